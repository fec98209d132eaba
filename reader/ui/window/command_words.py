# SPDX-License-Identifier: GPL-3.0-or-later
"""What people call the actions of the table in everyday words, so that the list of commands finds them by these too.

It stands beside action_table.py, by the same ids. The words are never shown: each language has those that its people
would type. It is plain data, without Qt, and ranks nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.i18n import _
from reader.search.analysis import fold
from reader.ui.window.action_table import Text


def command_words(command_id: str) -> str:
    """Return the everyday words for an action in the current language; empty where its own name says it all."""
    words = _WORDS.get(command_id)
    return words() if words else ""


def little_words() -> frozenset[str]:
    """Return the words that tell nothing of what somebody wants to do, as they are compared."""
    return frozenset(
        fold(word)
        for word in _(
            "a an and as can do for from go have how i in is it its make me my now of on or please see show so some "
            "than that the then there this to want what where with you your"
        ).split()
    )


_WORDS: Mapping[str, Text] = MappingProxyType({
    "search": lambda: _("look up ask query question find words topic subject type box"),
    "find": lambda: _("word here search look in page text"),
    "find_next": lambda: _("again more hit match down"),
    "find_previous": lambda: _("again before hit match up"),
    "go_to": lambda: _("9.2 chapter section page open jump place caller reads their copy"),
    "exact_words": lambda: _("these literal only precise quotes wider other spelling similar"),
    "recent_searches": lambda: _("history remember last searched before"),
    "back": lambda: _("previous page return undo where i was last"),
    "forward": lambda: _("next page again"),
    "home": lambda: _("start first page beginning main cover"),
    "next_chapter": lambda: _("following on page forward"),
    "previous_chapter": lambda: _("before last page back"),
    "urgent": lambda: _("emergency danger warning signs red flags 911 ambulance fever bleeding urgent help doctor"),
    "next_panel": lambda: _("switch column pane window side move keyboard"),
    "previous_panel": lambda: _("switch column pane window side move keyboard"),
    "contents": lambda: _("table chapters list outline index overview topics"),
    "glossary": lambda: _("word words term meaning define definition dictionary explain jargon"),
    "questions": lambda: _("doctor ask appointment oncologist visit list"),
    "kept": lambda: _("saved bookmarks notes highlights my own favourites"),
    "text_larger": lambda: _("bigger zoom in font letters size increase see"),
    "text_smaller": lambda: _("zoom out font letters size decrease less"),
    "text_normal": lambda: _("reset zoom font letters default 100 usual"),
    "comfort": lambda: _("font letters size appearance look display theme zoom spacing eyes view read easier"),
    "wide_spacing": lambda: _("lines space apart letters gaps dyslexia"),
    "line_focus": lambda: _("ruler focus concentrate mask dim line guide"),
    "full_page": lambda: _("full screen fullscreen hide panels maximize whole only"),
    "caret_reading": lambda: _("select mark keyboard caret browsing blinking"),
    "profile_standard": lambda: _("normal default size text"),
    "profile_large": lambda: _("big size text"),
    "profile_larger": lambda: _("bigger size text"),
    "profile_very_large": lambda: _("biggest huge low vision size text"),
    "palette_next": lambda: _("change theme color colors scheme background switch"),
    "palette_auto": lambda: _("automatic theme color system default mode"),
    "palette_light": lambda: _("white bright day theme color mode"),
    "palette_sepia": lambda: _("warm brown paper beige theme color mode"),
    "palette_dark": lambda: _("black night theme color mode glare"),
    "palette_contrast_dark": lambda: _("black yellow low vision theme color mode"),
    "palette_contrast_light": lambda: _("white black low vision theme color mode"),
    "listen": lambda: _("read aloud speak voice audio sound play hear speech resume"),
    "listen_here": lambda: _("read aloud speak voice audio play hear start"),
    "listen_stop": lambda: _("quiet silence mute end voice audio reading aloud"),
    "listen_back": lambda: _("rewind repeat again previous audio voice"),
    "listen_on": lambda: _("skip next forward audio voice"),
    "listen_slower": lambda: _("speed rate voice slow"),
    "listen_faster": lambda: _("speed rate voice fast quicker"),
    "listen_term": lambda: _("pronounce pronunciation aloud voice sound hear how said term"),
    "bookmark": lambda: _("save mark remember page favourite ribbon"),
    "highlight": lambda: _("mark marker yellow underline colour"),
    "note": lambda: _("notes write down comment annotate jot remark"),
    "my_question": lambda: _("ask doctor add own appointment"),
    "undo": lambda: _("undo revert mistake cancel restore"),
    "export_kept": lambda: _("export backup copy save notes bookmarks file"),
    "import_kept": lambda: _("import restore load open notes bookmarks file"),
    "clear_kept": lambda: _("delete remove erase forget reset wipe notes bookmarks"),
    "copy_source": lambda: _("quote cite citation clipboard email e-mail mail paste text passage reference"),
    "leaflet_add": lambda: _("print later collect add paper handout"),
    "leaflet": lambda: _("pdf printer paper handout export e-book epub save file email e-mail send leaflet"),
    "phone": lambda: _("qr code camera mobile cell smartphone scan take along send"),
    "new_call": lambda: _("phone telephone ring begin start answer caller next helpline"),
    "topic_new": lambda: _("tab another second question open add"),
    "topic_close": lambda: _("tab remove done shut"),
    "topic_next": lambda: _("tab switch change other"),
    "topic_previous": lambda: _("tab switch change other back"),
    **{f"topic_{number}": lambda: _("tab switch change") for number in range(1, 10)},
    "read_out": lambda: _("read out aloud speak tell plain words pronounce pronunciation sentences explain caller"),
    "pin": lambda: _("keep save add remember collect passage attach note"),
    "call_sheet": lambda: _(
        "note notepad take write down something jot type panel pinned pins passages kept questions doctor summary"
    ),
    "other_language": lambda: _("french english français anglais language langue switch change translate translation"),
    "both_languages": lambda: _("both french english français anglais bilingual translate translation beside compare"),
    "say_strip": lambda: _("advice allowed tell hand back care team script strip side hide limits"),
    "disclaimer": lambda: _("disclaimer information advice nurse volunteer medical legal introduce myself"),
    "wrap_up": lambda: _(
        "hang up finish print pdf email e-mail mail send copy save caller summary sheet notes goodbye over stop forget "
        "take along paper"
    ),
    "lock": lambda: _("away break leave desk private hide pause coffee secure"),
    "lock_pin": lambda: _("password code number security digits"),
    "leave_helpline": lambda: _("exit quit close stop reading window shift over log out"),
    "palette": lambda: _("list find anything menu"),
    "settings": lambda: _("options preferences language french english configure set up change emergency number voice"),
    "guides": lambda: _(
        "other another book cancer edition earlier version installed remove uninstall back choose change library"
    ),
    "add_guide": lambda: _(
        "install import open load file pack new another book cancer edition update upgrade usb stick"
    ),
    "keys": lambda: _("shortcuts keyboard manual instructions list f1 hotkeys support"),
    "about": lambda: _("version edition licence license author who made program"),
    "quit": lambda: _("exit close leave end program"),
})  # fmt: skip
"""Action -> its everyday words, asked for each time so that they follow the program's language."""
