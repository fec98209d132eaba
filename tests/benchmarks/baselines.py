# SPDX-License-Identifier: GPL-3.0-or-later
"""Two plain search engines on the guide's own documents, to be measured beside: SQLite FTS5 and Xapian.

Both get the texts of every section, term and question, with the weights of Lamplight's own fields; neither gets
everyday phrases or danger signs, which are not documents. Xapian, a package of the system, lives in a child
process.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from reader.content.edition import EditionContent
from reader.content.model import Term
from reader.search.documents import documents
from reader.search.schema import FIELDS
from tests.benchmarks.quality_measures import DEPTH

_WORD = re.compile(r"\w+")
_SYSTEM_PYTHON = Path("/usr/bin/python3")
_XAPIAN_CHILD = Path(__file__).resolve().parent / "xapian_child.py"
_STEMMERS = {"en": "english", "fr": "french"}
_CHILD_SECONDS = 300


class PlainDocument(msgspec.Struct, frozen=True):
    """A document as a baseline gets it."""

    address: str
    texts: dict[str, str]
    """Field name -> text, for every field."""


class BaselineAnswer(msgspec.Struct, frozen=True):
    """What a baseline says: addresses, the best first, and the query it searched if it corrected the spelling."""

    addresses: tuple[str, ...]
    corrected: str | None = None


def plain_documents(content: EditionContent, names: Iterable[Term] = ()) -> list[PlainDocument]:
    """Return the documents of an edition; `names` are terms in another language, added where these terms stand."""
    extra = {term.id: _names(term) for term in names}
    used = {
        f"{content.head.guide}/{chapter.id}#{section.id}": section.terms
        for chapter in content.chapters
        for section in chapter.sections
    }
    found = []
    for document in documents(content):
        address = document.entry.address
        terms = used.get(address, (address.removeprefix("term:"),) if address.startswith("term:") else ())
        texts = {field.name: "\n".join(document.texts.get(field.name, ())) for field in FIELDS}
        texts["terms"] = "\n".join(filter(None, (texts["terms"], *(extra[term] for term in terms if term in extra))))
        found.append(PlainDocument(address, texts))
    return found


def _names(term: Term) -> str:
    return "\n".join((term.term, *term.forms, *term.abbreviations, *term.brands, *term.everyday))


class Fts5:
    """SQLite FTS5: the Porter stemmer, bm25, any of the words. Close it, or use it in a `with` block."""

    def __init__(self, made: Sequence[PlainDocument], path: str = ":memory:") -> None:
        self._base = sqlite3.connect(path)
        columns = [field.name for field in FIELDS]
        self._base.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(address UNINDEXED, {', '.join(columns)},"
            " tokenize='porter unicode61')"
        )
        rows = ([document.address, *(document.texts[column] for column in columns)] for document in made)
        self._base.executemany(f"INSERT INTO texts VALUES ({', '.join('?' * (len(columns) + 1))})", rows)
        self._base.commit()
        weights = ", ".join(str(field.weight) for field in FIELDS)
        self._ask = (
            "SELECT address, snippet(texts, -1, '', '', '…', 24) FROM texts WHERE texts MATCH ?"
            f" ORDER BY bm25(texts, 0.0, {weights}) LIMIT {DEPTH}"
        )

    def search(self, query: str, *, prefix: bool = False) -> BaselineAnswer:
        """Return the best documents; `prefix` completes the last word."""
        words = [f'"{word}"' for word in _WORD.findall(query)]
        if not words:
            return BaselineAnswer(())
        if prefix:
            words[-1] += "*"
        rows = self._base.execute(self._ask, (" OR ".join(words),))
        return BaselineAnswer(tuple(row[0] for row in rows))

    def close(self) -> None:
        """Close the database."""
        self._base.close()

    def __enter__(self) -> Fts5:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def ask_xapian(made: Sequence[PlainDocument], queries: Sequence[str], language: str) -> list[BaselineAnswer] | str:
    """Return Xapian's answer to each query, or why there is none (it is not installed, say)."""
    if not _SYSTEM_PYTHON.exists():
        return f"there is no {_SYSTEM_PYTHON}"
    weights = {field.name: max(1, round(field.weight)) for field in FIELDS}
    asked = {"stemmer": _STEMMERS[language], "weights": weights, "depth": DEPTH, "queries": list(queries),
             "documents": [msgspec.to_builtins(document) for document in made]}  # fmt: skip
    try:
        done = subprocess.run(
            [str(_SYSTEM_PYTHON), "-I", str(_XAPIAN_CHILD)],
            input=json.dumps(asked), capture_output=True, text=True, timeout=_CHILD_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"it did not end in {_CHILD_SECONDS} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["it failed"])[-1]
    with contextlib.suppress(msgspec.MsgspecError):
        return msgspec.json.decode(done.stdout, type=list[BaselineAnswer])
    return "it wrote no answer"
