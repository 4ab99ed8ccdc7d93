"""Tune an encoder on three tasks at once: likeness of sentences, contact texts, arguments.

    python scripts/model/train/tune.py --weights in.safetensors --tokenizer tokenizer.json --out tuned.safetensors \
        --sts en.tsv de.tsv ... --texts train.jsonl --value-eval FOLDER

The texts of dev.jsonl and dev2.jsonl must not be given: heads are fitted and judged on them.
"""

import argparse
from pathlib import Path
from random import Random

import torch
from torch import nn

from data import Labelled, draw_pairs, read_corpus, read_sts, read_value_eval
from encoder import Encoder, load_encoder, save_encoder
from losses import cosent, questions
from tokens import Tokens

RATE, DECAY = 5e-5, 0.9  # AdamW; each layer below learns a tenth less
SHARES = {"texts": 0.45, "arguments": 0.33}  # of the sums over 14 and 20 questions, beside the ranking loss


def tune(encoder: Encoder, tokens: Tokens, args: argparse.Namespace) -> list[float]:
    """Losses by step. Heads are thrown away: norrut fits its own on vectors that no label of theirs has shaped."""
    random = Random(args.seed)
    torch.manual_seed(args.seed)
    languages = [read_sts(path) for path in args.sts]
    texts, arguments = read_corpus(args.texts), read_value_eval(args.value_eval, "training")
    hidden = encoder.position.shape[1]
    heads = nn.ModuleList(nn.Linear(hidden, len(rows[0].labels)) for rows in (texts, arguments)).to(args.device)
    optimizer = torch.optim.AdamW([*layer_groups(encoder), {"params": heads.parameters(), "lr": RATE * 20}])
    warmup = max(1, args.steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warmup, (args.steps - step) / max(1, args.steps - warmup))
    )
    encoder.train()
    losses = []
    for _ in range(args.steps):
        pairs = draw_pairs(languages, args.pairs, random)
        vectors = encoder(*tokens([pair.left for pair in pairs] + [pair.right for pair in pairs]))
        scores = torch.tensor([pair.score for pair in pairs], device=args.device)
        loss = cosent(*vectors.chunk(2), scores)
        for head, rows, share in zip(heads, (texts, arguments), SHARES.values(), strict=True):
            loss = loss + share * asked(encoder, head, random.choices(rows, k=args.labelled), tokens)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        losses.append(loss.item())
    return losses


def asked(encoder: Encoder, head: nn.Linear, rows: list[Labelled], tokens: Tokens) -> torch.Tensor:
    vectors = encoder(*tokens([row.text for row in rows]))
    return questions(head, vectors, torch.tensor([row.labels for row in rows], device=vectors.device))


def layer_groups(encoder: Encoder) -> list[dict]:
    """The layer nearest to the vector learns at the full rate."""
    below = [encoder.position, *encoder.norm.parameters()]
    blocks = [below, *(list(layer.parameters()) for layer in encoder.layers)]
    return [{"params": block, "lr": RATE * DECAY**depth} for depth, block in enumerate(reversed(blocks))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("weights", "tokenizer", "out", "texts", "value-eval"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--sts", type=Path, nargs="+", required=True, help="one file a language, the same pairs in order")
    parser.add_argument("--steps", type=int, default=1450)
    parser.add_argument("--pairs", type=int, default=56, help="pairs of sentences a step")
    parser.add_argument("--labelled", type=int, default=32, help="texts, and arguments, a step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    encoder = load_encoder(args.weights).to(args.device)
    losses = tune(encoder, Tokens(args.tokenizer, args.device), args)
    save_encoder(encoder, args.out)
    print(f"loss {losses[0]:.3f} -> {losses[-1]:.3f} in {len(losses)} steps; {args.out}")


if __name__ == "__main__":
    main()
