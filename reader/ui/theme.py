# SPDX-License-Identifier: GPL-3.0-or-later
"""The look of the whole program: one palette and one text size, applied to the application.

Widgets ask the theme for sizes, fonts and icons and listen to `changed`. It does not know which widgets there are, nor
where the reader's choice is kept.
"""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette

from reader.ui.controls.icons import IconHolder, Icons
from reader.ui.palettes import LIGHT, PALETTES, Palette
from reader.ui.stylesheet import gap, in_mirror, stylesheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

FAMILY = "Atkinson Hyperlegible Next"
BODY_SIZE = 19
"""Text on the page at 100 %, in logical pixels: 14 points at 96 dots an inch."""
CONTROL_SIZE = 16
"""Text of controls and panels at 100 %, in logical pixels."""
SMALLEST_SCALE = 0.85
LARGEST_SCALE = 4.0

_FONT_FILES = ("400Regular", "400Regular_Italic", "600SemiBold", "700Bold", "700Bold_Italic")


class Theme(QObject):
    """Owns the palette and the scale; `apply` puts them on the application and emits `changed`."""

    changed = Signal()

    def __init__(self, application: QApplication, resources: Path) -> None:
        super().__init__(application)
        self._application = application
        self._palette = LIGHT
        self._icons = Icons(resources / "icons", self._palette)
        self._base_scale = 1.0
        self._scale = 1.0
        self._is_applied = False
        if application.style().name() != "fusion":
            application.setStyle("Fusion")
        _load_fonts(resources / "fonts")
        # Queued: Qt tells its windows of another direction after it tells us.
        application.layoutDirectionChanged.connect(self._on_direction_changed, Qt.ConnectionType.QueuedConnection)
        self._icons.set_mirrored(mirrored=application.isRightToLeft())
        QDir.setSearchPaths("icons", [str(resources / "icons")])

    @property
    def palette(self) -> Palette:
        """The colours of the moment."""
        return self._palette

    @property
    def scale(self) -> float:
        """How large everything is, where 1.0 is a window on a desk at 100 %."""
        return self._base_scale * self._scale

    @property
    def text_scale(self) -> float:
        """The text size that a person chose, 0.85 to 4.0, where 1.0 is 100 %."""
        return self._scale

    def set_base(self, base: float) -> None:
        """Make everything `base` times as large as on a desk, so that 100 % suits a finger and an arm's length.

        White space grows with all of it, so targets do too.
        """
        if base != self._base_scale:
            self._base_scale = base
            if self._is_applied:
                self._dress_application()
                self.changed.emit()

    @property
    def base(self) -> int:
        """The size of body text on the page, in logical pixels."""
        return self.px(BODY_SIZE)

    def px(self, size: float) -> int:
        """Return a size given at 100 % in logical pixels at the current scale; at least 1 when `size` is not 0."""
        return max(1, math.floor(size * self._base_scale * self._scale + 0.5)) if size else 0

    def gap(self, size: float) -> int:
        """Return white space given at 100 %: it grows with the square root of the text size, to leave room for text."""
        return gap(size, self.px, self._base_scale)

    def font(self, size: float = CONTROL_SIZE, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the reading font at `size` logical pixels at 100 %."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def icon(self, name: str, colour: str = "text", when_chosen: str | None = None) -> QIcon:
        """Return the icon `name` in the palette's `colour`, and in `when_chosen` in a chosen row of a list.

        It is for painting now; `put_icon` gives one that follows the palette. An unknown name raises FileNotFoundError,
        an unknown colour AttributeError.
        """
        return self._icons.icon(name, colour, when_chosen or colour)

    def put_icon(self, holder: IconHolder, name: str, colour: str = "text") -> None:
        """Give a button or an action the icon `name`, now and whenever the palette changes."""
        self._icons.put(holder, name, colour, colour)

    def apply(self, palette_name: str, scale: float) -> None:
        """Show everything in this palette (`PALETTES`, or "system") and size; a scale out of range is moved into it."""
        palette = PALETTES[self.system_palette_name() if palette_name == "system" else palette_name]
        scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        if self._is_applied and palette is self._palette and scale == self._scale:
            return
        self._palette, self._scale, self._is_applied = palette, scale, True
        self._icons.set_palette(palette)
        self._dress_application()
        self.changed.emit()

    @staticmethod
    def system_palette_name() -> str:
        """Return the palette that follows the system's choice of light or dark and of contrast."""
        hints = QGuiApplication.styleHints()
        is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if _wants_contrast():
            return "contrast-dark" if is_dark else "contrast-light"
        return "dark" if is_dark else "light"

    def _on_direction_changed(self) -> None:
        self._icons.set_mirrored(mirrored=self._application.isRightToLeft())
        if self._is_applied:
            self._dress_application()
            self.changed.emit()

    def _dress_application(self) -> None:
        self._application.setFont(self.font())
        self._application.setPalette(_qt_palette(self._palette))
        sheet = stylesheet(self._palette, self.px, self._base_scale)
        self._application.setStyleSheet(in_mirror(sheet) if self._application.isRightToLeft() else sheet)


@functools.cache
def _load_fonts(folder: Path) -> None:
    # Once a process: a second copy of a face would be registered beside the first.
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(folder / f"AtkinsonHyperlegibleNext_{name}.ttf"))


def _wants_contrast() -> bool:
    # Qt 6.10 and later tell; an older one leaves it to the reader's own setting.
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility") or not hasattr(Qt, "ContrastPreference"):
        return False
    return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def _qt_palette(palette: Palette) -> QPalette:
    """Return the colours for what the style sheet leaves to Fusion."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.page,
        role.WindowText: palette.text,
        role.Base: palette.raised,
        role.AlternateBase: palette.surface,
        role.Text: palette.text,
        role.PlaceholderText: palette.muted,
        role.Button: palette.raised,
        role.ButtonText: palette.text,
        role.BrightText: palette.danger.title,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.text,
        role.Highlight: palette.selection,
        role.HighlightedText: palette.text,
        role.Accent: palette.accent,
        role.Link: palette.link,
        role.LinkVisited: palette.link,
        role.Light: palette.raised,
        role.Midlight: palette.surface,
        role.Mid: palette.border,
        role.Dark: palette.border,
        role.Shadow: palette.hairline,
    }
    dressed = QPalette()
    for each, colour in colours.items():
        dressed.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.HighlightedText):
        dressed.setColor(QPalette.ColorGroup.Disabled, each, QColor(palette.disabled))
    return dressed
