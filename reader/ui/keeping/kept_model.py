# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reader has kept, as a tree of headings and rows. The model knows nothing of how rows look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from reader.i18n import _, plural
from reader.ui.controls.grouped_model import GroupedModel
from reader.ui.controls.rows import Index
from reader.ui.keeping.kept_groups import KeptGroup, KeptRow

Key = tuple[str, int]
"""What a row stands for: its kind and id."""


class KeptModel(GroupedModel[KeptGroup, KeptRow]):
    """The groups of what is kept; an entry is one kept thing."""

    def key(self, index: Index) -> Key | None:
        """Return what the row at an index stands for."""
        row = self.entry(index)
        return (row.kind, row.id) if row else None

    def find(self, key: Key | None) -> QModelIndex:
        """Return the row that stands for something, or an invalid index."""
        return self.index_of(lambda row: (row.kind, row.id) == key)

    def name(self) -> str:
        """Return the column's name."""
        return _("Kept by me")

    def entries(self, group: KeptGroup) -> Sequence[KeptRow]:
        """Return a group's rows."""
        return group.rows

    def sentence(self, index: Index) -> str:
        """Return a heading with how many rows it has, or all that stands on a row."""
        row = self.entry(index)
        if row is not None:
            return _sentence(row)
        group = self.group(index)
        return f"{group.title}, {_count(len(group.rows))}"


def _count(rows: int) -> str:
    return plural("{count} entry", "{count} entries", rows)


def _sentence(row: KeptRow) -> str:
    parts = [row.text]
    if row.kind == "question":
        parts[0] = f"{row.text} {_('Asked.') if row.is_done else _('Not asked yet.')}"
        parts += [_("Answer: {answer}").format(answer=row.note)] if row.note else []
    else:
        parts += [f"{row.detail}."] if row.detail else []
        parts += [_("Your note: {note}").format(note=row.note)] if row.note else []
    parts += [row.warning] if row.warning else []
    parts += [_("No longer in the guide.")] if row.is_gone else []
    return " ".join(parts)
