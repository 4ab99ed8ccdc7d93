"""Weights in 7 bits: exact on every x86, also where the u8 x s8 kernel adds two products in 16 bits."""

import numpy as np

LARGEST = 63  # 2 * 255 * 63 < 32768: no sum of two products can saturate


def seven_bits(weight: np.ndarray, squares: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """[out, in] floats -> ([in, out] int8 in -63..63, [out] float32 scale).

    Each output's scale is the one of 41 candidates with the least squared error of the output; `squares` are the
    inputs' mean squares (all alike if left out).
    """
    weight = weight.astype(np.float64)
    importance = np.ones(weight.shape[1]) if squares is None else squares
    largest = np.abs(weight).max(axis=1)
    best_error = np.full(len(weight), np.inf)
    best_scale = np.zeros(len(weight))
    for share in np.linspace(0.6, 1.0, 41):
        scale = (largest * share / LARGEST).astype(np.float32).astype(np.float64)
        error = ((levels(weight, scale) * scale[:, None] - weight) ** 2 * importance).sum(axis=1)
        better = error < best_error
        best_error[better], best_scale[better] = error[better], scale[better]
    return np.ascontiguousarray(levels(weight, best_scale).T.astype(np.int8)), best_scale.astype(np.float32)


def levels(weight: np.ndarray, scale: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(weight / scale[:, None]), -LARGEST, LARGEST)
