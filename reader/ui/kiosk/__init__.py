# SPDX-License-Identifier: GPL-3.0-or-later
"""The waiting-room terminal: the same window in another dress, for one visitor at a time."""
