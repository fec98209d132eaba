# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a guide of many times the size out of a real one: new ids and numbers, other words, links across the copies.

Chapters are multiplied as often as asked. Glossary, questions and everyday words each live in one YAML file, so they
grow until that file is as large as reader/content/limits.py lets it be. Works on files in memory; the same input gives
the same output.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from reader.content import limits

GUIDE_ID = "fifty-times"
"""Sorts before the real guide's id, so that a data folder that holds both opens this one."""
LANGUAGE = "en"
_LINK_ACROSS = 3
"""One link in so many leads to another copy."""
_OTHER_WORD = 8
"""One word in so many is another one in each copy."""
_SYLLABLES = "ba ce di fo gu ha ki lo mi nu pa re si to va ze dor len mar tis".split()
_ENDINGS = ("ia", "oma", "ectin", "osis", "al", "ine", "ogram", "itis")
_KEPT_OR_WORD = re.compile(
    r"!?\[@?[^\]]*\]\([^)]*\)|\[@[^\]]*\]|\{[^}\n]*\}|^:::.*$|(?P<word>\b[a-z]{5,}\b)", re.MULTILINE
)
_CHAPTER_LINK = re.compile(r"\]\(chapter:(?P<chapter>[a-z0-9-]+)")
Files = dict[str, bytes]


def multiply(files: Files, times: int) -> Files:
    """Return the files of a guide with `times` as many chapters as the real one, whose files are given."""
    guide = _load(files["guide.yaml"])
    made = {name: data for name, data in files.items() if name.startswith(("figures", "sources"))}
    made["guide.yaml"] = _dump(_guide(guide, times)).encode()
    chapters = [chapter for part in guide["parts"] for chapter in part["chapters"]]
    made |= _chapters(files, chapters, times)
    made[f"{LANGUAGE}/support.yaml"] = files[f"{LANGUAGE}/support.yaml"]
    terms = _load(files[f"{LANGUAGE}/glossary.yaml"])
    entries = (_dump([term]) for copy in range(times) for term in terms_of_copy(terms, copy))
    made[f"{LANGUAGE}/glossary.yaml"] = fill("", entries, limits.YAML_BYTES)
    groups = _load(files[f"{LANGUAGE}/questions.yaml"])["groups"]
    entries = (_indented(_dump([group])) for copy in range(times) for group in groups_of_copy(groups, copy))
    made[f"{LANGUAGE}/questions.yaml"] = fill("groups:\n", entries, limits.YAML_BYTES)
    words = _load(files[f"{LANGUAGE}/words.yaml"])
    made[f"{LANGUAGE}/words.yaml"] = fill("", _phrases(words, times), limits.YAML_BYTES)
    return made


def read_files(folder: Path) -> Files:
    """Return a guide's files by name, with `/`."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def write_files(files: Files, folder: Path) -> None:
    """Write a guide's files into a folder that may not exist yet."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def copied_id(name: str, copy: int) -> str:
    """Return the id that something has in a copy; the first copy keeps the real ids."""
    return f"{name}-c{copy:02}" if copy else name


def other_words(text: str, copy: int) -> str:
    """Return a text with some of its words exchanged, the same word always for the same one. Links and marks stay."""

    def exchange(found: re.Match[str]) -> str:
        word = found["word"]
        return found[0] if not word or _number(word, copy) % _OTHER_WORD else invented(word, copy)

    return _KEPT_OR_WORD.sub(exchange, text) if copy else text


def invented(word: str, copy: int) -> str:
    """Return a word that looks like one of medicine and stands for `word` in a copy."""
    number = _number(word, copy)
    picked = []
    for _syllable in range(4):
        number, at = divmod(number, len(_SYLLABLES))
        picked.append(_SYLLABLES[at])
    return "".join(picked) + _ENDINGS[number % len(_ENDINGS)]


