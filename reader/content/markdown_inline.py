# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a line of Markdown: runs of text with stress, links, terms and source numbers. All else is text."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

from markdown_it.token import Token

from reader.content.address import ID, Address, parse_address
from reader.content.characters import odd_lines, without_odd
from reader.content.model import Run, Runs
from reader.errors import AddressError
from reader.i18n import _

_CITATION = re.compile(r"\[@([A-Za-z0-9][\w.-]*)\]")
_HTML = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--")
_WEB = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_SHOWN = 80
"""Characters of a target that a Problem quotes."""
Report = Callable[[str, str, str, int], None]
"""Called with rule, sentence, level and line for each fault in the text."""


class Numbering:
    """The numbers that sources get on the page, in the order in which the front matter lists them."""

    def __init__(self, known: tuple[str, ...]) -> None:
        self.known = known
        self._numbers = {key: number for number, key in enumerate(known, 1)}

    def number(self, key: str) -> int | None:
        """Return a source's number from 1, or None when the front matter does not list it."""
        return self._numbers.get(key)


@dataclasses.dataclass(slots=True)
class InlineReader:
    """Turns markdown-it's inline tokens of one chapter into runs."""

    guide: str
    chapter: str
    numbering: Numbering
    links: list[tuple[str, int]] = dataclasses.field(default_factory=list)
    """Every address linked to, with its line, to be checked when the whole guide is known."""

    def runs(self, token: Token, line: int, report: Report) -> Runs:
        """Return the runs of an `inline` token that starts on `line`."""
        return _InlineText(self, line, report).runs(token)


class _InlineText:
    """One pass over one inline token; knows the look, the link and the line it is in."""

    def __init__(self, reader: InlineReader, line: int, report: Report) -> None:
        self._reader = reader
        self._line = line
        self._tell = report
        self._found: list[Run] = []
        self._bold = self._italic = 0
        self._link = ""
        self._outside = ""

    def runs(self, token: Token) -> Runs:
        for child in token.children or ():
            match child.type:
                case "strong_open" | "strong_close":
                    self._bold += child.nesting
                case "em_open" | "em_close":
                    self._italic += child.nesting
                case "link_open":
                    self._open_link(self._clean(str(child.attrGet("href") or "")))
                case "link_close":
                    self._close_link()
                case "softbreak" | "hardbreak":
                    self._found.append(Run("\n" if child.type == "hardbreak" else " ", self._style, self._link))
                    self._line += 1
                case "image":
                    self._report("image-place", _("A drawing stands alone on its own line: ![](figure:id)."))
                case _:
                    self._text(self._clean(child.content))
        return _joined(self._found)

    @property
    def _style(self) -> str:
        return ("b" if self._bold else "") + ("i" if self._italic else "")

    def _report(self, rule: str, text: str, level: str = "error") -> None:
        self._tell(rule, text, level, self._line)

    def _clean(self, text: str) -> str:
        """Return the text without odd characters: an entity such as `&#x202e;` brings in what the file may not hold."""
        for _line, fault in odd_lines(text):
            self._report("odd-character", fault)
        return without_odd(text)

    def _text(self, text: str) -> None:
        if _HTML.search(text):
            self._report("html", _("HTML is not used in guides; it is shown as plain text."))
        if "](" in text:
            self._report("link-form", _("This is not a link: an address between ( and ) has no spaces."))
        at = 0
        for match in _CITATION.finditer(text):
            number = self._reader.numbering.number(match[1])
            self._found.append(Run(text[at : match.start()], self._style, self._link))
            if number is None:
                key = match[1][:_SHOWN]
                self._report(
                    "source-unlisted", _("The source “{key}” is not in this chapter's sources list.").format(key=key)
                )
            else:
                self._found.append(Run(f"[{number}]", "", f"source:{number}"))
            at = match.end()
        self._found.append(Run(text[at:], self._style, self._link))

    def _open_link(self, target: str) -> None:
        """Keep where the link leads. A web address is not opened: it is shown as text behind the words."""
        if _WEB.match(target):
            text = _("Links that leave the guide are not opened; the address is shown as text.")
            self._report("link-outside", text, "warning")
            self._outside = target
            return
        self._link = self._inside(target)
        if self._link:
            self._reader.links.append((self._link, self._line))

    def _close_link(self) -> None:
        address = self._outside.removeprefix("mailto:").removeprefix("tel:")
        if address and not (self._found and self._found[-1].text.endswith(address)):
            self._found.append(Run(f" ({address})", self._style))
        self._link = self._outside = ""

    def _inside(self, target: str) -> str:
        """Return the full address that a target means, or nothing, told, when it means none."""
        if target.startswith("term:") and ID.fullmatch(target[5:]):
            return target
        place = f"{self._reader.chapter}{target}" if target.startswith("#") else target
        try:
            address = parse_address(place)
        except AddressError:
            address = Address("home")
        if address.kind != "chapter":
            text = _("“{text}” is not an address in this guide: chapter:id, chapter:id#section or term:id.")
            self._report("link-target", text.format(text=target[:_SHOWN]))
            return ""
        return str(Address("chapter", address.id, address.section, address.guide or self._reader.guide))


def _joined(found: list[Run]) -> Runs:
    """Join neighbours of one look and drop empty ones; a source number stands right behind the word before it."""
    runs: list[Run] = []
    for run in found:
        if run.link.startswith("source:"):
            while runs and not runs[-1].text.strip():
                runs.pop()
            if runs and not runs[-1].link:
                runs[-1] = Run(runs[-1].text.rstrip(" "), runs[-1].style)
            runs.append(run)
        elif runs and run.text and runs[-1].style == run.style and runs[-1].link == run.link:
            runs[-1] = Run(runs[-1].text + run.text, run.style, run.link)
        elif run.text:
            runs.append(run)
    if runs and not runs[-1].link and runs[-1].text.strip():
        runs[-1] = Run(runs[-1].text.rstrip(" "), runs[-1].style)
    return tuple(runs)
