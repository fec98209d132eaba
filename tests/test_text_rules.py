# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources against the rules of texts: everything that people read can be put into another language."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.source_tree import ROOT, Source, program
from tests.text_rules import AS_THEY_ARE, RULES, Rule, early_faults, pieced_faults, untold, untold_faults

PROGRAM = program()
_IMPORTING = """
import importlib, sys, traceback
from reader import i18n
asked = []
def note(*texts): asked.append("".join(traceback.format_stack(limit=3)[:-1])); return texts[0]
i18n._ = i18n.plural = i18n.said_in = note
for name in sys.argv[1:]: importlib.import_module(name)
print("".join(asked), end="")
"""


@pytest.mark.parametrize("rule", RULES)
def test_the_program_keeps_the_rule(rule: Rule) -> None:
    faults = [fault for source in PROGRAM for fault in rule(source)]
    assert not faults, "\n".join(["", *faults])


def test_exceptions_are_still_needed() -> None:
    used = {exception for source in PROGRAM for exception, _at in untold(source)}
    assert sorted(AS_THEY_ARE.keys() - used) == []


def test_no_module_asks_for_a_text_while_it_is_imported() -> None:
    """Not through a function of its own either, which the sources alone do not show."""
    modules = [source.module for source in PROGRAM if source.path.startswith("reader/")]
    done = subprocess.run(
        [sys.executable, "-c", _IMPORTING, *modules], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (untold_faults, "def f():\n    return 'Nothing was found here.'"),
        (untold_faults, "def f(n):\n    return f'{n} hits were found.'"),
        (untold_faults, "def f(n):\n    return 'Found ' + g('nothing in this guide')"),
        (untold_faults, "def f():\n    raise ReaderError('This cannot be opened.')"),
        (untold_faults, "WORDS = {'a': 'Nothing was found here.'}"),
        (untold_faults, "def f(button):\n    button.setText('Back')"),
        (untold_faults, "def f(n):\n    print(f'{n} written')"),
        (untold_faults, "def f(parser):\n    parser.add_argument('x', help='what to look for')"),
        (pieced_faults, "def f(n):\n    return _(f'{n} hits')"),
        (pieced_faults, "def f(n):\n    return _('found ' + n)"),
        (pieced_faults, "def f(n):\n    return _(n)"),
        (pieced_faults, "def f(n):\n    return _('{n} hits'.format(n=n))"),
        (pieced_faults, "def f(n):\n    return plural('{count} hit', n, 2)"),
        (pieced_faults, "def f(n):\n    return said_in('fr', n)"),
        (early_faults, "TITLE = _('Home')"),
        (early_faults, "class C:\n    title = _('Home')"),
        (early_faults, "def f(title=_('Home')): ..."),
        (early_faults, "f = lambda title=plural('{count} hit', '{count} hits', 1): title"),
    ],
)
def test_a_rule_bites(rule: Rule, code: str) -> None:
    assert len(list(rule(Source("reader/library.py", code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "def f():\n    '''Say that nothing was found.'''\n    return _('Nothing was found here.')",
        "def f(n):\n    return plural('{count} hit in the guide', '{count} hits in the guide', n, place=f'{n}')",
        "def f(language):\n    return said_in(language, 'Touch here to begin')",
        "TITLES = {'home': lambda: _('The start page')}",
        "def f():\n    _log.warning('the file %s cannot be read', 1)",
        "def f():\n    raise ValueError('no such key in the table')",
        "def f(store):\n    store.read('SELECT words FROM searches')",
        "def f(window):\n    window.setWindowTitle('Lamplight')",
        "def f(n):\n    return _('Found in ' 'this guide')",
    ],
)
def test_the_rules_let_pass_what_is_right(code: str) -> None:
    assert [fault for rule in RULES for fault in rule(Source("reader/library.py", code))] == []
