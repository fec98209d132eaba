# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reader keeps: bookmarks, highlights, notes, own questions; and forgetting it all."""
