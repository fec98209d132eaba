# SPDX-License-Identifier: GPL-3.0-or-later
"""Endless words, marks and runs: every rule's patterns take time in step with the text, never with its square."""

from __future__ import annotations

import time

import pytest

from reader.check.table import RULES
from tests.check.seeded import guide_files, read_guide

LENGTH = 60_000
SECONDS = 6
"""A pattern that goes back over the text takes minutes at this length; a sound one takes a tenth of a second."""
GLOSSARY = "- {id: gallbladder, term: gallbladder, definition: A small sac under the liver.}\n"
RUNS = ("a", "1", "1,000", "a'", "a-", ".", "!” ", "(", "“a ", "a. ", "Dr. ", "[@a", "is not ", "never stop ", "Via ")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "run", [*RUNS, "\n- Ask or\n- Was", "renal (kidney) ", "\u00a0", "1 in ", "1 sur ", "le patient est très souvent "]
)
def test_every_rule_ends_on_an_endless_text(run: str, language: str) -> None:
    text = f"## A {{#a number=1}}\nSome {run * (LENGTH // len(run))}\n"
    guide = read_guide(guide_files(text, language=language))
    start = time.process_time()
    for rule in RULES:
        list(rule.look(guide))
    assert time.process_time() - start < SECONDS


def test_a_word_of_the_glossary_said_without_end() -> None:
    guide = read_guide(guide_files(f"## A {{#a number=1}}\n{'gallbladder ' * 5_000}\n", en__glossary=GLOSSARY))
    start = time.process_time()
    for rule in RULES:
        list(rule.look(guide))
    assert time.process_time() - start < SECONDS
