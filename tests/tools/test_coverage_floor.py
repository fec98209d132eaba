# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

from tools.coverage_floor import covered, shortfalls


def _file(covered_lines: int, lines: int, covered_branches: int = 0, branches: int = 0) -> dict[str, Any]:
    summary = {"covered_lines": covered_lines, "num_statements": lines}
    return {"summary": summary | {"covered_branches": covered_branches, "num_branches": branches}}


REPORT = {
    "files": {
        "reader/content/model.py": _file(90, 100),
        "reader/content/terms.py": _file(90, 90, 5, 10),
        "reader\\search\\engine.py": _file(50, 50),
        "reader/library.py": _file(10, 10),
    }
}


def test_a_folder_counts_the_lines_and_branches_of_its_files() -> None:
    assert covered(REPORT, "reader/content") == 100 * 185 / 200
    assert covered(REPORT, "reader/search") == 100
    assert covered(REPORT, "reader/library.py") == 100


def test_a_part_under_its_floor_or_not_measured_is_told() -> None:
    floors = {"reader/content": 95.0, "reader/search": 95.0, "reader/userdata": 95.0}
    assert shortfalls(REPORT, floors) == [
        "reader/content: 92.5 % is covered, 95 % is the floor.",
        "reader/userdata: nothing measured.",
    ]
