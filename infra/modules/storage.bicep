// Where Ingest keeps everything. A test compares the names with StorageNames.cs.
@minLength(13)
param name string
param location string
param tags object

var containers = [
  'articles-raw'
  'articles'
  'watches'
  'poison'
]

// The runtime makes a poison queue when it first needs one; here they exist up front, so that their depth can be read from the first day.
var queues = [
  'feed-pulls'
  'alerts'
  'feed-pulls-poison'
  'alerts-poison'
  'webjobs-blobtrigger-poison'
]

var tables = [
  'feeds'
  'entries'
  'articles'
  'subscribers'
  'watches'
  'deliveries'
]

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // A raw article is deleted once its article is stored; a week to find out that this was wrong.
      deleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource container 'containers' = [for container in concat(containers, [deploymentContainer]): { name: container }]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for queue in queues: { name: queue }]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for table in tables: { name: table }]
  }
}

// Flex Consumption fetches the published app from here; app.bicep names it.
@export()
var deploymentContainer = 'deployments'
