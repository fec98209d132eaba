# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition of which only some parts are shown: what belongs to the others is neither listed, linked nor opened.

One value takes the place of the whole edition, so that no list and no page has to know of it. Signs that need help now
are never left out: those of hidden chapters lose the chapter's name and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from reader.content.address import URGENT, parse_address
from reader.content.block_walk import change_runs
from reader.content.edition import Edition
from reader.content.model import Block, Box, Chapter, Glossary, QuestionGroup, Run, Runs, UrgentBox
from reader.errors import AddressError, EditionError
from reader.i18n import _


class PartEdition(Edition):
    """Reads the same file as the edition that it is made from; `parts` are the ids of those that are shown."""

    def __init__(self, edition: Edition, parts: Collection[str]) -> None:
        super().__init__(edition.path, edition.head, edition._at, edition._body)
        whole = edition.head
        shown = tuple(part for part in whole.parts if part.id in parts)
        listed = frozenset(chapter for part in shown for chapter in part.chapters)
        self._hidden = frozenset(chapter.id for chapter in whole.chapters) - listed
        self._hides_danger = any(chapter.urgent and chapter.id in self._hidden for chapter in whole.chapters)
        self._heads = {name: head for name, head in self._heads.items() if name in listed}
        self._asked = frozenset(one.id for group in self.questions() for one in group.questions)
        self.head = msgspec.structs.replace(
            whole,
            parts=shown,
            chapters=tuple(self._heads.values()),
            paths=tuple(path for path in whole.paths if not any(map(self._is_hidden, path.steps))),
            question_count=len(self._asked),
        )

    def hides(self, address: str) -> bool:
        """Return whether what an address of the whole edition names is left out."""
        kind, colon, name = address.partition(":")
        if colon and kind == "question":
            return name not in self._asked
        return self._is_hidden(address)

    def chapter(self, chapter: str) -> Chapter:
        """Return a chapter with links to what is shown only; EditionError when it is not shown or not there."""
        if chapter in self._hidden:
            raise EditionError(_("The chapter “{chapter}” is not shown here.").format(chapter=chapter))
        whole = super().chapter(chapter)
        sections = tuple(
            msgspec.structs.replace(section, blocks=tuple(map(self._linked, section.blocks)))
            for section in whole.sections
        )
        return msgspec.structs.replace(whole, sections=sections)

    def glossary(self) -> Glossary:
        """Return all terms; where they stand is told of what is shown only."""
        if self._glossary is None:
            whole = super().glossary()
            uses = {
                term: tuple(use for use in found if not self._is_hidden(use.address))
                for term, found in whole.uses.items()
            }
            self._glossary = Glossary(whole.terms, {term: found for term, found in uses.items() if found})
        return self._glossary

    def questions(self) -> tuple[QuestionGroup, ...]:
        """Return the questions but those about what is not shown."""
        groups = []
        for group in super().questions():
            kept = tuple(one for one in group.questions if not (one.address and self._is_hidden(one.address)))
            if kept:
                groups.append(msgspec.structs.replace(group, questions=kept))
        return tuple(groups)

    def urgent(self) -> tuple[UrgentBox, ...]:
        """Return every "Call now" box; one from a hidden chapter has no chapter and is at home under "When to call"."""
        found = []
        for one in super().urgent():
            box = self._linked(one.box)
            assert isinstance(box, Box)
            is_hidden = self._is_hidden(one.address)
            found.append(UrgentBox(str(URGENT), "", box) if is_hidden else UrgentBox(one.address, one.chapter, box))
        return tuple(found)

    def about_danger(self) -> frozenset[str]:
        """Return the chapters about signs of danger; the empty name stands for those that are hidden."""
        return super().about_danger() | (frozenset({""}) if self._hides_danger else frozenset())

    def _is_hidden(self, address: str) -> bool:
        try:
            place = parse_address(address)
        except AddressError:  # a source's number, a drawing
            return False
        return place.kind == "chapter" and place.guide in ("", self.head.guide) and place.id in self._hidden

    def _linked(self, block: Block) -> Block:
        return change_runs(block, self._without_hidden)

    def _without_hidden(self, runs: Runs) -> Runs:
        if not any(run.link and self._is_hidden(run.link) for run in runs):
            return runs
        return tuple(Run(run.text, run.style) if run.link and self._is_hidden(run.link) else run for run in runs)


def only_parts(edition: Edition, parts: Collection[str]) -> Edition:
    """Return the edition with these parts alone, by their ids; the edition itself when none are named."""
    return PartEdition(edition, parts) if parts else edition
