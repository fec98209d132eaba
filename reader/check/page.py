# SPDX-License-Identifier: GPL-3.0-or-later
"""The page docs/check-rules.md, made from the table of rules. Writes nothing itself."""

from __future__ import annotations

from collections.abc import Iterable

from reader.check.rule import Rule
from reader.check.table import RULES

_PAGE_TOP = """# What `check` looks for

This page is made from the table in `reader/check/table.py`; change the rules, not the page.

`python main.py check [DIR]` tells every place in a guide that breaks one of these rules, besides what the compiler
cannot read (docs/content-format.md). An error must be mended; a warning is mended, or excused with a reason:

- `<!-- lint-ignore: PL07 as the leaflet says it -->` on a line of its own in a chapter excuses the block below it.
- `# lint-ignore: PL10 not published yet` in the front matter excuses the chapter, in guide.yaml the whole guide (from
  warnings only). In any other YAML file it excuses the entry below it, or the whole file when it stands on top.

Comments that excuse nothing are told; those that do are listed each time.

Exit code: 0 when nothing is an error, 1 when something is or a guide cannot be read, 2 for a wrong command line.

`--json` prints one JSON object a line, in this order for each guide (`guide` is its id, `path` relative to its folder,
`line` counts from 1 and is 0 for a file as a whole); programs pass over names that they do not know:

| a line about | holds |
|---|---|
| a problem | `guide`, `path`, `line`, `rule`, `level` (`error`, `warning`), `text` |
| a comment that excuses | `guide`, `ignored`: `path`, `line`, `rule`, `reason`, `count` of problems |
| a chapter | `guide`, `chapter`: `path`, `language`, `chapter`, and the numbers of the table of chapters |
| a language without lists of words | `guide`, `unchecked`: `language`, `rules` that nobody looked at there |

A `rule` is an id below, or one of the compiler's, such as `link-target`. `chapter` within a chapter is its id;
`grade` is a school grade in English, an ease in French, LIX elsewhere; `adjusted` counts glossary terms as short words.

| rule | level | what a guide is like | for |
|---|---|---|---|
"""


def rules_markdown(table: Iterable[Rule] = RULES) -> str:
    """Return the text of docs/check-rules.md: every row of `table`."""
    rows = []
    for rule in table:
        languages = ", ".join(rule.languages) or ("languages with word lists" if rule.needs_words else "all languages")
        rows.append(f"| {rule.id} | {rule.level} | {rule.title}{' ' + rule.why if rule.why else ''} | {languages} |\n")
    return _PAGE_TOP + "".join(rows)
