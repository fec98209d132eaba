# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML as plain data: what is read, what is refused and where, and that nothing a writer types ends in a crash."""

from __future__ import annotations

import textwrap

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.content import yaml_source
from reader.content.source_model import FrontMatter, GuideSource, SourceSource, TermSource
from reader.content.yaml_source import Value, YamlFault, YamlSource, convert, parse_yaml
from tests.content.pace import assert_in_proportion

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def value(text: str) -> Value:
    return parse_yaml(textwrap.dedent(text)).value


@pytest.mark.parametrize(
    "written",
    "no yes on off true null ~ 1 1.10 012 0x1F 1_000 1e3 12:30 12:30:45 2026-11-22 .inf .nan <<".split(),
)
def test_every_scalar_stays_the_text_that_was_written(written: str) -> None:
    assert value(f"a: {written}") == {"a": written}
    assert value(f"{written}: a") == {written: "a"}
    assert value(f"[{written}]") == [written]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("# only a comment\n", {}),
        ("---\n...\n", ""),
        ("a:\nb: ''", {"a": "", "b": ""}),
        ("a: {b: c, d: [e, f]}", {"a": {"b": "c", "d": ["e", "f"]}}),
        ("- a\n- - b\n  - c", ["a", ["b", "c"]]),
        ("a: |\n  two\n  lines\n", {"a": "two\nlines\n"}),
        ("a: >\n  one\n  line\n", {"a": "one line\n"}),
        ('a: "b: c # d"', {"a": "b: c # d"}),
        ("a: b # comment", {"a": "b"}),
        ('"a\\u00e9": "\\x41"', {"aé": "A"}),
        ("just text", "just text"),
    ],
)
def test_plain_data_is_read(text: str, expected: Value) -> None:
    assert parse_yaml(text).value == expected


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        (BOMB, 1, "yaml-alias"),
        ("a: 1\nb: &x 2", 2, "yaml-alias"),
        ("a: 1\nb: *x", 2, "yaml-alias"),
        ("&x a: 1", 1, "yaml-alias"),
        ("*x : 1", 1, "yaml-alias"),
        ("a: &x [1]", 1, "yaml-alias"),
        ("a: {<<: *x}", 1, "yaml-alias"),
        ("a: !!python/object/apply:os.system [ls]", 1, "yaml-tag"),
        ("a: !!str b", 1, "yaml-tag"),
        ("a: ! b", 1, "yaml-tag"),
        ("a: !x {b: c}", 1, "yaml-tag"),
        ("!x a: b", 1, "yaml-tag"),
        ("%TAG ! tag:x,2026:\n---\na: !y b", 3, "yaml-tag"),
        ("a: 1\nb: 2\na: 3", 3, "yaml-twice"),
        ('a: {b: 1, "b": 2}', 1, "yaml-twice"),
        ("no: 1\nno: 2", 2, "yaml-twice"),
        ("[" * 5000, 1, "yaml-depth"),
        ("{a: " * 5000, 1, "yaml-depth"),
        ("- " * 5000, 1, "yaml-depth"),
        ("\n".join(" " * depth + "a:" for depth in range(400)), 21, "yaml-depth"),
        ("? [a]\n: b", 1, "yaml-key"),
        ("{[a]: b}", 1, "yaml-key"),
        ("{{a: b}: c}", 1, "yaml-key"),
        ("a: 1\n---\nb: 2", 2, "yaml"),
        ("x: 0\na: 'open\nb: 2\n", 2, "yaml"),
        ("x: 0\na: [open\nb: 2\n", 2, "yaml"),
        ("a: b: c", 1, "yaml"),
        ("a: [1, 2", 1, "yaml"),
        ("a:\n\tb: 1", 2, "yaml"),
        ("a: @b", 1, "yaml"),
        ("%YAML 9.9\n---\na: b", 1, "yaml"),
        ('a: 1\nb: "\\u202e"', 2, "odd-character"),
        ('a: 1\n"\\u2066": b', 2, "odd-character"),
        ('a: "\\0"', 1, "odd-character"),
        ('a: "\\e[31m"', 1, "odd-character"),
        ('a: "\\ue000"', 1, "odd-character"),
        ("a: 1\nb: \u202e", 2, "odd-character"),
        ("a: \x00", 1, "odd-character"),
        ("a: \ud800", 1, "odd-character"),
        ('a: "\\ud800"', 1, "yaml"),
    ],
    ids=lambda part: repr(part)[:40],
)
def test_what_is_not_plain_data_is_refused_with_its_line(text: str, line: int, rule: str) -> None:
    with pytest.raises(YamlFault) as caught:
        parse_yaml(text)
    assert (caught.value.line, caught.value.rule) == (line, rule)
    assert caught.value.text.endswith((".", "?"))


def test_the_parser_without_compiled_code_refuses_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_source, "_PARSER", yaml.SafeLoader)
    assert value("a: [no, 1.10]\nb: {c: 12:30}") == {"a": ["no", "1.10"], "b": {"c": "12:30"}}
    for text, rule in ((BOMB, "yaml-alias"), ("[" * 5000, "yaml-depth"), ("a: !x b", "yaml-tag"), ("a: 'b", "yaml")):
        with pytest.raises(YamlFault) as caught:
            parse_yaml(text)
        assert caught.value.rule == rule
    with pytest.raises(YamlFault) as caught:
        parse_yaml('a: "\\ud800"')
    assert caught.value.rule in {"yaml", "odd-character"}


def test_what_is_missing_at_the_end_is_on_the_last_line() -> None:
    assert parse_yaml("---").lines == {"$": 1}


