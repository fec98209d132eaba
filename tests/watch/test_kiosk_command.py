# SPDX-License-Identifier: GPL-3.0-or-later
"""`lamplight kiosk`: what it checks, and how it starts the terminal."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.paths import find_paths
from reader.watch import kiosk_command
from reader.watch.kiosk_command import watch_kiosk
from reader.watch.watching import Command

SITE = "organisation: A hospital\nlanguages: [en]\n"


class Watching:
    """In the place of the parent: asks once for each way to start the terminal."""

    commands: list[list[str]]
    environment: dict[str, str]

    def __init__(self, command: Command, environment: dict[str, str]) -> None:
        type(self).environment = environment
        ways = ((False, ""), (True, "fault"), (False, "hang"), (False, "again"))
        type(self).commands = [command(safe, after) for safe, after in ways]

    def run(self) -> int:
        return 7


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site.yaml"
    site.write_text(SITE)
    return site


def start(site: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    monkeypatch.setattr(kiosk_command, "Watch", Watching)
    assert watch_kiosk(argparse.Namespace(site=site), find_paths(data)) == 7
    return Watching.commands


def test_the_terminal_is_started_with_its_site_its_folder_and_what_it_should_count(
    site: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_PLUGIN_PATH", "/somewhere")
    plain, safe, hung, again = start(site, data_dir, monkeypatch)
    assert plain[-5:] == ["--terminal", "--site", str(site), "--data-dir", str(data_dir)]
    assert safe == [*plain, "--after", "crash", "--safe"]
    assert hung == [*plain, "--after", "hang"]
    assert again == plain
    assert "QT_PLUGIN_PATH" not in Watching.environment


def test_a_data_folder_that_cannot_be_made_keeps_nothing_from_starting(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    chosen = Path(start(site, tmp_path / "file" / "data", monkeypatch)[0][-1])
    assert chosen != tmp_path / "file" / "data"
    assert not chosen.exists() or "lamplight" in str(chosen), "what the parent made goes with it"


def test_a_site_file_that_is_wrong_from_the_beginning_is_told_to_who_starts_it(
    site: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write_text("organization: A hospital\n")
    with pytest.raises(ReaderError, match=r"site\.yaml:1"):
        start(site, data_dir, monkeypatch)
