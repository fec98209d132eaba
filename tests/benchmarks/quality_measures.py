# SPDX-License-Identifier: GPL-3.0-or-later
"""How good answers are: found first or in the first three, mean reciprocal rank, pins, corrections. Pure counting."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from tests.benchmarks.query_sets import QueryCase

DEPTH = 10
"""Places looked at; a right one further down counts as not found."""


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """What one engine said to one query."""

    case: QueryCase
    shown: tuple[str, ...]
    """Addresses from the top of the list down, pinned ones first, each once."""
    pinned: tuple[str, ...] = ()
    corrected: str | None = None

    @property
    def rank(self) -> int:
        """The place (from 1) of the first address that is right; 0 when there is none."""
        for place, address in enumerate(self.shown[:DEPTH], 1):
            if address in self.case.accept:
                return place
        return 0

    @property
    def is_found(self) -> bool:
        """Whether one of the first three is right."""
        return 0 < self.rank <= 3

    @property
    def is_pinned_right(self) -> bool:
        """Whether a section that names this danger sign is pinned."""
        return any(address in self.case.accept for address in self.pinned)

    @property
    def is_pinned_wrong(self) -> bool:
        """Whether something is pinned for a query that describes no danger."""
        return bool(self.pinned) and self.case.kind != "danger" and self.case.pin != "either"

    @property
    def is_corrected_wrong(self) -> bool:
        """Whether a word was changed that was right, or the change led away: nothing right among the first three."""
        return self.corrected is not None and (self.case.is_spelt_right or not self.is_found)


@dataclasses.dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    count: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; nothing of nothing is 0."""
        return self.count / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.value:.1%} ({self.count}/{self.of})" if self.of else "-"


@dataclasses.dataclass(frozen=True, slots=True)
class Quality:
    """The figures of one engine on some queries."""

    first: Share
    third: Share
    mean_rank: float
    """Mean of 1/rank, 0 for what is not found."""


def shown_order(pinned: Iterable[str], hits: Iterable[str]) -> tuple[str, ...]:
    """Return addresses as a person meets them: what is pinned, then the list, each once."""
    return tuple(dict.fromkeys([*pinned, *hits]))


def quality(answers: Sequence[Answer]) -> Quality:
    """Return the figures of these answers."""
    count = len(answers)
    return Quality(
        Share(sum(answer.rank == 1 for answer in answers), count),
        Share(sum(answer.is_found for answer in answers), count),
        sum(1 / answer.rank for answer in answers if answer.rank) / count if count else 0.0,
    )


def pins_recall(answers: Iterable[Answer]) -> Share:
    """Return how many danger queries have a section pinned that names their sign."""
    dangers = [answer for answer in answers if answer.case.kind == "danger"]
    return Share(sum(answer.is_pinned_right for answer in dangers), len(dangers))


def false_pins(answers: Iterable[Answer], *kinds: str) -> Share:
    """Return how many queries of these kinds have something pinned; those where both is right are left out."""
    calm = [answer for answer in answers if answer.case.kind in kinds and answer.case.pin != "either"]
    return Share(sum(answer.is_pinned_wrong for answer in calm), len(calm))


def wrong_corrections(answers: Sequence[Answer]) -> Share:
    """Return how many of all queries were corrected where nothing was wrong, or to something that leads away."""
    return Share(sum(answer.is_corrected_wrong for answer in answers), len(answers))
