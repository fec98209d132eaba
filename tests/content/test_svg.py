# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings: what passes the allow-list, and every known way to make a drawing act, which does not."""

from __future__ import annotations

import contextlib
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content.svg import COLOURS, SvgFault, check_svg, fill_colours, fill_labels, labels_in, unknown_colours
from tests.content.pace import assert_in_proportion

NS = 'xmlns="http://www.w3.org/2000/svg"'
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside: str, more: str = "", view: str = "0 0 680 320") -> str:
    return f'<svg {NS} {more} viewBox="{view}">{inside}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        "",
        '<g transform="translate(1 2)"><path d="M0 0L1 1" fill="none" stroke="#123456" stroke-width="2"/></g>',
        '<rect x="1" y="2" width="3" height="4" rx="1"/><circle cx="1" cy="2" r="3"/><ellipse rx="1" ry="2"/>',
        '<line x1="0" y1="0" x2="1" y2="1"/><polyline points="0,0 1,1"/><polygon points="0,0 1,1"/>',
        '<text x="1" y="2" font-size="12" text-anchor="middle">Tumour <tspan dx="1">here</tspan></text>',
        "<title>A</title><desc>B</desc><!-- a comment -->",
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#000"/></linearGradient></defs>'
        '<rect width="9" height="9" fill="url(#a)"/><rect width="9" height="9" fill=" url( #a ) "/>',
        '<defs><radialGradient id="a" href="#b"/><linearGradient id="b" xlink:href="#c"/></defs>',
        '<rect fill="{colour:tumour}" width="9" height="9"/><text>{label}</text>',
        "<text>&lt;script&gt; &amp; &#233;</text><text><![CDATA[<script>]]></text>",
    ],
)
def test_what_a_drawing_is_made_of_passes(inside: str) -> None:
    assert check_svg(drawing(inside, LINK)) == (680, 320)


def test_a_drawing_may_start_with_the_xml_line() -> None:
    assert check_svg('<?xml version="1.0" encoding="UTF-8"?>\n' + drawing("")) == (680, 320)
    assert check_svg('<?xml version="1.0" encoding="UTF-16"?>\n' + drawing("")) == (680, 320)


