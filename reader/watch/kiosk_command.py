# SPDX-License-Identifier: GPL-3.0-or-later
"""`lamplight kiosk`: checks the site file once, then watches over the terminal until it is told to end.

The terminal itself is this same command with an option that is not for people; it is `reader.app.open_kiosk`.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from reader.paths import Paths
from reader.site.site_file import read_site
from reader.watch.clean_start import clean_environment, terminal_command
from reader.watch.refuge import Refuge
from reader.watch.watching import Watch

_COUNTED = {"crash": "crash", "fault": "crash", "hang": "hang"}
"""How the terminal's last life ended -> what its next one counts, as in `reader.site.counts`."""


def watch_kiosk(options: argparse.Namespace, paths: Paths) -> int:
    """Show the terminal of `options.site` and keep it alive. ReaderError when the site file cannot be used.

    A site file that is spoilt later, while the terminal runs, stops nothing here: the terminal itself says so.
    """
    site: Path = options.site
    read_site(site)
    refuge = Refuge()

    def command(safe: bool, after: str) -> list[str]:
        return terminal_command(site, refuge.folder_for(paths.data), safe=safe, after=_COUNTED.get(after, ""))

    try:
        return Watch(command, clean_environment(os.environ)).run()
    finally:
        refuge.close()
