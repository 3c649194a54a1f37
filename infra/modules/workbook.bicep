// A page in the portal: what came in, what went out, what waits. Its metrics are IngestMeter's; a test compares the names.
param name string
param location string
param tags object
param workspaceName string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

var charts = [
  {
    title: 'Pulls, by outcome'
    chart: 'barchart'
    query: 'AppMetrics | where Name == "ingest.feeds.pulled" | summarize pulls = sum(Sum) by bin(TimeGenerated, 15m), outcome = tostring(Properties.outcome)'
  }
  {
    title: 'Articles that a topic matched'
    chart: 'barchart'
    query: 'AppMetrics | where Name == "ingest.topics.matched" | summarize articles = sum(Sum) by bin(TimeGenerated, 1h), topic = tostring(Properties.topic)'
  }
  {
    title: 'Mails, by outcome'
    chart: 'barchart'
    query: 'AppMetrics | where Name == "ingest.mails" | summarize mails = sum(Sum) by bin(TimeGenerated, 1h), outcome = tostring(Properties.outcome)'
  }
  {
    title: 'From the pull that brought an article to the mail: mean and worst, in seconds'
    chart: 'linechart'
    query: 'AppMetrics | where Name == "ingest.mail.delay" | summarize mean = sum(Sum) / sum(ItemCount), worst = max(Max) by bin(TimeGenerated, 1h)'
  }
  {
    title: 'What waits, as the last sweep saw it'
    chart: 'linechart'
    query: 'AppMetrics | where Name == "ingest.depth" | summarize depth = max(Max) by bin(TimeGenerated, 15m), place = tostring(Properties.place)'
  }
  {
    title: 'Failures'
    chart: 'table'
    query: 'AppExceptions | summarize count(), last = max(TimeGenerated) by ProblemId, OperationName | order by last desc'
  }
]

var items = [
  for (chart, index) in charts: {
    type: 3
    name: 'query-${index}'
    content: {
      version: 'KqlItem/1.0'
      query: chart.query
      title: chart.title
      size: 0
      timeContext: { durationMs: 86400000 }
      queryType: 0
      resourceType: 'microsoft.operationalinsights/workspaces'
      visualization: chart.chart
    }
  }
]

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name)
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: name
    category: 'workbook'
    sourceId: workspace.id
    serializedData: string({ version: 'Notebook/1.0', items: items })
  }
}
