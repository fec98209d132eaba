# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes docs/guide.md: what each chapter of the shipped guide is made of, and how it scores by PEMAT-P.

`python -m tools.guide_page` writes the page; with `--check` it only says whether the page is as it should be. The
numbers come from the checker, the scores from docs/pemat.yaml, put there by those who read each chapter in the window.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from reader.check.checking import Report, check_guide
from reader.check.summary import ChapterSummary
from reader.content.compiling import compile_edition
from reader.content.edition import EditionContent
from reader.content.source_files import read_source_files

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "resources" / "guides" / "neuroendocrine"
PAGE = ROOT / "docs" / "guide.md"
SCORES = ROOT / "docs" / "pemat.yaml"
ITEMS = {
    3: "everyday words",
    4: "medical terms only to teach them, and defined",
    6: "numbers clear and easy to understand",
    7: "nothing for the reader to calculate",
    8: "short chunks",
    10: "logical order",
    11: "a summary",
    12: "visual cues",
    15: "drawings wherever they help",
    16: "drawings that reinforce the text",
    18: "uncluttered drawings",
    19: "simple tables with headings",
    20: "at least one action",
    21: "speaks to the reader",
    22: "actions in explicit steps",
    23: "a tangible tool, such as a checklist",
    24: "simple instructions for any calculation",
    25: "how to use charts and drawings to act",
    26: "drawings wherever they make it easier to act",
}
"""The published items (AHRQ's PEMAT-P, 17 on understandability and 7 on actionability) that a chapter may miss."""

Scores = dict[str, dict[str, Any]]


def page(report: Report, content: EditionContent, scores: Scores) -> str:
    """Return the page; KeyError when a chapter has no score yet."""
    return "\n".join((*_opening(report, content), *_tables(report), *_scores(report, scores))) + "\n"


def _opening(report: Report, content: EditionContent) -> Iterator[str]:
    chapters = _chapters(report)["en"]
    questions = sum(len(group.questions) for group in content.questions)
    yield "# The guide in numbers"
    yield ""
    yield "This page is made by `python -m tools.guide_page` from what `check` counts and from docs/pemat.yaml."
    yield ""
    yield (
        f"{len(chapters)} chapters, {sum(one.words for one in chapters):,} words, {len(content.glossary.terms)} terms, "
        f"{questions} questions, {len(content.figures)} drawings, {len(content.sources)} sources, "
        f"{len(content.urgent)} “call now” boxes."
    )
    yield ""
    yield "**No clinician has reviewed it yet**, and every page says so. It was written from collected facts with a"
    yield "source each, checked sentence by sentence against these facts by someone else, and read once more in the"
    yield "window: all pages of 34 chapters, and 40 of the 51 pictures of the Surgery part. Corrections made after that"
    yield "were checked by machine only."
    for language, translated in _chapters(report).items():
        if language == "fr":
            yield ""
            yield (
                f"In French: {len(translated)} chapters, {sum(one.words for one in translated):,} words, with the same "
                "numbers, boxes and sources (PL19)."
            )
            yield "Written anew beside the English, read by a second person beside it, most pages in the window; each"
            yield "“call now” box, each text to be said on the phone and each drawing’s words compared by a third. No"
            yield "PEMAT-P scores yet."


def _chapters(report: Report) -> dict[str, list[ChapterSummary]]:
    """Return the chapters of each language, in the order of the guide."""
    found: dict[str, list[ChapterSummary]] = {}
    for one in report.chapters:
        found.setdefault(one.language, []).append(one)
    return found


def _tables(report: Report) -> Iterator[str]:
    yield ""
    yield "## Chapter by chapter"
    yield ""
    yield "Words: everything a reader sees, boxes and tables too. Grade: Flesch-Kincaid, a US school year; adjusted:"
    yield "with the words of the glossary, which are explained at a touch, counted as short ones. Longest: words of the"
    yield "longest sentence. The grade of French is Kandel and Moles’ ease, where more is easier."
    for language, chapters in _chapters(report).items():
        yield from _table(language, chapters)


def _table(language: str, chapters: list[ChapterSummary]) -> Iterator[str]:
    yield ""
    yield f"### `{language}`"
    yield ""
    yield "| | chapter | words | grade | adjusted | longest | terms | drawings | sources |"
    yield "|---:|---|---:|---:|---:|---:|---:|---:|---:|"
    for one in chapters:
        yield (
            f"| {one.number} | {one.chapter} | {one.words} | {one.grade} | {one.adjusted} | {one.longest} "
            f"| {one.terms} | {one.figures} | {one.sources} |"
        )


def _scores(report: Report, scores: Scores) -> Iterator[str]:
    yield ""
    yield "## PEMAT-P, chapter by chapter"
    yield ""
    yield "The Patient Education Materials Assessment Tool for printable materials (AHRQ): items met of those that"
    yield "apply. Scored by readers who had not written the chapter. They were no patients: whether patients understand"
    yield "it was not tried."
    yield ""
    yield "| chapter | understandable | can be acted on | items not met | note |"
    yield "|---|---:|---:|---|---|"
    missed: Counter[int] = Counter()
    for one in _chapters(report)["en"]:
        score = scores[one.chapter]
        missed.update(score["not_met"])
        items = ", ".join(map(str, score["not_met"])) or "none"
        yield f"| {one.chapter} | {_share(score['u'])} | {_share(score['a'])} | {items} | {score['note']} |"
    yield ""
    yield "What is missed, and in how many chapters:"
    yield ""
    for item, count in sorted(missed.items(), key=lambda entry: (-entry[1], entry[0])):
        yield f"- {item}, {ITEMS.get(item, 'see the tool')}: {count}"


def _share(text: str) -> str:
    """Return `15/16` with its per cent."""
    met, applicable = map(int, re.fullmatch(r"(\d+)/(\d+)", text).groups())  # type: ignore[union-attr]
    return f"{met}/{applicable} ({round(100 * met / applicable)} %)"


def made_page() -> str:
    """Return the page as it should be for the guide as it stands."""
    content = compile_edition(read_source_files(GUIDE), "en").content
    scores: Scores = yaml.safe_load(SCORES.read_text("utf-8"))
    return page(check_guide(GUIDE), content, scores)


def main(arguments: list[str]) -> int:
    """Write the page, or only look; 1 when it is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tools.guide_page", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    made = made_page()
    if not parser.parse_args(arguments).check:
        PAGE.write_text(made, "utf-8")
    elif not PAGE.exists() or PAGE.read_text("utf-8") != made:
        print("docs/guide.md is out of date: python -m tools.guide_page writes it.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
