# SPDX-License-Identifier: GPL-3.0-or-later
"""The French catalogue is typeset as French is: no-break spaces, guillemets, curved apostrophes; and says vous."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from tools import texts


def _french() -> Iterator[str]:
    with (texts.LOCALE / "fr" / "LC_MESSAGES" / "lamplight.po").open("rb") as file:
        for message in read_po(file, locale="fr"):
            if message.id:
                yield from message.string if isinstance(message.string, tuple | list) else (message.string,)


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (r" [:;!?»](?!:)", "a plain space before a mark would let it begin a line"),
        (r"« ", "a plain space inside guillemets"),
        (r"(?<=[a-zéèà»)}])[;!?](?=\s|$|[»)])", "no space before ; ! ?"),
        (r"[a-zé](?<!http)(?<!https):(?=\s)", "no space before the colon"),
        (r"(?<=[a-zé])'(?=[a-zéèêà])", "a straight apostrophe"),
        (r"“|”", "English quotation marks"),
        (r"\b(?:tu|ton|ta|tes|toi)\b(?! te)", "the familiar form"),
        (r"\d %", "a plain space before the percent sign"),
    ],
)
def test_french_is_typeset_as_french(fault: str, why: str) -> None:
    allowed = re.compile(r"`[^`]*`|\blint-ignore:|\burgent: true|\bname: |- id:|ta te tes toi ton tu|“ ”")
    faults = [text for text in _french() if re.search(fault, allowed.sub("", text))]
    assert not faults, why
