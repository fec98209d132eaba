# SPDX-License-Identifier: GPL-3.0-or-later
"""The PIN pad: dots and no hints, a wait that is seen and outlives a restart, and an end when nobody is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.site.lockout import CEILING, Lockout
from reader.ui.kiosk import pin_pad
from reader.ui.kiosk.pin_pad import PinPad, waiting_words
from reader.ui.theme import Theme

RIGHT, WRONG = "274951", "111222"


class Hand:
    """Somebody at the pad, with a lock in a file and a clock that only the test moves."""

    def __init__(self, theme: Theme, qtbot: QtBot, file: Path) -> None:
        self.theme, self.qtbot, self.file = theme, qtbot, file
        self.seconds = 1000.0
        self.tried: list[str] = []
        self.heard: list[str] = []
        self.pads: list[PinPad] = []
        self.pad = self.start()

    def start(self) -> PinPad:
        """Make the pad as a program that has just been started does."""
        for old in self.pads:
            old.close()
        pad = PinPad(self.theme, self.check, Lockout(self.file, self.now), self.now)
        self.qtbot.addWidget(pad)
        self.pads.append(pad)
        pad.resize(1280, 800)
        pad.entered.connect(lambda: self.heard.append("entered"))
        pad.refused.connect(lambda: self.heard.append("refused"))
        pad.given_up.connect(lambda: self.heard.append("given up"))
        with self.qtbot.waitExposed(pad):
            pad.show()
        pad.activateWindow()
        self.qtbot.waitUntil(pad.dots.hasFocus)
        self.pad = pad
        return pad

    def now(self) -> float:
        return self.seconds

    def check(self, pin: str) -> bool:
        self.tried.append(pin)
        return pin == RIGHT

    def press(self, pin: str, *, ok: bool = True) -> None:
        for digit in pin:
            self.qtbot.mouseClick(self.pad.keys.keys[digit], Qt.MouseButton.LeftButton)
        if ok:
            self.qtbot.mouseClick(self.pad.keys.enter_key, Qt.MouseButton.LeftButton)

    def fail(self, times: int) -> None:
        for _time in range(times):
            self.press(WRONG)

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.pad.look()
        self.pad.patience.look()


@pytest.fixture
def hand(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Hand]:
    made = Hand(theme, qtbot, tmp_path / "lock")
    yield made
    made.pad.close()


def _texts(pad: PinPad) -> str:
    labels = [label.text() for label in pad.findChildren(QLabel)]
    parts = [
        words for part in pad.findChildren(QWidget) for words in (part.accessibleName(), part.accessibleDescription())
    ]
    return " ".join([*labels, *parts])


def test_the_right_pin_opens(hand: Hand) -> None:
    hand.press(RIGHT)
    assert hand.heard == ["entered"]
    assert hand.tried == [RIGHT]
    assert hand.pad.dots.count == 0, "and it is forgotten"


def test_it_shows_how_many_digits_and_never_which(hand: Hand) -> None:
    before = _texts(hand.pad)
    hand.press("2749", ok=False)
    assert hand.pad.dots.count == 4
    assert "4 digits entered" in hand.pad.dots.accessibleDescription()
    new = _texts(hand.pad).replace("4 digits entered", "0 digits entered")
    assert new == before


def test_a_pin_has_no_more_than_twelve_digits_and_the_last_can_be_erased(hand: Hand) -> None:
    hand.press("1234567890123", ok=False)
    assert hand.pad.dots.count == 12
    for _digit in range(13):
        hand.qtbot.mouseClick(hand.pad.keys.keys["erase"], Qt.MouseButton.LeftButton)
    assert hand.pad.dots.count == 0
    hand.press("", ok=True)
    assert hand.tried == [], "nothing is no try"


def test_a_wrong_pin_is_said_plainly_and_without_a_hint(hand: Hand) -> None:
    hand.press(WRONG)
    assert hand.heard == ["refused"]
    assert hand.pad.message.text() == "That PIN is not right."
    hand.press("2", ok=False)
    assert hand.pad.message.text() == "Please enter the PIN, then OK."
    hand.press("7")
    assert hand.pad.message.text() == "That PIN is not right.", "also when it is too short"


def test_after_three_the_wait_is_counted_down(hand: Hand) -> None:
    hand.fail(3)
    assert hand.pad.message.text() == "That PIN is not right. Try again in 30 seconds."
    assert not any(key.isEnabled() for key in hand.pad.keys.keys.values())
    hand.wait(11)
    assert hand.pad.message.text() == "That PIN is not right. Try again in 19 seconds."
    hand.qtbot.keyClicks(hand.pad, RIGHT)
    hand.qtbot.keyClick(hand.pad, Qt.Key.Key_Return)
    assert hand.tried == [WRONG] * 3, "not even the right one is tried"
    hand.wait(18)
    assert hand.pad.message.text().endswith("Try again in 1 second.")
    hand.wait(1)
    assert hand.pad.message.text() == "Please enter the PIN, then OK."
    assert hand.pad.dots.hasFocus()
    hand.press(RIGHT)
    assert hand.heard[-1] == "entered"


def test_the_wait_grows(hand: Hand) -> None:
    said = []
    for _time in range(10):
        hand.fail(1)
        said.append(hand.pad.message.text().removeprefix("That PIN is not right.").strip())
        hand.wait(3600)
        hand.start()
    half, five = "Try again in 30 seconds.", "Try again in 5 minutes."
    assert said == ["", "", half, half, five, five, five, five, five, "Try again in 60 minutes."]


def test_the_wait_outlives_a_restart(hand: Hand) -> None:
    hand.fail(3)
    hand.pad.close()
    hand.seconds += 10
    hand.start()
    assert hand.pad.message.text() == "There were too many wrong PINs. Try again in 20 seconds."
    assert not hand.pad.keys.enter_key.isEnabled()


def test_the_right_pin_ends_the_count_of_wrong_ones(hand: Hand) -> None:
    hand.fail(2)
    hand.press(RIGHT)
    hand.fail(2)
    assert hand.pad.message.text() == "That PIN is not right."


def test_it_leaves_when_nobody_touches_it(hand: Hand) -> None:
    hand.wait(15)
    hand.press("12", ok=False)
    hand.wait(15)
    assert hand.heard == []
    hand.wait(6)
    assert hand.heard == ["given up"]
    hand.pad.hide()
    assert hand.pad.dots.count == 0, "what was entered is gone"


def test_it_leaves_also_while_one_has_to_wait(hand: Hand) -> None:
    hand.fail(5)
    hand.wait(21)
    assert hand.heard[-1] == "given up"


@pytest.mark.parametrize("way", ["button", "escape"])
def test_back_leaves(hand: Hand, way: str) -> None:
    if way == "button":
        hand.qtbot.mouseClick(hand.pad.back_button, Qt.MouseButton.LeftButton)
    else:
        hand.qtbot.keyClick(hand.pad.dots, Qt.Key.Key_Escape)
    assert hand.heard == ["given up"]


def test_a_keyboard_types_it(hand: Hand) -> None:
    hand.qtbot.keyClicks(hand.pad.dots, RIGHT + "x5")
    hand.qtbot.keyClick(hand.pad.dots, Qt.Key.Key_Backspace)
    assert hand.pad.dots.count == 6
    hand.qtbot.keyClick(hand.pad.dots, Qt.Key.Key_Enter)
    assert hand.heard == ["entered"]


def test_a_switch_reaches_every_key_and_presses_it(hand: Hand) -> None:
    reached: list[QWidget] = []
    for _stop in range(14):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        hand.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    buttons = [part for part in reached if isinstance(part, QPushButton)]
    assert {*buttons} == {*hand.pad.keys.keys.values(), hand.pad.back_button}
    assert all(button.accessibleName() for button in buttons)
    seven = hand.pad.keys.keys["7"]
    seven.setFocus()
    hand.qtbot.keyClick(seven, Qt.Key.Key_Return)
    hand.qtbot.keyClick(seven, Qt.Key.Key_Space)
    assert hand.pad.dots.count == 2


def test_a_screen_reader_hears_the_count_and_the_wait(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(pin_pad, "announce", lambda _widget, text, **_how: told.append(text))
    hand.press("1", ok=False)
    assert told == ["1 digit entered"]
    hand.press("1")
    hand.fail(2)
    assert told[-1] == "That PIN is not right. Try again in 30 seconds."
    told.clear()
    for _second in range(29):
        hand.wait(1)
    assert told == [], "not each second"
    hand.wait(2)
    assert told == ["Please enter the PIN, then OK."]


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (800, 1280), (768, 1024)])
@pytest.mark.parametrize("scale", [1.37, 2.74])
def test_all_of_it_is_seen(hand: Hand, theme: Theme, size: tuple[int, int], scale: float) -> None:
    theme.apply("light", scale)
    hand.pad.resize(*size)
    hand.fail(3)
    parts = [hand.pad.title, hand.pad.dots, hand.pad.message, hand.pad.back_button, hand.pad.keys]
    assert hand.pad.title.isVisible() == ((size, scale) != ((1024, 600), 2.74)), "it goes first where there is no room"
    parts = [part for part in parts if part.isVisible()]

    def is_in_order() -> bool:
        places = [part.geometry() for part in parts]
        are_apart = not any(one.intersects(other) for one in places for other in places if one is not other)
        return are_apart and all(hand.pad.rect().contains(place) for place in places)

    hand.qtbot.waitUntil(is_in_order)
    message = hand.pad.message
    assert message.height() >= message.heightForWidth(message.width())
    assert (hand.pad.width(), hand.pad.height()) == size


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second."), (30, "30 seconds."), (119, "119 seconds."), (121, "3 minutes."), (3600, "60 minutes.")],
)
def test_how_long_a_wait_is(seconds: int, words: str) -> None:
    assert waiting_words(seconds) == f"Try again in {words}"


def test_after_a_hundred_wrong_pins_not_even_the_right_one_opens(hand: Hand) -> None:
    lockout = Lockout(hand.file, hand.now)
    for _time in range(CEILING):
        lockout.failed()
    hand.seconds += 3600
    hand.start()
    words = "There were too many wrong PINs, and none is taken any more. The site file needs a new PIN."
    assert hand.pad.message.text() == words
    assert not hand.pad.keys.isEnabled()
    hand.qtbot.keyClicks(hand.pad.dots, RIGHT)
    hand.qtbot.keyClick(hand.pad.dots, Qt.Key.Key_Return)
    assert (hand.tried, hand.heard) == ([], [])


def test_the_hundredth_wrong_pin_shuts_it_at_once(hand: Hand) -> None:
    lockout = Lockout(hand.file, hand.now)
    for _time in range(CEILING - 1):
        lockout.failed()
    hand.seconds += 3600
    hand.start()
    hand.fail(1)
    assert hand.heard[-1] == "refused"
    hand.wait(3600)
    hand.pad._digits = RIGHT  # as if it had been entered while the last one was looked at
    hand.pad._try()
    assert hand.heard[-1] != "entered"
    assert not hand.pad.keys.isEnabled()
