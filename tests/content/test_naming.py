# SPDX-License-Identifier: GPL-3.0-or-later
"""What people say, in the edition's language and in the others, whether or not the guide can be read in them."""

from __future__ import annotations

from reader.content.compiling import Compiled, compile_edition
from reader.content.model import EverydayPhrase
from reader.content.names import DangerSign
from tests.content.small_guide import small_guide

FRENCH = """\
- id: margin
  term: marge
  definition: Le bord.
  forms: [marges]
  everyday: [le bord]
- id: strange
  term: inconnu
  definition: Pas dans ce guide.
"""


def compiled(**files: str) -> Compiled:
    return compile_edition(small_guide({name.replace("__", "/") + ".yaml": text for name, text in files.items()}), "en")


def test_the_own_language_comes_first() -> None:
    (own,) = compiled().content.names
    assert own.language == "en"
    assert own.names == (EverydayPhrase("resection", ("resection",)), EverydayPhrase("margin", ("margin",)))
    assert own.words == (EverydayPhrase("cut it out", ("resection",)),)


def test_another_language_names_the_same_terms() -> None:
    result = compiled(fr__glossary=FRENCH, fr__words="tout enlever: [margin]\n")
    names = result.content.names[1]
    assert result.problems == ()
    assert (names.language, names.names) == (
        "fr",
        (EverydayPhrase("marge", ("margin",)), EverydayPhrase("marges", ("margin",))),
    )
    assert names.words == (EverydayPhrase("tout enlever", ("margin",)), EverydayPhrase("le bord", ("margin",)))


def test_phrases_of_both_languages_lead_to_the_same_section() -> None:
    result = compiled(en__words="what it is: [surgery#what]\n", fr__words="c'est quoi: [surgery#what]\n")
    assert result.problems == ()
    own, french = result.content.names
    assert own.words == (EverydayPhrase("what it is", (), ("net/surgery#what",)),)
    assert french.words == (EverydayPhrase("c'est quoi", (), ("net/surgery#what",)),)


def test_a_section_that_is_not_there_is_told() -> None:
    result = compiled(en__words="drive: [surgery#car]\n", fr__words="conduire: [surgery#auto]\n")
    assert [(one.path, one.rule) for one in result.problems] == [
        ("en/words.yaml", "words-section"),
        ("fr/words.yaml", "words-section"),
    ]


def test_danger_signs_lead_to_urgent_boxes_only() -> None:
    text = "- {id: bleed, address: surgery#what, signs: [bleeding]}\n- {id: off, address: recovery#home, signs: [a]}\n"
    result = compiled(en__signs=text)
    assert result.content.names[0].signs == (DangerSign("bleed", "net/surgery#what", ("bleeding",)),)
    assert [(one.path, one.line, one.rule) for one in result.problems] == [("en/signs.yaml", 2, "link-target")]


def test_faults_in_a_language_that_is_not_read_are_told_with_the_one_that_is() -> None:
    result = compiled(fr__words="tout enlever: [nowhere]\n")
    assert [(one.path, one.rule) for one in result.problems] == [("fr/words.yaml", "words-term")]
