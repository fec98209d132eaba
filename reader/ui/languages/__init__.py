# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide in several languages: the same place in another one, and two of them side by side."""
