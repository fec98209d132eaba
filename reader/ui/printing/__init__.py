# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing: a leaflet becomes pages of paper, on a printer or in a PDF file. Knows neither window nor reader's data."""
