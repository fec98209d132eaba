# SPDX-License-Identifier: GPL-3.0-or-later
"""Signed packs: a guide in one file that is carried by hand, and checked before anything in it is believed."""
