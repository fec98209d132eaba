# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions to ask the team."""
