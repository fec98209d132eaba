# SPDX-License-Identifier: GPL-3.0-or-later
"""The five palettes: every colour the program shows, as frozen values.

Pure data, without Qt. The contrasts promised in the design are computed from these numbers by the tests, so a colour
changed here is either still readable or fails them.
"""

from __future__ import annotations

import dataclasses

from reader.ui.palette_parts import FILLS_ON_DARK, FILLS_ON_LIGHT, FigureFills, HighlightColours


@dataclasses.dataclass(frozen=True, slots=True)
class BoxColours:
    """One kind of box on a page. The body text in it is the palette's `text`."""

    background: str
    title: str
    """The title's words, the bar at the left and the outline."""


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

    yellow: HighlightColours
    blue: HighlightColours
    pink: HighlightColours

    lamp: str
    """The shade of the lamp in the logo: decorative."""
    fills: FigureFills

    def colour(self, token: str) -> str:
        """Return the colour called `token`: a field's name, of a box its title, of a highlight its line."""
        value = getattr(self, token)
        if isinstance(value, BoxColours):
            return value.title
        if isinstance(value, HighlightColours):
            return value.line
        if not isinstance(value, str):
            raise AttributeError(f"{token!r} is not a colour")
        return value

    def highlight(self, name: str) -> HighlightColours:
        """Return the colours of a highlight: `yellow`, `blue` or `pink`; yellow for a name that is not known."""
        return {"blue": self.blue, "pink": self.pink}.get(name, self.yellow)

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
    yellow=HighlightColours("#fdf0a6", "#7a5800"),
    blue=HighlightColours("#d3e6fb", "#1f5fae"),
    pink=HighlightColours("#fbd9ea", "#a8286f"),
    lamp="#e8a33d",
    fills=FILLS_ON_LIGHT,
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
    yellow=HighlightColours("#ffe58a", "#6b4c00"),
    blue=HighlightColours("#cfe2f2", "#1d568f"),
    pink=HighlightColours("#f8d0df", "#98255f"),
    lamp="#d98e24",
    fills=FILLS_ON_LIGHT,
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
    yellow=HighlightColours("#4a4108", "#ecd35a"),
    blue=HighlightColours("#16365c", "#8fc0f5"),
    pink=HighlightColours("#54203f", "#f3a3cd"),
    lamp="#f0b24e",
    fills=FILLS_ON_DARK,
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
    yellow=HighlightColours("#3d3500", "#ffee00"),
    blue=HighlightColours("#002a66", "#8fc4ff"),
    pink=HighlightColours("#55003c", "#ff9ce0"),
    lamp="#ffff00",
    fills=FILLS_ON_DARK,
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
    yellow=HighlightColours("#fff38a", "#5a4a00"),
    blue=HighlightColours("#cfe5ff", "#003c9e"),
    pink=HighlightColours("#ffd6ec", "#8a0056"),
    lamp="#b35900",
    fills=FILLS_ON_LIGHT,
)

PALETTES: dict[str, Palette] = {
    palette.name: palette for palette in (LIGHT, SEPIA, DARK, CONTRAST_DARK, CONTRAST_LIGHT)
}
