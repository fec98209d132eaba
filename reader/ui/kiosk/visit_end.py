# SPDX-License-Identifier: GPL-3.0-or-later
"""How things end of which each must be done: what fails keeps nothing after it from being wiped.

It knows neither the visit nor what is done, and hides no fault.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable


def do_all(*steps: Callable[[], object]) -> None:
    """Do every step, in this order, whatever became of those before it; then raise the last fault, if there was one."""
    with contextlib.ExitStack() as stack:
        for step in reversed(steps):
            stack.callback(step)
