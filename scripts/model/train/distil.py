"""Teach a student with every second layer of a tuned encoder to give the same vectors.

    python scripts/model/train/distil.py --teacher tuned.safetensors --tokenizer tokenizer.json --out student.safetensors \
        --pool texts-1.txt ... --texts train.jsonl

`--pool` files hold one text a line. Two students taught from other data or seeds may be averaged (average.py).
"""

import argparse
from pathlib import Path
from random import Random

import torch
from safetensors.torch import load_file
from torch import nn

from data import DRIVERS, read_corpus, vary
from encoder import Encoder, every_second_layer, load_encoder, save_encoder
from losses import imitation, questions
from tokens import Tokens

RATE, DRIVER_SHARE = 2e-4, 0.2


def distil(student: Encoder, teacher: Encoder, tokens: Tokens, args: argparse.Namespace) -> list[float]:
    """Losses by step."""
    random = Random(args.seed)
    torch.manual_seed(args.seed)
    labelled = read_corpus(args.texts)
    pool = [line for path in args.pool for line in path.read_text("utf-8").splitlines() if line.strip()]
    pool += [row.text for row in labelled]
    head = nn.Linear(student.position.shape[1], len(DRIVERS)).to(args.device)
    optimizer = torch.optim.AdamW([*student.parameters(), *head.parameters()], lr=RATE)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, args.steps)
    teacher.eval()
    student.train()
    losses = []
    for _ in range(args.steps):
        drawn = random.choices(labelled, k=args.batch // 10 + 1)
        texts = [vary(random.choice(pool), pool, random) for _ in range(args.batch)]
        batch = tokens([row.text for row in drawn] + texts)
        with torch.no_grad():
            goal = teacher(*batch)
        vectors = student(*batch)
        drivers = torch.tensor([row.labels[: len(DRIVERS)] for row in drawn], device=args.device)
        loss = imitation(vectors, goal) + DRIVER_SHARE * questions(head, vectors[: len(drawn)], drivers)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        losses.append(loss.item())
    return losses


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("teacher", "tokenizer", "out", "texts"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--pool", type=Path, nargs="*", default=[])
    parser.add_argument("--steps", type=int, default=4500)
    parser.add_argument("--batch", type=int, default=320, help="texts a step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    teacher = load_encoder(args.teacher).to(args.device)
    student = Encoder(every_second_layer(load_file(args.teacher)), dropout=0.0).to(args.device)
    losses = distil(student, teacher, Tokens(args.tokenizer, args.device), args)
    save_encoder(student, args.out)
    print(f"loss {losses[0]:.3f} -> {losses[-1]:.3f} in {len(losses)} steps; {args.out}")


if __name__ == "__main__":
    main()
