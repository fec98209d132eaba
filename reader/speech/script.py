# SPDX-License-Identifier: GPL-3.0-or-later
"""The script of a page: what is said, sentence by sentence, and where each stands.

Source numbers and captions' numbers are left out; a closed box is only named. Knows pages, no voice and no look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reader.content.boxes import default_title
from reader.content.model import (
    Block,
    Box,
    BulletList,
    Figure,
    FigureBlock,
    Paragraph,
    Runs,
    Subheading,
    Table,
    Term,
    plain_text,
)
from reader.content.sentences import sentence_spans
from reader.i18n import current_language
from reader.pages import Page
from reader.speech.saying import Saying
from reader.speech.words_file import spoken_words

AFTER_ITEM, AFTER_BLOCK, AFTER_HEADING, AFTER_SECTION = 200, 400, 550, 900
"""Milliseconds of silence, besides what a voice itself leaves between two sentences."""
Key = tuple[int, ...]


class Spoken(msgspec.Struct, frozen=True):
    """One sentence."""

    said: str
    """For the voice, in words it can speak."""
    words: str
    """As they stand on the page, source numbers left out; empty for a drawing."""
    key: Key
    """The piece of the page it stands in: number of the section (0 above the first), of the block in it, inwards."""
    start: int
    """Where its words begin in the text of that piece."""
    section: str
    language: str
    pause: int = 0
    """Milliseconds of silence behind it."""


def page_script(
    page: Page,
    figures: Mapping[str, Figure],
    opened: frozenset[int] = frozenset(),
    told: Mapping[str, bool] | None = None,
) -> tuple[Spoken, ...]:
    """Return what is said of a page; `opened` holds the numbers of the gentle boxes that the reader has opened.

    `figures` are the drawings that the page shows; `told` is what the glossary tells of abbreviations.
    """
    return tuple(_Writer(page, figures, opened, told or {}).script())


def term_script(term: Term, language: str, told: Mapping[str, bool] | None = None) -> tuple[Spoken, ...]:
    """Return what is said of a glossary term: its name, then what it means."""
    saying = Saying(spoken_words(language), told)
    spoken = [Spoken(_closed(saying.said(term.term)), term.term, (), 0, "", language, AFTER_ITEM)]
    for text in filter(None, (term.definition, *term.more.split("\n"))):
        for start, end in sentence_spans(text):
            spoken.append(Spoken(saying.said(text[start:end]), text[start:end], (), start, "", language))
    return tuple(each for each in spoken if each.said)


class _Writer:
    """Writes the script of one page, with the keys that reader/ui/page/setting*.py gives the same pieces."""

    def __init__(
        self, page: Page, figures: Mapping[str, Figure], opened: frozenset[int], told: Mapping[str, bool]
    ) -> None:
        self._page = page
        self._figures = figures
        self._opened = opened
        self._told = told
        self._language = page.language
        self._words = spoken_words(page.language)
        self._saying = Saying(self._words, told)
        self._section = ""
        self._key: list[int] = []
        self._gentle = 0

    def script(self) -> Iterator[Spoken]:
        """Yield the sentences of the whole page; the sources and the links at its foot are not read."""
        yield from self._opening()
        for number, section in enumerate(self._page.sections, 1):
            self._section = section.id
            self._key = [number, 0]
            written = [*self._heading(section.title), *self._blocks(section.blocks)]
            yield from _paused(written, AFTER_SECTION)

    def _opening(self) -> Iterator[Spoken]:
        page = self._page
        self._key = [0, int(bool(page.breadcrumb))]
        is_ours = page.address.kind != "chapter"  # a page of the program's own words, around those of the guide
        yield from self._program_text(page.title, AFTER_HEADING) if is_ours else self._heading(page.title)
        if page.facts or page.sources or page.review:
            self._key[-1] += 1
            yield from self._program_text(page.review, AFTER_BLOCK, here=True)
        yield from self._notices()
        if page.lead:
            yield from self._program_text(page.lead, AFTER_BLOCK) if is_ours else self._paragraph(page.lead)

    def _notices(self) -> Iterator[Spoken]:
        """Say what the program has to say about the page."""
        for box in self._page.notices:
            self._key[-1] += 1
            self._key.append(1)
            title = Spoken("", box.title, tuple(self._key), 0, self._section, current_language(), AFTER_HEADING)
            yield from self._all_said(title, _closed(self._program_saying().said(box.title)))
            yield from self._program_text(self._page.overdue, AFTER_BLOCK)
            self._key.pop()

    def _program_text(self, text: str, pause: int, *, here: bool = False) -> Iterator[Spoken]:
        """Say a text of the program in the program's language."""
        if not here:
            self._key[-1] += 1
        saying = self._program_saying()
        yield from _paused(self._sentences(text, saying=saying, language=current_language()), pause)

    def _program_saying(self) -> Saying:
        return Saying(spoken_words(current_language()), self._told)

    def _heading(self, text: str) -> Iterator[Spoken]:
        self._key[-1] += 1
        whole = Spoken("", text, tuple(self._key), 0, self._section, self._language, AFTER_HEADING)
        yield from self._all_said(whole, _closed(self._saying.said(text)))

    def _paragraph(self, text: str) -> list[Spoken]:
        self._key[-1] += 1
        return _paused(self._sentences(text), AFTER_BLOCK)

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[Spoken]:
        for block in blocks:
            match block:
                case Paragraph(runs):
                    yield from self._paragraph("" if self._is_way_on(runs) else plain_text(runs))
                case Subheading(text):
                    yield from self._heading(text)
                case BulletList():
                    yield from _paused(self._list(block), AFTER_BLOCK)
                case Table():
                    yield from _paused(self._table(block), AFTER_BLOCK)
                case FigureBlock(figure):
                    yield from self._figure(figure)
                case _:
                    yield from _paused(self._box(block), AFTER_HEADING)

    def _is_way_on(self, runs: Runs) -> bool:
        """Tell whether a paragraph is nothing but a link of a page that gathers pieces: it would be said each time."""
        return self._page.address.kind != "chapter" and len(runs) == 1 and bool(runs[0].link)

    def _list(self, block: BulletList) -> Iterator[Spoken]:
        for number, item in enumerate(block.items, block.start):
            self._key[-1] += 1
            form = self._words.item.replace("{number}", str(number)) if block.ordered else "{text}"
            yield from _paused(self._sentences(plain_text(item.runs), form), AFTER_ITEM)
            for child in item.children:
                yield from self._list(child)

    def _table(self, table: Table) -> Iterator[Spoken]:
        """Say a table row by row, each cell behind the header of its column."""
        self._key[-1] += 1
        place = self._key
        labels = [self._saying.said(plain_text(label)).rstrip(":") for label in table.header]
        for row, cells in enumerate(table.rows, 1):
            said: list[Spoken] = []
            for column, (label, cell) in enumerate(zip(labels, cells, strict=True)):
                self._key = [*place, row, column]
                form = self._words.labelled.replace("{label}", label) if label else "{text}"
                said += _paused(self._sentences(plain_text(cell), form), AFTER_ITEM)
            yield from _paused(said, AFTER_BLOCK)
        self._key = place

    def _figure(self, figure_id: str) -> Iterator[Spoken]:
        figure = self._figures.get(figure_id)
        if figure is None:
            return
        self._key[-1] += 1
        for number, (start, end) in enumerate(sentence_spans(figure.alt)):
            form = "{words}" if number else self._words.drawing
            said = form.replace("{words}", self._saying.said(figure.alt[start:end]))
            yield Spoken(said, "", tuple(self._key), 0, self._section, self._language, AFTER_ITEM)
        yield from self._paragraph(figure.caption)

    def _box(self, box: Box) -> Iterator[Spoken]:
        self._key[-1] += 1
        self._key.append(1)
        kind, title = default_title(box.kind, self._language), self._saying.said(box.title)
        is_shut = box.kind == "gentle" and not self._open_gentle()
        if is_shut:
            title = self._words.closed.replace("{title}", title)
        elif kind and kind != box.title and box.kind != "gentle":
            title = self._words.labelled.replace("{label}", kind).replace("{text}", title)
        heading = Spoken("", box.title, tuple(self._key), 0, self._section, self._language, AFTER_HEADING)
        yield from self._all_said(heading, _closed(title))
        if not is_shut:
            self._key[-1] += int(box.kind == "gentle")  # the link that closes it
            yield from self._blocks(box.blocks)
        self._key.pop()

    def _open_gentle(self) -> bool:
        self._gentle += 1
        return self._gentle - 1 in self._opened

    def _sentences(
        self, text: str, form: str = "{text}", *, saying: Saying | None = None, language: str = ""
    ) -> Iterator[Spoken]:
        """Yield the sentences of a text at the present key; `form` holds what is said around the first."""
        for start, end in sentence_spans(text):
            said = (saying or self._saying).said(text[start:end])
            if said:
                said, form = form.replace("{text}", said), "{text}"
                yield Spoken(said, text[start:end], tuple(self._key), start, self._section, language or self._language)

    def _all_said(self, spoken: Spoken, said: str) -> Iterator[Spoken]:
        if said:
            yield msgspec.structs.replace(spoken, said=said)


def _closed(text: str) -> str:
    """Return a heading with a full stop: a voice lowers at the end, and does not run on."""
    return text if not text or text.endswith((".", "!", "?", "…", ":")) else f"{text}."


def _paused(sentences: Iterable[Spoken], pause: int) -> list[Spoken]:
    """Return sentences with at least this much silence behind the last."""
    found = list(sentences)
    if found and found[-1].pause < pause:
        found[-1] = msgspec.structs.replace(found[-1], pause=pause)
    return found
