// The function app on Flex Consumption.
import { deploymentContainer } from 'storage.bicep'
import { sendGridSecret, signingSecret } from 'vault.bicep'

param name string
param location string
param tags object
param identityName string
param storageName string
param insightsName string
param vaultName string
param emailFrom string
param emailPostalAddress string
param pullSchedule string
param sweepSchedule string
param publishSchedule string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'ingest' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
        // Event Grid hands an event over once and soon; with no instance awake it would be tried again minutes later.
        alwaysReady: [{ name: 'blob', instanceCount: 1 }]
      }
    }
  }

  // Deployment goes by identity; the old name-and-password doors stay shut.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  // A test compares these with what the code reads. FUNCTIONS_WORKER_RUNTIME, FUNCTIONS_EXTENSION_VERSION,
  // WEBSITE_RUN_FROM_PACKAGE and WEBSITE_CONTENT* must not be here: Flex refuses or misreads them.
  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
      // .NET 10 crashes at start in a pre-warmed placeholder (azure-functions-dotnet-worker issue 3335).
      WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED: '0'
      PullSchedule: pullSchedule
      SweepSchedule: sweepSchedule
      PublishSchedule: publishSchedule
      Email__Sender: 'SendGrid'
      Email__From: emailFrom
      Email__PostalAddress: emailPostalAddress
      Email__SendGrid__ApiKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${sendGridSecret})'
      Links__BaseUrl: 'https://${app.properties.defaultHostName}'
      // By id: the last one signs, and those before it keep the links good that are already in people's mail.
      Links__SigningKeys__k1: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${signingSecret})'
    }
  }
}

output url string = 'https://${app.properties.defaultHostName}'
