# SPDX-License-Identifier: GPL-3.0-or-later
"""A second start passes on what it was asked and ends: with real processes where two are needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.ui.window import single_instance
from reader.ui.window.single_instance import MESSAGE_BYTES, Message, SingleInstance, line_of, read_message

ROOT = Path(__file__).resolve().parents[3]
FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.ui.window.single_instance import SingleInstance

app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
print(instance.first(), "PySide6.QtNetwork" in sys.modules, flush=True)
instance.message_received.connect(lambda message: print(message.address, message.words, sep="|", flush=True))
if "listen" in sys.argv:
    print(instance.listen(), flush=True)
app.exec()
"""
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.errors import ReaderError
from reader.ui.window.single_instance import Message, SingleInstance

app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
if instance.first():
    sys.exit("this start is the first")
try:
    sys.exit(0 if instance.hand_over(Message(sys.argv[2], sys.argv[3]), int(sys.argv[4])) else "took its place")
except ReaderError as error:
    sys.exit(str(error))
"""
NO_ANSWER = "Lamplight is already open but does not answer. Close its window, then start it again."
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture(autouse=True)
def runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder for the sockets of this test alone; its path is short, because that of a socket must be."""
    with tempfile.TemporaryDirectory(prefix="ll") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield


@pytest.fixture
def start(data_dir: Path) -> Iterator[Start]:
    """A function that starts a first process and reads its first line; every one is ended with the test."""
    processes: list[subprocess.Popen[str]] = []

    def start_first(*words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", FIRST, str(data_dir), *words]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        processes.append(process)
        assert next_line(process) == "True False", "the first start takes the lock without QtNetwork"
        if "listen" in words:
            assert next_line(process) == "True"
        return process

    yield start_first
    for process in processes:
        process.kill()
        process.communicate()


@pytest.fixture
def listening(app: QApplication, data_dir: Path) -> Iterator[SingleInstance]:
    """The first start, in this process, taking messages."""
    assert isinstance(app, QApplication)
    instance = SingleInstance(data_dir)
    assert instance.first()
    assert instance.listen()
    yield instance
    instance.close()


def next_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def second(data_dir: Path, address: str = "", words: str = "", wait_ms: int = 2000) -> tuple[int, str]:
    """Start a second process; return its exit code and what it said."""
    command = [sys.executable, "-c", SECOND, str(data_dir), address, words, str(wait_ms)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return run.returncode, run.stderr.strip()


def socket_to(instance: SingleInstance) -> QLocalSocket:
    assert instance._server is not None
    socket = QLocalSocket()
    socket.connectToServer(instance._server.fullServerName())
    assert socket.waitForConnected(1000)
    return socket


def test_a_second_start_passes_on_an_address_or_words_and_ends_with_0(start: Start, data_dir: Path) -> None:
    first = start("listen")
    assert second(data_dir, "neuroendocrine/surgery#before") == (0, "")
    assert next_line(first) == "neuroendocrine/surgery#before|"
    assert second(data_dir, words="sick after “chemo” é") == (0, "")
    assert next_line(first) == "|sick after “chemo” é"
    assert second(data_dir) == (0, "")
    assert next_line(first) == "|", "with nothing to open it only asks the window to come to the front"


def test_a_first_that_does_not_answer_is_told_in_a_sentence_with_exit_code_1(start: Start, data_dir: Path) -> None:
    start()
    assert second(data_dir, wait_ms=200) == (1, NO_ANSWER)


def test_the_lock_and_the_socket_of_a_killed_start_are_taken_over(start: Start, data_dir: Path) -> None:
    killed = start("listen")
    killed.kill()
    killed.wait()
    first = start("listen")
    assert second(data_dir, "home") == (0, "")
    assert next_line(first) == "home|"


@pytest.mark.parametrize("content", ["", "4242\npython3\nthe-name-before\n\n\n", "\x00" * 40])
def test_a_lock_left_by_a_power_cut_or_before_a_new_computer_name_is_taken_over(content: str, data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "lamplight.lock").write_text(content)
    with closing(SingleInstance(data_dir)) as instance:
        assert instance.first()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let a held lock file be changed")
def test_a_living_start_keeps_its_lock_whatever_the_file_says(start: Start, data_dir: Path) -> None:
    start()
    lock = data_dir / "lamplight.lock"
    lines = lock.read_text().splitlines()
    lock.write_text("\n".join([*lines[:2], "another-name", *lines[3:], ""]))
    assert not SingleInstance(data_dir).first()
    assert lock.exists()


def test_the_first_stays_first_and_another_data_folder_has_a_first_of_its_own(data_dir: Path) -> None:
    with closing(SingleInstance(data_dir)) as one, closing(SingleInstance(data_dir / "other")) as other:
        assert one.first()
        assert one.first()
        assert not SingleInstance(data_dir).first()
        assert other.first()
    with closing(SingleInstance(data_dir)) as next_one:
        assert next_one.first()


def test_where_no_lock_can_be_made_every_start_is_the_first(data_dir: Path) -> None:
    data_dir.write_text("a file in place of the folder")
    assert SingleInstance(data_dir).first()
    assert SingleInstance(data_dir).first()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that takes no files, even from root")
def test_where_no_lock_can_be_written_every_start_is_the_first() -> None:
    assert SingleInstance(Path("/proc/self")).first()


def test_a_second_start_takes_the_place_of_a_first_that_is_just_closing(app: QApplication, data_dir: Path) -> None:
    first = SingleInstance(data_dir)
    assert first.first()
    late = SingleInstance(data_dir)
    assert not late.first()
    first.close()
    with closing(late):
        assert late.hand_over(Message("home")) is False
        assert late.listen()


def test_a_socket_that_another_user_made_is_not_talked_to(
    listening: SingleInstance, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_is_ours", lambda _name: False)
    with pytest.raises(ReaderError, match="does not answer"):
        SingleInstance(data_dir).hand_over(Message(words="private"), wait_ms=60)
    assert listening.listen()


@pytest.mark.skipif(os.name == "nt", reason="named pipes have no owner to look at")
def test_only_a_socket_of_this_user_counts_as_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "socket").touch()
    assert single_instance._is_ours(str(tmp_path / "socket"))
    assert not single_instance._is_ours(str(tmp_path / "nothing"))
    monkeypatch.setattr(os, "getuid", lambda: 4242)
    assert not single_instance._is_ours(str(tmp_path / "socket"))


@pytest.mark.skipif(os.name == "nt", reason="named pipes have no mode")
def test_only_this_user_can_reach_the_socket(listening: SingleInstance) -> None:
    assert listening._server is not None
    assert Path(listening._server.fullServerName()).stat().st_mode & 0o077 == 0


def test_a_message_in_pieces_is_put_together_and_answered(listening: SingleInstance, qtbot: QtBot) -> None:
    socket = socket_to(listening)
    line = json.dumps({"address": "9.2"}).encode() + b"\n"
    with qtbot.waitSignal(listening.message_received) as heard:
        socket.write(line[:5])
        socket.flush()
        qtbot.waitUntil(lambda: bool(listening.children()))
        socket.write(line[5:])
    assert heard.args == [Message("9.2")]
    qtbot.waitUntil(lambda: socket.bytesAvailable() == 3)
    assert socket.readAll().data() == b"ok\n"


@pytest.mark.parametrize("line", [b"not json\n", b"[]\n", b'{"run": "rm"}\n', b"{" * (MESSAGE_BYTES * 3)])
def test_malformed_input_is_dropped_without_an_answer(listening: SingleInstance, qtbot: QtBot, line: bytes) -> None:
    socket = socket_to(listening)
    with qtbot.assertNotEmitted(listening.message_received):
        with qtbot.waitSignal(socket.disconnected):
            socket.write(line)
        assert socket.readAll().data() == b""


def test_a_sender_that_has_spoken_and_gone_before_it_is_looked_at_is_heard(
    listening: SingleInstance, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listening.message_received) as heard:
        socket = socket_to(listening)
        socket.write(b'{"words": "liver"}\n')
        socket.flush()
        socket.abort()
    assert heard.args == [Message(words="liver")]
    qtbot.waitUntil(lambda: [type(child) for child in listening.children()] == [QLocalServer], timeout=1000)


def test_a_sender_that_says_nothing_is_dropped_after_a_while(
    listening: SingleInstance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "ANSWER_MS", 30)
    socket = socket_to(listening)
    with qtbot.waitSignal(socket.disconnected):
        assert socket.isValid()
    qtbot.waitUntil(lambda: [type(child) for child in listening.children()] == [QLocalServer])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{}", Message()),
        (b'{"address": "9.2", "words": ""}', Message("9.2")),
        ('{"words": "opéré"}\n'.encode(), Message(words="opéré")),
    ],
)
def test_a_message_is_one_line_of_json(line: bytes, message: Message) -> None:
    assert read_message(line) == message


