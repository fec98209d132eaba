# SPDX-License-Identifier: GPL-3.0-or-later
"""The window itself: its frame, bar and foot, its actions, and what comes after the first page."""
