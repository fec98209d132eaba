# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands for organisations: look at a site file, make the line of a PIN, print how many calls a helpline had."""

from __future__ import annotations

import argparse
import datetime
import getpass
import json
import warnings
from collections.abc import Callable, Iterator

from reader.calls.call_counts import COUNTS_FILE, LEAST, CallCounts
from reader.content.problems import Problem
from reader.content.yaml_source import YamlSource
from reader.errors import ReaderError
from reader.i18n import _, plural
from reader.library import Library
from reader.paths import Paths
from reader.site.beside_guide import lacks
from reader.site.pin import FEWEST, MOST, make_hash
from reader.site.site import Site
from reader.site.site_file import SiteError, read_with_lines


def site_check(options: argparse.Namespace, paths: Paths) -> int:
    """Say what is wrong with a site file, by itself and beside the guides on this computer; 1 when anything is."""
    try:
        site, source = read_with_lines(options.file)
    except SiteError as error:
        _tell(error.problems, as_json=options.json)
        if not options.json:
            print(
                plural(
                    "{count} problem: a terminal does not start with this file.",
                    "{count} problems: a terminal does not start with this file.",
                    len(error.problems),
                )
            )
        return 1
    lacking = tuple(_beside_guides(site, source, options.file.name, Library(paths)))
    _tell(lacking, as_json=options.json)
    if options.json:
        print(json.dumps({"path": options.file.name, "fingerprint": site.fingerprint}))
    else:
        if lacking:
            print(
                plural(
                    "{count} problem: a terminal starts all the same, with what the guide has.",
                    "{count} problems: a terminal starts all the same, with what the guide has.",
                    len(lacking),
                )
            )
        text = _("{file} can be used. The staff page will show {fingerprint}.")
        print(text.format(file=options.file.name, fingerprint=site.fingerprint))
        if not site.staff_pin:
            print(_("It has no staff_pin, so nobody can enter the staff page. Make one with: lamplight site-pin"))
    return 1 if lacking else 0


def _tell(problems: tuple[Problem, ...], *, as_json: bool) -> None:
    for problem in problems:
        told = {name: getattr(problem, name) for name in ("path", "line", "rule", "level", "text")}
        print(json.dumps(told) if as_json else problem)


def _beside_guides(site: Site, source: YamlSource, name: str, library: Library) -> Iterator[Problem]:
    """Yield a problem for what the guides on this computer do not have; nothing when there are none."""
    heads = [library.edition(guide, language).head for guide in library.guides for language in library.languages(guide)]
    languages = {head.language for head in heads}
    for lack in lacks(site, languages, {part.id for head in heads for part in head.parts}):
        if lack.kind == "language":
            text = _("No guide on this computer is in “{name}”; there are: {known}.")
        else:
            text = _("No guide on this computer has a part “{name}”; there are: {known}.")
        text = text.format(name=lack.name, known=", ".join(lack.known))
        yield Problem(name, source.line_of(lack.place), f"guide-{lack.kind}", text)


def site_pin(options: argparse.Namespace, paths: Paths) -> int:
    """Ask for the staff's PIN twice, unseen, and print its line for the site file."""
    del options, paths
    pin = _asked(_("New PIN for staff, {fewest} to {most} digits: ").format(fewest=FEWEST, most=MOST))
    line = make_hash(pin)
    if _asked(_("The same PIN again: ")) != pin:
        raise ReaderError(_("The two PINs are not the same. Nothing was made; start again."))
    print(f'staff_pin: "{line}"')
    return 0


def _asked(question: str) -> str:
    """Return what is typed unseen; ReaderError where that cannot be."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(question)
    except (EOFError, getpass.GetPassWarning):
        raise ReaderError(_("A PIN is typed unseen, in a terminal. Run this command in a terminal window.")) from None


def call_counts(options: argparse.Namespace, paths: Paths) -> int:
    """Print what may be given away of a helpline's numbers, or write it into a file; 1 when nothing was counted."""
    path = paths.data / COUNTS_FILE
    if not path.is_file():
        text = _("No calls were counted in {folder}. They are where the site file says `helpline_counts: true`.")
        raise ReaderError(text.format(folder=paths.data))
    table = CallCounts(path).csv(f"{datetime.date.today():%Y-%m}")
    if options.csv is None:
        print(table, end="")
        return 0
    try:
        options.csv.write_text(table, encoding="utf-8", newline="")
    except OSError as error:
        text = _("{file} cannot be written: {reason}.")
        raise ReaderError(text.format(file=options.csv, reason=error.strerror)) from None
    print(_("{file} written. Numbers under {least} are not in it.").format(file=options.csv, least=LEAST))
    return 0


COMMANDS: dict[str, Callable[[argparse.Namespace, Paths], int]] = {
    "site-check": site_check,
    "site-pin": site_pin,
    "call-counts": call_counts,
}
