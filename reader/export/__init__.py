# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader takes away: leaflets, electronic books, plain text, quotes with their source, codes for a phone."""
