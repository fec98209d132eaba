# SPDX-License-Identifier: GPL-3.0-or-later
"""A tiny guide, a key, and packs with anything in them changed: signed anew, so that later checks are reached."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from reader.errors import PackError
from reader.packs.installing import install
from reader.packs.opening import CheckedPack, open_pack
from reader.packs.secret_key import SecretKey, sign
from tests.packs.zips import Member, zipped

KEY = SecretKey(bytes(range(8)), bytes(range(32)))
OTHER = SecretKey(bytes(range(8, 16)), bytes(range(1, 33)))
KEYS = (KEY.public,)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><title>{rim}</title>'
    '<rect width="9" height="9" fill="{colour:tumour}"/></svg>'
)
CHAPTER = """\
---
number: {number}
title: {title}
sources: [first]
written: 2026-11
---

## Why rest {{#why number=1}}
Sleep helps. A rim is a rim [@first].

![](figure:rim)

::: note
Drink water.
:::
"""
GUIDE: dict[str, str] = {
    "guide.yaml": """\
id: tiny
edition: "2026.11"
languages: [en]
title: {en: A tiny guide}
publisher: Nobody
parts:
  - id: all
    title: Everything
    chapters: [rest, sleep]
""",
    "sources.yaml": 'first: {author: A. Body, title: On rest, year: "2020"}\n',
    "figures.yaml": "rim:\n  en:\n    caption: A rim.\n    alt: A small square.\n    labels: {rim: Rim}\n",
    "figures/rim.svg": SVG,
    "en/glossary.yaml": "- id: rim\n  term: rim\n  definition: What is around.\n",
    "en/chapters/rest.md": CHAPTER.format(number=1, title="Rest"),
    "en/chapters/sleep.md": CHAPTER.format(number=2, title="Sleep"),
}


def write_guide(folder: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """Write the tiny guide into a folder, with other texts or, for None, without a file; return the folder."""
    for name, text in (GUIDE | dict(changes or {})).items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
    return folder


def contents(changes: Mapping[str, str | bytes | None] | None = None) -> dict[str, bytes]:
    """Return the files of the tiny guide as they stand in a pack; None takes one out."""
    found: dict[str, bytes] = {}
    for name, data in ({f"content/{name}": text for name, text in GUIDE.items()} | dict(changes or {})).items():
        if data is not None:
            found[name] = data.encode() if isinstance(data, str) else data
    return dict(sorted(found.items()))


def manifest_of(data: Mapping[str, bytes], /, **changes: object) -> dict[str, object]:
    """Return the manifest of files, with other values; None takes one out."""
    entries = [
        {"path": name, "size": len(each), "sha256": hashlib.sha256(each).hexdigest()} for name, each in data.items()
    ]
    values = {
        "format": 1,
        "id": "tiny",
        "edition": "2026.11",
        "version": 1,
        "titles": {"en": "A tiny guide"},
        "languages": ["en"],
        "publisher": "Nobody",
        "made": "2026-11-20",
        "files": entries,
    }
    return {name: value for name, value in (values | changes).items() if value is not None}


def signed(raw: bytes, *, key: SecretKey = KEY, about: str | None = None) -> bytes:
    """Return the signature of a manifest's bytes; its comment is what the manifest says, if that can be read."""
    if about is None:
        try:
            value = json.loads(raw)
            about = f"pack:{value['id']} version:{value['version']}"
        except (ValueError, KeyError, TypeError, RecursionError):
            about = "pack:tiny version:1"
    try:
        return sign(raw, key, about)
    except PackError:  # what the manifest says of itself can stand in no comment
        return sign(raw, key, "pack:tiny version:1")


def pack_bytes(
    changes: Mapping[str, str | bytes | None] | None = None,
    /,
    *,
    raw: bytes | None = None,
    signature: bytes | None = None,
    key: SecretKey | None = KEY,
    **values: object,
) -> bytes:
    """Return a pack of the tiny guide with other files and values, or with these bytes as manifest and signature."""
    files = contents(changes)
    raw = json.dumps(manifest_of(files, **values)).encode() if raw is None else raw
    head = [Member(name=b"manifest.json", data=raw)]
    if key is not None:
        written = signed(raw, key=key) if signature is None else signature
        head.append(Member(name=b"manifest.json.minisig", data=written))
    return zipped([*head, *(Member(name=name.encode(), data=data) for name, data in files.items())])


def draft(folder: Path, changes: Mapping[str, str | bytes | None] | None = None, /, **settings: object) -> Path:
    """Write a pack as `pack_bytes` has it into a folder, and return its path."""
    path = folder / "tiny.lamplight"
    path.write_bytes(pack_bytes(changes, **settings))  # type: ignore[arg-type]
    return path


def checked(
    folder: Path, changes: Mapping[str, str | bytes | None] | None = None, /, **settings: object
) -> CheckedPack:
    """Write a pack and open it with the one key that is trusted, or as unsigned."""
    key = settings.get("key", KEY)
    keys = (key.public,) if isinstance(key, SecretKey) else ()
    return open_pack(draft(folder, changes, **settings), keys, developer=not keys)


def put_in(pack: CheckedPack, home: Path, *, allow_older: bool = False) -> None:
    """Install a pack to the end."""
    for _step in install(pack, home, allow_older=allow_older):
        pass
