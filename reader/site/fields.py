# SPDX-License-Identifier: GPL-3.0-or-later
"""Every line that a site file can have, as one row of a table: its shape, what may stand there, and what it is for.

Reading the file and docs/site-file.md both follow from it. The defaults are those of `Site`.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from reader.i18n import _
from reader.settings.table import Text
from reader.site import field_checks as checks
from reader.site.field_checks import (
    CALLER,
    CALLERS,
    CARD_TEXT,
    CARD_TITLE,
    CARDS,
    HELP,
    IDLE,
    ORGANISATION,
    PAGES,
    ROWS,
    SERVICES,
    WARD_NAME,
    WARNING,
    Check,
    short_texts,
)
from reader.site.site import Card, OwnService, Printing, Show, Texts, Ward


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One row of the table."""

    name: str
    shape: Any
    """What msgspec makes of the text; for `each`, of the text under each name."""
    what: Text
    """What it is for, as docs/site-file.md says it; also told when the line is missing."""
    values: str
    """What may stand there, for the same page: never shown by the program, so in English only."""
    check: Check = lambda value: iter(())
    each: bool = False
    """Whether the field is a mapping whose values are converted one by one, so that a fault finds its line."""
    required: bool = False


_YES_NO = "`true` or `false`"
FIELDS: tuple[Field, ...] = (
    Field(
        "organisation",
        Texts,
        lambda: _("Who has put up this terminal. Shown on the page that waits for the next visitor."),
        f"a text of at most {ORGANISATION} characters, or one for each language",
        short_texts(ORGANISATION),
        required=True,
    ),
    Field(
        "languages",
        tuple[str, ...],
        lambda: _("The languages that a visitor can choose. Each visit begins in the first."),
        "a list such as `[en, fr]`",
        checks.languages,
    ),
    Field(
        "emergency_number",
        str,
        lambda: _(
            "The number to call in an emergency, shown under “When to call”. Without it, the guide's own number is "
            "shown."
        ),
        "digits, spaces and `+ ( ) - /`",
        checks.telephone,
    ),
    Field(
        "ward",
        Ward,
        lambda: _("Whom to call here, beside the emergency number."),
        f"`name:` (at most {WARD_NAME} characters, or one for each language) and `number:`",
        checks.ward,
    ),
    Field(
        "help_text",
        Texts,
        lambda: _("Where to ask staff for help, as in “Ask at the desk beside the lift”."),
        f"a text of at most {HELP} characters, or one for each language",
        short_texts(HELP),
    ),
    Field(
        "attract",
        tuple[Card, ...],
        lambda: _("The cards of the page that waits for the next visitor. Without it, the program's own are shown."),
        f"for each language {CARDS[0]} to {CARDS[1]} cards with `title:` (at most {CARD_TITLE} characters) "
        f"and `text:` (at most {CARD_TEXT})",
        checks.cards,
        each=True,
    ),
    Field(
        "parts",
        tuple[str, ...],
        lambda: _(
            "The parts of the guide that are shown, by their ids in its guide.yaml. Chapters of other parts are not "
            "listed, found, linked or opened, and their questions are left out; “When to call” always has every sign "
            "that needs help now. Without it, all parts are shown; so they are when the guide has none of those named."
        ),
        "a list such as `[start, surgery]`",
        checks.parts,
    ),
    Field(
        "show",
        Show,
        lambda: _("Which tools a visitor finds: questions to ask, the word list, and codes on the screen for a phone."),
        f"`questions:`, `glossary:` and `phone:`, each {_YES_NO}",
    ),
    Field(
        "listening",
        str,
        lambda: _(
            "Whether pages can be read aloud, and the screen be spoken. With `headset` the terminal asks to plug in a "
            "headset first, and waits for “I have a headset on”: whether one is in the jack it cannot know."
        ),
        "`off`, `speaker` or `headset`",
        checks.listening,
    ),
    Field(
        "printing",
        Printing,
        lambda: _("The one printer that the terminal may use. Without it, nothing can be printed."),
        f"`printer:` (its name in the system) and `most_pages:` ({PAGES[0]} to {PAGES[1]}, at first {PAGES[1]})",
        checks.printing,
    ),
    Field(
        "idle_seconds",
        int,
        lambda: _("Seconds without a touch on a page until the terminal asks “Are you still reading?”."),
        f"{IDLE[0]} to {IDLE[1]}",
        checks.seconds(*IDLE),
    ),
    Field(
        "idle_home_seconds",
        int,
        lambda: _("The same on the home page and in the search."),
        f"{IDLE[0]} to {IDLE[1]}",
        checks.seconds(*IDLE),
    ),
    Field(
        "warning_seconds",
        int,
        lambda: _("How many seconds it asks before everything of the visit is wiped."),
        f"{WARNING[0]} to {WARNING[1]}",
        checks.seconds(*WARNING),
    ),
    Field(
        "text_size",
        int,
        lambda: _("The size of text with which each visit begins, in percent. The visitor may change it."),
        ", ".join(f"`{choice.value}`" for choice in ROWS["look.text_size"].choices),
        checks.as_setting("look.text_size"),
    ),
    Field(
        "palette",
        str,
        lambda: _("The colours with which each visit begins. The visitor may change them."),
        ", ".join(f"`{choice.value}`" for choice in ROWS["look.palette"].choices),
        checks.as_setting("look.palette"),
    ),
    Field(
        "buttons_down",
        bool,
        lambda: _("Whether each visit begins with the buttons low on the screen, within reach of a wheelchair."),
        _YES_NO,
    ),
    Field(
        "staff_pin",
        str,
        lambda: _("The hash of the staff's PIN. Without it, nobody can enter the staff page."),
        "the line that `lamplight site-pin` prints",
        checks.pin_hash,
    ),
    Field(
        "helpline_counts",
        bool,
        lambda: _(
            "Whether the helpline counts its calls: month, chapter and type of caller, and nothing else. Numbers under "
            "5 are not shown."
        ),
        _YES_NO,
    ),
    Field(
        "helpline_pin",
        str,
        lambda: _(
            "The hash of the PIN that opens the helpline's desk after its lock. Without it, the lock asks for none."
        ),
        "what `lamplight site-pin` prints behind `staff_pin:`",
        checks.pin_hash,
    ),
    Field(
        "caller_types",
        tuple[str, ...],
        lambda: _(
            "What a volunteer can choose from when a call is counted. Without it, the program's own words are shown."
        ),
        f"a list of 1 to {CALLERS} texts of at most {CALLER} characters, such as `[Patient, Family]`: kinds of people, "
        "never names",
        checks.caller_types,
    ),
    Field(
        "pack_folder",
        str,
        lambda: _("The one folder from which staff may install new content."),
        "a whole path, such as `/media/lamplight`",
        checks.folder,
    ),
    Field(
        "helpline_services",
        tuple[OwnService, ...],
        lambda: _(
            "Services of your region that a helpline's volunteer finds beside the guide's own. One with the id of a "
            "service in the guide's support.yaml takes its place."
        ),
        f"a list of at most {SERVICES} entries with `id:` and `name:`, and as needed `organisation:`, `what:`, "
        "`phone:`, `web:`, `hours:`, `languages:` (a list) and `region:`",
        checks.services,
    ),
    Field(
        "settings",
        dict[str, str],
        lambda: _("Settings that nobody at the terminal can change, by their keys in docs/settings.md."),
        "keys marked “site” there, each with a value; those with a line of their own in this table have it here",
        checks.settings,
    ),
)
"""In the order in which docs/site-file.md shows them."""
