# SPDX-License-Identifier: GPL-3.0-or-later
"""One window for each data folder: the first start holds a lock and listens, a later one passes on what it was asked.

The only file that imports QtNetwork, for sockets that never leave this computer and only when one is needed: a plain
start takes the lock and nothing else. Knows nothing of what an address means.
"""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCryptographicHash,
    QDeadlineTimer,
    QDir,
    QJsonDocument,
    QLockFile,
    QObject,
    QSysInfo,
    QThread,
    QTimer,
    Signal,
    Slot,
)

from reader.errors import ReaderError
from reader.i18n import _

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 2000
"""How long a later start waits for the first, and the first for a whole message."""
MESSAGE_BYTES = 4096
_RETRY_MS = 50
_MOST_SENDERS = 8
_ANSWER = b"ok\n"
_LONGEST_TEXT = 500


@dataclasses.dataclass(frozen=True, slots=True)
class Message:
    """What a later start asks of the first window; with nothing in it, only to come to the front."""

    address: str = ""
    """An address or a number, as typed; not checked yet."""
    words: str = ""
    """Words to search for."""
    mode: str = ""
    """`helpline` where helpline mode is wanted."""
    site: str = ""
    """The path of a site file for helpline mode, absolute; whether it may be used is for the first start to say."""

    def for_helpline(self, site: Path | None) -> Message:
        """Return the same for helpline mode, with a site file where one is named: the first start may be elsewhere."""
        return dataclasses.replace(self, mode="helpline", site=str(site.absolute()) if site else "")


_FIELDS = {field.name for field in dataclasses.fields(Message)}


class SingleInstance(QObject):
    """This start's place among the starts with the same data folder."""

    message_received = Signal(object)
    """A Message from a later start."""

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = data_folder.absolute()
        self._lock = QLockFile(str(self._folder / "lamplight.lock"))
        self._lock.setStaleLockTime(0)  # a long session is not stale; only a process that is gone is
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """Take the lock when it is free or its holder is gone; True when this start is the one to show the window.

        Where no lock can be made (a read-only disk), every start is the first.
        """
        if self._lock.isLocked():
            return True
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        if self._lock.tryLock(0):
            return True
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            return True
        # Left by a power cut half written, or before the computer was renamed: Qt cannot tell whether its holder lives.
        # Removing it fails when one does, because it holds the file itself too.
        return not self._names_this_computer() and self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def listen(self) -> bool:
        """Begin to take messages, after the first paint; False when the system gives no socket."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415  its import would delay the first paint

        if self._server is None:
            QLocalServer.removeServer(self._server_name())  # we hold the lock: what is there was left by a killed start
            self._server = QLocalServer(self)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.setMaxPendingConnections(_MOST_SENDERS)
            self._server.newConnection.connect(self._on_connection_made)
            self._server.listen(self._server_name())
        return self._server.isListening()

    def hand_over(self, message: Message, wait_ms: int = ANSWER_MS) -> bool:
        """Give `message` to the first start; True when it has it. Needs an application object.

        False when the first has just closed and this start has taken its place. ReaderError when the first does not
        answer in time, or could not understand the message.
        """
        if read_message(line_of(message)) != message:
            raise ReaderError(_("Lamplight is open already and cannot be told this. Close it, then start it again."))
        deadline = QDeadlineTimer(wait_ms)
        while not deadline.hasExpired():
            if self._send(message, deadline):
                return True
            if self.first():
                return False
            QThread.msleep(_RETRY_MS)  # it may not listen yet: it does so after its first paint
        raise ReaderError(_("Lamplight is already open but does not answer. Close its window, then start it again."))

    def close(self) -> None:
        """Stop listening and let the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @Slot()
    def _on_connection_made(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            sender = _Sender(socket, self)
            sender.message_received.connect(self.message_received)

    def _send(self, message: Message, deadline: QDeadlineTimer) -> bool:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  the first start never needs it

        name = self._server_name()
        if not _is_ours(name):
            return False
        socket = QLocalSocket()
        socket.connectToServer(name)
        answer = b""
        if socket.waitForConnected(deadline.remainingTime()):
            socket.write(line_of(message))
            while len(answer) < len(_ANSWER) and socket.waitForReadyRead(deadline.remainingTime()):
                answer += bytes(socket.readAll().data())
        socket.abort()
        return answer == _ANSWER

    def _names_this_computer(self) -> bool:
        _process, computer, _program = self._lock.getLockInfo()  # empty when the file cannot be read as a lock
        return computer == QSysInfo.machineHostName()

    def _server_name(self) -> str:
        """Return a name that only starts of this user with this data folder share: a path, where sockets are files."""
        user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
        digest = QCryptographicHash.hash(
            f"{user}\n{self._folder.resolve()}".encode(), QCryptographicHash.Algorithm.Sha256
        )
        name = f"lamplight-{bytes(digest.data()).hex()[:24]}"
        if os.name == "nt":
            return name
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        return str(Path(runtime if os.path.isdir(runtime) else QDir.tempPath(), name))


class _Sender(QObject):
    """One later start at the other end of a socket: reads one line, answers, and is gone."""

    message_received = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(MESSAGE_BYTES + 1)
        socket.readyRead.connect(self._on_bytes_arrived)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(ANSWER_MS, self, self._on_time_over)

    @Slot()
    def _on_bytes_arrived(self) -> None:
        if self._socket.canReadLine():
            message = read_message(bytes(self._socket.readLine(MESSAGE_BYTES + 1).data()))
            if message is not None:
                self._socket.write(_ANSWER)
                self._socket.flush()  # before the window does what it was asked, however long that takes
                self.message_received.emit(message)
            self._socket.disconnectFromServer()
        elif self._socket.bytesAvailable() > MESSAGE_BYTES:
            self._socket.abort()

    @Slot()
    def _on_time_over(self) -> None:
        self.deleteLater()  # takes the socket with it


def line_of(message: Message) -> bytes:
    """Return `message` as one line of JSON."""
    document = QJsonDocument.fromVariant(dataclasses.asdict(message))
    return bytes(document.toJson(QJsonDocument.JsonFormat.Compact).data()) + b"\n"


def read_message(line: bytes) -> Message | None:
    """Return the message in one line of JSON, or None for anything that is not exactly one."""
    if len(line) > MESSAGE_BYTES:
        return None
    value = QJsonDocument.fromJson(line).toVariant()
    if not isinstance(value, dict) or not value.keys() <= _FIELDS:
        return None
    if not all(isinstance(text, str) and len(text) <= _LONGEST_TEXT and text.isprintable() for text in value.values()):
        return None
    message = Message(**value)
    return None if message.site and not Path(message.site).is_absolute() else message


def _is_ours(name: str) -> bool:
    """Say whether the socket `name` was made by this user: in a shared folder anybody could have made it."""
    if os.name == "nt":
        return True
    try:
        return Path(name).lstat().st_uid == os.getuid()
    except OSError:
        return False
