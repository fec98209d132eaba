# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts small copies of all pictures on sheets, a sheet a look: `python -m tests.shots.contact_sheet FOLDER LOOK...`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

_COLUMNS = 4
_WIDTH, _HEIGHT, _LINE, _GAP = 460, 290, 24, 14


def sheet_size(count: int) -> tuple[int, int]:
    """Return the width and height in pixels of a sheet of so many pictures."""
    columns, rows = min(count, _COLUMNS), -(-count // _COLUMNS)
    return columns * (_WIDTH + _GAP) + _GAP, rows * (_HEIGHT + _LINE + _GAP) + _GAP


def place_of(number: int) -> tuple[int, int]:
    """Return where the picture of a number (from 0) has its top left corner on the sheet."""
    row, column = divmod(number, _COLUMNS)
    return _GAP + column * (_WIDTH + _GAP), _GAP + row * (_HEIGHT + _LINE + _GAP)


def draw_sheet(paths: list[Path]) -> QImage:
    """Return a sheet with these pictures, each with its name below it."""
    sheet = QImage(*sheet_size(len(paths)), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#8a8f98"))
    painter = QPainter(sheet)
    for number, path in enumerate(paths):
        left, top = place_of(number)
        small = QImage(str(path)).scaled(
            _WIDTH, _HEIGHT, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(left, top, small)
        painter.drawText(QRect(left, top + _HEIGHT, _WIDTH, _LINE), Qt.AlignmentFlag.AlignVCenter, path.stem)
    painter.end()
    return sheet


def main(folder: Path, looks: list[str]) -> int:
    application = QGuiApplication(sys.argv[:1])
    for look in looks:
        paths = sorted(folder.glob(f"{look}-*.png"), key=lambda path: path.stat().st_mtime_ns)
        if paths:
            draw_sheet(paths).save(str(folder / f"sheet-{look}.png"))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
