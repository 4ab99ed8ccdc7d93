"""What the linear layers get to see: second moments of their inputs over calibration texts, in float32."""

import json
from pathlib import Path

import numpy as np
import onnxruntime
from onnx import TensorProto, helper
from tokenizers import Tokenizer

from encoder_graph import EncoderGraph

TEXTS = 400


def second_moments(weights: dict[str, np.ndarray], tokenizer: Path, texts: Path, prefix: str) -> dict[str, np.ndarray]:
    """Layer name -> [in, in]. The texts are every n-th of a JSONL file with a field `text`, about 400 in all."""
    graph = EncoderGraph(weights, None)
    model = graph.build()
    names = sorted(set(graph.inputs.values()))
    model.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    moments = {name: np.float64(0) for name in names}
    tokens = 0
    for ids in token_ids(tokenizer, texts, prefix):
        values = session.run(names, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        for name, value in zip(names, values, strict=True):
            rows = value.reshape(-1, value.shape[-1]).astype(np.float64)
            moments[name] = moments[name] + rows.T @ rows
        tokens += ids.size
    return {layer: moments[name] / tokens for layer, name in graph.inputs.items()}


def token_ids(tokenizer: Path, texts: Path, prefix: str) -> list[np.ndarray]:
    encoder = Tokenizer.from_file(str(tokenizer))
    lines = texts.read_text("utf-8").splitlines()
    chosen = lines[:: max(1, len(lines) // TEXTS)]
    return [np.array([encoder.encode(prefix + json.loads(line)["text"]).ids[:512]], np.int64) for line in chosen]
