# SPDX-License-Identifier: GPL-3.0-or-later
"""A fault in a guide's sources, told so that its writer can mend it."""

from __future__ import annotations

import dataclasses

from reader.i18n import _


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: where it is, which rule it breaks, and a sentence that says what to do."""

    path: str
    """Relative to the guide's folder, with `/` on every system."""
    line: int
    """Counted from 1; 0 when the fault belongs to the file as a whole."""
    rule: str
    """A short stable name such as `link-target`; see docs/content-format.md."""
    text: str
    """A whole sentence for the writer."""
    level: str = "error"
    """`error`: the part is left out of the edition. `warning`: it is built all the same."""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {level_word(self.level)}: {self.text} [{self.rule}]"


def level_word(level: str) -> str:
    """Return a Problem's level as people read it; the level itself stays as it is, for programs."""
    return {"error": _("error"), "warning": _("warning")}.get(level, level)
