# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line itself: which words mean what, exit codes, and what becomes of trouble on the way."""

from __future__ import annotations

import argparse
import builtins
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from reader import commands
from reader.cli import run
from reader.errors import GuideError
from reader.paths import Paths

ROOT = Path(__file__).resolve().parent.parent


class Seen:
    """Stands for a command and keeps what it was called with."""

    def __init__(self) -> None:
        self.options = argparse.Namespace()
        self.paths = Paths(Path(), Path(), Path())

    def __call__(self, options: argparse.Namespace, paths: Paths) -> int:
        self.options, self.paths = options, paths
        return 0


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Takes the place of every command and of the window."""
    seen = Seen()
    for name in commands.COMMANDS:
        monkeypatch.setitem(commands.COMMANDS, name, seen)
    window = ModuleType("reader.app")
    window.open_window = seen  # type: ignore[attr-defined]
    monkeypatch.setattr("reader.export_command.export", seen)
    monkeypatch.setitem(sys.modules, "reader.app", window)
    return seen


def trouble(what: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def command(_options: argparse.Namespace, _paths: Paths) -> int:
        raise what

    monkeypatch.setitem(commands.COMMANDS, "info", command)


@pytest.mark.parametrize("name", ["build", "check", "numbers", "search", "info", "docs"])
def test_the_commands_of_the_contract(name: str, seen: Seen) -> None:
    assert run([name]) == 0
    assert seen.options.command == name


@pytest.mark.parametrize(
    ("words", "address"), [([], ""), (["surgery#before"], "surgery#before"), (["9.2"], "9.2"), (["--", "info"], "info")]
)
def test_anything_else_opens_the_window_there(words: list[str], address: str, seen: Seen) -> None:
    assert run(words) == 0
    assert (seen.options.command, seen.options.address) == ("window", address)


def test_what_is_taken_away_is_named_by_its_addresses(seen: Seen) -> None:
    assert run(["export", "leaflet", "9.2", "term:resection", "--out", "x.pdf", "--text-size", "16"]) == 0
    options = seen.options
    assert (options.format, options.addresses, options.out) == ("leaflet", ["9.2", "term:resection"], Path("x.pdf"))
    assert (options.text_size, options.title, options.lang) == (16, "", "")


@pytest.mark.parametrize(
    ("given", "searched"),
    [("two\nlines\t here ", "two lines here"), ("a\x1bb", "ab"), ("word " * 500, ("word " * 40).strip()), ("", "")],
)
def test_a_search_is_one_line_that_a_window_takes(seen: Seen, given: str, searched: str) -> None:
    """A shortcut of the desktop hands over whatever is selected."""
    assert run(["--search", given]) == 0
    assert seen.options.search == searched


def test_the_window_may_open_with_a_search_for_the_name_of_a_command(seen: Seen) -> None:
    assert run(["--search", "build"]) == 0
    assert (seen.options.command, seen.options.search) == ("window", "build")


@pytest.mark.parametrize(
    "words",
    [
        ["--data-dir", "DIR", "search", "liver"],
        ["--data-dir=DIR", "search", "liver"],
        ["search", "--data-dir", "DIR", "liver"],
        ["search", "liver", "--data-dir", "DIR", "--lang", "fr"],
        ["--lang", "fr", "--data-dir", "DIR", "search", "liver"],
        ["--lang", "info", "search", "--data-dir", "DIR", "liver"],
    ],
)
def test_the_data_folder_counts_wherever_it_is_named(words: list[str], seen: Seen, tmp_path: Path) -> None:
    assert run([word.replace("DIR", str(tmp_path / "search")) for word in words]) == 0
    assert (seen.options.command, seen.options.words) == ("search", "liver")
    assert seen.paths.data == tmp_path / "search"
    assert seen.options.lang == (words[words.index("--lang") + 1] if "--lang" in words else "")


def test_a_data_folder_for_the_window(seen: Seen, tmp_path: Path) -> None:
    assert run(["--data-dir", str(tmp_path), "9.2"]) == 0
    assert (seen.paths.data, seen.options.address) == (tmp_path, "9.2")


@pytest.mark.parametrize(
    "words",
    [
        ["search", "--limit", "many"], ["search", "--limit", "-1"], ["search", "--limit"], ["search", "a", "b"],
        ["search", "--limit", "9" * 5000], ["search", "--wrong"], ["build", "--guide"], ["check", "a", "b"],
        ["export", "epub", "9.2"], ["export", "word", "9.2", "--out", "x"], ["export", "text", "--out", "x"],
        ["export", "leaflet", "9.2", "--out", "x", "--text-size", "13"],
        ["info", "--self"], ["--data", "x", "info"], ["docs", "more"], ["surgery", "before"], ["--wrong"],
    ],
)  # fmt: skip
def test_wrong_use_ends_with_two_and_says_how_it_is_right(
    words: list[str], seen: Seen, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run(words)
    assert end.value.code == 2
    assert "usage: lamplight" in capsys.readouterr().err
    assert vars(seen.options) == {}


@pytest.mark.parametrize("words", [["--version"], ["search", "--version"], ["--lang", "fr", "info", "--version"]])
def test_the_version_is_told_everywhere(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(words)
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("Lamplight 0.")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--help"], "build, check, numbers, search, export, info, docs"),
        (["search", "--help"], "--batch"),
        (["build", "-h"], "--out"),
        (["export", "--help"], "the id of a whole guide"),
    ],
)
def test_help_tells_what_there_is(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(words)
    assert end.value.code == 0
    assert told in capsys.readouterr().out


def test_the_words_come_from_the_command_line(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["main.py", "search", "😀"])
    assert run() == 0
    assert seen.options.words == "😀"


def test_an_expected_failure_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    trouble(GuideError("This guide cannot be read."), monkeypatch)
    assert run(["info"]) == 1
    assert capsys.readouterr() == ("", "This guide cannot be read.\n")


def test_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    trouble(KeyboardInterrupt(), monkeypatch)
    assert run(["info"]) == 1
    assert capsys.readouterr() == ("", "")


def test_a_fault_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    trouble(ZeroDivisionError(), monkeypatch)
    with pytest.raises(ZeroDivisionError):
        run(["info"])


def test_a_program_without_standard_streams(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert run(["9.2"]) == 0
    assert seen.options.address == "9.2"


@pytest.mark.parametrize("words", [[], ["kiosk", "--terminal", "--site", "site.yaml"]])
@pytest.mark.parametrize(
    ("missing", "told"), [("PySide6.QtWidgets", True), ("PySide6", True), ("reader.ui.theme", False)]
)
def test_without_pyside_the_window_says_so(
    missing: str, told: bool, words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
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
            raise ImportError("libEGL.so.1: cannot open shared object file", name=missing)
        return honest(name, globals_, locals_, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", look)
    if not told:
        with pytest.raises(ImportError):
            run(words)
        return
    assert run(words) == 1
    assert "The window needs PySide6, which cannot be loaded: libEGL.so.1" in capsys.readouterr().err


def test_the_terminal_has_a_parent_and_is_itself_started_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.watch.kiosk_command.watch_kiosk", lambda options, _paths: (options.site, "parent"))
    monkeypatch.setattr("reader.app.open_kiosk", lambda options, _paths: (options.safe, options.after))
    site = tmp_path / "site.yaml"
    words = ["kiosk", "--site", str(site), "--data-dir", str(tmp_path)]
    assert run(words) == (site, "parent")
    assert run([*words, "--terminal", "--safe", "--after", "hang"]) == (True, "hang")
    assert capsys.readouterr().err == ""
    assert run([*words, "-platform", "vnc", "--unknown"]) == (site, "parent")
    assert capsys.readouterr().err == "lamplight kiosk: left out, not known: -platform vnc --unknown\n"
    with pytest.raises(SystemExit):
        run(["kiosk"])
    assert "--site" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize("many", [False, True])
def test_whoever_reads_the_output_may_stop(many: bool, tmp_path: Path) -> None:
    """`| true` with little output, which is still held back when the program ends, and with much."""
    command = f"commands.COMMANDS['info'] = lambda *_: print('x' * {10**6 if many else 1}) or 0"
    code = f"import sys; from reader import cli, commands; {command}; sys.exit(cli.run(['info']))"
    unread, pipe = os.pipe()
    os.close(unread)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, check=False)
    os.close(pipe)
    assert (done.returncode, done.stderr) == (0, b"")
