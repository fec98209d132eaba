# SPDX-License-Identifier: GPL-3.0-or-later
"""Pop-ups of a page: finds the words that carry a definition, in any of the ways pages hide one, and marks them.

A word that has one gets `x-word`, and `x-definition` or `x-short`; the hidden text is taken out of the tree, so that it
is not read as text of the page. Whether the word stands in the text or in a menu is found out later.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice

from bs4 import Tag
from bs4.element import NavigableString

from reader.drafts.tidying import tidy
from reader.drafts.tree import BLOCKS, shown_text, value
from reader.drafts.words import folded

_WORD_TAGS = (
    "dfn",
    "abbr",
    "acronym",
    "span",
    "a",
    "button",
    "em",
    "i",
    "b",
    "strong",
    "mark",
    "details",
    "sup",
    "label",
)
_GLOSSARY = re.compile(
    r"gloss|lexi(?:con|que)|defin|tooltip|popover|pop-?up|hover-?word|infobulle|dfn|\bterm(?:e|s)?\b|term-",
    re.IGNORECASE,
)
_HOLDS_MEANING = re.compile(
    r"tool-?tip|definition|gloss\w*-?(?:text|content|def\w*|desc\w*|body|bubble|card|box)|popover|pop-?up|\bdef\b|meaning|infobulle"
    r"|term-?(?:text|def\w*|desc\w*)",
    re.IGNORECASE,
)
_DATA = re.compile(
    r"data-(?:[a-z0-9]+-)*(?:definition|def|tooltip|tip|tippy-content|content|description|gloss\w*(?:-\w+)?|popover|original-title|title|meaning|term-text)"
)
_POINTERS = (
    "aria-describedby",
    "aria-details",
    "aria-controls",
    "popovertarget",
    "data-target",
    "data-bs-target",
    "data-tooltip-id",
)
_TAG = re.compile(r"<[^<>]*>")
_BLOCK_TAG = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6])\b[^<>]*>")
_LONGEST_WORD = 60
_FEWEST_WORDS = 3
"""Words of a definition: what is shorter is a label or what letters stand for."""
_LONGEST = 1200
_MOST_INSIDE = 100
"""Elements and texts in a word or in its definition."""


def mark_popups(tree: Tag) -> int:
    """Mark the words that carry a definition, and take the hidden definitions out. Returns how many there are."""
    by_id = {value(tag, "id"): tag for tag in tree.find_all(id=True)}
    hidden: dict[int, Tag] = {}
    count = 0
    for tag in tree.find_all(_WORD_TAGS):
        if not _is_small(tag):
            continue
        for definition, holder in _definitions(tag, by_id):
            word = _own_words(tag, holder)
            if not _fits(word, definition, tag):
                continue
            _mark(tag, word, definition)
            count += 1
            if holder is not None:
                hidden[id(holder)] = holder
            break
    for holder in hidden.values():
        holder.extract()
    return count


def _definitions(tag: Tag, by_id: dict[str, Tag]) -> Iterator[tuple[str, Tag | None]]:
    """Yield what could be the definition of a word, with the element that holds it when there is one."""
    names = " ".join(value(tag, name) for name in ("class", "id", "role", "data-toggle", "data-bs-toggle"))
    is_word = tag.name in ("dfn", "abbr", "acronym") or _GLOSSARY.search(names) is not None
    for name in tag.attrs:
        if _DATA.fullmatch(name):
            yield _plain(value(tag, name)), None
    if tag.name == "details":
        yield from _of_details(tag, is_word)
        return
    yield from _pointed_at(tag, by_id, is_word)
    if is_word:
        yield from _beside(tag)
        if tag.name not in ("a", "button") or tag.find("img") is None:
            yield _plain(value(tag, "title")), None


def _of_details(tag: Tag, is_word: bool) -> Iterator[tuple[str, Tag | None]]:
    summary = tag.find("summary")
    if is_word and isinstance(summary, Tag):
        inside = {id(node) for node in summary.descendants}
        rest = (node for node in tag.descendants if isinstance(node, NavigableString) and id(node) not in inside)
        yield folded(" ".join(rest)), None


def _pointed_at(tag: Tag, by_id: dict[str, Tag], is_word: bool) -> Iterator[tuple[str, Tag | None]]:
    places = [part.lstrip("#") for name in _POINTERS for part in value(tag, name).split()]
    if is_word and value(tag, "href").startswith("#"):
        places.append(value(tag, "href")[1:])
    for place in places:
        holder = by_id.get(place)
        if holder is None or holder is tag or holder.parent is None or any(each is holder for each in tag.parents):
            continue
        if _is_small(holder) and (is_word or _is_meaning(holder)):
            yield shown_text(holder), holder


def _beside(tag: Tag) -> Iterator[tuple[str, Tag | None]]:
    """Yield what stands inside the word's own element or right behind it, under a name that says what it is."""
    for inner in tag.find_all(True):
        if _is_meaning(inner):
            yield shown_text(inner), inner
    behind = tag.find_next_sibling()
    if isinstance(behind, Tag) and _is_small(behind) and _is_meaning(behind) and not _between(tag, behind):
        yield shown_text(behind), behind


def _between(tag: Tag, behind: Tag) -> str:
    node, text = tag.next_sibling, ""
    while node is not None and node is not behind:
        text += str(node)
        node = node.next_sibling
    return text.strip()


def _is_small(tag: Tag) -> bool:
    """Tell whether an element could be a word or a definition; a larger one is a part of the page."""
    return next(islice(tag.descendants, _MOST_INSIDE, None), None) is None


def _is_meaning(tag: Tag) -> bool:
    names = f"{value(tag, 'class')} {value(tag, 'id')} {value(tag, 'role')}"
    return value(tag, "role") == "tooltip" or _HOLDS_MEANING.search(names) is not None


def _own_words(tag: Tag, holder: Tag | None) -> str:
    if tag.name == "details":
        tag = next((each for each in tag.find_all("summary")), tag)
    inside = {id(each) for each in holder.descendants} if holder is not None else set()
    return folded(
        "".join(str(node) for node in tag.descendants if id(node) not in inside and not isinstance(node, Tag))
    )


def _fits(word: str, definition: str, tag: Tag) -> bool:
    if not (word and definition and len(word) <= _LONGEST_WORD and len(definition) <= _LONGEST):
        return False
    if not any(sign.isalpha() for sign in word) or (
        tag.find(list(BLOCKS - {"summary"})) is not None and tag.name != "details"
    ):
        return False
    few = len(definition.split()) < _FEWEST_WORDS
    return definition.casefold() != word.casefold() and (not few or tag.name in ("abbr", "acronym"))


def _mark(tag: Tag, word: str, definition: str) -> None:
    """Write the mark. A definition loses its word when it begins with it; few words tell what letters mean."""
    tag["x-word"] = word
    if tag.name in ("abbr", "acronym") and not re.search(r"[.!?;:]", definition) and len(definition.split()) <= 8:
        tag["x-short"], tag["x-definition"] = definition, ""
        return
    again = re.match(rf"(?i:{re.escape(word)})(?=[A-ZÀ-Þ\s:–—-])[\s:–—-]*(?=\S)", definition)
    tag["x-definition"] = (
        definition[again.end() :] if again and len(definition) - again.end() > len(word) else definition
    )


def _plain(text: str) -> str:
    """Return an attribute's text without the markup that some pages write into it."""
    text = html.unescape(text)
    if "<" not in text:
        return folded(text)
    spaced = _BLOCK_TAG.sub(" ", tidy(text))
    return folded(html.unescape(_TAG.sub("", spaced)))
