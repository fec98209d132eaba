# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house: who may know whom, how large things grow, what may not be there.

Each rule is a function that yields a line for each place where a file breaks it. An exception is a line in one of the
tables, with its reason; a new library or part of the house is a line there and one in docs/architecture.md.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator

from tests.source_tree import Import, Source

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"main", "__main__"}),
    frozenset({"cli"}),
    frozenset({"command_line", "export_command", "guide_commands", "pack_commands", "site_commands"}),
    frozenset({"app", "commands", "guide_options", "pack_options"}),
    frozenset({"ui"}),
    frozenset({"watch"}),
    frozenset({"library", "previewing"}),
    frozenset({"pack_shelf"}),
    frozenset({"building"}),
    frozenset({"shelf", "calls"}),
    frozenset({"search", "userdata", "export", "speech", "check", "packs", "drafts", "site"}),
    frozenset({"pages"}),
    frozenset({"content", "plain_parser"}),
    frozenset({"errors", "paths", "settings", "i18n"}),
)
"""From the door to the ground. A part may know those further down; parts of one layer do not know each other."""

NEIGHBOURS: dict[tuple[str, str], str] = {
    ("settings", "errors"): "a value that cannot be kept is told as an expected failure",
    ("settings", "i18n"): "the table carries the texts of the dialog",
}
"""(part, part of the same layer that it may know) -> why."""

CORE = (
    "building",
    "calls",
    "check",
    "content",
    "export",
    "library",
    "packs",
    "pages",
    "search",
    "settings",
    "shelf",
    "site",
    "speech",
    "ui",
    "userdata",
)
HOMES: dict[str, tuple[str, ...]] = {
    "bs4": ("drafts",),
    "ebooklib": ("export",),
    "segno": ("export",),
    "PySide6": ("app", "ui"),
    "markdown_it": ("check", "content"),  # typed blocks keep no lines; the checker reads the same tokens with theirs
    "mdit_py_plugins": ("content",),
    "nacl": ("packs",),
    "msgspec": CORE,  # the shape of every value that crosses a layer, so at home in the whole core
    "platformdirs": ("paths",),
    "rich": ("check", "commands"),
    "shiboken6": ("ui",),
    "whoosh": ("search",),
    "yaml": ("content",),
}
"""Third-party library -> the parts that may know it: one, or it is on its way into everything."""

