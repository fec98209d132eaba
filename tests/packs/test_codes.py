# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code that a pack can be refused with is explained in docs/packs.md, so that a publisher can look it up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def codes_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "PackError":
            last = node.args[-1]
            if isinstance(last, ast.Constant):
                yield str(last.value)


def test_each_code_is_explained() -> None:
    sources = [*(ROOT / "reader" / "packs").glob("*.py"), ROOT / "reader" / "pack_commands.py"]
    codes = {code for path in sources for code in codes_in(path)}
    page = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    assert len(codes) > 45
    assert sorted(code for code in codes if f"`{code}`" not in page) == []
