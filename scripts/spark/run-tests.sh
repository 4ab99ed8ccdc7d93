#!/usr/bin/env bash
# The Spark lane: pyspark in a virtual environment of its own, then test/spark.
set -euo pipefail
cd "$(dirname "$0")/../.."
java -version 2>/dev/null || { echo "test:spark needs Java 17 or newer, and there is none on the PATH" >&2; exit 1; }
venv=${NORRUT_SPARK_VENV:-.venv}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import pyspark, pyarrow, pandas' 2>/dev/null || "$venv/bin/pip" install --quiet -r scripts/spark/requirements.txt
npm run --silent build
PATH="$(cd "$venv" && pwd)/bin:$PATH" exec "$venv/bin/python" -m unittest discover -v -s test/spark
