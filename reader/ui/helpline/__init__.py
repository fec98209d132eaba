# SPDX-License-Identifier: GPL-3.0-or-later
"""Helpline mode: the desk of a volunteer on the telephone, one call at a time, nothing of it kept."""
