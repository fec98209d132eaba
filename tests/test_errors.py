# SPDX-License-Identifier: GPL-3.0-or-later
"""Expected failures are of one family, so that every door can show them."""

from __future__ import annotations

import pytest

from reader import errors
from reader.errors import PackError, ReaderError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ReaderError)]


def test_there_is_a_kind_for_each_thing_that_can_be_missing_or_damaged() -> None:
    assert {kind.__name__ for kind in KINDS} >= {
        "GuideError",
        "EditionError",
        "AddressError",
        "SearchError",
        "StoreError",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_an_expected_failure_is_told_as_it_is(kind: type[ReaderError]) -> None:
    failure = kind("The “page” is not there.")
    assert str(failure) == "The “page” is not there."
    assert isinstance(failure, ReaderError)


def test_a_fault_of_the_program_is_no_expected_failure() -> None:
    assert not issubclass(ValueError, ReaderError)
    assert not issubclass(ReaderError, OSError | ValueError)


def test_a_refused_pack_has_a_code_that_is_the_same_in_every_language() -> None:
    assert PackError("Kein Paket.", "zip").code == "zip"
    assert str(PackError("Kein Paket.", "zip")) == "Kein Paket."
