# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a guide's folder: what is taken in, and what is told and left outside."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.content.source_files import SourceFiles, read_source_files, stat_signature
from reader.errors import GuideError
from tests.content.pace import assert_in_proportion
from tests.content.small_guide import FILES, write_guide

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making symbolic links needs rights there")


def told(source: SourceFiles) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in source.problems]


def test_every_file_of_a_guide_is_read(tmp_path: Path) -> None:
    found = read_source_files(write_guide(tmp_path))
    assert set(found.files) == set(FILES)
    assert found.problems == []
    assert found.text("en/words.yaml") == FILES["en/words.yaml"]
    assert found.text("nowhere") is None


@pytest.mark.parametrize(
    "name",
    [
        "notes.md",
        "secret/glossary.yaml.bak",
        "en/other.yaml",
        "en/chapters/deep/a.md",
        "en/chapters/a.markdown",
        "en/chapters/._surgery.md",
        "en/chapters/.hidden.md",
        "figures/a.png",
        "figures/deep/a.svg",
        "EN/glossary.yaml",
        "english/glossary.yaml",
        ".git/glossary.yaml",
    ],
)
def test_what_is_not_part_of_a_guide_is_left_alone(tmp_path: Path, name: str) -> None:
    found = read_source_files(write_guide(tmp_path, {name: "x"}))
    assert set(found.files) == set(FILES)
    assert found.problems == []


def test_a_folder_without_guide_yaml_is_no_guide(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(GuideError, match=r"There is no guide\.yaml in"):
            read_source_files(folder)


@needs_links
@pytest.mark.parametrize("name", ["guide.yaml", "en/glossary.yaml", "en/chapters/surgery.md", "figures/margin.svg"])
def test_a_symbolic_link_is_not_followed(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    folder = write_guide(tmp_path / "net", {name: None})
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).symlink_to(secret)
    found = read_source_files(folder)
    assert name not in found.files
    assert told(found) == [(name, 0, "link-file")]


@needs_links
@pytest.mark.parametrize("place", ["figures", "en", "en/chapters"])
def test_a_symbolic_link_to_a_folder_is_not_followed(tmp_path: Path, place: str) -> None:
    folder = write_guide(tmp_path / "net")
    (folder / place).rename(tmp_path / "elsewhere")
    (folder / place).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    found = read_source_files(folder)
    assert not [name for name in found.files if name.startswith(f"{place}/")]
    assert told(found) == [(place, 0, "link-file")]


@needs_links
def test_a_link_that_leads_in_a_circle_is_told(tmp_path: Path) -> None:
    folder = write_guide(tmp_path)
    (folder / "fr").symlink_to("fr")
    assert told(read_source_files(folder)) == [("fr", 0, "link-file")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = write_guide(tmp_path, {"en/words.yaml": None})
    os.mkfifo(folder / "en/words.yaml")
    assert "en/words.yaml" not in read_source_files(folder).files


def test_a_folder_with_a_files_name_is_no_file(tmp_path: Path) -> None:
    folder = write_guide(tmp_path, {"en/words.yaml": None})
    (folder / "en/words.yaml").mkdir()
    (folder / "en/chapters/new.md").mkdir()
    assert "en/words.yaml" not in read_source_files(folder).files


@pytest.mark.parametrize("name", ["a b.md", "é.md", "-a.md", "a" * 121 + ".md", "\u202eevil.md", "a;b.md"])
def test_a_file_with_an_odd_name_is_told(tmp_path: Path, name: str) -> None:
    found = read_source_files(write_guide(tmp_path, {f"en/chapters/{name}": "x"}))
    assert set(found.files) == set(FILES)
    assert [rule for _, _, rule in told(found)] == ["file-name"]
    assert found.problems[0].path.isascii()


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes only there")
def test_a_file_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    folder = write_guide(tmp_path)
    Path(os.fsdecode(os.fsencode(folder / "en/chapters/") + b"/\xff.md")).write_text("x")
    found = read_source_files(folder)
    assert told(found) == [("en/chapters/\\udcff.md", 0, "file-name")]
    str(found.problems[0]).encode()


# -- text -------------------------------------------------------------------------------------------------------------


def text_of(data: bytes) -> tuple[str | None, list[tuple[str, int, str]]]:
    source = SourceFiles(Path("net"), {"a.md": data}, [])
    return source.text("a.md"), told(source)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        ("é漢🙂".encode(), "é漢🙂"),
    ],
)
def test_text_is_utf_8_with_plain_line_ends(data: bytes, text: str) -> None:
    assert text_of(data) == (text, [])


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a\nb\xff", 2),
        ("é".encode("latin-1"), 1),
        ("a\nb".encode("utf-16"), 1),
        (b"\xed\xa0\x80", 1),
        (b"\xc0\xaf", 1),
        (b"a\n\n\xe2\x82", 3),
    ],
    ids=["stray byte", "latin-1", "utf-16", "surrogate", "overlong", "cut off"],
)
def test_what_is_not_utf_8_is_told_with_its_line(data: bytes, line: int) -> None:
    assert text_of(data) == (None, [("a.md", line, "encoding")])


