# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what could tell who a caller is in a volunteer's notes, so that the desk can warn, gently and at once.

Doses, stages, dates of treatment and the numbers of services are no such thing. It looks at forms, keeps nothing and
sees not everything: how much is measured on tests/data/personal. Each repeat in a form has an end, so that a note of
any kind is looked at in time that grows with its length and no faster.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Collection, Iterator
from typing import Literal

import msgspec

from reader.calls.personal_names import names

Kind = Literal["name", "phone", "email", "address", "birth_date", "health_number", "card"]
Range = tuple[int, int]


class Found(msgspec.Struct, frozen=True, order=True):
    """One place of a text that looks personal."""

    start: int
    end: int
    kind: Kind


def personal(text: str, language: str = "en", known_numbers: Collection[str] = ()) -> tuple[Found, ...]:
    """Return what looks personal, in order; no two overlap.

    `known_numbers` are telephone numbers of services, in any form: they are nobody's own.
    """
    services = {_digits(number) for number in known_numbers}
    found: list[Found] = []
    for kind, find in _FINDERS:
        for start, end in find(text):
            is_service = kind in ("phone", "health_number") and _is_of_service(text[start:end], services)
            _append(found, Found(start, end, kind), is_wanted=not is_service)
    for start, end in names(text, language):
        _append(found, Found(start, end, "name"))
    return tuple(found)


def _append(found: list[Found], new: Found, *, is_wanted: bool = True) -> None:
    """Put it where it belongs in the order, unless it overlaps one of those before or behind it."""
    at = bisect.bisect(found, new)
    is_free = (not at or found[at - 1].end <= new.start) and (at == len(found) or new.end <= found[at].start)
    if is_wanted and is_free:
        found.insert(at, new)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text).removeprefix("1") if len(re.sub(r"\D", "", text)) > 10 else re.sub(r"\D", "", text)


# ---- e-mail

_EMAIL = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|[(\[](?:at|arobase)[)\]])\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
    r"|[\w.+-]{1,64} (?:(?:at|arobase) [\w-]{1,63} (?:dot|point) |(?:(?-i:AT)|arobase|chez) [\w-]{1,63}\.)"
    r"(?:com|org|net|ca|fr|uk|edu|info|eu|de|be|ch)\b"
    r"|[a-z0-9.+-]{1,64}_at_[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}",
    re.IGNORECASE,
)
_OFFICES = frozenset("info contact support help aide admin office reception accueil bureau".split())


def _emails(text: str) -> Iterator[Range]:
    for match in _EMAIL.finditer(text):
        if re.split(r"[@\s(]", match.group(), maxsplit=1)[0].lower() not in _OFFICES:
            yield match.span()


# ---- cards

_LONG_NUMBER = re.compile(r"(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])")


def _cards(text: str) -> Iterator[Range]:
    for match in _LONG_NUMBER.finditer(text):
        if _has_check_digit(_digits_only(match.group())):
            yield match.span()


def _digits_only(text: str) -> str:
    return re.sub(r"\D", "", text)


def _has_check_digit(digits: str) -> bool:
    """Tell whether the last digit fits the others, as on every payment card (ISO/IEC 7812, Luhn)."""
    total = 0
    for place, digit in enumerate(map(int, reversed(digits))):
        doubled = digit * 2 if place % 2 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


# ---- numbers of health cards and files

_HEALTH_CUE = (
    r"(?:health (?:card|number|insurance)|ohip|ramq|phin|phn|hcn|ahcip|mrn|nhs|nir|medicare|sin|nas|nam|chart|"
    r"hospital (?:card|file|no|number)|"
    r"patient (?:id|no|number)|carte (?:soleil|santé|d['’]assurance[- ]maladie)|assurance[- ]maladie|dossier|"
    r"sécurité sociale|insurance (?:no|number))"
)
_HEALTH = (
    re.compile(
        rf"\b{_HEALTH_CUE}\b(?:\s{{0,3}}(?:is|file|number|card|no\b\.?|numéro|est|le|n°|[:#=])){{0,6}}\s{{0,3}}"
        r"(?P<number>(?:[a-z]{1,4}[ -]?)?\d(?:[ -]?\d){4,14}(?: ?[a-z]{2}\b)?)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<number>\b[a-z]{4} ?\d{4} ?\d{4}\b)", re.IGNORECASE),
    re.compile(r"(?P<number>(?<![\d-])(?!1[38]00)\d{4}[ -]\d{3}[ -]\d{3}(?: ?[A-Z]{2})?(?![\w-]))"),
    re.compile(r"(?P<number>\b[12] \d{2} (?:0[1-9]|1[0-2]) \d[\dAB] \d{3} \d{3}(?: \d{2})?\b)"),
)


