# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window's source files may not contain, because no test could find it by looking at screens.

Nothing that moves by itself, nothing that only a resting pointer or a drag finds, no clock that nobody accounted for.
Each function yields a line for each place where a file breaks its rule.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.source_tree import Source

MOVING = frozenset(
    "QPropertyAnimation QVariantAnimation QAbstractAnimation QSequentialAnimationGroup QParallelAnimationGroup "
    "QAnimationGroup QTimeLine QMovie QScroller QGraphicsOpacityEffect QSplashScreen".split()
)
POINTER_ONLY = frozenset(
    "enterEvent leaveEvent hoverEnterEvent hoverMoveEvent hoverLeaveEvent dragEnterEvent dragMoveEvent dropEvent "
    "setDragDropMode grabGesture QDrag QGesture QTapAndHoldGesture QPanGesture "
    "QSwipeGesture QPinchGesture QToolTip setWhatsThis tabletEvent".split()
)
TIMERS: dict[str, str] = {
    "reader/ui/page/line_band.py": "waits until the reader stops scrolling, then puts the clear lines onto whole lines",
    "reader/ui/window/reading.py": "notes what has been read, after a while on a section; nothing is seen of it",
    "reader/ui/preview/watching.py": "lets an editor finish saving before a guide is built; writers' preview only",
    "reader/ui/search/search_asking.py": "waits for a pause in typing; says that an answer takes longer",
    "reader/ui/listening/player.py": "the pause between two things that are read aloud",
    "reader/ui/window/single_instance.py": "gives up on another start that does not answer; before any window",
    "reader/ui/taking/step_by_step.py": "does long work in small steps, at once",
    "reader/ui/listening/voice.py": "gives up on a voice that does not answer, and says so",
    "reader/ui/kiosk/cleaning.py": "staff wipe the screen: it is locked for a minute that is counted down",
    "reader/ui/kiosk/corner.py": "staff hold a corner for five seconds",
    "reader/ui/kiosk/fault_page.py": "after a fault the page says sorry, then the start page comes back",
    "reader/ui/kiosk/finished_page.py": "says that all is forgotten, then the start page comes back",
    "reader/ui/kiosk/heartbeat.py": "tells the parent process that the window is alive; nothing is seen of it",
    "reader/ui/kiosk/idle.py": "warns 30 s before, one touch extends, as often as wanted (WCAG 2.2.1)",
    "reader/ui/kiosk/page_buttons.py": "looks at the page once Qt is done, at once",
    "reader/ui/kiosk/patience.py": "staff pages close by themselves when nobody touches them",
    "reader/ui/kiosk/pin_pad.py": "counts down the wait after wrong PINs; staff only",
    "reader/ui/kiosk/renewal.py": "starts the terminal afresh when nobody has come for ten minutes; nobody reads then",
    "reader/ui/kiosk/trouble.py": "gives up on a guide that cannot be opened; nobody reads then, no staff are there",
    "reader/ui/kiosk/wall.py": "puts the window back in front, at once",
    "reader/ui/kiosk/spoken.py": "lets the keyboard come to rest before a name is spoken",
    "reader/ui/helpline/helpline.py": "shows how long a call lasts; locks after ten minutes, warned a minute before",
    "reader/ui/helpline/locking.py": "lets a dialog that nobody answers return before the call is forgotten, at once",
    "reader/ui/helpline/lock_page.py": "counts down the wait after wrong PINs; the call behind it waits",
    "reader/ui/helpline/notes_field.py": "waits for a pause in typing before it looks for names and numbers",
    "reader/ui/search/spoken_count.py": "lets typing come to rest before a count is spoken",
}
"""File with a clock -> what it waits for, and why nobody is hurried by it."""
OWN_KEYS: dict[str, str] = {
    "reader/ui/helpline/call_desk.py": "gives the search the table's keys for calls; it is the table that is read",
    "reader/ui/kiosk/hidden_page.py": "F2 covers the screen of the terminal, which knows no other key of the table",
    "reader/ui/taking/code_sheet.py": "left and right turn the codes, in that sheet alone, where nothing is typed",
}
"""File with keys beside those of the table of actions -> which, and where they work."""
BY_FINGER: dict[str, str] = {
    "reader/ui/packs/dropping.py": "a guide's file may be dropped onto the window, beside “Add a guide” in the menu",
    "reader/ui/kiosk/drag_scroll.py": "a finger may drag the page, beside large buttons that turn it",
    "reader/ui/kiosk/forgetting.py": "hides a tooltip that a visitor left, so that none stays",
}
"""File that knows fingers or tooltips -> why nobody needs them."""
PLAIN_KEY = re.compile(r"(Shift\+)?.")
"""A shortcut that is a sign which somebody could mean to type."""


