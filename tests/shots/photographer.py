# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of one look: `python -m tests.shots.photographer LOOK FOLDER SCREEN...`. A window a picture."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from reader.app import make_application
from tests.shots.helpline_stage import HelplineStage
from tests.shots.picture_list import HELPLINE_PREFIX, TERMINAL_PREFIX, Picture, parse_look
from tests.shots.scenes import SCENES
from tests.shots.stage import Stage
from tests.shots.terminal_stage import TerminalStage


def main(look_name: str, folder: Path, screens: list[str]) -> int:
    """Take pictures; 1 when one could not be taken (the others are taken all the same)."""
    application = make_application()
    application.setCursorFlashTime(0)  # a text cursor that blinks would be in some pictures and not in others
    look = parse_look(look_name)
    failed = 0
    for screen in screens:
        path = folder / Picture(look, screen).file_name
        with tempfile.TemporaryDirectory() as data:
            stage = _stage_of(screen)(application, look, Path(data))
            try:
                if isinstance(stage, Stage):
                    SCENES[screen](stage)
                else:
                    stage.show(screen.partition("-")[2])
                if not stage.picture().save(str(path)):
                    raise OSError(f"{path} could not be written.")
            except Exception:  # noqa: BLE001  one screen that fails must not hide the others
                print(f"{path.name}:\n{traceback.format_exc()}", file=sys.stderr)
                failed += 1
            finally:
                stage.close()
    return 1 if failed else 0


def _stage_of(screen: str) -> type[Stage | TerminalStage | HelplineStage]:
    """Return where a screen shows."""
    if screen.startswith(TERMINAL_PREFIX):
        return TerminalStage
    return HelplineStage if screen.startswith(HELPLINE_PREFIX) else Stage


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
