# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft -> the text of a chapter's file and of the entries that go with it, in the guide's own format.

Each remark stands as a comment above its place, and is returned with its line. Where the files go is not its concern.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable

from reader.content import limits
from reader.content.characters import one_line
from reader.drafts.draft import Draft
from reader.drafts.escaping import heading, markdown, yaml_text
from reader.drafts.glossary import Entry
from reader.drafts.words import Block, Boxed, Heading, Items, Paragraph, Remark, Rows, free_id, slug
from reader.i18n import _

_QUOTES = re.compile('["“”]')
_LONGEST_BOX_TITLE = 120


@dataclasses.dataclass(slots=True)
class Written:
    """A chapter's file, and what its writer should look at: each line with a sentence."""

    text: str
    doubts: list[tuple[int, str]]


def chapter_text(draft: Draft, *, number: int, source: str) -> Written:
    """Return the file of a draft with its number and the key of its source."""
    page = _Page()
    page.lines += _front_matter(draft, number, source)
    page.comment(_notice(draft))
    for doubt in draft.doubts:
        page.doubt(doubt)
    page.lines.append("")
    levels = [block.level for block in draft.blocks if isinstance(block, Heading)]
    top = min(levels, default=0)
    taken: set[str] = set()
    if draft.blocks and not (isinstance(draft.blocks[0], Heading) and draft.blocks[0].level == top):
        page.doubt(_("The page has no heading here. Say what this section tells."))
        page.section(draft.title, "start", taken)
    for block in draft.blocks:
        page.block(block, top, taken)
    return Written("\n".join(page.lines).rstrip("\n") + "\n", page.doubts)


def _front_matter(draft: Draft, number: int, source: str) -> list[str]:
    title = one_line(draft.title)[: limits.TITLE_LENGTH].strip() or "–"
    return [
        "---",
        f"# {_('A draft: no reader sees it. Write it in your own words, then take the next line out.')}",
        "draft: true",
        f"number: {number}",
        f"title: {yaml_text(title)}",
        'short_title: ""',
        f"# {_('The answer first, in at most 50 words:')}",
        'summary: ""',
        "keywords: []",
        f"sources: [{source}]",
        "written:",
        "reviewed:",
        "reviewer_role:",
        "next_review:",
        "---",
    ]


def _notice(draft: Draft) -> str:
    place = draft.facts.address or draft.facts.publisher or _("see sources.yaml")
    text = _(
        "This text belongs to whoever wrote it ({place}). Use it to learn from: write your own words in its place, "
        "or ask for permission in writing before anybody else reads it."
    )
    return text.format(place=place)


class _Page:
    """The lines of a file that is being written."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.doubts: list[tuple[int, str]] = []

    def comment(self, text: str) -> None:
        """Write a line that no reader sees. What a page says cannot end it, nor excuse a rule of the checker."""
        safe = one_line(text).replace("-->", "-- >").replace("lint-ignore", "lint ignore")
        self.lines.append(f"<!-- {safe} -->")

    def doubt(self, text: str) -> None:
        """Write a remark that is also told when the draft is made."""
        self.comment(_("Look here: {what}").format(what=text))
        self.doubts.append((len(self.lines), one_line(text)))

    def remarks(self, remarks: Iterable[Remark]) -> None:
        """Write what is to be said of the block that follows."""
        for remark in remarks:
            if remark.unsure:
                self.doubt(remark.text)
            else:
                self.comment(remark.text)

    def section(self, title: str, wanted: str, taken: set[str]) -> None:
        """Write the heading of a section with its id."""
        identifier = free_id(wanted or "part", taken)
        taken.add(identifier)
        self.lines += [f"## {heading(title)} {{#{identifier}}}", ""]

    def block(self, block: Block, top: int, taken: set[str]) -> None:
        """Write a block; headings of the level `top` begin a section."""
        self.remarks(block.remarks)
        match block:
            case Heading(level=level, text=text):
                if level == top and len(taken) < limits.SECTIONS:
                    self.section(text, slug(text), taken)
                else:
                    self.lines += [f"### {heading(text)}", ""]
            case Paragraph(words=words):
                self.lines += [*markdown(words).split("\n"), ""]
            case Items():
                self._items(block, "")
                self.lines.append("")
            case Rows():
                self._rows(block)
            case _:
                self._box(block, taken)

    def _items(self, items: Items, indent: str) -> None:
        for place, item in enumerate(items.items, 1):
            mark = f"{place}. " if items.ordered else "- "
            inside = indent + " " * len(mark)
            self.lines += (indent + mark + markdown(item.words, inside)).split("\n")
            for inner in item.inner:
                self._items(inner, inside)

    def _rows(self, rows: Rows) -> None:
        for place, row in enumerate(rows.rows):
            self.lines.append("| " + " | ".join(markdown(cell) for cell in row) + " |")
            if place == 0:
                self.lines.append("|" + "---|" * len(row))
        self.lines.append("")

    def _box(self, box: Boxed, taken: set[str]) -> None:
        title = _QUOTES.sub("’", one_line(box.title))[:_LONGEST_BOX_TITLE].strip()
        self.lines.append(f'::: note "{title}"' if title else "::: note")
        for block in box.blocks:
            self.block(block, -1, taken)
        while self.lines[-1] == "":
            self.lines.pop()
        self.lines += [":::", ""]


def glossary_entries(entries: Iterable[Entry]) -> str:
    """Return entries for a glossary.yaml; each is a draft, too."""
    written = ""
    for entry in entries:
        meaning = entry.definition or _("Say in one or two short sentences what this is.")
        written += (
            f"- id: {entry.id}\n  draft: true\n  term: {yaml_text(entry.term)}\n  definition: {yaml_text(meaning)}\n"
        )
        for name, values in (("forms", entry.forms), ("abbreviations", entry.abbreviations)):
            if values:
                written += f"  {name}: [{', '.join(map(yaml_text, values))}]\n"
    return written


def source_entry(draft: Draft, key: str) -> str:
    """Return the entry of a draft's page for sources.yaml, with what the page says of itself and nothing else."""
    facts = draft.facts
    author = facts.publisher or _("Say here who published this page.")
    title = one_line(draft.title)[: limits.TITLE_LENGTH]
    written = f"{key}:\n  author: {yaml_text(author)}\n  title: {yaml_text(title)}\n"
    if facts.date:
        told = _("The page gives this date: {date}").format(date=facts.date)
        written += f"  # {told}\n  year: {yaml_text(facts.date[:4])}\n"
    if facts.address:
        written += f"  web: {yaml_text(facts.address)}\n"
    return written
