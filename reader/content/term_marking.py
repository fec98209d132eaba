# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks glossary terms in a section: the first use of each, never inside headings, links or other terms."""

from __future__ import annotations

import msgspec

from reader.content.block_walk import all_runs, change_runs
from reader.content.model import Run, Runs, Section
from reader.content.terms import TermMatcher

_TERM = "term:"


def mark_section(section: Section, matcher: TermMatcher) -> Section:
    """Return the section with terms linked, and the ids of its terms in order of first use."""
    marker = _Marker(matcher, section)
    blocks = tuple(change_runs(block, marker.mark, marker.note) for block in section.blocks)
    return msgspec.structs.replace(section, blocks=blocks, terms=tuple(marker.seen))


class _Marker:
    """Meets the texts of one section in reading order and remembers which terms it has met."""

    def __init__(self, matcher: TermMatcher, section: Section) -> None:
        self._matcher = matcher
        self.seen: dict[str, None] = {}
        self._by_hand = {run.link.removeprefix(_TERM) for run in all_runs(section.blocks) if run.link.startswith(_TERM)}

    def mark(self, runs: Runs) -> Runs:
        """Return the runs with the terms in them linked."""
        marked: list[Run] = []
        for run in runs:
            if run.link:
                self.note((run,))
                marked.append(run)
            else:
                marked.extend(self._split(run))
        return tuple(marked)

    def note(self, runs: Runs) -> Runs:
        """Remember the terms linked by hand; the runs stay as they are, as a table's header does."""
        for run in runs:
            if run.link.startswith(_TERM):
                self.seen.setdefault(run.link.removeprefix(_TERM))
        return runs

    def _split(self, run: Run) -> list[Run]:
        pieces: list[Run] = []
        at = 0
        for match in self._matcher.find(run.text):
            if match.term in self.seen or match.term in self._by_hand:
                continue
            self.seen[match.term] = None
            if match.start > at:
                pieces.append(Run(run.text[at : match.start], run.style))
            pieces.append(Run(run.text[match.start : match.end], run.style, f"{_TERM}{match.term}"))
            at = match.end
        if at < len(run.text):
            pieces.append(Run(run.text[at:], run.style))
        return pieces
