# SPDX-License-Identifier: GPL-3.0-or-later
"""Markup as it was saved -> markup that is whole: every tag closed by its `>`, every value in quotes, no scripts.

One pass over the text, in time that grows with its length alone: the parser behind it takes quadratic time for tags
that do not end. What browsers do not show (comments, scripts, what stands in a tag that never ends) is gone afterwards.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from reader.drafts import limits

_NAME = re.compile(r"[A-Za-z][^\s/><]*")
_ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>[^\s/>=<][^\s/>=<]*)"
    r"""(?:\s*=\s*(?:"(?P<double>[^"]{0,20000})"|'(?P<single>[^']{0,20000})'|(?P<bare>[^\s>]*)))?"""
)
_TAG_END = re.compile(r"[\s/=]*>?")
_RAW = frozenset("script style noscript iframe textarea xmp noembed noframes".split())
"""What stands in these is no text of the page."""
_KNOWN_NAME = re.compile(r"[a-z][a-z0-9:-]{0,40}")


def tidy(text: str) -> str:
    """Return the markup of a page, whole and without what nobody sees."""
    return "".join(_pieces(text.replace("\0", "")))


def _pieces(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        start = text.find("<", at)
        if start < 0:
            break
        yield text[at:start]
        kind = text[start + 1 : start + 2]
        if kind in ("!", "?"):
            at = _after_remark(text, start)
        elif kind == "/":
            tag, at = _end_tag(text, start)
            yield tag
        elif kind.isascii() and kind.isalpha():
            tag, at = _start_tag(text, start)
            yield tag
        else:
            yield "&lt;"
            at = start + 1
    yield text[at:]


def _after_remark(text: str, start: int) -> int:
    """Return the place behind a comment, a declaration or an instruction; one that never ends reaches to the end."""
    if not text.startswith("<!--", start):
        end = text.find(">", start)
        return len(text) if end < 0 else end + 1
    if text.startswith(("<!-->", "<!--->"), start):
        return text.index(">", start) + 1
    end = text.find("-->", start + 4)
    return len(text) if end < 0 else end + 3


def _end_tag(text: str, start: int) -> tuple[str, int]:
    end = text.find(">", start)
    if end < 0:
        return html.escape(text[start:], quote=False), len(text)
    name = text[start + 2 : end].split(None, 1)[:1] if end - start < limits.ATTRIBUTE_LETTERS else []
    known = _KNOWN_NAME.fullmatch(name[0].lower()) if name else None
    return (f"</{known[0]}>" if known else ""), end + 1


def _start_tag(text: str, start: int) -> tuple[str, int]:
    """Return a tag made whole, and the place behind it, or behind what stands in it when that is no text."""
    found = _NAME.match(text, start + 1)
    name = (found[0] if found else "").lower()
    at = start + 1 + len(name)
    values: dict[str, str] = {}
    while attribute := _ATTRIBUTE.match(text, at):
        at = attribute.end()
        key = attribute["name"].lower()
        value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
        if _KNOWN_NAME.fullmatch(key) and len(value) <= limits.ATTRIBUTE_LETTERS and len(values) < limits.ATTRIBUTES:
            values.setdefault(key, value)
    end = _TAG_END.match(text, at)
    at = end.end() if end else at
    if at >= len(text) and not text.endswith(">"):
        return html.escape(text[start:], quote=False), len(text)
    if name in _RAW:
        return " ", _after_raw(text, at, name)
    if not _KNOWN_NAME.fullmatch(name):
        return "", at
    written = "".join(f' {key}="{_in_quotes(value)}"' for key, value in values.items())
    return f"<{name}{written}>", at


def _in_quotes(value: str) -> str:
    return value.replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")


def _after_raw(text: str, at: int, name: str) -> int:
    closing = re.compile(rf"</{name}[^>]*>", re.IGNORECASE).search(text, at)
    return closing.end() if closing else len(text)
