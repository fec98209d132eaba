# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Makefile does, in Python: set-up, checks, locks. Only the standard library; no part of the program."""
