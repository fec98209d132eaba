# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that look at the whole process, each file in one of its own; tests/features/test_alone.py runs them."""
