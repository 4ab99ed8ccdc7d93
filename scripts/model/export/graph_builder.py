"""A thin layer over onnx.helper: nodes and constants are named as they are added."""

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

MICROSOFT = "com.microsoft"


class GraphBuilder:
    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: dict[str, TensorProto] = {}

    def constant(self, name: str, value: np.ndarray) -> str:
        tensor = numpy_helper.from_array(np.array(value, order="C"), name)
        known = self.constants.setdefault(name, tensor)
        assert known == tensor, f"two values for {name}"
        return name

    def floats(self, name: str, value: np.ndarray | float) -> str:
        return self.constant(name, np.asarray(value, np.float32))

    def whole(self, *values: int) -> str:
        """A vector of int64, named after its values."""
        return self.constant("i" + "_".join(map(str, values)), np.array(values, np.int64))

    def add(self, kind: str, *inputs: str, out: str | None = None, domain: str = "", **attributes: object) -> str:
        out = out or f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], name=out, domain=domain, **attributes))
        return out

    def shared(self, kind: str, *inputs: str) -> str:
        """The node with these inputs that is there already, or a new one."""
        for node in self.nodes:
            if node.op_type == kind and tuple(node.input) == inputs:
                return node.output[0]
        return self.add(kind, *inputs)

    def model(self, name: str, inputs: list[ValueInfoProto], outputs: list[ValueInfoProto]) -> ModelProto:
        graph = helper.make_graph(self.nodes, name, inputs, outputs, list(self.constants.values()))
        opsets = [helper.make_opsetid("", 21), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="norrut")