LATE_IMPORTS: dict[tuple[str, str], str] = {
    ("reader/cli.py", "reader.app"): "every command but the window's runs without PySide6",
    (
        "reader/library.py",
        "reader.building",
    ): "the parsers of the sources are loaded when something is built, not to read",
    ("reader/pack_shelf.py", "reader.building"): "the same",
    ("reader/pack_shelf.py", "reader.packs.installed"): "most people have none, and the first page waits for nothing",
    ("reader/pack_shelf.py", "reader.packs.installing"): "signatures and archives, for who installs only",
    ("reader/library.py", "reader.search.engine"): "search is loaded after the first page is painted",
    ("reader/library.py", "reader.search.index"): "search is loaded after the first page is painted",
    ("reader/i18n.py", "ctypes"): "only Windows keeps its language in no variable",
    ("reader/i18n.py", "locale"): "the same",
    ("reader/paths.py", "platformdirs"): "needed only without --data-dir; its import costs more than its one answer",
    (
        "reader/search/analysis.py",
        "reader.search.stemming",
    ): "Whoosh is loaded with the first word, not with the module",
    (
        "reader/search/stopwords.py",
        "reader.content.language_file",
    ): "PyYAML is loaded with the first words that are searched, not before the first page",
    ("reader/search/index.py", "reader.search.backend"): "Whoosh is loaded with the first index that is opened",
    ("reader/search/writer.py", "reader.search.backend"): "Whoosh is loaded with the first index that is written",
    ("reader/ui/window/single_instance.py", "PySide6.QtNetwork"): "loaded after the first paint, or never",
    ("reader/cli.py", "reader.watch.kiosk_command"): "only the terminal has a parent",
    ("reader/cli.py", "reader.commands"): "the window needs none of the commands' libraries",
    ("reader/cli.py", "reader.export_command"): "nor does any other command need its libraries",
    ("reader/cli.py", "reader.site_commands"): "nor are these needed where no terminal is set up",
    ("reader/cli.py", "reader.pack_commands"): "nor do most people carry packs",
    ("reader/cli.py", "reader.guide_commands"): "nor do most people write a guide",
    ("reader/export_command.py", "reader.app"): "every format but the printed leaflet is written without PySide6",
    ("reader/export/epub.py", "ebooklib"): "lxml and 45 ms for what few readers ask for",
    ("reader/export/codes.py", "segno"): "40 ms, and the standard library's urllib and http, which it never uses",
    ("reader/app.py", "reader.ui.kiosk.terminal"): "the window on a desk needs none of the terminal",
    ("reader/ui/session.py", "reader.ui.helpline.door"): "most people answer no telephone",
    ("reader/app.py", "reader.ui.preview.ending"): "most people write no guide",
    ("reader/app.py", "reader.ui.preview.preview_session"): "most people write no guide",
    ("reader/app.py", "reader.watch.lifeline"): "nor what only a parent hears",
    ("reader/watch/lifeline.py", "resource"): "there is none on Windows",
    ("reader/ui/session.py", "reader.ui.window.build_window"): "needed the first time only",
    ("reader/app.py", "reader.ui.printing.paper"): "the window prints seldom, and late",
    ("reader/app.py", "reader.ui.printing.printing"): "the window prints seldom, and late",
    ("reader/ui/printing/asking.py", "PySide6.QtPrintSupport"): "the system's printing library, for who prints only",
    (
        "reader/ui/keeping/keeping_files.py",
        "reader.ui.controls.file_dialogs",
    ): "a waiting-room terminal never loads a dialog for files",
    ("reader/ui/taking/making.py", "reader.ui.controls.file_dialogs"): "nor for a leaflet",
    (
        "reader/ui/printing/named_printer.py",
        "PySide6.QtPrintSupport",
    ): "the same, and a terminal that prints nothing has no printer",
    ("reader/ui/kiosk/kiosk.py", "reader.ui.kiosk.kiosk_print"): "only where the site file names a printer",
    ("reader/ui/kiosk/kiosk_speech.py", "reader.ui.kiosk.spoken"): "only where somebody asks to be spoken to",
    (
        "reader/ui/listening/listening.py",
        "reader.ui.listening.page_reading",
    ): "nothing that speaks is loaded before Listen is asked for",
    (
        "reader/ui/listening/voice_engine.py",
        "PySide6.QtTextToSpeech",
    ): "large, in a package of its own, and many never listen",
    ("reader/ui/session.py", "reader.ui.page.access"): "installed after the first page is painted",
    ("reader/ui/session.py", "reader.ui.options.first_start"): "needed at the very first start only",
    ("reader/ui/session.py", "reader.ui.options.live_settings"): "no setting changes before the first page is painted",
    ("reader/ui/session.py", "reader.ui.packs.guides"): "nor is a guide added",
    ("reader/ui/packs/guides.py", "reader.ui.packs.adding"): "signatures and archives, for who adds a guide only",
    ("reader/ui/packs/guides.py", "reader.ui.controls.file_dialogs"): "a terminal never loads a dialog for files",
    (
        "reader/ui/window/main_window.py",
        "reader.ui.window.later",
    ): "what the first page does not show is built after it is painted",
    ("reader/ui/window/main_window.py", "reader.ui.window.features"): "nor these: none is on the first page",
    (
        "reader/ui/window/desk_dress.py",
        "reader.ui.home.home_page",
    ): "most starts go on with a chapter and show no home page",
}
"""(file, module imported inside a function) -> why it may be. Circles are no reason: a type belongs lower then."""

LONGEST_FILE, LONGEST_FUNCTION, MOST_METHODS = 300, 50, 20
LARGER: dict[str, str] = {}
"""`path` or `path:name` that may be larger -> why."""

NO_NAME = frozenset({"common", "helper", "helpers", "manager", "misc", "util", "utils"})
NETWORK = frozenset(
    "aiohttp asyncio ftplib http httpx imaplib nntplib poplib requests smtplib socket socketserver ssl telnetlib "
    "urllib urllib3 webbrowser wsgiref xmlrpc".split()
)
QT_MODULES = frozenset({"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport", "QtTextToSpeech"})
LOCAL_QT_NAMES = frozenset({"QLocalServer", "QLocalSocket"})


def part_of(module: str) -> str:
    """Return the part of the house a module belongs to: `content` for `reader.content.model`; empty for `reader`."""
    names = module.split(".")
    if names[0] != "reader":
        return names[0]
    return names[1] if len(names) > 1 else ""


def layer_of(part: str) -> int:
    return next((number for number, parts in enumerate(LAYERS) if part in parts), -1)


