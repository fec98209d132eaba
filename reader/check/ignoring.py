# SPDX-License-Identifier: GPL-3.0-or-later
"""Comments that excuse a place from a rule: `<!-- lint-ignore: PL07 reason -->`, or after `#` in YAML.

In a chapter's text it excuses the next block; in its front matter, or above the first entry of a YAML file, the whole
file; further down in a YAML file, the next entry; in guide.yaml, the whole guide, from warnings only. A reason
is needed.
"""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reader.content.problems import Problem
from reader.i18n import _

RULE = "lint-ignore"
"""The rule that a wrong comment breaks."""
_IN_TEXT = re.compile(r"\s*<!--\s*lint-ignore(?P<rest>.*?)-->\s*")
_IN_YAML = re.compile(r"\s*#\s*lint-ignore(?P<rest>.*)")
_SAID = re.compile(r":\s*(?P<rule>[\w-]+)\s*[:,]?\s*(?P<reason>.*)")
_FENCE = re.compile(r"\s{0,3}:::+(?P<name>.*)")
_EVERYWHERE = (0, 1 << 30)


@dataclasses.dataclass(frozen=True, slots=True)
class Ignore:
    """One comment: what it excuses, where, and why."""

    path: str
    line: int
    rule: str
    reason: str
    covers: tuple[int, int]
    """The first and the last line."""

    def excuses(self, problem: Problem) -> bool:
        """Return whether a problem is excused."""
        if problem.rule != self.rule:
            return False
        if self.path == "guide.yaml":
            return problem.level == "warning"
        return problem.path == self.path and self.covers[0] <= problem.line <= self.covers[1]


@dataclasses.dataclass(frozen=True, slots=True)
class Honoured:
    """A comment that excused something, and how many problems."""

    ignore: Ignore
    count: int


def read_ignores(path: str, text: str) -> Iterator[Ignore]:
    """Yield the comments of a file; one that cannot be understood has no rule or no reason."""
    lines = text.split("\n")
    is_chapter = path.endswith(".md")
    body = _body_line(lines) if is_chapter else 0
    first = next(
        (at for at, one in enumerate(lines, 1) if one.strip() and not one.lstrip().startswith("#")), len(lines)
    )
    reached = (0, 0)
    for number, line in enumerate(lines, 1):
        in_text = is_chapter and number > body
        match = (_IN_TEXT if in_text else _IN_YAML).fullmatch(line)
        if match is None:
            continue
        said = _SAID.fullmatch(match["rest"])
        covers = _EVERYWHERE
        if in_text or (number > first and not is_chapter):  # comments one after the other are about the same lines
            if number >= reached[0]:
                reached = (_next_block if in_text else _next_entry)(lines, number)
            covers = reached
        yield Ignore(path, number, said["rule"] if said else "", said["reason"].strip() if said else "", covers)


def apply_ignores(
    problems: Iterable[Problem], ignores: Sequence[Ignore], rules: frozenset[str]
) -> tuple[list[Problem], list[Honoured]]:
    """Return the problems that stay, with one for each comment that is wrong or not needed, and what was excused.

    `rules` are those that a comment may name.
    """
    sound = [ignore for ignore in ignores if ignore.reason and ignore.rule in rules]
    counts = dict.fromkeys(sound, 0)
    places: defaultdict[tuple[str, str], dict[tuple[int, int], Ignore]] = defaultdict(dict)
    for ignore in sound:  # of two that cover the same lines the first excuses
        places[ignore.path, ignore.rule].setdefault(ignore.covers, ignore)
    kept = []
    for problem in problems:
        near = (places[problem.path, problem.rule], places["guide.yaml", problem.rule])
        excuse = next((one for found in near for one in found.values() if one.excuses(problem)), None)
        if excuse is None:
            kept.append(problem)
        else:
            counts[excuse] += 1
    kept += [fault for ignore in ignores for fault in _faults(ignore, rules, counts.get(ignore, 0))]
    return kept, [Honoured(ignore, count) for ignore, count in counts.items() if count]


def _faults(ignore: Ignore, rules: frozenset[str], count: int) -> Iterator[Problem]:
    if not ignore.rule:
        text = _("Name the rule and say why: lint-ignore: PL07 as nurses say it.")
        yield Problem(ignore.path, ignore.line, RULE, text)
    elif ignore.rule not in rules:
        text = _("There is no rule “{rule}” that can be excused; the rules are in docs/check-rules.md.").format(
            rule=ignore.rule[:40]
        )
        yield Problem(ignore.path, ignore.line, RULE, text)
    elif not ignore.reason:
        text = _("Say why {rule} is not kept here: lint-ignore: {rule} as nurses say it.").format(rule=ignore.rule)
        yield Problem(ignore.path, ignore.line, RULE, text)
    elif not count:
        text = _("Take this comment out: nothing here breaks {rule}.").format(rule=ignore.rule)
        yield Problem(ignore.path, ignore.line, RULE, text, "warning")


def _body_line(lines: Sequence[str]) -> int:
    """Return the line that closes the front matter, or 0."""
    if lines[0].rstrip() != "---":
        return 0
    return next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---"), 0)


def _next_block(lines: Sequence[str], after: int) -> tuple[int, int]:
    """Return the lines of the block behind a line: up to an empty line, a box up to its end."""
    first = after + 1
    while first <= len(lines) and (not lines[first - 1].strip() or _IN_TEXT.fullmatch(lines[first - 1])):
        first += 1
    last = first
    fence = _FENCE.fullmatch(lines[first - 1]) if first <= len(lines) else None
    if fence and fence["name"].strip():
        while last < len(lines) and not ((end := _FENCE.fullmatch(lines[last])) and not end["name"].strip()):
            last += 1
        return first, last + 1
    if first <= len(lines) and lines[first - 1].startswith("#"):
        return first, first
    while last < len(lines) and lines[last].strip() and not _IN_TEXT.fullmatch(lines[last]):
        last += 1
    return first, last


def _next_entry(lines: Sequence[str], after: int) -> tuple[int, int]:
    """Return the lines of the YAML entry behind a line: up to the next line that starts no further in."""
    first = after + 1
    while first < len(lines) and (not lines[first - 1].strip() or lines[first - 1].lstrip().startswith("#")):
        first += 1
    indent = _indent(lines[first - 1]) if first <= len(lines) else 0
    last = first
    while last < len(lines) and (not lines[last].strip() or _indent(lines[last]) > indent):
        last += 1
    return first, last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
