# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: the program is quick because it brings little along, and it never goes on the network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.started import ROOT, put_index_into

WATCHED = """
import json, os, sys
from pathlib import Path

calls = []
sys.addaudithook(lambda event, args: calls.append(event) if event.startswith(("socket.", "urllib.")) else None)

from reader.app import make_application
from reader.ui.session import Session
from reader.paths import find_paths

application = make_application()
session = Session(application, find_paths(Path(sys.argv[1])))
seen = {}


def note(when):
    loaded = [name for name in sys.argv[2].split() if name in sys.modules]
    sockets = set()
    if os.path.isdir("/proc/self/fd"):
        files = [f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd")]
        held = {os.readlink(file) for file in files if os.path.islink(file)}
        for table in ("tcp", "tcp6", "udp", "udp6", "raw"):
            file = Path("/proc/self/net", table)
            lines = file.read_text().splitlines()[1:] if file.exists() else []
            sockets |= {table for line in lines if f"socket:[{line.split()[9]}]" in held}
    seen[when] = {"loaded": loaded, "sockets": sorted(sockets), "calls": list(calls)}


def painted():
    note("painted")


def ready():
    note("ready")
    window = session.window
    window.start_search("liver")
    window.lane.answered.connect(found)


def found(_answer):
    note("found")
    application.quit()


session.open("surgery")
note("shown")
session.window.view.page_painted.connect(painted)
session.window.ready.connect(ready)
application.exec()
session.close()
print(json.dumps(seen))
"""
MODULES = (
    "PySide6.QtNetwork whoosh markdown_it yaml platformdirs rich socket ssl urllib.request http.client "
    "reader.building reader.ui.window.later reader.ui.window.keys_sheet reader.search.engine"
)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory, index: Path) -> dict[str, dict[str, list[str]]]:
    """What a start in a process of its own has loaded at each moment, and what it did on the network."""
    data = tmp_path_factory.mktemp("quiet") / "data"
    put_index_into(data, index)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WATCHED, str(data), MODULES]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_until_the_first_page_is_painted_only_what_it_needs_is_loaded(seen: dict[str, dict[str, list[str]]]) -> None:
    assert seen["shown"]["loaded"] == []
    # The rest of the window is built by the first paint itself, and may be there by now.
    assert set(seen["painted"]["loaded"]) <= {"reader.ui.window.later", "reader.ui.window.keys_sheet"}


def test_search_is_not_loaded_before_somebody_searches(seen: dict[str, dict[str, list[str]]]) -> None:
    assert "whoosh" not in seen["ready"]["loaded"]
    assert "reader.search.engine" not in seen["ready"]["loaded"]
    assert "whoosh" in seen["found"]["loaded"]


def test_nothing_goes_on_the_network(seen: dict[str, dict[str, list[str]]]) -> None:
    for moment in seen.values():
        assert moment["sockets"] == []
        assert moment["calls"] == []
    # Libraries that search and build may bring these along; nobody calls them.
    assert not {"socket", "ssl", "urllib.request", "http.client"} & set(seen["ready"]["loaded"])
