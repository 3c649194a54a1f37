#!/bin/sh
# The vault has the signing key now; this machine need not keep a copy.
set -eu
azd env set LINKS_SIGNING_KEY ''
