# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes site files for tests, in a folder that only we may write to, and reads them with their faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.content.problems import Problem
from reader.site import SiteError, read_site

GOOD = """organisation: St Anne's
languages: [en, fr]
emergency_number: "112"
ward: {name: {en: Day clinic, fr: Hôpital de jour}, number: 555 0100}
help_text: {en: Ask at the desk, fr: Demandez à l'accueil}
attract:
  en:
    - {title: One, text: First}
    - {title: Two, text: Second}
    - {title: Three, text: Third}
  fr:
    - {title: Un, text: Premier}
    - {title: Deux, text: Deuxième}
    - {title: Trois, text: Troisième}
parts: [start, surgery]
show: {questions: true, glossary: false, phone: true}
listening: headset
printing: {printer: desk, most_pages: 2}
idle_seconds: 60
idle_home_seconds: 600
warning_seconds: 20
text_size: 135
palette: contrast-dark
buttons_down: true
staff_pin: "scrypt$16384$8$1$AAECAwQFBgcICQoLDA0ODw==$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
helpline_counts: true
helpline_pin: "scrypt$16384$8$1$AAECAwQFBgcICQoLDA0ODw==$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
caller_types: [Patient, Family]
helpline_services:
  - {id: night-line, name: Night line, organisation: St Anne's, what: Talk with a nurse., phone: 555 0199}
  - {id: cafe, name: Café, web: example.org, hours: Mondays, languages: [English, French], region: Ontario}
pack_folder: /media/lamplight
settings:
  listen.speed: 90
  look.spacing: true
  print.text_size: 20
"""
"""Every line that there can be."""


def written(folder: Path, text: str | bytes = GOOD) -> Path:
    """Write a site file that only we may write to."""
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    path = folder / "site.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(0o640)
    return path


def problems(path: Path) -> list[Problem]:
    """Return what is wrong with a file that is refused."""
    with pytest.raises(SiteError) as caught:
        read_site(path)
    return list(caught.value.problems)


def only_problem(path: Path) -> Problem:
    (problem,) = problems(path)
    return problem
