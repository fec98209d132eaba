# SPDX-License-Identifier: GPL-3.0-or-later
"""Full-text search of compiled guides. Knows nothing of windows; the only home of Whoosh."""
