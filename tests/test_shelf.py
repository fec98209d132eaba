# SPDX-License-Identifier: GPL-3.0-or-later
"""Which edition is current, and how a new one takes its place."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
import pytest

from reader.content.edition import EditionContent, EditionHead, write_edition
from reader.content.model import FORMAT, Glossary, Support
from reader.errors import EditionError
from reader.shelf import EDITION_FILE, Placing, Pointer, all_standing, clear_unfinished, find_standing, open_or_none

SAMPLE = ("sample", "en")


def content(title: str = "Sample") -> EditionContent:
    head = EditionHead(FORMAT, "sample", "2026.11", "en", title, "stamp", (), ())
    return EditionContent(head, (), Glossary((), {}), (), Support(), (), (), (), ())


def place(index: Path, stamp: str = "stamp", title: str = "Sample") -> Path:
    with Placing(index, "sample", "en", stamp) as placing:
        write_edition(content(title), placing.folder / EDITION_FILE)
        return placing.finish("signature")


def title(*indexes: Path) -> str:
    return find_standing(indexes)[SAMPLE].open().head.title


def test_an_empty_shelf(tmp_path: Path) -> None:
    assert find_standing(()) == {}
    assert find_standing((tmp_path / "nowhere", tmp_path)) == {}


def test_what_was_placed_stands_there(tmp_path: Path) -> None:
    folder = place(tmp_path / "index")
    standing = find_standing((tmp_path / "index",))[SAMPLE]
    assert (standing.folder, standing.search_folder) == (folder, folder / "search")
    assert (standing.pointer.stamp, standing.pointer.signature) == ("stamp", "signature")
    assert standing.is_unchanged()
    assert {path.name for path in (tmp_path / "index").iterdir()} == {"sample.en.json", folder.name}
    assert {path.name for path in folder.iterdir()} == {EDITION_FILE, "search"}


def test_anyone_may_read_what_one_person_built(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        assert place(tmp_path).stat().st_mode & 0o777 == 0o755
    finally:
        os.umask(mask)


def test_the_first_folders_edition_counts(tmp_path: Path) -> None:
    place(tmp_path / "one", title="One")
    place(tmp_path / "two", title="Two")
    assert title(tmp_path / "one", tmp_path / "two") == "One"
    assert title(tmp_path / "two", tmp_path / "one") == "Two"
    assert title(tmp_path / "none", tmp_path / "two") == "Two"


def test_all_folders_editions_are_told_the_first_ones_first(tmp_path: Path) -> None:
    one, two = place(tmp_path / "one"), place(tmp_path / "two")
    assert [each.folder for each in all_standing((tmp_path / "two", tmp_path / "one"))[SAMPLE]] == [two, one]
    assert all_standing((tmp_path / "none",)) == {}


def test_the_build_before_stays_for_those_who_read_it_and_older_ones_go(tmp_path: Path) -> None:
    first, second, third = (place(tmp_path, stamp, stamp) for stamp in ("one", "two", "three"))
    assert title(tmp_path) == "three"
    assert not first.exists()
    assert second.is_dir()
    assert third.is_dir()


def test_other_guides_and_languages_are_left_alone(tmp_path: Path) -> None:
    with Placing(tmp_path, "sample", "en-CA", "stamp") as placing:
        write_edition(content("Canada"), placing.folder / EDITION_FILE)
        other = placing.finish("")
    for stamp in ("one", "two", "three"):
        place(tmp_path, stamp)
    assert other.is_dir()
    assert set(find_standing((tmp_path,))) == {SAMPLE, ("sample", "en-CA")}


def test_what_is_not_finished_goes_and_the_old_one_stays(tmp_path: Path) -> None:
    place(tmp_path, title="Old")
    before = sorted(tmp_path.iterdir())
    with Placing(tmp_path, "sample", "en", "new") as placing:
        write_edition(content("New"), placing.folder / EDITION_FILE)
    assert sorted(tmp_path.iterdir()) == before
    assert title(tmp_path) == "Old"


def test_an_edition_that_cannot_be_read_is_never_placed(tmp_path: Path) -> None:
    place(tmp_path, title="Old")
    with Placing(tmp_path, "sample", "en", "new") as placing:
        (placing.folder / EDITION_FILE).write_bytes(b"{}")
        with pytest.raises(EditionError):
            placing.finish("")
    assert title(tmp_path) == "Old"


def test_leftovers_are_cleared_and_a_running_build_is_not(tmp_path: Path) -> None:
    (tmp_path / "unfinished-killed" / "search").mkdir(parents=True)
    (tmp_path / "unfinished-killed.lock").touch()
    (tmp_path / "unfinished-older" / "search").mkdir(parents=True)
    (tmp_path / "unfinished-alone.lock").touch()
    with Placing(tmp_path, "sample", "en", "stamp") as running:
        clear_unfinished(tmp_path)
        names = {path.name for path in tmp_path.iterdir()}
        assert names == {running.folder.name, f"{running.folder.name}.lock"}
        write_edition(content(), running.folder / EDITION_FILE)
        assert running.finish("").is_dir()
    clear_unfinished(tmp_path)
    assert title(tmp_path) == "Sample"
    clear_unfinished(tmp_path / "nowhere")


@pytest.mark.parametrize("running", [True, False])
def test_windows_tells_a_running_build_by_refusing(
    running: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if running and path.suffix == ".lock":
            raise PermissionError
        honest(path, missing_ok)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(Path, "unlink", unlink)
    (tmp_path / "unfinished-x").mkdir()
    (tmp_path / "unfinished-x.lock").touch()
    clear_unfinished(tmp_path)
    assert (tmp_path / "unfinished-x").exists() is running


def test_two_builds_at_once_both_end_well(tmp_path: Path) -> None:
    with Placing(tmp_path, "sample", "en", "stamp") as one, Placing(tmp_path, "sample", "en", "stamp") as two:
        for placing, name in ((one, "One"), (two, "Two")):
            write_edition(content(name), placing.folder / EDITION_FILE)
        one.finish("")
        assert title(tmp_path) == "One"
        two.finish("")
    assert title(tmp_path) == "Two"


@pytest.mark.parametrize(
    "pointer",
    [
        b"", b"null", b"{", b"\xff\xfe", b"[]", b'{"folder": 3, "stamp": ""}', b'{"folder": "gone", "stamp": ""}',
        b'{"folder": "", "stamp": ""}', b'{"folder": "..", "stamp": ""}', b'{"folder": "/", "stamp": ""}',
        b'{"folder": "sample.en.x/../elsewhere", "stamp": ""}', b'{"folder": "elsewhere", "stamp": ""}',
        b'{"folder": "sample.en.\\u0000", "stamp": ""}', b'{"folder": "sample.en.x", "stamp": "\xff"}',
    ],
)  # fmt: skip
def test_a_pointer_that_points_nowhere_is_no_edition(pointer: bytes, tmp_path: Path) -> None:
    write_edition(content(), tmp_path / EDITION_FILE)
    for name in ("index", "index/elsewhere"):
        (tmp_path / name).mkdir()
        write_edition(content(), tmp_path / name / EDITION_FILE)
    (tmp_path / "index" / "sample.en.json").write_bytes(pointer)
    assert find_standing((tmp_path / "index",)) == {}


@pytest.mark.parametrize("name", ["sample.json", ".en.json", "edition.json"])
def test_a_file_that_is_no_pointer(name: str, tmp_path: Path) -> None:
    folder = place(tmp_path)
    (tmp_path / name).write_bytes(msgspec.json.encode(Pointer(folder.name, "stamp")))
    assert set(find_standing((tmp_path,))) == {SAMPLE}


def test_a_pointer_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "sample.en.json").mkdir()
    assert find_standing((tmp_path,)) == {}


def test_the_smallest_change_of_an_edition_shows(tmp_path: Path) -> None:
    file = place(tmp_path) / EDITION_FILE
    standing = find_standing((tmp_path,))[SAMPLE]
    file.write_bytes(file.read_bytes().replace(b"Sample", b"Sampla"))
    assert standing.open().head.title == "Sampla"
    assert not standing.is_unchanged()
    file.unlink()
    assert not standing.is_unchanged()


def test_opening_what_may_not_be_there(tmp_path: Path) -> None:
    assert open_or_none(None) is None
    file = place(tmp_path) / EDITION_FILE
    standing = find_standing((tmp_path,))[SAMPLE]
    opened = open_or_none(standing)
    assert opened is not None
    assert opened.head.guide == "sample"
    file.write_bytes(b"cut")
    assert open_or_none(standing) is None
