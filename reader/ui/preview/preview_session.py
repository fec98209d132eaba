# SPDX-License-Identifier: GPL-3.0-or-later
"""A session on a guide that is being written: the same window, with everything that it keeps in a folder that goes.

Nothing of a reader's own is read or written: no place, no bookmark, no setting, no index.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.content.edition import Edition
from reader.errors import GuideError, ReaderError
from reader.i18n import _
from reader.paths import Paths
from reader.previewing import Draft, Manuscript
from reader.ui.options.first_start import follow_system_size
from reader.ui.preview.preview import Preview
from reader.ui.session import Session
from reader.ui.window.build_window import work_with_progress
from reader.userdata.place import WindowState


class PreviewSession(Session):
    """Shows the guide in `folder`; everything is kept in `data`, an empty folder that its owner takes away."""

    def __init__(
        self,
        application: QApplication,
        paths: Paths,
        folder: Path,
        data: Path,
        *,
        language: str = "",
        structured: bool = True,
    ) -> None:
        self._manuscript = Manuscript(folder, data / "index")
        self._draft = Draft()
        self.preview: Preview | None = None
        own = dataclasses.replace(paths, shipped_index=data / "index", data=data, writes_only_data=True)
        super().__init__(application, own, language=language, structured=structured)
        WindowState(self.store).note_first_start()  # who writes a guide is not asked how they like to read
        follow_system_size(self.settings)

    def _edition(self, _guide: str = "") -> Edition:
        """Build the guide; GuideError with what is wrong when nothing of it can be shown."""
        draft = work_with_progress(self._manuscript.build, _("Reading the guide…"), self.theme)
        if not isinstance(draft, Draft):
            raise ReaderError(_("The preview was ended before the guide was read."))
        self._draft = draft
        self.library.look_again()
        if not self.library.guides:
            raise GuideError(str(draft.errors[0]))
        return self.library.edition(draft.guide, self.language)

    def _offer_more(self) -> None:
        """Offer no telephone: a guide that is being written is read to nobody."""

    def _offer_guides(self) -> None:
        """Add no guide: what is added here would be gone with the window."""

    def _follow_sources(self) -> None:
        """Show at once what is saved, and tell what is wrong with it."""
        window = self.window
        self.preview = preview = Preview(
            window.features.desk, window.edition, self._manuscript, self._draft, window.show_edition
        )
        window.features.join(preview)
        preview.show_page(window.navigator.location.address, window.middle.page)
        preview.build()  # what was saved since the first build, of which nobody was told
