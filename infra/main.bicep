// Everything that Ingest runs on in Azure: one resource group, no shared key anywhere.
// README.md beside this file says how to deploy it and why it takes two passes.
targetScope = 'subscription'

@description('Names the environment; azd asks for it. It becomes part of the resource group and a tag on everything.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('The Azure region. It must offer Flex Consumption.')
param location string

@description('Who may read and change the storage with the ingest command: the object id of a user or a group. Empty: nobody but the app.')
param operatorPrincipalId string = ''

@description('Where alarms are mailed. Empty: alarms show in the portal only.')
param operatorEmail string = ''

@description('The address that mails come from; SendGrid must have verified it.')
param emailFrom string

@description('The sender\'s postal address, which the law of many countries wants at the foot of a mail.')
param emailPostalAddress string

@description('When feeds that are due are pulled: six fields, with seconds.')
param pullSchedule string = '0 */5 * * * *'

@description('When what was left behind is looked for.')
param sweepSchedule string = '30 */5 * * * *'

@description('When changed watches are compiled and published.')
param publishSchedule string = '15 */5 * * * *'

@secure()
@description('SendGrid\'s API key. Empty: the vault keeps what it has.')
param sendGridKey string = ''

@secure()
@description('Signs the links in mails; made once by hooks/signing-key.sh. Empty: the vault keeps what it has.')
param signingKey string = ''

@description('The second pass: true once the code is deployed, because only then does the key exist that lets Event Grid in.')
param blobEvents bool = false

var tags = { 'azd-env-name': environmentName }

// Named here and not taken from the modules' outputs: what is known before anything exists can be previewed and tested.
var token = uniqueString(subscription().id, environmentName, location)
var names = {
  identity: 'id-ingest-${token}'
  storage: 'st${token}'
  workspace: 'log-ingest-${token}'
  insights: 'appi-ingest-${token}'
  vault: 'kv-${token}'
  app: 'func-ingest-${token}'
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: names.identity, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: { name: names.storage, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { workspaceName: names.workspace, insightsName: names.insights, location: location, tags: tags }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: { name: names.vault, location: location, tags: tags, sendGridKey: sendGridKey, signingKey: signingKey }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    identityName: names.identity
    storageName: names.storage
    insightsName: names.insights
    vaultName: names.vault
    operatorPrincipalId: operatorPrincipalId
  }
  dependsOn: [identity, storage, monitoring, vault]
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: names.app
    location: location
    tags: tags
    identityName: names.identity
    storageName: names.storage
    insightsName: names.insights
    vaultName: names.vault
    emailFrom: emailFrom
    emailPostalAddress: emailPostalAddress
    pullSchedule: pullSchedule
    sweepSchedule: sweepSchedule
    publishSchedule: publishSchedule
  }
  // Without its roles the app can neither fetch its package nor resolve its secrets when it first starts.
  dependsOn: [roles]
}

module events 'modules/blob-events.bicep' = if (blobEvents) {
  scope: group
  params: { location: location, tags: tags, appName: names.app, storageName: names.storage }
  dependsOn: [app]
}

module alarms 'modules/alarms.bicep' = {
  scope: group
  params: { location: location, tags: tags, workspaceName: names.workspace, operatorEmail: operatorEmail }
  dependsOn: [monitoring]
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: { name: 'Ingest', location: location, tags: tags, workspaceName: names.workspace }
  dependsOn: [monitoring]
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = names.app
output AZURE_FUNCTION_APP_URL string = app.outputs.url
output AZURE_KEY_VAULT_NAME string = names.vault
output AZURE_STORAGE_ACCOUNT_NAME string = names.storage
