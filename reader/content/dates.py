# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and months as people read them, from the plain figures in which a guide and a computer write them."""

from __future__ import annotations

from reader.i18n import _


def spoken_date(date: str) -> str:
    """Return `2026-11` as “November 2026” and `2026-11-22` as “22 November 2026”; other texts as they are."""
    pieces = date.split("-")
    months = _months()
    if len(pieces) == 1 or not all(piece.isdecimal() for piece in pieces) or not 1 <= int(pieces[1]) <= len(months):
        return date
    month, year = months[int(pieces[1]) - 1], pieces[0]
    if len(pieces) == 2:
        return _("{month} {year}").format(month=month, year=year)
    # Translators: the first day of a month, which some languages write in a way of its own (“1er novembre 2026”).
    words = _("1 {month} {year}") if int(pieces[2]) == 1 else _("{day} {month} {year}")
    return words.format(day=int(pieces[2]), month=month, year=year)


def _months() -> tuple[str, ...]:
    # Translators: the months as they stand inside a date.
    return (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August")),
        *(_("September"), _("October"), _("November"), _("December")),
    )
