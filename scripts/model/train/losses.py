"""What the encoder is taught by. All means are over the batch."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def cosent(left: Tensor, right: Tensor, scores: Tensor, scale: float = 20) -> Tensor:
    """Ranking loss of likeness (CoSENT, Su 2022): a pair judged more alike must have the larger cosine.

    log(1 + sum of exp(scale * (cos of the less alike - cos of the more alike))) over all such two pairs.
    """
    cosines = (left * right).sum(-1) * scale
    gaps = cosines[None, :] - cosines[:, None]  # [more, less]
    gaps = gaps[scores[:, None] > scores[None, :]]
    return torch.logsumexp(torch.cat((gaps.new_zeros(1), gaps)), 0)


def questions(head: nn.Linear, vectors: Tensor, labels: Tensor) -> Tensor:
    """Binary cross-entropy of a linear head, summed over questions.

    Unit vectors are read at ten times their length, so that plain weights reach useful log-odds within the few steps.
    """
    logits = head(vectors * 10)
    return F.binary_cross_entropy_with_logits(logits, labels, reduction="none").sum(-1).mean()


def imitation(student: Tensor, teacher: Tensor) -> Tensor:
    """The teacher's vectors, and the likeness of any two texts as it sees them."""
    apart = (1 - (student * teacher).sum(-1)).mean()
    likeness = (student @ student.T - teacher @ teacher.T).square().mean()
    return 20 * apart + 100 * likeness
