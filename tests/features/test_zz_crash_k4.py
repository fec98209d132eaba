from tests.features.test_kiosk_forgets import ENDS, census
from tests.features.test_kiosk_forgets import visitor
from tests.features.conftest import *
def test_y(visitor):
    def run(steps):
        visitor.kiosk.begin_visit("en")
        w=visitor.person.window
        for s in steps:
            if s=="go": visitor.person.go("surgery")
            elif s=="listen": visitor._listen()
            elif s=="settle": visitor.person.settle()
            elif s=="lang": visitor.kiosk.visit.settings.set("app.language","fr")
            elif s=="findt": visitor._find_things()
            elif s=="keep": visitor._keep_things()
            elif s=="take": visitor._take_things_away()
            else: visitor.act(s)
        ENDS["finished"](visitor)
    run([])
    for steps in ([],["settle"],["go"],["go","settle"],["go","settle","glossary","settle"],["questions","settle"],["go","contents","settle"],["go","kept","settle"],["findt"],["go","keep"],["go","take"],["go","listen"],["go","line_focus","settle"],["go","text_larger","settle"],["lang"],["go","lang"]):
        run(steps)
        before=census()
        run(steps)
        after=census()
        print(steps, {n.split(".")[-1]:(before.get(n,0),c) for n,c in after.items() if c>before.get(n,0) and ".page." not in n and "pages" not in n or c>before.get(n,0) and "PageView" in n})
