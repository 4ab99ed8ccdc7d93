"""The encoder as an ONNX graph: per-token int8 layers, int4 word table, mean pooling and L2 norm inside.

Tokens lie time first, [t, b, 384], between the transposes at both ends: so attention reads queries, keys and values
where they are (FusedMatMul with transposed batch axes), without a copy for each head.

What keeps a text's bytes independent of its batch: every number is computed from one token's row, or from one text's
tokens in an order that padding only continues with zeros. Pooling multiplies by two equal rows because the kernel for
one row adds in an order that depends on the padded length.

Folded into the weights, exactly: 1/sqrt(32) into the queries; the keys' bias is left out, since it adds the same to
all scores of a query; the values' bias moves behind the attention, since its weights add up to one.
"""

import numpy as np
from onnx import ModelProto, TensorProto, helper

from graph_builder import MICROSOFT, GraphBuilder
from quantise import Matrix

HIDDEN, HEADS, FFN, LAYERS = 384, 12, 1536, 6
HEAD = HIDDEN // HEADS
BLOCK = 32
EPSILON = 1e-12
LEAST_GELU = 0.17  # gelu(x) > -0.17
ZERO, GELU_ZERO = 128, 32  # the step that stands for 0: in the middle, and near the start for what is hardly negative


class EncoderGraph:
    """`matrices` holds the quantised weights by name; without them every layer is float32, for calibration."""

    def __init__(self, weights: dict[str, np.ndarray], matrices: dict[str, Matrix] | None) -> None:
        self.w = weights
        self.matrices = matrices
        self.g = GraphBuilder()
        self.inputs: dict[str, str] = {}  # of each linear layer, in the float32 graph

    def build(self) -> ModelProto:
        g = self.g
        ids = g.add("Transpose", "input_ids", perm=[1, 0])
        shape = g.add("Shape", ids)
        self.rows = g.add("Unsqueeze", g.add("Size", ids), g.whole(0))
        self.states_shape = g.add("Concat", shape, g.whole(HIDDEN), axis=0)
        self.heads_shape = g.add("Concat", shape, g.whole(HEADS), g.whole(HEAD), axis=0)
        mask = g.add("Cast", "attention_mask", to=TensorProto.FLOAT)
        # 0 for a token, -10000 for padding, [b, 1, 1, t]
        self.mask = g.add(
            "Unsqueeze",
            g.add("Mul", g.add("Sub", mask, g.floats("one", 1)), g.floats("far", 10_000)),
            g.whole(1, 2),
        )
        states = self.embeddings(ids, shape)
        for layer in range(LAYERS):
            states = self.feed_forward(layer, self.attention(layer, states))
        states = g.add("Reshape", states, self.states_shape)
        tokens = g.add("Transpose", states, out="tokens", perm=[1, 0, 2])
        self.pool(mask, tokens)
        texts = lambda name, kind, *dims: helper.make_tensor_value_info(name, kind, ["texts", *dims])  # noqa: E731
        return g.model(
            "encoder",
            [texts("input_ids", TensorProto.INT64, "length"), texts("attention_mask", TensorProto.INT64, "length")],
            [texts("embedding", TensorProto.FLOAT, HIDDEN), texts("tokens", TensorProto.FLOAT, "length", HIDDEN)],
        )

    def embeddings(self, ids: str, shape: str) -> str:
        """Word and position table. Two 4-bit numbers a byte: column j in the low half, j + 192 in the high half."""
        g = self.g
        flat = g.add("Reshape", ids, g.whole(-1))
        pairs = g.add("Gather", g.constant("word.pairs", self.word_pairs()), flat)
        low = g.add("BitwiseAnd", pairs, g.constant("u15", np.uint8(15)))
        high = g.add("BitShift", pairs, g.constant("u4", np.uint8(4)), direction="RIGHT")
        numbers = g.add(
            "DequantizeLinear", g.add("Concat", low, high, axis=1), g.floats("one", 1), g.constant("u8", np.uint8(8))
        )
        scale = g.add("Gather", g.constant("word.scale", self.w["embeddings.word.scale"].astype(np.float16)), flat)
        word = g.add(
            "Mul",
            g.add("Reshape", numbers, g.whole(-1, HIDDEN // BLOCK, BLOCK)),
            g.add("Unsqueeze", g.add("Cast", scale, to=TensorProto.FLOAT), g.whole(-1)),
        )
        length = g.add("Gather", shape, g.whole(0))
        position = g.add("Slice", g.floats("position", self.w["embeddings.position"]), g.whole(0), length, g.whole(0))
        both = g.add("Add", g.add("Reshape", word, self.states_shape), g.add("Unsqueeze", position, g.whole(1)))
        return self.norm("embeddings.norm", g.add("Reshape", both, g.whole(-1, HIDDEN)))

    def word_pairs(self) -> np.ndarray:
        packed = self.w["embeddings.word.int4"]
        numbers = np.empty((len(packed), HIDDEN), np.uint8)
        numbers[:, 0::2], numbers[:, 1::2] = packed & 15, packed >> 4
        numbers ^= 8  # two's complement -8..7 -> 0..15
        return numbers[:, : HIDDEN // 2] | (numbers[:, HIDDEN // 2 :] << 4)

    def attention(self, layer: int, states: str) -> str:
        g, name = self.g, f"layers.{layer}.attention."
        row = self.quantise(states)
        share = np.float32(1 / np.sqrt(HEAD))
        query = self.linear(row, name + "query", share)
        query = g.add("Add", query, g.floats(name + "query.bias", self.w[name + "query.bias"] * share))
        heads = [g.add("Reshape", x, self.heads_shape) for x in (query, self.linear(row, name + "key"))]
        scores = g.add("FusedMatMul", *heads, domain=MICROSOFT, transBatchA=1, transBatchB=1, transB=1)
        share_of = g.add("Softmax", g.add("Add", scores, self.mask), axis=-1)
        value = g.add("Reshape", self.linear(row, name + "value"), self.heads_shape)
        context = g.add("FusedMatMul", share_of, value, domain=MICROSOFT, transBatchB=1)
        context = g.add("Reshape", g.add("Transpose", context, perm=[2, 0, 1, 3]), g.whole(-1, HIDDEN))
        out = self.w[name + "output.weight"].astype(np.float64)
        bias = self.w[name + "output.bias"] + out @ self.w[name + "value.bias"]
        change = self.linear(self.quantise(context), name + "output")
        return self.residual(states, change, name + "output.bias", bias, name + "norm")

    def feed_forward(self, layer: int, states: str) -> str:
        g, name = self.g, f"layers.{layer}.ffn."
        wide = self.linear(self.quantise(states), name + "in")
        wide = g.add("BiasGelu", wide, g.floats(name + "in.bias", self.w[name + "in.bias"]), domain=MICROSOFT)
        narrow = self.linear(self.quantise(wide, gelu=True), name + "out")
        return self.residual(states, narrow, name + "out.bias", self.w[name + "out.bias"], name + "norm")

    def residual(self, states: str, change: str, bias_name: str, bias: np.ndarray, norm: str) -> str:
        g = self.g
        change = g.add("Add", change, g.floats(bias_name, bias))
        return self.norm(norm, g.add("Add", change, states))

    def norm(self, name: str, x: str) -> str:
        scale, bias = (self.g.floats(f"{name}.{part}", self.w[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self.g.add("LayerNormalization", x, scale, bias, epsilon=EPSILON)

    def quantise(self, x: str, gelu: bool = False) -> tuple[str, str, int]:
        """Rows [n, k] -> (uint8 rows, step [n, 1], zero): each row's largest number decides its step.

        What GELU gives lies above -0.17, so there the largest number is enough and zero lies near the start.
        """
        if self.matrices is None:
            return x, "", 0
        g = self.g
        zero = GELU_ZERO if gelu else ZERO
        largest = g.add("ReduceMax", x if gelu else g.add("Abs", x), g.whole(-1), keepdims=0)
        step = g.add("Mul", largest, g.floats(f"share{zero}", 1 / (255 - zero)))
        step = g.add("Max", step, g.floats(f"least{zero}", LEAST_GELU / zero if gelu else 1e-8))
        zeros = g.shared("Expand", g.constant(f"u{zero}", np.uint8(zero)), self.rows)
        return g.add("QuantizeLinear", x, step, zeros, axis=0), g.add("Unsqueeze", step, g.whole(-1)), zero

    def linear(self, row: tuple[str, str, int], name: str, share: np.float32 = np.float32(1)) -> str:
        """The integer kernel scales each column; the token's step must follow on its own.

        Both in one Mul would be fused into a kernel that takes one step for all tokens: wrong vectors, and no error.
        """
        g = self.g
        x, step, zero = row
        if self.matrices is None:
            self.inputs[name] = x
            return g.add("MatMul", x, g.floats(name + ".weight", self.w[name + ".weight"].astype(np.float32).T * share))
        matrix = self.matrices[name]
        product = g.add(
            "MatMulIntegerToFloat",
            x,
            g.constant(name + ".weight", matrix.numbers),
            g.floats("one", 1),
            g.floats(name + ".scale", matrix.scale * share),
            g.constant(f"u{zero}", np.uint8(zero)),
            domain=MICROSOFT,
        )
        return g.add("Mul", product, step)

    def pool(self, mask: str, tokens: str) -> None:
        g = self.g
        row = g.add("Unsqueeze", mask, g.whole(1))
        sums = g.add("MatMul", g.add("Concat", row, row, axis=1), tokens)
        total = g.add("Gather", sums, g.constant("first", np.int64(0)), axis=1)
        g.add("LpNormalization", total, out="embedding", axis=-1, p=2)
