# SPDX-License-Identifier: GPL-3.0-or-later
"""The values that the settings have now, who may change them, and who is told of a change.

Knows the table and a protocol for keeping values; knows neither SQLite nor windows.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, Protocol, overload

from reader.errors import ReaderError
from reader.i18n import _
from reader.settings.table import SETTINGS, Scope, Setting, Value

BoolKey = Literal[
    "look.spacing", "look.line_focus", "listen.go_on", "reading.history", "reading.continue_last",
    "reading.recent_searches",
    "reading.say_strip", "app.neutral_title",
]  # fmt: skip
IntKey = Literal["look.text_size", "look.line_focus_lines", "listen.speed", "print.text_size"]
StrKey = Literal["look.palette", "care.emergency_number", "app.language"]


_log = logging.getLogger(__name__)


class ValueStore(Protocol):
    """Where values are kept between sessions. A value that cannot be decoded comes back as None."""

    def load(self) -> Mapping[str, object]:
        """Return every stored value by its key."""

    def save(self, key: str, value: Value) -> None:
        """Keep one value, at once."""

    def remove(self, key: str) -> None:
        """Forget one value; nothing happens when there is none."""


class Settings:
    """The value of each setting now: locked by the site, else stored, else the default."""

    def __init__(
        self,
        store: ValueStore,
        locked: Mapping[str, object] | None = None,
        *,
        who: Scope = Scope.USER,
        table: Iterable[Setting] = SETTINGS,
    ) -> None:
        """Read the values that `store` keeps for `who`; those in `locked` (the site's) cannot be changed."""
        self._store = store
        self._who = who
        self._rows = {row.key: row for row in table}
        self._callbacks: list[Callable[[str], None]] = []
        self._locked = self._sound(locked or {}, Scope.SITE)
        self._stored = self._sound(store.load(), who)

    @overload
    def get(self, key: BoolKey) -> bool: ...
    @overload
    def get(self, key: IntKey) -> int: ...
    @overload
    def get(self, key: StrKey) -> str: ...
    @overload
    def get(self, key: str) -> Value: ...
    def get(self, key: str) -> Value:
        """Return the value of `key`, of the type its row says; KeyError when there is no such setting."""
        if key in self._locked:
            return self._locked[key]
        return self._stored.get(key, self._rows[key].default)

    def set(self, key: str, value: object) -> None:
        """Keep `value` at once and tell the subscribers; ReaderError when it is locked or cannot be this setting."""
        row = self._rows.get(key)
        if row is None:
            raise ReaderError(_("There is no setting named “{key}”.").format(key=key[:80]))
        self._refuse_locked(row)
        if not row.accepts(value):
            raise ReaderError(refusal(row, value))
        assert isinstance(value, (bool, int, float, str))
        before = self.get(key)
        self._store.save(key, value)
        self._stored[key] = value
        self._tell({key: before})

    def reset(self, key: str) -> None:
        """Go back to the default of `key`, now and in later versions; ReaderError when it is locked."""
        row = self._rows[key]
        self._refuse_locked(row)
        before = self.get(key)
        for name in (key, *row.formerly):
            self._store.remove(name)
        self._stored.pop(key, None)
        self._tell({key: before})

    def is_locked(self, key: str) -> bool:
        """Say whether `key` is not for this person to change, so that the dialog shows it as locked."""
        return key in self._locked or not self._rows[key].scope & self._who

    def reload(self) -> None:
        """Read all values anew, after the store was cleared, and tell the subscribers what changed."""
        before = {key: self.get(key) for key in self._rows}
        self._stored = self._sound(self._store.load(), self._who)
        self._tell(before)

    def subscribe(self, callback: Callable[[str], None]) -> Callable[[], None]:
        """Call `callback(key)` after each change of a value. Call what this returns to end it; twice does no harm."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    def _refuse_locked(self, row: Setting) -> None:
        if self.is_locked(row.key):
            raise ReaderError(_("“{title}” is set by your organisation.").format(title=row.title()))

    def _tell(self, before: Mapping[str, Value]) -> None:
        for key in [key for key, value in before.items() if self.get(key) != value]:
            for callback in tuple(self._callbacks):
                callback(key)

    def _sound(self, values: Mapping[str, object], scope: Scope) -> dict[str, Value]:
        """Return what the table lets `scope` say, under today's keys; one warning for each value left out."""
        sound: dict[str, Value] = {}
        known: set[str] = set()
        for row in self._rows.values():
            for name in (*reversed(row.formerly), row.key):
                known.add(name)
                value = values.get(name)
                if row.accepts(value) and row.scope & scope:
                    assert isinstance(value, (bool, int, float, str))
                    sound[row.key] = value
                elif name in values:
                    _log.warning("the value stored for the setting %s is not one it can have", name)
        for name in sorted(values.keys() - known):
            _log.warning("there is no setting named %s", name)
        return sound


def refusal(row: Setting, value: object) -> str:
    """Return the sentence that says why `value` cannot be taken and what could be."""
    title = row.title()
    if row.choices:
        allowed = ", ".join(str(choice.value) for choice in row.choices)
        sentence = _("“{value}” cannot be used for “{title}”; use one of: {allowed}.")
    elif math.isfinite(row.minimum) and math.isfinite(row.maximum):
        allowed = ""
        sentence = _("“{value}” cannot be used for “{title}”; use a number from {minimum:g} to {maximum:g}.")
    elif row.kind == "bool":
        allowed = ""
        sentence = _("“{value}” cannot be used for “{title}”; use true or false.")
    else:
        allowed = row.description()
        sentence = _("“{value}” cannot be used for “{title}”. {allowed}")
    return sentence.format(
        value=str(value)[:80], title=title, allowed=allowed, minimum=row.minimum, maximum=row.maximum
    )
