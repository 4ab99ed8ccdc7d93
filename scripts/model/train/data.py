"""Data sets by path: none comes with norrut, and nothing is fetched."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from random import Random

DRIVERS = "family equality nature helping health environment curiosity responsibility arctic".split()


@dataclass(frozen=True)
class Labelled:
    text: str
    labels: list[float]  # 0 or 1 a question


@dataclass(frozen=True)
class Pair:
    left: str
    right: str
    score: float  # likeness as people judged it


def read_corpus(path: Path) -> list[Labelled]:
    """Labelled contact texts, one JSON object a line: nine drivers, fit of 0-3 as three steps, move intent of 0-2 as two."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    return [
        Labelled(
            row["text"],
            [float(row[name]) for name in DRIVERS]
            + [float(row["fit"] >= step) for step in (1, 2, 3)]
            + [float(row["move_intent"] >= step) for step in (1, 2)],
        )
        for row in rows
    ]


def read_value_eval(folder: Path, split: str) -> list[Labelled]:
    """Arguments of Touché23-ValueEval with their 20 values, read as scripts/value-eval reads them."""
    labels = {row["Argument ID"]: row for row in read_tsv(folder / f"labels-{split}.tsv")}
    values = [name for name in next(iter(labels.values())) if name != "Argument ID"]
    return [
        Labelled(
            f"{row['Premise']} ({row['Stance']}: {row['Conclusion']})",
            [float(labels[row["Argument ID"]][name]) for name in values],
        )
        for row in read_tsv(folder / f"arguments-{split}.tsv")
    ]


def read_sts(path: Path) -> list[Pair]:
    """A table with tabs and the columns sentence1, sentence2 and score."""
    return [Pair(row["sentence1"], row["sentence2"], float(row["score"])) for row in read_tsv(path)]


def read_tsv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def draw_pairs(languages: list[list[Pair]], count: int, random: Random) -> list[Pair]:
    """Pairs of one language each or, half of them, with the right side in another: the files hold the same pairs in order."""
    pairs = []
    for _ in range(count):
        row = random.randrange(min(len(pairs_of) for pairs_of in languages))
        left, right = random.choice(languages), random.choice(languages)
        if random.random() < 0.5:
            right = left
        pairs.append(Pair(left[row].left, right[row].right, left[row].score))
    return pairs


def vary(text: str, others: list[str], random: Random) -> str:
    """The text itself, a piece of it, or it and another: a student must know all lengths."""
    chance = random.random()
    if chance < 0.25:
        return f"{text} {random.choice(others)}"
    words = text.split()
    if chance < 0.5 and len(words) > 5:
        length = random.randint(4, len(words) - 1)
        start = random.randint(0, len(words) - length)
        return " ".join(words[start : start + length])
    return text
