"""Build the encoder's folder: python export.py WEIGHTS.safetensors TOKENIZER.json TARGET_DIR [MEASURED.json]

MEASURED.json is what `scripts/model/measure.ts` says of an earlier build of the same graph; it goes into the card.
Equal inputs give equal bytes. The folder appears whole or not at all.
"""

import json
import shutil
import sys
from pathlib import Path

import onnx
from safetensors.numpy import load_file

from card import card_of
from encoder_graph import encoder_graph
from kernel_check import kernel_check_graph
from tokenizer_file import build_tokenizer_file


def main(weights: str, tokenizer: str, target: str, measured: str | None = None) -> None:
    folder = Path(target)
    aside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    onnx.save(
        encoder_graph(load_file(weights)),
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
    facts = json.loads(Path(measured).read_text("utf-8")) if measured else {}
    card = card_of(aside, Path(weights), facts)
    (aside / "card.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    aside.rename(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
