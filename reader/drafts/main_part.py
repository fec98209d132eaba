# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes away what is not the text of a page (menus, feet, hidden things) and finds the part that is.

Everything with words in it that goes is noted, so that the writer can see what is missing. It cuts elements out of the
tree and reads none of them.
"""

from __future__ import annotations

import dataclasses
import re
from functools import partial
from itertools import takewhile

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from reader.drafts.furniture import named_furniture
from reader.drafts.tree import texts, value
from reader.drafts.words import folded

_NEVER_TEXT = (
    "script style noscript template svg math canvas audio video source track iframe frame frameset object embed applet "
    "map input select option datalist progress meter head title link meta base"
).split()
_BY_TAG = {"nav": "menu", "footer": "foot", "dialog": "window", "search": "menu"}
_HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader-text|element-invisible|hidden|d-none|hide|invisible)(?=$|\s)"
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_FOLDED = re.compile(
    r"accordion|accord[ée]on|collaps|panel|expand|toggle|tab-?(?:pane|content|panel)|faq|d[ée]plia", re.IGNORECASE
)
_MAIN_NAME = re.compile(
    r"^(?:main|content|contenu|main-?content|article|article-?body|entry-?content|post-?content|page-?content|story)$",
    re.IGNORECASE,
)
_MOST = 0.4
"""What holds more of the page's letters than this is no furniture, whatever it is called."""
_ENOUGH = 0.5
"""The main part holds at least this much of what is left of the page."""


@dataclasses.dataclass(frozen=True, slots=True)
class Dropped:
    """Something that was left out: what it was taken for, how it begins, and how many words it has."""

    kind: str
    text: str
    words: int


def find_main(tree: Tag) -> tuple[Tag, list[Dropped]]:
    """Return the part of the tree that holds the text, without furniture in it, and what was left out."""
    for tag in tree.find_all(_NEVER_TEXT):
        tag.extract()
    body = tree.find("body")
    page = body if isinstance(body, Tag) else tree
    dropped: list[Dropped] = []
    weights = weigh(page)
    opened = _opened_by(page)
    mains = {id(parent) for tag in page.find_all(["main", "article"]) for parent in (tag, *tag.parents)}
    # In the order of the page, so that nothing is looked for in what has gone already.
    for tag in page.find_all(True):
        kind = _kind(tag, opened)
        if kind and not _is_gone(tag, page) and _may_go(tag, kind, weights, id(tag) in mains):
            _drop(tag, kind.removesuffix("?"), dropped)
    main = _main(page)
    if main is not page:
        _note_outside(page, main, dropped)
    return main, dropped


@dataclasses.dataclass(slots=True)
class Weight:
    """What stands in an element: letters, words, and the letters and number of its links."""

    letters: int = 0
    words: int = 0
    linked: int = 0
    links: int = 0


def weigh(page: Tag) -> dict[int, Weight]:
    """Return the weight of an element and of each one in it, by `id()`, in one pass."""
    tags = [page, *page.find_all(True)]
    weights = {id(tag): Weight() for tag in tags}
    for tag in reversed(tags):  # what is inside comes before what is around it
        own = weights[id(tag)]
        for text in tag.children:
            if isinstance(text, NavigableString):
                own.letters += len(text.strip())
                own.words += len(text.split())
        if tag.name == "a":
            own.linked, own.links = own.letters, 1
        around = weights.get(id(tag.parent)) if tag is not page else None
        if around:
            around.letters += own.letters
            around.words += own.words
            around.linked += own.linked
            around.links += own.links
    return weights


def _kind(tag: Tag, opened: set[str]) -> str:
    """Return what an element is if it may be no text; with a `?` when only its words can tell."""
    if _is_hidden(tag) and not _is_folded(tag, opened):
        return "hidden"
    if tag.name in _BY_TAG:
        return _BY_TAG[tag.name]
    if tag.name == "header" and not tag.find_parent(["main", "article"]):
        return "head"
    kind, certain = named_furniture(f"{value(tag, 'class')} {value(tag, 'id')}", value(tag, "role"))
    if kind:
        return kind if certain else f"{kind}?"
    if tag.name == "form":
        return "form?"
    return "links?" if tag.name in ("ul", "ol", "td", "aside", "div", "p") else ""


