# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings under an allow-list: what is not known to be harmless is refused.

QtSvg reads local files named in `<image>` and lets nested `<use>` eat time (measured), so nothing that refers to
anything but a gradient of the same drawing may pass. Clip paths may not either: QtSvg paints them instead of clipping
(seen with 6.11). The check runs when a guide is built and again before drawing.
"""

from __future__ import annotations

import math
import re
from xml.parsers import expat

from reader.content import limits
from reader.content.characters import ODD, odd_lines
from reader.i18n import _

_SVG = "http://www.w3.org/2000/svg "
"""The namespace as the parser puts it before an element's name."""
_ELEMENTS = frozenset(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs linearGradient radialGradient "
    "stop".split()
)
_ATTRIBUTES = frozenset(
    "viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform id fill stroke stroke-width "
    "stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit fill-rule "
    "fill-opacity stroke-opacity opacity font-size font-weight font-style text-anchor dx dy offset stop-color "
    "stop-opacity gradientUnits gradientTransform spreadMethod version preserveAspectRatio role "
    "aria-label letter-spacing visibility dominant-baseline".split()
)
_LOCAL = re.compile(r"url\(\s*#[A-Za-z][\w-]*\s*\)")
_HREF = "http://www.w3.org/1999/xlink href"
_COLOUR = re.compile(r"\{colour:([^{}]{0,40})\}")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
"""Written out: the module that knows them costs two milliseconds of every start for its table of entities."""
_LABEL = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
COLOURS = frozenset(
    "ink paper surface muted accent line tumour organ organ2 bowel blood vein skin bone tool heat cold good "
    "danger".split()
)


class SvgFault(Exception):
    """Why a drawing is refused, as a sentence for its writer."""


def check_svg(text: str) -> tuple[float, float]:
    """Return the width and height of the drawing's view box; SvgFault when anything in it is not allowed."""
    for _line, fault in odd_lines(text):
        raise SvgFault(fault)
    if len(text.encode()) > limits.SVG_BYTES:
        raise SvgFault(_("This drawing is larger than {size} kB.").format(size=limits.SVG_BYTES // 1024))
    return _Checker().check(text)


class _Checker:
    """One pass of the parser over a drawing: each element is looked at as it comes, and none is kept.

    Why expat itself and not a tree: it refuses a document type before anything in it is read, and costs a hundredth of
    the import; a page's drawings are checked before the page is painted.
    """

    def __init__(self) -> None:
        self._depth = 0
        self._seen = 0
        self._size: tuple[float, float] | None = None

    def check(self, text: str) -> tuple[float, float]:
        parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._on_doctype
        parser.EntityDeclHandler = self._on_doctype
        parser.ProcessingInstructionHandler = self._on_instruction
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = _check_text
        try:
            parser.Parse(re.sub(r"^<\?xml[ \t\r\n][^>]*\?>", "", text).encode(), True)
        except (expat.ExpatError, UnicodeEncodeError) as error:
            raise SvgFault(_("This is not a well-formed drawing: {why}.").format(why=error)) from None
        if self._size is None:
            raise SvgFault(_("This file is not an SVG drawing."))
        return self._size

    def _on_doctype(self, *_told: object) -> None:
        raise SvgFault(_("A document type (<!DOCTYPE ...>) is not allowed in a drawing."))

    def _on_instruction(self, *_told: object) -> None:
        raise SvgFault(_("Processing instructions (<?...?>) are not allowed in a drawing."))

    def _on_start(self, tag: str, attributes: dict[str, str]) -> None:
        self._seen += 1
        self._depth += 1
        if self._seen > limits.SVG_ELEMENTS:
            raise SvgFault(_("This drawing has more than {most} elements.").format(most=limits.SVG_ELEMENTS))
        if self._depth > limits.SVG_DEPTH:
            raise SvgFault(_("This drawing is nested more than {most} levels deep.").format(most=limits.SVG_DEPTH))
        if self._depth == 1:
            if tag != f"{_SVG}svg":
                raise SvgFault(_("This file is not an SVG drawing."))
            self._size = _view_box(attributes.get("viewBox", ""))
        _check_element(tag, attributes)

    def _on_end(self, _tag: str) -> None:
        self._depth -= 1


def _check_element(tag: str, attributes: dict[str, str]) -> None:
    name = tag.removeprefix(_SVG)
    if name not in _ELEMENTS:
        raise SvgFault(
            _("The element <{element}> is not allowed in a drawing.").format(element=name.rpartition(" ")[2])
        )
    for attribute, value in attributes.items():
        _check_text(value)
        if attribute in (_HREF, "href"):
            if not re.fullmatch(r"#[A-Za-z][\w-]*", value) or not name.endswith("Gradient"):
                raise SvgFault(_("A drawing may refer only to a gradient of its own."))
        elif attribute not in _ATTRIBUTES:
            raise SvgFault(
                _("The attribute “{attribute}” is not allowed in a drawing.").format(
                    attribute=attribute.rpartition(" ")[2]
                )
            )
        elif attribute == "stroke-dasharray" and not _has_plain_dashes(value):
            raise SvgFault(
                _("Dashes and gaps are plain numbers, together at least {most} long.").format(most=limits.SVG_DASH)
            )
        elif "url" in value.lower() and not _LOCAL.fullmatch(value.strip()):
            raise SvgFault(_("A drawing may use only url(#id) of its own."))
        elif len(value) > limits.SVG_PATH_BYTES:
            raise SvgFault(_("A shape has more than {size} kB of points.").format(size=limits.SVG_PATH_BYTES // 1024))


def _has_plain_dashes(value: str) -> bool:
    """Return whether dashes are long enough: of fine ones QtSvg draws millions (45 kB of them took 20 s, measured)."""
    if value.strip() == "none":
        return True
    try:
        lengths = [float(length) for length in re.split(r"[\s,]+", value.strip())]
    except ValueError:
        return False
    return min(lengths) >= 0 and sum(lengths) >= limits.SVG_DASH


def _check_text(text: str) -> None:
    odd = ODD.search(text)
    if odd:  # written as a reference, such as &#x202e;
        raise SvgFault(_("The character U+{code:04X} may not stand in a drawing.").format(code=ord(odd[0])))


def _view_box(text: str) -> tuple[float, float]:
    try:
        left, top, width, height = (float(part) for part in re.split(r"[\s,]+", text.strip()))
    except ValueError:
        raise SvgFault(_('The drawing needs a viewBox, such as viewBox="0 0 680 320".')) from None
    if not (1 <= width <= 10_000 and 1 <= height <= 10_000 and math.isfinite(left) and math.isfinite(top)):
        raise SvgFault(_("The drawing's viewBox must be between 1 and 10,000 wide and high."))
    return width, height


def labels_in(text: str) -> set[str]:
    """Return the names of the label placeholders in a drawing."""
    return set(_LABEL.findall(_COLOUR.sub("", text)))


def unknown_colours(text: str) -> set[str]:
    """Return the colour placeholders that no palette has."""
    return set(_COLOUR.findall(text)) - COLOURS


def fill_labels(text: str, labels: dict[str, str]) -> str:
    """Put the words of one language in; a placeholder without a word stays empty. Words never act as markup."""
    return _LABEL.sub(lambda match: labels.get(match[1], "").translate(_ESCAPES), text)


def fill_colours(text: str, colours: dict[str, str]) -> str:
    """Put a palette's colours (`#rrggbb`) in; black stands in for one that is missing."""
    return _COLOUR.sub(lambda match: colours.get(match[1], "#000000"), text)
