"""Linear heads on frozen vectors and their figures, for comparing encoders; norrut's own heads are fitted by `norrut train`."""

import numpy as np


def ridge(x: np.ndarray, y: np.ndarray, penalty: float) -> tuple[np.ndarray, np.ndarray]:
    """Weights [dim, questions] and biases of a ridge regression on centred vectors."""
    centre, bias = x.mean(0), y.mean(0)
    left = x - centre
    weights = np.linalg.solve(left.T @ left + penalty * np.eye(x.shape[1]), left.T @ (y - bias))
    return weights, bias - centre @ weights


def out_of_fold(x: np.ndarray, y: np.ndarray, penalty: float, folds: int = 10, seed: int = 1) -> np.ndarray:
    """Scores of each row by heads that never saw it."""
    fold = np.random.default_rng(seed).permutation(len(x)) % folds
    scores = np.empty_like(y)
    for f in range(folds):
        weights, bias = ridge(x[fold != f], y[fold != f], penalty)
        scores[fold == f] = x[fold == f] @ weights + bias
    return scores


def best_threshold(scores: np.ndarray, labels: np.ndarray) -> float:
    """The lowest score from which on saying yes gives the best F1."""
    order = np.argsort(-scores, kind="stable")
    hits, said = np.cumsum(labels[order]), np.arange(1, len(order) + 1)
    f1 = 2 * hits / (said + labels.sum())
    f1[:-1][scores[order][:-1] == scores[order][1:]] = -1  # equal scores are said together
    return float(scores[order[len(f1) - 1 - int(np.argmax(f1[::-1]))]])


def task_f1(said: np.ndarray, real: np.ndarray) -> float:
    """F1 of mean precision and mean recall over the values that occur (SemEval-2023 Task 4)."""
    occurs = real.sum(0) > 0
    hits = (said * real).sum(0)[occurs]
    precision = np.mean(hits / np.maximum(1, said.sum(0)[occurs]))
    recall = np.mean(hits / real.sum(0)[occurs])
    return 0.0 if precision + recall == 0 else float(2 * precision * recall / (precision + recall))


def auc(scores: np.ndarray, labels: np.ndarray) -> float:
    """How often a yes has the larger score than a no, ties half."""
    yes, no = scores[labels == 1], scores[labels == 0]
    return float((np.sign(yes[:, None] - no[None, :]).mean() + 1) / 2)


def spearman(a: np.ndarray, b: np.ndarray) -> float:
    """Correlation of ranks, equal values at their mean rank."""
    return float(np.corrcoef(ranks(a), ranks(b))[0, 1])


def ranks(values: np.ndarray) -> np.ndarray:
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(count) - (count - 1) / 2)[place]
