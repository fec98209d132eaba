# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads tests/atspi_window.py over AT-SPI, as a screen reader does, and writes what it met to a JSON file.

Runs with the system's own Python, which alone has gi: `/usr/bin/python3 tests/atspi_walk.py PYTHON REPORT`, where
PYTHON is the one that has PySide6. It starts an X server without a screen, a D-Bus session in it and the window, and
ends all three. Everything is waited for, nothing for a fixed time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

T = TypeVar("T")
WINDOW = Path(__file__).resolve().with_name("atspi_window.py")
DEADLINE = 60
"""Seconds until something that does not come counts as missing; on two slow cores the first answer takes a while."""
TICK = 50
"""Milliseconds between two looks."""
EVENTS = ("object:announcement", "object:text-caret-moved", "object:children-changed", "object:state-changed:focused")
KEY_DOWN = 116
"""The keycode of Down on an X server."""
CHAPTER, NEXT = "surgery", "before-surgery"


class Listener:
    """Collects what the window tells of itself."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str, int]] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        for kind in EVENTS:
            self._listener.register(kind)

    def texts(self, kind: str) -> list[str]:
        return [text for name, text, _detail in self.heard if name.startswith(kind)]

    def numbers(self, kind: str) -> list[int]:
        return [detail for name, _text, detail in self.heard if name.startswith(kind)]

    def _on_event(self, event: Atspi.Event) -> None:
        text = event.any_data if isinstance(event.any_data, str) else ""
        if event.type.startswith("object:state-changed:focused") and event.detail1:
            text = event.source.get_name() or ""
        self.heard.append((event.type, text, event.detail1))


def wait_for(what: str, look: Callable[[], T | None]) -> T:
    """Return the first true answer of `look`; end with a message when none comes in time."""
    end = GLib.get_monotonic_time() + DEADLINE * 1_000_000
    while GLib.get_monotonic_time() < end:
        try:
            answer = look()
        except GLib.Error:  # the window was asked before it could answer, or the part has just gone
            answer = None
        if answer:
            return answer
        _turn()
    raise SystemExit(f"did not come within {DEADLINE} seconds: {what}")


def _turn() -> None:
    """Let events come in, for one tick at most."""
    source = GLib.timeout_add(TICK, lambda: GLib.SOURCE_CONTINUE)
    GLib.MainContext.default().iteration(True)
    GLib.source_remove(source)


@contextmanager
def x_server() -> Iterator[str]:
    """Start an X server without a screen; give its display."""
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with os.fdopen(ours) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait(DEADLINE)


@contextmanager
def window(python: str) -> Iterator[None]:
    """Open the window; it goes when its standard input is closed."""
    settings = {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",  # not the language of the page
    }
    shown = subprocess.Popen([python, WINDOW, CHAPTER], stdin=subprocess.PIPE, env=os.environ | settings)
    try:
        yield
    finally:
        assert shown.stdin is not None
        shown.stdin.close()
        status = shown.wait(DEADLINE)
    if status != 0:
        raise SystemExit(f"the window ended with {status}")


def find_document() -> Atspi.Accessible | None:
    """Return the page: the document of the window, once it has parts."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        for part in walk(application) if application else ():
            if part.get_role() == Atspi.Role.DOCUMENT_FRAME and part.get_child_count():
                return part
    return None


