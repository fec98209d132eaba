# SPDX-License-Identifier: GPL-3.0-or-later
"""The small guide and the shipped one, each compiled once for these tests."""

from __future__ import annotations

import pytest

from reader.content.compiling import compile_edition
from reader.content.edition import Edition, write_edition
from reader.content.source_files import read_source_files
from tests.export.leaflet_guide import leaflet_edition

SHIPPED = "resources/guides/neuroendocrine"


@pytest.fixture(scope="package")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return leaflet_edition(tmp_path_factory.mktemp("leaflets"))


@pytest.fixture(scope="package")
def shipped(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Edition:
    """The guide that comes with the program."""
    path = tmp_path_factory.mktemp("shipped") / "edition.json"
    write_edition(compile_edition(read_source_files(pytestconfig.rootpath / SHIPPED), "en").content, path)
    edition = Edition.open(path)
    edition.set_emergency("")
    return edition
