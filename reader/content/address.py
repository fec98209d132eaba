# SPDX-License-Identifier: GPL-3.0-or-later
"""The stable name of a place: `neuroendocrine/surgery#before`, `term:resection`, `question:goal-of-surgery`, or `home`.

Inside a guide the short forms `surgery#before` and `chapter:surgery#before` mean the same.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from reader.errors import AddressError
from reader.i18n import _

Kind = Literal["home", "chapter", "term", "question", "urgent"]

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What every id in a guide looks like."""
_PLACE = re.compile(rf"(?:(?P<guide>{ID.pattern})/)?(?P<chapter>{ID.pattern})(?:#(?P<section>{ID.pattern}))?")
_NUMBER = re.compile(
    r"(?:(?:it ?['’]?s|it is|c['’]est|at|to|à|a|au|the|le|la) ){0,3}"
    r"(?:(?:number|num|no|nr|numéro|numero|section|chapter|chapitre|topic|place|passage|n[°º]|no\.|nr\.|§|#) ?"
    r"|(?:page|p\.) ?(?=\d+ ?[.,]))?"
    r"(?P<chapter>\d{1,4})(?: ?(?:\.|,(?!\d{3})|point|dot) ?(?P<section>\d{1,3}))?",
    re.IGNORECASE,
)
"""As people say it: “section 9.2”, “it’s 9.2”, “numéro 9,2”. “Page 9” is one of paper, “page 9.2” a place."""
_LONGEST_NUMBER = 60


class Address(msgspec.Struct, frozen=True):
    """Where something is. For `term` and `question`, `id` names the entry; for `chapter`, the chapter."""

    kind: Kind
    id: str = ""
    section: str = ""
    guide: str = ""

    def __str__(self) -> str:
        match self.kind:
            case "home" | "urgent":
                return self.kind
            case "chapter":
                place = f"{self.id}#{self.section}" if self.section else self.id
                return f"{self.guide}/{place}" if self.guide else place
            case _:
                return f"{self.kind}:{self.id}"


HOME = Address("home")
URGENT = Address("urgent")
"""The page "When to call": every urgent box of the guide."""


def parse_address(text: str) -> Address:
    """Return the address that `text` spells; AddressError when it spells none. Says nothing about whether it exists."""
    text = text.strip()
    if text in ("home", "urgent"):
        return HOME if text == "home" else URGENT
    kind, colon, rest = text.partition(":")
    if colon and kind in ("term", "question") and ID.fullmatch(rest):
        return Address("term" if kind == "term" else "question", rest)
    place = _PLACE.fullmatch(rest if colon and kind == "chapter" else text)
    if place is None:
        raise AddressError(_("“{text}” is not an address in this guide.").format(text=text[:80]))
    return Address("chapter", place["chapter"], place["section"] or "", place["guide"] or "")


def full_address(target: str, guide: str) -> str:
    """Return an address as it is written in a guide's files with the guide before it; nothing if it is none."""
    try:
        address = parse_address(target)
        return str(msgspec.structs.replace(address, guide=address.guide or guide))
    except AddressError:
        return ""


def parse_number(text: str) -> tuple[int, int] | None:
    """Return (chapter, section) for `9.2`, (chapter, 0) for `9`, or None when the text is no number of a place.

    Words that people say before it do not matter, in English and French, nor does a comma for the point.
    """
    text = text.strip()
    match = _NUMBER.fullmatch(" ".join(text.split())) if len(text) <= _LONGEST_NUMBER else None
    return (int(match["chapter"]), int(match["section"] or 0)) if match else None
