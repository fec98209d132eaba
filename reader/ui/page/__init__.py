# SPDX-License-Identifier: GPL-3.0-or-later
"""The page itself: setting it as a document, showing it, reading it to assistive technology."""