def walk(part: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    yield part
    for place in range(part.get_child_count()):
        child = part.get_child_at_index(place)
        if child is not None:
            yield from walk(child)


def describe(part: Atspi.Accessible) -> dict[str, Any]:
    """Return what a screen reader can learn of a part."""
    action = part.get_action_iface()
    component = part.get_component_iface()
    extents = component.get_extents(Atspi.CoordType.SCREEN) if component else None
    cell = part.get_table_cell()
    states = part.get_state_set()
    return {
        "role": part.get_role_name(),
        "name": part.get_name(),
        "description": part.get_description(),
        "level": part.get_attributes().get("level", ""),
        "locale": part.get_object_locale(),
        "actions": [action.get_action_name(n) for n in range(action.get_n_actions())] if action else [],
        "size": [extents.width, extents.height] if extents else [],
        "showing": states.contains(Atspi.StateType.SHOWING),
        "expandable": states.contains(Atspi.StateType.EXPANDABLE),
        "headings": [heading.get_name() for heading in cell.get_column_header_cells()] if cell else [],
        "relations": [
            [relation.get_relation_type().value_nick, relation.get_target(0).get_name()]
            for relation in part.get_relation_set()
        ],
        "path": [ancestor.get_role_name() for ancestor in _ancestors(part)],
    }


def _ancestors(part: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    while (part := part.get_parent()) is not None and part.get_role() != Atspi.Role.DOCUMENT_FRAME:
        yield part


def read(listener: Listener) -> dict[str, Any]:
    """Walk the page, go to a heading, press a term and a link, and walk the page that the link led to."""
    document = wait_for("the page as a document", find_document)
    report: dict[str, Any] = {"title": document.get_name(), "locale": document.get_object_locale()}
    report["parts"] = [describe(part) for part in walk(document)][1:]
    heading = [part for part in walk(document) if part.get_role() == Atspi.Role.HEADING][2]
    heading.get_component_iface().grab_focus()
    report["caret"] = [wait_for("the caret at a heading", lambda: _last_caret(listener, 0))]
    Atspi.generate_keyboard_event(KEY_DOWN, None, Atspi.KeySynthType.PRESSRELEASE)
    report["caret"].append(wait_for("the caret a line further", lambda: _last_caret(listener, report["caret"][0])))
    term = next(part for part in walk(document) if part.get_description() and part.get_action_iface())
    _press(term)
    wait_for("a term explained", lambda: _heard(listener, "Explained"))
    link = wait_for("a link", lambda: _link_to_next(document))
    report["link"] = link.get_name()
    _press(link)
    wait_for("a link followed", lambda: _heard(listener, f"Opened neuroendocrine/{NEXT}"))
    title = report["title"]
    document = wait_for("the next page", lambda: _renewed(title))
    report["next_title"] = document.get_name()
    report["next_parts"] = [describe(part) for part in walk(document)][1:]
    report["announced"] = listener.texts("object:announcement")
    report["focused"] = listener.texts("object:state-changed:focused")
    report["added"] = len(listener.numbers("object:children-changed:add"))
    return report


def _last_caret(listener: Listener, above: int) -> int:
    places = listener.numbers("object:text-caret-moved")
    return places[-1] if places and places[-1] > above else 0


def _heard(listener: Listener, start: str) -> bool:
    return any(text.startswith(start) for text in listener.texts("object:announcement"))


def _press(part: Atspi.Accessible) -> None:
    action = part.get_action_iface()
    names = [action.get_action_name(place) for place in range(action.get_n_actions())]
    action.do_action(names.index("Press"))


def _link_to_next(document: Atspi.Accessible) -> Atspi.Accessible | None:
    links = [part for part in walk(document) if part.get_role() == Atspi.Role.LINK]
    return next((link for link in links if link.get_name().startswith("Next: ")), None)


def _renewed(title: str) -> Atspi.Accessible | None:
    found = find_document()
    if found is None or found.get_name() in ("", title):
        return None
    headings = [part for part in walk(found) if part.get_role() == Atspi.Role.HEADING]
    return found if headings and headings[0].get_name() == found.get_name() else None


def in_session(python: str, report: str) -> int:
    """Run this script again where there is a screen and a D-Bus; the session's services are to know the screen too."""
    with x_server() as display:
        command = ["dbus-run-session", "--", sys.executable, "-W", "ignore", __file__, python, report, "--in-session"]
        return subprocess.run(command, env=os.environ | {"DISPLAY": display}, check=False).returncode


def main(python: str, path: Path) -> None:
    Atspi.init()
    listener = Listener()
    with window(python):
        report = read(listener)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    if "--in-session" not in sys.argv:
        raise SystemExit(in_session(sys.argv[1], sys.argv[2]))
    main(sys.argv[1], Path(sys.argv[2]))
