# SPDX-License-Identifier: GPL-3.0-or-later
"""Which pictures there are, and how they are called. It knows neither windows nor screens."""

from __future__ import annotations

import dataclasses
import fnmatch
import re
from collections.abc import Iterable, Iterator, Sequence

SCREENS = (
    *("home", "chapter-top", "chapter-urgent", "chapter-table", "chapter-figure", "chapter-ask", "chapter-end"),
    *("term-card", "glossary", "questions", "search", "nothing-found", "when-to-call", "find-bar", "keys", "menu"),
    *("message", "contents-narrow", "comfort", "comfort-narrow", "line-focus", "full-page"),
    *("first-start", "settings", "settings-refused", "leaflet", "phone", "saving", "other-language", "two-languages"),
    *("kept-marks", "passage-bar", "note", "kept", "clear"),
    *("guides", "guide-to-add", "guide-refused", "guide-unsigned"),
    *("listening", "listening-narrow", "listening-ended", "listening-no-voice"),
)
"""In the order in which they are looked at; scenes.py says how each is reached."""
TERMINAL_PREFIX = "terminal-"
TERMINAL = (
    *("attract", "home", "part", "people-to-call", "buttons-down", "chapter", "contents", "found", "more-keys"),
    *("glossary", "questions", "when-to-call", "phone", "headset", "hidden", "asking", "finished", "fault"),
    *("pin", "staff", "staff-leaving", "cleaning", "staff-guides", "staff-pack", "staff-installing"),
)
"""The screens of the waiting-room terminal: tests/terminal_screens.py says how each is reached."""
TERMINAL_PALETTES = ("light", "dark", "contrast-dark")
TERMINAL_WINDOWS = ((1280, 800), (1024, 768), (1920, 1080), (1080, 1920))
HELPLINE_PREFIX = "helpline-"
HELPLINE = (
    *("waiting", "new-call", "found", "answer", "topics", "nine-topics", "pinned", "when-to-call", "say-it"),
    *("what-to-say", "two-languages", "word-in-two-languages", "not-a-doctor", "end-of-call", "service", "commands"),
    *("locked", "lock-pin", "keys"),
)
"""The screens of helpline mode: tests/helpline_screens.py says how each is reached."""
PALETTES = ("light", "dark", "contrast-dark", "sepia")
WINDOWS = ((1280, 800), (1366, 768))
SIZES = (100, 200)
LANGUAGES = ("en", "fr")
PALETTES_IN_ANOTHER_LANGUAGE = ("light", "dark")
"""Words of another language need more room; they change no colour."""
LARGEST = 400
SCREENS_AT_LARGEST = (
    *("home", "chapter-top", "chapter-urgent", "search", "when-to-call", "term-card", "keys"),
    *("comfort", "full-page", "first-start", "settings", "leaflet", "phone", "saving", "kept", "clear"),
    *("listening", "listening-narrow", "guides", "guide-to-add"),
)
"""What must be looked at in the largest text, in one palette and one window."""


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """What is the same in every picture that one process takes."""

    palette: str
    text_size: int
    """Percent."""
    window: tuple[int, int]
    """Width and height in logical pixels."""
    language: str = LANGUAGES[0]

    def __str__(self) -> str:
        width, height = self.window
        language = "" if self.language == LANGUAGES[0] else f"-{self.language}"
        return f"{self.palette}-{self.text_size}-{width}x{height}{language}"


@dataclasses.dataclass(frozen=True, slots=True)
class Picture:
    """One picture: a screen in a look."""

    look: Look
    screen: str

    @property
    def file_name(self) -> str:
        """`light-100-1280x800-home.png`."""
        return f"{self.look}-{self.screen}.png"


def looks(palettes: Sequence[str], windows: Sequence[tuple[int, int]]) -> Iterator[Look]:
    """Yield every look that there is in these palettes and windows, English first."""
    for language in LANGUAGES:
        in_it = palettes if language == LANGUAGES[0] else PALETTES_IN_ANOTHER_LANGUAGE
        for palette in in_it:
            for size in SIZES:
                yield from (Look(palette, size, window, language) for window in windows)


def all_pictures(screens: Sequence[str]) -> Iterator[Picture]:
    """Yield every picture, those of one look together; `screens` are the names of all screens."""
    for look in looks(PALETTES, WINDOWS):
        yield from (Picture(look, screen) for screen in screens)
    largest = Look("light", LARGEST, WINDOWS[1])
    yield from (Picture(largest, screen) for screen in screens if screen in SCREENS_AT_LARGEST)


def terminal_pictures() -> Iterator[Picture]:
    """Yield every picture of the waiting-room terminal, those of one look together."""
    for look in looks(TERMINAL_PALETTES, TERMINAL_WINDOWS):
        yield from (Picture(look, TERMINAL_PREFIX + screen) for screen in TERMINAL)


def helpline_pictures() -> Iterator[Picture]:
    """Yield every picture of helpline mode, those of one look together."""
    for look in looks(PALETTES, WINDOWS):
        yield from (Picture(look, HELPLINE_PREFIX + screen) for screen in HELPLINE)


def matching(pictures: Iterable[Picture], pattern: str) -> list[Picture]:
    """Return the pictures whose name holds the pattern; `*`, `?` and `[...]` mean what they mean in a shell."""
    return [picture for picture in pictures if fnmatch.fnmatchcase(picture.file_name, f"*{pattern}*")]


def by_look(pictures: Sequence[Picture]) -> dict[Look, list[str]]:
    """Return the screens to take in each look, in order."""
    found: dict[Look, list[str]] = {}
    for picture in pictures:
        found.setdefault(picture.look, []).append(picture.screen)
    return found


def parse_look(text: str) -> Look:
    """Return the look that `str(look)` spells."""
    found = re.fullmatch(r"([a-z-]+)-([0-9]+)-([0-9]+)x([0-9]+)(?:-([a-z]+))?", text)
    if found is None:
        raise ValueError(f"“{text}” is no look")
    palette, size, width, height, language = found.groups(default=LANGUAGES[0])
    return Look(palette, int(size), (int(width), int(height)), language)
