# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes, colours, the reading ruler and the page alone."""
