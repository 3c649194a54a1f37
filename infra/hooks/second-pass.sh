#!/bin/sh
# Connects Event Grid to ClassifyArticle, which can only be done once the code runs: the host makes the key for it when it
# first sees the blob trigger, and answers Event Grid's handshake. A host that has just been deployed needs a moment for both.
set -eu

[ "${BLOB_EVENTS:-}" = true ] && exit 0

azd env set BLOB_EVENTS true
for pause in 30 60 120; do
  sleep "$pause"
  if azd provision --no-prompt; then exit 0; fi
done

azd env set BLOB_EVENTS false
echo "Event Grid could not be connected: the app does not answer yet. Until then SweepArticles classifies what arrives. Run: azd deploy -C infra" >&2
exit 1
