# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about words: jargon, abbreviations, promises and blame. Each finds its fault and lets good text be."""

from __future__ import annotations

import pytest

from tests.check.seeded import findings, found, guide_files, lines_found

_EDEMA = "- {id: edema, term: edema, definition: Swelling from water in the body.}\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You have edema in the legs."),
        ("en", "The hepatic arteries bring blood."),
        ("en", "Your postoperative stay, an easy time, is short."),
        ("fr", "Vous avez un œdème aux jambes."),
        ("fr", "Les lésions sont petites."),
    ],
)
def test_jargon_is_found(language: str, text: str) -> None:
    assert lines_found("PL04", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language) == [4]


def test_jargon_is_told_once_a_section_with_plain_words() -> None:
    first, second = found("PL04", "## A {#a}\nSome edema. More edema.\n\n## B {#b}\nSome edema.\n")
    assert (first.line, second.line) == (2, 5)
    assert "“edema”" in first.text
    assert "“swelling”" in first.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Your legs may swell. This is called edema."),
        ("en", "Your legs may swell (edema)."),
        ("en", "Edema means that water stays in the body."),
        ("en", "Edema (swelling) can come later."),
        ("en", "You may hear the word “lesion”."),
        ("fr", "Vos jambes peuvent enfler : c’est ce qu’on appelle un œdème (enflure)."),
        ("fr", "Vous lirez peut-être le mot « lésion »."),
    ],
)
def test_jargon_that_its_sentence_explains_is_good(language: str, text: str) -> None:
    assert lines_found("PL04", f"## A {{#a}}\n{text}\n", language=language) == []


def test_jargon_that_the_glossary_explains_is_good() -> None:
    body = "## A {#a}\nYou have edema in the legs.\n"
    assert lines_found("PL04", body, en__glossary=_EDEMA) == []
    by_hand = "## A {#a}\nYou have [oedema](term:edema) in the legs.\n"
    assert lines_found("PL04", by_hand, en__glossary=_EDEMA) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The TKA went well."),
        ("en", "Two TKAs went well."),
        ("fr", "La PTG dure deux heures."),
    ],
)
def test_an_abbreviation_that_is_not_spelled_out_is_found(language: str, text: str) -> None:
    assert lines_found("PL05", f"## A {{#a}}\nFirst.\n\n{text}\nThe end.\n", language=language) == [4]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A total knee replacement (TKR) takes time. The TKR is done."),
        ("en", "Total knee replacements (TKRs) take time. A TKR is done."),
        ("en", "TKR (total knee replacement) takes time."),
        ("en", "TKR is short for total knee replacement."),
        ("en", "A new knee is also called a TKR."),
        ("en", "A CT or MRI scan shows it. It is stage IV."),
        ("en", "Some people read TKR, a new knee."),
        ("en", "Half of the people in the RESTED study went home."),
        ("fr", "Une prothèse totale du genou (PTG) prend du temps. La PTG est posée."),
        ("fr", "Une IRM ou une TEP le montre."),
    ],
)
def test_an_abbreviation_that_is_spelled_out_or_known_is_good(language: str, text: str) -> None:
    assert lines_found("PL05", f"## A {{#a}}\n{text}\n", language=language) == []


def test_an_abbreviation_spelled_out_too_late_is_a_warning() -> None:
    (late,) = found("PL05", "## A {#a}\nThe TKR is done.\n\nA total knee replacement (TKR) takes time.\n")
    assert (late.line, late.level) == (2, "warning")
    (missing,) = found("PL05", "## A {#a}\nThe TKR is done.\n")
    assert missing.level == "error"


def test_a_study_among_the_sources_has_a_name_and_no_long_form() -> None:
    files = guide_files("## A {#a}\nIn NETTER, people felt better. [@smith-netter]\n")
    chapter = files["en/chapters/visit.md"]
    assert [one.words for one in findings("PL05", files)] == ["NETTER"]
    files["en/chapters/visit.md"] = chapter.replace("sources: [first]", "sources: [smith-netter]")
    assert findings("PL05", files) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The operation will cure you.", "cure"),
        ("en", "You must rest.", "must"),
        ("en", "The patient failed treatment.", "failed"),
        ("en", "Cancer victims battle on.", "victims battle"),
        ("fr", "L’opération va vous guérir.", "vous guérir"),
        ("fr", "Les victimes souffrent.", "victimes souffrent"),
    ],
)
def test_promises_and_blame_are_found(language: str, text: str, words: str) -> None:
    told = found("PL16", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language)
    assert {one.line for one in told} == {4}
    assert " ".join(sorted((one.words for one in told), key=text.index)) == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Avoid cured meat. The doctor is secure. Always ask your team first."),
        ("fr", "Si jamais la plaie saigne, elle peut guérir plus tard."),
    ],
)
def test_harmless_words_are_good(language: str, text: str) -> None:
    assert lines_found("PL16", f"## A {{#a}}\n{text}\n", language=language) == []


def test_the_glossary_promises_nothing_either() -> None:
    glossary = "- id: help\n  term: help\n  definition: It will cure you.\n"
    told = findings("PL16", guide_files(en__glossary=glossary))
    assert [(one.path, one.line) for one in told] == [("en/glossary.yaml", 3)]


def test_a_shouted_word_is_no_abbreviation() -> None:
    told = found("PL05", "## A {#a number=1}\nYou must NOT drive. NB: rest.\n")
    assert [(one.level, one.words) for one in told] == [("warning", "NOT")]
    assert [one.words for one in found("PL05", "## A {#a number=1}\nNe conduisez PAS.\n", language="fr")] == ["PAS"]


def test_a_chapter_of_nothing_but_abbreviations_ends_in_seconds() -> None:
    names = " ".join("A" + "".join(chr(65 + at // step % 26) for step in (676, 26, 1)) for at in range(17_000))
    assert 250 <= len(found("PL05", f"## A {{#a number=1}}\n{names}\n")) <= 310
