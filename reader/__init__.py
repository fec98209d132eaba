# SPDX-License-Identifier: GPL-3.0-or-later
"""Lamplight: a desktop reader that explains cancer treatment in plain words, with no internet."""

__version__ = "0.1.0"
