# SPDX-License-Identifier: GPL-3.0-or-later
"""A quote that somebody pastes elsewhere: the guide's own whole sentences, and where they come from."""

from __future__ import annotations

import random
import re
from datetime import date

import msgspec
import pytest

from reader.content.edition import Edition
from reader.content.quote import Quote, readable_text
from reader.errors import ReaderError
from reader.export.citing import cited, cited_html, in_language
from reader.pages import chapter_page
from tests.export.leaflet_guide import DAY

SOURCE = (
    "— A guide, Surgery & you › {place}. Written in November 2026. Not yet reviewed by a clinician. Edition 2026.11."
)
FOR = "General information."


def quoted(edition: Edition, address: str, text: str = "", day: date = DAY) -> list[str]:
    return cited(edition, Quote(address, text), day).split("\n")


def test_words_grow_to_their_sentence_and_say_where_they_stand(edition: Edition) -> None:
    told = quoted(edition, "net/surgery#what", "leaves a")
    assert told == ["“It leaves a rim.”", SOURCE.format(place="What it does (9.1)"), FOR]


def test_an_overdue_chapter_warns(edition: Edition) -> None:
    told = quoted(edition, "surgery#what", "leaves a", date(2029, 1, 1))
    assert told[2] == "This page was due for review in November 2028. Check with your team."
    assert told[3] == FOR


def test_an_item_comes_with_what_leads_into_it_and_the_gap(edition: Edition) -> None:
    assert quoted(edition, "surgery#choices", "drink")[:5] == ["“Do not:", "", "[…]", "", "• drink”"]


def test_a_table_a_box_and_nested_items_can_be_read(edition: Edition) -> None:
    assert quoted(edition, "surgery#choices", "Keyhole")[:2] == ["“• Way: Keyhole", "  Means: Small cuts”"]
    text = "\n".join(quoted(edition, "surgery#what"))
    assert "• your papers:\n  – the letter\n  – the scan\n• a friend" in text
    assert "Call if\n\n• You bleed. Call 911.\n• You faint." in text
    assert "[2]" not in text


def test_a_whole_chapter_and_what_stands_above_it(edition: Edition) -> None:
    told = quoted(edition, "surgery")
    assert told[-2] == SOURCE.format(place="").replace(" › ", "")
    assert quoted(edition, "surgery", "other ways")[0] == "“It takes the tumour out. It can help in other ways.”"


def test_a_word_of_the_glossary(edition: Edition) -> None:
    assert quoted(edition, "term:resection") == [
        "“resection: Surgery to take out a tumour.", "", "It may be large or small.”",
        "— A guide, Glossary. Edition 2026.11.", FOR,
    ]  # fmt: skip
    assert quoted(edition, "term:margin")[0] == "“margin: The rim.”"


def test_a_question_to_ask(edition: Edition) -> None:
    assert quoted(edition, "question:goal") == [
        "“What is the goal?”", "— A guide, Questions to ask. Edition 2026.11.", FOR,
    ]  # fmt: skip
    with pytest.raises(ReaderError, match="not in this edition"):
        quoted(edition, "question:gone")


def test_a_box_on_the_page_of_all_boxes(edition: Edition) -> None:
    told = quoted(edition, "urgent", "You faint.")
    assert told[:4] == ["“Call if", "", "• You bleed. Call 911.", "• You faint.”"]
    assert told[4] == "— A guide, When to call › Surgery & you. Edition 2026.11."


@pytest.mark.parametrize(
    ("address", "text"),
    [("surgery#what", "not there"), ("surgery#gone", ""), ("gone", ""), ("term:gone", ""), ("home", ""), ("??", "")],
)
def test_what_is_gone_is_said_in_one_sentence(edition: Edition, address: str, text: str) -> None:
    with pytest.raises(ReaderError, match="not in this edition of the guide any more"):
        cited(edition, Quote(address, text), DAY)


def test_the_twin_in_html_is_escaped(edition: Edition) -> None:
    told = cited_html(edition, Quote("surgery#choices", "Rest <3"), DAY)
    assert told == (
        '<div lang="en"><blockquote><p>“Good to know</p><p>Rest &lt;3 &amp; &quot;sleep&quot;.”</p></blockquote>'
        "<p>— A guide, Surgery &amp; you › Choices (9.2). Written in November 2026. Not yet reviewed by a clinician. "
        "Edition 2026.11.</p><p>General information.</p></div>"
    )
    assert "<p>• drive<br>• drink”</p>" in cited_html(edition, Quote("surgery#choices", "drive\ndrink"), DAY)


def test_french_has_its_own_quotation_marks(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edition, "head", msgspec.structs.replace(edition.head, language="fr"))
    assert quoted(edition, "surgery#what", "leaves a")[0] == "«\u00a0It leaves a rim.\u00a0»"
    assert cited_html(edition, Quote("surgery#what", "leaves"), DAY).startswith('<div lang="fr">')


def test_without_a_day_today_counts(edition: Edition) -> None:
    quote = Quote("surgery#what", "leaves")
    assert cited(edition, quote) == cited(edition, quote, date.today())
    assert cited_html(edition, quote) == cited_html(edition, quote, date.today())


def test_every_quoted_line_stands_in_the_guide(shipped: Edition) -> None:
    chance = random.Random(5)
    for head in shipped.head.chapters:
        section = chance.choice(chapter_page(shipped, head.id).sections)
        text = readable_text(section.title, section.blocks)
        words = chance.choice([line for line in text.split("\n")[1:] if " | " not in line])
        told = cited(shipped, Quote(f"{head.id}#{section.id}", words[: chance.randrange(8, 90)]), DAY)
        passage = told.partition("\n— ")[0].removeprefix("“").removesuffix("”")
        for line in passage.split("\n"):
            bare = re.sub(r"^\s*(?:[•–·]|\d+\.) ", "", line)
            assert bare in text or bare == "[…]", (line, head.id)


def test_html_says_its_language_and_where_its_lines_begin() -> None:
    assert in_language("fr") == 'lang="fr"'
    assert in_language("ar") == 'lang="ar" dir="rtl"'


def test_with_a_wrong_clock_it_says_that_dates_cannot_be_checked(edition: Edition) -> None:
    told = quoted(edition, "surgery#what", "leaves a", date(2093, 1, 1))
    assert told[2].startswith("This computer’s clock seems to be wrong (it says 1 January 2093).")
