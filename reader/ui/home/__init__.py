# SPDX-License-Identifier: GPL-3.0-or-later
"""The home page and its cards."""
