# SPDX-License-Identifier: GPL-3.0-or-later
"""Doubled words of copied text: found with what they mean, and the sentence around them left whole."""

from __future__ import annotations

import time

import pytest

from reader.drafts.doubled import Doubled, undoubled


def _shown(text: str) -> tuple[str, list[tuple[str, str, str, bool]]]:
    parts = list(undoubled(text))
    found = [(part.word, part.term, part.definition, part.sure) for part in parts if isinstance(part, Doubled)]
    return "".join(part.word if isinstance(part, Doubled) else part for part in parts), found


@pytest.mark.parametrize(
    ("text", "read", "found"),
    [
        (
            "A resectionresectionA way to cut. is planned.",
            "A resection is planned.",
            ("resection", "resection", "A way to cut.", True),
        ),
        (
            "Your immune systemimmune systemThe cells that defend you.. Rest.",
            "Your immune system. Rest.",
            ("immune system", "immune system", "The cells that defend you.", True),
        ),
        (
            "The tumourstumourA lump of cells.grow.",
            "The tumours grow.",
            ("tumours", "tumour", "A lump of cells.", True),
        ),
        ("BiopsybiopsyA test. may help.", "Biopsy may help.", ("Biopsy", "biopsy", "A test.", True)),
        ("A CT scanCT scanA test., then.", "A CT scan, then.", ("CT scan", "CT scan", "A test.", True)),
        ("A scan scanA test. (soon).", "A scan (soon).", ("scan", "scan", "A test.", True)),
        (
            "A stagestageHow far it went, e.g. 2.5 cm. It is told. and more.",
            "A stage and more.",
            ("stage", "stage", "How far it went, e.g. 2.5 cm. It is told.", True),
        ),
        ("A cutcutTo open. Then rest. More.", "A cut Then rest. More.", ("cut", "cut", "To open.", False)),
        ("A cutcutTo open", "A cut", ("cut", "cut", "To open", False)),
        ("A cutcutTo open.", "A cut", ("cut", "cut", "To open.", True)),
        (
            "A résectionrésectionÔter un bout. est prévue.",
            "A résection est prévue.",
            ("résection", "résection", "Ôter un bout.", True),
        ),
        ("The marginmargina rim around it. Good.", "The margin Good.", ("margin", "margin", "a rim around it.", False)),
        ("The resectionresection is done.", "The resection is done.", ("resection", "resection", "", False)),
    ],
)
def test_a_doubled_word_is_lifted(text: str, read: str, found: tuple[str, str, str, bool]) -> None:
    assert _shown(text) == (read, [found])


@pytest.mark.parametrize(
    "text",
    [
        "Eat couscous with JavaScript, an iPhone and a MacBook.",
        "A murmur. Bonbon.",
        "no capitals here",
        "",
        "McDonald’s",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert _shown(text) == (text, [])


def test_several_words_in_one_line() -> None:
    read, found = _shown("A budbudA swelling. on a stemstemThe wood. with a knotknotA bump., see.")
    assert read == "A bud on a stem with a knot, see."
    assert [each[0] for each in found] == ["bud", "stem", "knot"]


def test_a_long_line_takes_no_long_time() -> None:
    started = time.process_time()
    list(undoubled("aaA bcd " * 6_000))
    list(undoubled("." * 50_000 + "xxXx " * 1_000))
    assert time.process_time() - started < 3
