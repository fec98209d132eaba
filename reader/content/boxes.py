# SPDX-License-Identifier: GPL-3.0-or-later
"""The few boxes a chapter may hold: how they open and close, and what they are called when no title is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.content.model import BOX_KINDS
from reader.i18n import _, said_in

BOX_OPENING = re.compile(r'(?P<kind>[a-z]+)(?:\s+[“"](?P<title>[^”"]{1,120})[”"])?')
_FENCE = re.compile(r" {0,3}(?P<colons>:{3,})(?P<rest>.*)")


def default_title(kind: str, language: str) -> str:
    """Return a box's title in a language of the guide; English where the program has no other, empty for no box."""
    match kind:
        case "urgent":
            return said_in(language, "Call now")
        case "ask":
            return said_in(language, "Ask your team")
        case "note":
            return said_in(language, "Good to know")
        case "support":
            # Translators: the title of a box in which somebody tells what they went through.
            return said_in(language, "Someone who has been there")
        case "story":
            return said_in(language, "Research")
        case "gentle":
            return said_in(language, "Read this when you are ready")
    return ""


def fence_faults(body: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line from 0, rule, sentence) for boxes of an unknown kind, boxes left open, and ends without a box.

    Why by hand: the Markdown parser shows an unknown box as text and closes an open one at the end, both silently.
    """
    opened: tuple[int, int] | None = None
    for number, line in enumerate(body.split("\n")):
        match = _FENCE.fullmatch(line)
        if match is None:
            continue
        name = match["rest"].strip().split(" ", 1)[0]
        colons = len(match["colons"])
        if not name and opened is None:
            yield number, "box-open", _("There is no open box here to close.")
        elif not name and opened and colons >= opened[1]:
            opened = None
        elif name and name not in (*BOX_KINDS, "say"):
            text = _("“{name}” is not a box; the kinds are {kinds} and say.")
            yield number, "box-kind", text.format(name=name[:40], kinds=", ".join(BOX_KINDS))
        elif name:
            if opened is not None:
                yield opened[0], "box-open", _("This box is not closed before the next one; end it with :::.")
            opened = (number, colons)
    if opened is not None:
        yield opened[0], "box-open", _("This box is not closed; end it with :::.")
