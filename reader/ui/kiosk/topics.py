# SPDX-License-Identifier: GPL-3.0-or-later
"""What the terminal's home page offers, as plain values: parts, chapters, tools, and last the signs that need help.

It takes its words from the guide and knows no widgets.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator

from reader.content.address import URGENT, Address
from reader.content.edition import EditionHead
from reader.content.model import Part
from reader.i18n import _, plural

SERVICES = "#services"
"""What is opened to see the people to call; a part's id cannot begin so."""
_NAMED_CHAPTERS = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Topic:
    """One tile. It leads to an address, does an action of the table, or opens something in the same place."""

    title: str
    note: str
    address: Address | None = None
    action: str = ""
    opens: str = ""
    icon: str = ""
    kind: str = "choice"
    number: str = ""


def all_topics(head: EditionHead, tools: Collection[str], *, has_services: bool) -> Iterator[Topic]:
    """Yield the topics of a guide; `tools` are actions that live."""
    for part in head.parts:
        yield _part_topic(head, part)
    if "questions" in tools and head.question_count:
        yield Topic(_("Questions to ask"), _("What you could ask your care team"), action="questions")
    if "glossary" in tools and head.term_count:
        note = plural("{count} word explained", "{count} words explained", head.term_count)
        yield Topic(_("Word list"), note, action="glossary")
    if has_services:
        yield Topic(_("Someone to talk to"), _("Telephone numbers"), opens=SERVICES)
    note = _("What to watch for, whom to call, and how fast")
    yield Topic(_("Signs that need help now"), note, URGENT, icon="siren", kind="danger")


def chapter_topics(head: EditionHead, part_id: str) -> Iterator[Topic]:
    """Yield the chapters of a part."""
    wanted = next((part.chapters for part in head.parts if part.id == part_id), ())
    heads = {chapter.id: chapter for chapter in head.chapters}
    for chapter in (heads[name] for name in wanted if name in heads):
        note = plural("{count} minute to read", "{count} minutes to read", chapter.minutes)
        address = Address("chapter", chapter.id, guide=head.guide)
        yield Topic(chapter.short_title, note, address, number=str(chapter.number))


def _part_topic(head: EditionHead, part: Part) -> Topic:
    titles = {chapter.id: chapter.short_title for chapter in head.chapters}
    note = ", ".join(titles[name] for name in part.chapters[:_NAMED_CHAPTERS] if name in titles)
    if len(part.chapters) == 1:
        return Topic(part.title, note, Address("chapter", part.chapters[0], guide=head.guide))
    return Topic(part.title, note, opens=part.id)
