# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of guides as values: what each is, where it comes from, and what can be done with it."""

from __future__ import annotations

from reader.library import Library
from reader.ui.packs.guides_here import GuideHere, guides_here
from tests.carried_packs import Stick, install
from tests.installation import edit


def of(library: Library, guide: str = "sample") -> GuideHere:
    return next(each for each in guides_here(library, "sample") if each.id == guide)


def test_a_guide_of_the_program_can_only_be_read(library: Library) -> None:
    assert guides_here(library, "sample") == [
        GuideHere(
            "sample", "A sample guide", "Edition 2026.11 · Nobody · English", "It came with the program.",
            is_read=True, can_be_read=True, can_be_removed=False, can_go_back=False,
        )
    ]  # fmt: skip


def test_an_installed_edition_can_be_removed_and_a_second_one_taken_back(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    once = of(library)
    assert (once.origin, once.can_be_removed, once.can_go_back) == (
        "It was installed; made on 23 November 2026.",
        True,
        False,
    )
    install(library, stick["newer"])
    twice = of(library)
    assert (twice.about, twice.can_go_back) == ("Edition 2027.2 · Nobody · English", True)


def test_a_damaged_one_says_so(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    install(library, stick["other"])
    for pack in library.packs.installed():
        (pack.guide / "guide.yaml").write_text("?")
    library.packs.check(again=True)
    library.look_again()
    shipped, other = of(library), of(library, "other")
    assert shipped.about.startswith("Edition 2026.11")
    assert shipped.origin == "The installed edition 2027.1 is damaged. Please install it again."
    assert (other.title, other.can_be_read, other.can_be_removed) == ("A sample guide", False, True)
    assert other.about == "Edition 2026.1 · Nobody · English"


def test_one_that_cannot_be_opened_can_still_be_removed(library: Library, stick: Stick) -> None:
    install(library, stick["other"])
    library.edition("other").path.write_bytes(b"cut")
    library.look_again()
    assert not of(library, "other").can_be_read


def test_one_that_the_program_has_overtaken_says_that_too(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    edit(library.paths.guides / "sample" / "guide.yaml", "2026.11", "2029.1")
    assert list(library.build((library.paths.guides / "sample",)))
    library.look_again()
    assert of(library).origin.startswith("It came with the program. Edition 2027.1, which was installed, is not newer")
