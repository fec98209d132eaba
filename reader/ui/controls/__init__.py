# SPDX-License-Identifier: GPL-3.0-or-later
"""Controls that know a theme and nothing of guides: buttons, switches, tiles, rows, cards."""
