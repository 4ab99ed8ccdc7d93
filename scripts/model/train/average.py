"""The mean of encoders of one shape: python scripts/model/train/average.py OUT ONE OTHER ..."""

import sys
from pathlib import Path

import torch
from safetensors.torch import load_file

from encoder import Encoder, save_encoder


def average(paths: list[Path]) -> Encoder:
    """Word tables must be the same: they are kept, not averaged."""
    files = [load_file(path) for path in paths]
    mean = {}
    for name, first in files[0].items():
        if name.startswith("embeddings.word."):
            assert all(torch.equal(file[name], first) for file in files), f"{name} differs"
            mean[name] = first
        else:
            mean[name] = torch.stack([file[name].float() for file in files]).mean(0)
    return Encoder(mean)


if __name__ == "__main__":
    save_encoder(average([Path(path) for path in sys.argv[2:]]), Path(sys.argv[1]))
