# SPDX-License-Identifier: GPL-3.0-or-later
"""The command `export`: which words name what, and what is written where."""

from __future__ import annotations

import builtins
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from reader.export.leaflet import Leaflet
from reader.paths import Paths
from tests.installation import Start, installed, starter


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return installed(tmp_path_factory.mktemp("ready"))


@pytest.fixture
def start(ready: Paths, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Start:
    return starter(ready, monkeypatch, capsys)


def text_of(start: Start, path: Path, *words: str) -> str:
    code, out, err = start("export", "text", *words, "--out", str(path))
    assert (code, out, err) == (0, f"{path} written\n", "")
    return path.read_text(encoding="utf-8")


def test_places_by_number_address_and_kind(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    text = text_of(
        start, path, "2.1", "chapter-3#section-2", "term:term-1", "question:question-1", "--title", "For Ada"
    )
    assert text.startswith("For Ada\n=======\n")
    for told in ("\n2.1  ", "\n3.2  ", "\nWords explained\n", "[ ] What about 1?", "tamarind"):
        assert told in text
    assert "\n2.2  " not in text
    assert "Call 112 now" in text_of(start, path, "urgent")


def test_a_whole_guide_by_its_id(start: Start, tmp_path: Path) -> None:
    text = text_of(start, tmp_path / "x.txt", "sample")
    assert [line for line in text.split("\n") if line.startswith(("1.2  ", "3.2  "))]
    assert "Words explained" in text
    assert text.count("[ ] What about") == 3


def test_a_file_that_is_there_is_replaced(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("old")
    assert "old" not in text_of(start, path, "1.1")[:4]


def test_a_book(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "x.epub"
    assert start("export", "epub", "sample/chapter-1", "--out", str(path))[0] == 0
    with zipfile.ZipFile(path) as book:
        assert "EPUB/chapter-chapter-1.xhtml" in book.namelist()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nowhere"], "“nowhere” is not a place in this guide."),
        (["9.9"], "There is no place with the number 9.9 in this guide."),
        (["home"], "“home” cannot be taken away."),
        (["1.1", "--lang", "de"], "The guide “sample” cannot be read in “de”; it can in: en."),
        (["other/chapter-1"], "“other/chapter-1” is not a place in this guide."),
    ],
)
def test_what_cannot_be_taken_away_is_said(words: list[str], told: str, start: Start, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    assert start("export", "text", *words, "--out", str(path)) == (1, "", f"{told}\n")
    assert not path.exists()


def test_a_leaflet_goes_through_the_windows_door(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[tuple[Leaflet, Path, int]] = []
    door = ModuleType("reader.app")
    door.print_leaflet = lambda *given: printed.append(given)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reader.app", door)
    path = tmp_path / "x.pdf"
    assert start("export", "leaflet", "1.1", "--text-size", "20", "--out", str(path))[0] == 0
    ((leaflet, where, size),) = printed
    assert ([page.title[:5] for page in leaflet.pages], where, size) == (["About"], path, 20)


@pytest.mark.usefixtures("app")
def test_a_real_leaflet(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    assert start("export", "leaflet", "1.1", "--out", str(path))[0] == 0
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(("missing", "told"), [("PySide6.QtGui", True), ("reader.ui.theme", False)])
def test_without_pyside_only_a_leaflet_is_refused(
    missing: str, told: bool, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = builtins.__import__

    def look(
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if name == "reader.app":
            raise ImportError("it is not there", name=missing)
        return honest(name, globals_, locals_, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", look)
    words = ("export", "leaflet", "1.1", "--out", str(tmp_path / "x.pdf"))
    if not told:
        with pytest.raises(ImportError):
            start(*words)
        return
    assert start(*words) == (1, "", "A leaflet needs PySide6, which cannot be loaded: it is not there.\n")
