"""Texts -> padded token ids, as the engine reads them: prefix, marks, at most 512 tokens."""

from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

PREFIX, MOST = "query: ", 512


class Tokens:
    def __init__(self, path: Path, device: str) -> None:
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.enable_truncation(MOST)
        self.device = device

    def __call__(self, texts: list[str]) -> tuple[Tensor, Tensor]:
        ids = [encoding.ids for encoding in self.tokenizer.encode_batch([PREFIX + text for text in texts])]
        length = max(len(row) for row in ids)
        padded = torch.zeros(len(ids), length, dtype=torch.long)
        mask = torch.zeros(len(ids), length)
        for i, row in enumerate(ids):
            padded[i, : len(row)] = torch.tensor(row)
            mask[i, : len(row)] = 1
        return padded.to(self.device), mask.to(self.device)
