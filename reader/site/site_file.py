# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a site file. It is used as a whole or not at all: one fault, and the terminal does not start with it.

Which lines there are is the table's to say (reader/site/fields.py); who may have written the file, protection.py's.
"""

from __future__ import annotations

import difflib
import hashlib
from pathlib import Path
from typing import Any, TypeVar

from reader.content.problems import Problem
from reader.content.yaml_source import Value, YamlFault, YamlSource, convert, parse_yaml
from reader.errors import ReaderError
from reader.i18n import _
from reader.site.field_checks import setting_value
from reader.site.fields import FIELDS, Field
from reader.site.protection import Unprotected, read_protected
from reader.site.site import Site

T = TypeVar("T")
SITE_BYTES = 64 * 1024
"""Ten times the room of a long site file in five languages."""
_BY_NAME = {field.name: field for field in FIELDS}


class SiteError(ReaderError):
    """A site file cannot be used; `problems` says why, line by line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read_site(path: Path, *, check_owner: bool = True) -> Site:
    """Return what a site file says, as `read_with_lines` does, without its lines."""
    site, _source = read_with_lines(path, check_owner=check_owner)
    return site


def read_with_lines(path: Path, *, check_owner: bool = True) -> tuple[Site, YamlSource]:
    """Return what a site file says, and where; SiteError with every problem that was found when it cannot be used.

    `check_owner` also refuses a file that others than its owner can change, by itself or through a folder or a link
    on the way to it.
    """
    shown = path.name or str(path)
    try:
        data = read_protected(path, SITE_BYTES, check_owner=check_owner)
        source = parse_yaml(_text(data))
    except Unprotected as fault:
        raise SiteError((Problem(shown, 0, fault.rule, str(fault)),)) from None
    except YamlFault as fault:
        raise SiteError((Problem(shown, fault.line, fault.rule, fault.text),)) from None
    reading = _Reading(source, shown)
    given = reading.fields()
    if not reading.problems:
        reading.across(given)
    if reading.problems:
        raise SiteError(tuple(sorted(reading.problems)))
    given["settings"] = {key: setting_value(key, text) for key, text in given.get("settings", {}).items()}
    return Site(**given, fingerprint=hashlib.sha256(data).hexdigest()[:12]), source


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise YamlFault(line, "encoding", _("This is not UTF-8 text. Save the file as UTF-8.")) from None


class _Reading:
    """One site file on its way from text to typed values. It finds all faults, not only the first."""

    def __init__(self, source: YamlSource, path: str) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._path = path

    def fields(self) -> dict[str, Any]:
        """Return the value of each line that is there and sound."""
        value = self._source.value
        if not isinstance(value, dict):
            self._tell("$", "yaml-shape", _("Lines of `name: value` are expected here."))
            return {}
        for name in value.keys() - _BY_NAME.keys():
            self._tell(f"$.{name}", "unknown-key", _unknown(name))
        for field in FIELDS:
            if field.required and field.name not in value:
                text = _("The line `{name}:` is missing. {what}").format(name=field.name, what=field.what())
                self._tell("", "missing-key", text)
        given = {}
        for field in FIELDS:
            if field.name in value:
                found = self._field(field, value[field.name])
                if found is not None:
                    given[field.name] = found
        return given

    def across(self, given: dict[str, Any]) -> None:
        """Look at what must agree: texts are there for each language that a visitor can choose, and for no other."""
        languages = given.get("languages", Site().languages)
        ward = given.get("ward")
        places = {name: given.get(name) for name in ("organisation", "help_text", "attract")}
        for place, texts in {**places, "ward.name": ward.name if ward else None}.items():
            if not isinstance(texts, dict):
                continue
            for language in languages:
                if language not in texts:
                    text = _("There is nothing here for “{language}”, which a visitor can choose; write it too.")
                    self._tell(f"$.{place}", "language", text.format(language=language))
            for language in texts:
                if language not in languages:
                    text = _("“{language}” is not one of the languages ({known}); add it there or leave this out.")
                    text = text.format(language=language, known=", ".join(languages))
                    self._tell(f"$.{place}.{language}", "language", text)

    def _field(self, field: Field, value: Value) -> object:
        """Return the typed value of a field, or None after telling what is wrong with it."""
        place = f"$.{field.name}"
        told = len(self.problems)
        found = self._each(field, place, value) if field.each else self._converted(place, value, field.shape)
        if found is None or len(self.problems) > told:
            return None
        for inner, text in field.check(found):
            self._tell(place + inner, "value", text)
        return found if len(self.problems) == told else None

    def _each(self, field: Field, place: str, value: Value) -> object:
        if not isinstance(value, dict):
            self._tell(place, "yaml-shape", _("A line for each language is expected here."))
            return None
        return {name: self._converted(f"{place}.{name}", inner, field.shape) for name, inner in value.items()}

    def _converted(self, place: str, value: Value, shape: type[T]) -> T | None:
        found, problems = convert(self._source.part(place, value), shape, self._path)
        self.problems += problems
        return found

    def _tell(self, place: str, rule: str, text: str) -> None:
        line = self._source.line_of(place) if place else 0
        self.problems.append(Problem(self._path, line, rule, text))


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, _BY_NAME, n=1)
    if near:
        return _("There is no line named “{name}”. Is `{near}:` meant?").format(name=name[:80], near=near[0])
    return _("There is no line named “{name}”. docs/site-file.md lists the lines there are.").format(name=name[:80])
