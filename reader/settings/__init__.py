# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings: the table of all of them, and the values they have now. Knows neither SQLite nor windows."""

from __future__ import annotations

from reader.settings.page import settings_markdown
from reader.settings.table import SETTINGS, TEXT_SIZES, Choice, Scope, Setting, Value
from reader.settings.values import Settings, ValueStore

__all__ = [
    "SETTINGS",
    "TEXT_SIZES",
    "Choice",
    "Scope",
    "Setting",
    "Settings",
    "Value",
    "ValueStore",
    "settings_markdown",
]
