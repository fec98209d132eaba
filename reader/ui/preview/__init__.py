# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide as its writers see it while they write: the window on a folder of sources, shown anew at each save."""
