# SPDX-License-Identifier: GPL-3.0-or-later
"""The window and everything in it. The only folder, beside reader/app.py, that knows PySide6."""
