# SPDX-License-Identifier: GPL-3.0-or-later
"""What many measurements of one thing come to. Plain numbers; it does not know what was measured."""

from __future__ import annotations

import dataclasses
import math
import statistics
from collections.abc import Iterable, Sequence


def percentile(values: Sequence[float], part: float) -> float:
    """Return the smallest value that at least `part` (0 to 1) of all values do not exceed. ValueError when empty."""
    if not values:
        raise ValueError("There is nothing to take a percentile of.")
    return sorted(values)[max(1, math.ceil(part * len(values))) - 1]


@dataclasses.dataclass(frozen=True, slots=True)
class Samples:
    """Measurements of one thing, all in the same unit."""

    values: tuple[float, ...] = ()

    @classmethod
    def of(cls, values: Iterable[float]) -> Samples:
        """Collect measurements."""
        return cls(tuple(values))

    def __add__(self, other: Samples) -> Samples:
        return Samples(self.values + other.values)

    def __bool__(self) -> bool:
        return bool(self.values)

    @property
    def median(self) -> float:
        """The middle one, or the mean of the two in the middle."""
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        """Nineteen in twenty are no larger."""
        return percentile(self.values, 0.95)

    @property
    def low(self) -> float:
        """The smallest."""
        return min(self.values)

    @property
    def high(self) -> float:
        """The largest."""
        return max(self.values)

    def summary(self) -> dict[str, float | int]:
        """Return the numbers that describe them, rounded for a report."""
        if not self.values:
            return {"count": 0}
        named = {"median": self.median, "p95": self.p95, "low": self.low, "high": self.high}
        return {"count": len(self.values)} | {name: round(value, 3) for name, value in named.items()}
