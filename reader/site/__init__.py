# SPDX-License-Identifier: GPL-3.0-or-later
"""The waiting-room terminal's site: its file, the staff's PIN, the lock after wrong PINs, and counts by day.

It knows no window and nothing of what anybody reads.
"""

from reader.site.site import Card, OwnService, Printing, Show, Site, Ward
from reader.site.site_file import SiteError, read_site

__all__ = ["Card", "OwnService", "Printing", "Show", "Site", "SiteError", "Ward", "read_site"]
