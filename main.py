# SPDX-License-Identifier: GPL-3.0-or-later
"""The door: `python main.py` opens the window; `python main.py --help` lists the commands."""

import sys

from reader.cli import run

if __name__ == "__main__":
    sys.exit(run())
