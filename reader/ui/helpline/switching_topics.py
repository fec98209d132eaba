# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the topics of a call to its window: leaves one to the line, takes up another, names it after its page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from reader.i18n import _
from reader.ui.helpline.topic_tabs import TopicTabs
from reader.ui.helpline.topics import Topic, Topics
from reader.ui.window.action_table import MOST_TOPICS
from reader.ui.window.main_window import MainWindow


class SwitchingTopics(QObject):
    """Lives as long as the window of a call."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.topics = Topics()
        self.tabs = TopicTabs(window.theme)
        window.put_at_page(self.tabs, above=True)
        # In a later turn of the event loop: the button that asked may go, and its press is still on its way.
        self.tabs.chosen.connect(self.choose)
        self.tabs.close_requested.connect(self.close, Qt.ConnectionType.QueuedConnection)
        self.tabs.new_requested.connect(self.open)
        window.middle.page_shown.connect(self._on_page_shown)
        self._show()

    def open(self) -> None:
        """Begin a new topic: an empty search with the keyboard in it."""
        if self.topics.is_full:
            words = _("{count} topics are open. Close one of them first, with Ctrl+W.")
            self._window.say(words.format(count=MOST_TOPICS))
            return
        self._leave()
        self.topics.open()
        self._take_up()

    def choose(self, place: int) -> None:
        """Go to the topic at a place, from 0: exactly as it was left."""
        if not 0 <= place < len(self.topics) or place == self.topics.place:
            self._window.middle.shown.setFocus()
            return
        self._leave()
        self.topics.choose(place)
        self._take_up()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) topic."""
        self.choose((self.topics.place + by) % len(self.topics))

    def close_current(self) -> None:
        """Drop the topic in front."""
        self.close(self.topics.place)

    def close(self, place: int) -> None:
        """Drop the topic at a place."""
        if self.topics.close(place):
            self._take_up()
        else:
            self._show()

    def retranslate(self) -> None:
        """Say everything in the current language, the names of pages too."""
        self._on_page_shown()
        self.tabs.retranslate()

    def _leave(self) -> None:
        window = self._window
        window.later.searching.close()
        topic = Topic(window.navigator.trail(), window.box.text(), self.topics.current.title)
        self.topics.keep(topic)

    def _take_up(self) -> None:
        window, topic = self._window, self.topics.current
        window.later.searching.close()
        window.box.put(topic.query)
        window.navigator.take_up(topic.trail)
        if topic.trail.location.address.kind == "home":
            window.start_search()
        else:
            window.going.arrived.emit()
        self._show()

    def _on_page_shown(self, _address: object = None) -> None:
        window = self._window
        here = window.navigator.location.address
        head = window.edition.chapter_head(here.id) if here.kind == "chapter" else None
        page = window.middle.page
        title = head.short_title if head else page.title if page else ""
        if self.topics.name(title):
            self._show()

    def _show(self) -> None:
        self.tabs.show_topics(self.topics.titles, self.topics.place)
        QTimer.singleShot(0, self, self._window.order_stops)
