# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page, in each language the program speaks, out of the program's own table of commands.

What a command does is said once, in `reader/command_line.py`; here are the headings and the few lines that no command
has. It knows roff and nothing of packages.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterator
from pathlib import Path

from reader import __version__
from reader.command_line import COMMANDS, command_line
from reader.i18n import set_language


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """What a manual page says beside the commands, in one language."""

    summary: str
    headings: tuple[str, str, str, str, str, str, str]
    """Name, synopsis, description, commands, files, exit status, more."""
    files: tuple[tuple[str, str], ...]
    codes: tuple[tuple[str, str], ...]
    more: str


_DATA = "~/.local/share/lamplight"
_DOCS = "/usr/share/doc/lamplight"
WORDS = {
    "en": Words(
        "reads guides about cancer treatment in plain words, with no internet",
        ("NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "FILES", "EXIT STATUS", "SEE ALSO"),
        (
            (_DATA, "Settings, the last place and what you keep. Another folder: --data-dir. Nothing else is written."),
            ("/opt/lamplight", "The program, its guides and their indexes. Only read."),
            ("/etc/lamplight/site.yaml", "What an organisation sets for a waiting-room terminal, where there is one."),
        ),
        (
            ("0", "Done."),
            ("1", "Problems were found, or what was asked for was refused."),
            ("2", "Wrong use."),
            ("20", "Staff left the waiting-room terminal."),
        ),
        f"The terminal, the helpline and all settings are explained in {_DOCS}.",
    ),
    "fr": Words(
        "lit des guides sur les traitements du cancer en mots simples, sans Internet",
        ("NOM", "SYNOPSIS", "DESCRIPTION", "COMMANDES", "FICHIERS", "CODE DE RETOUR", "VOIR AUSSI"),
        (
            (
                _DATA,
                "Les réglages, la dernière page lue et ce que vous gardez. Un autre dossier : --data-dir. "
                "Rien d’autre n’est écrit.",
            ),
            ("/opt/lamplight", "Le programme, ses guides et leurs index. En lecture seule."),
            (
                "/etc/lamplight/site.yaml",
                "Ce qu’un organisme règle pour une borne de salle d’attente, s’il y en a une.",
            ),
        ),
        (
            ("0", "C’est fait."),
            ("1", "Des problèmes ont été trouvés, ou la demande a été refusée."),
            ("2", "Mauvaise utilisation."),
            ("20", "Le personnel a quitté la borne de la salle d’attente."),
        ),
        f"La borne, la ligne d’écoute et tous les réglages sont expliqués (en anglais) dans {_DOCS}.",
    ),
}
"""Language -> its words; a language of the program without an entry here has no page."""


def man_page(language: str, locales: Path, day: str) -> str:
    """Return the manual page in `language` as roff; `day` is the date in its foot, as in 2026-11-23."""
    set_language(language, locales)
    try:
        return "\n".join(_lines(WORDS[language], day)) + "\n"
    finally:
        set_language("en", locales)


def _lines(words: Words, day: str) -> Iterator[str]:
    name, synopsis, description, commands, files, status, more = words.headings
    window = command_line([])
    yield f'.TH LAMPLIGHT 1 "{day}" "Lamplight {__version__}"'
    yield from (f".SH {name}", f"lamplight \\- {escaped(words.summary)}", f".SH {synopsis}")
    yield from _usage(window)
    yield from (f".SH {description}", escaped(window.description or ""))
    yield from _options(window)
    yield f".SH {commands}"
    for parser in _commands(command_line(COMMANDS[:1])):
        yield f".SS {escaped(parser.prog.removeprefix(window.prog).strip())}"
        yield from (escaped(parser.description or ""), ".PP")
        yield from _usage(parser)
        yield from _options(parser, without={"--data-dir", "--lang", "--version", "--help"})
    for heading, table in ((files, words.files), (status, words.codes)):
        yield f".SH {heading}"
        for entry, what in table:
            yield from (".TP", f"\\fB{escaped(entry)}\\fR", escaped(what))
    yield from (f".SH {more}", escaped(words.more))


def _commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Yield every command below `parser`; one that only has commands of its own gives way to these."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _commands(command)
            return
    yield parser


def _usage(parser: argparse.ArgumentParser) -> Iterator[str]:
    usage = " ".join(parser.format_usage().split())
    words = usage[usage.index(parser.prog) + len(parser.prog) :]
    yield f"\\fB{escaped(parser.prog)}\\fR{escaped(words)}"


def _options(parser: argparse.ArgumentParser, without: frozenset[str] | set[str] = frozenset()) -> Iterator[str]:
    for action in parser._actions:
        if action.help in (None, argparse.SUPPRESS) or without & set(action.option_strings):
            continue
        yield from (".TP", _invocation(action), escaped(str(action.help)))


def _invocation(action: argparse.Action) -> str:
    value = action.metavar or (", ".join(map(str, action.choices)) if action.choices else action.dest)
    shown = f"\\fI{escaped(str(value))}\\fR"
    if not action.option_strings:
        return shown
    names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in action.option_strings)
    return names if action.nargs == 0 else f"{names} {shown}"


def escaped(text: str) -> str:
    """Return text that roff shows as it is: hyphens that can be typed, no line that begins with a command."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain
