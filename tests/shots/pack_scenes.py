# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of guides that are added: the list, a pack that is looked at, one that is refused, a guide nobody signed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from reader.i18n import _
from reader.ui.packs.guides import Guides
from reader.ui.packs.pack_words import Line, Refusal, refusal_lines

if TYPE_CHECKING:
    from tests.shots.stage import Stage


def listed(stage: Stage) -> None:
    """The guides on this computer; an earlier edition of the second can be gone back to."""
    guides = _guides(stage)
    guides.show_list()
    own = guides.list_sheet.list.rows[0].guide
    other = dataclasses.replace(own, id="other", is_read=False, can_be_removed=True, can_go_back=True)
    guides.list_sheet.show_guides([own, other])
    stage.settle()


def found(stage: Stage) -> None:
    """What is in a pack, before it is installed."""
    told = (
        Line(_("From {publisher}").format(publisher="Lamplight")),
        Line(_("Signed by {name}, whom this computer trusts.").format(name="Lamplight")),
        Line(_("What changes"), "heading"),
        Line(_("The chapters are the same as before.")),
    )
    sheet = _guides(stage).adding.sheet
    sheet.set_name(stage.edition.head.title)
    sheet.view.show_found(told)
    sheet.place(stage.window.sheet_area())
    sheet.open()
    stage.settle()


def refused(stage: Stage) -> None:
    """A pack that nobody signed."""
    found(stage)
    sheet = _guides(stage).adding.sheet
    sheet.set_name(_("This guide cannot be installed"))
    words = _("Nobody has signed this pack, so nobody knows whom it comes from.")
    sheet.view.show_refused(refusal_lines(Refusal(words, "unsigned")))
    stage.settle()


def unsigned(stage: Stage) -> None:
    """The home page of a guide that nobody signed."""
    _guides(stage).unsigned.show()
    stage.settle()


def _guides(stage: Stage) -> Guides:
    stage.act("home")
    return stage.guides
