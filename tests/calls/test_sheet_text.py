# SPDX-License-Identifier: GPL-3.0-or-later
"""The call sheet in each of its forms: the guide's words, their sources and warnings; notes only when asked for."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import msgspec
import pytest

from reader.calls.call import Call
from reader.calls.pinning import own_question, passage_pin, question_pin, service_pin, term_pin
from reader.calls.sheet_text import sheet_html, sheet_leaflet, sheet_lines, sheet_plain
from reader.content.edition import Edition
from reader.content.model import Service
from reader.content.quote import Quote
from reader.export.citing import cited
from reader.export.plain_text import leaflet_text
from tests.export.leaflet_guide import DAY

LATE = date(2029, 1, 1)
WARNING = "This page was due for review in November 2028. Check with your team."
RIM = Quote("surgery#what", "leaves a")


@pytest.fixture
def call(leaflets: Edition) -> Call:
    call = Call()
    call.pin(question_pin(leaflets, "goal"))
    call.pin(passage_pin(leaflets, RIM, LATE))
    call.pin(service_pin(Service("a", "Line <b>", phone="555 0100"), "St Anne's"))
    call.pin(service_pin(Service("b", "Café")))
    call.pin(own_question("Is 5 < 6?"))
    call.pin(term_pin(leaflets, "resection"))
    call.pin(passage_pin(leaflets, Quote("surgery#choices"), LATE))
    call.notes = "Asks <script>twice</script>\nand again"
    return call


class Tags(HTMLParser):
    """Collects the tags and the text of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_plain_sheet_whole(leaflets: Edition) -> None:
    call = Call()
    call.pin(own_question("When can I drive?"))
    call.pin(passage_pin(leaflets, RIM, LATE))
    assert sheet_plain(call, leaflets, date(2026, 11, 22), 12).split("\n") == [
        "From our call",
        "A guide. 22 November 2026. 12 minutes on the phone.",
        "",
        "From the guide",
        "--------------",
        "",
        "What it does",
        "“It leaves a rim.”",
        "— A guide, Surgery & you › What it does (9.1). Written in November 2026. Not yet reviewed by a clinician. "
        "Edition 2026.11.",
        WARNING,
        "",
        "Questions for the care team",
        "---------------------------",
        "",
        "[ ] When can I drive?",
        "",
        "--",
        "",
        "General information.",
        "",
    ]


def test_passages_are_what_citing_says_and_the_purpose_stands_once(call: Call, leaflets: Edition) -> None:
    told = sheet_plain(call, leaflets, LATE)
    for quote in (RIM, Quote("surgery#choices"), Quote("term:resection")):
        assert cited(leaflets, quote, LATE).removesuffix("\nGeneral information.") in told
    assert told.count("General information.") == 1
    assert told.count(WARNING) == 2
    assert "on the phone" not in told
    assert "Line <b>\nPhone: 555 0100\n— St Anne's" in told


def test_notes_come_only_when_asked_for(call: Call, leaflets: Edition) -> None:
    for with_notes in (False, True):
        leaflet = sheet_leaflet(call, leaflets, DAY, 3, with_notes=with_notes)
        forms = (
            sheet_plain(call, leaflets, DAY, with_notes=with_notes),
            sheet_html(call, leaflets, DAY, with_notes=with_notes),
            "\n".join(sheet_lines(call, leaflets, with_notes=with_notes)),
            leaflet_text(leaflet),
        )
        assert all(("and again" in form) == with_notes for form in forms)
        assert ("3 minutes on the phone" in forms[-1]) == with_notes


def test_a_purpose_that_no_guide_gives_is_not_made_up(
    call: Call, leaflets: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaflets, "head", msgspec.structs.replace(leaflets.head, intended_use=""))
    assert "--\n\n" not in sheet_plain(call, leaflets, DAY)[-6:]
    assert "<hr>" not in sheet_html(call, leaflets, DAY)
    assert sheet_lines(call, leaflets)[-1] == "Café"


def test_in_html_nothing_acts_as_markup_and_the_words_are_the_same(call: Call, leaflets: Edition) -> None:
    told = sheet_html(call, leaflets, DAY, 1, with_notes=True)
    found = Tags(told)
    assert found.tags == {"div", "h1", "h2", "h3", "p", "blockquote", "br", "hr"}
    for words in ("Line <b>", "Is 5 < 6?", "Asks <script>twice</script>", "“It leaves a rim.”", WARNING, "— St Anne's"):
        assert words in found.text
    assert "1 minute on the phone" in found.text


def test_the_lines_for_a_phone_have_no_gaps_and_keep_the_sources(call: Call, leaflets: Edition) -> None:
    lines = sheet_lines(call, leaflets)
    assert all(line.strip() for line in lines)
    assert lines[:3] == ("From the guide:", "What it does", "“It leaves a rim.”")
    assert lines[3].startswith("— A guide, Surgery & you")
    assert lines[4] == WARNING
    assert lines[-1] == "General information."
    assert sheet_lines(Call(), leaflets) == ()


def test_the_leaflet_has_all_of_it(call: Call, leaflets: Edition) -> None:
    leaflet = sheet_leaflet(call, leaflets, LATE)
    assert leaflet.title == "From our call"
    assert [page.title for page in leaflet.pages] == ["Surgery & you", "Who can help"]
    assert leaflet.pages[0].overdue == WARNING
    assert [term.id for term in leaflet.terms] == ["resection"]
    assert [question.text for question in leaflet.questions] == ["What is the goal?", "Is 5 < 6?"]
    assert [section.title for section in leaflet.pages[1].sections] == ["Line <b>", "Café"]
    assert leaflet.missing == ()
    assert sheet_leaflet(Call(), leaflets, DAY).is_empty


def test_what_was_pinned_from_another_edition_follows_as_it_was(leaflets: Edition) -> None:
    call = Call()
    pin = passage_pin(leaflets, RIM, LATE)
    call.pin(
        msgspec.structs.replace(pin, words="Il laisse une marge.", source="Un guide. Édition 2026.11.", language="fr")
    )
    call.pin(msgspec.structs.replace(pin, quote=Quote("gone#what", "gone"), words="Gone words."))
    leaflet = sheet_leaflet(call, leaflets, DAY)
    assert [page.language for page in leaflet.pages] == ["fr", "en"]
    assert leaflet.pages[0].review == f"Un guide. Édition 2026.11. {WARNING}"
    text = leaflet_text(leaflet)
    assert "Il laisse une marge." in text
    assert "Gone words." in text
    assert "«\u00a0Il laisse une marge.\u00a0»" in sheet_plain(call, leaflets, DAY)
    assert not leaflet.missing


def test_with_a_wrong_clock_the_sheet_bears_no_day(call: Call, leaflets: Edition) -> None:
    assert "1 January 2029" in sheet_plain(call, leaflets, LATE)
    assert "2019" not in sheet_plain(call, leaflets, date(2019, 1, 3)).split("\n\n")[0]
