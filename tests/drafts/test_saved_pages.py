# SPDX-License-Identifier: GPL-3.0-or-later
"""Saved pages of many shapes, built by hand, beside the drafts that are to come of them."""

from __future__ import annotations

import pytest

from reader.drafts.writing import glossary_entries
from tests.drafts.drafting import PAGES, body, compiled, drafted

NAMES = sorted(path.name for path in PAGES.iterdir() if path.is_file())


@pytest.mark.parametrize("name", NAMES)
def test_a_saved_page_becomes_its_draft(name: str) -> None:
    draft = drafted((PAGES / name).read_bytes())
    left = "".join(f"left out: {dropped.kind}: {dropped.text}\n" for dropped in draft.dropped)
    found = f"{draft.title}\n\n{body(draft)}\n\n{glossary_entries(draft.entries)}\n{left}"
    assert found == (PAGES / "drafts" / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_its_draft_is_what_the_compiler_takes(name: str) -> None:
    _chapter, problems = compiled(drafted((PAGES / name).read_bytes()))
    assert [problem for problem in problems if problem.level == "error"] == []
