from tests.features.test_kiosk_forgets import *
from tests.features.conftest import *
import os
def test_x(visitor):
    steps=os.environ["STEPS"].split(",")
    visitor.kiosk.begin_visit("en")
    w=visitor.person.window
    k=w.features.keeping
    for s in steps:
        print("STEP",s,flush=True)
        if s=="go": visitor.person.go("surgery")
        elif s=="go2": visitor.person.go(w.edition.head.chapters[-1].id)
        elif s=="q": visitor.act("my_question")
        elif s=="w": visitor.write(k.card.field,"q")
        elif s=="save": k.card.save_button.click()
        elif s=="settle": visitor.person.settle()
        elif s=="listen": visitor._listen()
        elif s=="find": visitor._find_things()
        elif s=="keep": visitor._keep_things()
        elif s=="take": visitor._take_things_away()
        elif s=="traces": traces([BACKWARDS])
        else: visitor.act(s)
