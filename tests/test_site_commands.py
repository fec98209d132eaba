# SPDX-License-Identifier: GPL-3.0-or-later
"""`site-check`, `site-pin` and `call-counts`: what they print, and exit 0 sound, 1 problems, 2 wrong use."""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.calls.call_counts import COUNTS_FILE, CallCounts
from reader.cli import run
from reader.paths import Paths
from reader.site.pin import check
from tests.installation import installed
from tests.site.writing import GOOD, written

ROOT = Path(__file__).resolve().parent.parent
FINGERPRINT = hashlib.sha256(GOOD.encode()).hexdigest()[:12]


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return installed(tmp_path_factory.mktemp("ready"))


@pytest.fixture
def beside(ready: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with one guide: in English, with the parts `first` and `second`."""
    monkeypatch.setattr("reader.cli.find_paths", lambda _folder: ready)


@pytest.fixture
def no_guide(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer on which no guide was built."""
    monkeypatch.setattr("reader.cli.find_paths", lambda _folder: Paths(data_dir / "none", data_dir / "none", data_dir))


@pytest.mark.usefixtures("no_guide")
def test_a_sound_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "site", GOOD)
    assert run(["site-check", str(path)]) == 0
    assert "site.yaml can be used. The staff page will show " in capsys.readouterr().out


def test_a_file_without_a_pin_says_what_that_means(
    tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "site", "organisation: A\n")
    assert run(["site-check", str(path), "--data-dir", str(data_dir)]) == 0
    assert "It has no staff_pin, so nobody can enter the staff page." in capsys.readouterr().out


def test_what_is_wrong_is_told_like_a_compiler(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "site", "organisation: A\nidle_seconds: 5\ncolour: red\n")
    assert run(["site-check", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" [")[-1] for line in lines[:2]] == ["value]", "unknown-key]"]
    assert lines[0].startswith("site.yaml:2: error: 5 seconds cannot be used")
    assert lines[-1] == "2 problems: a terminal does not start with this file."


def test_one_problem_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["site-check", str(tmp_path / "none.yaml")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("none.yaml: error: There is no such file.")
    assert lines[1].startswith("1 problem: ")


@pytest.mark.usefixtures("no_guide")
def test_programs_are_told_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "site", "organisation: A\nidle_seconds: 5\n")
    assert run(["site-check", str(path), "--json"]) == 1
    (told,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (told["path"], told["line"], told["rule"], told["level"]) == ("site.yaml", 2, "value", "error")
    sound = written(tmp_path / "site")
    assert run(["site-check", str(sound), "--json"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last == {"path": "site.yaml", "fingerprint": FINGERPRINT}


@pytest.mark.usefixtures("beside")
def test_what_the_guides_here_do_not_have_is_a_fault_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "organisation: A\nlanguages: [en, fr]\nparts:\n  - first\n  - nowhere\n"
    path = written(tmp_path / "site", text)
    assert run(["site-check", str(path)]) == 1
    assert capsys.readouterr().out.splitlines()[:4] == [
        "site.yaml:2: error: No guide on this computer is in “fr”; there are: en. [guide-language]",
        "site.yaml:5: error: No guide on this computer has a part “nowhere”; there are: first, second. [guide-part]",
        "2 problems: a terminal starts all the same, with what the guide has.",
        f"site.yaml can be used. The staff page will show {hashlib.sha256(text.encode()).hexdigest()[:12]}.",
    ]


@pytest.mark.usefixtures("beside")
def test_what_the_guide_has_is_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "site", "organisation: A\nlanguages: [en]\nparts: [second]\n")
    assert run(["site-check", str(path)]) == 0
    assert "problem" not in capsys.readouterr().out


def test_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(["site-check"])
    assert caught.value.code == 2
    assert "FILE" in capsys.readouterr().err


def type_pins(monkeypatch: pytest.MonkeyPatch, *pins: str) -> None:
    left = list(pins)
    monkeypatch.setattr(getpass, "getpass", lambda _question: left.pop(0))


def test_a_pin_becomes_a_line_to_paste(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_pins(monkeypatch, "482913", "482913")
    assert run(["site-pin"]) == 0
    line = capsys.readouterr().out
    assert "482913" not in line
    path = written(tmp_path / "site", f"organisation: A\n{line}")
    from reader.site import read_site

    assert check("482913", read_site(path).staff_pin)


@pytest.mark.parametrize(
    ("pins", "told"),
    [
        (("482913", "482914"), "The two PINs are not the same."),
        (("4829", "4829"), "A PIN has 6 to 12 digits"),
        (("123456", "123456"), "the first one to be guessed"),
    ],
)
def test_a_pin_that_cannot_be(
    pins: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_pins(monkeypatch, *pins)
    assert run(["site-pin"]) == 1
    caught = capsys.readouterr()
    assert told in caught.err
    assert caught.out == ""


def test_without_a_terminal_no_pin_is_read(data_dir: Path) -> None:
    """A process without a terminal of its own: nothing could keep the PIN from being seen."""
    done = subprocess.run(
        [sys.executable, "main.py", "site-pin", "--data-dir", str(data_dir)],
        cwd=ROOT, input="482913\n482913\n", capture_output=True, text=True,
        start_new_session=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Run this command in a terminal window." in done.stderr


def test_an_end_of_input_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def ended(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr(getpass, "getpass", ended)
    assert run(["site-pin"]) == 1
    assert "Run this command in a terminal window." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_in_a_terminal_the_pin_is_not_seen() -> None:
    import pty

    process, handle = pty.fork()
    if process == 0:
        os.execv(sys.executable, [sys.executable, str(ROOT / "main.py"), "site-pin"])
    seen = b""
    with contextlib.suppress(OSError):  # the end of the program is the end of its terminal
        for question in (b"digits: ", b"again: "):
            while question not in seen:
                seen += os.read(handle, 1000)
            os.write(handle, b"482913\n")
        while part := os.read(handle, 1000):
            seen += part
    os.close(handle)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    assert b"482913" not in seen
    assert b'staff_pin: "scrypt$16384$8$1$' in seen


@pytest.fixture
def counted(data_dir: Path) -> Path:
    """A data folder in which a helpline has counted calls."""
    counts = CallCounts(data_dir / COUNTS_FILE)
    for _call in range(5):
        counts.add("2025-11", "surgery", "patient")
    counts.add("2025-11", "diet", "family")
    return data_dir


def test_counts_are_printed_without_small_numbers(counted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["call-counts", "--data-dir", str(counted)]) == 0
    lines = capsys.readouterr().out.split()
    assert "2025-11,surgery,patient,5" in lines
    assert not any("diet" in line for line in lines)
    assert lines[-1].endswith(",5"), "the total is that of what is shown"


def test_counts_go_into_a_file(counted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "counts.csv"
    assert run(["call-counts", "--data-dir", str(counted), "--csv", str(file)]) == 0
    assert "2025-11,surgery,patient,5" in file.read_text(encoding="utf-8")
    assert "diet" not in file.read_text(encoding="utf-8")
    assert "Numbers under 5 are not in it." in capsys.readouterr().out
    assert run(["call-counts", "--data-dir", str(counted), "--csv", str(tmp_path)]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_nothing_counted_is_said(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["call-counts", "--data-dir", str(data_dir)]) == 1
    assert "`helpline_counts: true`" in capsys.readouterr().err
    assert not data_dir.exists()
