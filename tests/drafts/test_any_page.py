# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever a file holds becomes a draft or is refused in one sentence; what a page shows is in its draft, once."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import DraftError
from tests.drafts.drafting import PAGES, compiled, drafted, read_text

_SCRAPS = st.lists(
    st.sampled_from(
        "<p> </p> <b> </b> <i> <h2> </h2> </h3> <ul> <li> </ul> <table> <tr> <td> </table> <a\xa0href='#x'> </a> <br> "
        "<dl> <dt> <dd> <details> <summary> <pre> <!-- --> <script> </script> &amp; &lt; < > \" ' ` * _ [ ] ]( ( ) # "
        ":::note ::: --- | ~ {#x} [@key] 1. - + word Word. wordwordA\xa0thing. {emergency_number} \\ \n \n\n \t "
        "\u202e \ue000 \x00 é « ! <aside> </aside> <span\xa0hidden> <abbr\xa0title='one\xa0two\xa0three\xa0four.'> "
        "</abbr> <div\xa0class=nav> </div> <img\xa0src=x\xa0alt=--> <main> </main> <h1> </h1>".split(" ")
    ),
    max_size=60,
).map(lambda scraps: " ".join(scraps).replace("\xa0", " "))


def _refused_or_compiled(data: bytes) -> list[str]:
    """Return the errors of what became of a file; a refusal is one sentence."""
    try:
        draft = drafted(data)
    except DraftError as refusal:
        told = str(refusal)
        return [] if told.endswith(".") and "\n" not in told else [told]
    return [str(problem) for problem in compiled(draft)[1] if problem.level == "error"]


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=400), _SCRAPS.map(str.encode), _SCRAPS.map(lambda text: b"<html>" + text.encode())))
def test_any_bytes_are_a_draft_or_one_sentence(data: bytes) -> None:
    assert _refused_or_compiled(data) == []


@pytest.mark.parametrize("seed", range(3))
def test_pages_cut_and_stirred_are_drafts_or_sentences(seed: int) -> None:
    chance = random.Random(seed)
    scraps = (b"<", b">", b'"', b"\0", b"\xff", b"</p>", b"<td>")
    for path in sorted(path for path in PAGES.iterdir() if path.is_file()):
        data = bytearray(path.read_bytes())
        for _change in range(chance.randint(1, 30)):
            place = chance.randrange(len(data))
            data[place : place + chance.choice((0, 1, 3, 40))] = chance.choice(scraps)
        assert _refused_or_compiled(bytes(data)) == [], path.name


_NOUNS = (
    "shears saw spade barrow wheel chain pump tyre bell lamp rope bucket glove seed bean rose hedge lawn pond".split()
)
_WRAPPINGS = (
    "<p>{0}</p>",
    "<div>{0}</div>",
    "<div><div><p>{0}</p></div></div>",
    "<p>{0}",
    "<ul><li>{0}</li></ul>",
    "<ol><li><p>{0}</p></li></ol>",
    "<ul><li>a<ul><li>{0}</ul></ul>",
    "<blockquote>{0}</blockquote>",
    "<table><tr><td>{0}</td></tr></table>",
    "<table><tr><th>Head</th><th>Foot</th></tr><tr><td>{0}</td><td>x</td></tr></table>",
    "<details><summary>More</summary>{0}</details>",
    "<pre>{0}</pre>",
    "<section><p><span>{0}</span></p></section>",
    "{0}<br><br>",
    "<dl><dt>Word</dt><dd>{0}</dd></dl>",
    "<figure><img src=a.jpg alt=Bird><figcaption>{0}</figcaption></figure>",
    "<aside><p>{0}</p></aside>",
    "<font size=2><p>{0}</font>",
    "<p><b>{0}</b></p>",
    "<center><p align=left>{0}</center>",
    "<article><header><p>{0}</p></header></article>",
    "<address>{0}</address>",
)
_INLINE = (
    "{0} {1} {2}",
    "{0} <b>{1}</b> {2}",
    "{0} <a href='https://x.example/'>{1}</a> {2}",
    "{0} <i>{1} {2}</i>",
    "<font>{0}</font> {1}\n   {2}",
    "{0} <abbr title='A thing that helps in the garden.'>{1}</abbr> {2}",
    "{0} <code>{1}</code> {2}",
    "{0} <!-- {1} -->{1} {2}",
)
_FURNITURE = (
    "<nav><ul><li><a href=/a>Menu entry</a></ul></nav>",
    "<div class='share-bar'>Hidden furniture</div>",
    "<script>var a = '<p>Script text';</script>",
    "<footer>Foot of the site</footer>",
    "<div hidden>Hidden text of the page</div>",
    "<div class=cookie-bar><p>Cookie text</p></div>",
)
_SENTENCE = st.tuples(*map(st.sampled_from, (_NOUNS, _NOUNS, _WRAPPINGS, _INLINE)))


@settings(max_examples=40, deadline=None)
@given(st.lists(_SENTENCE, min_size=3, max_size=12), st.lists(st.sampled_from(_FURNITURE), max_size=4), st.booleans())
def test_each_sentence_of_a_page_is_in_the_draft_once(
    parts: list[tuple[str, str, str, str]], furniture: list[str], in_main: bool
) -> None:
    sentences = []
    markup = ""
    for number, (one, other, wrapping, inline) in enumerate(parts):
        words = (f"Number {number} is", f"the {one}", f"beside a {other} in the shed of my old aunt.")
        sentences.append(" ".join(words))
        markup += wrapping.format(inline.format(*words))
        markup += furniture[number % len(furniture)] if furniture else ""
    page = f"<html><body><main>{markup}</main></body></html>" if in_main else f"<html><body>{markup}</body></html>"
    read = " ".join(read_text(drafted(page)).split())
    for sentence in sentences:
        assert read.count(sentence) == 1, (sentence, read)
    for word in ("Menu entry", "furniture", "Script text", "Foot of the site", "Hidden text", "Cookie"):
        assert word not in read


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(_NOUNS), min_size=1, max_size=8), st.sampled_from(("\n", "\n\n", "\r\n\r\n")))
def test_each_sentence_of_a_copied_text_is_in_the_draft_once(nouns: list[str], gap: str) -> None:
    told = "Number {0} is the {1}{1}A thing that {1}s. beside the door."
    lines = [told.format(place, noun) for place, noun in enumerate(nouns)]
    read = read_text(drafted("Tools of the shed\n\n" + gap.join(lines)))
    for place, noun in enumerate(nouns):
        assert read.count(f"Number {place} is the {noun} beside the door.") == 1
    assert "A thing that" not in read
