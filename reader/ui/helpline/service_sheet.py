# SPDX-License-Identifier: GPL-3.0-or-later
"""A support service on a card of its own: who answers, the number, large, when, in which languages, for which region.

It shows one frozen service; putting it on the call sheet and copying are told by signals.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.content.model import Service
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.icons import APART
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.helpline.read_out_line import ReadOutLine
from reader.ui.theme import Theme

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_DEEDS = {(Qt.Key.Key_D, _CONTROL): "pin", (Qt.Key.Key_C, _CONTROL | _SHIFT): "copy"}


class ServiceSheet(Sheet):
    """The number has the keyboard when it opens: it is what the caller waits for."""

    WIDEST, HIGHEST = 640, 480

    pin_requested = Signal(object)
    """The Service, to be put on the call sheet."""
    copy_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="serviceSheet")
        self._service: Service | None = None
        self._source = ""
        self._body = QWidget()
        self._first: QWidget = self.close_button
        self.lines: list[str] = []
        """What the card says, from the top."""
        self.pin_button, self.copy_button = QPushButton(), QPushButton()
        self.pin_button.setProperty("kind", "primary")
        theme.put_icon(self.pin_button, "pin", "on_accent")
        theme.put_icon(self.copy_button, "copy")
        self.pin_button.clicked.connect(self._on_pin)
        self.copy_button.clicked.connect(self._on_copy)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._flow.addWidget(self.pin_button)
        self._flow.addWidget(self.copy_button)
        self.column.addWidget(self._body)
        self.column.addWidget(self._buttons)
        self.column.addStretch(1)
        self.follow_theme()

    def show_service(self, service: Service, source: str) -> None:
        """Show who can be called; `source` says who names them."""
        self._service, self._source = service, source
        self._write()
        self.open()
        for layout in (self._around, self.column):
            layout.activate()  # what had the keyboard before it had its place was looked for further down
        self.scroll_area.verticalScrollBar().setValue(0)
        announce(self, ". ".join([service.name, *self.lines]))

    def retranslate(self) -> None:
        """Say everything in the current language; what the service says of itself stays."""
        if self._service is not None:
            self._write()

    def first_stop(self) -> QWidget:
        """Begin at the number."""
        return self._first

    def _write(self) -> None:
        service = self._service
        assert service is not None
        self.set_title(service.name, _("Close"))
        for button, words in ((self.pin_button, _("Pin to the call sheet")), (self.copy_button, _("Copy"))):
            button.setText(APART + words)
            button.setAccessibleName(words)
        old, self._body = self._body, QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.gap(8))
        self.lines = []
        self._first = self.close_button
        if service.phone:
            number = ReadOutLine(self._theme, self._body, service.phone, size=28)
            number.setAccessibleName(_("Phone: {number}").format(number=service.phone))
            number.mark(marked=True)
            column.addWidget(number)
            self._first = number
            self.lines.append(number.accessibleName())
        self._put(column, service.organisation if service.organisation != service.name else "", muted=True)
        languages = ", ".join(service.languages)
        for line, words in (
            (_("Hours: {hours}").format(hours=service.hours), service.hours),
            (_("Languages: {languages}").format(languages=languages), languages),
            (_("Region: {region}").format(region=service.region), service.region),
            (_("Web: {address}").format(address=service.web), service.web),
        ):
            self._put(column, line if words else "")
        self._put(column, service.what)
        self._put(column, self._source, muted=True, size=15)
        self.column.replaceWidget(old, self._body)
        old.hide()  # at once: it goes in a later turn only
        old.deleteLater()
        self._body.show()

    def _put(self, column: QVBoxLayout, words: str, *, muted: bool = False, size: float = 18) -> None:
        if words:
            label = WrappedLabel(self._theme, self._body, size=size, colour="muted" if muted else "text")
            label.setText(words)
            label.setAccessibleName(words)
            column.addWidget(label)
            self.lines.append(words)

    def _on_pin(self) -> None:
        self.pin_requested.emit(self._service)

    def _on_copy(self) -> None:
        self.copy_requested.emit(self._service)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that pin and copy from the window, which would take what lies behind the card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._deed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pin or copy; the rest is as on every sheet."""
        deed = self._deed(event)
        if deed == "pin":
            self._on_pin()
        elif deed == "copy":
            self._on_copy()
        else:
            super().keyPressEvent(event)

    def _deed(self, event: QKeyEvent) -> str:
        return next(
            (deed for (key, held), deed in _DEEDS.items() if (event.key(), event.modifiers()) == (key, held)), ""
        )

    def follow_theme(self) -> None:
        """Take spaces from the theme."""
        super().follow_theme()
        self._flow.setSpacing(self._theme.gap(10))
        self._flow.set_row_gap(self._theme.gap(8))
        for button in (self.pin_button, self.copy_button):
            button.setMinimumHeight(self._theme.px(44))
        if self._service is not None:
            had_keyboard = self._first.hasFocus()
            self._write()
            if self.is_open and had_keyboard:
                self._first.setFocus()
