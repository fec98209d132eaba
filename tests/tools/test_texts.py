# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues of the program's words: taken out of the code, brought up to date, compiled, and found wanting."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tools import texts

CODE = """
def f(count, language):
    # Translators: where it all begins
    return _("Home"), _("Hello {name}"), plural("{count} page", "{count} pages", count), said_in(language, "English")


def g(name):
    return f"{_('Between braces')} {name}"
"""
FRENCH = {
    "Home": "Accueil",
    "Hello {name}": "Bonjour {name}",
    "English": "Français",
    "Between braces": "Entre accolades",
}


@pytest.fixture
def template(tmp_path: Path) -> Catalog:
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "words.py").write_text(CODE, encoding="utf-8")
    return texts.extract(tmp_path / "code")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts.begin("fr", tmp_path / "locale")
    return tmp_path / "locale"


def _fill(folder: Path, template: Catalog, **changed: str) -> Path:
    """Put French words into the catalogue, as a translator does with an editor."""
    texts.update(template, folder)
    path = folder / "fr" / "LC_MESSAGES" / "lamplight.po"
    text = path.read_text(encoding="utf-8")
    for english, french in (FRENCH | changed).items():
        text = text.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{french}"')
    text = text.replace('msgstr[0] ""', 'msgstr[0] "{count} page"').replace('msgstr[1] ""', 'msgstr[1] "{count} pages"')
    path.write_text(text, encoding="utf-8")
    texts.update(template, folder)
    return path


def test_every_text_is_taken_out_of_the_code_with_its_file_and_its_note(template: Catalog) -> None:
    assert {message.id for message in template if message.id} == {
        "Home",
        "Hello {name}",
        "English",
        "Between braces",
        ("{count} page", "{count} pages"),
    }
    home = template["Home"]
    assert home is not None
    assert home.locations == [("code/words.py", 0)]
    assert home.auto_comments == ["Translators: where it all begins"]


def test_a_whole_catalogue_has_no_fault_and_is_spoken(template: Catalog, folder: Path) -> None:
    _fill(folder, template)
    assert [*texts.faults_of(template, folder)] == []
    assert texts.languages(folder) == ["fr"]
    spoken = gettext.translation("lamplight", str(folder), ["fr"])
    assert spoken.gettext("Home") == "Accueil"
    assert spoken.ngettext("{count} page", "{count} pages", 0) == "{count} page"


def test_a_missing_text_is_a_fault(template: Catalog, folder: Path) -> None:
    _fill(folder, template, Home="")
    assert [fault.rpartition(": ")[0][-7:] for fault in texts.faults_of(template, folder)] == ["missing"]


def test_an_unsure_text_is_a_fault(template: Catalog, folder: Path) -> None:
    path = _fill(folder, template)
    text = path.read_text(encoding="utf-8").replace('msgid "Home"', '#, fuzzy\nmsgid "Home"')
    path.write_text(text, encoding="utf-8")
    texts.update(template, folder)
    assert any("fuzzy" in fault for fault in texts.faults_of(template, folder))


@pytest.mark.parametrize("wrong", ["Bonjour", "Bonjour {nom}", "Bonjour {name} {other}"])
def test_other_fields_are_a_fault(wrong: str, template: Catalog, folder: Path) -> None:
    _fill(folder, template, **{"Hello {name}": wrong})
    assert any("{fields}" in fault for fault in texts.faults_of(template, folder))


def test_blanks_at_the_ends_are_a_fault(template: Catalog, folder: Path) -> None:
    _fill(folder, template, Home="Accueil ")
    assert any("blank" in fault for fault in texts.faults_of(template, folder))


def test_a_catalogue_behind_the_code_is_a_fault(template: Catalog, folder: Path, tmp_path: Path) -> None:
    _fill(folder, template)
    (tmp_path / "code" / "words.py").write_text(CODE + '\n\ndef g():\n    return _("New")\n', encoding="utf-8")
    faults = [*texts.faults_of(texts.extract(tmp_path / "code"), folder)]
    assert any("not as the code is now" in fault for fault in faults)
    assert any("missing: 'New'" in fault for fault in faults)


def test_a_compiled_catalogue_that_is_old_or_gone_is_a_fault(template: Catalog, folder: Path) -> None:
    compiled = _fill(folder, template).with_suffix(".mo")
    compiled.write_bytes(b"")
    assert any("not compiled" in fault for fault in texts.faults_of(template, folder))
    compiled.unlink()
    assert any("not compiled" in fault for fault in texts.faults_of(template, folder))


def test_texts_that_the_code_no_longer_says_are_taken_out(template: Catalog, folder: Path, tmp_path: Path) -> None:
    path = _fill(folder, template)
    (tmp_path / "code" / "words.py").write_text('def f():\n    return _("Home")\n', encoding="utf-8")
    texts.update(texts.extract(tmp_path / "code"), folder)
    assert "Bonjour" not in path.read_text(encoding="utf-8")


def test_updating_twice_writes_the_same(template: Catalog, folder: Path) -> None:
    path = _fill(folder, template)
    before = path.read_bytes(), path.with_suffix(".mo").read_bytes()
    texts.update(template, folder)
    assert (path.read_bytes(), path.with_suffix(".mo").read_bytes()) == before


def test_a_language_that_is_there_is_not_begun_again(template: Catalog, folder: Path) -> None:
    path = _fill(folder, template)
    before = path.read_bytes()
    texts.begin("fr", folder)
    assert path.read_bytes() == before


@pytest.mark.parametrize("code", ["nowhere", "../fr", ""])
def test_what_is_no_language_is_refused(code: str, folder: Path) -> None:
    with pytest.raises(SystemExit, match="language code"):
        texts.begin(code, folder)


def test_the_shipped_catalogues_have_no_fault() -> None:
    assert "fr" in texts.languages(texts.LOCALE)
    assert [*texts.faults_of(texts.extract(texts.CODE), texts.LOCALE)] == []


def test_the_command_says_how_it_went(capsys: pytest.CaptureFixture[str]) -> None:
    assert texts.main(["--check"]) == 0
    assert "all there in fr" in capsys.readouterr().out
