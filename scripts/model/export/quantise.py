"""Weights in 7 bits: exact on every x86, also where the u8 x s8 kernel adds two products in 16 bits."""

from dataclasses import dataclass

import numpy as np

LARGEST = 63  # 2 * 255 * 63 < 32768: no sum of two products can saturate
DAMPING = 0.01


@dataclass(frozen=True)
class Matrix:
    numbers: np.ndarray  # [in, out] int8, -63..63
    scale: np.ndarray  # [out] float32


def seven_bits(weight: np.ndarray, moments: np.ndarray) -> Matrix:
    """[out, in] floats -> 7 bits, with the least error of the layer's output on inputs of these second moments [in, in].

    One input after the other is rounded, and what its rounding does to the output is made good by the inputs still to
    come (Frantar et al. 2022, "GPTQ"), the strongest first.
    """
    order = np.argsort(-np.diag(moments), kind="stable")
    rest = weight.astype(np.float64)[:, order]
    scale = best_scale(rest, np.diag(moments)[order])
    damped = moments[np.ix_(order, order)] + np.eye(len(order)) * DAMPING * np.diag(moments).mean()
    upper = np.linalg.cholesky(np.linalg.inv(damped)).T
    numbers = np.zeros_like(rest)
    for k in range(len(order)):
        numbers[:, k] = levels(rest[:, k], scale)
        error = (rest[:, k] - numbers[:, k] * scale) / upper[k, k]
        rest[:, k:] -= np.outer(error, upper[k, k:])
    back = np.argsort(order)
    return Matrix(np.ascontiguousarray(numbers[:, back].T.astype(np.int8)), scale.astype(np.float32))


def best_scale(weight: np.ndarray, squares: np.ndarray) -> np.ndarray:
    """Each output's scale: of 41 candidates the one with the least squared error, inputs weighed by their squares."""
    largest = np.abs(weight).max(axis=1)
    best_error, best = np.full(len(weight), np.inf), np.zeros(len(weight))
    for share in np.linspace(0.6, 1.0, 41):
        scale = (largest * share / LARGEST).astype(np.float32).astype(np.float64)
        error = ((levels(weight, scale[:, None]) * scale[:, None] - weight) ** 2 * squares).sum(axis=1)
        better = error < best_error
        best_error[better], best[better] = error[better], scale[better]
    return best


def levels(weight: np.ndarray, scale: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(weight / scale), -LARGEST, LARGEST)
