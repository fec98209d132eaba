# SPDX-License-Identifier: GPL-3.0-or-later
"""Which names a file of a pack may have: the same file on every system, never outside its folder, never a device."""

from __future__ import annotations

import re

from reader.content.address import ID
from reader.content.limits import ID_LENGTH
from reader.content.source_files import LANGUAGE
from reader.errors import PackError
from reader.i18n import _
from reader.packs import limits

MANIFEST = "manifest.json"
SIGNATURE = "manifest.json.minisig"
CONTENT = "content/"
_PART = re.compile(r"[a-z0-9][a-z0-9._-]*")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")
"""What Windows takes for a device, whatever follows a point: nul.md writes nowhere."""


def check_name(name: str) -> None:
    """Refuse a name that is not one of a pack's: PackError `zip-name`, or `zip-kind` for a file of another kind."""
    parts = name.split("/")
    right = len(name) <= limits.NAME_LENGTH and len(parts) <= limits.NAME_DEPTH
    right = right and all(_is_part(part) or (at == 1 and LANGUAGE.fullmatch(part)) for at, part in enumerate(parts))
    if not right or not (name.startswith(CONTENT) or name in (MANIFEST, SIGNATURE)):
        text = _("This pack holds a file with a name that is not allowed: {name}.")
        raise PackError(text.format(name=shown(name)), "zip-name")
    if name.startswith(CONTENT) and ending(name) not in limits.BYTES_OF:
        text = _("This pack holds a kind of file that this program does not take: {name}.")
        raise PackError(text.format(name=shown(name)), "zip-kind")


def ending(name: str) -> str:
    """Return how a name ends, as in `.md`; empty without a point."""
    point = name.rfind(".")
    return name[point:] if point >= 0 else ""


def most_bytes(name: str) -> int:
    """Return how large a file of this name may be, unpacked."""
    if name == SIGNATURE:
        return limits.SIGNATURE_BYTES
    return limits.BYTES_OF[ending(name)] if name.startswith(CONTENT) else limits.MANIFEST_BYTES


def check_size(name: str, size: int) -> None:
    """Refuse a file that is too large: PackError `zip-size`."""
    most = most_bytes(name)
    if size > most:
        text = _("A file in this pack is larger than {size} kB: {name}.")
        raise PackError(text.format(size=most // 1024, name=shown(name)), "zip-size")


def is_device(name: str) -> bool:
    """Tell whether Windows would take a name, or the part of it before the first point, for a device."""
    return _DEVICE.fullmatch(name.partition(".")[0].lower()) is not None


def is_pack_id(text: str) -> bool:
    """Tell whether a text can be a pack's id: that of a guide, and the name of a folder on every system."""
    return len(text) <= ID_LENGTH and bool(ID.fullmatch(text)) and not is_device(text)


def shown(name: str) -> str:
    """Return a name that may hold anything as it can be told."""
    return name[:80].encode("unicode_escape").decode()


def _is_part(part: str) -> bool:
    return bool(_PART.fullmatch(part)) and not is_device(part) and ".." not in part and not part.endswith(".")
