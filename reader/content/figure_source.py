# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the drawings of a guide under the allow-list, with their words in one language from figures.yaml."""

from __future__ import annotations

from reader.content.chapter_source import is_id
from reader.content.model import Figure
from reader.content.source_files import SourceFiles
from reader.content.source_model import FigureWords
from reader.content.svg import SvgFault, check_svg, fill_labels, labels_in, unknown_colours
from reader.content.yaml_entries import EntryReader
from reader.i18n import _

_FOLDER = "figures/"


def read_figures(source: SourceFiles, reader: EntryReader, language: str) -> dict[str, Figure]:
    """Return the drawings that can be shown, by id; faults are told to `reader`."""
    words = _words(reader, language)
    figures = {}
    for path in sorted(name for name in source.files if name.startswith(_FOLDER)):
        figure_id = path.removeprefix(_FOLDER).removesuffix(".svg")
        if not is_id(figure_id):
            reader.tell(path, 0, "id-form", _("A drawing's file name is its id: small letters, digits and hyphens."))
            continue
        chosen = words.get(figure_id)
        if chosen is None or not chosen.alt.strip():
            reader.tell(path, 0, "figure-words", _("This drawing has no caption and alt text in figures.yaml."))
            continue
        text = source.text(path)
        figure = _figure(reader, figure_id, path, text, chosen) if text is not None else None
        if figure is not None:
            figures[figure_id] = figure
    return figures


def _words(reader: EntryReader, language: str) -> dict[str, FigureWords]:
    words = {}
    for figure, item in reader.named("figures.yaml"):
        said = reader.convert(item, dict[str, FigureWords], "figures.yaml") or {}
        chosen = said.get(language) or said.get("en")
        if chosen is not None:
            words[figure] = chosen
    return words


def _figure(reader: EntryReader, figure_id: str, path: str, text: str, words: FigureWords) -> Figure | None:
    filled = fill_labels(text, words.labels)
    try:
        check_svg(text)
        width, height = check_svg(filled)  # a label may stand where it would act, as in fill="{label}"
    except SvgFault as fault:
        reader.tell(path, 0, "svg", str(fault))
        return None
    for label in sorted(labels_in(text) - set(words.labels)):
        reader.tell(
            path,
            0,
            "figure-label",
            _("The label {label} has no words in figures.yaml.").format(label=f"{{{label}}}"),
            "warning",
        )
    for colour in sorted(unknown_colours(text)):
        reader.tell(
            path,
            0,
            "figure-colour",
            _("There is no colour named “{colour}” in the palettes.").format(colour=colour),
            "warning",
        )
    return Figure(figure_id, filled, words.caption, words.alt, width, height)
