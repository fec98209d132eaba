# SPDX-License-Identifier: GPL-3.0-or-later
"""Site files that are sound, mistaken and hostile: read as a whole or refused with the line and what to do."""

from __future__ import annotations

import hashlib
import tracemalloc
from pathlib import Path

import pytest

from reader.site import Card, OwnService, Printing, Show, Site, Ward, read_site
from reader.site.fields import FIELDS
from reader.site.site_file import SITE_BYTES
from tests.site.writing import GOOD, only_problem, problems, written

EXAMPLE = Path(__file__).resolve().parents[2] / "installer" / "linux" / "kiosk" / "site.yaml"


def refused(folder: Path, text: str | bytes) -> tuple[int, str, str]:
    problem = only_problem(written(folder, text))
    assert problem.path == "site.yaml"
    assert problem.level == "error"
    return problem.line, problem.rule, problem.text


def test_every_line_that_there_can_be_is_read(tmp_path: Path) -> None:
    site = read_site(written(tmp_path))
    assert site == Site(
        organisation="St Anne's",
        languages=("en", "fr"),
        emergency_number="112",
        ward=Ward(name={"en": "Day clinic", "fr": "Hôpital de jour"}, number="555 0100"),
        help_text={"en": "Ask at the desk", "fr": "Demandez à l'accueil"},
        attract={
            "en": (
                Card(title="One", text="First"),
                Card(title="Two", text="Second"),
                Card(title="Three", text="Third"),
            ),
            "fr": (
                Card(title="Un", text="Premier"),
                Card(title="Deux", text="Deuxième"),
                Card(title="Trois", text="Troisième"),
            ),
        },
        parts=("start", "surgery"),
        show=Show(questions=True, glossary=False, phone=True),
        listening="headset",
        printing=Printing(printer="desk", most_pages=2),
        idle_seconds=60,
        idle_home_seconds=600,
        warning_seconds=20,
        text_size=135,
        palette="contrast-dark",
        buttons_down=True,
        staff_pin=site.staff_pin,
        helpline_services=(
            OwnService(
                id="night-line",
                name="Night line",
                organisation="St Anne's",
                what="Talk with a nurse.",
                phone="555 0199",
            ),
            OwnService(
                id="cafe",
                name="Café",
                web="example.org",
                hours="Mondays",
                languages=("English", "French"),
                region="Ontario",
            ),
        ),
        helpline_counts=True,
        helpline_pin=site.staff_pin,
        caller_types=("Patient", "Family"),
        pack_folder="/media/lamplight",
        settings={"listen.speed": 90, "look.spacing": True, "print.text_size": 20},
        fingerprint=hashlib.sha256(GOOD.encode()).hexdigest()[:12],
    )
    assert {field.name for field in FIELDS} | {"fingerprint"} == set(Site.__struct_fields__)
    assert all(f"\n{field.name}:" in f"\n{GOOD}" for field in FIELDS)


def test_the_example_is_sound() -> None:
    site = read_site(EXAMPLE, check_owner=False)
    assert site.idle_seconds == 180
    assert len(site.cards("en")) == 3
    assert site.staff_pin == "", "an example with a PIN would be a PIN that everybody knows"


def test_one_line_is_enough_and_line_ends_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    site = read_site(written(tmp_path, b"\xef\xbb\xbforganisation: Clinic\r\nidle_seconds: 90\r\n"))
    assert site == Site(organisation="Clinic", idle_seconds=90, fingerprint=site.fingerprint)


