# SPDX-License-Identifier: GPL-3.0-or-later
"""What `lamplight pack` does: makes keys and packs, signs and checks them, installs and removes them.

It asks, reads and writes files, and prints; what a pack is and what it must be is `reader.packs`.
"""

from __future__ import annotations

import argparse
import datetime
import getpass
import json
import os
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

from reader.errors import PackError
from reader.i18n import _, plural
from reader.library import Library
from reader.packs import limits
from reader.packs.installed import InstalledPack, damaged, installed, intact
from reader.packs.installing import install as install_pack
from reader.packs.making import add_signature, make_pack, manifest_of, sign_pack
from reader.packs.manifest import Manifest, read_manifest
from reader.packs.minisign import PublicKey, public_key_file, read_public_key
from reader.packs.opening import CheckedPack, comment_about, open_pack
from reader.packs.secret_key import SecretKey, is_locked, read_secret_key, secret_key_file
from reader.packs.secret_key import keygen as new_key
from reader.packs.trusted import distrust, trusted_keys
from reader.packs.trusted import trust as trust_key
from reader.paths import Paths

Deed = Callable[[argparse.Namespace, Paths], int]


def pack(options: argparse.Namespace, paths: Paths) -> int:
    """Do one of the deeds of `lamplight pack`; 1 with a sentence and its code when it is refused."""
    try:
        return DEEDS[options.deed](options, paths)
    except PackError as error:
        print(f"{error} [{error.code}]", file=sys.stderr)
        return 1


def keygen(options: argparse.Namespace, paths: Paths) -> int:
    """Make a key: a secret file that only its owner can read, and a public one. Neither replaces a file."""
    del paths
    secret, public = (Path(f"{options.name}{ending}") for ending in (".key", ".pub"))
    for path in (secret, public):
        if path.exists():
            raise PackError(_("{file} is there already, and a key is never replaced.").format(file=path), "exists")
    password = ""
    if not options.no_password:
        password = _asked(_("New password for the secret key: "))
        if not password:
            raise PackError(
                _("There was no password. Nothing was made; --no-password makes a key without."), "password"
            )
        if _asked(_("The same password again: ")) != password:
            raise PackError(_("The two passwords are not the same. Nothing was made; start again."), "password")
    key = new_key()
    shown = PublicKey(key.public.id, key.public.key, options.comment)
    _write_new(public, public_key_file(read_public_key(public_key_file(shown))), mode=0o644)
    _write_new(secret, secret_key_file(key, password), mode=0o600)
    print(_("{file} written: keep it secret, and keep a copy in a safe place.").format(file=secret))
    print(_("{file} written: give it to those who shall trust you. Its id is {id}.").format(file=public, id=shown.id))
    return 0


def build(options: argparse.Namespace, paths: Paths) -> int:
    """Make a pack of a guide's folder, signed if a key is given."""
    del paths
    key = _secret_key(options.key) if options.key else None
    manifest = make_pack(
        options.guide,
        options.out,
        version=options.number,
        made=options.date or _today(),
        expires=options.expires,
        changes=dict(options.changes),
        min_app=options.min_app,
        next_keys=tuple(_public_key(path) for path in options.next_key),
        revoked_keys=tuple(sorted(set(options.revoke))),
    )
    if key is not None:
        sign_pack(options.out, key)
    print(_("{file} written: {name}").format(file=options.out, name=_name(manifest)))
    if key is None:
        print(_("It is not signed yet. Sign it with: lamplight pack sign {file} --key FILE").format(file=options.out))
    return 0


def sign(options: argparse.Namespace, paths: Paths) -> int:
    """Sign a pack, put in a signature that was made elsewhere, or write what is to be signed there."""
    del paths
    if options.manifest:
        _write_new(options.manifest, manifest_of(options.pack).decode(), mode=0o644)
        about = comment_about(read_manifest(manifest_of(options.pack)))
        print(_("{file} written. Sign it with:").format(file=options.manifest))
        print(f'minisign -S -s KEY -m {options.manifest} -t "{about}"')
        return 0
    if options.signature:
        if not options.public:
            raise PackError(_("Say with --public which key made the signature."), "key")
        manifest = add_signature(
            options.pack, _read(options.signature, limits.SIGNATURE_BYTES), _public_key(options.public)
        )
    else:
        manifest = sign_pack(options.pack, _secret_key(options.key))
    print(_("{file} signed: {name}").format(file=options.pack, name=_name(manifest)))
    return 0


def verify(options: argparse.Namespace, paths: Paths) -> int:
    """Check a pack and say what is in it."""
    keys = tuple(_public_key(path) for path in options.public) or trusted_keys(paths.packs)
    checked = open_pack(options.pack, keys, developer=options.developer)
    _tell_checked(checked)
    print(_("The pack is right."))
    return 0


def install(options: argparse.Namespace, paths: Paths) -> int:
    """Install a pack, and build its editions."""
    checked = open_pack(options.pack, trusted_keys(paths.packs), developer=options.developer)
    _tell_checked(checked)
    for done, steps in install_pack(checked, paths.packs, allow_older=options.allow_older):
        if sys.stderr.isatty():
            print(f"\r{100 * done // steps} %", end="\n" if done == steps else "", file=sys.stderr, flush=True)
    Library(paths).packs.build_missing()
    print(_("Installed."))
    return 0


