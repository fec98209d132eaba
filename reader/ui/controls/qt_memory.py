# SPDX-License-Identifier: GPL-3.0-or-later
"""What Qt's own dialogs would keep: the folders that somebody looked into, in a file that all programs with Qt share.

Whoever shows such a dialog does so inside `nothing_kept()`. It knows no dialog.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSettings

_KEPT = ("FileDialog/history", "FileDialog/lastVisited")


@contextmanager
def nothing_kept() -> Iterator[None]:
    """Have no dialog that is shown and dropped in here leave folders behind: on the disk, or for the next dialog.

    WORKAROUND: Qt writes them whenever a QFileDialog goes and has no switch for it
    (https://doc.qt.io/qt-6/qfiledialog.html#saveState). Where they go to a file, there is none; else they are put back.
    """
    native, mine = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(native, mine, os.devnull)  # says nothing to registries; for the rest of the process
    settings = QSettings(mine, "QtProject")
    before = {key: settings.value(key) for key in _KEPT}
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                settings.remove(key)
            else:
                settings.setValue(key, value)