def test_all_faults_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    text = "organisation: Clinic\nidle_seconds: 5\npalette: pink\nidel: 3\nshow: {phone: perhaps}\n"
    found = problems(written(tmp_path, text))
    assert [(problem.line, problem.rule) for problem in found] == [
        (2, "value"),
        (3, "value"),
        (4, "unknown-key"),
        (5, "yaml-shape"),
    ]
    with pytest.raises(Exception, match=r"site\.yaml:2: error: 5 seconds cannot be used") as caught:
        read_site(tmp_path / "site.yaml")
    assert len(str(caught.value).splitlines()) == 4


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("organisation: A\nidle_second: 90\n", 2, "There is no line named “idle_second”. Is `idle_seconds:` meant?"),
        ("organisation: A\n\nqqqq: 1\n", 3, "There is no line named “qqqq”. docs/site-file.md lists the lines"),
        ("organisation: A\nfingerprint: 123\n", 2, "There is no line named “fingerprint”"),
        ("organisation: A\nprinting:\n  printer: x\n  duplex: true\n", 4, "This name is not known here: `duplex`"),
        (GOOD.replace("{title: Deux,", "{colour: red, title: Deux,"), 13, "This name is not known here: `colour`"),
        ("idle_seconds: 90\n", 0, "The line `organisation:` is missing."),
        ("", 0, "The line `organisation:` is missing."),
    ],
)
def test_a_name_that_is_not_known_or_missing(tmp_path: Path, text: str, line: int, told: str) -> None:
    found = refused(tmp_path, text)
    assert found[0] == line
    assert found[2].startswith(told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("idle_seconds: 59", "59 seconds cannot be used; write a number from 60 to 600."),
        ("idle_seconds: 601", "write a number from 60 to 600."),
        ("idle_home_seconds: -60", "write a number from 60 to 600."),
        ("idle_home_seconds: 99999999999999999999999", "write a number from 60 to 600."),
        ("warning_seconds: 19", "write a number from 20 to 60."),
        ("warning_seconds: 61", "write a number from 20 to 60."),
        ("idle_seconds: soon", "A whole number is expected here"),
        ("idle_seconds: 90.5", "A whole number is expected here"),
        ("idle_seconds: .inf", "A whole number is expected here"),
        ("idle_seconds:", "A whole number is expected here"),
        ("idle_seconds: [90]", "A whole number is expected here"),
        ("buttons_down: yes", "`true` or `false` is expected here"),
        ("languages: en", "A list is expected here"),
        ("languages: []", "At least one language is needed"),
        ("languages: [en, fr, en]", "“en” stands here twice"),
        ("languages: [../etc]", "“../etc” is not the short name of a language"),
        ("languages: [[en]]", "Plain text is expected here"),
        ("emergency_number: call us", "This is not a telephone number"),
        ("emergency_number: '( )'", "This is not a telephone number"),
        ("emergency_number: ''", "This is not a telephone number"),
        ("ward: Five", "Lines of `name: value` are expected here"),
        ("ward: {name: Five}", "A value is missing: `number`"),
        ("ward: {name: Five, number: x}", "This is not a telephone number"),
        ("ward: {name: '', number: '5'}", "This text is empty"),
        (f"ward: {{name: {'x' * 61}, number: '5'}}", "This text has 61 characters; it has room for 60."),
        ("help_text: {}", "There is no text here"),
        ("help_text: {english: Ask}", "“english” is not the short name of a language"),
        ("help_text: {en: ' '}", "This text is empty"),
        ("help_text: [Ask]", "A text, or one text for each language, is expected here"),
        ("attract: [One]", "A line for each language is expected here."),
        ("attract: {en: One}", "A list is expected here"),
        ("attract: {en: [{title: One, text: 1}]}", "There is 1 card here; write 3 to 5."),
        ("parts: []", "This list is empty"),
        ("parts: [Surgery!]", "“Surgery!” is not the id of a part"),
        ("helpline_counts: on", "`true` or `false` is expected here"),
        ("helpline_pin: '135790'", "This is not the whole line"),
        ("caller_types: []", "There are 0 types of caller here; write 1 to 9"),
        ("caller_types: [a, b, c, d, e, f, g, h, i, j]", "There are 10 types of caller here"),
        ("caller_types: ['']", "This text is empty"),
        (f"caller_types: [{'x' * 41}]", "it has room for 40."),
        ("caller_types: [Family, ' family']", "“ family” stands here twice"),
        ("caller_types: ['=SUM(A1)']", "A type of caller begins with a letter"),
        ("listening: loud", "“loud” cannot be used; write one of: off, speaker, headset."),
        ("helpline_services: []", "There are 0 services here; write 1 to 60, or leave out the line."),
        (f"helpline_services: [{', '.join(['{id: a, name: A}'] * 61)}]", "There are 61 services here"),
        ("helpline_services: [{id: a}]", "A value is missing: `name`"),
        ("helpline_services: [{id: A line, name: A}]", "“A line” cannot be an id"),
        (f"helpline_services: [{{id: {'a' * 81}, name: A}}]", "cannot be an id"),
        ("helpline_services: [{id: a, name: A}, {id: a, name: B}]", "“a” stands here twice"),
        ("helpline_services: [{id: a, name: ''}]", "This text is empty"),
        (f"helpline_services: [{{id: a, name: A, what: {'x' * 601}}}]", "it has room for 600."),
        ("helpline_services: [{id: a, name: A, languages: ['']}]", "This text is empty"),
        ("helpline_services: [{id: a, name: A, phone: call us}]", "This is not a telephone number"),
        ("helpline_services: [{id: a, name: A, price: '1'}]", "This name is not known here: `price`"),
        ("printing: {printer: '', most_pages: 2}", "This text is empty"),
        ("printing: {printer: a, most_pages: 5}", "5 pages cannot be used; write a number from 1 to 4."),
        ("printing: {printer: a, most_pages: 0}", "0 pages cannot be used; write a number from 1 to 4."),
        ("text_size: 120", "“120” cannot be used for “Text size”; use one of: 85, 100,"),
        ("palette: pink", "“pink” cannot be used for “Colours”; use one of: auto, light,"),
        ("staff_pin: '482913'", "This is not the whole line that `lamplight site-pin` prints"),
        ("pack_folder: media", "Write the whole path of the folder"),
        ("pack_folder: /media/../etc", "Write the whole path of the folder"),
        ("settings: [look.spacing]", "Lines of `name: value` are expected here"),
        ("settings: {look.spacing: maybe}", "“maybe” cannot be used for “Wide spacing”; use true or false."),
        ("settings: {listen.speed: fast}", "“fast” cannot be used for “Speed of the voice”"),
        ("settings: {listen.speed: {a: b}}", "Plain text is expected here"),
        ("settings: {look.colour: red}", "There is no setting named “look.colour”; docs/settings.md lists them."),
        ("settings: {look.palette: dark}", "Write it as `palette:` instead"),
        ("settings: {care.emergency_number: 112}", "Write it as `emergency_number:` instead"),
        ("settings: {reading.history: true}", "A terminal for everybody decides this itself"),
    ],
)
def test_a_value_that_cannot_be(tmp_path: Path, line: str, told: str) -> None:
    found = refused(tmp_path, f"# a comment\norganisation: Clinic\n{line}\n")
    assert found[0] == 3
    assert told in found[2]


