# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's dress: which actions live there follows from the table and from the site."""

from __future__ import annotations

import pytest

from reader.site.site import Show, Site
from reader.ui.kiosk.kiosk_dress import kiosk_dress
from reader.ui.window.action_table import ACTIONS
from reader.ui.window.window_layout import Mode
from tests.visitor import Terminals, Visitor


def living(site: Site) -> set[str]:
    dress = kiosk_dress(site, ("en",))
    return {row.id for row in ACTIONS if dress.allows(row)}


def test_what_no_visitor_may_do_lives_nowhere() -> None:
    everything = Site(listening="speaker")
    assert {row.id for row in ACTIONS} - living(everything) == {row.id for row in ACTIONS if not row.kiosk}


@pytest.mark.parametrize(
    ("site", "dead"),
    [
        (Site(listening="off"), {"listen", "listen_here", "listen_term", "listen_faster"}),
        (Site(show=Show(questions=False)), {"questions"}),
        (Site(show=Show(glossary=False)), {"glossary"}),
        (Site(show=Show(phone=False)), {"phone"}),
    ],
)
def test_the_site_takes_away_what_it_does_not_show(site: Site, dead: set[str]) -> None:
    assert not dead & living(site)
    assert {"search", "urgent", "text_larger"} <= living(site)


def test_one_column_at_a_time_on_every_screen() -> None:
    mode_for = kiosk_dress(Site(), ("en",)).mode_for
    assert {mode_for(*size, 1.37) for size in ((1920, 1080), (1080, 1920), (640, 480))} == {Mode.NARROW}


def test_nothing_that_is_offered_needs_a_voice_where_there_is_none(terminals: Terminals) -> None:
    terminal = terminals.start(Site(listening="off", show=Show(questions=False)))
    terminal.begin()
    later = terminal.window.later
    terminal.window.acts["glossary"].trigger()
    later.glossary.show_term(terminal.window.edition.glossary().terms[0].id)
    terminal.settle()
    offered = [part.accessibleName() for part in terminal.targets()]
    assert not [name for name in offered if "aloud" in name or "Listen" in name]
    assert "Questions to ask" not in offered
    terminal.search("zzzqqq")
    assert not [part for part in terminal.targets() if part.accessibleName().startswith("Questions")]


def test_the_card_of_a_word_offers_only_what_there_is(terminals: Terminals) -> None:
    terminal = terminals.start(Site(listening="off", show=Show(glossary=False)))
    terminal.begin()
    terminal.read("surgery")
    card = terminal.window.later.card
    assert (card._say.isHidden(), card._more.isHidden()) == (True, True)


def test_the_sheet_for_comfort_leads_to_no_settings(visitor: Visitor) -> None:
    visitor.window.acts["comfort"].trigger()
    assert not visitor.window.features.comfort.sheet._settings.isVisible()
    visitor.window.acts["settings"].trigger()
    assert visitor.window.features.options._sheet is None
