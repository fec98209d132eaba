# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader has chosen for the leaflet: pieces and questions, what was taken out last, and what it all becomes.

It keeps the choice through the state file and shows nothing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from reader.content.edition import Edition
from reader.content.piece import Piece
from reader.errors import ReaderError
from reader.export.citing import cited
from reader.export.leaflet import Leaflet, LeafletQuestion, compose
from reader.i18n import _, plural
from reader.ui.listening.being_read import kind_words, piece_title
from reader.ui.options.languages import language_name
from reader.ui.taking.leaflet_rows import LeafletRow
from reader.userdata.basket import Basket, BasketItem
from reader.userdata.my_questions import MyQuestions


def _none(_edition: Edition) -> Iterable[Edition]:
    return ()


class LeafletChoice:
    """Pieces in the basket, and my questions if they go along."""

    def __init__(
        self,
        edition: Edition,
        questions: MyQuestions,
        basket: Basket,
        others_of: Callable[[Edition], Iterable[Edition]] = _none,
    ) -> None:
        self.edition = edition
        self._others_of = others_of
        """Gives the editions of the guide in its other languages: passages stay in their own."""
        self.basket = basket
        self.go_along = True
        """Whether my questions go along."""
        self._questions = questions
        self._removed: tuple[BasketItem, ...] = ()

    def subscribe(self, callback: Callable[[], None]) -> tuple[Callable[[], None], ...]:
        """Call `callback()` after each change; call what this returns to end it."""
        return self.basket.subscribe(callback), self._questions.subscribe(callback)

    # -- changing -------------------------------------------------------------------------------------------------

    def take_out(self, item_id: int) -> None:
        """Take a piece out; it can be put back until another one is."""
        item = next((item for item in self.basket.all() if item.id == item_id), None)
        if item is not None:
            self._removed = (item,)
            self.basket.remove(item_id)

    def take_all_out(self) -> None:
        """Take every piece out; they can be put back."""
        self._removed = self.basket.all()
        self.basket.clear()

    def put_back(self) -> None:
        """Put back what was taken out last, where it was."""
        removed, self._removed = self._removed, ()
        for item in removed:
            self.basket.put_back(item)

    def forget_removed(self) -> None:
        """Offer nothing to be put back any more."""
        self._removed = ()

    def forget(self) -> None:
        """Everything was cleared: know nothing of what was chosen before."""
        self.forget_removed()
        self.go_along = True

    # -- telling --------------------------------------------------------------------------------------------------

    def rows(self) -> list[LeafletRow]:
        """Return the pieces for a list, in the reader's order."""
        return [LeafletRow(item.id, self._title(item.piece), self._kind(item.piece)) for item in self.basket.all()]

    def _title(self, piece: Piece) -> str:
        """Return what a piece is called in the language that is read, if its name was that of another language."""
        names = (piece_title(piece, other) for other in self._others_of(self.edition))
        is_other = any(name and name == piece.title for name in names)
        return (piece_title(piece, self.edition) if is_other else "") or piece.title

    def _kind(self, piece: Piece) -> str:
        words = kind_words(piece, self.edition)
        is_other = piece.language not in ("", self.edition.head.language)
        return f"{words} · {language_name(piece.language)}" if is_other else words

    def _others(self, pieces: Sequence[Piece]) -> tuple[Edition, ...]:
        """Return the other editions, where there is a passage that may be of them."""
        return tuple(self._others_of(self.edition)) if any(piece.quote.text for piece in pieces) else ()

    def count_questions(self) -> int:
        """Return how many questions there are, whether they go along or not."""
        return len(self._questions.all())

    def removed_words(self) -> str:
        """Say what was taken out last and can be put back; empty when nothing was."""
        if len(self._removed) == 1:
            return _("Taken out: {title}").format(title=self._removed[0].piece.title)
        count = len(self._removed)
        return plural("Taken out: {count} piece", "Taken out: {count} pieces", count) if count else ""

    def leaflet(self, title: str, *, with_links: bool = False) -> Leaflet:
        """Return the leaflet; an empty title gives it one of its own."""
        chosen = self._questions.all() if self.go_along else ()
        questions = [LeafletQuestion(one.text, one.is_done, one.answer) for one in chosen]
        pieces = [item.piece for item in self.basket.all()]
        return compose(
            self.edition, pieces, questions,
            title=title, day=date.today(), with_links=with_links, others=self._others(pieces),
        )  # fmt: skip

    def leaflet_of(self, piece: Piece | None) -> Leaflet:
        """Return the leaflet of one piece alone; of my questions alone when there is none."""
        if piece is not None:
            return compose(self.edition, [piece], day=date.today())
        questions = [LeafletQuestion(one.text, one.is_done, one.answer) for one in self._questions.all()]
        return compose(self.edition, [], questions, title=_("My questions") if questions else "", day=date.today())

    def question_lines(self) -> str:
        """Return my questions as lines of text."""
        return "\n".join(f"• {question.text}" for question in self._questions.all())

    def phone_text(self) -> str:
        """Return everything as text with its sources, as short as can be; what is gone is left out."""
        texts = [self.question_lines()] if self.go_along else []
        for item in self.basket.all():
            if item.piece.kind == "question":
                texts.append(f"• {item.piece.title}")
                continue
            for edition in (self.edition, *self._others([item.piece])):
                with contextlib.suppress(ReaderError):  # the sheet says which pieces are not there any more
                    texts.append(cited(edition, item.piece.quote))
                    break
        return "\n\n".join(text for text in texts if text)
