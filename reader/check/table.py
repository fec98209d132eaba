# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule, once: the checker runs this table and docs/check-rules.md shows it."""

from __future__ import annotations

from reader.check import (
    rules_boxes,
    rules_dates,
    rules_figures,
    rules_links,
    rules_numbers,
    rules_parity,
    rules_reading,
    rules_safety,
    rules_shape,
    rules_stability,
    rules_typography,
    rules_voice,
    rules_words,
)
from reader.check.rule import Rule

_GROUPS: tuple[tuple[Rule, ...], ...] = (
    rules_reading.RULES,
    rules_words.RULES,
    rules_numbers.RULES,
    rules_boxes.RULES,
    rules_dates.RULES,
    rules_shape.RULES,
    rules_safety.RULES,
    rules_parity.RULES,
    rules_typography.RULES,
    rules_links.RULES,
    rules_voice.RULES,
    rules_figures.RULES,
    rules_stability.RULES,
)
RULES: tuple[Rule, ...] = tuple(sorted((rule for group in _GROUPS for rule in group), key=lambda rule: rule.id))
