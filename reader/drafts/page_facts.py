# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page says of itself: its title, who published it, when, where it was, and in which language."""

from __future__ import annotations

import dataclasses
import re

from bs4 import Tag

from reader.content.characters import one_line
from reader.drafts.tree import shown_text, texts, value
from reader.drafts.words import folded

_ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{|}]{3,500}")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]{3,500}?)\s*-->")
_DATE = re.compile(r"\b((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?(?!\d)")
_SITE_BEHIND = re.compile(r"\s+[|–—·»:-]+\s+")
_DATES = (
    "article:modified_time", "article:published_time", "dcterms.modified", "dcterms.issued", "dc.date", "date",
    "last-modified", "revised", "datemodified", "datepublished", "og:updated_time",
)  # fmt: skip
_LONGEST = 150


@dataclasses.dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page; each is empty when the page does not say."""

    title: str = ""
    publisher: str = ""
    date: str = ""
    address: str = ""
    language: str = ""


def page_facts(tree: Tag, markup: str, address: str) -> PageFacts:
    """Return what a page says of itself. `address` is what the file's wrapping says."""
    said = _said(tree)
    link = tree.find("link", rel="canonical")
    saved = _SAVED_FROM.search(markup[:3000])
    places = (
        value(link, "href") if isinstance(link, Tag) else "",
        said.get("og:url", ""),
        saved[1] if saved else "",
        address,
    )
    site = said.get("og:site_name") or said.get("application-name") or said.get("dcterms.publisher", "")
    html = tree.find("html")
    language = value(html, "lang") or value(html, "xml:lang") if isinstance(html, Tag) else ""
    return PageFacts(
        title=_title(tree, said, site),
        publisher=_short(said.get("author", "") or site) if not site else _short(site),
        date=_date(tree, said),
        address=next((found[0] for place in places if (found := _ADDRESS.fullmatch(one_line(place)))), ""),
        language=language.replace("_", "-").partition("-")[0].lower(),
    )


def _said(tree: Tag) -> dict[str, str]:
    """Return the page's notes about itself, by name."""
    said: dict[str, str] = {}
    for tag in tree.find_all("meta", limit=300):
        name = (
            value(tag, "property") or value(tag, "name") or value(tag, "itemprop") or value(tag, "http-equiv")
        ).lower()
        said.setdefault(name, folded(value(tag, "content")))
    return said


def _title(tree: Tag, said: dict[str, str], site: str) -> str:
    """Return the page's heading; else its title without the name of the site behind it."""
    headings = [text for tag in tree.find_all("h1", limit=20) if (text := _short(shown_text(tag)))]
    title = tree.find("title")
    named = _short(said.get("og:title", "") or ("".join(texts(title)) if isinstance(title, Tag) else ""))
    parts = _SITE_BEHIND.split(named)
    short = parts[0] if len(parts) > 1 and (len(parts[0]) >= 4) else named
    if len(headings) == 1:
        return headings[0]
    return next((heading for heading in headings if heading and heading in named), short) or (headings or [""])[0]


def _date(tree: Tag, said: dict[str, str]) -> str:
    times = [value(tag, "datetime") for tag in tree.find_all("time", limit=20)]
    for text in (*(said.get(name, "") for name in _DATES), *times):
        found = _DATE.search(text)
        if found:
            return found[0]
    return ""


def _short(text: str) -> str:
    return one_line(folded(text))[:_LONGEST].strip()
