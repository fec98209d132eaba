# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does for eyes, ears and hands, in a few sentences, and whom to tell when something is hard to use.

Plain words, asked for each time they are shown, so that they follow the program's language. docs/accessibility.md says
the same at length, and how it was tested.
"""

from __future__ import annotations

from reader.i18n import _
from reader.ui.window.action_table import ACTIONS, key_words


def help_sentences() -> list[str]:
    """Return the sentences, each a paragraph; the keys in them are those of the table of actions."""
    keys = {row.id: key_words(row.keys[0]) for row in ACTIONS if row.keys}
    return [
        text.format(**keys)
        for text in (
            _(
                "Everything works from the keyboard. Tab goes from one thing to the next, {next_panel} from panel to "
                "panel."
            ),
            _(
                "{comfort} changes the size of all text, the spaces and the colours. {line_focus} keeps only a few "
                "lines clear."
            ),
            _("{listen} reads the page aloud. {full_page} shows the page alone."),
            _(
                "A screen reader meets each page as headings, lists, tables, links and described drawings. "
                "{caret_reading} lets you read with a text cursor."
            ),
            _("Nothing moves by itself, nothing has to be done in time, and no colour says anything alone."),
            _(
                "Something is hard to use? Tell whoever gave you Lamplight, or open an issue where its source is kept. "
                "Say which screen it was, and what you use to read."
            ),
        )
    ]
