# SPDX-License-Identifier: GPL-3.0-or-later
"""The doors to what has a screen: the window, the waiting-room terminal, a leaflet's PDF.

Each makes the application object and what stands behind it, and stays until that has ended.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from reader.content.source_files import read_source_files
from reader.paths import Paths, find_paths
from reader.ui.garbage import look_when_idle
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.window.single_instance import Message, SingleInstance

if TYPE_CHECKING:
    from reader.export.leaflet import Leaflet


def open_window(options: argparse.Namespace, paths: Paths) -> int:
    """Open the window and stay until it is closed; hand over to a window that is open already."""
    if options.preview is not None:
        return _open_preview(options, paths)
    gc.disable()  # until the first page is painted: what is made until then stays, and looking for garbage takes time
    application = make_application()
    instance = SingleInstance(paths.data)
    asked = Message(options.address, options.search)
    if not instance.first() and instance.hand_over(asked.for_helpline(options.site) if options.helpline else asked):
        return 0
    session = Session(application, paths, language=options.lang, structured=not options.no_structured_a11y)
    try:
        instance.message_received.connect(session.answer)
        if options.helpline:
            session.open_helpline(options.site)
            session.answer(asked)
            instance.listen()
        else:
            session.open(options.address, options.search)
            session.window.ready.connect(instance.listen)
        return application.exec()
    finally:
        session.close()
        instance.close()


def _open_preview(options: argparse.Namespace, paths: Paths) -> int:
    """Open the window on a guide that is being written; GuideError when the folder is none."""
    from reader.ui.preview.ending import Ending  # noqa: PLC0415  most people write no guide
    from reader.ui.preview.preview_session import PreviewSession  # noqa: PLC0415  the same

    folder = Path(os.path.abspath(options.preview))
    read_source_files(folder)  # before anything is to be seen: a wrong folder is told where it was typed
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="lamplight-preview-", ignore_cleanup_errors=True) as data:
        structured = not options.no_structured_a11y
        session = PreviewSession(application, paths, folder, Path(data), language=options.lang, structured=structured)
        ending = Ending(application.quit)
        try:
            session.open(options.address, options.search)
            return application.exec()
        finally:
            ending.stop()
            session.close()


def open_kiosk(options: argparse.Namespace, paths: Paths) -> int:
    """Show the waiting-room terminal until it is to end, and return how that came: a code of reader.watch.lifeline.

    Its parent (reader.watch.kiosk_command) starts this and starts it again.
    """
    from reader.ui.kiosk.terminal import Terminal  # noqa: PLC0415  the window on a desk needs none of it
    from reader.watch.lifeline import ELSEWHERE, take_lifeline  # noqa: PLC0415  nor of this

    lifeline = take_lifeline()
    application = make_application()
    instance = SingleInstance(paths.data)
    if not instance.first() and instance.hand_over(Message()):
        return ELSEWHERE
    look_when_idle()
    terminal = Terminal(application, paths, options.site, lifeline)
    terminal.ended.connect(application.exit)
    terminal.end_at_signals()
    try:
        terminal.open(safe=options.safe, after=options.after)
        instance.message_received.connect(terminal.rise)
        instance.listen()
        return application.exec()
    finally:
        terminal.close()
        instance.close()


def print_leaflet(leaflet: Leaflet, path: Path, text_size: int) -> None:
    """Write a leaflet as a PDF with text of `text_size` points, without a window; ReaderError when it cannot be."""
    from reader.ui.printing.paper import usual_size  # noqa: PLC0415  the window prints seldom, and late
    from reader.ui.printing.printing import save_pdf  # noqa: PLC0415

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    theme = Theme(make_application(), find_paths().resources)  # it brings the fonts
    try:
        deque(save_pdf(leaflet, path, text_size, usual_size()), maxlen=0)
    finally:
        theme.deleteLater()


def make_application() -> QApplication:
    """Return the application object. Qt gets no words of the command line, so none can change what it loads."""
    for name in ("QT_STYLE_OVERRIDE", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("Lamplight")
    application.setDesktopFileName("lamplight")
    return application
