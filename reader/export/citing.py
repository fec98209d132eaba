# SPDX-License-Identifier: GPL-3.0-or-later
"""A passage with its source, ready to be pasted: whole sentences, where they stand, how old and what for they are.

Nothing is left out unseen, and a chapter whose review is overdue says so.
"""

from __future__ import annotations

import html
from datetime import date

import msgspec

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.content.review import clock_fault, overdue_warning, review_line
from reader.errors import AddressError, EditionError, ReaderError
from reader.export.passage import passage_on
from reader.export.text_blocks import TextLook
from reader.i18n import _, begins_right, said_in
from reader.pages import chapter_page, urgent_page


class Citation(msgspec.Struct, frozen=True):
    """Words of a guide and where they come from, for whoever shows both in a way of its own."""

    words: tuple[str, ...]
    """The passage, a paragraph each, without quotation marks."""
    origin: str
    language: str
    warning: str = ""
    """That its review is overdue; empty when it is not."""
    intended_use: str = ""

    @property
    def notes(self) -> tuple[str, ...]:
        """A warning, if there is one, and what the guide is for."""
        return tuple(text for text in (self.warning, self.intended_use) if text)

    @property
    def quoted(self) -> tuple[str, ...]:
        """The paragraphs in the quotation marks of their language."""
        first, _words, last = said_in(self.language, "“{words}”").partition("{words}")
        marked = [*self.words]
        marked[0] = first + marked[0]
        marked[-1] += last
        return tuple(marked)


def cited(edition: Edition, quote: Quote, day: date | None = None) -> str:
    """Return a passage's whole sentences with their source, as plain text.

    A quote without words means its whole section, chapter or term. `day` is today's, for the warning of an overdue
    review. ReaderError when the place or the words are not in this edition.
    """
    return told(citation(edition, quote, day or date.today()))


def cited_html(edition: Edition, quote: Quote, day: date | None = None) -> str:
    """Return the same as HTML, for programs that paste formatted text. Nothing of the guide acts as markup."""
    return told_html(citation(edition, quote, day or date.today()))


def told(found: Citation) -> str:
    """Return a citation as plain text: the words in quotation marks, their source, the notes."""
    return "\n".join(("\n\n".join(found.quoted), f"— {found.origin}", *found.notes))


def told_html(found: Citation) -> str:
    """Return the same as HTML in which nothing of the guide acts as markup."""
    quoted = "".join(f"<p>{html.escape(text).replace(chr(10), '<br>')}</p>" for text in found.quoted)
    notes = "".join(f"<p>{html.escape(text)}</p>" for text in (f"— {found.origin}", *found.notes))
    return f"<div {in_language(found.language)}><blockquote>{quoted}</blockquote>{notes}</div>"


def in_language(language: str) -> str:
    """Return the attributes of an HTML element whose text is in a language: its name, and where its lines begin."""
    return f'lang="{html.escape(language)}"' + (' dir="rtl"' if begins_right(language) else "")


def citation(edition: Edition, quote: Quote, day: date) -> Citation:
    """Return a passage, term or question with its source; ReaderError when it is not in this edition."""
    try:
        address = parse_address(quote.address)
        match address.kind:
            case "term":
                return _cited_term(edition, address)
            case "question":
                return _cited_question(edition, address)
            case "chapter" | "urgent":
                return _cited_page(edition, address, quote, day)
    except (AddressError, EditionError) as error:
        raise _gone() from error
    raise _gone()


def _gone() -> ReaderError:
    return ReaderError(_("These words are not in this edition of the guide any more."))


def _cited_term(edition: Edition, address: Address) -> Citation:
    place = edition.term_index(address.id)
    if place is None:
        raise _gone()
    term = edition.glossary().terms[place]
    told = _("{label}: {words}").format(label=term.term, words=term.definition)
    words = tuple(text for text in (told, term.more) if text)
    return _made(edition, words, _("Glossary"), "")


def _cited_question(edition: Edition, address: Address) -> Citation:
    asked = (one for group in edition.questions() for one in group.questions)
    text = next((one.text for one in asked if one.id == address.id), "")
    if not text:
        raise _gone()
    return _made(edition, (text,), _("Questions to ask"), "")


def _cited_page(edition: Edition, address: Address, quote: Quote, day: date) -> Citation:
    is_urgent = address.kind == "urgent"
    page = urgent_page(edition) if is_urgent else chapter_page(edition, address.id)
    found = passage_on(page, address.section, quote)
    if found is None:
        raise _gone()
    words = tuple("\n".join(lines) for section in found for lines in TextLook().parts(section.blocks) if lines)
    place = page.title
    if len(found) == 1 and found[0].title:
        place = f"{place} › {found[0].title}"
        place = f"{place} ({found[0].number})" if found[0].number else place
    if is_urgent:
        return _made(edition, words, place, "")
    chapter = edition.chapter(address.id)
    review = review_line(chapter.written, chapter.reviewed, chapter.reviewer_role, has_sources=False)
    number = edition.head.edition
    fault = clock_fault(day, number) if chapter.next_review else ""
    return _made(edition, words, place, review, fault or overdue_warning(chapter.next_review, day, number))


def _made(edition: Edition, words: tuple[str, ...], place: str, review: str, warning: str = "") -> Citation:
    head = edition.head
    version = _("Edition {edition}.").format(edition=head.edition)
    origin = " ".join(text for text in (f"{head.title}, {place}.", review, version) if text)
    return Citation(words, origin, head.language, warning, head.intended_use)
