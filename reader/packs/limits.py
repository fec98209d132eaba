# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bound on a pack, in one place. What a guide's own files may be is in reader/content/limits.py and holds here.

The numbers are those of docs/packs.md; each has a test at the limit and one beyond it.
"""

from __future__ import annotations

from typing import Final

from reader.content import limits as content

PACK_ENDING: Final = ".lamplight"
"""How the name of a pack's file ends. Nothing hangs on it but what dialogs offer."""
FORMAT: Final = 1
"""Of the manifest. A pack of a later format is for a later program."""
PACK_BYTES: Final = 20 * 1024 * 1024
"""The file itself."""
ENTRIES: Final = 5_000
"""In the pack, manifest and signature included."""
EXPANDED_BYTES: Final = 16 * 1024 * 1024
"""All entries together, unpacked: six times the first guide, and no more than can be looked through in seconds."""
YAML_BYTES: Final = 6 * 1024 * 1024
"""All YAML files together; nothing else takes so long to read."""
MANIFEST_BYTES: Final = 1024 * 1024
SIGNATURE_BYTES: Final = 10 * 1024
"""The longest comments that minisign takes are 1 kB and 8 kB."""
BYTES_OF: Final = {".md": 128 * 1024, ".yaml": content.YAML_BYTES, ".svg": content.SVG_BYTES}
"""Endings of the files that a guide is made of, and how large each may be. No other kind of file is taken.

A chapter may be six times the longest of the first guide: to read one of 128 kB takes a second and 80 MB at most.
"""
RATIO: Final = 100
"""How many times larger than packed all entries together may become, once they are larger than `RATIO_FROM`."""
RATIO_FROM: Final = 1024 * 1024
NAME_LENGTH: Final = 120
NAME_DEPTH: Final = 6
"""Names between slashes."""
CHANGES_LENGTH: Final = 2_000
"""Characters of what the publisher says about the new edition, in one language."""
VERSION: Final = 999_999_999
KEYS: Final = 100
"""Ids of keys that one manifest names."""
KEY_FILE_BYTES: Final = 4 * 1024
SCRYPT_BYTES: Final = 1024 * 1024 * 1024
"""Memory that opening a secret key may ask for: as much as minisign itself uses."""
