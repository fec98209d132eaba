# SPDX-License-Identifier: GPL-3.0-or-later
"""What may stay in a frozen folder: Qt's modules, plugins and translations that are used, and the libraries they need.

Lists of what may be there, so that a new version of Qt brings nothing along unnoticed. Pure rules on names: it opens no
file and knows nothing of how a folder is frozen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

QT_MODULES = frozenset("QtCore QtGui QtMultimedia QtNetwork QtPrintSupport QtSvg QtTextToSpeech QtWidgets".split())
"""PySide6's own modules. QtNetwork for a socket that stays on this computer; QtTextToSpeech brings QtMultimedia."""

PLUGINS: Mapping[str, frozenset[str]] = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qsvg"}),  # PNG is in QtGui itself, and no guide holds a photograph
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}),
    "platforms": frozenset({"qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "printsupport": frozenset({"cupsprintersupport", "windowsprintersupport"}),
    "texttospeech": frozenset({
        "qtexttospeech_mock", "qtexttospeech_sapi", "qtexttospeech_speechd", "qtexttospeech_winrt",
    }),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
}  # fmt: skip
"""Folder of Qt's plugins -> the names in it that stay, without `lib` and ending."""

LANGUAGES = ("en", "fr")
TRANSLATIONS = frozenset(f"qtbase_{language}.qm" for language in LANGUAGES)

_EVERYWHERE = "X11 X11-xcb cap expat fontconfig freetype gcc_s glib-2.0 gthread-2.0 pcre2-8 stdc++ uuid z"
_OF_SERVICES = "cups dbus-1 systemd"
_OF_SAFETY = "com_err crypto gcrypt gpg-error gssapi_krb5 k5crypto keyutils krb5 krb5support ssl"
FROM_THE_SYSTEM = tuple(f"lib{name}.so" for name in f"{_EVERYWHERE} {_OF_SERVICES} {_OF_SAFETY}".split())
"""Libraries that every desktop has, that talk to a service of the computer and come with it, or that whoever looks
after the computer keeps safe. Parts of the system load into the program, too, such as drivers; an older copy of ours
would be in their way. Without cups nobody prints."""

LOADED_BY_NAME = ("libpython",)
"""Libraries that nothing is linked with and that are loaded all the same."""

TOLD_VERSIONS = ("PySide6-Essentials", "Whoosh-Reloaded", "msgspec", "markdown-it-py", "PyYAML")
"""Whose version `lamplight info` tells: their METADATA goes along."""

HIDDEN_MODULES = ("_cffi_backend",)
"""What only compiled code imports: PyNaCl's library."""

EXCLUDED_MODULES = (
    *("PIL", "IPython", "attr", "colorama", "numpy", "pytest", "_pytest", "hypothesis", "babel", "mypy"),
    *("setuptools", "pkg_resources", "distutils", "_distutils_hack", "pip", "wheel", "packaging"),
    *("tkinter", "test", "unittest", "doctest", "pdb", "lib2to3", "idlelib", "ensurepip", "venv", "pydoc_data"),
    *("pygments", "rich.markdown", "rich.syntax", "rich.traceback"),  # rich colours code with it; no code here
    *("cffi", "pycparser"),  # they make bindings; to use those of PyNaCl, _cffi_backend is enough
    *("lxml.objectify", "lxml.isoschematron", "lxml.cssselect", "lxml.doctestcompare", "lxml.sax"),
    *("lxml.html.clean", "lxml.html.diff", "lxml.html._difflib", "lxml.html.html5parser"),
    *("lxml.html.soupparser", "lxml.html.ElementSoup"),
    *("_ssl", "ssl", "readline", "curses", "_curses", "xmlrpc", "multiprocessing", "pty", "tty"),
    *("PySide6.QtDBus", "PySide6.QtConcurrent", "PySide6.QtMultimediaWidgets", "PySide6.scripts"),
)  # fmt: skip
"""What libraries mention and the program never reaches."""

_SUFFIX = re.compile(r"\.(so|dll|dylib|pyd)(\.[\d.]+)?$")
_WINDOWS_QT = frozenset(
    "qt6core qt6gui qt6multimedia qt6network qt6printsupport qt6svg qt6texttospeech qt6widgets pyside6.abi3 "
    "shiboken6.abi3".split()
)


def unwanted(paths: Iterable[str]) -> set[str]:
    """Return those of a folder's files (relative, with `/`) that no rule lets stay, whoever may need them."""
    return {path for path in paths if not _may_stay(PurePosixPath(path))}


def _may_stay(path: PurePosixPath) -> bool:
    parts = path.parts
    if path.name.startswith(FROM_THE_SYSTEM):
        return False
    if "plugins" in parts:
        place = parts.index("plugins")
        return len(parts) == place + 3 and bare_name(path.name) in PLUGINS.get(parts[place + 1], frozenset())
    if "translations" in parts and "PySide6" in parts:
        return path.name in TRANSLATIONS
    if path.parent.name.endswith(".dist-info"):
        return path.name == "METADATA"
    if any(part.endswith(".dist-info") for part in parts):
        return False
    if path.parent.name == "PySide6":
        return _may_stay_in_pyside(path)
    return True


def _may_stay_in_pyside(path: PurePosixPath) -> bool:
    """Rule on the modules, and on Windows the libraries too: there, nobody tells here which needs which."""
    name = path.name
    if name.startswith("Qt") and (".abi3.so" in name or name.endswith(".pyd")):
        return name.partition(".")[0] in QT_MODULES
    if name.endswith(".dll"):
        stem = name.removesuffix(".dll").lower()
        return stem in _WINDOWS_QT or stem.startswith(("msvcp", "vcruntime", "concrt"))
    return path.suffix != ".pyi"


def bare_name(name: str) -> str:
    """Return the name of a library without `lib` and ending: `qxcb` for `libqxcb.so`."""
    return _SUFFIX.sub("", name).removeprefix("lib")


def is_shared_library(path: str) -> bool:
    """Tell a library that others may need (`libz.so.1`) from what Python or Qt loads by its path."""
    place = PurePosixPath(path)
    named = re.match(r"lib.+\.so(\.[\w.]+)?$", place.name) and not place.name.startswith(LOADED_BY_NAME)
    return bool(named) and not {"plugins", "lib-dynload"} & set(place.parts)


def unreached(needs: Mapping[str, frozenset[str]]) -> set[str]:
    """Return the shared libraries that nothing in the folder needs, directly or through others.

    `needs` has every ELF file that stays (relative path) with the names of the libraries that it asks for.
    """
    by_name: dict[str, list[str]] = {}
    for path in needs:
        by_name.setdefault(PurePosixPath(path).name, []).append(path)
    reached = {path for path in needs if not is_shared_library(path)}
    waiting = list(reached)
    while waiting:
        for name in needs[waiting.pop()]:
            fresh = [path for path in by_name.get(name, ()) if path not in reached]
            reached.update(fresh)
            waiting += fresh
    return set(needs) - reached


def asked_of_the_system(needs: Mapping[str, frozenset[str]]) -> list[str]:
    """Return the names of the libraries that the folder asks for and does not hold, sorted."""
    held = {PurePosixPath(path).name for path in needs}
    return sorted({name for names in needs.values() for name in names} - held)