def _health_numbers(text: str) -> Iterator[Range]:
    for form in _HEALTH:
        for match in form.finditer(text):
            yield match.span("number")


# ---- dates of birth

_MONTH = (
    r"(?:jan(?:uary|vier)?|feb(?:ruary)?|f[ée]v(?:rier)?|mar(?:ch|s)?|apr(?:il)?|avril|may|mai|june?|juin|july?|"
    r"juillet|aug(?:ust)?|ao[ûu]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[ée]c(?:ember|embre)?)"
)
_YEAR = r"(?:19|20)\d{2}"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er)?"
_IN_WORDS = rf"{_DAY}(?: of)? {_MONTH}\b\.?(?:,? {_YEAR})?|{_MONTH}\.? {_DAY}\b(?:,? {_YEAR})?"
_IN_FIGURES = rf"\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:{_YEAR}|\d{{2}}\b)|{_YEAR}-\d{{1,2}}-\d{{1,2}}"
_BORN = re.compile(
    r"\b(?:born|d\.?o\.?b\b\.?|date of birth|birth ?date|birthday|b\.|née?s?(?= (?:le|en|au|\d))|"
    r"date de naissance|naissance|ddn|anniversaire)(?!\w)"
    rf"[^\d\n.;]{{0,18}}?(?P<date>{_IN_WORDS}|{_IN_FIGURES}|{_YEAR})(?!\d)",
    re.IGNORECASE,
)
_FULL_DATE = re.compile(rf"(?<![\d/-])(?:{_IN_WORDS}|{_IN_FIGURES})(?![\d/-])", re.IGNORECASE)
_TREATMENT = re.compile(
    r"diagnos|surg|op[ée]r|scan|since|depuis|start|début|chemo|chimio|treat|trait|biops|stable|visit|last|derni|"
    r"review|révis|publi|written|écrit",
    re.IGNORECASE,
)
_BORN_IN = range(1900, 2009)
"""Years in which a date without a word is rather that of a birth than of a treatment."""
_AROUND = 40


def _birth_dates(text: str) -> Iterator[Range]:
    for match in _BORN.finditer(text):
        yield match.span("date")
    for match in _FULL_DATE.finditer(text):
        year = re.search(_YEAR, match.group())
        before = text[max(0, match.start() - _AROUND) : match.start()]
        if year and int(year.group()) in _BORN_IN and not _TREATMENT.search(before):
            yield match.span()


# ---- telephones

_NO_NUMBER_BEFORE = r"(?<![\w/+])(?<!\d[.,-])"
_PHONES = (
    re.compile(
        rf"(?P<number>{_NO_NUMBER_BEFORE}(?:\+?1[ .-]?)?(?:\([2-9]\d\d\)|[2-9]\d\d)[ ./-]?[2-9]\d\d[ ./-]?\d{{4}})"
        r"(?![\w-])"
    ),
    re.compile(r"(?P<number>(?:\+|(?<![\w.,])00)\d(?:[ .-]?\(?\d\)?){6,14})(?!\w)"),
    re.compile(rf"(?P<number>{_NO_NUMBER_BEFORE}0\d{{1,4}}(?:[ .-]?\d{{2,4}}){{2,4}})(?![\w-])"),
    re.compile(
        r"\b(?:call|phone|number|tel|tél|téléphone|cell\w{0,6}|reach|ring|rappeler|joindre|numéro|mobile|landline)\b"
        r"[^\d\n]{0,25}(?P<number>[2-9]\d\d[ .-]?\d{4})(?![\w-])(?! ?(?:mg|µg|ng|ml))",
        re.IGNORECASE,
    ),
)
_FEWEST_DIGITS = (10, 9, 9, 7)
_FREE = re.compile(r"(?:1?8(?:00|33|44|55|66|77|88)\d{7}|1[38]00\d{6}|080[08]\d+)")
"""Numbers that cost the caller nothing belong to organisations."""


