#!/usr/bin/env bash
# What the Spark lane needs besides Java: pyspark in a virtual environment of its own. Prints the environment's folder.
# Exit code 77: the lane cannot run on this machine, and why stands on stderr.
set -euo pipefail
cd "$(dirname "$0")/../.."
absent() { echo "the Spark lane cannot run here: $1" >&2; exit 77; }
java -version 2>/dev/null || absent "there is no Java on the PATH (17 or newer)"
venv=${NORRUT_SPARK_VENV:-.venv}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv" >&2 || absent "python3 -m venv failed"
"$venv/bin/python" -c 'import pyspark, pyarrow, pandas' 2>/dev/null ||
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r scripts/spark/requirements.txt >&2 ||
  absent "pip could not install scripts/spark/requirements.txt"
cd "$venv" && pwd
