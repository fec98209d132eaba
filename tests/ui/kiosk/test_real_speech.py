# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal spoken for real: speech-dispatcher and espeak-ng, into a sound server whose output is recorded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.started import built_index
from tests.ui.listening.test_real_voice import LOUD, PATIENCE, ear

CHILD = Path(__file__).resolve().parents[2] / "speaking_terminal.py"
TEXTS = 3
_SLICE = 0.1

pytestmark = [
    pytest.mark.real_window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="speech-dispatcher is the voice of Linux"),
    pytest.mark.timeout(2 * PATIENCE),
]


def test_what_has_the_keyboard_is_heard_and_after_the_visit_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    index = built_index(tmp_path_factory.getbasetemp())
    result = tmp_path_factory.mktemp("spoken") / "report.json"
    with ear() as (env, listened):
        words = [sys.executable, CHILD, result, index, result.parent / "data", str(TEXTS)]
        more = {"QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(words, env=env | more, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert done.returncode == 0, done.stderr
        loud = [value > LOUD for value in listened()]
    report = json.loads(result.read_text(encoding="utf-8"))
    said = [text for _at, text in report["said"]]
    assert len(said) == TEXTS
    assert said[0].startswith("This screen speaks to you now.")
    assert "Ask at desk 3, beside the lift." in said[0]
    assert all(said), "each press of Tab says something"
    assert sum(loud) * _SLICE > 8, "the greeting alone is longer"
    assert not any(loud[-10:]), "nothing is heard after the visit"
