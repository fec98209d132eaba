# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader on Linux meets on a page of the real guide: tests/atspi_walk.py reads it over AT-SPI."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.content.edition import Edition
from reader.pages import chapter_page
from tests.accessibility.chapter_reading import Said, chapter_says, compare, links_of, page_words
from tests.shipped import compiled_guide
from tools.system_packages import typed_command

WALK = Path(__file__).resolve().parents[2] / "atspi_walk.py"
SYSTEM_PYTHON = "/usr/bin/python3"
GI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PACKAGES = ("xvfb", "dbus", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi")
PATIENCE = 280

pytestmark = [
    pytest.mark.real_window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is the screen readers' way on Linux"),
    pytest.mark.timeout(PATIENCE + 20),
]


def what_is_missing() -> str:
    programs = [name for name in ("Xvfb", "dbus-run-session", SYSTEM_PYTHON) if not shutil.which(name)]
    services = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
    if programs or not services.exists():
        return ", ".join(programs) or services.name
    return subprocess.run([SYSTEM_PYTHON, "-c", GI], capture_output=True, text=True, check=False).stderr


@pytest.fixture(scope="module")
def report() -> Iterator[dict[str, Any]]:
    missing = what_is_missing()
    if missing:
        pytest.fail(f"type this once: {typed_command(PACKAGES)}\n({missing.strip()})", pytrace=False)
    with tempfile.TemporaryDirectory(prefix="atspi") as place:  # short: sockets lie in it
        result = Path(place) / "report.json"
        env = {name: value for name, value in os.environ.items() if name not in ("AT_SPI_BUS_ADDRESS", "DISPLAY")}
        done = subprocess.run(
            [SYSTEM_PYTHON, WALK, sys.executable, result],
            env=env | {"XDG_RUNTIME_DIR": place},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        yield json.loads(result.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The guide that the window reads from, compiled here once more."""
    return compiled_guide(tmp_path_factory.mktemp("atspi"))


def of_role(parts: list[dict[str, Any]], role: str) -> list[dict[str, Any]]:
    return [part for part in parts if part["role"] == role]


ROLES = {
    "heading": "heading",
    "paragraph": "paragraph",
    "list item": "item",
    "table row": "row",
    "image": "image",
}
"""AT-SPI's name of a role -> ours. Lists, tables and panels hold these; links and cells stand in them."""


def _said(parts: list[dict[str, Any]]) -> list[Said]:
    return [Said(ROLES[part["role"]], int(part["level"] or 0), part["name"]) for part in parts if part["role"] in ROLES]


@pytest.mark.parametrize(("parts", "chapter"), [("parts", "surgery"), ("next_parts", "before-surgery")])
def test_the_whole_chapter_is_read_once_and_in_order(
    parts: str, chapter: str, report: dict[str, Any], edition: Edition
) -> None:
    page = chapter_page(edition, chapter)
    wanted, read = list(chapter_says(page, edition.figure)), _said(report[parts])
    assert compare(wanted, read, list(page_words(page))) == []
    assert len(wanted) > 60
    assert {said.role for said in wanted} == set(ROLES.values())


def test_every_link_of_the_chapter_stands_in_its_sentence_and_can_be_pressed(
    report: dict[str, Any], edition: Edition
) -> None:
    links = of_role(report["parts"], "link")
    leading = list(links_of(chapter_page(edition, "surgery")))
    assert len(leading) > 20
    names = iter([part["name"] for part in links])
    assert [name for name in leading if name not in names] == [], "each, in order"
    assert {part["path"][0] for part in links} <= {"paragraph", "list item", "table cell", "table column header"}


def test_headings_come_with_their_level(report: dict[str, Any]) -> None:
    headings = [(part["level"], part["name"]) for part in of_role(report["parts"], "heading")]
    assert headings[0] == ("1", report["title"])
    assert [level for level, _name in headings[1:3]] == ["2", "2"]
    assert ("3", "Call now") in headings
    assert headings[-1] == ("2", "Sources")


def test_paragraphs_and_list_items_can_be_read(report: dict[str, Any]) -> None:
    assert len(of_role(report["parts"], "paragraph")) > 20
    assert all(part["name"] for part in report["parts"])
    items = of_role(report["parts"], "list item")
    assert len(items) > 10
    assert {part["path"][0] for part in items} == {"list"}


def test_urgent_words_stand_in_a_group_of_their_own(report: dict[str, Any]) -> None:
    assert "Call now" in [part["name"] for part in of_role(report["parts"], "panel")]
    heading = next(part for part in report["parts"] if (part["role"], part["name"]) == ("heading", "Call now"))
    assert heading["path"][0] == "panel"


def test_a_drawing_is_described_and_tied_to_its_caption(report: dict[str, Any]) -> None:
    drawings = of_role(report["parts"], "image")
    assert drawings
    assert all(len(part["name"]) > 20 for part in drawings)
    (kind, caption), *_others = drawings[0]["relations"]
    assert kind == "described-by"
    assert caption.startswith("Figure 1.")


def test_cells_name_their_columns(report: dict[str, Any]) -> None:
    cells = of_role(report["parts"], "table cell")
    columns = {part["name"] for part in of_role(report["parts"], "table column header")}
    assert cells
    assert {part["headings"][0] for part in cells} <= columns
    assert all(": " in part["name"] for part in of_role(report["parts"], "table row")[1:2])


def test_everything_tells_its_language(report: dict[str, Any]) -> None:
    assert report["locale"] == "en_US"  # the session itself speaks C
    assert {part["locale"] for part in report["parts"]} == {"en_US"}


def test_no_text_is_left_blank_on_the_page(report: dict[str, Any]) -> None:
    parts = report["parts"] + report["next_parts"]
    assert [part["name"] for part in parts if min(part["size"], default=0) <= 0] == []


def test_only_what_is_seen_shows(report: dict[str, Any]) -> None:
    headings = of_role(report["parts"], "heading")
    assert [headings[0]["showing"], headings[-1]["showing"]] == [True, False]


def test_links_and_terms_can_be_pressed(report: dict[str, Any]) -> None:
    links = of_role(report["parts"], "link")
    assert len(links) > 20
    assert {tuple(part["actions"]) for part in links} == {("Press", "SetFocus")}
    term, link = report["announced"]
    assert term == "Explained neuroendocrine-tumour at its place"
    assert link == "Opened neuroendocrine/before-surgery"
    assert "neuroendocrine tumours" in report["focused"]


def test_the_page_behind_the_link_is_told_and_can_be_read(report: dict[str, Any]) -> None:
    assert report["next_title"] != report["title"]
    assert of_role(report["next_parts"], "heading")[0]["name"] == report["next_title"]
    assert report["added"] > 20


def test_the_caret_is_on_and_tells_where_it_is(report: dict[str, Any]) -> None:
    at_heading, a_line_further = report["caret"]
    assert 0 < at_heading < a_line_further
