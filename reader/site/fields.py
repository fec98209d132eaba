# SPDX-License-Identifier: GPL-3.0-or-later
"""Every line that a site file can have, as one row of a table: its shape, what may stand there, and what it is for.

Reading the file and docs/site-file.md both follow from it. The defaults are those of `Site`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from reader.settings.table import SETTINGS, Scope
from reader.settings.values import refusal
from reader.site.pin import is_hash
from reader.site.site import ALWAYS_LOCKED, Card, Printing, Show, Texts, Ward

Fault = tuple[str, str]
"""The place within the field (`[0].title`; empty for the field itself), and a sentence that says what to do."""
Check = Callable[[Any], Iterator[Fault]]

ORGANISATION, HELP, WARD_NAME, PRINTER = 80, 160, 60, 120
"""The longest texts, in characters: what fits its place on the screen at twice the size."""
CARD_TITLE, CARD_TEXT = 60, 240
CARDS = (3, 5)
IDLE, WARNING, PAGES = (60, 600), (20, 60), (1, 4)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_PART = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_LISTENING = ("off", "speaker", "headset")
_ROWS = {row.key: row for row in SETTINGS}
OWN_LINES = {
    "care.emergency_number": "Write it as `emergency_number:` instead, at the left margin.",
    "app.language": "Write the languages as `languages: [en, fr]` instead, at the left margin.",
    "look.text_size": "Write it as `text_size:` instead: each visit begins with it, and the visitor may change it.",
    "look.palette": "Write it as `palette:` instead: each visit begins with it, and the visitor may change it.",
}
"""Settings that have a line of their own in the file -> what to do. Nobody is kept from larger letters."""


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One row of the table."""

    name: str
    shape: Any
    """What msgspec makes of the text; for `each`, of the text under each name."""
    what: str
    """What it is for, as docs/site-file.md says it."""
    values: str
    """What may stand there, for the same page."""
    check: Check = lambda value: iter(())
    each: bool = False
    """Whether the field is a mapping whose values are converted one by one, so that a fault finds its line."""
    required: bool = False


def _number(least: int, most: int, unit: str) -> Check:
    def check(value: int) -> Iterator[Fault]:
        if not least <= value <= most:
            yield "", f"{value} {unit} cannot be used; write a number from {least} to {most}."

    return check


def _short(text: str, most: int, place: str = "") -> Iterator[Fault]:
    if not text.strip():
        yield place, "This text is empty; write it, or leave out the line."
    elif len(text) > most:
        yield place, f"This text has {len(text)} characters; it has room for {most}. Make it shorter."


def _texts(most: int) -> Check:
    def check(value: Texts) -> Iterator[Fault]:
        if isinstance(value, str):
            yield from _short(value, most)
            return
        if not value:
            yield "", "There is no text here; write one, or leave out the line."
        for language, text in value.items():
            yield from _language(language, f".{language}")
            yield from _short(text, most, f".{language}")

    return check


def _language(language: str, place: str) -> Iterator[Fault]:
    if not LANGUAGE.fullmatch(language):
        yield place, f"“{language[:40]}” is not the short name of a language; write `en` or `fr`, for instance."


def _languages(value: tuple[str, ...]) -> Iterator[Fault]:
    if not value:
        yield "", "At least one language is needed, as in `languages: [en]`."
    for place, language in enumerate(value):
        yield from _language(language, f"[{place}]")
        if language in value[:place]:
            yield f"[{place}]", f"“{language}” stands here twice; write it once."


def _phone(value: str, place: str = "") -> Iterator[Fault]:
    row = _ROWS["care.emergency_number"]
    if not any(sign.isdigit() for sign in value) or not row.accepts(value):
        yield place, "This is not a telephone number; use at most 40 digits, spaces and + ( ) - / only."


def _ward(value: Ward) -> Iterator[Fault]:
    for place, text in _texts(WARD_NAME)(value.name):
        yield f".name{place}", text
    yield from _phone(value.number, ".number")


def _parts(value: tuple[str, ...]) -> Iterator[Fault]:
    if not value:
        yield "", "This list is empty; name the parts to show, or leave out the line to show all."
    for place, part in enumerate(value):
        if not _PART.fullmatch(part):
            yield f"[{place}]", f"“{part[:40]}” is not the id of a part; write it as in the guide, such as `surgery`."


def _listening(value: str) -> Iterator[Fault]:
    if value not in _LISTENING:
        yield "", f"“{value[:40]}” cannot be used; write one of: {', '.join(_LISTENING)}."


def _printing(value: Printing) -> Iterator[Fault]:
    yield from _short(value.printer, PRINTER, ".printer")
    for _place, text in _number(*PAGES, "pages")(value.most_pages):
        yield ".most_pages", text


def _cards(value: dict[str, tuple[Card, ...]]) -> Iterator[Fault]:
    least, most = CARDS
    for language, cards in value.items():
        yield from _language(language, f".{language}")
        if not least <= len(cards) <= most:
            yield f".{language}", f"There are {len(cards)} cards here; write {least} to {most}."
        for place, card in enumerate(cards):
            yield from _short(card.title, CARD_TITLE, f".{language}[{place}].title")
            yield from _short(card.text, CARD_TEXT, f".{language}[{place}].text")


def _setting(key: str) -> Check:
    def check(value: object) -> Iterator[Fault]:
        row = _ROWS[key]
        if not row.accepts(value):
            yield "", refusal(row, value)

    return check


def _pin(value: str) -> Iterator[Fault]:
    if not is_hash(value):
        yield "", "This is not the whole line that `lamplight site-pin` prints; run it and copy all of its line."


