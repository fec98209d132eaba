# SPDX-License-Identifier: GPL-3.0-or-later
"""The licences of what a frozen folder holds: a list for people, and the texts themselves beside it.

It asks Python's own records of what is installed, and on Debian the system's of where a library came from.
"""

from __future__ import annotations

import dataclasses
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "licences"
LIST = "LICENCES.txt"
_LEFT_OUT = frozenset({"pygments", "pycparser"})
"""Required by a library for what the program never does; they are not in the folder."""
_OWN = (("LICENSE", "Lamplight"), ("LICENSE-guide.md", "Lamplight, the guide's text and drawings"))
_LIBRARIES = Path("/usr/lib")
_DOCUMENTS = Path("/usr/share/doc")
_COMMON = Path("/usr/share/common-licenses")
_QT = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only; used here under GPL-3.0, the text of which is Lamplight’s own"


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """One thing of somebody else: its name, version and licence, and the files with the licence's text."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()


def write(inside: Path) -> Path:
    """Write the list and the texts for the folder `inside`, and return the list."""
    folder = inside / FOLDER
    folder.mkdir(exist_ok=True)
    for name, _what in _OWN:
        shutil.copyfile(ROOT / name, folder / name)
    lines = [
        "Lamplight is free software under GPL-3.0-or-later (LICENSE), its guide under the licence in LICENSE-guide.md.",
        "Fonts and icons have their licences beside them, in resources/fonts and resources/icons.",
        "Beside its own work this folder holds:",
        "",
    ]
    for part in sorted(_parts(inside), key=lambda one: one.name.lower()):
        lines.append(f"{part.name} {part.version}: {part.licence}")
        lines += [f"    {_put(text, folder / part.name).relative_to(folder).as_posix()}" for text in part.texts]
    common = sorted(_common_texts(folder))
    if common:
        lines += ["", "Texts that several of them share:", *(f"    common/{name}" for name in common)]
    path = folder / LIST
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _parts(inside: Path) -> Iterator[Part]:
    text = Path(sys.base_prefix, "lib", f"python{sys.version_info.major}.{sys.version_info.minor}", "LICENSE.txt")
    yield Part("Python", sys.version.split()[0], "PSF-2.0", (text,) if text.is_file() else ())
    for name in sorted(required()):
        yield _of_distribution(name)
    yield _of_distribution("pyinstaller")  # its small program is the one that starts ours
    yield _icu()
    if sys.platform == "linux":
        yield from _of_system(inside)


def required() -> set[str]:
    """Return the names of all that the program needs, directly or through others: small letters, with `-`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [_name_in(one) for one in (*project["dependencies"], *project["optional-dependencies"]["speech"])]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in found or name in _LEFT_OUT:
            continue
        try:
            wanted = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # wanted by another system or version of Python
        found.add(name)
        waiting += [_name_in(one) for one in wanted if "extra ==" not in one]
    return found


def _name_in(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _of_distribution(name: str) -> Part:
    found = metadata.distribution(name)
    texts = [Path(str(found.locate_file(path))) for path in found.files or () if _is_text(path.as_posix())]
    told = found.metadata.json
    licence = str(told.get("license_expression") or told.get("license") or _classified(told))
    if name.startswith(("pyside6", "shiboken6")):
        licence = _QT
    return Part(found.metadata["Name"], found.version, licence.strip().splitlines()[0], tuple(sorted(texts)))


def _is_text(path: str) -> bool:
    return ".dist-info/" in path and re.search(r"(?i)/(licen[cs]e|copying|notice)[^/]*$", path) is not None


def _classified(told: dict[str, str | list[str]]) -> str:
    classes = [text for text in told.get("classifier", ()) if text.startswith("License ::")]
    return ", ".join(text.rpartition(" :: ")[2] for text in classes) or "see its text"


def _of_system(inside: Path) -> Iterator[Part]:
    """Yield the packages of the system that libraries were taken from; a library of no package is named alone."""
    owners: dict[str, set[str]] = {}
    for path in sorted(inside.glob("lib*.so*")):
        if not path.name.startswith("libpython"):
            owners.setdefault(_owner(path.name), set()).add(path.name)
    for owner, names in sorted(owners.items()):
        held = ", ".join(sorted(names))
        if not owner:
            yield Part("Other libraries", "", f"{held}: where they came from is not known here")
            continue
        said = _said(["dpkg-query", "-W", "-f=${Version}", owner])
        text = _DOCUMENTS / owner.partition(":")[0] / "copyright"
        yield Part(owner.partition(":")[0], said, f"for {held}; see its text", (text,) if text.is_file() else ())


def _icu() -> Part:
    """Return ICU, which PySide6 brings without its text; a system that has it, too, has the text."""
    return Part(
        "ICU", "", "Unicode-3.0; comes with PySide6", tuple(sorted(_DOCUMENTS.glob("libicu[0-9]*/copyright"))[-1:])
    )


def _owner(name: str) -> str:
    """Return the Debian package that a library of this name belongs to, empty where nobody knows."""
    if shutil.which("dpkg-query") is None:
        return ""
    for pattern in (f"*-linux-gnu*/{name}", f"*-linux-gnu*/*/{name}"):
        for path in sorted(_LIBRARIES.glob(pattern)):
            # A record may say /lib or /usr/lib for the same file, so it is asked for by its name.
            end = f"/{path.resolve().name}"
            said = _said(["dpkg-query", "-S", f"*{end}"]).splitlines()
            owners = sorted({line.rpartition(": ")[0] for line in said if line.endswith(end)})
            if owners:
                return owners[0]
    return ""


def _said(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _put(text: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    name = text.name if not (folder / text.name).exists() else f"{text.parent.name}-{text.name}"
    return Path(shutil.copyfile(text, folder / name))


def _common_texts(folder: Path) -> set[str]:
    """Copy the texts that Debian's files only point to, and return their names."""
    wanted: set[str] = set()
    for path in folder.glob("*/copyright"):
        wanted |= set(re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", path.read_text("utf-8", "replace")))
    there = {name for name in wanted if (_COMMON / name).is_file()}
    if there:
        (folder / "common").mkdir(exist_ok=True)
    for name in there:
        shutil.copyfile(_COMMON / name, folder / "common" / name)
    return there
