# SPDX-License-Identifier: GPL-3.0-or-later
"""A publisher's first day: the commands of docs/publishing.md, typed in their order, do what the page says."""

from __future__ import annotations

import getpass
import re
import shlex
import shutil
from pathlib import Path

import pytest

from reader.cli import run
from tests.drafts.drafting import PAGES
from tests.installation import edit
from tests.source_tree import ROOT

_PAGE = (ROOT / "docs" / "publishing.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMANDS = [line for block in _BLOCK.findall(_PAGE) for line in block.splitlines()]


def test_the_commands_of_the_page_lead_from_nothing_to_an_installed_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(getpass, "getpass", lambda _question: "a long password")
    shutil.copyfile(PAGES / "drupal.html", tmp_path / "page.html")
    told = {}
    for line in COMMANDS:
        program, *words = shlex.split(line)
        assert program == "lamplight"
        assert run([*words, "--data-dir", str(tmp_path / "data")]) == 0, (line, capsys.readouterr())
        told[" ".join(words[:2])] = capsys.readouterr().out
        if words[:2] == ["guide", "import"]:
            _take_over(tmp_path / "garden")
    assert "0 errors" in told["check garden"]
    assert "Garden Club" in told["pack verify"]
    assert "garden, edition" in told["pack list"]
    assert "first-chapter#find" in told["search where do I begin"]


def _take_over(garden: Path) -> None:
    """Do what the page says of a draft that is not wanted in French, and of its words: they are the writer's now."""
    (garden / "en" / "chapters" / "taking-cuttings.md").unlink()
    glossary = garden / "en" / "glossary.yaml"
    text = glossary.read_text(encoding="utf-8")
    glossary.write_text(text.partition("- id: node")[0], encoding="utf-8")
    edit(garden / "guide.yaml", '"Your organisation"', '"Garden Club"')


def test_the_page_names_the_commands_that_there_are() -> None:
    begun = {" ".join(shlex.split(line)[1:3]) for line in COMMANDS}
    assert {
        "guide new",
        "guide import",
        "check garden",
        "pack keygen",
        "pack build",
        "pack sign",
        "pack verify",
        "pack install",
    } <= begun
