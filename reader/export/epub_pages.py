# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of an electronic book, as XHTML: title, contents, one for each page, words, questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from reader.export.citing import in_language
from reader.export.epub_markup import Markup, element, escaped
from reader.export.leaflet import Leaflet, numbered_title
from reader.i18n import _
from reader.pages import Page, PageSection

TERMS, QUESTIONS, TITLE, CONTENTS = "terms.xhtml", "questions.xhtml", "title.xhtml", "contents.xhtml"
STYLE = "style.css"
CSS = """\
body { margin: 0 4%; line-height: 1.5; text-align: start; hyphens: manual; }
h1 { font-size: 1.6em; line-height: 1.25; margin: 1em 0 0.6em; }
h2 { font-size: 1.3em; line-height: 1.3; margin: 1.6em 0 0.5em; }
h3 { font-size: 1.1em; line-height: 1.3; margin: 1.2em 0 0.4em; }
h1, h2, h3, th, dt { break-after: avoid; }
p, ul, ol, dl, table, figure { margin: 0 0 0.9em; }
li, dd { margin-bottom: 0.35em; }
.quiet { font-size: 0.9em; }
.number { font-weight: normal; }
.box { border: 0.1em solid; border-inline-start-width: 0.4em; padding: 0.5em 1em; margin: 1.2em 0; }
.urgent { border-width: 0.2em; border-inline-start-width: 0.6em; }
.box h3 { margin-top: 0.2em; }
summary { font-weight: bold; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.06em solid; padding: 0.35em 0.5em; text-align: start; vertical-align: top; }
tr, figure, .box { break-inside: avoid; }
figure { margin: 1.2em 0; }
img.figure { width: 100%; height: auto; }
dt { font-weight: bold; margin-top: 0.8em; }
dfn { font-style: normal; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
sup { line-height: 1; }
a.term { color: inherit; text-decoration: underline dotted; }
"""


class BookFile(msgspec.Struct, frozen=True):
    """One XHTML file of the book."""

    name: str
    title: str
    text: str
    places: tuple[tuple[str, str], ...] = ()
    """(name, title) of the places inside it that the contents list."""


def book_files(leaflet: Leaflet) -> tuple[BookFile, ...]:
    """Return the files of a leaflet in reading order; the second one is the contents."""
    links = _links(leaflet)
    files = [_page_file(leaflet, page, links) for page in leaflet.pages]
    if leaflet.terms:
        files.append(_terms_file(leaflet))
    if leaflet.questions:
        files.append(_questions_file(leaflet))
    title = _title_file(leaflet)
    return (title, _contents_file(leaflet, title, files), *files)


def page_file(page: Page) -> str:
    """Return the name of a page's file: `chapter-surgery.xhtml`."""
    return f"{page.address.kind}-{page.address.id or 'page'}.xhtml"


def _links(leaflet: Leaflet) -> dict[str, str]:
    """Return where in the book each address of the leaflet is."""
    found = {f"term:{term.id}": f"{TERMS}#term-{term.id}" for term in leaflet.terms}
    for page in leaflet.pages:
        found[str(page.address)] = page_file(page)
        found |= {f"{page.address}#{section.id}": f"{page_file(page)}#{_id(section)}" for section in page.sections}
    return found


def _id(section: PageSection) -> str:
    return f"section-{section.id}"


def _document(leaflet: Leaflet, title: str, body: str, language: str = "") -> str:
    language = language or leaflet.language
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'{in_language(language)} xml:lang="{escaped(language)}">\n'
        f'<head><meta charset="utf-8"/><title>{escaped(title)}</title>'
        f'<link rel="stylesheet" type="text/css" href="{STYLE}"/></head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def _title_file(leaflet: Leaflet) -> BookFile:
    origin = " · ".join(words for words in (leaflet.publisher, leaflet.licence) if words)
    lines = (leaflet.imprint, leaflet.intended_use, leaflet.missing_words, origin)
    body = element("h1", escaped(leaflet.title), id="title", epub_type="title")
    body += "".join(element("p", escaped(line)) for line in lines if line)
    body = element("section", body, epub_type="titlepage", labelled_by="title")
    return BookFile(TITLE, leaflet.title, _document(leaflet, leaflet.title, body))


