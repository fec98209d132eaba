# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports parts of the program in a process of their own, to see what comes with them. It knows none of the parts."""

from __future__ import annotations

import subprocess
import sys


def modules_loaded_by(imports: str, *ends: str) -> list[str]:
    """Return the modules whose names end so and that are there after `import {imports}`."""
    code = f"import sys, {imports}; print(*[name for name in sys.modules if name.endswith({ends!r})])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60, text=True)
    return done.stdout.split()


def fault_without_qt(module: str) -> str:
    """Return what Python says when a module is imported where there is no Qt; empty when all is well."""
    code = f"import sys; sys.modules['PySide6'] = None; import {module}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60, text=True).stderr
