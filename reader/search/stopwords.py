# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that say little by themselves, per language, folded: small letters, no accents, no apostrophes.

They are left out of bodies but kept in titles, headings and questions, so "what is it" still finds "What it is".
"""

from __future__ import annotations

_ENGLISH = """
a about after all also am an and any are arent as at be because been before being but by can cant cannot could
couldnt did didnt do does doesnt doing dont during each every for from get gets getting go going got had hadnt has
hasnt have havent having he her here hers herself hes him himself his how i id if ill im in into is isnt it its itself
ive just let lets like may me might mine more most much must my myself no nor not of off on once one only or other our
ours out over own please put really s same say shall she should shouldnt so some such t tell than that thats the their
theirs them themselves then there these they theyre this those though through to too under until up us very was wasnt
way we well were werent what whats when where which while who whom whose why will with without wont would wouldnt yet
you youll your youre yours yourself
"""

_FAINT_ENGLISH = """
always anybody anyone anything bad difference everything good happen happened happens issue issues know kind lot lots
matter matters mean means need needed needs never nobody nothing ok okay problem problems quite said since somebody
someone something sort still thing things think thought time times told trouble want wants
"""

_FRENCH = """
a afin ai aie ainsi alors apres as au aucun aucune aujourdhui auquel aura aurai aussi autre autres aux avait avant
avec avez avoir avons ayant beaucoup bien c ca car ce cela celle celles celui ces cet cette ceux chaque chez ci comme
comment d dans de depuis des deux doit dois donc dont du elle elles en encore entre es est estce et etait etant etc
ete etes etre eu eux fait faire faut ici il ils j je jusqu jusque l la le les leur leurs lors lorsque lui m ma mais me
meme memes mes mieux moi moins mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peux plus pour
pourquoi pouvez quand que quel quelle quelles quels quelque quelques qu qui quoi s sa sans se sera serai ses si soit
sommes son sont sous suis sur t ta tandis te tel telle tes toi ton tous tout toute toutes tres tu un une va vais vers
veut veux voici voila vont vos votre vous vraiment y
"""

_FAINT_FRENCH = """
besoin bon bonne chose choses dire dit encore gens jamais mauvais passe pense penser personne probleme
problemes quelquun rien sais savoir temps toujours truc trucs vraiment
"""

STOP_WORDS: dict[str, frozenset[str]] = {"en": frozenset(_ENGLISH.split()), "fr": frozenset(_FRENCH.split())}
"""Language -> folded words. A language that is not listed has none."""

FAINT_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(_FAINT_ENGLISH.split()),
    "fr": frozenset(_FAINT_FRENCH.split()),
}
"""Words that are searched everywhere, but say less than others when a person types them."""

ARTICLES: dict[str, frozenset[str]] = {
    "en": frozenset("a an the my our your his her their this that these those some just really even ever "
                    "please".split()),
    "fr": frozenset("le la les l un une des du de d mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce "
                    "cet cette ces au aux a".split()),
}  # fmt: skip
"""Little words that change nothing in a phrase: "my scar" and "the scar" are one."""
