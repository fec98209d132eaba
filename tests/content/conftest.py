# SPDX-License-Identifier: GPL-3.0-or-later
"""Generated examples may take their time on a busy machine, and leave no folder behind."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("unhurried", deadline=None, database=None)
settings.load_profile("unhurried")
