#!/bin/sh
# Makes what Azure runs: the functions built for the real isolated worker.
set -eu
cd "$(dirname "$0")/.."

rm -rf ../.artifacts/azure
dotnet publish ../src/Ingest.Functions -c Release -p:FunctionsHost=azure -o ../.artifacts/azure
