# SPDX-License-Identifier: GPL-3.0-or-later
"""A helpline's desk on the shipped guide, and somebody who sits at it."""

from __future__ import annotations

from tests.people import helplines, index, volunteer

__all__ = ["helplines", "index", "volunteer"]
