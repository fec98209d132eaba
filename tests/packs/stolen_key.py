# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs that mean harm and are signed as they should be, as with a stolen key: refused for what is in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

from tests.packs.drafting import GUIDE, contents, manifest_of, pack_bytes, signed
from tests.packs.hostile import Hostile


def _of_another_pack() -> bytes:
    raw = json.dumps(manifest_of(contents())).encode()
    return pack_bytes(raw=raw, signature=signed(raw, about="pack:other version:1"))


def _raw(text: str | bytes) -> Hostile:
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return "manifest", partial(pack_bytes, raw=data)


def _values(code: str = "manifest", /, **values: object) -> Hostile:
    return code, partial(pack_bytes, **values)  # type: ignore[arg-type]


def _entry(**changes: object) -> Hostile:
    """One file of the manifest with another value."""
    files = manifest_of(contents())["files"]
    assert isinstance(files, list)
    return _values(files=[files[0] | changes, *files[1:]])


def _drawing(inside: str, head: str = "") -> Hostile:
    svg = f'{head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30">{inside}</svg>'
    return "svg", partial(pack_bytes, {"content/figures/rim.svg": svg})


def _file(code: str, name: str, data: str | bytes | None) -> Hostile:
    return code, partial(pack_bytes, {f"content/{name}": data})


_TWICE = json.dumps(manifest_of(contents())).replace('"id": "tiny"', '"id": "tiny", "id": "tiny"')
_NESTED_USE = '<g id="a"><rect/></g><use href="#a"/>'
_LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
_ALIASES = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"

