# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the figures that plain_pages.py lists as PNG files, as wide as Lamplight shows them.

Run as `python draw_figures.py FOLDER` with the offscreen platform, before anything is measured.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from reader.content.model import Figure
from reader.ui.page.figures import draw_figure
from reader.ui.palettes import PALETTES
from tests.benchmarks.plain_pages import FIGURES

_WIDTH = 660


def main(folder: Path) -> int:
    application = QGuiApplication(sys.argv[:1])
    for name, (svg, width, height) in json.loads((folder / FIGURES).read_text(encoding="utf-8")).items():
        figure = Figure(name, svg, "", "", width, height)
        image = draw_figure(figure, PALETTES["light"], "sans-serif", _WIDTH, round(_WIDTH * height / width), 1)
        if not image.save(str(folder / f"{name}.png")):
            print(f"{name} could not be written.", file=sys.stderr)
            return 1
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
