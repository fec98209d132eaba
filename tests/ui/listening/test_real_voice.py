# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide read aloud for real: speech-dispatcher and espeak-ng, into a sound server whose output is recorded."""

from __future__ import annotations

import array
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.started import built_index
from tools.system_packages import typed_command

CHILD = Path(__file__).resolve().parents[2] / "reading_aloud.py"
PROGRAMS = ("speech-dispatcher", "pulseaudio", "parecord")
PACKAGES = ("speech-dispatcher", "speech-dispatcher-espeak-ng", "pulseaudio", "pulseaudio-utils")
PATIENCE = 100
SENTENCES = 2
_SLICE = 0.1
"""Seconds over which loudness is measured."""
LOUD = 300
"""Root mean square of samples from which a slice is speech; silence of the null sink is exactly 0."""
STILL = 0.35
"""Seconds that the window may stand still while the voice is made ready, on a machine that builds other things too."""

pytestmark = [
    pytest.mark.real_window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="speech-dispatcher is the voice of Linux"),
    pytest.mark.timeout(2 * PATIENCE + 20),
]


def check_that_all_is_there() -> None:
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing:
        pytest.fail(f"type this once: {typed_command(PACKAGES)}\n(missing: {', '.join(missing)})", pytrace=False)


def wait_for(what: str, is_so: Callable[[], bool], seconds: float = 20.0) -> None:
    """Look again and again, without a pause longer than a breath, until something outside this process is so."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"waited in vain for {what}"
        subprocess.run(["true"], check=True)  # gives the processor away


@contextmanager
def ear() -> Iterator[tuple[dict[str, str], Callable[[], list[float]]]]:
    """Run a sound server of our own; yield the environment of who speaks into it, and what tells how loud that was."""
    check_that_all_is_there()
    with tempfile.TemporaryDirectory(prefix="ear") as place:  # short: sockets lie in it
        folder = Path(place)
        socket, recorded = folder / "pulse.sock", folder / "heard.wav"
        env = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS", "PULSE"))}
        env |= {"XDG_RUNTIME_DIR": place, "HOME": place, "PULSE_SERVER": f"unix:{socket}", "LAMPLIGHT_VOICE": "speechd"}
        modules = ("module-null-sink sink_name=ear", f"module-native-protocol-unix socket={socket} auth-anonymous=1")
        words = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
        log = (folder / "log").open("wb")
        server = subprocess.Popen(words + [f"--load={each}" for each in modules], env=env, stdout=log, stderr=log)
        recorder = None
        try:
            wait_for("the sound server", socket.exists)
            hear = ["parecord", "--device=ear.monitor", "--file-format=wav", str(recorded)]
            recorder = subprocess.Popen(hear, env=env, stdout=log, stderr=log)
            wait_for("the recorder", lambda: recorded.exists() and recorded.stat().st_size > 0)
            yield env, partial(end_recording, recorder, recorded)
        finally:
            end_speech_server(folder)
            for each in (recorder, server):
                if each is not None and each.poll() is None:
                    each.send_signal(signal.SIGINT)
                    each.wait(10)
            log.close()


def end_recording(recorder: subprocess.Popen[bytes], recorded: Path) -> list[float]:
    """End a recording, and return the root mean square of each slice of it."""
    recorder.send_signal(signal.SIGINT)
    recorder.wait(10)
    return loudness(recorded)


def end_speech_server(folder: Path) -> None:
    """End the speech server that was started on demand, if it has not ended by itself."""
    pid = folder / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
    if pid.exists():
        for kind in (signal.SIGCONT, signal.SIGTERM):
            try:
                os.kill(int(pid.read_text()), kind)
            except (ProcessLookupError, FileNotFoundError):
                return


def read_aloud(tmp_path_factory: pytest.TempPathFactory, env: dict[str, str], **more: str) -> dict[str, Any]:
    """Let the program read; return what it told."""
    index = built_index(tmp_path_factory.getbasetemp())
    result = tmp_path_factory.mktemp("aloud") / "report.json"
    done = subprocess.run(
        [sys.executable, CHILD, result, index, result.parent / "data", str(SENTENCES)],
        env=env | {"QT_QPA_PLATFORM": "offscreen"} | more,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
    return found


def loudness(recorded: Path) -> list[float]:
    """Return the root mean square of each slice of a recording."""
    with wave.open(str(recorded)) as file:
        assert file.getsampwidth() == 2
        step = int(file.getframerate() * file.getnchannels() * _SLICE)
        samples = array.array("h", file.readframes(file.getnframes()))
    slices = (samples[at : at + step] for at in range(0, len(samples) - step, step))
    return [(sum(value * value for value in each) / step) ** 0.5 for each in slices]


def test_a_section_is_heard(tmp_path_factory: pytest.TempPathFactory) -> None:
    with ear() as (env, listened):
        report = read_aloud(tmp_path_factory, env)
        loud = [value > LOUD for value in listened()]
    assert report["message"] == ""
    said = [words for _at, words in report["said"]]
    assert said[:SENTENCES] == [
        "Surgery for neuroendocrine cancer.",
        "Written in November 2026 from the sources listed.",
    ]
    assert [words for words, *_more in report["marked"]][1] == said[1]
    lasted = report["ended"] - report["said"][0][0]
    assert sum(loud) * _SLICE > 3, "two sentences are longer than that"
    assert sum(loud) * _SLICE > 0.5 * lasted, "most of the time something is heard"
    assert report["longest_stand_still"] < STILL


def test_a_speech_server_that_hangs_is_told_and_holds_nothing_up(tmp_path_factory: pytest.TempPathFactory) -> None:
    with ear() as (env, _listened):
        report = read_aloud(tmp_path_factory, env, LAMPLIGHT_HANG="1")
    assert "does not answer" in report["message"]
    assert len(report["said"]) == 1
    assert report["longest_stand_still"] < STILL
    assert report["closing"] < 3
