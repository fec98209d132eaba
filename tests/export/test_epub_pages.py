# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a book: every place that is linked to is there, once, and the contents lead everywhere."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

from reader.content.edition import Edition
from reader.export.epub_pages import CONTENTS, CSS, QUESTIONS, TERMS, TITLE, book_files
from reader.export.leaflet import LeafletQuestion, compose
from tests.export.leaflet_guide import DAY, everything, piece

X = "{http://www.w3.org/1999/xhtml}"


def parsed(edition: Edition) -> dict[str, ElementTree.Element]:
    files = book_files(everything(edition, with_links=True))
    return {file.name: ElementTree.fromstring(file.text) for file in files}


def test_the_files_come_in_reading_order(edition: Edition) -> None:
    pages = [f"chapter-{name}.xhtml" for name in ("surgery", "recovery", "ablation")]
    assert list(parsed(edition)) == [TITLE, CONTENTS, *pages, "urgent-page.xhtml", TERMS, QUESTIONS]


def test_every_link_leads_somewhere_and_no_place_is_there_twice(edition: Edition) -> None:
    files = parsed(edition)
    ids = {name: [each.get("id") for each in root.iter() if each.get("id")] for name, root in files.items()}
    assert all(len(found) == len(set(found)) for found in ids.values()), ids
    links = [(name, link.get("href", "")) for name, root in files.items() for link in root.iter(f"{X}a")]
    for name, link in links:
        file, _hash, place = link.partition("#")
        assert file in ("", *files), link
        assert not place or place in ids[file or name], (name, link)
    for name, root in files.items():
        for each in root.iter():
            named = each.get("aria-labelledby")
            assert not named or named in ids[name]
    assert {"terms.xhtml#term-resection", "chapter-recovery.xhtml#section-home"} <= {link for _name, link in links}


def test_every_file_has_its_language_and_one_title(edition: Edition) -> None:
    for name, root in parsed(edition).items():
        assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
        assert len(list(root.iter(f"{X}h1"))) == 1, name
        assert root.findtext(f"{X}head/{X}title")


def test_headings_do_not_skip_a_level(edition: Edition) -> None:
    for name, root in parsed(edition).items():
        levels = [int(each.tag[-1]) for each in root.iter() if re.fullmatch(re.escape(X) + "h[1-6]", each.tag)]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


def test_the_title_page_says_what_this_is_and_what_is_missing(edition: Edition) -> None:
    words = "".join(parsed(edition)[TITLE].itertext())
    for told in (
        "A guide, edition 2026.11. Made on 22 November 2026.",
        "General information.",
        "any more: Gone.",
        "CC0",
    ):
        assert told in words


def test_a_page_tells_its_age_its_numbers_and_its_sources(edition: Edition) -> None:
    text = " ".join("".join(parsed(edition)["chapter-surgery.xhtml"].itertext()).split())
    for told in (
        "9 Surgery & you",
        "Not yet reviewed by a clinician.",
        "9.1 What it does",
        "Sources of this pagePavel M.",
    ):
        assert told in text


def test_words_and_questions(edition: Edition) -> None:
    files = {file.name: file.text for file in book_files(everything(edition))}
    assert '<dfn epub:type="glossterm">resection</dfn> <span class="number">(ree-SEK-shun)</span></dt>' in files[TERMS]
    assert "<p>Surgery to take out a tumour.</p><p>It may be large or small.</p>" in files[TERMS]
    assert "<li><p>What is the goal?</p></li>" in files[QUESTIONS]
    assert "<p>And then? — <em>asked</em></p><p>My notes: We see.</p>" in files[QUESTIONS]


def test_an_empty_leaflet_and_one_of_questions_only_have_contents(edition: Edition) -> None:
    for questions in ((), (LeafletQuestion("Why?"),)):
        (contents,) = [f for f in book_files(compose(edition, (), questions, day=DAY)) if f.name == CONTENTS]
        assert len(re.findall(r"<nav", contents.text)) == 2
        assert "<ol></ol>" not in contents.text


def test_no_size_is_fixed_and_no_colour_is_forced() -> None:
    assert not re.search(r"\d(px|pt|cm|mm|in)\b|color:(?! inherit)|background|#[0-9a-f]{3}|font-family", CSS)


def test_an_overdue_review_is_told_before_the_text(edition: Edition) -> None:
    leaflet = compose(edition, [piece("chapter", "surgery")], day=date(2029, 1, 1))
    text = next(file.text for file in book_files(leaflet) if file.name == "chapter-surgery.xhtml")
    told = "This page was due for review in November 2028. Check with your team."
    assert text.index("Overdue for review") < text.index(told) < text.index("It takes the tumour out.")
