# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells whoever wants to know that something kept has changed; what it was is read anew by who is told."""

from __future__ import annotations

from collections.abc import Callable


class Telling:
    """Something that changes and tells of it."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[], None]] = []

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call `callback()` after each change. Call what this returns to end it; twice does no harm."""
        self._listeners.append(callback)

        def unsubscribe() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return unsubscribe

    def tell(self) -> None:
        """Tell everybody that something has changed."""
        for callback in tuple(self._listeners):
            callback()
