# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking away: pieces into a leaflet, the sheet that makes it, copies with their source, and codes for a phone.

It joins its parts; what is in the leaflet stays on this computer.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from reader.content.address import Address
from reader.content.edition import Edition
from reader.content.piece import Piece
from reader.errors import ReaderError
from reader.export.citing import cited, cited_html
from reader.export.codes import MOST_BYTES, code_count, codes, most_bytes
from reader.export.leaflet import Leaflet
from reader.export.shortened import shortened
from reader.i18n import _, plural
from reader.pages import Page
from reader.ui.listening.being_read import passage_piece, piece_being_read, term_piece
from reader.ui.taking.code_sheet import CodeSheet
from reader.ui.taking.taking_leaflet import TakingLeaflet
from reader.ui.window.feature import Desk, Feature
from reader.userdata.basket import Basket
from reader.userdata.my_questions import MyQuestions

MOST_CODES = 12
"""So many codes anybody has the patience to scan."""


FEW_CODES = 4
"""So many of them while others wait to use the screen."""
HAND_MM = 90.0
"""The width of a hand: it is read from 40 cm away, and no neighbour reads along."""


class Taking(Feature):
    """What a reader takes along."""

    def __init__(self, desk: Desk, edition: Edition, *, questions: MyQuestions, basket: Basket) -> None:
        super().__init__(desk, edition)
        self._questions, self._basket = questions, basket
        self._codes: CodeSheet | None = None
        self._text = ""
        """What the codes say."""
        self._most = MOST_BYTES
        self.leaflet = TakingLeaflet(desk, edition, questions, basket)
        self.leaflet.phone_requested.connect(self._show_codes)
        desk.going.arrived.connect(self._close_sheets)

    @property
    def code_sheet(self) -> CodeSheet:
        """The sheet with codes, built now if it was not yet."""
        if self._codes is None:
            self._codes = CodeSheet(self.desk.theme, self.desk.frame.central)
            if not self._has_leaflet():
                self._codes.set_largest(HAND_MM)
        return self._codes

    # -- what the actions do --------------------------------------------------------------------------------------

    def add(self) -> None:
        """Put what is being read into the leaflet: the open term, the selection, the section in view."""
        piece = piece_being_read(self.desk, self.edition)
        if piece is None:
            self.desk.say(_("There is nothing to put into your leaflet here. Open a page first."))
        elif self._basket.add(piece):
            count = len(self._basket.all())
            words = plural("Put into your leaflet: {count} piece.", "Put into your leaflet: {count} pieces.", count)
            self.desk.offer(words, _("Show my leaflet"), self.leaflet.show)
        else:
            self.desk.offer(_("This is in your leaflet already."), _("Show my leaflet"), self.leaflet.show)

    def copy_source(self) -> None:
        """Copy what is being read, with where it comes from, as text and as formatted text."""
        piece = piece_being_read(self.desk, self.edition)
        if piece is None:
            self.desk.say(_("There is nothing to copy here. Open a page first."))
            return
        data = QMimeData()
        try:
            data.setText(cited(self.edition, piece.quote))
            data.setHtml(cited_html(self.edition, piece.quote))
        except ReaderError as error:
            self.desk.say(str(error))
            return
        QGuiApplication.clipboard().setMimeData(data)
        self.desk.say(_("Copied, with its source: {title}").format(title=piece.title))

    def show_sheet(self) -> None:
        """Show the sheet, or close it when it is there."""
        if self._codes is not None:
            self._codes.close()
        if self.leaflet.is_open:
            self.leaflet.close()
        else:
            self.leaflet.show()

    def to_phone(self) -> None:
        """Show as codes what is selected, or else the questions that were chosen, or else what is being read."""
        piece = self._piece_meant()
        try:
            text = self._words_of(piece) if piece is not None else self.leaflet.choice.question_lines()
        except ReaderError as error:
            self.desk.say(str(error))
            return
        if text:
            self._show_codes(text)
        else:
            self.desk.say(_("There is nothing for your phone here. Open a page, or choose some questions, first."))

    def leaflet_here(self) -> Leaflet:
        """Return what `to_phone` would show, for paper; an empty one when there is nothing."""
        return self.leaflet.choice.leaflet_of(self._piece_meant())

    def _piece_meant(self) -> Piece | None:
        """Return what is meant by “this”; None when it is the questions that were chosen, if there are any.

        Where there is no leaflet to choose in, what is in front is meant: the page, or the list of questions.
        """
        desk, side = self.desk, self.desk.side_panel
        piece = passage_piece(desk) or term_piece(desk, self.edition)
        if piece is not None:
            return piece
        sees_page, sees_side = desk.view.isVisible(), side.isVisible()
        has_leaflet = self._has_leaflet()
        is_list_alone = not has_leaflet and sees_side and not sees_page and side.current == "questions"
        if is_list_alone or (self._questions.all() and (has_leaflet or sees_side or not sees_page)):
            return None
        return piece_being_read(desk, self.edition)

    def _has_leaflet(self) -> bool:
        """Tell whether there is a leaflet to choose in: there is none on a screen that is shared."""
        return self.desk.acts["leaflet"].isVisible()

    def _words_of(self, piece: Piece) -> str:
        """Return a piece with its source; on a shared screen so much of it that a few codes hold it."""
        if self._has_leaflet():
            return cited(self.edition, piece.quote)
        self.code_sheet.place(self.desk.frame.sheet_area())
        most = most_bytes(self.code_sheet.view.sizeHint().width())
        return shortened(self.edition, piece.quote, lambda text: code_count(text, most) <= FEW_CODES)

    def show_codes(self, text: str) -> str:
        """Show a text as codes and return nothing, or return a sentence that says why not."""
        found = codes(text)
        if not found:
            return _("None of this is in the guide any more, so there is nothing for your phone.")
        if len(found) > MOST_CODES:
            words = _("This is too long for a phone: it would be {count} codes. Choose a passage or a few questions.")
            return words.format(count=len(found))
        self._text, self._most = text, MOST_BYTES
        self.code_sheet.show_codes(found)
        self.code_sheet.open()
        self._place_codes()
        return ""

    def _show_codes(self, text: str) -> None:
        sentence = self.show_codes(text)
        if sentence:
            self._refuse(sentence)

    def _place_codes(self) -> None:
        """Give the codes all the room there is; where it is small, more of them that hold less."""
        sheet = self.code_sheet
        sheet.place(self.desk.frame.sheet_area())
        most = most_bytes(sheet.view.sizeHint().width())
        if most != self._most:
            self._most = most
            sheet.show_codes(codes(self._text, most))

    def _refuse(self, sentence: str) -> None:
        if self.leaflet.is_open:
            self.leaflet.sheet.show_notice(sentence)
        else:
            self.desk.say(sentence)

    # -- following ------------------------------------------------------------------------------------------------

    def set_edition(self, edition: Edition) -> None:
        """Take from another edition from now on."""
        super().set_edition(edition)
        self.leaflet.set_edition(edition)

    def show_page(self, address: Address, page: Page | None) -> None:
        """Put the sheets away: another page was asked for."""
        self._close_sheets()

    def place(self) -> None:
        """Put the sheets where they belong, after a change of size."""
        self.leaflet.place()
        if self._codes is not None and self._codes.is_open:
            self._place_codes()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.leaflet.retranslate()
        if self._codes is not None:
            self._codes.retranslate()

    def stop(self) -> None:
        """Let nothing run on."""
        self.leaflet.stop()

    def _close_sheets(self) -> None:
        """A place was asked for: it is what the person wants to see."""
        self.leaflet.close()
        if self._codes is not None:
            self._codes.close()
