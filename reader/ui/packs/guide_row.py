# SPDX-License-Identifier: GPL-3.0-or-later
"""One guide in the list of guides: its title, what it is, and what can be done with it. Removing asks once more.

It asks with signals and does nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.packs.guides_here import GuideHere
from reader.ui.theme import Theme


class GuideRow(QWidget):
    """Shows one GuideHere."""

    read_requested = Signal(str)
    back_requested = Signal(str)
    remove_requested = Signal(str)
    """The guide's id; each was asked for, and removing was said yes to."""
    changed = Signal()
    """It asks, or asks no more, and may need another height."""

    def __init__(self, theme: Theme, guide: GuideHere, parent: QWidget, *, offers_reading: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        self.guide = guide
        self._title = WrappedLabel(theme, self, size=19, weight=QFont.Weight.Bold, colour="heading")
        self._about = WrappedLabel(theme, self, size=17)
        self._origin = WrappedLabel(theme, self, size=15, colour="muted")
        self._question = WrappedLabel(theme, self, size=17, weight=QFont.Weight.DemiBold)
        self.read_button, self.back_button, self.remove_button = self._button(), self._button(), self._button()
        self.keep_button, self.sure_button = self._button("primary"), self._button("danger")
        self._buttons = FlowLayout()
        for button in (self.read_button, self.back_button, self.remove_button, self.keep_button, self.sure_button):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label in (self._title, self._about, self._origin, self._question):
            self._column.addWidget(label)
        self._column.addSpacing(theme.gap(6))
        self._column.addLayout(self._buttons)
        self._offers_reading = offers_reading
        self.read_button.clicked.connect(self._on_read)
        self.back_button.clicked.connect(self._on_back)
        self.remove_button.clicked.connect(self._ask)
        self.keep_button.clicked.connect(self.take_back)
        self.sure_button.clicked.connect(self._on_sure)
        theme.changed.connect(self._follow_theme)
        self._say()
        self._show_question(asks=False)
        self._follow_theme()

    def stops(self) -> list[QPushButton]:
        """Return the buttons that are there now."""
        buttons = (self.read_button, self.back_button, self.remove_button, self.keep_button, self.sure_button)
        return [button for button in buttons if not button.isHidden()]

    def take_back(self) -> bool:
        """Take the question back; False when there is none."""
        if self.keep_button.isHidden():
            return False
        self._show_question(asks=False)
        self.remove_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _say(self) -> None:
        guide = self.guide
        title = _("{title} (you are reading it)") if self._is_read else "{title}"
        self._title.setText(title.format(title=guide.title))
        self._about.setText(guide.about)
        self._origin.setText(guide.origin)
        self._question.setText(_("Remove it? What you kept of it stays here, for when it comes back."))
        texts = (
            (self.read_button, _("Read this guide"), _("Read “{title}”")),
            (self.back_button, _("Go back to the edition before"), _("Go back to the edition before, of “{title}”")),
            (self.remove_button, _("Remove"), _("Remove “{title}”")),
            (self.keep_button, _("Keep it"), _("Keep “{title}”")),
            (self.sure_button, _("Yes, remove"), _("Yes, remove “{title}”")),
        )
        for button, text, name in texts:
            button.setText(text)
            button.setAccessibleName(name.format(title=guide.title))
            button.setAccessibleDescription(f"{guide.about}. {guide.origin}")
        self.keep_button.setAccessibleDescription(self._question.text())

    @property
    def _is_read(self) -> bool:
        return self.guide.is_read and self._offers_reading

    def _ask(self) -> None:
        self._show_question(asks=True)
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._question.text())

    def _show_question(self, *, asks: bool) -> None:
        guide = self.guide
        for part in (self._question, self.keep_button, self.sure_button):
            part.setVisible(asks)
        self.read_button.setVisible(not asks and self._offers_reading and guide.can_be_read and not guide.is_read)
        self.back_button.setVisible(not asks and guide.can_go_back)
        self.remove_button.setVisible(not asks and guide.can_be_removed)
        self.changed.emit()

    def _on_read(self) -> None:
        self.read_requested.emit(self.guide.id)

    def _on_back(self) -> None:
        self.back_requested.emit(self.guide.id)

    def _on_sure(self) -> None:
        self.remove_requested.emit(self.guide.id)

    def _button(self, kind: str = "") -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        if kind:
            button.setProperty("kind", kind)
        return button

    def _follow_theme(self) -> None:
        gap = self._theme.gap
        self._column.setSpacing(gap(4))
        self._buttons.setSpacing(gap(10))
        self._buttons.set_row_gap(gap(8))
        for button in (self.read_button, self.back_button, self.remove_button, self.keep_button, self.sure_button):
            button.setMinimumHeight(target(self._theme))
