from tests.accessibility.survey import Survey, walk_through
from tests.accessibility.screens import SCREENS
from tests.started import built_index, paths_with, started
from pytestqt.qtbot import QtBot
import pytest
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", "pipewire", extend=True)
def test_mine(qapp, request, tmp_path_factory):
    index = built_index(tmp_path_factory.getbasetemp())
    with started(qapp, paths_with(index, tmp_path_factory.mktemp("s")), QtBot(request), "surgery") as person:
        found = walk_through(person, Survey(), {k:v for k,v in SCREENS.items() if k in ("contents","two languages","the same page in another language","all commands")})
    for row, faults in found.faults.items():
        print(row, *faults, sep="\n   ")
    assert not any(found.faults.values())
