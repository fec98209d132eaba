# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at each file of a guide in a pack by itself: plain text, plain YAML, drawings of the allow-list.

What the files mean together is the compiler's, when the pack is installed.
"""

from __future__ import annotations

from pathlib import Path

from reader.content.source_files import SourceFiles
from reader.content.svg import SvgFault, check_svg
from reader.content.yaml_source import YamlFault, parse_yaml
from reader.errors import PackError
from reader.i18n import _
from reader.packs.names import CONTENT, ending, shown


def check_file(name: str, data: bytes) -> None:
    """Refuse a file whose content may not be: PackError with the code of the rule that it breaks."""
    place = name.removeprefix(CONTENT)
    source = SourceFiles(Path(), {place: data}, [])
    text = source.text(place)
    for problem in source.problems:
        raise _refused(name, problem.text, problem.rule)
    assert text is not None
    try:
        if ending(name) == ".svg":
            check_svg(text)
        elif ending(name) == ".yaml":
            parse_yaml(text)
    except SvgFault as fault:
        raise _refused(name, str(fault), "svg") from None
    except YamlFault as fault:
        raise _refused(name, fault.text, fault.rule) from None


def _refused(name: str, why: str, code: str) -> PackError:
    text = _("A file in this pack cannot be used. {name}: {why}")
    return PackError(text.format(name=shown(name), why=why), code)