BY_A_STOLEN_KEY: Mapping[str, Hostile] = {
    "a manifest of noise": _raw(bytes(range(256))),
    "a manifest that is a list": _raw("[]"),
    "a manifest with nothing": _raw("{}"),
    "a manifest nested without end": _raw("[" * 100_000),
    "a manifest of nested names": _raw('{"a":' * 5_000),
    "a number of 100,000 digits": _raw('{"format": ' + "9" * 100_000 + "}"),
    "a number that is none": _raw('{"format": NaN}'),
    "a name twice": ("manifest-twice", partial(pack_bytes, raw=_TWICE.encode())),
    "a name that is not known": _values(evil="yes"),
    "a later format": _values("format", format=2),
    "for a later program": _values("min-app", min_app="99.0"),
    "no format": _values(format=None),
    "an older format": _values(format=0),
    "an id that leads elsewhere": _values(id="../../evil"),
    "an id that is a device": _values(id="nul"),
    "a version of nothing": _values(version=0),
    "a version below": _values(version=-5),
    "a version with a point": _values(version=1.5),
    "a version without end": _values(version=10**30),
    "a title that turns around": _values(titles={"en": "A guide \u202e by you"}),
    "a title of half a letter": _values(titles={"en": "\ud800"}),
    "a huge title": _values(titles={"en": "a" * 5_000}),
    "no title": _values(titles={}),
    "a language that is none": _values(languages=["../x"], titles={"../x": "A"}),
    "an edition of several lines": _values(edition="1\n2"),
    "a day that never was": _values(made="2026-02-31"),
    "an end that is no day": _values(expires="soon"),
    "a program that is none": _values(min_app="0.1; rm"),
    "huge changes": _values(changes={"en": "a" * 5_000}),
    "changes in a strange language": _values(changes={"xx": "a"}),
    "keys that are none": _values(next_keys=["RWSevil"]),
    "101 keys taken back": _values(revoked_keys=[f"{n:016X}" for n in range(101)]),
    "its own key taken back": _values("key-revoked", revoked_keys=["0706050403020100"]),
    "a path that leads out": ("zip-name", _entry(path="content/../evil.md")[1]),
    "a path to the manifest": _entry(path="manifest.json"),
    "a size below nothing": _entry(size=-1),
    "a size without end": _entry(size=10**12),
    "another size": ("hash", _entry(size=5)[1]),
    "a hash that is none": _entry(sha256="x" * 64),
    "another hash": ("hash", _entry(sha256="0" * 64)[1]),
    "files in disorder": _values(files=list(reversed(manifest_of(contents())["files"]))),  # type: ignore[call-overload]
    "a signature for another pack": ("signature-about", _of_another_pack),
    "a bomb of aliases": _file("yaml-alias", "en/words.yaml", _ALIASES),
    "a tag": _file("yaml-tag", "en/words.yaml", "a: !!python/object/apply:os.system [x]\n"),
    "deep lists": _file("yaml-depth", "en/words.yaml", "a: " + "[" * 5_000 + "]" * 5_000),
    "too many values": _file("yaml-size", "en/words.yaml", "a: [" + "x, " * 60_000 + "]"),
    "no YAML": _file("yaml", "en/words.yaml", 'a: "b'),
    "a name twice in YAML": _file("yaml-twice", "en/words.yaml", "a: [rim]\na: [rim]\n"),
    "not in UTF-8": _file("encoding", "en/chapters/rest.md", b"\xff\xfe"),
    "a text that turns around": _file("odd-character", "en/chapters/rest.md", GUIDE["en/chapters/rest.md"] + "\u202e"),
    "a drawing of a local file": _drawing('<image href="/etc/passwd" width="9" height="9"/>'),
    "a drawing with a script": _drawing("<script>alert(1)</script>"),
    "a drawing that acts": _drawing('<rect onload="x()"/>'),
    "a drawing with a style": _drawing("<style>@import url(file:///etc/passwd)</style>"),
    "a drawing in a drawing": _drawing("<foreignObject/>"),
    "nested copies": _drawing(_NESTED_USE),
    "a billion laughs": _drawing("<text>&b;</text>", _LAUGHS),
    "an instruction": _drawing('<?xml-stylesheet href="x.css"?>'),
    "a drawing without end": _drawing("<g>" * 40 + "</g>" * 40),
    "a drawing of 6,000 parts": _drawing("<g/>" * 6_000),
    "a colour from elsewhere": _drawing('<rect fill="url(https://evil.example/x)"/>'),
    "no drawing": _file("svg", "figures/rim.svg", "hello"),
    "no guide": _file("content", "guide.yaml", None),
    "a guide of noise": _file("content", "guide.yaml", "a: b\n"),
    "another guide inside": _file("other-guide", "guide.yaml", GUIDE["guide.yaml"].replace("id: tiny", "id: other")),
    "another title inside": _values("other-guide", titles={"en": "Cured in a week"}),
    "another language inside": _values("other-guide", languages=["fr"], titles={"fr": "Un guide"}),
    "a chapter that is not there": _file("content", "en/chapters/rest.md", None),
    "markup in a chapter": _file(
        "content", "en/chapters/rest.md", GUIDE["en/chapters/rest.md"] + "<script>x</script>\n"
    ),
    "a picture from elsewhere": _file(
        "content", "en/chapters/rest.md", GUIDE["en/chapters/rest.md"] + "\n![](https://evil.example/x.png)\n"
    ),
    "a link to elsewhere": _file(
        "content", "en/chapters/rest.md", GUIDE["en/chapters/rest.md"] + "\n[a](file:///etc/passwd)\n"
    ),
    "quotes in quotes": _file(
        "content", "en/chapters/rest.md", GUIDE["en/chapters/rest.md"] + "\n" + "> " * 900 + "x\n"
    ),
    "a label that acts": (
        "content",
        partial(
            pack_bytes,
            {
                "content/figures/rim.svg": GUIDE["figures/rim.svg"].replace("{colour:tumour}", "{rim}"),
                "content/figures.yaml": GUIDE["figures.yaml"].replace("rim: Rim", 'rim: "url(https://evil.example/x)"'),
            },
        ),
    ),
}
