# SPDX-License-Identifier: GPL-3.0-or-later
"""One helpline call: what is pinned, what is told, what is counted. It knows the guide and no window."""
