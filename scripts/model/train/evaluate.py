"""What an encoder's float32 vectors are worth; each part runs where its data is named.

    python scripts/model/train/evaluate.py --weights student.safetensors --tokenizer tokenizer.json \
        [--reference reference.jsonl] [--sts en.tsv ...] [--value-eval FOLDER] [--corpus FOLDER]

Prints one JSON document. The figures of the exported encoder come from norrut itself: scripts/value-eval and
`norrut train --seed-corpus --cross-validate`, which keeps contrast pairs and near-duplicates together.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from data import DRIVERS, read_corpus, read_sts, read_value_eval
from encoder import Encoder, load_encoder
from heads import auc, best_threshold, out_of_fold, ridge, spearman, task_f1
from tokens import Tokens

PENALTIES = (0.3, 1, 3, 10, 30)


class Vectors:
    def __init__(self, encoder: Encoder, tokens: Tokens) -> None:
        self.encoder, self.tokens = encoder.eval(), tokens

    @torch.no_grad()
    def __call__(self, texts: list[str], batch: int = 32) -> np.ndarray:
        """In the order of the texts; encoded by length, so that little is padded."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = np.empty((len(texts), self.encoder.position.shape[1]))
        for start in range(0, len(order), batch):
            rows = order[start : start + batch]
            out[rows] = self.encoder(*self.tokens([texts[i] for i in rows])).cpu().numpy()
        return out


def reference(vectors: Vectors, path: Path) -> dict:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    given = np.array([row["embedding"] for row in rows])
    cosines = (vectors([row["text"] for row in rows]) * given).sum(1) / np.linalg.norm(given, axis=1)
    return {"texts": len(rows), "minCosine": float(cosines.min()), "meanCosine": float(cosines.mean())}


def sts(vectors: Vectors, path: Path) -> float:
    """Spearman correlation of cosine and judged likeness."""
    pairs = read_sts(path)
    left, right = (vectors([getattr(pair, side) for pair in pairs]) for side in ("left", "right"))
    return spearman((left * right).sum(1), np.array([pair.score for pair in pairs]))


def value_eval(vectors: Vectors, folder: Path) -> dict:
    """Heads on the training arguments, penalty and thresholds by the validation ones, judged once on the test ones."""
    rows = {split: read_value_eval(folder, split) for split in ("training", "validation", "test")}
    x = {split: vectors([row.text for row in own]) for split, own in rows.items()}
    y = {split: np.array([row.labels for row in own]) for split, own in rows.items()}
    figures = []
    for penalty in PENALTIES:
        weights, bias = ridge(x["training"], y["training"], penalty)
        scores = {split: x[split] @ weights + bias for split in ("validation", "test")}
        cuts = [best_threshold(scores["validation"][:, v], y["validation"][:, v]) for v in range(len(bias))]
        figures.append({split: task_f1(scores[split] >= cuts, y[split]) for split in scores} | {"penalty": penalty})
    return max(figures, key=lambda figure: figure["validation"])


def corpus(vectors: Vectors, folder: Path) -> dict:
    """Ten folds over dev.jsonl: AUC of fit 2 and more, macro-F1 of the drivers at each one's best threshold."""
    rows = read_corpus(folder / "dev.jsonl")
    labels = np.array([row.labels for row in rows])
    scores = out_of_fold(vectors([row.text for row in rows]), labels, penalty=1)
    fit = len(DRIVERS) + 1  # the step from 1 to 2
    drivers = [best_f1(scores[:, d], labels[:, d]) for d in range(len(DRIVERS))]
    return {"fitAuc": auc(scores[:, fit], labels[:, fit]), "driverMacroF1": float(np.mean(drivers))}


def best_f1(scores: np.ndarray, labels: np.ndarray) -> float:
    said = scores >= best_threshold(scores, labels)
    return float(2 * (said * labels).sum() / (said.sum() + labels.sum()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--sts", type=Path, nargs="*", default=[])
    for name in ("reference", "value-eval", "corpus"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    vectors = Vectors(load_encoder(args.weights).to(args.device), Tokens(args.tokenizer, args.device))
    report: dict = {"layers": len(vectors.encoder.layers)}
    for name, measure in (("reference", reference), ("value_eval", value_eval), ("corpus", corpus)):
        if (path := getattr(args, name)) is not None:
            report[name] = measure(vectors, path)
    if args.sts:
        report["sts"] = {path.stem: sts(vectors, path) for path in args.sts}
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
