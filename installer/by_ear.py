# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what a screen reader meets in the window that is open.

It is run by the system's own Python, which alone has gi.

`document NOT` waits for a page whose name is not NOT and prints it as JSON, with its paragraphs. `named WORDS` waits
for something that shows and has these words in its name. It ends with 1 when that does not come in time.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  only after the version was named

DEADLINE = 60
TICK = 0.1
READ = (Atspi.Role.PARAGRAPH, Atspi.Role.LIST_ITEM)


def walk(part: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """Yield a part and all that is in it."""
    yield part
    for place in range(part.get_child_count()):
        child = part.get_child_at_index(place)
        if child is not None:
            yield from walk(child)


def everything() -> Iterator[Atspi.Accessible]:
    """Yield all parts of all programs."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        if application is not None:
            yield from walk(application)


def shows(part: Atspi.Accessible) -> bool:
    """Tell whether it can be seen."""
    return part.get_state_set().contains(Atspi.StateType.SHOWING)


def document(other: str) -> str | None:
    """Return the page that shows, as JSON; None while there is none or it is still `other`."""
    for part in everything():
        if part.get_role() == Atspi.Role.DOCUMENT_FRAME and part.get_child_count() and part.get_name() != other:
            texts = [each.get_name() for each in walk(part) if each.get_role() in READ]
            return json.dumps({"name": part.get_name(), "texts": texts}) if len(texts) > 1 else None
    return None


def named(words: str) -> str | None:
    """Return the whole name of what shows with these words in its name."""
    return next((part.get_name() for part in everything() if words in (part.get_name() or "") and shows(part)), None)


def main(question: Callable[[str], str | None], words: str) -> int:
    """Ask until there is an answer, and print it."""
    until = time.monotonic() + DEADLINE
    while time.monotonic() < until:
        try:
            answer = question(words)
        except GLib.Error:  # asked before it could answer, or a part has just gone
            answer = None
        if answer:
            print(answer)
            return 0
        while GLib.MainContext.default().pending():  # what has changed meanwhile: else the same answers come again
            GLib.MainContext.default().iteration(False)
        time.sleep(TICK)
    print(f"it did not come within {DEADLINE} seconds", file=sys.stderr)
    return 1


if __name__ == "__main__":
    Atspi.init()
    sys.exit(main({"document": document, "named": named}[sys.argv[1]], sys.argv[2]))
