# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes pins of what a volunteer has found: a passage, a term, a question, a service.

The words are taken from the guide by reader/export/citing.py, whole sentences as they stand; nothing is worded here.
"""

from __future__ import annotations

from datetime import date

import msgspec

from reader.calls.call import Pin, PinKind
from reader.content.address import parse_address
from reader.content.characters import one_line
from reader.content.edition import Edition
from reader.content.model import Service
from reader.content.quote import Quote
from reader.errors import ReaderError
from reader.export.citing import citation
from reader.i18n import _

LONGEST_QUESTION = 1_000
"""Characters of a question in own words."""
PARAGRAPH = "\n\n"


def passage_pin(edition: Edition, quote: Quote, day: date) -> Pin:
    """Return the whole sentences that a quote touches, or its whole section when it has no words.

    `day` is today's, for the warning of an overdue review. ReaderError when they are not in this edition.
    """
    pin = _cited(edition, "passage", quote, day)
    place = parse_address(quote.address)
    head = edition.chapter_head(place.id)
    title = next((one.title for one in head.sections if one.id == place.section), "") if head else ""
    return msgspec.structs.replace(pin, heading=title)


def term_pin(edition: Edition, term_id: str) -> Pin:
    """Return a term and its explanation; ReaderError when the guide does not explain it."""
    return _cited(edition, "term", Quote(f"term:{term_id}"), date.min)


def question_pin(edition: Edition, question_id: str) -> Pin:
    """Return a question of the guide; ReaderError when it has none of this id."""
    return _cited(edition, "question", Quote(f"question:{question_id}"), date.min)


def own_question(words: str) -> Pin:
    """Return a question in the caller's own words, on one line; ReaderError when there are none."""
    text = one_line(words)[:LONGEST_QUESTION].strip()
    if not text:
        raise ReaderError(_("There are no words in this question yet."))
    return Pin("question", "", None, text, "")


def service_pin(service: Service, source: str = "") -> Pin:
    """Return who can be called, a line each for name, what it is and how to reach it.

    `source` says who names the service: the guide with its edition, or the organisation.
    """
    organisation = service.organisation if service.organisation != service.name else ""
    lines = (
        service.name,
        organisation,
        service.what,
        _("Phone: {number}").format(number=service.phone) if service.phone else "",
        _("Web: {address}").format(address=service.web) if service.web else "",
        _("Hours: {hours}").format(hours=service.hours) if service.hours else "",
        _("Languages: {languages}").format(languages=", ".join(service.languages)) if service.languages else "",
        _("Region: {region}").format(region=service.region) if service.region else "",
    )
    return Pin("service", f"service:{service.id}", None, "\n".join(line for line in lines if line), source)


def _cited(edition: Edition, kind: PinKind, quote: Quote, day: date) -> Pin:
    found = citation(edition, quote, day)
    words = PARAGRAPH.join(found.words)
    return Pin(kind, quote.address, quote, words, found.origin, found.warning, found.language)
