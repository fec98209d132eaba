# SPDX-License-Identifier: GPL-3.0-or-later
"""Guides that are added to those of the program: what is in a pack, installing it, which guides there are."""
