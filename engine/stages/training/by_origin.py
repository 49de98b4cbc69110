"""What the answers of each origin cost: questions of people, their copies, a teacher's, templates.

The losses of a row's answer tokens are there anyway; here they are summed by the origin of the branch that each stands in, on the device
on which they lie, so that training waits for nothing. After a run was continued, an epoch's means are those of the rows since.
"""

from collections import Counter

import torch
from transformers import TrainingArguments

from engine.records import ORIGINS
from engine.stages.training.prefix_rows import IGNORE, Row

UNKNOWN = len(ORIGINS)  # the place of what a dataset of an earlier version does not tell


class ByOrigin:
    """Sums over rows since the last `take`: nats and tokens of each origin, and answers right word for word where that is told."""

    def __init__(self) -> None:
        self._nats: torch.Tensor | None = None  # (origins + 1), on the device of the losses
        self._tokens = torch.zeros(UNKNOWN + 1)
        self._right: Counter[str] = Counter()
        self._answers: Counter[str] = Counter()

    def add(self, row: Row, losses: torch.Tensor, right: torch.Tensor | None = None) -> None:
        """Add a row: the losses of its N answer tokens in nats (N), and whether each token is the likeliest one (N), from which follows
        whether greedy decoding gives the answer word for word. A row whose origins are not known adds nothing."""
        if not row.origins:
            return
        branches = branch_of(row)  # (N)
        places = torch.tensor([ORIGINS.index(one) if one in ORIGINS else UNKNOWN for one in row.origins])[branches]
        if self._nats is None:
            self._nats = torch.zeros(UNKNOWN + 1, device=losses.device)
        self._nats.index_add_(0, places.to(losses.device, non_blocking=True), losses.detach().to(self._nats.dtype))
        self._tokens.index_add_(0, places, torch.ones(len(places)))
        if right is not None:
            wrong = set(branches[~right.cpu()].tolist())
            for branch in set(branches.tolist()):
                self._answers[row.origins[branch]] += 1
                self._right[row.origins[branch]] += branch not in wrong

    def take(self, args: TrainingArguments | None = None) -> dict[str, float]:
        """{origin: mean loss in nats an answer token} of what was added since, and begin anew. With the arguments of a run on several
        processes, all of which must call this alike, over all of them."""
        sums = torch.stack([torch.zeros(UNKNOWN + 1) if self._nats is None else self._nats.cpu(), self._tokens])  # (2, origins + 1)
        if args is not None and args.world_size > 1:
            sums = sums.to(args.device)
            torch.distributed.all_reduce(sums)
            sums = sums.cpu()
        self._nats, self._tokens = None, torch.zeros(UNKNOWN + 1)
        return {origin: float(sums[0, at] / sums[1, at]) for at, origin in enumerate(ORIGINS) if sums[1, at]}

    def exact(self) -> dict[str, float]:
        """{origin: share of the answers that greedy decoding gives word for word}, of all rows added."""
        return {origin: self._right[origin] / self._answers[origin] for origin in ORIGINS if self._answers[origin]}


def branch_of(row: Row) -> torch.Tensor:
    """The number of the branch in which each of a row's N answer tokens stands, (N)."""
    places = (row.labels[0] != IGNORE).nonzero().squeeze(1)
    if row.layout is None:  # one question, or several whose positions begin anew
        return ((row.positions[0] == 0).cumsum(0) - 1)[places]
    of_token = torch.arange(row.layout.branches).repeat_interleave(torch.tensor(row.layout.lengths))  # of all behind the prefix
    return of_token[places - row.layout.prefix]