def test_what_is_sent_is_one_line_and_reads_back() -> None:
    message = Message("surgery#before", "sick after “chemo” é \N{FACE WITH THERMOMETER}")
    assert line_of(message).count(b"\n") == 1
    assert read_message(line_of(message)) == message


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"null",
        b'"home"',
        b'{"address": 9}',
        b'{"address": null}',
        b'{"words": "a", "more": 1}',
        b'{"words": "\xff"}',
        b'{"words": "a"} {}',
        b"[" * 4000,
        b'{"words": "two\\nlines"}',
        b'{"words": "turned \\u202e round"}',
        b'{"mode": "helpline", "site": "site.yaml"}',
        json.dumps({"words": "a" * 501}).encode(),
        b"{}" + b" " * MESSAGE_BYTES,
    ],
)
def test_anything_else_is_no_message(line: bytes) -> None:
    assert read_message(line) is None


def test_a_site_file_is_named_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    message = Message(words="liver").for_helpline(Path("site.yaml"))
    assert message == Message("", "liver", "helpline", str(tmp_path / "site.yaml"))
    assert read_message(line_of(message)) == message
    assert Message().for_helpline(None) == Message(mode="helpline")


def test_what_the_first_could_not_understand_is_told_at_once(listening: SingleInstance, data_dir: Path) -> None:
    assert listening.first()
    with pytest.raises(ReaderError, match="cannot be told this"):
        SingleInstance(data_dir).hand_over(Message().for_helpline(Path("/" + "a" * 600)), wait_ms=60)