def chapter_of_copy(text: str, copy: int, times: int, span: int) -> str:
    """Return a chapter's text as it stands in a copy; its number grows by `span` from copy to copy."""
    if not copy:
        return text
    _start, front, body = text.split("---\n", 2)
    facts = {name: value for name, value in yaml.safe_load(front).items() if value is not None}
    facts["number"] += span * copy
    for name in ("title", "short_title", "summary"):
        if facts.get(name):
            facts[name] = other_words(facts[name], copy)
    facts["short_title"] = f"{facts.get('short_title') or facts['title']} ({copy + 1})"
    facts["keywords"] = [other_words(word, copy) for word in facts.get("keywords", [])]
    seen = iter(range(1, 10_000))

    def lead(found: re.Match[str]) -> str:
        across = next(seen) % _LINK_ACROSS == 0
        return f"](chapter:{copied_id(found['chapter'], (copy * 7 + 3) % times if across else copy)}"

    return f"---\n{_dump(facts)}---\n{other_words(_CHAPTER_LINK.sub(lead, body), copy)}"


def terms_of_copy(terms: list[dict[str, Any]], copy: int) -> Iterator[dict[str, Any]]:
    """Yield the glossary's entries as they stand in a copy: each is a term of its own, with another name."""
    if not copy:
        yield from terms
        return
    for term in terms:
        words = term["term"].split()
        longest = max(words, key=len)
        name = " ".join(invented(word.lower(), copy) if word == longest else word for word in words)
        yield {
            "id": copied_id(term["id"], copy),
            "term": f"{name} {copy}" if len(words) > 1 else name,
            "definition": other_words(term["definition"], copy),
            "forms": [f"{name}s"],
            "everyday": [f"{other_words(phrase, copy)} {name}" for phrase in term.get("everyday", [])],
        }


def groups_of_copy(groups: list[dict[str, Any]], copy: int) -> Iterator[dict[str, Any]]:
    """Yield the groups of questions as they stand in a copy."""
    for group in groups:
        questions = []
        for question in group["questions"]:
            chapter, mark, section = question.get("chapter", "").partition("#")
            made = {"id": copied_id(question["id"], copy), "text": other_words(question["text"], copy)}
            questions.append(made | ({"chapter": copied_id(chapter, copy) + mark + section} if chapter else {}))
        title = f"{group['title']} ({copy + 1})" if copy else group["title"]
        yield {"id": copied_id(group["id"], copy), "title": title, "questions": questions}


def fill(start: str, entries: Iterable[str], most: int) -> bytes:
    """Return `start` and as many whole entries as fit into `most` bytes."""
    made = bytearray(start.encode())
    for entry in entries:
        data = entry.encode()
        if len(made) + len(data) > most:
            break
        made += data
    return bytes(made)


def _guide(guide: dict[str, Any], times: int) -> dict[str, Any]:
    parts = []
    for copy in range(times):
        for part in guide["parts"]:
            title = {language: f"{text} {copy + 1}" for language, text in part["title"].items()}
            chapters = [copied_id(chapter, copy) for chapter in part["chapters"]]
            parts.append({"id": copied_id(part["id"], copy), "title": title, "chapters": chapters})
    return guide | {"id": GUIDE_ID, "languages": [LANGUAGE], "parts": parts}


def _chapters(files: Files, chapters: list[str], times: int) -> Files:
    texts = {chapter: files[f"{LANGUAGE}/chapters/{chapter}.md"].decode() for chapter in chapters}
    numbers = [yaml.safe_load(text.split("---\n", 2)[1])["number"] for text in texts.values()]
    span = max(numbers) - min(numbers) + 1
    return {
        f"{LANGUAGE}/chapters/{copied_id(chapter, copy)}.md": chapter_of_copy(text, copy, times, span).encode()
        for copy in range(times)
        for chapter, text in texts.items()
    }


def _phrases(words: dict[str, list[str]], times: int) -> Iterator[str]:
    """Yield everyday phrases; those of the copies mean the real terms, since not every copied term fits in its file."""
    for copy in range(times):
        for phrase, terms in words.items():
            said = f"{other_words(phrase, copy)} {invented(phrase, copy)}" if copy else phrase
            yield _dump({said: terms}, flow=True)


def _number(word: str, copy: int) -> int:
    return zlib.crc32(f"{copy}:{word}".encode())


def _load(data: bytes) -> Any:  # noqa: ANN401  YAML is whatever it is
    return yaml.safe_load(data)


def _dump(value: object, *, flow: bool = False) -> str:
    style = None if flow else False
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=style)


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
