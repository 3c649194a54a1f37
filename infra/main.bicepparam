// azd puts the values of `azd env set NAME VALUE` into the environment.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param operatorPrincipalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param operatorEmail = readEnvironmentVariable('OPERATOR_EMAIL', '')
param emailFrom = readEnvironmentVariable('EMAIL_FROM')
param emailPostalAddress = readEnvironmentVariable('EMAIL_POSTAL_ADDRESS')
param sendGridKey = readEnvironmentVariable('SENDGRID_API_KEY', '')
param signingKey = readEnvironmentVariable('LINKS_SIGNING_KEY', '')
param blobEvents = readEnvironmentVariable('BLOB_EVENTS', 'false') == 'true'