def _page_file(leaflet: Leaflet, page: Page, links: Mapping[str, str]) -> BookFile:
    markup = Markup({figure.id: figure for figure in leaflet.figures}, links)
    title = numbered_title(page)
    parts = [element("h1", escaped(title), id="title")]
    parts += [element("p", escaped(text), class_="quiet") for text in (page.review,) if text]
    parts += [markup.blocks(page.notices)] if page.notices else []
    parts += [element("p", escaped(text)) for text in (page.lead,) if text]
    for section in page.sections:
        number = element("span", escaped(section.number), class_="number") + "\u2002" if section.number else ""
        heading = element("h2", number + escaped(section.title), id=f"{_id(section)}-title")
        text = heading + "\n" + markup.blocks(section.blocks)
        parts.append(element("section", text, id=_id(section), labelled_by=f"{_id(section)}-title"))
    if page.sources:
        parts.append(_sources(page))
    body = element("section", "\n".join(parts), epub_type="chapter", role="doc-chapter", labelled_by="title")
    places = tuple((_id(section), f"{section.number} {section.title}".strip()) for section in page.sections)
    return BookFile(page_file(page), title, _document(leaflet, page.title, body, page.language), places)


def _sources(page: Page) -> str:
    items = "\n".join(
        element("li", escaped(source), id=f"source-{number}", epub_type="endnote")
        for number, source in enumerate(page.sources, 1)
    )
    heading = element("h2", escaped(_("Sources of this page")), id="sources-title")
    values = {"epub_type": "endnotes", "role": "doc-endnotes", "labelled_by": "sources-title", "class_": "quiet"}
    return element("section", heading + element("ol", items), **values)


def _terms_file(leaflet: Leaflet) -> BookFile:
    title = _("Words explained")
    rows = []
    for term in leaflet.terms:
        said = " " + element("span", f"({escaped(term.respelling)})", class_="number") if term.respelling else ""
        name = element("dfn", escaped(term.term), epub_type="glossterm") + said
        rows.append(element("dt", name, id=f"term-{term.id}"))
        told = "".join(element("p", escaped(text)) for text in (term.definition, term.more) if text)
        rows.append(element("dd", told, epub_type="glossdef"))
    body = element("h1", escaped(title), id="title") + element("dl", "\n".join(rows))
    body = element("section", body, epub_type="glossary", role="doc-glossary", labelled_by="title")
    return BookFile(TERMS, title, _document(leaflet, title, body))


def _questions_file(leaflet: Leaflet) -> BookFile:
    title = _("My questions")
    items = []
    for question in leaflet.questions:
        text = escaped(question.text)
        text += f" — {element('em', escaped(_('asked')))}" if question.is_done else ""
        notes = _("My notes: {words}").format(words=question.answer) if question.answer else ""
        items.append(element("li", element("p", text) + (element("p", escaped(notes)) if notes else "")))
    body = element("h1", escaped(title), id="title") + element("ul", "\n".join(items))
    body = element("section", body, labelled_by="title")
    return BookFile(QUESTIONS, title, _document(leaflet, title, body))


def _contents_file(leaflet: Leaflet, first: BookFile, files: list[BookFile]) -> BookFile:
    title = _("Contents")
    items = "\n".join(_contents_item(file) for file in files)
    heading = element("h1", escaped(title), id="title")
    toc = heading + element("ol", items or element("li", element("a", escaped(first.title), href=first.name)))
    marks = "".join(
        element("li", element("a", escaped(words), href=name, epub_type=kind))
        for kind, name, words in _landmarks(leaflet, title, files)
    )
    body = element("nav", toc, epub_type="toc", role="doc-toc", labelled_by="title", id="toc")
    places = element("h2", escaped(_("Places in this book"))) + element("ol", marks)
    body += f'\n<nav epub:type="landmarks" hidden="hidden">{places}</nav>'
    return BookFile(CONTENTS, title, _document(leaflet, title, body))


def _contents_item(file: BookFile) -> str:
    inner = element("a", escaped(file.title), href=file.name)
    if file.places:
        places = (
            element("li", element("a", escaped(title), href=f"{file.name}#{name}")) for name, title in file.places
        )
        inner += element("ol", "\n".join(places))
    return element("li", inner)


def _landmarks(leaflet: Leaflet, contents: str, files: list[BookFile]) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, file, words) of the places that reading programs offer as short cuts."""
    yield "titlepage", TITLE, leaflet.title
    yield "toc", f"{CONTENTS}#toc", contents
    if files:
        yield "bodymatter", files[0].name, files[0].title
    yield from (("glossary", file.name, file.title) for file in files if file.name == TERMS)
