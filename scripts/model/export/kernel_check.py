"""A graph with one worst-case matrix: on a CPU whose 8-bit kernel saturates, its product comes out wrong."""

import numpy as np
from onnx import ModelProto, TensorProto, helper

from graph_builder import MICROSOFT, GraphBuilder
from quantise import LARGEST

DEPTH = 1536


def kernel_check_graph() -> ModelProto:
    """uint8 [n, 1536] -> float32 [n, 4]: (input - 128) times columns all +63, all -63, alternating by one, by two."""
    g = GraphBuilder()
    row = np.arange(DEPTH)
    columns = np.stack([np.ones(DEPTH), -np.ones(DEPTH), 1 - 2 * (row % 2), 1 - 2 * (row // 2 % 2)], axis=1)
    g.add(
        "MatMulIntegerToFloat",
        "steps",
        g.constant("columns", (columns * LARGEST).astype(np.int8)),
        g.floats("one", 1),
        g.floats("scale", np.ones(4)),
        g.constant("u128", np.uint8(128)),
        domain=MICROSOFT,
        out="products",
    )
    value = helper.make_tensor_value_info
    return g.model(
        "kernel-check",
        [value("steps", TensorProto.UINT8, ["rows", DEPTH])],
        [value("products", TensorProto.FLOAT, ["rows", 4])],
    )
