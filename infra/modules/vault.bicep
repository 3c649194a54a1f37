// The two secrets that Ingest has. The app reads them through Key Vault references in its settings.
param name string
param location string
param tags object

@secure()
param sendGridKey string

@secure()
param signingKey string

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
  }
}

// Written only when a value is given: a deployment without one must not wipe what is there.
resource sendGrid 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(sendGridKey)) {
  parent: vault
  name: sendGridSecret
  properties: { value: sendGridKey }
}

resource signing 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(signingKey)) {
  parent: vault
  name: signingSecret
  properties: { value: signingKey }
}

@export()
var sendGridSecret = 'sendgrid-key'

@export()
var signingSecret = 'signing-key'
