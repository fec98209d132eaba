# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds what was carried from another computer to what is kept here: nothing twice, nothing lost.

All of it comes in, or nothing. Knows what is alike, not how a file is written.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from reader.userdata.basket import BasketItem, piece_key
from reader.userdata.carrying import Belongings, Carried, mark_of, piece_of, question_of
from reader.userdata.kept_rows import KeptItem
from reader.userdata.marks import LONGEST_NOTE, Mark
from reader.userdata.my_questions import MyQuestion

Item = TypeVar("Item", bound=KeptItem)


class Brought(msgspec.Struct, frozen=True):
    """How many of each kind were new here; what was here already does not count."""

    marks: int
    questions: int
    pieces: int


def bring_in(belongings: Belongings, carried: Carried) -> Brought:
    """Add everything, in one transaction.

    A mark of the same words is the same mark, and the same question is the same question: notes and answers that differ
    are joined, and a colour chosen here stays. A question of the guide in other words than here becomes an own one.
    """
    marks, questions, basket = belongings.marks, belongings.questions, belongings.basket
    asked = questions.all()
    coming = _own_when_reworded(asked, map(question_of, carried.questions))
    pieces = (BasketItem(0, piece_of(piece)) for piece in carried.basket)
    new_marks, changed_marks = _merged(marks.all(), map(mark_of, carried.marks), _mark_key, _joined_marks)
    new_questions, changed_questions = _merged(asked, coming, _question_key, _joined_questions)
    new_pieces, _same = _merged(basket.all(), pieces, _piece_key, _first_piece)
    belongings.store.write_all(
        *marks.statements([*new_marks, *changed_marks]),
        *questions.statements([*questions.in_turn(new_questions), *changed_questions]),
        *basket.statements(basket.in_turn(new_pieces)),
    )
    for kept in (marks, questions, basket):
        kept.tell()
    return Brought(len(new_marks), len(new_questions), len(new_pieces))


def _merged(
    here: Sequence[Item],
    coming: Iterable[Item],
    key: Callable[[Item], Hashable],
    join: Callable[[Item, Item], Item | None],
) -> tuple[list[Item], list[Item]]:
    """Return the items that are new and those of here that changed. `join` gives None where two must stay apart."""
    known: dict[Hashable, list[Item]] = {}
    for item in here:
        known.setdefault(key(item), []).append(item)
    for item in coming:
        alike = known.setdefault(key(item), [])
        joined = [(place, both) for place, mine in enumerate(alike) if (both := join(mine, item)) is not None]
        # Where one of those alike says it all already, no other is changed.
        place, both = next(((p, b) for p, b in joined if b == alike[p]), joined[0] if joined else (len(alike), item))
        alike[place : place + 1] = [both]
    before = {item.id: item for item in here}
    items = [item for alike in known.values() for item in alike]
    return [item for item in items if not item.id], [item for item in items if item.id and item != before[item.id]]


def _mark_key(mark: Mark) -> Hashable:
    return (mark.kind, mark.quote.address, mark.quote.text) if mark.kind == "bookmark" else (mark.kind, mark.quote)


def _joined_marks(mine: Mark, theirs: Mark) -> Mark | None:
    note = _joined(mine.note, theirs.note)
    return None if note is None else msgspec.structs.replace(mine, note=note, language=mine.language or theirs.language)


def _question_key(question: MyQuestion) -> Hashable:
    return question.text


def _joined_questions(mine: MyQuestion, theirs: MyQuestion) -> MyQuestion | None:
    answer = _joined(mine.answer, theirs.answer)
    if answer is None:
        return None
    return msgspec.structs.replace(
        mine,
        question=mine.question or theirs.question,
        address=mine.address or theirs.address,
        is_done=mine.is_done or theirs.is_done,
        answer=answer,
    )


def _own_when_reworded(here: Iterable[MyQuestion], coming: Iterable[MyQuestion]) -> Iterator[MyQuestion]:
    texts = {question.question: question.text for question in here if question.question}
    for question in coming:
        is_other = question.question and texts.setdefault(question.question, question.text) != question.text
        yield msgspec.structs.replace(question, question="") if is_other else question


def _piece_key(item: BasketItem) -> Hashable:
    return piece_key(item.piece)


def _first_piece(mine: BasketItem, _theirs: BasketItem) -> BasketItem:
    return mine


def _joined(mine: str, theirs: str) -> str | None:
    """Return a writing that holds both; None when it would be too long."""
    if theirs in mine:
        return mine
    both = theirs if mine in theirs else f"{mine}\n\n{theirs}"
    return both if len(both) <= LONGEST_NOTE else None
