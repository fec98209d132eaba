# SPDX-License-Identifier: GPL-3.0-or-later
"""What people say, as an index keeps it."""

from __future__ import annotations

import msgspec
import pytest

from reader.content.edition import EditionContent
from reader.search.analysis import analysis
from reader.search.index import Index
from reader.search.lexicon import PLACE, make_lexicon, make_phrase


def test_the_index_carries_it(english_index: Index) -> None:
    lexicon = english_index.lexicon
    assert lexicon.concepts["@net"].label == "neuroendocrine tumour"
    assert [tongue.language for tongue in lexicon.tongues] == ["en", "fr"]
    assert [english_index.entry(danger.document).address for danger in lexicon.dangers] == [
        "sample/urgent-signs#crisis",
        "sample/urgent-signs#blocked",
    ]
    assert lexicon.dangers[1].title == "Signs of a blocked bowel"


def test_a_name_comes_before_what_people_say(english: EditionContent) -> None:
    own = make_lexicon(english, {}).tongues[0]
    assert [phrase.targets for phrase in own.phrases if phrase.name][:2] == [("@embolization",), ("@embolization",)]
    assert all(phrase.stems for phrase in own.phrases)
    assert own.signs == (), "their places are not in the index"


def test_a_phrase_may_mean_sections(english_index: Index) -> None:
    own, french = english_index.lexicon.tongues
    meant = {phrase.stems: phrase for phrase in (*own.phrases, *french.phrases)}
    (back,) = (phrase for stems, phrase in meant.items() if stems[0] == "grow")
    places = [english_index.entry(int(target[len(PLACE) :])).address for target in back.targets]
    assert places == ["sample/liver-surgery#removing", "sample/embolization#after"]
    name = meant[tuple(analysis("en").stems("Sandostatin", stops=True))]
    assert (name.name, [target[0] for target in name.targets]) == (True, ["@", "#"]), (
        "the term, and a section beside it"
    )


def test_sections_that_are_not_in_the_index_are_left_out(english: EditionContent) -> None:
    own = make_lexicon(english, {}).tongues[0]
    assert not any(target.startswith(PLACE) for phrase in own.phrases for target in phrase.targets)


def test_an_edition_without_names_has_an_empty_lexicon(french: EditionContent) -> None:
    lexicon = make_lexicon(french, {})
    assert (lexicon.concepts, [tongue.language for tongue in lexicon.tongues]) == ({}, ["fr"])


@pytest.mark.parametrize(
    ("text", "stems", "loose"),
    [
        ("the cut", ("cut",), ()),
        ("got it all", ("got", "it", "all"), ()),
        ("bag on my tummy", ("bag", "on", "tummi"), ("bag", "tummi")),
        ("it", (), ()),
        ("???", (), ()),
    ],
)
def test_how_a_phrase_is_looked_for(text: str, stems: tuple[str, ...], loose: tuple[str, ...]) -> None:
    phrase = make_phrase(text, ("x",), analysis("en"))
    assert (phrase.stems, phrase.loose) == (stems, loose)


def test_boxes_that_no_sign_leads_to_are_left_out(english: EditionContent) -> None:
    places = {box.address: place for place, box in enumerate(english.urgent)}
    signless = [msgspec.structs.replace(names, signs=names.signs[:1]) for names in english.names]
    lexicon = make_lexicon(msgspec.structs.replace(english, names=tuple(signless)), places)
    assert [danger.title for danger in lexicon.dangers] == ["Signs of a crisis"]