def list_packs(options: argparse.Namespace, paths: Paths) -> int:
    """Say which packs are installed; 1 when one of them is damaged."""
    faults = 0
    for found in installed(paths.packs):
        whole = intact(found)
        faults += not whole
        print(_as_json(found, whole=whole) if options.json else _as_text(found, whole=whole))
    for pack_id in damaged(paths.packs):
        faults += 1
        text = json.dumps({"id": pack_id, "intact": False})
        print(text if options.json else _("{id}: damaged; install it again, or remove it").format(id=pack_id))
    if not options.json and not faults and not installed(paths.packs):
        print(_("No pack is installed."))
    return 1 if faults else 0


def remove_pack(options: argparse.Namespace, paths: Paths) -> int:
    """Remove an installed pack, with the edition before it."""
    Library(paths).packs.remove(options.id)
    print(_("{id} removed.").format(id=options.id))
    return 0


def back(options: argparse.Namespace, paths: Paths) -> int:
    """Go back to the edition that was installed before."""
    shelf = Library(paths).packs
    shelf.go_back(options.id)
    found = shelf.find(options.id)
    print(_("Version {version} is read again.").format(version=found.version if found else ""))
    return 0


def trust(options: argparse.Namespace, paths: Paths) -> int:
    """Believe a key, believe it no longer, or say which keys are believed."""
    if options.remove:
        distrust(paths.packs, options.remove)
        print(_("{id} is not trusted any more. What it signed and is installed stays.").format(id=options.remove))
    if options.key:
        key = _public_key(options.key)
        trust_key(paths.packs, key)
        print(_("{id} is trusted now. Compare this number with what its owner tells you.").format(id=key.id))
    if not options.remove and not options.key:
        keys = trusted_keys(paths.packs)
        for key in keys:
            print(f"{key.id} {key.comment}".strip())
        print(plural("{count} trusted key", "{count} trusted keys", len(keys)))
    return 0


def _tell_checked(checked: CheckedPack) -> None:
    manifest = checked.manifest
    print(_name(manifest))
    for language, title in manifest.titles.items():
        print(f"  {language}: {title}")
    told = [_("Publisher: {publisher}").format(publisher=manifest.publisher)] if manifest.publisher else []
    told += [_("Made on {date}").format(date=manifest.made)]
    if checked.signer:
        told += [_("Signed with {id} {comment}").format(id=checked.signer.id, comment=checked.signer.comment).strip()]
    else:
        told += [_("NOT SIGNED: nobody knows whom it comes from.")]
    if manifest.is_expired(_today()):
        told += [_("Its publisher asks for a newer edition since {date}.").format(date=manifest.expires)]
    new = _("What is new ({language}): {words}")
    told += [new.format(language=language, words=words) for language, words in manifest.changes.items()]
    for line in told:
        print(f"  {line}")


def _name(manifest: Manifest) -> str:
    text = _("{id}, edition {edition}, version {version}")
    return text.format(id=manifest.id, edition=manifest.edition, version=manifest.version)


def _as_text(found: InstalledPack, *, whole: bool) -> str:
    words = [_name(found.manifest), _("signed with {id}").format(id=found.signer) if found.signer else _("NOT SIGNED")]
    if found.previous:
        words.append(_("version {version} was before").format(version=found.previous))
    if found.manifest.is_expired(_today()):
        words.append(_("expired on {date}").format(date=found.expires))
    if not whole:
        words.append(_("DAMAGED: install it again"))
    return "; ".join(words)


def _as_json(found: InstalledPack, *, whole: bool) -> str:
    names = ("id", "edition", "version", "publisher", "made", "expires", "digest", "signer", "previous")
    return json.dumps({**{name: getattr(found, name) for name in names}, "intact": whole})


def _today() -> datetime.date:
    return datetime.date.today()


def _secret_key(path: Path) -> SecretKey:
    text = _text(path)
    return read_secret_key(text, _asked(_("Password of the secret key: ")) if is_locked(text) else "")


def _public_key(path: Path) -> PublicKey:
    return read_public_key(_text(path))


def _text(path: Path) -> str:
    return _read(path, limits.KEY_FILE_BYTES).decode("utf-8", "replace")


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        text = _("{file} cannot be read: {reason}.")
        raise PackError(text.format(file=path, reason=error.strerror), "unreadable") from None


def _write_new(path: Path, text: str, *, mode: int) -> None:
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(text.encode())
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        raise PackError(told.format(file=path, reason=error.strerror), "disk") from None


def _asked(question: str) -> str:
    """Return what is typed unseen; PackError where that cannot be."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(question)
    except (EOFError, getpass.GetPassWarning):
        text = _("A password is typed unseen, in a terminal. Run this command in a terminal window.")
        raise PackError(text, "password") from None


DEEDS: dict[str, Deed] = {
    "keygen": keygen,
    "build": build,
    "sign": sign,
    "verify": verify,
    "install": install,
    "list": list_packs,
    "remove": remove_pack,
    "back": back,
    "trust": trust,
}
