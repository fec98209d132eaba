# SPDX-License-Identifier: GPL-3.0-or-later
"""Edition files: what is written is read, and a damaged file ends in an EditionError and nothing else."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest

from reader.content.compiling import compile_edition
from reader.content.edition import EMERGENCY, Edition, EditionContent, write_edition
from reader.content.model import FORMAT, BulletList, plain_text
from reader.content.source_files import source_stamp
from reader.errors import EditionError
from tests.content.small_guide import small_guide


@pytest.fixture
def content() -> EditionContent:
    return compile_edition(small_guide(), "en").content


@pytest.fixture
def path(content: EditionContent, tmp_path: Path) -> Path:
    write_edition(content, tmp_path / "edition.json")
    return tmp_path / "edition.json"


def read_all(edition: Edition) -> None:
    """Read every part there is."""
    for head in edition.head.chapters:
        for key in edition.chapter(head.id).sources:
            edition.source(key)
    edition.glossary()
    edition.questions()
    edition.support()
    edition.urgent()
    edition.words()
    edition.figure("margin")


def test_what_is_written_is_read(content: EditionContent, path: Path) -> None:
    edition = Edition.open(path)
    assert edition.head == content.head
    assert tuple(edition.chapter(one.id) for one in content.chapters) == content.chapters
    assert edition.glossary() == content.glossary
    assert edition.questions() == content.questions
    assert edition.support() == content.support
    assert edition.urgent() == content.urgent
    assert edition.words() == content.words
    assert tuple(edition.source(one.key) for one in content.sources) == content.sources
    assert tuple(edition.figure(one.id) for one in content.figures) == content.figures


def test_the_file_is_one_json_object_of_a_line_a_part(content: EditionContent, path: Path) -> None:
    data = path.read_bytes()
    whole = msgspec.json.decode(data)
    assert list(whole) == ["head", "at", "parts"]
    assert list(whole["parts"]) == list(content.named_parts())
    assert data.count(b"\n") == len(content.named_parts()) + 2


def test_signs_of_every_kind_survive(content: EditionContent, tmp_path: Path) -> None:
    title = 'é漢🙂 "quoted" \\ \u2028 </script>\n\t'
    chapter = msgspec.structs.replace(content.chapters[0], title=title)
    changed = msgspec.structs.replace(content, chapters=(chapter, *content.chapters[1:]))
    write_edition(changed, tmp_path / "e.json")
    edition = Edition.open(tmp_path / "e.json")
    assert edition.chapter(chapter.id).title == title
    assert edition.glossary() == content.glossary, "lengths are counted in bytes"


def test_lookups(path: Path) -> None:
    edition = Edition.open(path)
    head = edition.chapter_head("recovery")
    assert head is not None
    assert head.number == 10
    assert edition.chapter_head("nowhere") is None
    index = edition.term_index("resection")
    assert index is not None
    assert edition.glossary().terms[index].id == "resection"
    assert edition.term_index("nothing") is None
    assert edition.glossary() is edition.glossary(), "kept"


@pytest.mark.parametrize("ask", [Edition.chapter, Edition.source, Edition.figure])
def test_what_is_not_there_is_an_edition_error(path: Path, ask: object) -> None:
    assert callable(ask)
    with pytest.raises(EditionError, match="has no part"):
        ask(Edition.open(path), "nowhere")


# -- the emergency number ---------------------------------------------------------------------------------------------


def urgent_text(edition: Edition) -> str:
    return repr(edition.urgent()) + repr(edition.chapter("surgery"))


def test_without_a_word_said_the_place_of_the_number_stays(path: Path) -> None:
    assert EMERGENCY in urgent_text(Edition.open(path))


def test_the_guides_number_is_used_where_the_site_gives_none(path: Path) -> None:
    edition = Edition.open(path)
    edition.set_emergency("")
    assert EMERGENCY not in urgent_text(edition)
    assert "Call 911" in urgent_text(edition)


@pytest.mark.parametrize("words", ["112", 'the "red" phone \\ 7\n', "999, ask for “Ambulance”", EMERGENCY])
def test_the_sites_number_goes_before_the_guides(path: Path, words: str) -> None:
    edition = Edition.open(path)
    edition.set_emergency(words)
    (bullets,) = edition.urgent()[0].box.blocks
    assert isinstance(bullets, BulletList)
    assert plain_text(bullets.items[0].runs) == f"You bleed. Call {words}."
    assert edition.support().emergency == words
    edition.set_emergency("")
    assert edition.support().emergency == "911"


def test_a_number_changed_later_reaches_the_glossary_too(tmp_path: Path) -> None:
    glossary = f"- {{id: a, term: b, definition: 'Call {EMERGENCY}.'}}"
    write_edition(compile_edition(small_guide({"en/glossary.yaml": glossary}), "en").content, tmp_path / "e")
    edition = Edition.open(tmp_path / "e")
    for number in ("112", "999"):
        edition.set_emergency(number)
        assert edition.glossary().terms[0].definition == f"Call {number}."


@pytest.mark.parametrize(
    ("language", "words"), [("en", "your local emergency number"), ("fr", "votre numéro d’urgence local")]
)
def test_where_nobody_gives_a_number_a_safe_text_stands(tmp_path: Path, language: str, words: str) -> None:
    files = small_guide().files
    moved = {
        name.replace("en/", f"{language}/"): data.decode() for name, data in files.items() if name.startswith("en/")
    }
    source = small_guide({**moved, f"{language}/support.yaml": None})
    write_edition(compile_edition(source, language).content, tmp_path / "e")
    edition = Edition.open(tmp_path / "e")
    edition.set_emergency("")
    assert f"Call {words}." in urgent_text(edition)
    assert edition.support().emergency == ""


# -- damage -----------------------------------------------------------------------------------------------------------


def test_no_file_and_no_edition(tmp_path: Path) -> None:
    for data in (None, b"", b"{}", b"hello", b'{"head":', b'{"head":{}}', b'{"head":\xff}', b"\x00" * 99):
        if data is not None:
            (tmp_path / "e").write_bytes(data)
        with pytest.raises(EditionError):
            Edition.open(tmp_path / "e")


def test_another_format_is_refused(content: EditionContent, tmp_path: Path) -> None:
    for number in (FORMAT - 1, FORMAT + 1):
        head = msgspec.structs.replace(content.head, format=number)
        write_edition(msgspec.structs.replace(content, head=head), tmp_path / "e")
        with pytest.raises(EditionError, match="another version"):
            Edition.open(tmp_path / "e")


def test_deep_nesting_is_an_edition_error(tmp_path: Path) -> None:
    (tmp_path / "e").write_bytes(b'{"head":{"x":' + b"[" * 200_000 + b"\n")
    with pytest.raises(EditionError):
        Edition.open(tmp_path / "e")


@pytest.mark.parametrize("place", [[-10, 5], [0, -1], [10**18, 5], [0, 2**62], [5, 10**30], [3, 100], [0, 0]])
def test_places_that_lie_are_edition_errors(path: Path, place: list[int]) -> None:
    first, _, rest = path.read_bytes().partition(b"\n")
    opening = msgspec.json.decode(first + b"}}")
    opening["at"]["glossary"] = place
    text = msgspec.json.encode({"head": opening["head"], "at": opening["at"]})
    if place[1] == 10**30:
        text = text.replace(b"1" + b"0" * 30, b"9" * 30)
    path.write_bytes(text[:-1] + b',"parts":{\n' + rest)
    with pytest.raises(EditionError):
        Edition.open(path).glossary()


def test_a_file_that_is_cut_off_is_an_edition_error(path: Path) -> None:
    data = path.read_bytes()
    for length in range(0, len(data) - 3, 37):
        path.write_bytes(data[:length])
        with pytest.raises(EditionError):
            read_all(Edition.open(path))


def test_a_file_that_is_gone_after_opening_is_an_edition_error(path: Path) -> None:
    edition = Edition.open(path)
    path.unlink()
    with pytest.raises(EditionError, match="is damaged at"):
        edition.glossary()


def test_any_damaged_byte_is_harmless_or_an_edition_error(path: Path) -> None:
    data = path.read_bytes()
    chooser = random.Random(5)
    refused = 0
    for _ in range(1_500):
        damaged = bytearray(data)
        for _ in range(chooser.choice((1, 1, 4))):
            damaged[chooser.randrange(len(damaged))] = chooser.randrange(256)
        path.write_bytes(damaged)
        try:
            read_all(Edition.open(path))
        except EditionError:
            refused += 1
    assert refused > 500


# -- the stamp --------------------------------------------------------------------------------------------------------


def test_the_stamp_changes_with_every_name_and_byte() -> None:
    files = {"a": b"1", "b": b"2"}
    variants = [
        {"a": b"1"},
        {"a": b"1", "b": b"3"},
        {"a": b"1", "c": b"2"},
        {"a": b"2", "b": b"1"},
        {"a": b"1b\x002"},
        {},
    ]
    stamps = {source_stamp(variant) for variant in (files, *variants)}
    assert len(stamps) == len(variants) + 1
    assert source_stamp(dict(reversed(files.items()))) == source_stamp(files)
    assert len(source_stamp(files)) == 64
