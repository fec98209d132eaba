# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's PIN and its hash: made, compared in even time, refused when it is cut or not ours."""

from __future__ import annotations

import hmac

import pytest

from reader.errors import ReaderError
from reader.site import pin as pins
from reader.site.pin import check, is_hash, make_hash

PIN = "482913"


@pytest.fixture(scope="module")
def hashed() -> str:
    return make_hash(PIN)


def test_the_right_pin_and_no_other(hashed: str) -> None:
    assert hashed.startswith("scrypt$16384$8$1$")
    assert PIN not in hashed
    assert check(PIN, hashed)
    for wrong in ("482914", "48291", "4829133", "", " 482913", "482913\n", "４８２９１３", "4829\ud800", "9" * 100_000):
        assert not check(wrong, hashed)


def test_two_lines_of_one_pin_differ_and_both_fit(hashed: str) -> None:
    other = make_hash(PIN)
    assert other != hashed
    assert check(PIN, other)


def test_a_pin_of_twelve_digits_counts_as_a_whole() -> None:
    hashed = make_hash("482913579135")
    assert check("482913579135", hashed)
    assert not check("482913579134", hashed)


@pytest.mark.parametrize(
    "pin", ["", "48291", "4829135791357", "48291a", "482 913", "-482913", "４８２９１３", "4829.3"]
)
def test_what_is_no_pin_is_refused(pin: str) -> None:
    with pytest.raises(ReaderError, match="A PIN has 6 to 12 digits from 0 to 9 and nothing else"):
        make_hash(pin)


@pytest.mark.parametrize("pin", ["000000", "777777777", "123456", "654321", "012345678901", "890123", "210987"])
def test_a_pin_that_is_guessed_first_is_refused(pin: str) -> None:
    with pytest.raises(ReaderError, match="the first one to be guessed"):
        make_hash(pin)


def test_refusals_are_said_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "_", lambda words: f"fr: {words}")
    for pin in ("12", "123456"):
        with pytest.raises(ReaderError, match=r"^fr: "):
            make_hash(pin)


def test_a_hash_that_is_cut_or_changed_anywhere_fits_no_pin(hashed: str) -> None:
    for length in range(len(hashed)):
        assert not is_hash(hashed[:length])
        assert not check(PIN, hashed[:length])
    last = hashed.rindex("$") + 1
    changed = hashed[:last] + ("A" if hashed[last] != "A" else "B") + hashed[last + 1 :]
    assert is_hash(changed)
    assert not check(PIN, changed)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("scrypt$", "bcrypt$"),
        ("$16384$", "$2$"),  # quickly guessed
        ("$16384$", "$1073741824$"),  # fills the memory
        ("$16384$", "$016384$"),
        ("$8$1$", "$8$1000$"),
        ("$8$1$", "$64$1$"),
        ("$8$1$", "$8$1$$"),
        ("$8$1$", "$8$1$é"),
        ("$8$1$", "$8$1$ "),
        ("$8$1$", "$8$1$AAAA"),
    ],
)
def test_a_hash_with_other_terms_is_none_of_ours(hashed: str, old: str, new: str) -> None:
    assert not is_hash(hashed.replace(old, new, 1))
    assert not check(PIN, hashed.replace(old, new, 1))


def test_a_dearer_hash_is_understood() -> None:
    salt = b"s" * 16
    dear = "$".join(("scrypt", "32768", "8", "1", pins._written(salt), pins._written(pins._derived(PIN, 32768, salt))))
    assert check(PIN, dear)


def test_every_pin_is_worked_out_and_compared_in_even_time(hashed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[int, int]] = []
    real = hmac.compare_digest

    def watched(one: bytes, other: bytes) -> bool:
        compared.append((len(one), len(other)))
        return real(one, other)

    monkeypatch.setattr(pins.hmac, "compare_digest", watched)
    answers = [check(pin, hashed) for pin in (PIN, "482914", "1", "abcdef", "")]
    assert answers == [True, False, False, False, False]
    assert compared == [(32, 32)] * 5