def names_in(source: Source) -> Iterator[tuple[int, str]]:
    """Yield every name that the code of a file uses, with its line; texts and comments are not code."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, alias.name) for alias in node.names)


def moving_faults(source: Source) -> Iterator[str]:
    """Nothing moves, fades or plays by itself (WCAG 2.2.2, 2.3.3)."""
    if source.path in BY_FINGER:
        return
    for line, name in names_in(source):
        if name in MOVING:
            yield f"{source.path}:{line} {name} makes something move"
    yield from _switched_on(source, "setAnimated")
    if any(name == "QProgressBar" for _line, name in names_in(source)):
        yield from _endless(source)


def _endless(source: Source) -> Iterator[str]:
    """Yield each bar that is told no end: Qt lets such a bar move for as long as it is there."""
    for node in ast.walk(source.tree):
        is_range = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setRange"
        if is_range and [getattr(each, "value", None) for each in node.args] == [0, 0]:
            yield f"{source.path}:{node.lineno} a bar without an end moves by itself"


def pointer_faults(source: Source) -> Iterator[str]:
    """Nothing needs a resting pointer, a drag or a gesture (WCAG 1.4.13, 2.5.1, 2.5.7).

    Tooltips are looked at on the screens: each says only what the widget's name says too.
    """
    if source.path in BY_FINGER:
        return
    for line, name in names_in(source):
        if name in POINTER_ONLY:
            yield f"{source.path}:{line} {name} is for some pointers only"
    for name in ("setAcceptDrops", "setDragEnabled"):
        yield from _switched_on(source, name)


def timer_faults(source: Source) -> Iterator[str]:
    """Every clock is in TIMERS with its reason; `singleShot(0, ...)` is none: it only lets Qt finish first."""
    if source.path in TIMERS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("QTimer", "QBasicTimer", "startTimer") or (name == "singleShot" and not _at_once(node)):
                yield f"{source.path}:{node.lineno} a clock that TIMERS does not account for"


def _at_once(call: ast.Call) -> bool:
    return bool(call.args) and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0


def shortcut_faults(source: Source) -> Iterator[str]:
    """Keys that work everywhere come from the table of actions, where each is looked at (WCAG 2.1.4)."""
    if source.path in OWN_KEYS:
        return
    for line, name in names_in(source):
        if name in ("QShortcut", "setShortcut") or (
            name == "setShortcuts" and source.path != "reader/ui/window/actions.py"
        ):
            yield f"{source.path}:{line} {name}: keys belong into the table of actions"


def plain_keys(keys: tuple[str, ...]) -> list[str]:
    """Return those of an action's keys that somebody could mean to type."""
    return [key for key in keys if PLAIN_KEY.fullmatch(key)]


def _switched_on(source: Source, name: str) -> Iterator[str]:
    """Yield each call of a switch with anything but a plain False."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            value = node.args[0] if node.args else None
            if not (isinstance(value, ast.Constant) and value.value is False):
                yield f"{source.path}:{node.lineno} {name}"
