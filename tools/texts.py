# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the catalogues of the program's words: takes them out of the code, brings each language up to date, compiles.

`python -m tools.texts` does all three; `--check` changes nothing and says what a language lacks; `--new CODE` begins a
language. The words are in resources/locale/CODE/LC_MESSAGES/lamplight.po; docs/languages.md tells how to write them.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "reader"
LOCALE = ROOT / "resources" / "locale"
_DOMAIN = "lamplight"
_KEYWORDS = {"_": None, "plural": (1, 2), "said_in": (2,)}
_WIDTH = 120
_FIELD = re.compile(r"\{[a-z_0-9.!:,]*\}")


def main(arguments: list[str]) -> int:
    """Do what the words ask; 1 when a language lacks something."""
    parser = argparse.ArgumentParser(prog="python -m tools.texts", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing, say what is wrong")
    parser.add_argument("--new", metavar="CODE", help="begin a language, as in `de`")
    options = parser.parse_args(arguments)
    template = extract(CODE)
    if options.new:
        begin(options.new, LOCALE)
    if not options.check:
        update(template, LOCALE)
    faults = [*faults_of(template, LOCALE)]
    print("\n".join(faults) or f"{len(template)} texts; all there in {', '.join(languages(LOCALE)) or 'no language'}.")
    return 1 if faults else 0


def languages(folder: Path) -> list[str]:
    """Return the codes of the languages that have a catalogue of words, sorted."""
    return sorted(path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{_DOMAIN}.po"))


def extract(code: Path) -> Catalog:
    """Return every text that the code says through `_` or `plural`, with the files that say it."""
    template = Catalog(project="Lamplight", domain=_DOMAIN, charset="utf-8")
    found = [
        *extract_from_dir(str(code), [("**.py", "python")], keywords=_KEYWORDS, comment_tags=["Translators:"]),
        *_in_f_strings(code),
    ]
    for file, _line, text, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        # Without line numbers: they change with every edit, and say little that the file does not.
        template.add(text, None, [(f"{code.name}/{file}", 0)], auto_comments=comments, context=context)
    return template


def _in_f_strings(code: Path) -> Iterator[tuple[str, int, str, list[str], None]]:
    """Yield what is said between the braces of an f-string: before Python 3.12, Babel does not look there."""
    for path in sorted(code.rglob("*.py")):
        pieces = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)]
        for call in (part for piece in pieces for part in ast.walk(piece)):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_" and call.args:
                text = call.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield path.relative_to(code).as_posix(), call.lineno, text.value, [], None


def begin(language: str, folder: Path) -> None:
    """Make the empty catalogue of a language; what is there already stays."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        raise SystemExit(f"“{language}” is no language code that is known, such as `de` or `ar`.") from None
    path = _po(folder, language)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        nobody = {"msgid_bugs_address": "none", "last_translator": "none", "language_team": language, "version": "1"}
        about = f"# Lamplight’s own words in {locale.english_name}. How to write them: docs/languages.md\n#"
        empty = Catalog(locale, _DOMAIN, about, "Lamplight", charset="utf-8", fuzzy=False, **nobody)
        path.write_bytes(_written(empty))


def update(template: Catalog, folder: Path) -> None:
    """Bring each language's catalogue up to date with the code, and compile it."""
    for language in languages(folder):
        path = _po(folder, language)
        catalogue = _updated(template, path, language)
        path.write_bytes(_written(catalogue))
        path.with_suffix(".mo").write_bytes(_compiled(catalogue))


def faults_of(template: Catalog, folder: Path) -> Iterator[str]:
    """Yield a line for each thing that a language lacks, or that does not fit the code or its compiled form."""
    for language in languages(folder):
        path = _po(folder, language)
        catalogue = _updated(template, path, language)
        if path.read_bytes() != _written(catalogue):
            yield f"{path}: not as the code is now; run `make texts`"
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.read_bytes() != _compiled(catalogue):
            yield f"{compiled}: not compiled from {path.name}; run `make texts`"
        for message in catalogue:
            if message.id:
                yield from (f"{path}: {fault}: {_first(message)!r}" for fault in _message_faults(message))


def _message_faults(message: Message) -> Iterator[str]:
    ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
    given = message.string if isinstance(message.string, tuple | list) else (message.string,)
    texts = [text for text in given if text]
    if len(texts) < len(given):
        yield "missing"
        return
    if message.fuzzy:
        yield "fuzzy (not sure)"
    allowed = {field for text in ids for field in _FIELD.findall(text)}
    needed = set.intersection(*({*_FIELD.findall(text)} for text in ids))
    for text in texts:
        fields = {*_FIELD.findall(text)}
        if fields - allowed or needed - fields:
            yield "not the same {fields}"
    if any(text.strip() == text for text in ids) and any(text.strip(" \n") != text for text in texts):
        yield "begins or ends with a blank that the English has not"


def _first(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple | list) else str(message.id)


def _po(folder: Path, language: str) -> Path:
    return folder / language / "LC_MESSAGES" / f"{_DOMAIN}.po"


def _updated(template: Catalog, path: Path, language: str) -> Catalog:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain=_DOMAIN)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def _written(catalogue: Catalog) -> bytes:
    file = io.BytesIO()
    write_po(file, catalogue, width=_WIDTH, sort_output=False, include_lineno=False, omit_header=False)
    return file.getvalue()


def _compiled(catalogue: Catalog) -> bytes:
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
