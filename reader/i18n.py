# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own words in the reader's language, through gettext. A guide's words come from its edition instead.

Catalogues are `resources/locale/<language>/LC_MESSAGES/lamplight.mo`. English is the text in the code itself.
"""

from __future__ import annotations

import functools
import gettext
import os
import re
import struct
import sys
from bisect import bisect_left
from pathlib import Path

DOMAIN = "lamplight"
_SOURCE = "en"
_CODE = re.compile(r"[A-Za-z]{1,8}[A-Za-z0-9_@.-]*")
"""Of a language: it names a folder, so it must not lead to another one."""
_UNREADABLE = (OSError, ValueError, LookupError, struct.error)
"""What a damaged catalogue raises."""
_MAGIC = 0x950412DE
_WHERE_IT_STANDS = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_BEGIN_RIGHT = frozenset("ar arc ckb dv fa he ks nqo ps sd syr ug ur yi".split())
"""Languages whose usual script is written from right to left (https://www.w3.org/International/questions/qa-scripts)."""
_current: gettext.NullTranslations = gettext.NullTranslations()
_language = _SOURCE
_folder = Path()


def set_language(language: str, locale_folder: Path) -> None:
    """Speak `language` from now on; a language without a catalogue that can be read falls back to English."""
    global _current, _language, _folder  # noqa: PLW0603  gettext's own model: one current language for the process
    _folder = locale_folder
    _current = _catalogue(language)
    _language = language if isinstance(_current, gettext.GNUTranslations) else _SOURCE


def catalogues(locale_folder: Path) -> tuple[str, ...]:
    """Return the languages that the program itself speaks, sorted: English and those with a catalogue."""
    found = {path.parent.parent.name for path in locale_folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return tuple(sorted(found | {_SOURCE}))


def environment_language() -> str:
    """Return the language that a terminal asks for, as in `fr`: gettext's own variables, in its order; else English."""
    if sys.platform == "win32":
        return _windows_language()
    asked = next((value for name in _WHERE_IT_STANDS if (value := os.environ.get(name))), "")
    code = asked.partition(":")[0].partition(".")[0].partition("_")[0]
    return code if code.isalpha() and code not in ("C", "POSIX") else _SOURCE


def _windows_language() -> str:
    import ctypes  # noqa: PLC0415  Windows keeps it in no variable
    import locale  # noqa: PLC0415

    known = locale.windows_locale.get(getattr(ctypes, "windll").kernel32.GetUserDefaultUILanguage(), _SOURCE)  # noqa: B009
    return known.partition("_")[0]


def current_language() -> str:
    """Return the language that `_` speaks now, as in `en`; not the one that was asked for and has no catalogue."""
    return _language


def _(text: str) -> str:
    """Return `text` in the current language."""
    return _current.gettext(text)


def said_in(language: str, text: str) -> str:
    """Return `text` in one language, whichever is the current one: for what greets in several languages at once."""
    return _said(_folder, language, text)


@functools.lru_cache(maxsize=128)
def _said(folder: Path, language: str, text: str) -> str:
    file = gettext.find(DOMAIN, str(folder), [language]) if _CODE.fullmatch(language) else None
    try:
        # Not the whole of it: the name of a language is asked before the first page is painted.
        return (_text_in(Path(file).read_bytes(), text) if file else "") or text
    except _UNREADABLE:
        return text


def own_name(language: str) -> str:
    """Return what a language is called in itself, as its catalogue says; the code where there is none."""
    if language == _SOURCE:
        return "English"
    # Translators: what your language is called in itself: “Français”, “Deutsch”, “العربية”.
    name = said_in(language, "(name of this language)")
    return language if name == "(name of this language)" else name


def _catalogue(language: str) -> gettext.NullTranslations:
    if not _CODE.fullmatch(language):
        return gettext.NullTranslations()
    try:
        return gettext.translation(DOMAIN, str(_folder), [language], fallback=True)
    except _UNREADABLE:
        return gettext.NullTranslations()


def _text_in(catalogue: bytes, text: str) -> str:
    """Return one text of a compiled catalogue, whose texts stand in order; empty when it has it not."""
    magic, _version, count, texts, translations = struct.unpack_from("<5I", catalogue)
    if magic != _MAGIC:
        return ""

    def string(table: int, place: int) -> bytes:
        length, start = struct.unpack_from("<2I", catalogue, table + 8 * place)
        return catalogue[start : start + length]

    wanted = text.encode()
    at = bisect_left(range(count), wanted, key=lambda place: string(texts, place))
    return string(translations, at).decode() if at < count and string(texts, at) == wanted else ""


def begins_right(language: str) -> bool:
    """Tell whether the lines of a language, as in `ar` or `ar-EG`, begin at the right."""
    return language.partition("-")[0].partition("_")[0] in _BEGIN_RIGHT


def in_quotes(words: str) -> str:
    """Return words between the quotation marks of the current language."""
    return _("“{words}”").format(words=words)


def plural(singular: str, many: str, count: int, **fields: object) -> str:
    """Return the form for `count`, with `{count}` and the other `fields` filled in."""
    return _current.ngettext(singular, many, count).format(count=count, **fields)
