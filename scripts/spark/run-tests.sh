#!/usr/bin/env bash
# The Spark lane, `npm run test:spark`: test/spark on a real Spark. Exit code 77: it cannot run here.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=$(bash scripts/spark/prepare.sh)
npm run --silent build
PATH="$venv/bin:$PATH" exec "$venv/bin/python" -m unittest discover -v -s test/spark
