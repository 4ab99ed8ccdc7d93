"""Build the encoder's folder: python export.py WEIGHTS.safetensors TOKENIZER.json TEXTS.jsonl TARGET_DIR

TEXTS.jsonl (field `text`) calibrates the rounding of the weights. Equal inputs give equal bytes on one machine.
The folder appears whole or not at all. `scripts/model/measure.ts` then adds to the card how near it comes to float32.
"""

import json
import shutil
import sys
from pathlib import Path

import onnx
from safetensors.numpy import load_file

from calibrate import second_moments
from card import PREFIX, card_of
from encoder_graph import EncoderGraph
from kernel_check import kernel_check_graph
from quantise import seven_bits
from tokenizer_file import build_tokenizer_file


def main(weights: str, tokenizer: str, texts: str, target: str) -> None:
    folder = Path(target)
    aside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    tensors = load_file(weights)
    moments = second_moments(tensors, Path(tokenizer), Path(texts), PREFIX)
    matrices = {name: seven_bits(tensors[f"{name}.weight"], moments[name]) for name in moments}
    onnx.save(
        EncoderGraph(tensors, matrices).build(),
        aside / "encoder.onnx",
        save_as_external_data=True,
        location="encoder.weights",
        size_threshold=1024,
    )
    onnx.save(kernel_check_graph(), aside / "kernel-check.onnx")
    shutil.copyfile(tokenizer, aside / "tokenizer.json")
    build_tokenizer_file(Path(tokenizer), aside / "tokenizer.bin")
    for file in aside.iterdir():
        file.chmod(0o644)
    card = card_of(aside, Path(weights), Path(texts))
    (aside / "card.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    aside.rename(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
