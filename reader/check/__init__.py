# SPDX-License-Identifier: GPL-3.0-or-later
"""The checker of guides: what is wrong with a guide's sources, for the people who write it."""
