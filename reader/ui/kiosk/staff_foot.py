# SPDX-License-Identifier: GPL-3.0-or-later
"""The buttons of the staff page, and the question that comes before the terminal is left.

The question takes the place of the buttons: no second window, and no press that was meant for what was there before.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QPushButton, QStackedLayout, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.kiosk.pin_keys import LEAST_KEY
from reader.ui.kiosk.touch_button import touch_font, touch_px
from reader.ui.theme import Theme


class StaffFoot(QWidget):
    """Asks; only leaving asks back. The button for guides is there when `offer_guides` was called."""

    guides_requested = Signal()
    cleaning_requested = Signal()
    restart_requested = Signal()
    leave_requested = Signal()
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stack = QStackedLayout(self)
        self._buttons, self._question = QWidget(self), QWidget(self)
        self.guides_button, self.cleaning_button, self.restart_button, self.leave_button, self.done_button = (
            self._button(self._buttons) for _number in range(5)
        )
        self.guides_button.hide()
        self.words = WrappedLabel(theme, self._question, size=18)
        self.stay_button, self.sure_button = self._button(self._question), self._button(self._question)
        for button in (self.done_button, self.stay_button):
            button.setProperty("kind", "primary")
        self.sure_button.setProperty("kind", "danger")
        self._rows = QGridLayout(self._buttons)
        self._asking = QGridLayout(self._question)
        for grid in (self._rows, self._asking):
            grid.setContentsMargins(0, 0, 0, 0)
        self._asking.addWidget(self.words, 0, 0, 1, 2)
        self._stack.addWidget(self._buttons)
        self._stack.addWidget(self._question)
        self.guides_button.clicked.connect(self.guides_requested)
        self.cleaning_button.clicked.connect(self.cleaning_requested)
        self.restart_button.clicked.connect(self.restart_requested)
        self.done_button.clicked.connect(self.done)
        self.leave_button.clicked.connect(self._ask)
        self.stay_button.clicked.connect(self.take_back)
        self.sure_button.clicked.connect(self.leave_requested)

    def offer_guides(self) -> None:
        """Show the button that leads to the guides."""
        self.guides_button.show()

    @property
    def is_asking(self) -> bool:
        """Whether it asks if leaving is meant."""
        return self._stack.currentWidget() is self._question

    def begin(self) -> None:
        """Show the buttons and give the keyboard to the one that ends it."""
        self.forget_question()
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_question(self) -> None:
        """Show the buttons again."""
        self._stack.setCurrentWidget(self._buttons)

    def take_back(self) -> bool:
        """Take the question back; False when there is none."""
        if not self.is_asking:
            return False
        self.forget_question()
        self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def retranslate(self) -> None:
        """Say everything in the current language."""
        texts = {
            self.guides_button: (_("Guides"), _("Installs a guide, or goes back to an earlier one.")),
            self.cleaning_button: (_("Cleaning mode"), _("The screen takes no touch for 60 seconds.")),
            self.restart_button: (_("Restart"), _("Starts the program anew.")),
            self.leave_button: (_("Leave the terminal"), _("Asks once more first.")),
            self.done_button: (_("Done"), _("Back to the start, for the next visitor.")),
            self.stay_button: (_("Stay"), _("The terminal goes on.")),
            self.sure_button: (_("Yes, leave"), _("The computer’s own screen will be open to everybody.")),
        }
        for button, (name, what) in texts.items():
            button.setText(name)
            button.setAccessibleName(name)
            button.setAccessibleDescription(what)
        self.words.setText(_("Leave the terminal? Nobody can read here until it is started again."))
        self.stay_button.setAccessibleDescription(self.words.text())

    def fit(self, width: int) -> None:
        """Set the buttons in as many columns as have room, all of one width."""
        gap = max(8, self._theme.gap(12))
        every = (self.guides_button, self.cleaning_button, self.restart_button, self.leave_button, self.done_button)
        buttons = [button for button in every if not button.isHidden()]
        for button in (*buttons, self.stay_button, self.sure_button):
            button.setMinimumHeight(max(LEAST_KEY, touch_px(self._theme, 48)))
            button.setFont(touch_font(self._theme, QFont.Weight.DemiBold))
        widest = max(button.sizeHint().width() for button in buttons)
        counts = (5, 3, 2) if len(buttons) == 5 else (4, 2)
        columns = next((count for count in counts if count * widest + (count - 1) * gap <= width), 1)
        for number, button in enumerate(buttons):
            self._rows.addWidget(button, number // columns, number % columns)
        # Who taps twice must not leave: “Yes” never lies where the first tap was.
        sure_column = 0 if (buttons.index(self.leave_button) % columns + 0.5) / columns > 0.5 else 1
        self._asking.addWidget(self.sure_button, 1, sure_column)
        self._asking.addWidget(self.stay_button, 1, 1 - sure_column)
        order = (self.sure_button, self.stay_button)
        QWidget.setTabOrder(*(order if sure_column == 0 else order[::-1]))
        for column in range(len(buttons)):
            self._rows.setColumnStretch(column, int(column < columns))
        for grid in (self._rows, self._asking):
            grid.setSpacing(gap)
        for column in range(2):
            self._asking.setColumnStretch(column, 1)
        self._rows.invalidate()  # it was asked before it had these columns
        self.setFixedHeight(max(self._rows.minimumSize().height(), self._asking.heightForWidth(width)))

    def _ask(self) -> None:
        self._stack.setCurrentWidget(self._question)
        self.stay_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text(), urgent=True)

    def _button(self, parent: QWidget) -> QPushButton:
        button = QPushButton(parent)
        button.setAutoDefault(False)
        return button
