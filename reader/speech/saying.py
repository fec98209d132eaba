# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns written text into words that a voice speaks rightly: units, signs, ranges, numbers, short forms.

`38–39 °C` becomes “38 to 39 degrees Celsius”. What the words are is told by the language's file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reader.speech.capitals import Capitals
from reader.speech.words_file import SpokenWords

_UNSEEN = re.compile("[\u2060\u00ad\u200b\ufffc]+")
_NUMBER = r"(?<!\d)\d{1,9}(?:[.,]\d{1,9})?(?!\d)"
"""Of so many figures at most: an endless run of them is no number, and costs no time."""
_THOUSANDS = re.compile("(?<=\\d)[\u00a0\u202f](?=\\d{3}(?!\\d))")
_PHONE = re.compile(
    r"(?<![\w-])(?!\d{4}-\d\d-\d\d(?!\d))(?:\+?\d{1,4}(?:[-\u2011]\d{2,4}){2,}|\d\d(?: \d\d){4})(?![\w-])"
)
_DASH = re.compile(r" [–—] |—")
_BEFORE_MARK = re.compile(r"\s+([,.;])")
_SPACE = re.compile(r"\s+")


class Saying:
    """Says the texts of one language; `told` says of abbreviations whether they are said as a word."""

    def __init__(self, words: SpokenWords, told: Mapping[str, bool] | None = None) -> None:
        self._words = words
        self._capitals = Capitals(words, told or {})
        self._short = {short.lower(): full for short, full in words.short.items()}
        units = _any_of(words.units)
        self._short_form = re.compile(rf"(?<![\w.])(?:{_any_of(words.short)})(?![\w])", re.IGNORECASE)
        self._range = re.compile(rf"(?P<low>{_NUMBER}(?:\s?(?:{units}))?)\s?[–‒]\s?(?P<high>{_NUMBER})")
        self._unit = re.compile(
            rf"(?P<number>{_NUMBER})(?P<gap>[\s-]?)(?P<unit>{units})"
            rf"(?:/(?P<of>{_any_of([*words.units, *words.of_units])}))?(?!\w)"
        )
        self._digits = re.compile(rf"(?<![\w.,-])(?:{_any_of(words.digit_by_digit)})(?!\w|[.,-]\d)")
        self._sign = re.compile(_any_of(words.signs))

    def said(self, text: str) -> str:
        """Return how a text is said; empty when it holds nothing that can be said."""
        text = _SPACE.sub(" ", _THOUSANDS.sub("", _UNSEEN.sub("", text)))
        text = self._short_form.sub(self._in_full, text)
        text = _PHONE.sub(_by_digits, text)
        text = self._digits.sub(_by_digits, text)
        text = self._range.sub(self._from_to, text)
        text = self._unit.sub(self._with_unit, text)
        text = self._capitals.spoken(_DASH.sub(", ", text))
        text = self._sign.sub(self._in_words, text)
        text = _BEFORE_MARK.sub(r"\1", _SPACE.sub(" ", text)).strip()
        return text if re.search(r"\w", text) else ""

    def _in_full(self, match: re.Match[str]) -> str:
        full = self._short[match[0].lower()]
        return full[:1].upper() + full[1:] if match[0][:1].isupper() else full

    def _from_to(self, match: re.Match[str]) -> str:
        return self._words.range.format(low=match["low"], high=match["high"])

    def _with_unit(self, match: re.Match[str]) -> str:
        number = match["number"]
        one, several = self._words.units[match["unit"]]
        value = float(number.replace(",", "."))
        is_one = value < 2 if self._words.is_one_below_two else number == "1"
        unit = one if is_one or match["gap"] == "-" else several  # a 6-millimetre cut
        if match["of"]:
            of = self._words.of_units.get(match["of"]) or self._words.units[match["of"]][0]
            unit = self._words.per.format(unit=unit, of=of)
        return f"{number}{match['gap'] or ' '}{unit}"

    def _in_words(self, match: re.Match[str]) -> str:
        return f" {self._words.signs[match[0]]} "


def _by_digits(match: re.Match[str]) -> str:
    return ", ".join(" ".join(group) for group in re.findall(r"\d+", match[0]))


def _any_of(spellings: Iterable[str]) -> str:
    """Return the pattern of any of these, the longest first; nothing matches when there is none."""
    return "|".join(re.escape(each) for each in sorted(spellings, key=len, reverse=True)) or r"(?!)"
