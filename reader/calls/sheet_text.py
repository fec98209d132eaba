# SPDX-License-Identifier: GPL-3.0-or-later
"""The call sheet as the caller gets it: plain text, HTML for an e-mail program, a leaflet, lines for a phone's camera.

The guide's words come as they were pinned, each with its source and its warning; notes only when they are asked for.
It writes no file and knows no clipboard.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import date

import msgspec

from reader.calls.call import Call, Pin, PinKind
from reader.calls.pinning import PARAGRAPH
from reader.content.address import HOME
from reader.content.dates import spoken_date
from reader.content.edition import Edition
from reader.content.model import Block, Paragraph, Run
from reader.content.piece import Piece
from reader.content.review import clock_fault
from reader.errors import ReaderError
from reader.export.citing import Citation, citation, in_language, told, told_html
from reader.export.leaflet import Leaflet, LeafletQuestion, compose
from reader.i18n import _, plural
from reader.pages import Page, PageSection


class _Group(msgspec.Struct, frozen=True):
    title: str
    pins: tuple[Pin, ...]


def sheet_plain(call: Call, edition: Edition, day: date, minutes: int = 0, *, with_notes: bool = False) -> str:
    """Return the sheet as plain text. `minutes` of 0 are not told; `day` is today's."""
    parts = ["\n".join(_head(edition, day, minutes))]
    for group in _groups(call):
        parts += [_underlined(group.title), *map(_plain, group.pins)]
    if with_notes and call.notes.strip():
        parts += [_underlined(_("Notes")), call.notes.strip()]
    if edition.head.intended_use:
        parts += ["--", edition.head.intended_use]
    return PARAGRAPH.join(parts) + "\n"


def sheet_html(call: Call, edition: Edition, day: date, minutes: int = 0, *, with_notes: bool = False) -> str:
    """Return the same as HTML, for an e-mail program. Nothing of the guide, the caller or the notes acts as markup."""
    title, *facts = _head(edition, day, minutes)
    parts = [f"<h1>{html.escape(title)}</h1>", *map(_paragraph, facts)]
    for group in _groups(call):
        parts += [f"<h2>{html.escape(group.title)}</h2>", *map(_formatted, group.pins)]
    if with_notes and call.notes.strip():
        parts += [f"<h2>{html.escape(_('Notes'))}</h2>", _paragraph(call.notes.strip())]
    if edition.head.intended_use:
        parts += ["<hr>", _paragraph(edition.head.intended_use)]
    return f"<div {in_language(edition.head.language)}>{''.join(parts)}</div>"


def sheet_lines(call: Call, edition: Edition, *, with_notes: bool = False) -> tuple[str, ...]:
    """Return the sheet for codes (reader/export/codes.py): short, without day and time, each source with its words."""
    lines: list[str] = []
    for group in _groups(call):
        lines += [
            _("{label}:").format(label=group.title),
            *(line for pin in group.pins for line in _plain(pin).split("\n") if line),
        ]
    if with_notes and call.notes.strip():
        lines += [_("Notes:"), *call.notes.split("\n")]
    if lines and edition.head.intended_use:
        lines.append(edition.head.intended_use)
    return tuple(line for line in lines if line.strip())


