# SPDX-License-Identifier: GPL-3.0-or-later
"""`guide new` and `guide import`: what they print and write, and exit 0 done, 1 refused, 2 wrong use."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli import run
from tests.drafts.drafting import PAGES


@pytest.fixture
def garden(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "garden"
    assert run(["guide", "new", str(folder), "--languages", "en", "fr", "--title", "Our garden"]) == 0
    capsys.readouterr()
    return folder


def test_a_new_guide_says_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "garden"
    assert run(["guide", "new", str(folder), "--languages", "en", "en", "es", "--id", "our-garden"]) == 0
    told = capsys.readouterr().out
    assert str(folder / "es" / "chapters" / "first-chapter.md") in told
    assert "no words in “es” to begin with" in told
    assert f"lamplight check {folder}" in told
    assert run(["check", str(folder)]) == 0


def test_a_folder_that_is_there_is_refused(garden: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["guide", "new", str(garden)]) == 1
    assert "nothing is overwritten" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["guide"], ["guide", "new"], ["guide", "import"], ["guide", "new", "x", "--languages", "../x"]]
)
def test_wrong_use(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(words)
    assert end.value.code == 2
    assert "error" in capsys.readouterr().err


def test_pages_become_drafts_and_all_is_told(garden: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(PAGES / name) for name in ("drupal.html", "news.html", "francais.html")]
    assert run(["guide", "import", *files, "--into", str(garden)]) == 0
    told = capsys.readouterr().out
    assert "became the draft en/chapters/taking-cuttings.md: “Taking cuttings”" in told
    assert "fr/chapters/soigner-un-rosier.md" in told
    assert "Lifted into the glossary, as drafts: node, rooting powder, compost" in told
    assert "Left out (menu or list of links, 2 words): Plants Soil" in told
    assert "1 link elsewhere" in told
    assert "1 picture" in told
    assert "en/chapters/taking-cuttings.md:18: The page has no heading here." in told
    assert "These texts belong to whoever wrote them." in told
    assert run(["check", str(garden)]) == 0
    assert run(["build", "--guide", str(garden), "--out", str(garden.parent / "out")]) == 0


def test_the_line_that_is_told_is_the_line_of_the_draft(garden: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["guide", "import", str(PAGES / "copied.txt"), "--into", str(garden)])
    places = [
        line.strip().split(":", 2)
        for line in capsys.readouterr().out.splitlines()
        if ".md:" in line and line.startswith("  en/")
    ]
    assert len(places) == 3
    for name, line, told in places:
        assert told.strip() in (garden / name).read_text(encoding="utf-8").split("\n")[int(line) - 1]


def test_a_page_without_doubts_is_told_without_any(
    garden: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").write_text("<h1>One</h1><h2>Two</h2><p>Text.")
    assert run(["guide", "import", str(tmp_path / "a.html"), "--into", str(garden), "--lang", "en"]) == 0
    assert "to look at" not in capsys.readouterr().out


def test_a_language_that_is_not_certain_is_told(garden: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["guide", "import", str(PAGES / "copied.txt"), "--into", str(garden)]) == 0
    assert "taken for “en”" in capsys.readouterr().out
    assert run(["guide", "import", str(PAGES / "copied.txt"), "--into", str(garden), "--lang", "fr"]) == 0
    assert (garden / "fr" / "chapters" / "pruning-a-rose-2.md").is_file()
    assert run(["guide", "import", str(PAGES / "copied.txt"), "--into", str(garden), "--lang", "es"]) == 1
    assert "not in “es”; it is in: en, fr" in capsys.readouterr().err


def test_a_file_that_is_refused_does_not_stop_the_others(
    garden: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "a.pdf"
    bad.write_bytes(b"%PDF-1.7")
    assert run(["guide", "import", str(bad), str(PAGES / "beans.mhtml"), "--into", str(garden)]) == 1
    told = capsys.readouterr()
    assert f"{bad}: This is a PDF." in told.err
    assert "sowing-beans.md" in told.out
    assert run(["guide", "import", str(bad), "--into", str(garden)]) == 1
    assert "belong to whoever" not in capsys.readouterr().out


def test_drafts_go_into_a_guide_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["guide", "import", str(PAGES / "news.html")]) == 1
    assert "no guide.yaml" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
