// What somebody must hear about without looking: that nothing happens, and that something was given up.
param location string
param tags object
param workspaceName string
param operatorEmail string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(operatorEmail)) {
  name: 'ag-ingest'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ingest'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: operatorEmail, useCommonAlertSchema: true }]
  }
}

var rules = [
  {
    name: 'feeds-are-not-pulled'
    description: 'PullFeeds has not run for half an hour. Timers on Flex have stopped after a deployment before; restart the app.'
    // Absence, not failure: a timer that has stopped fails at nothing.
    query: 'AppRequests | where Name has "PullFeeds" or OperationName has "PullFeeds"'
    aggregation: 'Count'
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
  }
  {
    name: 'messages-are-poison'
    description: 'Something failed five times and was put aside. `ingest poison list` shows it; `ingest poison replay` tries it again.'
    query: 'AppMetrics | where Name == "ingest.depth" and Properties.place == "poison" | summarize arg_max(TimeGenerated, Max) | where Max > 0'
    aggregation: 'Count'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT30M'
  }
]

resource alarm 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    properties: {
      displayName: rule.name
      description: rule.description
      severity: 1
      enabled: true
      scopes: [workspace.id]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      autoMitigate: true
      // The tables exist only once the first telemetry has arrived, after this is deployed.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: rule.aggregation
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(operatorEmail) ? [] : [operators.id] }
    }
  }
]