def layer_faults(source: Source) -> Iterator[str]:
    part = part_of(source.module)
    if not part:
        yield from (f"{source.path}:{each.line} reader/__init__.py knows nobody" for each in _house_imports(source))
        return
    if layer_of(part) < 0:
        yield f"{source.path}: “{part}” has no place in LAYERS"
        return
    for each in _house_imports(source):
        known = part_of(each.target if each.module == "reader" else each.module)
        if known in {"", part, "__version__"} or (part, known) in NEIGHBOURS:
            continue
        if layer_of(known) <= layer_of(part):
            yield f"{source.path}:{each.line} {part} may not know {known}"


def _house_imports(source: Source) -> list[Import]:
    return [each for each in source.imports if each.module.split(".")[0] in {"reader", "main"}]


def home_faults(source: Source) -> Iterator[str]:
    part = part_of(source.module)
    for each in source.imports:
        library = each.module.split(".")[0]
        if library in sys.stdlib_module_names or library in {"reader", "main"}:
            continue
        if library not in HOMES:
            yield f"{source.path}:{each.line} “{library or each.module}” has no home in HOMES"
        elif part not in HOMES[library]:
            yield f"{source.path}:{each.line} {library} is at home in {', '.join(HOMES[library])}"


def network_faults(source: Source) -> Iterator[str]:
    for each in source.imports:
        names = each.target.split(".")
        if names[0] in NETWORK:
            yield f"{source.path}:{each.line} {names[0]}: the program has no network code"
        if names[0] == "PySide6" and len(names) > 1:
            local = names[1] == "QtNetwork" and names[-1] in LOCAL_QT_NAMES
            if not (names[1] in QT_MODULES or local):
                yield f"{source.path}:{each.line} {each.target}: not one of Qt's modules without a network"
        if names[-1] == "QDesktopServices":
            yield f"{source.path}:{each.line} QDesktopServices opens links; links that leave the guide are text"


def late_import_faults(source: Source) -> Iterator[str]:
    for each in source.imports:
        if each.is_late and not {(source.path, each.module), (source.path, each.target)} & LATE_IMPORTS.keys():
            yield f"{source.path}:{each.line} imports {each.target} inside a function"


def size_faults(source: Source) -> Iterator[str]:
    lines = source.text.count("\n")
    if lines > LONGEST_FILE and source.path not in LARGER:
        yield f"{source.path}: {lines} lines"
    for function in source.functions:
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > LONGEST_FUNCTION and f"{source.path}:{function.name}" not in LARGER:
            yield f"{source.path}:{function.lineno} {function.name} has {length} lines"
    for each in source.classes:
        names = {item.name for item in each.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)}
        own = [name for name in names if not _is_override(name)]
        if len(own) > MOST_METHODS and f"{source.path}:{each.name}" not in LARGER:
            yield f"{source.path}:{each.lineno} {each.name} has {len(own)} methods"


def _is_override(name: str) -> bool:
    """Tell whether a method is Python's or Qt's own: `__init__`, `keyPressEvent`. Ours are snake_case."""
    return name.startswith("__") or re.search(r"[a-z][A-Z]", name) is not None


def name_faults(source: Source) -> Iterator[str]:
    words = {word for name in source.path.removesuffix(".py").split("/") for word in name.split("_")}
    yield from (f"{source.path}: “{word}” says nothing" for word in sorted(words & NO_NAME))
    for each in source.classes:
        last = re.findall(r"[A-Z][a-z]*", each.name)[-1:]
        if {word.lower() for word in last} & NO_NAME:
            yield f"{source.path}:{each.lineno} {each.name} is named after a pattern, not a thing"


def opening_faults(source: Source) -> Iterator[str]:
    if not source.text.startswith("# SPDX-License-Identifier: GPL-3.0-or-later\n"):
        yield f"{source.path}: the first line is not the licence"
    if not ast.get_docstring(source.tree):
        yield f"{source.path}: no docstring says what it does"


def connection_faults(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect":
            lambdas = [argument for argument in node.args if isinstance(argument, ast.Lambda)]
            names = {name.id for each in lambdas for name in ast.walk(each) if isinstance(name, ast.Name)}
            if "self" in names:
                yield f"{source.path}:{node.lineno} a lambda that holds self keeps it alive: use a slot or partial"


Rule = Callable[[Source], Iterator[str]]
RULES: tuple[Rule, ...] = (
    layer_faults,
    home_faults,
    network_faults,
    late_import_faults,
    size_faults,
    name_faults,
    opening_faults,
    connection_faults,
)
