# SPDX-License-Identifier: GPL-3.0-or-later
"""The same place in another language of the guide, with one key; and the page in two languages side by side.

Which language is spoken is a setting; who follows it makes window and guide speak.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.content.address import Address
from reader.content.edition import Edition
from reader.content.model import Term
from reader.errors import ReaderError
from reader.i18n import _
from reader.pages import Page
from reader.ui.announce import announce
from reader.ui.languages.both_languages import BothLanguages
from reader.ui.languages.other_languages import SWITCH, in_words, only_language, other_languages
from reader.ui.options.languages import language_name
from reader.ui.window.command_ranking import Command
from reader.ui.window.command_words import command_words
from reader.ui.window.feature import Desk, Feature

_SETTING = "app.language"


class Languages(Feature):
    """Switches the language of everything, and shows two at once."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk, edition)
        self._is_led = False
        """A link of the card leads somewhere now, and the card goes along."""
        self.both: BothLanguages | None = None

    # -- another language -----------------------------------------------------------------------------------------

    def switch(self) -> None:
        """Show this place in the next language, and speak it from now on; say why not where there is none."""
        following = next(iter(other_languages(self.desk.library, self.edition)), "")
        if not following:
            self.desk.say(only_language(self.edition))
        else:
            self.switch_to(following)

    def lead_to(self, language: str, go: Callable[[], object]) -> None:
        """Read on in a language of the guide (`fr`) where `go` leads to, and offer the language from before."""
        before = self.edition.head.language
        if self.switch_to(language):
            go()
            # Last: going somewhere takes away what was said before.
            words = _("You are reading in {language} now.").format(language=language_name(language))
            self.desk.offer(words, language_name(before), partial(self.switch_to, before))

    def switch_to(self, following: str) -> bool:
        """Show this place in a language of the guide (`fr`), and speak it from now on; tell whether that may be."""
        try:
            self.desk.library.edition(self.edition.head.guide, following)
        except ReaderError as error:
            self.desk.say(str(error))
            return False
        if self.desk.settings.get(_SETTING) == following:  # chosen before, while another was asked for at the start
            self.desk.settings.reset(_SETTING)
        here = self.desk.navigator.location.address
        if not self.keep_setting(_SETTING, following):
            return False
        if self.desk.navigator.location.address != here:
            return True  # the chapter is not there, which was said
        words = _("The same page, in {language}").format(language=language_name(self.edition.head.language))
        announce(self.desk.middle, words)
        return True

    def commands(self) -> list[tuple[Command, Callable[[], object]]]:
        """Return a command for each language beyond the next one, which has an action, and what it does."""
        return [
            (
                Command(f"{SWITCH.id}_{language}", in_words(language), SWITCH.group(), words=command_words(SWITCH.id)),
                partial(self.switch_to, language),
            )
            for language in other_languages(self.desk.library, self.edition)[1:]
        ]

    def why_not(self) -> str:
        """Return why there is no other language; empty where there is one."""
        if other_languages(self.desk.library, self.edition):
            return ""
        if not self.desk.frame.offers("read_out"):
            return only_language(self.edition)
        hint = _(
            "For a caller who speaks another language, type its name in the search: services that speak it come first."
        )
        return f"{only_language(self.edition)} {hint}"

    # -- two languages --------------------------------------------------------------------------------------------

    def toggle_both(self) -> None:
        """Show the page in another language of the guide beside this one; or put that away when it is there."""
        page, why_not = self.desk.middle.page, self.why_not()
        if self.both is not None and self.both.is_open:
            self.both.close()
        elif why_not:
            self.desk.say(why_not)
        elif page is None:
            self.desk.say(_("There is no page to show in two languages. Open one first."))
        else:
            self._make_card()
            self._fill(page)

    def _make_card(self) -> BothLanguages:
        if self.both is None:
            desk = self.desk
            self.both = BothLanguages(desk.theme, desk.frame.central, desk.appearance.page_look())
            self.both.link_requested.connect(self._on_link)
            self.both.closed.connect(self._on_closed)
            desk.going.arrived.connect(self._on_arrived)
            desk.going.term_asked.connect(self._on_elsewhere)
            desk.going.question_asked.connect(self._on_elsewhere)
            desk.acts["search"].triggered.connect(self._on_elsewhere)
            desk.appearance.changed.connect(self._on_appearance_changed)
        return self.both

    def _fill(self, page: Page) -> None:
        """Show a page and its counterpart, at the place where the window is."""
        desk, edition, card = self.desk, self.edition, self._make_card()
        language = next(iter(other_languages(desk.library, edition)), "")
        try:
            other = desk.library.edition(edition.head.guide, language)
            counterpart = desk.library.page(other, page.address) if desk.library.exists(other, page.address) else None
        except ReaderError as error:
            card.close()
            desk.say(str(error))
            return
        card.read_figures_from((edition.figure, other.figure))
        card.explain_with((partial(_term, edition), partial(_term, other)))
        card.place(desk.frame.sheet_area())
        card.show_pages(page, counterpart, (edition.head.language, language), *desk.view.standing())

    def _on_link(self, target: str) -> None:
        """Go there on both sides. What is no page stands beside the page, where the card would hide it."""
        self._is_led = True
        self.desk.going.go_to_text(target)
        self._is_led = False

    def _on_arrived(self) -> None:
        if self.both is None or not self.both.is_open:
            return
        if self._is_led and self.desk.middle.page is not None:
            self.both.first_stop().setFocus()
        else:
            self.both.close()

    def _on_elsewhere(self, _what: object = None) -> None:
        if self.both is not None:
            self.both.close()

    def _on_closed(self) -> None:
        """Go on where the card was read."""
        card, view = self.both, self.desk.view
        page = card.views[0].page if card is not None else None
        if card is not None and page is not None and view.page is not None and page.address == view.page.address:
            view.stand_at(*card.views[0].standing())

    # -- following ------------------------------------------------------------------------------------------------

    def show_page(self, address: Address, page: Page | None) -> None:
        """Show the page that a link leads to, or that is there in another language now, in both."""
        if self.both is None or not self.both.is_open:
            return
        is_same = page is not None and self.both.address == page.address
        if page is not None and (self._is_led or is_same) and not self.why_not():
            self._fill(page)
        else:
            self.both.close()

    def place(self) -> None:
        """Follow the window's size."""
        if self.both is not None and self.both.is_open:
            self.both.place(self.desk.frame.sheet_area())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self.both is not None:
            self.both.retranslate()

    def _on_appearance_changed(self) -> None:
        if self.both is not None:
            self.both.set_look(self.desk.appearance.page_look())


def _term(edition: Edition, term_id: str) -> Term | None:
    place = edition.term_index(term_id)
    return None if place is None else edition.glossary().terms[place]