HOSTILE = {
    "image of a local file": '<image href="/etc/hostname" width="9" height="9"/>',
    "image by an old name": '<image xlink:href="file:///etc/hostname"/>',
    "image in a namespace of its own": '<e:image xmlns:e="urn:evil" href="/etc/hostname"/>',
    "image without a namespace": '<image xmlns="" href="/etc/hostname"/>',
    "image deep inside": '<g><g><image href="data:image/png;base64,AA"/></g></g>',
    "use": '<g id="a"/><use href="#a"/>',
    "use of itself": '<g id="a"><use href="#a"/></g>',
    "symbol": '<symbol id="a"/>',
    "script": "<script>alert(1)</script>",
    "script by another name": '<svg:script xmlns:svg="http://www.w3.org/2000/svg">1</svg:script>',
    "style": "<style>@import url(file:///x.css);</style>",
    "style attribute": '<rect style="fill:url(file:///x)"/>',
    "class attribute": '<rect class="a"/>',
    "foreign object": "<foreignObject><p/></foreignObject>",
    "animation": '<rect><animate attributeName="x" to="1"/></rect>',
    "set": '<rect><set attributeName="href" to="file:///x"/></rect>',
    "filter": '<filter id="a"/>',
    "pattern": '<pattern id="a"/>',
    "mask": '<mask id="a"/>',
    "marker": '<marker id="a"/>',
    "link": '<a href="https://example.org"><rect/></a>',
    "switch": "<switch/>",
    "html in a drawing": '<p xmlns="http://www.w3.org/1999/xhtml">x</p>',
    "onload": '<g onload="alert(1)"/>',
    "onclick": '<rect onclick="alert(1)"/>',
    "upper-case event": '<rect ONCLICK="alert(1)"/>',
    "href on a shape": '<rect href="#a"/>',
    "href of a gradient to a file": '<linearGradient href="file:///x#a"/>',
    "href of a gradient to elsewhere": '<linearGradient xlink:href="https://example.org/#a"/>',
    "href to nothing": '<linearGradient href="#"/>',
    "src": '<rect src="x"/>',
    "another namespace's href": '<linearGradient xmlns:e="urn:e" e:href="x"/>',
    "base": '<g xml:base="file:///etc/"/>',
    "url of a file": '<rect fill="url(file:///x#a)"/>',
    "url of a site": '<rect fill="url(https://example.org/#a)"/>',
    "url in capitals": '<rect fill="URL(x)"/>',
    "url in quotes": "<rect fill=\"url('#a')\"/>",
    "url and more": '<rect fill="url(#a) url(x)"/>',
    "url with data": '<rect fill="url(data:x)"/>',
    "a clip path": '<clipPath id="c"><rect width="9" height="9"/></clipPath>',
    "a clipped group": '<g clip-path="url(#c)"/>',
    "url by reference": '<rect fill="&#117;rl(x)"/>',
    "url in an id": '<rect id="url(x)"/>',
    "a placeholder in a url": '<rect fill="url({a})"/>',
    "an instruction inside": "<?xml-stylesheet href='x.css'?>",
    "php": "<?php echo 1 ?>",
    "a font of its own": '<text font-family="x">a</text>',
    "direction by reference": "<text>&#x202e;abc</text>",
    "direction behind an element": "<text><tspan>a</tspan>&#x2066;b</text>",
    "direction in an attribute": '<text aria-label="&#x202e;a">b</text>',
    "private use by reference": "<text>&#xe000;</text>",
    "control as it is": "<text>\x1b</text>",
    "direction as it is": "<text>\u202e</text>",
    "surrogate": "<text>\ud800</text>",
    "unknown entity": "<text>&evil;</text>",
    "NUL by reference": "<text>&#0;</text>",
    "not closed": "<g>",
    "doubled attribute": '<rect x="1" x="2"/>',
    "unbound prefix": "<e:rect/>",
}


