# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said when a page is read aloud: its sentences in order, in words a voice can speak. Knows no Qt."""
