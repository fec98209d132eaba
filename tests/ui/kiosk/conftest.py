# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal on the shipped guide, and somebody who touches it."""

from __future__ import annotations

from tests.people import index, terminals, visitor

__all__ = ["index", "terminals", "visitor"]
