# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes both lock files anew from pyproject.toml: for every system and Python, with hashes, without an index address.

Needs uv (`pip install uv`), which nothing else here does. Words after the command go to uv: `--upgrade`, for one.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_COMPILE = ["pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes"]
_COMPILE += ["--extra", "speech"]
_COMPILE += ["--no-header", "--no-emit-index-url", "--quiet"]


def main(arguments: list[str]) -> int:
    """Write requirements.lock, then requirements-dev.lock with the same versions in it."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if uv is None:
        print("This needs uv: .venv/bin/python -m pip install uv", file=sys.stderr)
        return 1
    run = [uv, *_COMPILE, *arguments, "--output-file", "requirements.lock"]
    dev = [uv, *_COMPILE, *arguments, "--group", "dev", "--constraint", "requirements.lock"]
    dev += ["--output-file", "requirements-dev.lock"]
    return next(
        (code for command in (run, dev) if (code := subprocess.run(command, cwd=ROOT, check=False).returncode)), 0
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
