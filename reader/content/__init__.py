# SPDX-License-Identifier: GPL-3.0-or-later
"""What a guide is: its source files, what they mean, and the edition compiled from them. Knows no Qt and no search."""
