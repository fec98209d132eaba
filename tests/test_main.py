# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as other programs start it: without PySide6, cut off from every network, with odd locales and input."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide_factory import make_guide

ROOT = Path(__file__).resolve().parent.parent
Alone = tuple[list[str], dict[str, str], Path]
WITHOUT_PYSIDE = """
import sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{name} is not installed", name=name)

sys.meta_path.insert(0, Blocker())
"""
NO_NETWORK = """
import socket
try:
    socket.create_connection(("192.0.2.1", 80), timeout=1)
except OSError as error:
    print(error.errno)
"""


def cut_off() -> list[str]:
    """Return the words before a command that take its network away; none where that is not allowed."""
    for words in (["unshare", "-rn"], ["unshare", "-n"]):
        if (
            shutil.which("unshare")
            and subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0
        ):
            return words
    return []


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Alone:
    """The beginning of a command without network, an environment without PySide6, and a folder with a guide."""
    folder = tmp_path_factory.mktemp("alone")
    make_guide(folder / "guide", chapters=2, sections=2)
    (folder / "sitecustomize.py").write_text(WITHOUT_PYSIDE, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(folder), "HOME": str(folder), "PYTHONIOENCODING": "ascii"}
    return [*cut_off(), sys.executable], environment, folder


def start(alone: Alone, *words: str, given: bytes = b"") -> tuple[int, str, str]:
    """Start main.py and return its exit code and what it wrote."""
    command, environment, _folder = alone
    done = subprocess.run(
        [*command, str(ROOT / "main.py"), *words], env=environment, input=given, capture_output=True, check=False
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_blocks_block(alone: Alone) -> None:
    command, environment, _folder = alone
    code = f"{NO_NETWORK}\ntry:\n    import PySide6.QtCore\nexcept ModuleNotFoundError as error:\n    print(error)"
    done = subprocess.run([*command, "-c", code], env=environment, capture_output=True, text=True, check=True)
    told = done.stdout.splitlines()
    assert told[-1] == "PySide6 is not installed"
    if len(command) > 1:
        assert told[0] == "101", "ENETUNREACH"


def test_every_command_runs_without_pyside_and_network(alone: Alone) -> None:
    folder = alone[2]
    data = ("--data-dir", str(folder / "data"))
    code, out, _err = start(alone, *data, "build", "--guide", str(folder / "guide"))
    assert (code, out.startswith("sample (en) built: ")) == (0, True)
    assert [path.name for path in (folder / "data").iterdir()] == ["index"]
    code, out, _err = start(alone, "info", "--self-test", *data)
    assert (code, out.splitlines()[-1]) == (0, "Self-test passed.")
    code, out, _err = start(alone, "check", str(ROOT / "tests" / "data" / "guides" / "good"), *data)
    assert (code, out.splitlines()[-1]) == (0, "0 errors, 0 warnings.")
    for kind in ("text", "epub"):
        code, out, _err = start(alone, "export", kind, "sample", "--out", str(folder / f"leaflet.{kind}"), *data)
        assert (code, out) == (0, f"{folder / f'leaflet.{kind}'} written\n")
    code, out, err = start(alone, "export", "leaflet", "sample", "--out", str(folder / "leaflet.pdf"), *data)
    assert (code, out, err) == (1, "", "A leaflet needs PySide6, which cannot be loaded: PySide6 is not installed.\n")
    assert not (folder / "leaflet.pdf").exists()
    code, out, _err = start(alone, "docs", "--check", *data)
    assert (code, out) == (0, "")


def test_batch_takes_any_bytes_and_answers_in_order(alone: Alone) -> None:
    folder = alone[2]
    lines = [b"tamarind", b"", "l’œdème 😀".encode(), b"\xff\xfe not text", b"x" * 100_000, "a\u2028b".encode()]
    words = ("search", "--batch", "--json", "--guide", str(folder / "guide"), "--data-dir", str(folder / "other"))
    code, out, err = start(alone, *words, given=b"\r\n".join(lines))
    assert (code, err) == (0, "")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["query"] for answer in answers] == [line.decode(errors="replace") for line in lines]
    assert answers[0]["results"][0]["address"].startswith("sample/chapter-")
    assert not (folder / "other").exists()


def test_the_window_without_pyside_is_a_sentence(alone: Alone) -> None:
    code, out, err = start(alone, "--data-dir", str(alone[2] / "window"))
    assert (code, out, err) == (1, "", "The window needs PySide6, which cannot be loaded: PySide6 is not installed.\n")


def test_a_person_at_a_narrow_terminal_gets_every_line(alone: Alone) -> None:
    """Arrows and quotation marks do not fit into ASCII; the answer comes all the same."""
    code, out, err = start(alone, "search", "tamarind", "--guide", str(alone[2] / "guide"))
    assert (code, err) == (0, "")
    assert "First part › About" in out
    assert "Call 112 now" in out