@pytest.mark.parametrize("inside", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_could_act_is_refused(inside: str) -> None:
    with pytest.raises(SvgFault) as caught:
        check_svg(drawing(inside, LINK))
    assert str(caught.value).endswith(".")


WHOLE = {
    "document type": f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg.dtd">{drawing("")}',
    "external entity": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>{drawing("<text>&a;</text>")}',
    "billion laughs": '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + drawing("<text>&b;</text>"),
    "parameter entity": f'<!DOCTYPE svg [<!ENTITY % a SYSTEM "file:///x">%a;]>{drawing("")}',
    "instruction before": f'<?xml-stylesheet type="text/css" href="x.css"?>{drawing("")}',
    "instruction behind": f"{drawing('')}<?x y?>",
    "late xml line": f'{drawing("")}<?xml version="1.0"?>',
    "two roots": drawing("") + drawing(""),
    "no root": "",
    "text": "hello",
    "html": "<html></html>",
    "no namespace": '<svg viewBox="0 0 9 9"/>',
    "wrong namespace": '<svg xmlns="urn:x" viewBox="0 0 9 9"/>',
    "unknown encoding": '<?xml version="1.0" encoding="nonsense"?>' + drawing("<e:x/>"),
    "onload of the root": drawing("", 'onload="alert(1)"'),
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_what_is_not_a_plain_drawing_is_refused(text: str) -> None:
    with pytest.raises(SvgFault) as caught:
        check_svg(text)
    assert str(caught.value).endswith(".")


def test_a_document_type_is_named_in_plain_words() -> None:
    with pytest.raises(SvgFault, match="A document type"):
        check_svg(WHOLE["billion laughs"])


def test_very_deep_nesting_is_refused_and_not_a_crash() -> None:
    with pytest.raises(SvgFault, match="levels deep"):
        check_svg(drawing("<g>" * 20_000 + "</g>" * 20_000))


@pytest.mark.parametrize(
    ("view", "size"), [("0 0 1 1", (1, 1)), ("-5,-5,10000,10000", (10000, 10000)), (" 0  0 1.5 2e2 ", (1.5, 200))]
)
def test_the_view_box_gives_the_size(view: str, size: tuple[float, float]) -> None:
    assert check_svg(drawing("", view=view)) == size


@pytest.mark.parametrize(
    "view",
    ["", "0 0 9", "0 0 9 9 9", "a b c d", "0 0 0 9", "0 0 9 -1", "0 0 10001 9", "0 0 nan 9", "0 0 inf 9", "nan 0 9 9"],
)
def test_a_view_box_without_a_size_is_refused(view: str) -> None:
    with pytest.raises(SvgFault, match="viewBox"):
        check_svg(drawing("", view=view))


def test_a_drawing_without_a_view_box_is_refused() -> None:
    with pytest.raises(SvgFault, match="viewBox"):
        check_svg(f'<svg {NS} width="9" height="9"/>')


@given(st.text(string.printable + "é\u202e\ud800&;#", max_size=100))
def test_any_text_gives_an_answer(text: str) -> None:
    for whole in (text, drawing(text), drawing(f'<rect fill="{text}"/>')):
        with contextlib.suppress(SvgFault):
            assert check_svg(whole) == (680, 320)


# -- placeholders -----------------------------------------------------------------------------------------------------


def test_placeholders_are_found_by_kind() -> None:
    text = "{tumour} {rim-2} {colour:ink} {colour:nonsense} {colour:Ink} {Not} {} {colour:}"
    assert labels_in(text) == {"tumour", "rim-2"}
    assert unknown_colours(text) == {"nonsense", "Ink", ""}


def test_every_colour_of_the_list_is_known() -> None:
    assert unknown_colours(" ".join(f"{{colour:{name}}}" for name in COLOURS)) == set()
    assert len(COLOURS) == 19


def test_words_and_colours_are_put_in() -> None:
    assert fill_labels("<text>{a} {b} {colour:ink}</text>", {"a": "Rim"}) == "<text>Rim  {colour:ink}</text>"
    assert fill_colours("{colour:ink} {colour:nonsense}", {"ink": "#112233"}) == "#112233 #000000"


@pytest.mark.parametrize(
    "word", ["<script/>", '" onload="alert(1)', "' onload='alert(1)", "]]>", "&evil;", "-->", "{a}"]
)
def test_a_word_never_acts_as_markup(word: str) -> None:
    text = drawing("<text aria-label=\"{a}\">{a}</text><text aria-label='{a}'/>")
    assert check_svg(fill_labels(text, {"a": word})) == (680, 320)


PIECES = ["<g>", "<g/>", "<", "{colour:", "{colour:a", "{a", "{", "url(", " ", "&#65;", "<?", "<!--", "0 ", "a", '"']


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text(piece: str) -> None:
    def action(text: str) -> None:
        labels_in(text)
        unknown_colours(text)
        fill_colours(fill_labels(text, {}), {})
        for whole in (drawing(text), drawing(f"<text fill='{text}'/>"), drawing("", view=text.replace('"', ""))):
            try:
                check_svg(whole)
            except SvgFault:
                continue

    assert_in_proportion(action, piece)


@pytest.mark.parametrize("dashes", ["0.1 0.1", "0", "1e-9", "x", "-1 5", "1px 1px", ""])
def test_fine_dashes_are_refused_because_they_take_minutes_to_draw(dashes: str) -> None:
    with pytest.raises(SvgFault, match="Dashes"):
        check_svg(drawing(f'<path d="M0 0 9 9" stroke-dasharray="{dashes}"/>'))


@pytest.mark.parametrize("dashes", ["6 7", "2 4.2", "1, 6", "none", "3"])
def test_ordinary_dashes_pass(dashes: str) -> None:
    assert check_svg(drawing(f'<path d="M0 0 9 9" stroke-dasharray="{dashes}"/>'))
