# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading aloud: the voice, what it reads next, the bar and the mark on the page."""
