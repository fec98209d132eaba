# SPDX-License-Identifier: GPL-3.0-or-later
"""The few boxes a chapter may hold: how they open and close, and what they are called when the writer gives no title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.content.model import BOX_KINDS

BOX_OPENING = re.compile(r'(?P<kind>[a-z]+)(?:\s+[“"](?P<title>[^”"]{1,120})[”"])?')
_FENCE = re.compile(r"^:::\s*(?P<name>[A-Za-z][\w-]*)?")
_TITLES = {
    "en": {
        "urgent": "Call now",
        "ask": "Ask your team",
        "note": "Good to know",
        "support": "Someone who has been there",
        "story": "Research",
        "gentle": "Read this when you are ready",
    },
    "fr": {
        "urgent": "Appelez maintenant",
        "ask": "Demandez à votre équipe",
        "note": "Bon à savoir",
        "support": "Quelqu’un qui est passé par là",
        "story": "Recherche",
        "gentle": "À lire quand vous serez prêt",
    },
}


def default_title(kind: str, language: str) -> str:
    """Return a box's title in a language of the guide; English where we have no other."""
    return _TITLES.get(language, _TITLES["en"]).get(kind, "")


def fence_faults(body: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line from 0, rule, sentence) for boxes of an unknown kind and boxes left open.

    Why by hand: the Markdown parser shows an unknown box as text and closes an open one at the end, both silently.
    """
    opened: int | None = None
    for number, line in enumerate(body.split("\n")):
        match = _FENCE.match(line)
        if match is None:
            continue
        name = match["name"]
        if name is None:
            opened = None
        elif name not in (*BOX_KINDS, "say"):
            yield number, "box-kind", f"“{name}” is not a box; the kinds are {', '.join(BOX_KINDS)} and say."
        else:
            if opened is not None:
                yield opened, "box-open", "This box is not closed before the next one; end it with :::."
            opened = number
    if opened is not None:
        yield opened, "box-open", "This box is not closed; end it with :::."
