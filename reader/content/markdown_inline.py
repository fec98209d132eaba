# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a line of Markdown: runs of text with stress, links, terms and source numbers. Everything else is text."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

from markdown_it.token import Token

from reader.content.address import ID, Address, parse_address
from reader.content.model import Run, Runs
from reader.errors import AddressError

_CITATION = re.compile(r"\[@([A-Za-z0-9][\w.-]*)\]")
_HTML = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--")
_WEB = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
Report = Callable[[str, str, str], None]
"""Called with rule, sentence and level for each fault in the line."""


@dataclasses.dataclass(slots=True)
class Numbering:
    """The numbers that sources get on the page, in the order in which the front matter lists them."""

    known: tuple[str, ...]

    def number(self, key: str) -> int | None:
        """Return a source's number from 1, or None when the front matter does not list it."""
        return self.known.index(key) + 1 if key in self.known else None


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
        found: list[Run] = []
        bold = italic = 0
        link = ""
        for child in token.children or ():
            match child.type:
                case "strong_open" | "strong_close":
                    bold += child.nesting
                case "em_open" | "em_close":
                    italic += child.nesting
                case "link_open":
                    link = self._link(str(child.attrGet("href") or ""), line, report)
                case "link_close":
                    if link.startswith("("):
                        found.append(Run(f" {link}"))
                    link = ""
                case "softbreak" | "hardbreak":
                    found.append(Run("\n" if child.type == "hardbreak" else " ", _style(bold, italic), _inside(link)))
                case "image":
                    report("image-place", "A drawing stands alone on its own line: ![](figure:id).", "error")
                case "text" | "code_inline" | "text_special":
                    self._text(child.content, _style(bold, italic), _inside(link), found, report)
        return _joined(found)

    def _text(self, text: str, style: str, link: str, found: list[Run], report: Report) -> None:
        if _HTML.search(text):
            report("html", "HTML is not used in guides; it is shown as plain text.", "error")
        at = 0
        for match in _CITATION.finditer(text):
            number = self.numbering.number(match[1])
            if number is None:
                report("source-unlisted", f"The source “{match[1]}” is not in this chapter's sources list.", "error")
            found.append(Run(text[at : match.start()], style, link))
            if number is not None:
                found.append(Run(f"[{number}]", "", f"source:{number}"))
            at = match.end()
        found.append(Run(text[at:], style, link))

    def _link(self, target: str, line: int, report: Report) -> str:
        """Return the link to keep: an address, `term:id`, or `(web address)` to be shown as text behind the words."""
        if target.startswith("term:"):
            if not ID.fullmatch(target[5:]):
                report("link-target", f"“{target}” is not a term's id.", "error")
                return ""
            self.links.append((target, line))
            return target
        if _WEB.match(target) and not target.startswith("chapter:"):
            report("link-outside", "Links that leave the guide are not opened; the address is shown as text.", "warning")
            return f"({target})"
        place = f"{self.chapter}{target}" if target.startswith("#") else target
        try:
            address = parse_address(place)
        except AddressError:
            report("link-target", f"“{target}” is not an address in this guide: chapter:id or chapter:id#section.", "error")
            return ""
        full = str(Address("chapter", address.id, address.section, address.guide or self.guide))
        self.links.append((full, line))
        return full


def _inside(link: str) -> str:
    return "" if link.startswith("(") else link


def _style(bold: int, italic: int) -> str:
    return ("b" if bold else "") + ("i" if italic else "")


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
    return tuple(runs)
