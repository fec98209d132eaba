# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and signatures of minisign: files that the tool itself wrote, and what is refused of them."""

from __future__ import annotations

import base64
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.packs import limits
from reader.packs.minisign import (
    PublicKey,
    Signature,
    decoded,
    id_bytes,
    public_key_file,
    read_public_key,
    read_signature,
    verify,
)
from reader.packs.opening import open_pack
from reader.packs.secret_key import keygen, read_secret_key, secret_key_file, sign
from tests.packs.drafting import KEY, KEYS, OTHER

DATA = Path(__file__).resolve().parent.parent / "data" / "packs"
MESSAGE = (DATA / "message.txt").read_bytes()
SIGNED = sign(b"x", KEY, "hello").decode()


def minisign(*words: object) -> subprocess.CompletedProcess[str]:
    """Run the real tool."""
    program = shutil.which("minisign")
    if program is None:
        pytest.skip("minisign is not installed; the files that it wrote are checked in the tests beside this one")
    return subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=False)


def tools_key() -> PublicKey:
    return read_public_key((DATA / "minisign.pub").read_text(encoding="utf-8"))


def tools_signature(name: str = "message.minisig") -> Signature:
    return read_signature((DATA / name).read_bytes())


def test_a_key_of_the_tool() -> None:
    key = tools_key()
    assert key.id == "0079A05F6766D82E"  # the tool leaves the zeros away
    assert key.comment == "minisign public key 79A05F6766D82E"
    assert len(key.key) == 32
    assert id_bytes(key.id) == base64.b64decode(key.text())[2:10]


def test_one_line_is_a_key_and_so_is_the_file_that_is_written() -> None:
    key = tools_key()
    alone = read_public_key(f"  {key.text()}\r\n")
    assert (alone.id, alone.key, alone.comment) == (key.id, key.key, "")
    assert read_public_key(public_key_file(key)) == key
    assert public_key_file(alone).startswith("untrusted comment: minisign public key 0079A05F6766D82E\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "RWQ",
        tools_key().text() + "A",
        "WW" + tools_key().text()[2:],
        f"a\nb\n{tools_key().text()}",
        f"untrusted comment: a \u202e b\n{tools_key().text()}",
        " " * limits.KEY_FILE_BYTES + tools_key().text(),
    ],
)
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(PackError, match="not a public key") as refusal:
        read_public_key(text)
    assert refusal.value.code == "key"


def test_base64_is_read_in_the_one_way_it_is_written() -> None:
    assert decoded("QQ==", 1) == b"A"
    assert decoded("QR==", 1) is None
    assert decoded("QQ==", 2) is None
    assert decoded("Q\u0661==", 1) is None
    assert decoded("Q", 1) is None


def test_the_tools_signature_is_right() -> None:
    signature = tools_signature()
    assert signature.comment == "pack:tiny version:1"
    assert verify(MESSAGE, signature, (*KEYS, tools_key())) == tools_key()


def test_a_pack_that_the_tool_signed() -> None:
    pack = open_pack(DATA / "tiny.lamplight", (tools_key(),))
    assert (pack.manifest.id, pack.manifest.version, pack.signer) == ("tiny", 1, tools_key())


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (MESSAGE + b"!", "message.minisig", "signature"),
        (MESSAGE, "message.old.minisig", "signature-old"),
        (MESSAGE, "message.other.minisig", "signer"),
    ],
)
def test_the_tools_signatures_that_are_refused(data: bytes, name: str, code: str) -> None:
    with pytest.raises(PackError) as refusal:
        verify(data, tools_signature(name), (tools_key(),))
    assert refusal.value.code == code


def test_a_key_that_is_none_signs_nothing() -> None:
    bad = PublicKey(KEY.public.id, bytes(32))
    with pytest.raises(PackError) as refusal:
        verify(b"x", read_signature(SIGNED.encode()), (bad,))
    assert refusal.value.code == "signature"


@pytest.mark.parametrize(
    "text",
    [
        "",
        SIGNED + "\n",
        SIGNED[:-1],
        SIGNED.replace("untrusted", "trusted"),
        SIGNED.replace("\ntrusted", "\nuntrusted"),
        SIGNED.replace("\n", "\r\n"),
        SIGNED.replace("hello", "hel\x00lo"),
        SIGNED.replace("hello", "hello\r"),
        SIGNED.replace("=\n", "\n"),
        SIGNED.replace("hello", "h" * limits.SIGNATURE_BYTES),
    ],
)
def test_what_is_no_signature(text: str) -> None:
    with pytest.raises(PackError) as refusal:
        read_signature(text.encode())
    assert refusal.value.code == "signature-form"


def test_the_comment_counts_as_much_as_the_file() -> None:
    other = read_signature(SIGNED.replace("hello", "hallo").encode())
    with pytest.raises(PackError) as refusal:
        verify(b"x", other, KEYS)
    assert refusal.value.code == "signature-comment"
    with pytest.raises(PackError) as refusal:
        verify(b"x", read_signature(sign(b"x", OTHER, "hello")), KEYS)
    assert refusal.value.code == "signer"


def test_the_real_tool_takes_our_signatures_and_keys(tmp_path: Path) -> None:
    key = keygen()
    (tmp_path / "k.pub").write_text(public_key_file(key.public), encoding="utf-8")
    (tmp_path / "k.key").write_text(secret_key_file(key), encoding="utf-8")
    message = tmp_path / "message"
    message.write_bytes(MESSAGE)
    (tmp_path / "ours.minisig").write_bytes(sign(MESSAGE, key, "pack:tiny version:1"))
    done = minisign("-V", "-p", tmp_path / "k.pub", "-m", message, "-x", tmp_path / "ours.minisig")
    assert (done.returncode, "pack:tiny version:1" in done.stdout) == (0, True), done.stderr
    done = minisign("-S", "-s", tmp_path / "k.key", "-m", message, "-x", tmp_path / "theirs.minisig", "-t", "by hand")
    assert done.returncode == 0, done.stderr
    theirs = read_signature((tmp_path / "theirs.minisig").read_bytes())
    assert (verify(MESSAGE, theirs, (key.public,)), theirs.comment) == (key.public, "by hand")


def test_we_take_the_keys_of_the_real_tool(tmp_path: Path) -> None:
    done = minisign("-G", "-W", "-p", tmp_path / "k.pub", "-s", tmp_path / "k.key")
    assert done.returncode == 0, done.stderr
    key = read_secret_key((tmp_path / "k.key").read_text(encoding="utf-8"))
    public = read_public_key((tmp_path / "k.pub").read_text(encoding="utf-8"))
    assert (key.public.id, key.public.key) == (public.id, public.key)
