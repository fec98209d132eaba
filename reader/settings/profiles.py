# SPDX-License-Identifier: GPL-3.0-or-later
"""The comfort profiles: four sizes with a name, among the many that the text size can have.

What a profile looks like on the screen is the window's affair; each size here is one of TEXT_SIZES.
"""

from __future__ import annotations

import dataclasses

from reader.i18n import _
from reader.settings.table import Text


@dataclasses.dataclass(frozen=True, slots=True)
class Profile:
    """A size that a person can ask for by its name."""

    id: str
    title: Text
    size: int
    """The value of `look.text_size`, in percent."""


PROFILES: tuple[Profile, ...] = (
    Profile("standard", lambda: _("Standard"), 100),
    Profile("large", lambda: _("Large"), 135),
    Profile("larger", lambda: _("Larger"), 170),
    Profile("very_large", lambda: _("Very large"), 250),
)
"""From the smallest to the largest."""


def profile_of(size: int) -> Profile | None:
    """Return the profile whose size is `size` percent, or None when the size has no name."""
    return next((profile for profile in PROFILES if profile.size == size), None)
