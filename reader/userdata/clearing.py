# SPDX-License-Identifier: GPL-3.0-or-later
"""Clears what is known of the reader from the disk for good, and says in words what that takes away.

Knows every table of the state file, and no window.
"""

from __future__ import annotations

from reader.errors import StoreError
from reader.i18n import _
from reader.userdata import opening, schema
from reader.userdata.store import Store

_CONSENTS = ("reading.history", "reading.recent_searches")
"""Settings that are off again afterwards: who clears everything does not want to begin anew unasked."""


def clearing_words() -> tuple[str, str]:
    """Return what `clear_everything` takes away and what it leaves, a sentence each, for who has to decide."""
    return (
        _(
            "Your bookmarks, highlights, notes and questions, your leaflet, the pages you have read, your searches and "
            "the place where you stopped will be removed from this computer for good."
        ),
        _("The size of the text, the colours, the voice and the language stay as you chose them."),
    )


def clear_everything(store: Store, *, with_settings: bool = False) -> None:
    """Forget all that is known of the reader, in the file's free pages and in files set aside too.

    Marks, questions, the basket, what was read and searched for, and the last place go, and to keep what is read or
    searched for is off again. How the program looks and sounds, its language and the shape of the window say nothing
    of what was read: they stay, unless `with_settings`. StoreError when something could not be removed from the disk.
    """
    tables = schema.TABLES if with_settings else schema.TABLES - schema.COMFORT
    store.write_all(
        *((f"DELETE FROM {table}", ()) for table in sorted(tables)),
        *(("DELETE FROM settings WHERE key = ?", (key,)) for key in _CONSENTS),
        ("DELETE FROM sqlite_sequence", ()),
    )
    store.write("VACUUM")
    is_wiped = store.wipe_log()
    store.tell_cleared()
    if store.path is None:
        return
    # A disk too full to write on can still delete, and then the file itself has to go.
    leftovers = opening.set_aside_files(store.path) + ([] if store.is_kept else opening.files_of(store.path))
    try:
        for leftover in leftovers:
            leftover.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(_("Some of what was kept could not be removed from this disk.")) from error
    if not is_wiped:
        raise StoreError(_("Another program is reading what was kept, so not all of it could be removed; try again."))