def _phones(text: str) -> Iterator[Range]:
    for form, fewest in zip(_PHONES, _FEWEST_DIGITS, strict=True):
        for match in form.finditer(text):
            if fewest <= len(_digits_only(match["number"])) <= 15:
                yield match.span("number")


def _is_of_service(written: str, services: Collection[str]) -> bool:
    return _FREE.fullmatch(_digits_only(written)) is not None or _digits(written) in services


# ---- addresses

_STREET = re.compile(
    r"\b\d{1,5}(?:-\d{1,5})?[a-d]?,?\s{1,3}"
    r"(?P<name>(?:(?:\d{1,3}(?:st|nd|rd|th|e) )?(?:[^\W\d_][\w'’.-]{0,30}\s{1,3}){1,3}?|"
    r"\d{1,3}(?:st|nd|rd|th|e)\s{1,3}))"
    r"(?:(?P<sure>street|avenue|ave|road|rd|boulevard|blvd|crescent)|"
    r"st|drive|dr|lane|court|way|place|square|terrace|highway)\b\.?",
    re.IGNORECASE,
)
_NO_STREET = frozenset(
    "a an the my her his our this that of in on to down up minutes hours days km blocks cycles".split()
)
_RUE = re.compile(
    r"\b\d{1,5}(?: ?(?:bis|ter|[a-d]))?,?\s{1,3}(?P<kind>rue|avenue|av\.|boulevard|boul\.|bd|chemin|ch\.|rang|impasse|"
    r"allée|route|place|montée|côte|quai)\s{1,3}(?:(?:de la|de|du|des)\s{1,3}|de l['’]|d['’])?"
    r"(?P<name>[^\W\d_][\w'’-]{0,30})",
    re.IGNORECASE,
)
_SURE_RUES = frozenset(("rue", "av.", "boulevard", "boul.", "bd", "ch.", "impasse"))
_PLACES = (
    re.compile(r"\b(?:p\.?\s?o\.?\s?box|case postale|rr \d{1,5},? box|b\.p\.)\s{0,3}\d{1,9}", re.IGNORECASE),
    re.compile(
        r"\b(?:(?:lives?|living) (?:on|at)|address(?: is|:)) (?P<name>(?:[A-Z][\w'’.-]{0,30}\s{1,3}){1,3})"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Court|Way|Crescent|Place|Boulevard|Blvd)\b"
    ),
    re.compile(r"\b(?:on|at) (?:[A-Z][\w'’.-]{0,30}\s{1,3}){1,2}(?:Street|Avenue|Ave|Road|Rd|Boulevard|Blvd)\b"),
    re.compile(
        r"\b(?:habite|demeure|adresse\s?:)(?: au| sur| la){0,3}\s"
        r"(?:rue|avenue|boulevard|chemin|rang) [^\W\d_]{1,30}"
    ),
    re.compile(
        r"\b(?:rue|avenue|boulevard|chemin) [^\W\d_][\w'’-]{0,30}(?: [^\W\d_][\w'’-]{0,30}){0,2} ?, "
        r"(?:au )?\d{1,5}\b"
    ),
)
_CODES = (
    re.compile(
        r"\b(?!T\d[N] ?\d[M]\d)[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d\b", re.IGNORECASE
    ),
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b"),
    re.compile(
        r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|"
        r"V[AT]|W[AIVY]) \d{5}(?:-\d{4})?\b"
    ),
)
"""Canada (a stage such as T3N 1M1 has the same form), the United Kingdom, the United States."""


def _addresses(text: str) -> Iterator[Range]:
    for match in _STREET.finditer(text):
        words = match["name"].split()
        is_name = match["sure"] or all(word[0].isupper() for word in words)
        if is_name and not _NO_STREET.intersection(word.lower() for word in words):
            yield match.span()
    for match in _RUE.finditer(text):
        if match["kind"].lower() in _SURE_RUES or match["name"][0].isupper():
            yield match.span()
    for form in (*_PLACES, *_CODES):
        yield from (match.span() for match in form.finditer(text))


_FINDERS: tuple[tuple[Kind, Callable[[str], Iterator[Range]]], ...] = (
    ("email", _emails),
    ("card", _cards),
    ("health_number", _health_numbers),
    ("birth_date", _birth_dates),
    ("phone", _phones),
    ("address", _addresses),
)
"""In this order: what one has found is not looked at by the next."""
