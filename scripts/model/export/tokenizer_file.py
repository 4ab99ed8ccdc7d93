"""tokenizer.json (unigram) -> the compact binary form that norrut loads.

Little endian, in this order, so that every array lies aligned:
    8 bytes  "NORRTOK1"
    u32      nodes, pieces, id of <s>, of </s>, of <pad>, of <unk>
    f64[pieces]  log probability of each piece
    u32[nodes]   1 + the piece that ends at this node, or 0
    u16[nodes]   the UTF-16 code unit that leads to this node
    u16[nodes]   number of children
Nodes are a trie over UTF-16 code units in breadth-first order, the children of a node ascending by code unit:
node 0 is the root, and the children of all nodes follow one another, so the first child is a running sum.
Control pieces (<s>, <pad>, </s>, <unk>, <mask>) are not in the trie: no text can spell them.
"""

import json
import struct
from pathlib import Path

import numpy as np


def build_tokenizer_file(source: Path, target: Path) -> None:
    tokenizer = json.loads(source.read_text("utf-8"))
    check(tokenizer)
    pieces = tokenizer["model"]["vocab"]
    control = {token["id"] for token in tokenizer["added_tokens"]}
    ids = {pieces[i][0]: i for i in control}
    labels, children, ends = trie([(units(piece), i) for i, (piece, _) in enumerate(pieces) if i not in control])
    head = struct.pack(
        "<8s6I", b"NORRTOK1", len(labels), len(pieces),
        ids["<s>"], ids["</s>"], ids["<pad>"], tokenizer["model"]["unk_id"],
    )
    scores = np.array([score for _, score in pieces], "<f8")
    target.write_bytes(head + scores.tobytes() + ends.tobytes() + labels.tobytes() + children.tobytes())


def check(tokenizer: dict) -> None:
    """The reader knows this one kind of tokenizer; refuse any other."""
    kinds = [step["type"] for step in tokenizer["normalizer"]["normalizers"]]
    assert tokenizer["model"]["type"] == "Unigram", tokenizer["model"]["type"]
    assert kinds == ["Precompiled", "Replace"], kinds
    assert tokenizer["pre_tokenizer"] == {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True}
    # words can be split on their own only if no piece goes on across a space
    assert not any("▁" in piece[1:] or " " in piece for piece, _ in tokenizer["model"]["vocab"])


def units(piece: str) -> tuple[int, ...]:
    raw = piece.encode("utf-16-le")
    return struct.unpack(f"<{len(raw) // 2}H", raw)


def trie(entries: list[tuple[tuple[int, ...], int]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(code units, piece id) pairs -> label, number of children and 1 + piece id of each node, breadth first."""
    entries = sorted(entries)
    labels, children, ends = [0], [0], [0]
    level = [(0, 0, len(entries))]  # node, and its range of sorted entries
    depth = 0
    while level:
        below = []
        for node, first, last in level:
            if first < last and len(entries[first][0]) == depth:
                ends[node] = 1 + entries[first][1]
                first += 1
            while first < last:
                unit, end = entries[first][0][depth], first
                while end < last and entries[end][0][depth] == unit:
                    end += 1
                below.append((len(labels), first, end))
                labels.append(unit)
                children.append(0)
                ends.append(0)
                children[node] += 1
                first = end
        level = below
        depth += 1
    return np.array(labels, "<u2"), np.array(children, "<u2"), np.array(ends, "<u4")