def _may_go(tag: Tag, kind: str, weights: dict[int, Weight], holds_main: bool) -> bool:
    """Tell whether an element is what its name says: not most of the page, and, where that is open, made of links."""
    if tag.name in ("html", "body", "main", "article", "h1") or value(tag, "role") == "main":
        return False
    weight, whole = weights[id(tag)], next(iter(weights.values())).letters
    if kind == "links?":
        return _is_list_of_links(tag, weight)
    if weight.letters > whole * _MOST or (kind != "hidden" and holds_main):
        return False
    if kind == "form?":
        return weight.words < 40 and tag.find("h1") is None
    if kind == "head?" and tag.find(["h2", "h3", "h4", "h5", "h6"]) is not None:
        return False  # `section-header`
    if kind.endswith("?"):
        return weight.linked > weight.letters * 0.4 or weight.words < 25
    return True


def _is_list_of_links(tag: Tag, weight: Weight) -> bool:
    """Tell whether there is nothing in an element but links, at least three, as in a menu or a table of contents."""
    if weight.links < 3 or weight.linked < weight.letters * 0.8 or weight.letters > weight.links * 60:
        return False
    words = tag.find_all(partial(_has, "x-word"), limit=1)
    return not words and tag.find(["h1", "table"]) is None and (tag.name == "p" or tag.find("p") is None)


def _is_hidden(tag: Tag) -> bool:
    return (
        "hidden" in tag.attrs
        or value(tag, "aria-hidden").lower() == "true"
        or _HIDDEN_STYLE.search(value(tag, "style")) is not None
        or _HIDDEN_CLASS.search(value(tag, "class")) is not None
    )


def _opened_by(page: Tag) -> set[str]:
    """Return the ids of what a button or a heading of the page opens and closes."""
    pointers = ("aria-controls", "data-target", "data-bs-target")
    return {
        place.lstrip("#")
        for name in pointers
        for tag in page.find_all(partial(_has, name))
        for place in value(tag, name).split()
    }


def _has(name: str, tag: Tag) -> bool:
    return name in tag.attrs


def _is_folded(tag: Tag, opened: set[str]) -> bool:
    """Tell whether hidden text is only folded away: a reader of the page can open it."""
    return value(tag, "id") in opened or _FOLDED.search(f"{value(tag, 'class')} {value(tag, 'role')}") is not None


def _is_gone(tag: Tag, page: Tag) -> bool:
    return not any(parent is page for parent in tag.parents)


def _drop(part: PageElement, kind: str, dropped: list[Dropped]) -> None:
    text = folded(" ".join(texts(part)) if isinstance(part, Tag) else str(part))
    part.extract()
    if text:
        dropped.append(Dropped("menu" if kind == "links" else kind, text, len(text.split())))


def _main(page: Tag) -> Tag:
    """Return the part that is called the main one and holds most of the text, or all of it."""
    weights = weigh(page)
    named = [tag for tag in page.find_all(True) if _is_called_main(tag)]
    named.sort(key=lambda tag: (tag.name != "main", value(tag, "role") != "main"))
    for tag in named:
        if weights[id(tag)].letters >= max(1, weights[id(page)].letters) * _ENOUGH:
            return tag
    return page


def _is_called_main(tag: Tag) -> bool:
    if tag.name in ("main", "article") or value(tag, "role") == "main" or value(tag, "itemprop") == "articleBody":
        return True
    return any(_MAIN_NAME.fullmatch(name) for name in (*value(tag, "class").split(), value(tag, "id")))


def _note_outside(page: Tag, main: Tag, dropped: list[Dropped]) -> None:
    """Note what stands before and behind the main part, and take the page's own heading into it."""
    inside = {id(main), *(id(parent) for parent in main.parents)}
    heading = None if main.find("h1") else page.find("h1")
    if isinstance(heading, Tag):
        main.insert(0, heading.extract())
    for around in takewhile(lambda parent: parent is not page, (main, *main.parents)):
        for each in list((around.parent or page).children):
            if id(each) not in inside:
                _drop(each, "beside", dropped)
