# SPDX-License-Identifier: GPL-3.0-or-later
"""What a site file asks for that the guide does not have: parts and languages whose names are nowhere in it.

A file can be right by itself and wrong beside a guide, so `site-check` and the staff page ask. It opens no guide.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator
from typing import Literal

from reader.i18n import _
from reader.site.site import Site


@dataclasses.dataclass(frozen=True, slots=True)
class Lack:
    """One thing that the site names and the guide does not have."""

    kind: Literal["language", "part"]
    name: str
    place: str
    """Where the site file names it: `$.parts[0]`."""
    known: tuple[str, ...]
    """What the guide does have of the kind, sorted."""

    def sentence(self) -> str:
        """Return a sentence for staff."""
        if self.kind == "language":
            text = _("The site file names the language “{name}”, which the guide does not have; it has: {known}.")
        else:
            text = _("The site file names the part “{name}”, which the guide does not have; it has: {known}.")
        return text.format(name=self.name, known=", ".join(self.known))


def lacks(site: Site, languages: Collection[str], parts: Collection[str]) -> Iterator[Lack]:
    """Yield what is lacking beside a guide with these languages and parts; nothing when there is no guide."""
    for kind, asked, has in (("language", site.languages, languages), ("part", site.parts, parts)):
        known = tuple(sorted(has))
        for number, name in enumerate(asked if languages else ()):
            if name not in known:
                yield Lack("part" if kind == "part" else "language", name, f"$.{kind}s[{number}]", known)