def sheet_leaflet(call: Call, edition: Edition, day: date, minutes: int = 0, *, with_notes: bool = False) -> Leaflet:
    """Return the sheet to print. What this edition has comes with its sources and pictures, in the guide's order.

    What was pinned from another edition or language follows as it was pinned. EditionError when the edition is damaged.
    """
    here = [pin for pin in call.pins if _is_in(edition, pin, day)]
    elsewhere = [pin for pin in call.pins if pin.quote is not None and pin.kind != "question" and pin not in here]
    pieces = [Piece(pin.kind, pin.quote, pin.source) for pin in here if pin.quote and pin.kind in ("passage", "term")]
    questions = [LeafletQuestion(pin.words) for pin in call.pins if pin.kind == "question"]
    made = compose(edition, pieces, questions, title=_title(), day=day)
    language = edition.head.language
    pages = [*made.pages, *(_pinned_page(pin) for pin in elsewhere)]
    services = tuple(_section(pin) for pin in call.pins if pin.kind == "service")
    if services:
        pages.append(Page(HOME, _("Who can help"), language, sections=services))
    if with_notes and call.notes.strip():
        lead = _spoken_minutes(minutes)
        section = PageSection("", "", "", _paragraphs(call.notes.strip().split("\n")))
        pages.append(Page(HOME, _("Notes"), language, lead=lead, sections=(section,)))
    return msgspec.structs.replace(made, pages=tuple(pages))


def _title() -> str:
    return _("From our call")


def _head(edition: Edition, day: date, minutes: int) -> list[str]:
    """Return the title, and a line of facts."""
    told = "" if clock_fault(day, edition.head.edition) else spoken_date(day.isoformat())
    facts = (told, _spoken_minutes(minutes))
    return [_title(), f"{edition.head.title}. " + " ".join(f"{fact}." for fact in facts if fact)]


def _spoken_minutes(minutes: int) -> str:
    return plural("{count} minute on the phone", "{count} minutes on the phone", minutes) if minutes > 0 else ""


def _groups(call: Call) -> Iterator[_Group]:
    """Yield what was pinned by kind, in the volunteer's order within each."""
    titles: dict[PinKind, str] = {
        "passage": _("From the guide"),
        "term": _("Words explained"),
        "question": _("Questions for the care team"),
        "service": _("Who can help"),
    }
    for kind, title in titles.items():
        pins = tuple(pin for pin in call.pins if pin.kind == kind)
        if pins:
            yield _Group(title, pins)


def _cited(pin: Pin) -> Citation:
    """Return a passage or term as a citation; what the guide is for stands once, at the sheet's end."""
    return Citation(tuple(pin.words.split(PARAGRAPH)), pin.source, pin.language, pin.warning)


def _plain(pin: Pin) -> str:
    match pin.kind:
        case "passage" | "term":
            return "\n".join(filter(None, (pin.heading, told(_cited(pin)))))
        case "question":
            return f"[ ] {pin.words}"
        case _:
            return "\n".join((pin.words, f"— {pin.source}")) if pin.source else pin.words


def _formatted(pin: Pin) -> str:
    if pin.kind in ("passage", "term"):
        heading = f"<h3>{html.escape(pin.heading)}</h3>" if pin.heading else ""
        return heading + told_html(_cited(pin))
    source = _paragraph(f"— {pin.source}") if pin.source and pin.kind == "service" else ""
    return _paragraph(f"☐ {pin.words}" if pin.kind == "question" else pin.words) + source


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text).replace(chr(10), '<br>')}</p>"


def _underlined(title: str) -> str:
    return f"{title}\n{'-' * len(title)}"


def _is_in(edition: Edition, pin: Pin, day: date) -> bool:
    """Tell whether an edition has a passage or term with exactly the words that were pinned."""
    if pin.quote is None or pin.kind == "question":
        return False
    try:
        return PARAGRAPH.join(citation(edition, pin.quote, day).words) == pin.words
    except ReaderError:
        return False


def _pinned_page(pin: Pin) -> Page:
    section = PageSection("", "", pin.heading, _paragraphs(pin.words.split("\n")))
    review = " ".join(text for text in (pin.source, pin.warning) if text)
    return Page(HOME, _("From the guide"), pin.language, review=review, sections=(section,))


def _section(pin: Pin) -> PageSection:
    name, *lines = pin.words.split("\n")
    return PageSection("", "", name, _paragraphs([*lines, *([pin.source] if pin.source else [])]))


def _paragraphs(lines: list[str]) -> tuple[Block, ...]:
    return tuple(Paragraph((Run(line),)) for line in lines if line.strip())
