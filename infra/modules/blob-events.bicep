// The second pass: Event Grid tells ClassifyArticle of every new raw article.
// On Flex Consumption there is no other way to trigger on a blob, and a wrong function name here would drop events
// without a word; hence a test compares it with the code, and SweepArticles finds what was dropped all the same.
param location string
param tags object
param appName string
param storageName string

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${storageName}'
  location: location
  tags: tags
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }

  resource classifyArticle 'eventSubscriptions' = {
    name: 'classify-article'
    properties: {
      filter: {
        includedEventTypes: ['Microsoft.Storage.BlobCreated']
        subjectBeginsWith: '/blobServices/default/containers/articles-raw/'
      }
      destination: {
        endpointType: 'WebHook'
        properties: {
          // The host makes this key when it first sees a blob trigger, which is why the code must be there already.
          endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.ClassifyArticle&code=${listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension}'
        }
      }
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    }
  }
}
