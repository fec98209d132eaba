# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of the person reading: settings, last place, progress. The only home of SQLite. Knows no windows."""
