# SPDX-License-Identifier: GPL-3.0-or-later
"""The values of the settings: defaults, stored, locked, refused, and who is told of a change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.errors import ReaderError
from reader.settings import Scope, Setting, Settings, Value

Expect = Callable[[str], None]


class MemoryValues:
    """A store of values in a dict."""

    def __init__(self, **values: object) -> None:
        self.values: dict[str, object] = {key.replace("__", "."): value for key, value in values.items()}

    def load(self) -> dict[str, object]:
        return dict(self.values)

    def save(self, key: str, value: Value) -> None:
        self.values[key] = value

    def remove(self, key: str) -> None:
        self.values.pop(key, None)


def test_without_a_stored_value_the_default_counts() -> None:
    settings = Settings(MemoryValues())
    assert settings.get("look.text_size") == 100
    assert settings.get("look.palette") == "auto"


def test_a_value_set_is_stored_at_once_and_found_by_the_next_session() -> None:
    store = MemoryValues()
    Settings(store).set("look.text_size", 200)
    assert store.values == {"look.text_size": 200}
    assert Settings(store).get("look.text_size") == 200


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        (
            "look.palette",
            "pink",
            "“pink” cannot be used for “Colours”; use one of: auto, light, sepia, dark, contrast-dark, contrast-light.",
        ),
        ("look.spacing", 3, "“3” cannot be used for “Wide spacing”; use true or false."),
        (
            "care.emergency_number",
            "help!",
            "“help!” cannot be used for “Emergency number”. The number to call in an emergency, shown under "
            "“When to call”. Digits, spaces and + ( ) - / only.",
        ),
        ("look.colour", "red", "There is no setting named “look.colour”."),
    ],
)
def test_a_refused_value_says_why_and_changes_nothing(key: str, value: object, sentence: str) -> None:
    store = MemoryValues()
    with pytest.raises(ReaderError) as refusal:
        Settings(store).set(key, value)
    assert str(refusal.value) == sentence
    assert store.values == {}


def test_a_number_out_of_range_is_told_the_range() -> None:
    speed = Setting("test.speed", "float", 1.0, lambda: "Speed", lambda: "How fast.", minimum=0.5, maximum=2)
    with pytest.raises(ReaderError, match=r"^“9” cannot be used for “Speed”; use a number from 0\.5 to 2\.$"):
        Settings(MemoryValues(), table=[speed]).set("test.speed", 9)


def test_an_ill_typed_stored_value_gives_the_default_and_one_warning(
    expect_log: Expect, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("value stored for the setting look.text_size")
    settings = Settings(MemoryValues(look__text_size="huge", look__spacing=True))
    for _time in range(3):
        assert settings.get("look.text_size") == 100
    assert settings.get("look.spacing") is True
    assert len(caplog.records) == 1
    assert "huge" not in caplog.text, "what somebody stored is not for the log"


def test_an_unknown_stored_key_is_left_where_it_is_with_one_warning(expect_log: Expect) -> None:
    expect_log("no setting named look.of_tomorrow")
    store = MemoryValues(look__of_tomorrow=1)
    settings = Settings(store)
    with pytest.raises(KeyError):
        settings.get("look.of_tomorrow")
    assert store.values == {"look.of_tomorrow": 1}


def test_a_value_locked_by_the_site_wins_and_cannot_be_changed() -> None:
    store = MemoryValues(care__emergency_number="112")
    settings = Settings(store, {"care.emergency_number": "911"})
    assert settings.get("care.emergency_number") == "911"
    assert settings.is_locked("care.emergency_number")
    assert not settings.is_locked("look.palette")
    for change in (
        lambda: settings.set("care.emergency_number", "112"),
        lambda: settings.reset("care.emergency_number"),
    ):
        with pytest.raises(ReaderError, match=r"^“Emergency number” is set by your organisation\.$"):
            change()
    assert store.values == {"care.emergency_number": "112"}


def test_an_ill_typed_locked_value_locks_nothing(expect_log: Expect) -> None:
    expect_log("look.text_size")
    assert not Settings(MemoryValues(), {"look.text_size": 7}).is_locked("look.text_size")


def test_a_visitor_of_a_kiosk_changes_only_what_is_marked_for_visitors() -> None:
    settings = Settings(MemoryValues(), who=Scope.KIOSK)
    settings.set("look.text_size", 200)
    with pytest.raises(ReaderError, match="set by your organisation"):
        settings.set("app.neutral_title", True)
    assert settings.is_locked("app.neutral_title")


def test_subscribers_hear_of_real_changes_only_until_they_leave() -> None:
    settings = Settings(MemoryValues())
    heard: list[str] = []
    leave = settings.subscribe(heard.append)
    settings.set("look.text_size", 100)
    assert heard == []
    settings.set("look.text_size", 115)
    settings.set("look.spacing", True)
    assert heard == ["look.text_size", "look.spacing"]
    leave()
    leave()
    settings.set("look.spacing", False)
    assert heard == ["look.text_size", "look.spacing"]


def test_a_subscriber_may_leave_while_it_is_told() -> None:
    settings = Settings(MemoryValues())
    heard: list[str] = []

    def once(key: str) -> None:
        heard.append(key)
        leave()

    leave = settings.subscribe(once)
    settings.subscribe(heard.append)
    settings.set("look.spacing", True)
    settings.set("look.spacing", False)
    assert heard == ["look.spacing"] * 3


def test_reset_goes_back_to_the_default_and_forgets_the_value() -> None:
    store = MemoryValues(look__text_size=300)
    settings = Settings(store)
    heard: list[str] = []
    settings.subscribe(heard.append)
    settings.reset("look.text_size")
    assert settings.get("look.text_size") == 100
    assert store.values == {}
    assert heard == ["look.text_size"]


def test_reload_after_clearing_tells_what_changed() -> None:
    store = MemoryValues(look__text_size=300)
    settings = Settings(store)
    heard: list[str] = []
    settings.subscribe(heard.append)
    store.values.clear()
    settings.reload()
    assert settings.get("look.text_size") == 100
    assert heard == ["look.text_size"]


def test_a_renamed_setting_keeps_its_value_and_the_newest_name_wins() -> None:
    zoom = Setting(
        "look.zoom", "int", 1, lambda: "Zoom", lambda: "Zoom.", formerly=("look.size", "look.big"), maximum=9
    )
    assert Settings(MemoryValues(look__big=2), table=[zoom]).get("look.zoom") == 2
    assert Settings(MemoryValues(look__big=2, look__size=3), table=[zoom]).get("look.zoom") == 3
    store = MemoryValues(look__big=2, look__size=3, look__zoom=4)
    settings = Settings(store, table=[zoom])
    assert settings.get("look.zoom") == 4
    settings.reset("look.zoom")
    assert store.values == {}
