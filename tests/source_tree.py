# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts about the program's source files, read with `ast` and without importing them. Knows no rules."""

from __future__ import annotations

import ast
import dataclasses
import graphlib
import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_GENERATED = frozenset({".hypothesis", ".git", ".venv", "build", "index", "dist", "__pycache__"})
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclasses.dataclass(frozen=True)
class Import:
    """One imported module, or one name out of it."""

    module: str
    name: str
    """Empty for a plain `import module`."""
    line: int
    is_late: bool
    """Inside a function."""

    @property
    def target(self) -> str:
        """The longest dotted name that may be a module."""
        return f"{self.module}.{self.name}" if self.name else self.module


@dataclasses.dataclass(frozen=True)
class Source:
    """One Python file: `path` is relative to the checkout, with `/`."""

    path: str
    text: str

    @property
    def module(self) -> str:
        """The dotted name under which it is imported."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def imports(self) -> list[Import]:
        """Every import, those under TYPE_CHECKING, inside functions and by a spelled-out `import_module` too."""
        late = {id(node) for function in self.functions for node in ast.walk(function)}
        found: list[Import] = []
        for node in ast.walk(self.tree):
            found += [Import(module, name, line, id(node) in late) for module, name, line in _imported(node)]
        return found

    @cached_property
    def functions(self) -> list[Function]:
        return [node for node in ast.walk(self.tree) if isinstance(node, Function)]

    @cached_property
    def classes(self) -> list[ast.ClassDef]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef)]


def _imported(node: ast.AST) -> Iterator[tuple[str, str, int]]:
    match node:
        case ast.Import(names=names):
            yield from ((alias.name, "", node.lineno) for alias in names)
        case ast.ImportFrom(module=module, names=names, level=level):
            base = "." * level + (module or "")
            yield from ((base, alias.name, node.lineno) for alias in names)
        case ast.Call(func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__")):
            if node.args and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value), "", node.lineno


def program() -> list[Source]:
    """Return the program's files: `main.py` and all of `reader/`."""
    paths = sorted(path for path in (ROOT / "reader").rglob("*.py") if "__pycache__" not in path.parts)
    paths += [ROOT / "main.py"] if (ROOT / "main.py").exists() else []
    return [Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


def all_files() -> Iterator[Path]:
    """Yield every file of the checkout that is not generated."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in _GENERATED and not name.endswith("_cache")]
        yield from (Path(folder, name) for name in names)


def import_cycle(sources: list[Source]) -> list[str]:
    """Return the modules of one import cycle, or nothing."""
    known = {source.module for source in sources}
    graph: dict[str, set[str]] = {}
    for source in sources:
        targets = {each.target if each.target in known else each.module for each in source.imports}
        graph[source.module] = (targets & known) - {source.module}
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return [str(module) for module in error.args[1]]
    return []
