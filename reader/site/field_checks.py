# SPDX-License-Identifier: GPL-3.0-or-later
"""What may stand in each line of a site file: a function a line, which yields where a value is wrong and what to do.

They see typed values, one line each; what lines must agree in is site_file.py's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from reader.i18n import _, plural
from reader.settings.table import SETTINGS, Scope, Text
from reader.settings.values import refusal
from reader.site.pin import is_hash
from reader.site.site import ALWAYS_LOCKED, Card, OwnService, Printing, Texts, Ward

Fault = tuple[str, str]
"""The place within the field (`[0].title`; empty for the field itself), and a sentence that says what to do."""
Check = Callable[[Any], Iterator[Fault]]

ORGANISATION, HELP, WARD_NAME, PRINTER = 80, 160, 60, 120
"""The longest texts, in characters: what fits its place on the screen at twice the size."""
CARD_TITLE, CARD_TEXT = 60, 240
CARDS = (3, 5)
SERVICES, SERVICE_NAME, SERVICE_TEXT = 60, 80, 600
CALLER, CALLERS = 40, 9
"""Characters of a type of caller, and how many types: each has a digit of the keyboard."""
IDLE, WARNING, PAGES = (60, 600), (20, 60), (1, 4)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_PART = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_SERVICE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LISTENING = ("off", "speaker", "headset")
ROWS = {row.key: row for row in SETTINGS}
OWN_LINES: dict[str, Text] = {
    "care.emergency_number": lambda: _("Write it as `emergency_number:` instead, at the left margin."),
    "app.language": lambda: _("Write the languages as `languages: [en, fr]` instead, at the left margin."),
    "look.text_size": lambda: _(
        "Write it as `text_size:` instead: each visit begins with it, and the visitor may change it."
    ),
    "look.palette": lambda: _(
        "Write it as `palette:` instead: each visit begins with it, and the visitor may change it."
    ),
}
"""Settings that have a line of their own in the file -> what to do. Nobody is kept from larger letters."""


def seconds(least: int, most: int) -> Check:
    """Return a check for a number of seconds, ends included."""

    def check(value: int) -> Iterator[Fault]:
        if not least <= value <= most:
            text = plural(
                "{count} second cannot be used; write a number from {least} to {most}.",
                "{count} seconds cannot be used; write a number from {least} to {most}.",
                value,
                least=least,
                most=most,
            )
            yield "", text

    return check


def _short(text: str, most: int, place: str = "") -> Iterator[Fault]:
    if not text.strip():
        yield place, _("This text is empty; write it, or leave out the line.")
    elif len(text) > most:
        words = plural(
            "This text has {count} character; it has room for {most}. Make it shorter.",
            "This text has {count} characters; it has room for {most}. Make it shorter.",
            len(text),
            most=most,
        )
        yield place, words


def short_texts(most: int) -> Check:
    """Return a check for a text, or one for each language, that is there and has room."""

    def check(value: Texts) -> Iterator[Fault]:
        if isinstance(value, str):
            yield from _short(value, most)
            return
        if not value:
            yield "", _("There is no text here; write one, or leave out the line.")
        for language, text in value.items():
            yield from _language(language, f".{language}")
            yield from _short(text, most, f".{language}")

    return check


def _language(language: str, place: str) -> Iterator[Fault]:
    if not LANGUAGE.fullmatch(language):
        text = _("“{language}” is not the short name of a language; write `en` or `fr`, for instance.")
        yield place, text.format(language=language[:40])


def languages(value: tuple[str, ...]) -> Iterator[Fault]:
    """Refuse none, one twice, and what is no short name of a language."""
    if not value:
        yield "", _("At least one language is needed, as in `languages: [en]`.")
    for place, language in enumerate(value):
        yield from _language(language, f"[{place}]")
        if language in value[:place]:
            yield f"[{place}]", _("“{name}” stands here twice; write it once.").format(name=language)


def telephone(value: str, place: str = "") -> Iterator[Fault]:
    """Refuse what nobody can dial."""
    row = ROWS["care.emergency_number"]
    if not any(sign.isdigit() for sign in value) or not row.accepts(value):
        yield place, _("This is not a telephone number; use at most 40 digits, spaces and + ( ) - / only.")


def ward(value: Ward) -> Iterator[Fault]:
    """Refuse a ward without a name or a number."""
    for place, text in short_texts(WARD_NAME)(value.name):
        yield f".name{place}", text
    yield from telephone(value.number, ".number")


def parts(value: tuple[str, ...]) -> Iterator[Fault]:
    """Refuse what cannot be the id of a part."""
    if not value:
        yield "", _("This list is empty; name the parts to show, or leave out the line to show all.")
    for place, part in enumerate(value):
        if not _PART.fullmatch(part):
            text = _("“{name}” is not the id of a part; write it as in the guide, such as `surgery`.")
            yield f"[{place}]", text.format(name=part[:40])


def listening(value: str) -> Iterator[Fault]:
    """Refuse any other way to listen."""
    if value not in _LISTENING:
        text = _("“{value}” cannot be used; write one of: {known}.")
        yield "", text.format(value=value[:40], known=", ".join(_LISTENING))


def printing(value: Printing) -> Iterator[Fault]:
    """Refuse a printer without a name, and too many pages."""
    yield from _short(value.printer, PRINTER, ".printer")
    least, most = PAGES
    if not least <= value.most_pages <= most:
        text = plural(
            "{count} page cannot be used; write a number from {least} to {most}.",
            "{count} pages cannot be used; write a number from {least} to {most}.",
            value.most_pages,
            least=least,
            most=most,
        )
        yield ".most_pages", text


def cards(value: dict[str, tuple[Card, ...]]) -> Iterator[Fault]:
    """Refuse too few or too many cards, and texts that have no room."""
    least, most = CARDS
    for language, cards in value.items():
        yield from _language(language, f".{language}")
        if not least <= len(cards) <= most:
            words = plural(
                "There is {count} card here; write {least} to {most}.",
                "There are {count} cards here; write {least} to {most}.",
                len(cards),
                least=least,
                most=most,
            )
            yield f".{language}", words
        for place, card in enumerate(cards):
            yield from _short(card.title, CARD_TITLE, f".{language}[{place}].title")
            yield from _short(card.text, CARD_TEXT, f".{language}[{place}].text")


def services(value: tuple[OwnService, ...]) -> Iterator[Fault]:
    """Refuse what could not be told apart, read out or dialled."""
    if not 0 < len(value) <= SERVICES:
        words = plural(
            "There is {count} service here; write 1 to {most}, or leave out the line.",
            "There are {count} services here; write 1 to {most}, or leave out the line.",
            len(value),
            most=SERVICES,
        )
        yield "", words
        return
    ids = [service.id for service in value]
    for place, service in enumerate(value):
        if not _SERVICE.fullmatch(service.id) or len(service.id) > SERVICE_NAME:
            text = _("“{id}” cannot be an id; use small letters, digits and hyphens, such as `night-line`.")
            yield f"[{place}].id", text.format(id=service.id[:40])
        elif service.id in ids[:place]:
            text = _("“{id}” stands here twice; give each service an id of its own.")
            yield f"[{place}].id", text.format(id=service.id)
        yield from _short(service.name, SERVICE_NAME, f"[{place}].name")
        for name in ("organisation", "what", "web", "hours", "region"):
            if getattr(service, name):
                yield from _short(getattr(service, name), SERVICE_TEXT, f"[{place}].{name}")
        for at, language in enumerate(service.languages):
            yield from _short(language, SERVICE_NAME, f"[{place}].languages[{at}]")
        if service.phone:
            yield from telephone(service.phone, f"[{place}].phone")


def as_setting(key: str) -> Check:
    """Return a check for a value that a setting of the table can have."""

    def check(value: object) -> Iterator[Fault]:
        row = ROWS[key]
        if not row.accepts(value):
            yield "", refusal(row, value)

    return check


def pin_hash(value: str) -> Iterator[Fault]:
    """Refuse what `make_hash` cannot have made: a PIN itself, or part of a line."""
    if not is_hash(value):
        yield "", _("This is not the whole line that `lamplight site-pin` prints; run it and copy all of its line.")


def caller_types(value: tuple[str, ...]) -> Iterator[Fault]:
    """Refuse none, too many, one twice, and what a spreadsheet would take for a formula."""
    if not 1 <= len(value) <= CALLERS:
        words = plural(
            "There is {count} type of caller here; write 1 to {most}, or leave out the line.",
            "There are {count} types of caller here; write 1 to {most}, or leave out the line.",
            len(value),
            most=CALLERS,
        )
        yield "", words
    for place, word in enumerate(value):
        yield from _short(word, CALLER, f"[{place}]")
        if word.strip()[:1] in {"=", "+", "-", "@"}:
            yield f"[{place}]", _("A type of caller begins with a letter; a spreadsheet takes this for a formula.")
        if word.strip().casefold() in {one.strip().casefold() for one in value[:place]}:
            yield f"[{place}]", _("“{name}” stands here twice; write it once.").format(name=word[:CALLER])


def folder(value: str) -> Iterator[Fault]:
    """Refuse a path that depends on where the program runs."""
    if not PurePath(value).is_absolute() or ".." in PurePath(value).parts:
        yield "", _("Write the whole path of the folder, such as /media/lamplight, without `..`.")


def settings(value: dict[str, str]) -> Iterator[Fault]:
    """Refuse what is no setting, not the site's, or no value of it."""
    for key, written in value.items():
        place = f".{key}"
        row = ROWS.get(key)
        if key in OWN_LINES:
            yield place, OWN_LINES[key]()
        elif key in ALWAYS_LOCKED:
            yield (
                place,
                _("A terminal for everybody decides this itself and keeps nothing about reading; leave out this line."),
            )
        elif row is None:
            yield place, _("There is no setting named “{key}”; docs/settings.md lists them.").format(key=key[:80])
        elif not row.scope & Scope.SITE:
            text = _("“{key}” is the reader's own to choose, not the site's; leave out this line.")
            yield place, text.format(key=key)
        elif not row.accepts(setting_value(key, written)):
            yield place, refusal(row, written)


def setting_value(key: str, written: str) -> bool | int | float | str:
    """Return what a setting's text in the file stands for; the text itself when it is nothing of the setting's kind."""
    row = ROWS[key]
    kind = type(row.default)
    if kind is bool:
        return {"true": True, "false": False}.get(written, written)
    try:
        return kind(written)
    except ValueError:
        return written
