# SPDX-License-Identifier: GPL-3.0-or-later
"""Secret keys: made, locked, opened, and what is refused. Passwords here cost little, so that the tests are quick."""

from __future__ import annotations

import base64
import subprocess
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.packs import limits, secret_key
from reader.packs.minisign import public_key_file, read_signature, verify
from reader.packs.secret_key import SecretKey, is_locked, keygen, read_secret_key, secret_key_file, sign
from tests.packs.drafting import KEY, KEYS
from tests.packs.test_minisign import minisign

WORK, MEMORY = 1 << 15, 1 << 20


def locked(password: str = "Öl und Brot") -> str:
    return secret_key_file(KEY, password, work=WORK, memory=MEMORY)


def with_byte(text: str, at: int, byte: int) -> str:
    """Return the file of a key with one byte changed."""
    head, line, _end = text.split("\n")
    data = bytearray(base64.b64decode(line))
    data[at] = byte
    return f"{head}\n{base64.b64encode(data).decode()}\n"


def test_each_new_key_is_another() -> None:
    one, other = keygen(), keygen()
    assert one.seed != other.seed
    assert one.public.id != other.public.id


def test_a_key_does_not_show_itself() -> None:
    assert repr(KEY.seed) not in repr(KEY)
    assert "seed" not in repr(KEY)


def test_a_key_without_a_password() -> None:
    text = secret_key_file(KEY)
    assert not is_locked(text)
    assert read_secret_key(text) == KEY


def test_a_key_of_the_tool_has_no_checksum_then() -> None:
    head, line, _end = secret_key_file(KEY).split("\n")
    data = base64.b64decode(line)[:-32] + bytes(32)
    assert read_secret_key(f"{head}\n{base64.b64encode(data).decode()}\n") == KEY


def test_a_password_locks_it() -> None:
    text = locked()
    assert is_locked(text)
    assert base64.b64encode(KEY.seed).decode()[:20] not in text
    assert read_secret_key(text, "Öl und Brot") == KEY
    with pytest.raises(PackError) as refusal:
        read_secret_key(text, "Öl und Wein")
    assert refusal.value.code == "password"
    assert locked() != text  # its own salt each time


def test_the_real_tool_opens_it_with_the_password(tmp_path: Path) -> None:
    program = minisign("-v").args[0]
    (tmp_path / "k.pub").write_text(public_key_file(KEY.public), encoding="utf-8")
    (tmp_path / "k.key").write_text(locked("water"), encoding="utf-8")
    (tmp_path / "m").write_bytes(b"x")
    words = [program, "-S", "-s", tmp_path / "k.key", "-m", tmp_path / "m"]
    done = subprocess.run(words, input="water\n", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert verify(b"x", read_signature((tmp_path / "m.minisig").read_bytes()), KEYS) == KEY.public


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one line",
        "untrusted comment: x\nRWQ\n",
        with_byte(secret_key_file(KEY), 0, 0),
        with_byte(secret_key_file(KEY), 2, 1),
        with_byte(secret_key_file(KEY), 4, 1),
        with_byte(locked(), 38 + 5, 1),  # work without end
        with_byte(locked(), 46 + 5, 1),  # memory without end
        " " * limits.KEY_FILE_BYTES + secret_key_file(KEY),
    ],
)
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(PackError) as refusal:
        read_secret_key(text)
    assert refusal.value.code == "key"


def test_a_damaged_key() -> None:
    text = secret_key_file(KEY)
    with pytest.raises(PackError) as refusal:
        read_secret_key(with_byte(text, 70, 255))
    assert refusal.value.code == "password"
    head, line, _end = text.split("\n")
    data = bytearray(base64.b64decode(line)[:-32] + bytes(32))
    data[70] ^= 1
    with pytest.raises(PackError) as refusal:
        read_secret_key(f"{head}\n{base64.b64encode(data).decode()}\n")
    assert refusal.value.code == "key"


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_settings: object) -> bytes:
        raise MemoryError

    text = locked()
    monkeypatch.setattr(secret_key.scrypt, "kdf", full)
    with pytest.raises(PackError) as refusal:
        read_secret_key(text, "x")
    assert refusal.value.code == "key-memory"


@pytest.mark.parametrize("comment", ["a\nb", "a\u202eb", "a\x85b", "ö" * 5_000])
def test_a_comment_is_one_plain_line(comment: str) -> None:
    with pytest.raises(PackError) as refusal:
        sign(b"x", KEY, comment)
    assert refusal.value.code == "comment"


def test_what_is_signed_is_right_for_that_key_only() -> None:
    signature = read_signature(sign(b"x", KEY, "hello"))
    assert verify(b"x", signature, KEYS) == KEY.public
    other = SecretKey(KEY.id, bytes(32))
    with pytest.raises(PackError):
        verify(b"x", signature, (other.public,))
