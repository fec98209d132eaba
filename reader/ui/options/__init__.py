# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings sheet, made from the table, and the page of the very first start."""
