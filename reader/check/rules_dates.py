# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about dates."""

from __future__ import annotations

from reader.check.rule import Rule

RULES: tuple[Rule, ...] = ()
