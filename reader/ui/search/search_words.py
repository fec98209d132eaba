# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of an answer, in sentences: danger signs first, then how much was found, and what was searched.

Shown and spoken words come from here alike. It knows no widgets.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.i18n import _, plural
from reader.search.results import Hit, HitKind, Results

_MOST_WORDS = 5
"""Words searched beside the reader's own that are named one by one."""


def found_sentence(results: Results) -> str:
    """Return how much was found, in a few words: `9 places`, or `10 of 40 places, the best first`."""
    shown = len(results.hits)
    if not shown:
        return _("Nothing found") if not (results.pinned or results.services) else ""
    if has_more(results):
        return _("{shown} of {total} places, the best first").format(shown=shown, total=results.total)
    return plural("{count} place", "{count} places", shown)


def has_more(results: Results) -> bool:
    """Return whether there are places that this answer does not hold."""
    return results.total > len(results.hits) + len(results.pinned)


def group_counts(hits: Sequence[Hit]) -> str:
    """Return how much was found of each kind: `6 passages, 2 words, 1 question`."""
    count: dict[HitKind, int] = {"section": 0, "term": 0, "question": 0}
    for hit in hits:
        count[hit.kind] += 1
    said = (
        plural("{count} passage", "{count} passages", count["section"]),
        plural("{count} word", "{count} words", count["term"]),
        plural("{count} question", "{count} questions", count["question"]),
    )
    return ", ".join(words for words, number in zip(said, count.values(), strict=True) if number)


def services_count(results: Results) -> str:
    """Return how many support services were found; empty for none."""
    count = len(results.services)
    return plural("{count} support service", "{count} support services", count) if count else ""


def searched_sentences(results: Results, language: str = "", emphasis: str = "{}") -> tuple[str, ...]:
    """Return what was searched beside, or instead of, the reader's words; `emphasis` wraps each of the words.

    `language` is the edition's, such as `en`.
    """
    said = []
    if results.other_language:
        said.append(_language_sentence(results.other_language, language))
    if results.corrected:
        said.append(_("Showing results for {words}").format(words=emphasis.format(results.corrected)))
    if results.expanded:
        named = [emphasis.format(word) for word in results.expanded[:_MOST_WORDS]]
        more = len(results.expanded) - len(named)
        if more:
            named.append(plural("{count} more", "{count} more", more))
        said.append(_("Also searching for {words}").format(words=", ".join(named)))
    return tuple(said)


def is_widened(results: Results) -> bool:
    """Return whether more than the reader's own words was searched."""
    return bool(results.corrected or results.expanded or results.other_language)


def emergency_sentence(emergency: str) -> str:
    """Return whom to call when it cannot wait; `emergency` are the edition's words for the number."""
    number = emergency or _("your local emergency number")
    return _("If you think your life is in danger, call {number} now.").format(number=number)


def pinned_sentences(pinned: Sequence[Hit], emergency: str) -> tuple[str, ...]:
    """Return what is said first when the query names danger signs; nothing when it names none."""
    if not pinned:
        return ()
    heading = pinned_heading()
    named = _("{label}: {words}").format(label=heading, words=", ".join(hit.title for hit in pinned))
    return (named, emergency_sentence(emergency))


def box_words() -> str:
    """Return what a place says of itself that has a box with signs of danger."""
    return _("Says when to call")


def pinned_heading() -> str:
    """Return the name of the group of danger signs."""
    return _("Signs that need help now")


def joined(pieces: Sequence[str]) -> str:
    """Return sentences as one text, each with its end."""
    return " ".join(piece if piece.endswith((".", "?", "!", "…")) else f"{piece}." for piece in pieces if piece)


def _language_sentence(written: str, pages: str) -> str:
    sentences = {
        ("en", "fr"): _("You wrote in English; these are French pages."),
        ("fr", "en"): _("You wrote in French; these are English pages."),
    }
    return sentences.get((written, pages)) or _("You wrote in another language than that of these pages.")
