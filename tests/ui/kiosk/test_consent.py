# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from reader.ui.kiosk.consent import Consent


def test_a_speaker_speaks_at_once_and_silence_stays() -> None:
    done: list[int] = []
    assert Consent("speaker").has_or_asks(lambda: done.append(1))
    silent = Consent("off")
    assert not silent.has_or_asks(lambda: done.append(1))
    silent.give()
    assert done == []


def test_for_a_headset_it_asks_until_it_was_answered() -> None:
    consent, asked, done = Consent("headset"), list[int](), list[int]()
    consent.asked.connect(lambda: asked.append(1))
    assert not consent.has_or_asks(lambda: done.append(1))
    consent.refuse()
    consent.give()
    assert (asked, done) == ([1], [])
    consent = Consent("headset")
    assert not consent.has_or_asks(lambda: done.append(1))
    consent.give()
    assert done == [1]
    assert consent.has_or_asks(lambda: done.append(1))
