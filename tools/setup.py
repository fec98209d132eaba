# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes `.venv`, puts the locked packages into it and sees to the system packages. Does nothing when all is there.

`python3 -m tools.setup` prepares for reading, `python3 -m tools.setup --tests` for the tests as well. It knows only the
standard library, and runs under an old Python far enough to say which one is needed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from tools import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
OLDEST = (3, 11)
NEWEST = (3, 14)


class SetupError(Exception):
    """The set-up cannot go on; `str(error)` says what to do."""


def check_python(version: tuple[int, int]) -> None:
    """Refuse a Python that the locked packages do not know."""
    if OLDEST <= version <= NEWEST:
        return
    raise SetupError(
        f"Lamplight needs Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}, and this is Python "
        f"{version[0]}.{version[1]}. If you have another one, name it: make run PYTHON=python3.12"
    )


def venv_python(venv: Path) -> Path:
    """Return where the interpreter of a virtual environment is on this system."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def stamp_line(lock: Path, version: tuple[int, int]) -> str:
    """Return the line that says: exactly this lock file was installed for this Python."""
    digest = hashlib.sha256(lock.read_bytes())
    digest.update(f"python {version[0]}.{version[1]}".encode())
    return f"{lock.name} {digest.hexdigest()}"


def is_ready(venv: Path, wanted: str) -> bool:
    """Tell whether `venv` works and its stamp holds the line `wanted`."""
    try:
        lines = (venv / "installed").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return wanted in lines and venv_python(venv).exists()


def _venv_is_usable(venv: Path, version: tuple[int, int]) -> bool:
    python = venv_python(venv)
    if not python.exists():
        return False
    # Killed while it was made, an environment has a Python and no pip; made by another Python, another version.
    question = "import pip, sys; print(*sys.version_info[:2])"
    answer = subprocess.run([str(python), "-c", question], capture_output=True, text=True, check=False)
    return answer.stdout.split() == [str(number) for number in version]


def _make_venv(venv: Path) -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        command = system_packages.typed_command([package])
        raise SetupError(
            f"Python's part for virtual environments is missing. Type this once, then try again:\n  {command}"
        )
    print("Making .venv ...", flush=True)
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=False).returncode:
        raise SetupError("The virtual environment .venv could not be made: the lines above say why.")


def _install(venv: Path, lock: Path) -> None:
    print(f"Installing what {lock.name} lists; this takes a minute or two, once ...", flush=True)
    # Wheels only: nothing is compiled, and no package's own set-up script runs.
    command = [str(venv_python(venv)), "-m", "pip", "install", "--require-hashes", "--only-binary=:all:", "--no-input"]
    command += ["--disable-pip-version-check", "--requirement", str(lock)]
    if subprocess.run(command, check=False).returncode:
        raise SetupError(
            "The packages could not be installed: pip's lines above say why. This step needs the internet, once; "
            "then type the same command again."
        )


def prepare(venv: Path, locks: list[Path], version: tuple[int, int]) -> None:
    """Bring `venv` to the state of `locks`; the last one holds all the others and is the one installed."""
    wanted = [stamp_line(lock, version) for lock in locks]
    if is_ready(venv, wanted[-1]):
        return
    if not _venv_is_usable(venv, version):
        _make_venv(venv)
    (venv / "installed").unlink(missing_ok=True)
    _install(venv, locks[-1])
    (venv / "installed").write_text("\n".join(wanted) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Prepare everything; 0 done, 1 impossible."""
    tests = "--tests" in arguments
    version = (sys.version_info[0], sys.version_info[1])
    try:
        check_python(version)
        prepare(VENV, [RUN_LOCK, DEV_LOCK] if tests else [RUN_LOCK], version)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    system_packages.ensure(tests)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
