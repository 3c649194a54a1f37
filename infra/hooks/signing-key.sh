#!/bin/sh
# Makes the key that signs the links in mails: once, because a new one breaks every link that was ever mailed.
# Whether there is one already is asked of Azure, not of this machine, which may not be the one that made it.
set -eu

group="rg-$AZURE_ENV_NAME"
vault=''
if [ "$(az group exists --name "$group" --subscription "$AZURE_SUBSCRIPTION_ID")" = true ]; then
  vault=$(az keyvault list --resource-group "$group" --subscription "$AZURE_SUBSCRIPTION_ID" --query '[0].name' --output tsv)
fi

# A key that is still here was made by a run that failed before the vault had it.
if [ -z "$vault" ] && [ -z "${LINKS_SIGNING_KEY:-}" ]; then
  azd env set LINKS_SIGNING_KEY "$(openssl rand -base64 48)"
fi
