# SPDX-License-Identifier: GPL-3.0-or-later
"""The layouts of the on-screen keyboard: one file for each language, checked when it is read.

A file says which letters stand where, what a letter offers (accents), and what each sign is called. It knows neither
sizes nor buttons: where keys go on a screen is `key_rows.py`'s.
"""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from reader.errors import KeyboardError
from reader.i18n import _, plural

LONGEST_ROW, LONGEST_LAST_ROW = 10, 8
"""Keys in a row of letters; the last one shares its row with Shift and Delete."""
MOST_OFFERED = 5
"""Accents, or other signs, that one key can offer."""
_LARGEST_FILE = 64_000


class KeyLayout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One keyboard, as its file has it. Every key is one sign, letters are small."""

    language: str
    """As in `fr`, and as its file is called."""
    name: str
    """What people call it: “Français”."""
    rows: tuple[str, str, str]
    digits: str
    signs: str
    """Three signs that stand beside Space."""
    number_signs: str
    """Two signs that are wanted among digits."""
    more: dict[str, str]
    """A key -> what it offers when it was pressed."""
    letter_name: str
    capital_name: str
    """What a key is called, with `{name}` in it."""
    names: dict[str, str]
    """What each sign is called that is neither a letter of a-z nor a digit."""

    def own_keys(self) -> str:
        """Return every sign that has a key of its own."""
        return "".join(self.rows) + self.digits + self.signs + self.number_signs

    def reachable(self) -> frozenset[str]:
        """Return every small letter, digit and sign that can be typed with two touches at most."""
        return frozenset(self.own_keys()) | frozenset("".join(self.more.values()))


def load_layouts(folder: Path) -> dict[str, KeyLayout]:
    """Return the layouts of a folder by language, in alphabetical order; KeyboardError when one cannot be used."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise KeyboardError(_("There is no keyboard layout in {folder}.").format(folder=folder))
    return {file.stem: read_layout(file) for file in files}


def read_layout(file: Path) -> KeyLayout:
    """Read one layout. KeyboardError names the file and what is wrong with it."""
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise KeyboardError(_("{file}: too large for a keyboard layout.").format(file=file))
        layout = msgspec.json.decode(file.read_bytes(), type=KeyLayout)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KeyboardError(f"{file}: {error}") from error
    faults = [*_faults(layout)]
    if layout.language != file.stem:
        text = _("the language is “{language}”, so the file should be called {language}.json")
        faults.insert(0, text.format(language=layout.language))
    if faults:
        raise KeyboardError(f"{file}: {'; '.join(faults)}.")
    return layout


def _faults(layout: KeyLayout) -> Iterator[str]:
    if not layout.name.strip():
        yield _("the keyboard has no name")
    for number, (row, most) in enumerate(
        zip(layout.rows, (LONGEST_ROW, LONGEST_ROW, LONGEST_LAST_ROW), strict=True), start=1
    ):
        if not 1 <= len(row) <= most:
            yield plural(
                "row {number} has {count} key, and there is room for 1 to {most}",
                "row {number} has {count} keys, and there is room for 1 to {most}",
                len(row),
                number=number,
                most=most,
            )
    for what, found, wanted in (("signs", layout.signs, 3), ("number_signs", layout.number_signs, 2)):
        if len(found) != wanted:
            yield plural(
                "“{name}” has {count} sign and should have {wanted}",
                "“{name}” has {count} signs and should have {wanted}",
                len(found),
                name=what,
                wanted=wanted,
            )
    if sorted(layout.digits) != sorted(string.digits):
        yield _("“digits” should be the ten digits, each once")
    twice = "".join(sign for sign, count in Counter(layout.own_keys()).items() if count > 1)
    if twice:
        yield _("more than one key for {signs}").format(signs=twice)
    yield from _faults_of_signs(layout)
    yield from _faults_of_names(layout)


def _faults_of_signs(layout: KeyLayout) -> Iterator[str]:
    for sign, offered in layout.more.items():
        if sign not in layout.own_keys() or len(sign) != 1:
            yield _("“{sign}” offers {offered} and has no key").format(sign=sign, offered=offered)
        if not 1 <= len(offered) <= MOST_OFFERED or len(set(offered)) != len(offered):
            text = _("“{sign}” should offer 1 to {most} different signs")
            yield text.format(sign=sign, most=MOST_OFFERED)
    reachable = layout.reachable()
    is_latin = not reachable.isdisjoint(string.ascii_lowercase)
    absent = "".join(letter for letter in string.ascii_lowercase if is_latin and letter not in reachable)
    if absent:
        yield _("no way to type {letters}").format(letters=absent)
    odd = "".join(sorted(sign for sign in reachable if sign.lower() != sign or len(sign.upper()) != 1))
    if odd:
        yield _("not a small letter with one capital: {signs}").format(signs=odd)
    blank = [sign for sign in sorted(reachable) if sign.isspace() or not sign.isprintable()]
    if blank:
        names = ", ".join(f"U+{ord(sign):04X}" for sign in blank)
        yield _("a key that cannot be seen: {names}").format(names=names)


def _faults_of_names(layout: KeyLayout) -> Iterator[str]:
    plain = frozenset(string.ascii_lowercase + string.digits)
    nameless = "".join(sorted(sign for sign in layout.reachable() - plain if not layout.names.get(sign, "").strip()))
    if nameless:
        yield _("no name for {signs}").format(signs=nameless)
    for what, words in (("letter_name", layout.letter_name), ("capital_name", layout.capital_name)):
        if words.count("{name}") != 1 or "{" in words.replace("{name}", ""):
            yield _("“{field}” should have {part} in it once").format(field=what, part="{name}")
