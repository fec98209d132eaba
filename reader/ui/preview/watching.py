# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells when a guide's folder was saved to, however an editor does it: in place, or by renaming what it wrote beside.

It knows folders and files, not what they mean. A look at the names and times of all files settles whether anything is
new, so nothing is told twice, and what the system did not tell is found when the window comes to the front.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.content.source_files import stat_signature
from reader.previewing import places_to_watch

REST_MS = 120
"""Editors save in several steps: as long as nothing more must have happened before it is told."""


class FolderWatch(QObject):
    """Watches one folder from the moment it is made; `look` is the first to know what is there."""

    saved = Signal()
    """The sources are other ones than at the last look."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._seen = ""
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell)
        self._watcher.fileChanged.connect(self._rest.start)
        self._watcher.directoryChanged.connect(self._rest.start)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def look(self) -> None:
        """Take what is there now as known: somebody is about to read it."""
        self._seen = self._sign()
        self._watch_anew()

    def stop(self) -> None:
        """Tell nothing any more."""
        self._rest.stop()
        for signal in (self._watcher.fileChanged, self._watcher.directoryChanged):
            signal.disconnect(self._rest.start)

    def is_behind(self) -> bool:
        """Return whether something was saved since the last look."""
        return self._sign() != self._seen

    def _tell(self) -> None:
        if self.is_behind():
            self.saved.emit()
        else:
            self._watch_anew()  # a file that was renamed over is watched no longer, even if it says the same

    def _watch_anew(self) -> None:
        """Watch what is there now: new files too, and those that were put in the place of others."""
        wanted = places_to_watch(self._folder)
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(watched.difference(wanted)):
            self._watcher.removePaths(gone)
        if new := [path for path in wanted if path not in watched]:
            self._watcher.addPaths(new)

    def _sign(self) -> str:
        try:
            return stat_signature(self._folder)
        except OSError:
            return ""

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        """Look when somebody comes back from the editor: some folders, such as those of a network, tell nothing."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._rest.start()
