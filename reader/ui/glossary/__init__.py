# SPDX-License-Identifier: GPL-3.0-or-later
"""Words explained: the panel, the card over the page, and looking a word up."""
