"""The encoder in PyTorch, over the tensors of `weights.safetensors`: the same numbers as the exported graph in float32."""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional as F

HEADS, BLOCK, EPSILON = 12, 32, 1e-12
PARTS = ("attention.query", "attention.key", "attention.value", "attention.output", "ffn.in", "ffn.out")


class Encoder(nn.Module):
    """Token ids and mask [texts, length] -> unit vectors [texts, hidden]. The int4 word table is read, never tuned."""

    def __init__(self, tensors: dict[str, Tensor], dropout: float = 0.1) -> None:
        super().__init__()
        self.register_buffer("word", tensors["embeddings.word.int4"])
        self.register_buffer("scale", tensors["embeddings.word.scale"])
        self.position = nn.Parameter(tensors["embeddings.position"].float())
        self.norm = norm_of(tensors, "embeddings.norm")
        count = len({name.split(".")[1] for name in tensors if name.startswith("layers.")})
        self.layers = nn.ModuleList(Layer(tensors, f"layers.{i}", dropout) for i in range(count))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        states = self.dropout(self.norm(self.words(ids) + self.position[: ids.shape[1]]))
        seen = mask.bool()[:, None, None, :]
        for layer in self.layers:
            states = layer(states, seen)
        return F.normalize((states * mask[:, :, None]).sum(1), dim=-1)  # the mean's length does not matter

    def words(self, ids: Tensor) -> Tensor:
        """Two signed 4-bit numbers a byte, the low half first; a scale for each block of 32 along the row."""
        pairs = self.word[ids]
        numbers = torch.stack((pairs & 15, pairs >> 4), -1).flatten(-2).to(torch.int8)
        numbers = torch.where(numbers > 7, numbers - 16, numbers).float()
        return (numbers.unflatten(-1, (-1, BLOCK)) * self.scale[ids].float()[..., None]).flatten(-2)

    def tensors(self) -> dict[str, Tensor]:
        """As they are stored: float16 matrices and positions, float32 biases and norms, the word table as it came."""
        stored = {"embeddings.word.int4": self.word, "embeddings.word.scale": self.scale}
        stored["embeddings.position"] = self.position.detach().half()
        stored |= norm_tensors(self.norm, "embeddings.norm")
        for i, layer in enumerate(self.layers):
            stored |= layer.tensors(f"layers.{i}")
        return {name: tensor.cpu().contiguous() for name, tensor in stored.items()}


class Layer(nn.Module):
    def __init__(self, tensors: dict[str, Tensor], name: str, dropout: float) -> None:
        super().__init__()
        self.linear = nn.ModuleList(linear_of(tensors, f"{name}.{part}") for part in PARTS)
        self.norms = nn.ModuleList(norm_of(tensors, f"{name}.{part}.norm") for part in ("attention", "ffn"))
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        query, key, value, output, wide, narrow = self.linear
        heads = [part(states).unflatten(-1, (HEADS, -1)).transpose(1, 2) for part in (query, key, value)]
        scores = heads[0] @ heads[1].transpose(-1, -2) / math.sqrt(heads[0].shape[-1])
        shares = self.dropout(scores.masked_fill(~seen, -10_000).softmax(-1))
        context = (shares @ heads[2]).transpose(1, 2).flatten(-2)
        states = self.norms[0](states + self.dropout(output(context)))
        return self.norms[1](states + self.dropout(narrow(F.gelu(wide(states)))))

    def tensors(self, name: str) -> dict[str, Tensor]:
        stored = norm_tensors(self.norms[0], f"{name}.attention.norm") | norm_tensors(self.norms[1], f"{name}.ffn.norm")
        for part, linear in zip(PARTS, self.linear, strict=True):
            stored[f"{name}.{part}.weight"] = linear.weight.detach().half()
            stored[f"{name}.{part}.bias"] = linear.bias.detach()
        return stored


def load_encoder(path: Path, dropout: float = 0.1) -> Encoder:
    return Encoder(load_file(path), dropout)


def save_encoder(encoder: Encoder, path: Path) -> None:
    """Written aside and renamed. One entry of metadata: several would stand in an order that changes from run to run."""
    aside = path.with_name(f".{path.name}.new")
    shape = f"{len(encoder.layers)} layers, hidden {encoder.position.shape[1]}"
    about = f"{shape}; mean over tokens, then L2; prefix 'query: '"
    save_file(encoder.tensors(), aside, metadata={"encoder": about})
    aside.rename(path)


def every_second_layer(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """The tensors of a student with half the layers: the second, the fourth and so on of the teacher."""
    kept = {}
    for name, tensor in tensors.items():
        if not name.startswith("layers."):
            kept[name] = tensor
            continue
        _, layer, rest = name.split(".", 2)
        if int(layer) % 2 == 1:
            kept[f"layers.{int(layer) // 2}.{rest}"] = tensor
    return kept


def linear_of(tensors: dict[str, Tensor], name: str) -> nn.Linear:
    weight = tensors[f"{name}.weight"]
    linear = nn.Linear(weight.shape[1], weight.shape[0])
    linear.weight.data, linear.bias.data = weight.float(), tensors[f"{name}.bias"].float()
    return linear


def norm_of(tensors: dict[str, Tensor], name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(tensors[f"{name}.weight"].shape, eps=EPSILON)
    norm.weight.data, norm.bias.data = tensors[f"{name}.weight"].float(), tensors[f"{name}.bias"].float()
    return norm


def norm_tensors(norm: nn.LayerNorm, name: str) -> dict[str, Tensor]:
    return {f"{name}.weight": norm.weight.detach(), f"{name}.bias": norm.bias.detach()}
