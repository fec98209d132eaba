# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a coverage report in which a part of the program falls under its floor. Lines and branches count alike."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any

FLOORS = {
    "reader/calls": 95.0,
    "reader/content": 95.0,
    "reader/search": 95.0,
    "reader/userdata": 95.0,
    "reader/library.py": 95.0,
    "reader/pack_shelf.py": 95.0,
    "reader/packs": 99.0,
    "reader": 85.0,
}
"""Folder or file -> the least per cent covered. They only rise."""


def shortfalls(report: dict[str, Any], floors: dict[str, float]) -> list[str]:
    """Return a sentence for each part of `report` (coverage's JSON) that is under its floor or not there at all."""
    faults = []
    for part, floor in floors.items():
        percent = covered(report, part)
        if percent is None:
            faults.append(f"{part}: nothing measured.")
        elif percent < floor:
            faults.append(f"{part}: {percent:.1f} % is covered, {floor:.0f} % is the floor.")
    return faults


def covered(report: dict[str, Any], part: str) -> float | None:
    """Return the per cent of lines and branches covered in a folder or file, or None when the report has none of it."""
    done = total = 0
    for name, entry in report["files"].items():
        if PurePosixPath(name.replace("\\", "/")).is_relative_to(part):
            summary = entry["summary"]
            done += summary["covered_lines"] + summary.get("covered_branches", 0)
            total += summary["num_statements"] + summary.get("num_branches", 0)
    return 100 * done / total if total else None


def read_report(path: Path) -> dict[str, Any]:
    """Return coverage's JSON report."""
    report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return report
