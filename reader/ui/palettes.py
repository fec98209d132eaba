# SPDX-License-Identifier: GPL-3.0-or-later
"""The five palettes: every colour the program shows, as frozen values.

Pure data, without Qt. The contrasts promised in the design are computed from these numbers by the tests, so a colour
changed here is either still readable or fails them.
"""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class BoxColours:
    """One kind of box on a page. The body text in it is the palette's `text`."""

    background: str
    title: str
    """The title's words, the bar at the left and the outline."""


@dataclasses.dataclass(frozen=True, slots=True)
class FigureFills:
    """What the parts of a drawing are filled with; the palette's text colour, drawn on each, is at least 3:1."""

    tumour: str
    organ: str
    organ2: str
    bowel: str
    blood: str
    vein: str
    skin: str
    bone: str
    tool: str
    heat: str
    cold: str


@dataclasses.dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one look, each as `#rrggbb`."""

    name: str
    is_dark: bool
    is_contrast: bool
    """High contrast: pure colours, real outlines instead of tints, links told from text by colour too."""

    page: str
    surface: str
    """Side panels, status line, figure background."""
    raised: str
    """Cards, fields, menus."""
    text: str
    muted: str
    disabled: str
    """Words and icons of a control that cannot be used now."""
    heading: str
    link: str
    accent: str
    """What the chosen row and the primary button are filled with."""
    accent_edge: str
    """The edge of that fill: 3:1 and more against the page and the panels."""
    on_accent: str
    focus: str
    """The ring around the control that has the keyboard."""
    accent_focus: str
    """The same ring on something filled with the accent."""
    border: str
    """The edge of a field, a tick box, a scroll handle: 3:1 and more on everything it lies on."""
    hairline: str
    """Decorative lines only: nothing may depend on seeing them."""
    mark: str
    """Behind a search hit, under `text`."""
    selection: str
    """Behind selected words, under `text`."""
    soft: str
    """The tint of a chosen or hovered row."""

    danger: BoxColours
    warn: BoxColours
    info: BoxColours
    ok: BoxColours

    lamp: str
    """The shade of the lamp in the logo: decorative."""
    fills: FigureFills

    def colour(self, token: str) -> str:
        """Return the colour called `token`: a field's name, or `danger`, `warn`, `info`, `ok` for a box's title."""
        value = getattr(self, token)
        if isinstance(value, BoxColours):
            return value.title
        if not isinstance(value, str):
            raise AttributeError(f"{token!r} is not a colour")
        return value

    def figure_colours(self) -> dict[str, str]:
        """Return a colour for each name that a drawing may use (`reader.content.svg.COLOURS`)."""
        return {
            "ink": self.text,
            "paper": self.page,
            "surface": self.surface,
            "muted": self.muted,
            "accent": self.link,
            "line": self.border,
            "good": self.ok.title,
            "danger": self.danger.title,
            **dataclasses.asdict(self.fills),
        }


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2 contrast ratio, 1 to 21, of two `#rrggbb` colours."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


_FILLS_ON_LIGHT = FigureFills(
    tumour="#f2c94c",
    organ="#c4715f",
    organ2="#d9a08f",
    bowel="#e3b7a0",
    blood="#c44a46",
    vein="#5b7db8",
    skin="#ebcdb6",
    bone="#ede6d6",
    tool="#7c8a92",
    heat="#e07b39",
    cold="#5aa0c8",
)
_FILLS_ON_DARK = FigureFills(
    tumour="#a87f1a",
    organ="#7d3a2d",
    organ2="#87584b",
    bowel="#7f6050",
    blood="#be4440",
    vein="#5577b5",
    skin="#726052",
    bone="#837f74",
    tool="#66747c",
    heat="#b8611f",
    cold="#3c7da5",
)

LIGHT = Palette(
    name="light",
    is_dark=False,
    is_contrast=False,
    page="#fffdf9",
    surface="#f3efe7",
    raised="#ffffff",
    text="#17232a",
    muted="#445055",
    disabled="#857f74",
    heading="#10303a",
    link="#0a4f5c",
    accent="#0b5563",
    accent_edge="#0b5563",
    on_accent="#ffffff",
    focus="#0b4a92",
    accent_focus="#ffc861",
    border="#6e675b",
    hairline="#ddd5c7",
    mark="#fbe3a8",
    selection="#cfe6e9",
    soft="#e1eff0",
    danger=BoxColours("#fdece8", "#a01010"),
    warn=BoxColours("#fdf1df", "#723503"),
    info=BoxColours("#e7f1f3", "#0a4f5c"),
    ok=BoxColours("#eaf5eb", "#14572a"),
    lamp="#e8a33d",
    fills=_FILLS_ON_LIGHT,
)
SEPIA = Palette(
    name="sepia",
    is_dark=False,
    is_contrast=False,
    page="#fbf3e3",
    surface="#f3e8d2",
    raised="#fffaef",
    text="#2d2317",
    muted="#584630",
    disabled="#8a7a5f",
    heading="#4a2f14",
    link="#0d4a5a",
    accent="#6b3f12",
    accent_edge="#6b3f12",
    on_accent="#fffaef",
    focus="#0d467f",
    accent_focus="#ffc861",
    border="#786545",
    hairline="#ddcdac",
    mark="#ffd966",
    selection="#e7d4aa",
    soft="#f4e6ca",
    danger=BoxColours("#fae3da", "#8b0e0e"),
    warn=BoxColours("#fce7b2", "#6b4100"),
    info=BoxColours("#e6edea", "#0c4553"),
    ok=BoxColours("#e4eed8", "#1d5226"),
    lamp="#d98e24",
    fills=_FILLS_ON_LIGHT,
)
DARK = Palette(
    name="dark",
    is_dark=True,
    is_contrast=False,
    page="#141718",
    surface="#1c2021",
    raised="#24292a",
    text="#ebe8e1",
    muted="#c4bfb5",
    disabled="#7b807e",
    heading="#f9f5eb",
    link="#8fd0d8",
    accent="#125c69",
    accent_edge="#8fd0d8",
    on_accent="#ffffff",
    focus="#ffd54a",
    accent_focus="#ffd54a",
    border="#8e9391",
    hairline="#3a403f",
    mark="#4d3d08",
    selection="#1d434d",
    soft="#1c3034",
    danger=BoxColours("#401d1d", "#ffb3ad"),
    warn=BoxColours("#362a10", "#ffd479"),
    info=BoxColours("#182d32", "#8fd0d8"),
    ok=BoxColours("#183321", "#8fdda5"),
    lamp="#f0b24e",
    fills=_FILLS_ON_DARK,
)
CONTRAST_DARK = Palette(
    name="contrast-dark",
    is_dark=True,
    is_contrast=True,
    page="#000000",
    surface="#000000",
    raised="#000000",
    text="#ffffff",
    muted="#ffffff",
    disabled="#a6a6a6",
    heading="#ffff00",
    link="#7df9ff",
    accent="#0b2f9e",
    accent_edge="#ffffff",
    on_accent="#ffffff",
    focus="#ffff00",
    accent_focus="#ffff00",
    border="#ffffff",
    hairline="#ffffff",
    mark="#5c3b00",
    selection="#0b2f9e",
    soft="#262626",
    danger=BoxColours("#000000", "#ff9c9c"),
    warn=BoxColours("#000000", "#ffff00"),
    info=BoxColours("#000000", "#7df9ff"),
    ok=BoxColours("#000000", "#7cff8a"),
    lamp="#ffff00",
    fills=_FILLS_ON_DARK,
)
CONTRAST_LIGHT = Palette(
    name="contrast-light",
    is_dark=False,
    is_contrast=True,
    page="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    text="#000000",
    muted="#000000",
    disabled="#6a6a6a",
    heading="#000000",
    link="#0000c8",
    accent="#0000c8",
    accent_edge="#0000c8",
    on_accent="#ffffff",
    focus="#0000c8",
    accent_focus="#ffe100",
    border="#000000",
    hairline="#000000",
    mark="#ffe100",
    selection="#ffe100",
    soft="#f2f2f2",
    danger=BoxColours("#ffffff", "#8b0000"),
    warn=BoxColours("#ffffff", "#5a3a00"),
    info=BoxColours("#ffffff", "#0000c8"),
    ok=BoxColours("#ffffff", "#00491a"),
    lamp="#b35900",
    fills=_FILLS_ON_LIGHT,
)

PALETTES: dict[str, Palette] = {
    palette.name: palette for palette in (LIGHT, SEPIA, DARK, CONTRAST_DARK, CONTRAST_LIGHT)
}
