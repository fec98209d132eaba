# SPDX-License-Identifier: GPL-3.0-or-later
"""Xapian as a baseline: documents and queries as JSON on standard input, answers as JSON on standard output.

Runs under the system's own Python, which has the package python3-xapian, so it may import nothing of this project. It
stems, corrects spelling with Xapian's speller, searches any of the words and ranks by BM25.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from typing import Any


def main() -> int:
    try:
        import xapian  # type: ignore[import-not-found]
    except ImportError:
        print("python3-xapian is not installed", file=sys.stderr)
        return 1
    asked = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        base = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OPEN)  # one in memory would have no speller
        _fill(xapian, base, asked)
        json.dump(_answers(xapian, base, asked), sys.stdout)
        base.close()
    return 0


def _answers(xapian: Any, base: Any, asked: dict[str, Any]) -> list[dict[str, Any]]:  # noqa: ANN401  Xapian has no types
    parser = xapian.QueryParser()
    parser.set_database(base)
    parser.set_stemmer(xapian.Stem(asked["stemmer"]))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_default_op(xapian.Query.OP_OR)
    answers = []
    for query in asked["queries"]:
        searched = _corrected(xapian, base, asked["stemmer"], query)
        enquire = xapian.Enquire(base)
        enquire.set_query(parser.parse_query(searched, 0))
        addresses = [match.document.get_data().decode() for match in enquire.get_mset(0, asked["depth"])]
        answers.append({"addresses": addresses, "corrected": searched if searched != query else None})
    return answers


def _corrected(xapian: Any, base: Any, stemmer: str, query: str) -> str:  # noqa: ANN401
    """Return the query with each unknown word as Xapian's speller suggests it.

    The query parser's own correction also changes words that the documents hold (`they` into `the`) when a more
    frequent one is near: three in five queries of the sets, for the worse.
    """
    stem = xapian.Stem(stemmer)

    def correct(found: re.Match[str]) -> str:
        word = found[0].lower()
        if base.term_exists(word) or base.term_exists("Z" + stem(word).decode()):
            return found[0]
        return base.get_spelling_suggestion(word).decode() or found[0]

    return re.sub(r"[^\W\d_]+", correct, query)


def _fill(xapian: Any, base: Any, asked: dict[str, Any]) -> None:  # noqa: ANN401
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem(asked["stemmer"]))
    generator.set_database(base)
    generator.set_flags(xapian.TermGenerator.FLAG_SPELLING)
    for source in asked["documents"]:
        document = xapian.Document()
        document.set_data(source["address"])
        generator.set_document(document)
        for name, text in source["texts"].items():
            generator.index_text(text, asked["weights"][name])
            generator.increase_termpos()
        base.add_document(document)
    base.commit()


if __name__ == "__main__":
    sys.exit(main())