def _folder(value: str) -> Iterator[Fault]:
    if not PurePath(value).is_absolute() or ".." in PurePath(value).parts:
        yield "", "Write the whole path of the folder, such as /media/lamplight, without `..`."


def _settings(value: dict[str, str]) -> Iterator[Fault]:
    for key, written in value.items():
        place = f".{key}"
        row = _ROWS.get(key)
        if key in OWN_LINES:
            yield place, OWN_LINES[key]
        elif key in ALWAYS_LOCKED:
            yield (
                place,
                "A terminal for everybody decides this itself and keeps nothing about reading; leave out this line.",
            )
        elif row is None:
            yield place, f"There is no setting named “{key[:80]}”; docs/settings.md lists them."
        elif not row.scope & Scope.SITE:
            yield place, f"“{key}” is the reader's own to choose, not the site's; leave out this line."
        elif not row.accepts(setting_value(key, written)):
            yield place, refusal(row, written)


def setting_value(key: str, written: str) -> bool | int | float | str:
    """Return what a setting's text in the file stands for; the text itself when it is nothing of the setting's kind."""
    row = _ROWS[key]
    kind = type(row.default)
    if kind is bool:
        return {"true": True, "false": False}.get(written, written)
    try:
        return kind(written)
    except ValueError:
        return written


_YES_NO = "`true` or `false`"
FIELDS: tuple[Field, ...] = (
    Field(
        "organisation",
        Texts,
        "Who has put up this terminal. Shown on the page that waits for the next visitor.",
        f"a text of at most {ORGANISATION} characters, or one for each language",
        _texts(ORGANISATION),
        required=True,
    ),
    Field(
        "languages",
        tuple[str, ...],
        "The languages that a visitor can choose. Each visit begins in the first.",
        "a list such as `[en, fr]`",
        _languages,
    ),
    Field(
        "emergency_number",
        str,
        "The number to call in an emergency, shown under “When to call”. Without it, the guide's own number is shown.",
        "digits, spaces and `+ ( ) - /`",
        _phone,
    ),
    Field(
        "ward",
        Ward,
        "Whom to call here, beside the emergency number.",
        f"`name:` (at most {WARD_NAME} characters, or one for each language) and `number:`",
        _ward,
    ),
    Field(
        "help_text",
        Texts,
        "Where to ask staff for help, as in “Ask at the desk beside the lift”.",
        f"a text of at most {HELP} characters, or one for each language",
        _texts(HELP),
    ),
    Field(
        "attract",
        tuple[Card, ...],
        "The cards of the page that waits for the next visitor. Without it, the program's own are shown.",
        f"for each language {CARDS[0]} to {CARDS[1]} cards with `title:` (at most {CARD_TITLE} characters) "
        f"and `text:` (at most {CARD_TEXT})",
        _cards,
        each=True,
    ),
    Field(
        "parts",
        tuple[str, ...],
        "The parts of the guide that are shown, by their ids in its guide.yaml. Signs that need help now are always "
        "shown. Without it, all parts are shown.",
        "a list such as `[start, surgery]`",
        _parts,
    ),
    Field(
        "show",
        Show,
        "Which tools a visitor finds: questions to ask, the word list, and codes on the screen for a phone.",
        f"`questions:`, `glossary:` and `phone:`, each {_YES_NO}",
    ),
    Field(
        "listening",
        str,
        "Whether pages can be read aloud. With `headset` the terminal asks to plug in or put on a headset first.",
        "`off`, `speaker` or `headset`",
        _listening,
    ),
    Field(
        "printing",
        Printing,
        "The one printer that the terminal may use. Without it, nothing can be printed.",
        f"`printer:` (its name in the system) and `most_pages:` ({PAGES[0]} to {PAGES[1]}, at first {PAGES[1]})",
        _printing,
    ),
    Field(
        "idle_seconds",
        int,
        "Seconds without a touch on a page until the terminal asks “Are you still reading?”.",
        f"{IDLE[0]} to {IDLE[1]}",
        _number(*IDLE, "seconds"),
    ),
    Field(
        "idle_home_seconds",
        int,
        "The same on the home page and in the search.",
        f"{IDLE[0]} to {IDLE[1]}",
        _number(*IDLE, "seconds"),
    ),
    Field(
        "warning_seconds",
        int,
        "How many seconds it asks before everything of the visit is wiped.",
        f"{WARNING[0]} to {WARNING[1]}",
        _number(*WARNING, "seconds"),
    ),
    Field(
        "text_size",
        int,
        "The size of text with which each visit begins, in percent. The visitor may change it.",
        ", ".join(f"`{choice.value}`" for choice in _ROWS["look.text_size"].choices),
        _setting("look.text_size"),
    ),
    Field(
        "palette",
        str,
        "The colours with which each visit begins. The visitor may change them.",
        ", ".join(f"`{choice.value}`" for choice in _ROWS["look.palette"].choices),
        _setting("look.palette"),
    ),
    Field(
        "buttons_down",
        bool,
        "Whether each visit begins with the buttons low on the screen, within reach of a wheelchair.",
        _YES_NO,
    ),
    Field(
        "staff_pin",
        str,
        "The hash of the staff's PIN. Without it, nobody can enter the staff page.",
        "the line that `lamplight site-pin` prints",
        _pin,
    ),
    Field(
        "pack_folder",
        str,
        "The one folder from which staff may install new content.",
        "a whole path, such as `/media/lamplight`",
        _folder,
    ),
    Field(
        "settings",
        dict[str, str],
        "Settings that nobody at the terminal can change, by their keys in docs/settings.md.",
        "keys marked “site” there, each with a value; those with a line of their own in this table have it here",
        _settings,
    ),
)
"""In the order in which docs/site-file.md shows them."""
