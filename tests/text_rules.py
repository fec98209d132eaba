# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of texts for people: each goes through gettext, as one whole literal, and never before it is needed.

Each rule is a function that yields a line for each place where a file breaks it. Texts that stay as they are, in a log,
in docs/ or in no language at all, are a line of the table, with the reason.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatch

from tests.source_tree import Source

ASKING = {"_": 1, "plural": 2, "said_in": 2}
"""The functions of reader/i18n.py -> how many arguments they begin with before what is filled in."""
SHOWING = frozenset(
    "announce print setAccessibleDescription setAccessibleName setPlaceholderText setText setTitle setToolTip "
    "setWindowTitle".split()
)
"""What shows its first argument to people: there, one word is a text, too."""
_NAMES = re.compile(r"Lamplight|Python|Atkinson Hyperlegible Next")
"""The same in every language."""
FOR_PROGRAMMERS = frozenset(
    "AssertionError AttributeError IndexError KeyError NotImplementedError OSError RuntimeError TypeError "
    "ValueError".split()
)
"""A fault of the program, or one that its caller takes up: its words go to a log."""
_DOCS = "goes into a page of docs/, which is in English; the program itself never shows it"
_LOG = "goes to a log or the journal, which whoever looks after the machine reads in English"
_LISTS = "words of a language to look for in what people type; nobody is shown them"
_MARKUP = "markup or a style sheet"
AS_THEY_ARE: dict[str, str] = {
    "reader/calls/personal_*.py": _LISTS,
    "reader/calls/service_words.py": _LISTS,
    "reader/i18n.py:_BEGIN_RIGHT": _LISTS,
    "reader/search/frames.py": _LISTS,
    "reader/search/lay_*.py": _LISTS,
    "reader/search/plain_*.py": _LISTS,
    "reader/drafts/furniture.py": _LISTS,
    "reader/drafts/main_part.py:_NEVER_TEXT": "names of a page's elements",
    "reader/drafts/tidying.py:_RAW": "the same",
    "reader/drafts/tree.py": "the same",
    "reader/content/markdown_blocks.py:_OTHER_IN_LIST": "names of a parser's tokens",
    "reader/content/svg.py:*": "names that may stand in a drawing",
    "reader/content/yaml_source.py:_in_writers_words": "what a library says, to be put into the writer's words",
    "reader/pack_commands.py:sign": "what is to be typed",
    "reader/packs/installing.py:_note": _LOG,
    "reader/packs/minisign.py:public_key_file": "a line of minisign's own files, as the tool writes it",
    "reader/packs/secret_key.py": "the same",
    "reader/plain_parser.py:_SENTENCES": "what Python says, to be put into the program's words",
    "reader/check/given_numbers.py:_TOP": "the head of a file in a guide's sources",
    "reader/check/page.py": _DOCS,
    "reader/check/rules_*.py:RULES": _DOCS,
    "reader/commands.py:docs": _DOCS,
    "reader/settings/page.py": _DOCS,
    "reader/site/fields.py:FIELDS": _DOCS,
    "reader/site/page.py": _DOCS,
    "reader/ui/window/keys_page.py": _DOCS,
    "reader/userdata/opening.py:_check": _LOG,
    "reader/watch/watching.py": _LOG,
    "reader/watch/clean_start.py": "what is typed to begin a program, and names of variables",
    "reader/export/epub_pages.py:CSS": _MARKUP,
    "reader/export/epub_pages.py:_contents_file": _MARKUP,
    "reader/export/epub_pages.py:_document": _MARKUP,
    "reader/export/paper.py:paper_svg": _MARKUP,
    "reader/ui/controls/text_to_read.py:TextToRead": _MARKUP,
    "reader/ui/home/service_card.py:ServiceCard": _MARKUP,
    "reader/ui/stylesheet.py": _MARKUP,
    "reader/ui/kiosk/corner.py:_State": "says what a state means, beside it",
    "reader/ui/kiosk/forgetting.py:KEPT_CACHES": "says why something is an exception, beside it",
    "reader/ui/language.py:_NAME": "the name of an object, which nobody is shown",
    "reader/ui/listening/voice_words.py:DEBIAN_COMMAND": "what is to be typed",
    "reader/i18n.py:own_name": "compared with what a catalogue says for it",
    "reader/ui/page/look.py:_SAMPLE": "measured, and never shown",
    "reader/search/index.py:Index": "what is to be typed",
    "reader/site_commands.py:site_pin": "a line of a file, to be pasted there",
}
"""`path` or `path:name` (of what the module defines), with `*`, whose texts are not for gettext -> why."""

