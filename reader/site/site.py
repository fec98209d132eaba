# SPDX-License-Identifier: GPL-3.0-or-later
"""What an organisation says about its waiting-room terminal, as one frozen value.

It knows no file: reader/site/site_file.py makes it from one, tests make it by hand. Without any word of the site's,
every value is the careful one: nothing is printed, nothing is spoken, nobody can enter the staff page.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.content.model import Service
from reader.settings.table import Value

Texts = str | dict[str, str]
"""One text for all languages, or one for each: `{en: ..., fr: ...}`."""
Listening = Literal["off", "speaker", "headset"]
Shown = Literal["listen", "questions", "glossary", "phone", "leaflet"]

ALWAYS_LOCKED: dict[str, Value] = {
    "app.neutral_title": True,  # who passes by reads no diagnosis in a window's title
    "reading.continue_last": False,
    "reading.history": False,
    "reading.recent_searches": False,
}
"""Settings that a terminal for everybody needs, whatever the site says: nothing about reading is kept."""


class Ward(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom to call here, beside the emergency number."""

    name: Texts
    number: str


class Printing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The one printer, and how much it gives to one visitor."""

    printer: str
    """As the system names it."""
    most_pages: int = 4


class Card(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One card of the page that waits for the next visitor."""

    title: str
    text: str


class Show(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which tools a visitor finds. Listening and printing have lines of their own in the file."""

    questions: bool = True
    glossary: bool = True
    phone: bool = True
    """A code on the screen, to take questions or a passage home on a phone."""


class OwnService(Service, frozen=True, forbid_unknown_fields=True):
    """Someone who can be called, as in the guide's support.yaml."""


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """The values of one site file; `Site()` is a terminal whose organisation said nothing."""

    organisation: Texts = ""
    languages: tuple[str, ...] = ("en",)
    """What a visitor may choose from; each visit begins in the first."""
    emergency_number: str = ""
    """Empty: the guide's own."""
    ward: Ward | None = None
    help_text: Texts = ""
    """Where to ask staff for help; empty: the program's own sentence."""
    attract: dict[str, tuple[Card, ...]] = {}
    """Three to five cards for each language; empty: the program's own."""
    parts: tuple[str, ...] = ()
    """The parts of the guide that are shown, by id; empty: all. Signs that need help now are always shown."""
    show: Show = Show()
    listening: Listening = "off"
    printing: Printing | None = None
    idle_seconds: int = 180
    """Without a touch on a page, until the terminal asks whether somebody still reads."""
    idle_home_seconds: int = 60
    """The same on the home page and in the search."""
    warning_seconds: int = 30
    """How long it asks before everything is wiped."""
    text_size: int = 100
    """Percent: how each visit begins; the visitor may change it."""
    palette: str = "light"
    """How each visit begins, as in `look.palette`; the visitor may change it."""
    buttons_down: bool = False
    """Whether each visit begins with the buttons within reach of a wheelchair."""
    staff_pin: str = ""
    """The hash that `lamplight site-pin` makes; empty: the staff page cannot be entered."""
    helpline_counts: bool = False
    """Whether calls of the helpline are counted, by month, chapter and type of caller."""
    helpline_pin: str = ""
    """The hash that `lamplight site-pin` makes; empty: the helpline's lock asks for no PIN."""
    caller_types: tuple[str, ...] = ()
    """What a volunteer can choose from at the end of a call; empty: the program's own."""
    pack_folder: str = ""
    """The one folder from which staff may install content, absolute; empty: none."""
    helpline_services: tuple[OwnService, ...] = ()
    """Whom a volunteer can name to a caller, beside those of the guide; one with the id of the guide's replaces it."""
    settings: dict[str, Value] = {}
    """Settings that the site locks, by their keys in docs/settings.md."""
    fingerprint: str = ""
    """The first twelve hexadecimal digits of the file's SHA-256, for the staff page; empty without a file."""

    @property
    def language(self) -> str:
        """The language in which each visit begins."""
        return self.languages[0]

    def shows(self, what: Shown) -> bool:
        """Say whether a visitor finds this tool."""
        if what == "listen":
            return self.listening != "off"
        if what == "leaflet":
            return self.printing is not None
        return bool(getattr(self.show, what))

    def locked_settings(self) -> dict[str, Value]:
        """Return what a visitor cannot change, for `Settings(locked=...)`."""
        locked = {**self.settings, **ALWAYS_LOCKED}
        if self.emergency_number:
            locked["care.emergency_number"] = self.emergency_number
        return locked

    def first_settings(self) -> dict[str, Value]:
        """Return the values with which each visit begins and which the visitor may change."""
        return {"app.language": self.language, "look.palette": self.palette, "look.text_size": self.text_size}

    def in_language(self, texts: Texts, language: str) -> str:
        """Return a text of this site in a language, else in its first language; empty when it has neither."""
        if isinstance(texts, str):
            return texts
        return texts.get(language) or texts.get(self.language, "")

    def help_in(self, language: str) -> str:
        """Return where to ask staff for help; empty: the program's own sentence."""
        return self.in_language(self.help_text, language)

    def cards(self, language: str) -> tuple[Card, ...]:
        """Return the cards of the waiting page in a language; empty: the program's own."""
        return self.attract.get(language, ())
