"""The card: what the encoder is, where it comes from, what its files must be."""

import hashlib
from pathlib import Path

PREFIX = "query: "


def card_of(folder: Path, weights: Path, texts: Path) -> dict:
    return {
        "format": 1,
        "name": "norrut-e5-small-6",
        "version": "1.0.0",
        "licence": "MIT",
        "origin": (
            "multilingual-e5-small (MIT, intfloat), tuned on STS benchmark training pairs (CC BY-SA), "
            "ValueEval'23 training arguments (CC BY-SA) and norrut's own invented training texts; then every second "
            "layer kept and the 6-layer student taught to give the tuned model's vectors"
        ),
        "architecture": "6 layers, hidden 384, 12 heads, feed-forward 1536, GELU (erf), post-norm",
        "quantisation": (
            "word table int4 (block 32); linear layers int8 per token with 7-bit weights per column, rounded by GPTQ; "
            "rest float32"
        ),
        "dim": 384,
        "maxTokens": 512,
        "prefix": PREFIX,
        "pooling": "mean",
        "normalize": True,
        "graph": "encoder.onnx",
        "tokenizer": "tokenizer.json",
        # the batch engine needs more than a graph: the tokenizer's compact form and the test of the CPU
        "batch": {"tokenizer": "tokenizer.bin", "kernelCheck": "kernel-check.onnx"},
        "built": {
            "command": "python scripts/model/export/export.py weights.safetensors tokenizer.json texts.jsonl models/encoder",
            "weightsSha256": sha256(weights),
            "calibrationSha256": sha256(texts),
        },
        "measured": {},
        "files": [
            {"path": file.name, "bytes": file.stat().st_size, "sha256": sha256(file)}
            for file in sorted(folder.iterdir())
        ],
    }


def sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