@pytest.mark.parametrize("sign", "\x00\x1b\x85\u202e\u2066\ue000\ufeff\u200f")
def test_odd_characters_are_told_and_left_out(sign: str) -> None:
    assert text_of(f"a\nb{sign}c".encode()) == ("a\nbc", [("a.md", 2, "odd-character")])


def test_a_file_of_odd_characters_takes_no_longer_than_its_size() -> None:
    assert_in_proportion(lambda text: text_of(text.encode()), "\u202e\n", 200_000)
    assert_in_proportion(lambda text: text_of(text.encode()), "\u202e", 200_000)


# -- languages --------------------------------------------------------------------------------------------------------


def test_each_language_is_built_from_its_own_and_the_shared_files(tmp_path: Path) -> None:
    found = read_source_files(write_guide(tmp_path, {"fr/chapters/surgery.md": "x", "fr-CA/words.yaml": "y"}))
    own = {name for name in found.of_language("fr") if name.startswith("fr/")}
    assert own == {"fr/chapters/surgery.md"}
    assert "fr/chapters/surgery.md" not in found.of_language("en")
    assert "en/questions.yaml" not in found.of_language("fr")
    assert found.languages() == ["en", "fr", "fr-CA"]
    assert "figures/margin.svg" in found.of_language("fr")
    assert "guide.yaml" in found.of_language("de")


def test_the_names_of_every_language_go_into_each_edition(tmp_path: Path) -> None:
    found = read_source_files(write_guide(tmp_path, {"fr/words.yaml": "x", "fr/signs.yaml": "y"}))
    assert set(found.of_language("en")) == {*FILES, "fr/words.yaml", "fr/signs.yaml"}
    assert {"en/glossary.yaml", "en/words.yaml"} <= set(found.of_language("fr"))


def test_a_fault_belongs_to_its_language(tmp_path: Path) -> None:
    found = read_source_files(write_guide(tmp_path, {"fr/words.yaml": b" " * 300_000, "sources.yaml": b" " * 300_000}))
    assert [problem.path for problem in found.problems_of("en")] == ["sources.yaml"]
    assert [problem.path for problem in found.problems_of("fr")] == ["sources.yaml", "fr/words.yaml"]


# -- what the system refuses ------------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def refuse(path: Path, *args: str) -> object:
        if path.name == "words.yaml":
            raise PermissionError(13, "Permission denied")
        return real(path, *args)  # type: ignore[call-overload]

    folder = write_guide(tmp_path)
    monkeypatch.setattr(Path, "open", refuse)
    found = read_source_files(folder)
    assert told(found) == [("en/words.yaml", 0, "unreadable")]
    assert "Permission denied" in found.problems[0].text


@pytest.mark.parametrize("function", ["is_dir", "is_symlink"])
def test_a_folder_that_cannot_be_looked_at_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    real = getattr(Path, function)

    def refuse(path: Path) -> bool:
        if path.name == "chapters":
            raise PermissionError(13, "Permission denied")
        return bool(real(path))

    folder = write_guide(tmp_path)
    monkeypatch.setattr(Path, function, refuse)
    assert told(read_source_files(folder)) == [("en/chapters", 0, "unreadable")]


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.listdir

    def refuse(path: Path) -> list[str]:
        if path.name == "figures":
            raise PermissionError(13, "Permission denied")
        return real(path)

    folder = write_guide(tmp_path)
    monkeypatch.setattr(os, "listdir", refuse)
    assert told(read_source_files(folder)) == [("figures", 0, "unreadable")]


def test_a_guide_that_cannot_be_looked_at_is_a_guide_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", refuse)
    with pytest.raises(GuideError, match="cannot be read: Permission denied"):
        read_source_files(tmp_path)


# -- the quick sign ---------------------------------------------------------------------------------------------------


def test_the_quick_sign_changes_with_every_file(tmp_path: Path) -> None:
    folder = write_guide(tmp_path, {"fr/words.yaml": "a: [b]\n"})
    sign = stat_signature(folder)
    assert stat_signature(folder) == sign
    for name in (*FILES, "fr/words.yaml"):
        path = folder / name
        state = path.stat()
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + 1_000_000_000))
        changed = stat_signature(folder)
        assert changed != sign, name
        sign = changed


def test_the_quick_sign_changes_when_a_file_comes_goes_or_moves(tmp_path: Path) -> None:
    folder = write_guide(tmp_path, {"fr/chapters/surgery.md": "x"})
    signs = [stat_signature(folder)]
    (folder / "fr/chapters/surgery.md").rename(folder / "fr/surgery.md")
    signs.append(stat_signature(folder))
    (folder / "fr/surgery.md").unlink()
    signs.append(stat_signature(folder))
    (folder / "fr/chapters").rmdir()
    (folder / "fr").rename(folder / "de")
    (folder / "en/chapters/new.md").write_text("x")
    signs.append(stat_signature(folder))
    assert len(set(signs)) == len(signs)
