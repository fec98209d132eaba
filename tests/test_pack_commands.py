# SPDX-License-Identifier: GPL-3.0-or-later
"""`lamplight pack ...`: what each deed does and prints; 0 done, 1 refused with a sentence and its code."""

from __future__ import annotations

import getpass
import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import run
from reader.library import Library
from reader.packs.installed import find, installed
from reader.packs.minisign import public_key_file, read_public_key
from reader.packs.opening import open_pack
from reader.packs.secret_key import read_secret_key, secret_key_file, sign
from reader.paths import Paths
from tests.packs.drafting import GUIDE, KEY, KEYS, OTHER, draft, write_guide

Pack = Callable[..., tuple[int, str, str]]
"""Words after `pack` -> (exit code, standard output, standard error)."""


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """An installation without a guide of its own."""
    found = Paths(tmp_path / "resources", tmp_path / "index", tmp_path / "data", writes_only_data=True)
    monkeypatch.setattr("reader.cli.find_paths", lambda _folder: found)
    monkeypatch.chdir(tmp_path)
    return found


@pytest.fixture
def pack(paths: Paths, capsys: pytest.CaptureFixture[str]) -> Pack:
    del paths

    def start(*words: object) -> tuple[int, str, str]:
        code = run(["pack", *map(str, words)])
        written = capsys.readouterr()
        return code, written.out, written.err

    return start


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with the tiny guide, and the key that the tests sign with."""
    write_guide(tmp_path / "tiny")
    (tmp_path / "k.key").write_text(secret_key_file(KEY), encoding="utf-8")
    (tmp_path / "k.pub").write_text(public_key_file(KEY.public), encoding="utf-8")
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, *passwords: str) -> list[str]:
    """Let these be typed; return what was asked."""
    asked: list[str] = []
    answers = iter(passwords)

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr(getpass, "getpass", answer)
    return asked


def test_a_publishers_day_and_a_readers(pack: Pack, files: Path, paths: Paths) -> None:
    """From a new key to a guide that is read."""
    code, told, _err = pack("keygen", "own", "--no-password", "--comment", "A clinic")
    assert code == 0
    key = read_public_key((files / "own.pub").read_text(encoding="utf-8"))
    assert f"Its id is {key.id}." in told
    assert key.comment == "A clinic"
    told = pack("build", "tiny", "--out", "t.lamplight", "--number", 1, "--date", "2026-11-20")[1]
    assert told.startswith("t.lamplight written: tiny, edition 2026.11, version 1\nIt is not signed yet.")
    assert pack("sign", "t.lamplight", "--key", "own.key") == (
        0, "t.lamplight signed: tiny, edition 2026.11, version 1\n", "",
    )  # fmt: skip
    code, _told, refused = pack("install", "t.lamplight")
    assert (code, refused) == (
        1,
        f"This pack is signed with a key that this computer does not trust: {key.id}. [signer]\n",
    )
    assert pack("trust", "own.pub")[:2] == (
        0, f"{key.id} is trusted now. Compare this number with what its owner tells you.\n",
    )  # fmt: skip
    code, told, _err = pack("install", "t.lamplight")
    assert code == 0
    assert told.splitlines() == [
        "tiny, edition 2026.11, version 1",
        "  en: A tiny guide",
        "  Publisher: Nobody",
        "  Made on 2026-11-20",
        f"  Signed with {key.id} A clinic",
        "Installed.",
    ]
    library = Library(paths)
    assert library.guides == ("tiny",)
    assert library.edition("tiny").head.title == "A tiny guide"
    assert pack("list")[:2] == (0, f"tiny, edition 2026.11, version 1; signed with {key.id}\n")


def test_a_secret_key_is_for_its_owner_and_never_replaced(pack: Pack, files: Path) -> None:
    assert pack("keygen", "own", "--no-password")[0] == 0
    if sys.platform != "win32":
        assert stat.S_IMODE((files / "own.key").stat().st_mode) == 0o600
    before = (files / "own.key").read_bytes()
    code, told, refused = pack("keygen", "own", "--no-password")
    assert (code, told) == (1, "")
    assert refused == "own.key is there already, and a key is never replaced. [exists]\n"
    assert (files / "own.key").read_bytes() == before
    assert "disk" in pack("keygen", "nowhere/own", "--no-password")[2]
    assert "[key]" in pack("keygen", "odd", "--no-password", "--comment", "a\u202eb")[2]


def test_a_password_locks_the_key_and_is_asked_for_to_sign(
    pack: Pack, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.pack_commands.secret_key_file", _cheap)
    asked = typed(monkeypatch, "water", "water", "water", "wine")
    assert pack("keygen", "own")[0] == 0
    assert asked == ["New password for the secret key: ", "The same password again: "]
    assert read_secret_key((files / "own.key").read_text(encoding="utf-8"), "water").public.key
    assert pack("build", "tiny", "--out", "t", "--number", 1, "--key", "own.key")[0] == 0
    assert asked[2:] == ["Password of the secret key: "]
    code, _told, refused = pack("sign", "t", "--key", "own.key")
    assert (code, refused) == (1, "The password is wrong, or the file of the secret key is damaged. [password]\n")


def _cheap(*given: object) -> str:
    return secret_key_file(*given, work=1 << 15, memory=1 << 20)  # type: ignore[arg-type]


@pytest.mark.parametrize(("passwords", "told"), [(("",), "There was no password"), (("a", "b"), "are not the same")])
def test_a_password_is_given_twice(
    pack: Pack, files: Path, monkeypatch: pytest.MonkeyPatch, passwords: tuple[str, ...], told: str
) -> None:
    typed(monkeypatch, *passwords)
    code, _told, refused = pack("keygen", "own")
    assert (code, told in refused) == (1, True)
    assert not list(files.glob("own.*"))


def test_without_a_terminal_no_password_is_asked_for(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr(getpass, "getpass", nobody)
    code, _told, refused = pack("keygen", "own")
    assert (code, "in a terminal" in refused) == (1, True)


def test_a_guide_with_a_fault_is_not_packed(pack: Pack, files: Path) -> None:
    write_guide(files / "tiny", {"en/glossary.yaml": "- id: rim\n"})
    code, _told, refused = pack("build", "tiny", "--out", "t", "--number", 1)
    assert code == 1
    assert refused.startswith("This guide cannot be a pack. en/glossary.yaml:1: ")
    assert not (files / "t").exists()


@pytest.mark.usefixtures("files")
def test_all_that_a_manifest_says(pack: Pack, files: Path) -> None:
    (files / "next.pub").write_text(public_key_file(OTHER.public), encoding="utf-8")
    words = ["--expires", "2026-11-21", "--changes", "en=Better words", "--min-app", "0.1", "--next-key", "next.pub"]
    pack(
        "build", "tiny", "--out", "t", "--number", 7, "--date", "2026-11-20", "--key", "k.key", *words, "--revoke", "AA"
    )
    manifest = open_pack(files / "t", KEYS).manifest
    assert (manifest.version, manifest.min_app, manifest.revoked_keys) == (7, "0.1", ("00000000000000AA",))
    assert manifest.next_keys == (OTHER.public.text(),)
    told = pack("verify", "t", "--public", "k.pub")[1]
    assert "  Its publisher asks for a newer edition since 2026-11-21.\n  What is new (en): Better words\n" in told
    assert told.endswith("The pack is right.\n")


def test_a_key_on_another_computer(pack: Pack, files: Path) -> None:
    """The manifest is carried there, the signature back."""
    pack("build", "tiny", "--out", "t", "--number", 2)
    code, told, _err = pack("sign", "t", "--manifest", "m.json")
    assert code == 0
    assert told.splitlines()[1] == 'minisign -S -s KEY -m m.json -t "pack:tiny version:2"'
    signature = sign((files / "m.json").read_bytes(), KEY, "pack:tiny version:2")
    (files / "m.json.minisig").write_bytes(signature)
    assert "--public" in pack("sign", "t", "--signature", "m.json.minisig")[2]
    assert pack("sign", "t", "--signature", "m.json.minisig", "--public", "k.pub")[0] == 0
    assert open_pack(files / "t", KEYS).manifest.version == 2


def test_keys_are_believed_and_no_longer(pack: Pack, files: Path) -> None:
    assert pack("trust")[1] == "0 trusted keys\n"
    assert pack("trust", files / "k.pub")[0] == 0
    number = KEY.public.id
    assert pack("trust")[1] == f"{number} minisign public key {number}\n1 trusted key\n"
    assert pack("trust", "--remove", number)[1] == (
        f"{number} is not trusted any more. What it signed and is installed stays.\n"
    )
    assert pack("trust", "--remove", number)[0] == 1
    assert pack("trust", "nothing.pub")[2].endswith(" [unreadable]\n")


def test_an_unsigned_pack_is_for_developers(pack: Pack, files: Path, paths: Paths) -> None:
    path = draft(files, key=None, publisher="")
    assert pack("verify", path)[2] == "Nobody has signed this pack, so nobody knows whom it comes from. [unsigned]\n"
    assert "  NOT SIGNED: nobody knows whom it comes from.\n" in pack("verify", path, "--developer")[1]
    path = draft(files, key=None)
    assert pack("install", path)[0] == 1
    assert pack("install", path, "--developer")[0] == 0
    assert installed(paths.packs)[0].signer == ""
    assert "; NOT SIGNED" in pack("list")[1]


def test_older_back_and_away(pack: Pack, files: Path, paths: Paths) -> None:
    pack("trust", files / "k.pub")
    assert pack("list")[:2] == (0, "No pack is installed.\n")
    for version in (1, 2):
        pack("install", draft(files, version=version, expires="2026-11-21"))
    code, _told, refused = pack("install", draft(files, version=1))
    assert (code, refused[-11:]) == (1, "[rollback]\n")
    assert pack("back", "tiny")[:2] == (0, "Version 1 is read again.\n")
    told = pack("list")[1]
    assert "version 1" in told
    assert "version 2 was before; expired on 2026-11-21" in told
    assert pack("install", draft(files, version=1), "--allow-older")[0] == 0
    assert pack("remove", "tiny")[:2] == (0, "tiny removed.\n")
    assert find(paths.packs, "tiny") is None
    assert pack("remove", "tiny")[2] == "There is no installed guide “tiny”. [absent]\n"


def test_the_list_tells_of_damage(pack: Pack, files: Path, paths: Paths) -> None:
    pack("trust", files / "k.pub")
    pack("install", draft(files))
    found = find(paths.packs, "tiny")
    assert found is not None
    code, told, _err = pack("list", "--json")
    assert (code, json.loads(told)["intact"], json.loads(told)["digest"]) == (0, True, found.digest)
    (found.guide / "guide.yaml").write_text(GUIDE["guide.yaml"] + "#", encoding="utf-8")
    assert (pack("list")[0], "DAMAGED: install it again" in pack("list")[1]) == (1, True)
    (found.folder / "manifest.json").unlink()
    assert pack("list")[:2] == (1, "tiny: damaged; install it again, or remove it\n")
    assert json.loads(pack("list", "--json")[1]) == {"id": "tiny", "intact": False}


def test_progress_is_for_who_watches(pack: Pack, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack("trust", files / "k.pub")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = pack("install", draft(files))[2]
    assert shown.startswith("\r11 %")
    assert shown.endswith("\r100 %\n")