def test_a_setting_that_is_the_readers_own_is_not_the_sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.settings.table import Scope, Setting
    from reader.site import field_checks

    own = Setting("test.own", "bool", False, lambda: "Own", lambda: "Mine.", Scope.USER)
    monkeypatch.setitem(field_checks.ROWS, "test.own", own)
    line, _rule, told = refused(tmp_path, "organisation: A\nsettings:\n  test.own: true\n")
    assert (line, told) == (3, "“test.own” is the reader's own to choose, not the site's; leave out this line.")


@pytest.mark.parametrize("place", ["organisation", "help_text", "attract", "ward"])
def test_a_text_is_there_for_each_language_and_for_no_other(tmp_path: Path, place: str) -> None:
    cards = "[{title: a, text: b}, {title: c, text: d}, {title: e, text: f}]"
    texts = {"attract": f"en: {cards}, de: {cards}", "ward": "en: A, de: B"}.get(place, "en: A, de: B")
    inner = f"{{name: {{{texts}}}, number: '5'}}" if place == "ward" else f"{{{texts}}}"
    name = "" if place == "organisation" else "organisation: Clinic\n"
    found = problems(written(tmp_path, f"languages: [en, fr]\n{name}{place}: {inner}\n"))
    assert {problem.line for problem in found} == {2 if place == "organisation" else 3}
    assert {problem.text.partition(";")[0] for problem in found} == {
        "There is nothing here for “fr”, which a visitor can choose",
        "“de” is not one of the languages (en, fr)",
    }


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("organisation: &a A\nhelp_text: *a\n", "yaml-alias", 1),
        ("a: &x [1]\nb: [*x, *x]\n", "yaml-alias", 1),
        ("organisation: A\nhelp_text: *a\n", "yaml-alias", 2),
        ("organisation: !!python/object/apply:os.system [id]\n", "yaml-tag", 1),
        ("organisation: !!str A\n", "yaml-tag", 1),
        ("organisation: A\norganisation: B\n", "yaml-twice", 2),
        ("organisation: A\nsettings: {listen.speed: 90, listen.speed: 100}\n", "yaml-twice", 2),
        ("organisation: A\n---\norganisation: B\n", "yaml", 2),
        ("organisation: [A\n", "yaml", 1),
        ('organisation: "A\nlanguages: [en]\n', "yaml", 1),
        ("- organisation\n", "yaml-shape", 1),
        ("organisation\n", "yaml-shape", 1),
        ('organisation: "a\\u202eb"\n', "odd-character", 1),
        ("organisation: a\u202eb\n", "odd-character", 1),
        ("organisation: A\nx: " + "[" * 50 + "\n", "yaml-depth", 2),
        (b"organisation: A\nhelp_text: H\xf4pital\n", "encoding", 2),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "odd-character", 1),
        (bytes(range(256)), "encoding", 2),
        (b"\x00" * 1000, "odd-character", 1),
    ],
)
def test_hostile_text_is_refused(tmp_path: Path, text: str | bytes, rule: str, line: int) -> None:
    found = refused(tmp_path, text)
    assert (found[1], found[0]) == (rule, line)


def test_ten_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = written(tmp_path, b"organisation: A\n" + b"#" * 10_000_000)
    tracemalloc.start()
    problem = only_problem(path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (problem.rule, problem.line) == ("file-size", 0)
    assert most < 10 * SITE_BYTES


def test_a_file_as_large_as_may_be_is_read(tmp_path: Path) -> None:
    text = b"organisation: A\n"
    assert read_site(written(tmp_path, text + b"#" * (SITE_BYTES - len(text)))).organisation == "A"
