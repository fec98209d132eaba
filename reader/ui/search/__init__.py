# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reader looks for and finds: the box, the results over the page, what is said of them."""
