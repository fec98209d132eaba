# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeps the waiting-room terminal alive: a parent that starts it and starts it again. Knows no Qt and no guide."""
