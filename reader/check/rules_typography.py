# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about spaces, quotes and marks: what a careful printer would mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.check.guide_text import LanguageText
from reader.check.passages import Passage
from reader.check.rule import Finding, Rule
from reader.i18n import _, plural

_NB = "\u00a0\u202f"
"""The no-break spaces, wide and narrow."""
_W = r"\w{1,40}"
"""A word, or the end of an endless one: searching stays as fast as the text is long."""
_UNITS = (
    "°C|°F|%|‰|nm|µm|mm|cm|km|m|mcg|µg|μg|ng|pg|mg|kg|g|ml|mL|dl|dL|cl|L|MBq|GBq|mSv|mGy|Gy|mmol/L|nmol/L|pmol/L|"
    "µmol/L|mg/dL|mmHg|kcal|kJ|min|h"
)
_UNIT = re.compile(rf"(?<![\w.,])\d+(?:[.,]\d+)?(?P<gap>[ ]?)(?P<unit>{_UNITS})(?![\w/’'-])")
_CLOSE = frozenset({"%", "‰"})
"""Units that stand right behind their number, but for French."""
# What a place lacks is told by a function each: the program's language may change while it runs.
_PLACES: tuple[tuple[re.Pattern[str], Callable[[], str]], ...] = (
    (re.compile(rf"{_W}[^\s\w]{{0,9}} {{2,}}(?=\S)"), lambda: _("Leave one space only behind “{found}”.")),
    (re.compile(rf"(?:{_W})?'{_W}|{_W}'(?!\w)"), lambda: _("Write the curved apostrophe ’ in “{found}”.")),
    (re.compile(rf"(?:{_W})?\.\.\."), lambda: _("Write the one sign … in “{found}”.")),
    (
        re.compile(rf"{_W},? --? (?=\w)|{_W}--+(?=\w)"),
        lambda: _("Write a dash – behind “{found}”, or make it two sentences."),
    ),
    (re.compile(rf"{_W}[ {_NB}][,.](?=\s|$)"), lambda: _("Take out the space in front of the mark in “{found}”.")),
    (re.compile(rf"\(\s(?:{_W})?|(?:{_W})?\s\)"), lambda: _("Take out the space inside the bracket at “{found}”.")),
    (
        re.compile(
            r"\b(?:[a-zà-öø-ÿ]{2,40}[.!?][A-ZÀ-Þ][a-zà-öø-ÿ]|\w[a-zà-öø-ÿ]{1,40}[,;:][a-zà-öø-ÿ]{2})[a-zà-öø-ÿ]{0,40}"
        ),
        lambda: _("Leave a space in “{found}”."),
    ),
    (
        re.compile(rf"(?:{_W})?(?:(?<![:;,])(?!:::)[,;:]{{2,}}|(?<!\.)\.\.(?!\.)|,\.)"),
        lambda: _("Leave one of the marks at “{found}”."),
    ),
    (
        re.compile(rf"(?<!\S)[•▪●◦‣](?:\s+{_W})?"),
        lambda: _("Start each item of a list on a line of its own, with - instead of “{found}”."),
    ),
)
_ENGLISH: tuple[tuple[re.Pattern[str], Callable[[], str]], ...] = (
    (re.compile(rf'"(?:{_W})?|{_W}[.,!?]?"'), lambda: _("Write the curved quotes “ ” at “{found}”.")),
    (re.compile(rf"{_W}[ {_NB}][:;!?](?=\s|$)"), lambda: _("Take out the space in front of the mark in “{found}”.")),
    (re.compile(r"\b(?!(?:that|had)\b)([a-z]{1,40}) \1\b(?![-’'])"), lambda: _("Write a word of “{found}” only once.")),
)
_FRENCH: tuple[tuple[re.Pattern[str], Callable[[], str]], ...] = (
    (re.compile(rf'"(?:{_W})?|{_W}[.,!?]?"'), lambda: _("Write guillemets « » at “{found}”.")),
    (
        re.compile(rf"{_W}[)»]? [:;!?](?=\s|$)"),
        lambda: _("Make the space in front of the mark in “{found}” a no-break space."),
    ),
    (
        re.compile(r"(?<!\d)[^\W\d]{1,40}[)»]?:(?=\s|$)"),
        lambda: _("Put a no-break space in front of the colon in “{found}”."),
    ),
    (re.compile(rf"«(?![{_NB}]) ?(?:{_W})?"), lambda: _("Put a no-break space behind the « of “{found}”.")),
    (
        re.compile(rf"(?:{_W})?[.!?…]?(?:(?<![{_NB} ])| )»"),
        lambda: _("Put a no-break space in front of the » of “{found}”."),
    ),
    (
        re.compile(r"(?<![-’'])\b(?!(?:nous|vous)\b)([a-zà-öø-ÿ]{1,40}) \1\b(?![-’'])"),
        lambda: _("Write a word of “{found}” only once."),
    ),
)


def typography(language: LanguageText) -> Iterator[Finding]:
    """Yield wrong spaces, quotes, apostrophes and doubled words; each kind once a passage, with its count."""
    own = {"en": _ENGLISH, "fr": _FRENCH}.get(language.language, ())
    for path, passage in language.passages():
        found = [*_units(passage, language.language)]
        for wanted, told in (*_PLACES, *own):
            places = wanted.finditer(passage.text)
            match = next(places, None)
            if match:
                words, more = match[0].strip(" "), sum(1 for _ in places)
                text = told().format(found=words)
                if more:
                    text += " " + plural("It is in {count} more place.", "It is in {count} more places.", more)
                found.append(Finding(passage.line_at(match.start()), text, words))
        yield from (Finding(each.line, each.text, each.words, path=path) for each in found)


def _units(passage: Passage, language: str) -> Iterator[Finding]:
    """Yield numbers that a line may end behind, away from their unit."""
    for match in _UNIT.finditer(passage.text):
        close = match["unit"] in _CLOSE and language != "fr"
        if close and not match["gap"]:
            continue
        text = (
            _("Take out the space between number and unit in “{found}”.")
            if close
            else _("Put a no-break space between number and unit in “{found}”.")
        )
        yield Finding(passage.line_at(match.start()), text.format(found=match[0]), match[0])


RULES = (
    Rule(
        "PL20",
        "warning",
        "Typography: curved quotes and apostrophes (French « »), one space at a time, none before , and . and inside "
        "brackets, a no-break space between number and unit, in French also before : ; ! ? and inside « » "
        "(or none before ; ! ?, as in Canada), no word twice.",
        language=typography,
    ),
)