@given(st.text(alphabet=st.characters(), max_size=200) | st.text(alphabet="ab:- \n[]{}\"'&*!|>?#%@,\t0", max_size=200))
def test_any_text_gives_an_answer(text: str) -> None:
    text = text.replace("\r", "")  # line ends are made plain before
    told: YamlFault | None = None
    source = YamlSource("", {})
    try:
        source = parse_yaml(text)
    except YamlFault as fault:
        told = fault
    if told is not None:
        assert 0 <= told.line <= text.count("\n") + 1
        assert told.rule
        return
    assert msgspec.json.decode(msgspec.json.encode(source.value)) == source.value
    assert set(source.lines.values()) <= set(range(1, text.count("\n") + 2))


@given(
    st.recursive(
        st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S", "Zs"]), max_size=20),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4),
        max_leaves=20,
    )
)
def test_what_another_program_writes_as_text_is_read_as_it_was(data: Value) -> None:
    written = yaml.safe_dump(data, default_style='"').replace("!!null", "")
    if "&" not in written and "!!" not in written:
        assert parse_yaml(written).value == data


# -- places and shapes ------------------------------------------------------------------------------------------------


def test_each_place_knows_its_line() -> None:
    source = parse_yaml("a: 1\nb:\n  - c\n  - d: 2\n    e.f: 3\n")
    places = ("$", "$.a", "$.b", "$.b[0]", "$.b[1]", "$.b[1].d", "$.b[1].e.f", "$.b[1].nowhere", "$.b[7]", ".x")
    assert [source.line_of(place) for place in places] == [1, 1, 2, 3, 4, 4, 5, 4, 2, 1]
    assert YamlSource({}, {}).line_of("$.a") == 0


def test_a_part_knows_the_lines_of_the_whole() -> None:
    source = parse_yaml("a:\n  - b: 1\n  - c:\n      d: 2\n")
    part = source.part("$.a", []).part("$[1]", {})
    assert (part.line_of("$"), part.line_of("$.c"), part.line_of("$.c.d"), part.line_of("$.x")) == (3, 3, 4, 3)


@pytest.mark.parametrize(
    ("text", "shape", "line", "told"),
    [
        ("title: a\n", FrontMatter, 2, "A value is missing: `number`."),
        ("title: a\nnumber: 1\nfoo: 2\n", FrontMatter, 4, "This name is not known here: `foo`."),
        ("title: a\nnumber: nine\n", FrontMatter, 3, "A whole number is expected here (number)."),
        ("title: a\nnumber: 9.2\n", FrontMatter, 3, "A whole number is expected here (number)."),
        ("title: a\nnumber: " + "9" * 5000, FrontMatter, 3, "This number is far too large (number)."),
        ("title: a\nnumber: 1\nurgent: maybe\n", FrontMatter, 4, "`true` or `false` is expected here (urgent)."),
        ("title: [a]\nnumber: 1\n", FrontMatter, 2, "Plain text is expected here (title)."),
        ("title: a\nnumber: 1\nkeywords: a\n", FrontMatter, 4, "A list is expected here (keywords)."),
        (
            "title: a\nnumber: 1\nkeywords:\n  - a\n  - [b]\n",
            FrontMatter,
            6,
            "Plain text is expected here (keywords[1]).",
        ),
        ("- a\n", FrontMatter, 2, "Lines of `name: value` are expected here."),
        ("text", FrontMatter, 2, "Lines of `name: value` are expected here."),
        ("", FrontMatter, 2, "A value is missing: `title`."),
        ("id: a\ntitle: [b]\n", GuideSource, 3, "A text, or one text for each language, is expected here (title)."),
        (
            "id: a\ntitle: b\nparts:\n- id: c\n- idd: d\n",
            GuideSource,
            6,
            "This name is not known here: `idd` (parts[1]).",
        ),
        ("author: a\ntitle: b\npublished_in: c\n", SourceSource, 4, "This name is not known here: `published_in`."),
        ("id: a\nterm: b\ndefinition: c\nforms: {}\n", TermSource, 5, "A list is expected here (forms)."),
    ],
    ids=lambda part: repr(part)[:30],
)
def test_what_does_not_fit_is_told_in_a_writers_words(text: str, shape: type[object], line: int, told: str) -> None:
    found, problems = convert(parse_yaml(text), shape, "en/a.md", first_line=2)
    assert found is None
    assert [(problem.path, problem.line, problem.rule, problem.text) for problem in problems] == [
        ("en/a.md", line, "yaml-shape", told)
    ]


def test_what_fits_becomes_typed() -> None:
    found, problems = convert(parse_yaml("title: 1.10\nnumber: 9\nurgent: true\nkeywords: [no]"), FrontMatter, "a.md")
    assert problems == []
    assert found == FrontMatter(title="1.10", number=9, urgent=True, keywords=["no"])


@pytest.mark.parametrize(
    "raw", ["a\n", "a: b\n\n", '"a', "'a'", "a,", "# x\n", "%x\n", "|\n ", " ", "\n", "a b ", '"\\x41']
)
def test_time_grows_with_the_text(raw: str) -> None:
    def action(text: str) -> None:
        for whole in (text, f'a: "{text}', f"[{text}"):
            try:
                parse_yaml(whole)
            except YamlFault:
                continue

    assert_in_proportion(action, raw)


def test_long_names_around_many_values_cost_no_memory() -> None:
    with pytest.raises(YamlFault) as caught:
        parse_yaml("? " + "a" * 100_000 + "\n: [" + "b," * 20_000 + "]")
    assert caught.value.rule == "yaml-key"
