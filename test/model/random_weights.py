"""Weights of the stored form with random numbers, and a few lines of every data set: enough to run the recipe."""

from pathlib import Path

import torch
from torch import Tensor

ROOT = Path(__file__).resolve().parents[2]
TOKENIZER = ROOT / "models" / "encoder" / "tokenizer.json"
CORPUS = ROOT / "data-samples" / "corpus"
ARGUMENTS = ROOT / "test" / "fixtures" / "value-eval"
HIDDEN, FFN, VOCABULARY = 384, 1536, 151_633


def random_tensors(layers: int, seed: int) -> dict[str, Tensor]:
    random = torch.Generator().manual_seed(seed)

    def numbers(*shape: int, size: float = 0.04) -> Tensor:
        return torch.randn(*shape, generator=random) * size

    def norm(name: str) -> dict[str, Tensor]:
        return {f"{name}.weight": 1 + numbers(HIDDEN), f"{name}.bias": numbers(HIDDEN)}

    tensors = {
        "embeddings.word.int4": torch.randint(0, 256, (VOCABULARY, HIDDEN // 2), generator=random, dtype=torch.uint8),
        "embeddings.word.scale": (numbers(VOCABULARY, HIDDEN // 32).abs() / 8 + 0.002).half(),
        "embeddings.position": numbers(512, HIDDEN).half(),
        **norm("embeddings.norm"),
    }
    for i in range(layers):
        shapes = {f"attention.{part}": (HIDDEN, HIDDEN) for part in ("query", "key", "value", "output")}
        for part, shape in {**shapes, "ffn.in": (FFN, HIDDEN), "ffn.out": (HIDDEN, FFN)}.items():
            tensors[f"layers.{i}.{part}.weight"] = numbers(*shape).half()
            tensors[f"layers.{i}.{part}.bias"] = numbers(shape[0])
        tensors |= norm(f"layers.{i}.attention.norm") | norm(f"layers.{i}.ffn.norm")
    return tensors


def write_sts(folder: Path) -> list[Path]:
    """Six pairs of invented sentences in two languages, the same in order."""
    pairs = {
        "en": [
            ("The river is frozen.", "The stream has ice on it.", 4.2),
            ("A woman mends a net.", "A woman is repairing a net.", 5.0),
            ("The bus leaves at eight.", "The dog sleeps by the stove.", 0.2),
            ("Two boys ski uphill.", "Two children are skiing.", 3.4),
            ("He chops wood.", "He is baking bread.", 1.0),
            ("The lamp is lit.", "Nobody knows the way.", 0.0),
        ],
        "sv": [
            ("Älven är frusen.", "Det ligger is på bäcken.", 4.2),
            ("En kvinna lagar ett nät.", "En kvinna reparerar ett nät.", 5.0),
            ("Bussen går klockan åtta.", "Hunden sover vid spisen.", 0.2),
            ("Två pojkar skidar uppför.", "Två barn åker skidor.", 3.4),
            ("Han hugger ved.", "Han bakar bröd.", 1.0),
            ("Lampan är tänd.", "Ingen vet vägen.", 0.0),
        ],
    }
    files = []
    for language, rows in pairs.items():
        files.append(folder / f"{language}.tsv")
        lines = ["sentence1\tsentence2\tscore", *("\t".join(map(str, row)) for row in rows)]
        files[-1].write_text("\n".join(lines) + "\n", "utf-8")
    return files
