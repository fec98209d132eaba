# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what people install or carry: a folder that runs by itself, and what it is packed into. Not the program."""