_SENTENCE = re.compile(r"[^\W\d_]{3,} [^\W\d_]+.* [^\W\d_]")
_WORD = re.compile(r"[^\W\d_]{3}")
_SQL = re.compile(r"\s*(?:ALTER|CASE|CREATE|DELETE|INSERT|PRAGMA|SELECT|UPDATE)\b|kind = \?")
Rule = Callable[[Source], Iterator[str]]


def untold_faults(source: Source) -> Iterator[str]:
    """A text that looks as if somebody read it, and cannot be put into another language."""
    if source.path.startswith("reader/"):
        yield from (f"{at} is not asked of gettext" for exception, at in untold(source) if not exception)


def untold(source: Source) -> Iterator[tuple[str, str]]:
    """Yield each text that gettext is not asked for: the exception that lets it pass, if any, and where it is."""
    quiet = _quiet(source.tree)
    shown = {id(call.args[0]) for call in _calls(source.tree) if _name(call) in SHOWING and call.args}
    for name, node in _named(source.tree):
        text = _NAMES.sub("", _text_of(node))
        if id(node) in quiet or _SQL.match(text):
            continue
        if _SENTENCE.search(text) or (id(node) in shown and _WORD.search(text)):
            yield _exception(source.path, name), f"{source.path}:{node.lineno} ({name}) “{text[:60]}”"


def _exception(path: str, name: str) -> str:
    return next((each for each in AS_THEY_ARE if fnmatch(path, each) or fnmatch(f"{path}:{name}", each)), "")


def pieced_faults(source: Source) -> Iterator[str]:
    """A text that the extractor cannot find, or that would only be found under another name: not one literal."""
    for call in _calls(source.tree):
        wanted = ASKING.get(_name(call), 0) if isinstance(call.func, ast.Name) else 0
        first = 1 if _name(call) == "said_in" else 0
        for argument in call.args[first:wanted]:
            if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
                yield f"{source.path}:{call.lineno} “{ast.unparse(argument)[:60]}” is not one literal text"


def early_faults(source: Source) -> Iterator[str]:
    """A text asked for while the module is imported: it would stay in the language of that moment."""
    later = {id(node) for function in _functions(source.tree) for node in _inside(function)}
    for call in _calls(source.tree):
        if isinstance(call.func, ast.Name) and call.func.id in ASKING and id(call) not in later:
            yield f"{source.path}:{call.lineno} asks for a text while it is imported: use a function or a lambda"


def _quiet(tree: ast.Module) -> set[int]:
    """Return the nodes whose texts are for nobody, or are asked of gettext already: docstrings, logs, patterns."""
    quiet: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            quiet.add(id(node.value))  # a docstring, of a value too
        elif isinstance(node, ast.Call) and (_name(node) in ASKING or _is_for_programs(node)):
            quiet |= {id(each) for argument in (*node.args, *node.keywords) for each in ast.walk(argument)}
        elif isinstance(node, ast.JoinedStr):
            quiet |= {id(each) for each in node.values if isinstance(each, ast.Constant)}  # told as a whole
        elif isinstance(node, ast.Assert) and node.msg is not None:
            quiet |= {id(each) for each in ast.walk(node.msg)}
    return quiet


def _is_for_programs(call: ast.Call) -> bool:
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return _name(call) in FOR_PROGRAMMERS or (isinstance(owner, ast.Name) and owner.id in {"_log", "re"})


def _named(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Yield each text with the name of the outermost function, class or assigned value that it stands in."""
    for statement in tree.body:
        name = getattr(statement, "name", "")
        if isinstance(statement, ast.Assign):
            name = ast.unparse(statement.targets[0])
        elif isinstance(statement, ast.AnnAssign):
            name = ast.unparse(statement.target)
        for node in ast.walk(statement):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                yield name, node


def _text_of(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    parts = node.values if isinstance(node, ast.JoinedStr) else []
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    """Return the last name of what is called: `setText` of `self.button.setText`."""
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda))


def _inside(function: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Iterator[ast.AST]:
    """Yield what runs when the function is called; its defaults and decorators run when it is made."""
    body = [function.body] if isinstance(function, ast.Lambda) else function.body
    for statement in body:
        yield from ast.walk(statement)


RULES: tuple[Rule, ...] = (untold_faults, pieced_faults, early_faults)
