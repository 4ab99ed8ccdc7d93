#!/usr/bin/env bash
# The recipe's lane, `npm run test:model`: test/model on the CPU, a few steps of everything. Exit code 77: it cannot run here.
# Nothing is installed: PyTorch is large, so whoever works on the encoder makes the environment and names its Python.
set -euo pipefail
cd "$(dirname "$0")/../../.."
python=${NORRUT_MODEL_PYTHON:-python3}
"$python" -c 'import torch, safetensors, tokenizers, onnx, onnxruntime' 2>/dev/null || {
  echo "the lane of the encoder's recipe cannot run here: $python lacks what is in scripts/model/train/requirements.txt and" >&2
  echo "scripts/model/export/requirements.txt; install both, and name that Python in NORRUT_MODEL_PYTHON" >&2
  exit 77
}
exec "$python" -m unittest discover -v -s test/model
