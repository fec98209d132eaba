# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of an answer, in sentences: danger signs first, then how much was found, and what was searched.

Shown and spoken words come from here alike. It knows no widgets.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.i18n import _, plural, said_in
from reader.search.results import Hit, HitKind, Results
from reader.ui.options.languages import language_name

_MOST_WORDS = 5
"""Words searched beside the reader's own that are named one by one."""


def found_sentence(results: Results) -> str:
    """Return how much was found, in a few words: `9 places`, or `10 of 40 places, the best first`."""
    shown = len(results.hits) + (len(results.elsewhere.hits) if results.elsewhere else 0)
    if not shown:
        return _("Nothing found") if not (results.pinned or results.services) else ""
    if has_more(results):
        total = results.total + (results.elsewhere.total if results.elsewhere else 0)
        return _("{shown} of {total} places, the best first").format(shown=shown, total=total)
    return plural("{count} place", "{count} places", shown)


def has_more(results: Results) -> bool:
    """Return whether there are places that this answer does not hold, of either language."""
    there = results.elsewhere
    return results.total > len(results.hits) + len(results.pinned) or (there is not None and has_more(there))


def counts_said(results: Results, language: str) -> str:
    """Return how much was found of each kind, in each language where there are two; `language` is the edition's."""
    there, here = results.elsewhere, group_counts(results.hits)
    if there is None:
        return here
    found = ((results.other_language, group_counts(there.hits)), (language, here))
    pattern = _("{label}: {words}")
    return "; ".join(pattern.format(label=in_language(of), words=words) for of, words in found if words)


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
    there = results.elsewhere
    if results.other_language:
        said.append(_language_sentence(results, language))
    corrected = there.corrected if there else results.corrected
    if corrected:
        said.append(_("Showing results for {words}").format(words=emphasis.format(corrected)))
    if results.expanded and there is None:  # else it would tell how the other language is searched
        named = [emphasis.format(word) for word in results.expanded[:_MOST_WORDS]]
        more = len(results.expanded) - len(named)
        if more:
            named.append(plural("{count} more", "{count} more", more))
        said.append(_("Also searching for {words}").format(words=", ".join(named)))
    return tuple(said)


def is_widened(results: Results) -> bool:
    """Return whether more than the reader's own words was searched."""
    return bool(results.corrected or results.expanded or results.other_language)


def emergency_sentence(emergency: str, language: str = "") -> str:
    """Return whom to call when it cannot wait; `emergency` are the edition's words for the number.

    It is said in the program's language, or in `language` (`fr`) for who wrote in another one.
    """
    if not language:
        number = emergency or _("your local emergency number")
        return _("If you think your life is in danger, call {number} now.").format(number=number)
    number = emergency or said_in(language, "your local emergency number")
    return said_in(language, "If you think your life is in danger, call {number} now.").format(number=number)


def pinned_sentences(pinned: Sequence[Hit], emergency: str, language: str = "") -> tuple[str, ...]:
    """Return what is said first when the query names danger signs; nothing when it names none.

    Whom to call is said in the program's language, or in `language`.
    """
    if not pinned:
        return ()
    heading = pinned_heading()
    named = _("{label}: {words}").format(label=heading, words=", ".join(hit.title for hit in pinned))
    return (named, emergency_sentence(emergency, language))


def box_words() -> str:
    """Return what a place says of itself that has a box with signs of danger."""
    return _("Says when to call")


def pinned_heading() -> str:
    """Return the name of the group of danger signs."""
    return _("Signs that need help now")


def joined(pieces: Sequence[str]) -> str:
    """Return sentences as one text, each with its end."""
    return " ".join(piece if piece.endswith((".", "?", "!", "…")) else f"{piece}." for piece in pieces if piece)


def in_language(language: str) -> str:
    """Return the name of a group of places in a language of the guide (`fr`), in the program's language."""
    names = {"en": _("In English"), "fr": _("In French")}
    return names.get(language) or language_name(language)


def _language_sentence(results: Results, pages: str) -> str:
    written = results.other_language
    if results.elsewhere is not None:
        return _elsewhere_sentence(written, is_alone=not results.hits)
    sentences = {
        ("en", "fr"): _("You wrote in English; these are French pages."),
        ("fr", "en"): _("You wrote in French; these are English pages."),
    }
    return sentences.get((written, pages)) or _("You wrote in another language than that of these pages.")


def _elsewhere_sentence(written: str, *, is_alone: bool) -> str:
    if is_alone:
        sentences = {
            "en": _("You wrote in English; these are English pages."),
            "fr": _("You wrote in French; these are French pages."),
        }
        return sentences.get(written) or _("You wrote in another language; these are pages in it.")
    sentences = {
        "en": _("You wrote in English: the English pages come first."),
        "fr": _("You wrote in French: the French pages come first."),
    }
    return sentences.get(written) or _("You wrote in another language: the pages in it come first.")
