# SPDX-License-Identifier: GPL-3.0-or-later
"""The page docs/site-file.md, made from the table of fields, in English as all of docs/. Writes nothing itself."""

from __future__ import annotations

from reader.site.fields import FIELDS, Field
from reader.site.site import Show, Site

_TOP = """# The site file of a waiting-room terminal

This page is made from the table in `reader/site/fields.py`; change the table, not the page.

A terminal starts with `lamplight kiosk --site FILE`. The file says what the organisation has decided. It is YAML: a
line `name: value` for each decision, texts in quotes when in doubt, no anchors and no tags. A file is used as a whole
or not at all: with one fault, such as an unknown name, it is refused with the line. An example:
`installer/linux/kiosk/site.yaml`.

```sh
lamplight site-check site.yaml   # says what is wrong with the file, line by line; 0 sound, 1 problems, 2 wrong use
lamplight site-pin               # asks for the staff's PIN twice and prints the line to paste
```

On Linux and macOS the file is refused when others could change it: when everybody may write to it or to a folder on the
way to it, through a link too, or when it belongs to neither the administrator nor the terminal's account. Who can read
the file can try all PINs against its hash in some hours, so let only the terminal's account read it:

```sh
sudo install -D -o root -g lamplight -m 640 site.yaml /etc/lamplight/site.yaml
```

On Windows none of this is looked at: keep the file where only administrators may write, such as a folder of their own
in `C:\\ProgramData`.

The staff page shows the first twelve digits of the file's SHA-256, so that you can see which file the terminal uses.

| line | what it is for | what may stand there | without it |
|---|---|---|---|
"""


def site_file_markdown() -> str:
    """Return the text of docs/site-file.md: every row of the table."""
    rows = [f"| `{field.name}` | {field.what()} | {field.values} | {_without(field)} |" for field in FIELDS]
    return _TOP + "\n".join(rows) + "\n"


def _without(field: Field) -> str:
    if field.required:
        return "refused"
    value = getattr(Site(), field.name)
    if isinstance(value, Show):
        return "all shown"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple) and value:
        return f"`[{', '.join(value)}]`"
    return f"`{value}`" if value else "none"
