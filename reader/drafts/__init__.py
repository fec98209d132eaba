# SPDX-License-Identifier: GPL-3.0-or-later
"""A publisher's first pages: a new guide's folder, and drafts of chapters made from saved web pages and copied text."""
