# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reader takes away: the leaflet and its sheet, files, codes for a phone."""
