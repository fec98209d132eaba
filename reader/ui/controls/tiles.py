# SPDX-License-Identifier: GPL-3.0-or-later
"""Choices side by side, one of them taken: tiles with a title and, if wanted, a picture of what each one means.

To assistive technology they are radio buttons; the arrow keys go from one to the next. They know values, no settings.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from reader.i18n import _
from reader.ui.controls.link_button import draw_ring
from reader.ui.controls.mirroring import follow, key_seen, placed, upright
from reader.ui.controls.wrapping import Measure, target
from reader.ui.palettes import Palette
from reader.ui.theme import Theme

_DOT = 20
_LEAST, _MOST = 116, 270
"""How wide a tile may be, in logical pixels at 100 %."""
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_WORDS = 104
"""As wide at 100 % a title may ask for; a longer one wraps."""


@dataclasses.dataclass(frozen=True, slots=True)
class Picture:
    """What a tile shows above its title."""

    size: Callable[[], QSize]
    """The room that it needs, in logical pixels, asked for again at every text size."""
    draw: Callable[[QPainter, QRect], None]


class Tile(QRadioButton):
    """One choice. Its title wraps; it is as high as it needs to be at its width."""

    step_requested = Signal(int)
    """The next tile (1) or the one before (-1), by an arrow key."""

    def __init__(self, theme: Theme, title: str, picture: Picture | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._picture = picture
        self._measure: Measure | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def title(self) -> str:
        """What stands on it."""
        return self._title

    def set_title(self, title: str) -> None:
        """Say something else, for instance in another language."""
        self._title = title
        self._on_theme_changed()

    def least_width(self) -> int:
        """Return the width under which it does not look well, in logical pixels."""
        pad = 2 * self._pad()
        picture = self._picture.size().width() + pad if self._picture else 0
        words = min(self._measured().width(self._title), self._theme.px(_WORDS))
        return max(self._theme.px(_LEAST), picture, words + self._left() + self._pad())

    def hasHeightForWidth(self) -> bool:
        """Its height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of picture and title."""
        pad = self._pad()
        words = self._measured().height(self._title, width - self._left() - pad)
        return max(target(self._theme), self._picture_height() + words + 2 * pad)

    def sizeHint(self) -> QSize:
        """Return the size at the least good width."""
        width = self.least_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return what a narrow place can give: the title wraps, the picture is cut to its frame."""
        return QSize(self._left() + self._measured().line // 2 + self._pad(), target(self._theme))

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on it."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with right and down, back with left and up: Qt's own way depends on where the tiles happen to stand."""
        if (key := key_seen(self, Qt.Key(event.key()))) in _STEPS:
            self.step_requested.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the picture, the dot that says whether it is taken, the title and the ring."""
        del event
        theme, palette, pad = self._theme, self._theme.palette, self._pad()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        follow(painter, self)
        is_taken = self.isChecked()
        edge = max(2.0, theme.gap(2)) if is_taken else max(1.0, theme.gap(1))
        plain = palette.border if palette.is_contrast or self.underMouse() else palette.hairline
        painter.setPen(QPen(QColor(palette.link if is_taken else plain), edge))
        painter.setBrush(QColor(palette.soft if is_taken else palette.raised))
        inset = edge / 2 + theme.gap(2)
        card = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(card, theme.gap(8), theme.gap(8))
        if self._picture is not None:
            frame = QRect(pad, pad, self.width() - 2 * pad, self._picture.size().height())
            with upright(painter, frame):
                painter.setClipRect(frame)
                painter.setPen(QColor(palette.text))
                self._picture.draw(painter, frame)
        measure = self._measured()
        top = pad + self._picture_height()
        room = QRect(self._left(), top, self.width() - self._left() - pad, self.height() - top)
        high = measure.height(self._title, room.width())
        if self._picture is None:
            room.moveTop(max(pad, (self.height() - high) // 2))
        self._draw_dot(painter, room.top() + measure.line / 2)
        measure.draw(painter, room, self._title, palette.text if self.isEnabled() else palette.disabled)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme)
        painter.end()

    def _draw_dot(self, painter: QPainter, middle: float) -> None:
        theme, palette = self._theme, self._ink()
        side = theme.gap(_DOT)
        circle = QRectF(self._pad(), middle - side / 2, side, side)
        edge = max(1.5, theme.gap(1.8))
        painter.setPen(QPen(QColor(palette.link if self.isChecked() else palette.border), edge))
        painter.setBrush(QColor(palette.raised))
        painter.drawEllipse(circle.adjusted(edge, edge, -edge, -edge))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.link))
            inner = side * 0.28
            painter.drawEllipse(circle.adjusted(inner, inner, -inner, -inner))

    def _ink(self) -> Palette:
        return self._theme.palette

    def _picture_height(self) -> int:
        return self._picture.size().height() + self._theme.gap(8) if self._picture else 0

    def _pad(self) -> int:
        return self._theme.gap(12)

    def _left(self) -> int:
        return self._pad() + self._theme.gap(_DOT) + self._theme.gap(8)

    def _on_theme_changed(self) -> None:
        self._measure = None
        self.updateGeometry()
        self.update()

    def _measured(self) -> Measure:
        if self._measure is None:
            self._measure = Measure(self._theme.font(16))
        return self._measure


class TileRow(QWidget):
    """The tiles of one question, in as many columns of one width as have room."""

    value_chosen = Signal(object)
    """The value of the tile that a person took."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, most_width: int = _MOST) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_width = most_width
        self._tiles: dict[object, Tile] = {}
        self._group = QButtonGroup(self)
        self._stop: Tile | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)

    def add(self, value: object, title: str, picture: Picture | None = None) -> Tile:
        """Add a choice at the end."""
        return self.put(value, Tile(self._theme, title, picture, self))

    def put(self, value: object, tile: Tile) -> Tile:
        """Add a tile at the end that draws itself in a way of its own; it is a child of this row."""
        tile.clicked.connect(partial(self._on_clicked, value))
        tile.step_requested.connect(partial(self._on_step_requested, tile))
        self._group.addButton(tile)
        self._tiles[value] = tile
        return tile

    @property
    def tiles(self) -> dict[object, Tile]:
        """The tiles by the values that they stand for."""
        return self._tiles

    def show_value(self, value: object) -> None:
        """Show which is taken, or that none is, without telling."""
        self._group.setExclusive(False)  # an exclusive group never lets go of its last one
        for each in self._tiles.values():
            each.setChecked(each is self._tiles.get(value))
        self._group.setExclusive(True)
        self._make_one_stop()

    def set_words(self, title: str, description: str, titles: Sequence[str] = ()) -> None:
        """Say what the choice is about, and each tile anew."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(description)
        for number, tile in enumerate(self._tiles.values()):
            if titles:
                tile.set_title(titles[number])
            tile.setAccessibleName(_("{label}: {words}").format(label=title, words=tile.title))
            tile.setAccessibleDescription(description)
        self._arrange()

    def _on_clicked(self, value: object, _checked: object = None) -> None:
        self._make_one_stop()
        self.value_chosen.emit(value)

    def _on_step_requested(self, tile: Tile, by: int) -> None:
        tiles = list(self._tiles.values())
        to = tiles[(tiles.index(tile) + by) % len(tiles)]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        to.click()

    def _make_one_stop(self) -> None:
        """Let Tab come to the tile that is taken, or to the first; Qt does so only once the keyboard has been there."""
        tiles = list(self._tiles.values())
        stop = next((tile for tile in tiles if tile.isChecked()), tiles[0] if tiles else None)
        for tile in tiles:
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is stop else Qt.FocusPolicy.ClickFocus)
        if self._stop is not None and stop is not None and stop is not self._stop:
            QWidget.setTabOrder(self._stop, stop)  # the window may have put only the old one where it belongs
        self._stop = stop

    # -- arranging ------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """Its height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        places = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    def sizeHint(self) -> QSize:
        """Return all tiles in a row."""
        width = sum(tile.least_width() + self._gap() for tile in self._tiles.values())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest: one under the other."""
        narrow = max((tile.minimumSizeHint().width() for tile in self._tiles.values()), default=0)
        return QSize(narrow, self._theme.px(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the tiles anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for tile, place in zip(self._tiles.values(), self._places(self.width()), strict=True):
            tile.setGeometry(placed(self, place))
        self.updateGeometry()

    def _places(self, width: int) -> list[QRect]:
        tiles, gap = list(self._tiles.values()), self._gap()
        if not tiles:
            return []
        least = max(tile.least_width() for tile in tiles)
        fitting = max(1, min(len(tiles), (width + gap) // (least + gap)))
        columns = -(-len(tiles) // -(-len(tiles) // fitting))  # as many rows, but evenly filled
        whole = min(width + gap, columns * (max(least, self._theme.px(self._most_width)) + gap))
        ends = [number * whole // columns for number in range(columns + 1)]  # the last ends where the row does
        places, top = list[QRect](), 0
        for start in range(0, len(tiles), columns):
            row = tiles[start : start + columns]
            height = max(tile.heightForWidth(whole // columns - gap) for tile in row)
            places += [QRect(ends[at], top, ends[at + 1] - gap - ends[at], height) for at in range(len(row))]
            top += height + gap
        return places

    def _gap(self) -> int:
        return self._theme.gap(8)
