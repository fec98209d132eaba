from tests.features.test_kiosk_forgets import visitor, ENDS, census
from tests.features.conftest import *
import gc, types, sys
def test_y(visitor):
    visitor.visit(); ENDS["finished"](visitor)
    before=census()
    visitor.visit(); ENDS["finished"](visitor)
    gc.collect()
    after=census()
    for n,c in after.items():
        if c>before.get(n,0): print("GROW",n,before.get(n,0),c)
    def chain(obj, depth=0, seen=None):
        seen=seen if seen is not None else {id(obj)}
        refs=[r for r in gc.get_referrers(obj) if id(r) not in seen and not isinstance(r, types.FrameType) and r is not objs]
        for r in refs[:6]:
            if isinstance(r,list) and len(r)>2000: continue
            seen.add(id(r))
            d=""
            try:
                if isinstance(r,dict): d=[k for k,v in list(r.items())[:200] if v is obj][:3]
                elif isinstance(r,types.FunctionType): d=r.__qualname__
                elif isinstance(r,types.MethodType): d=r.__func__.__qualname__
                elif isinstance(r,types.CellType): d="cell"
                elif isinstance(r,(list,tuple)): d=len(r)
            except Exception as e: d=repr(e)
            print("  "*depth, type(r).__module__, type(r).__name__, d)
            if depth<4: chain(r,depth+1,seen)
    objs=gc.get_objects()
    for name in ("PageView","VoiceEngine","RowTree","Voice","KeptTree"):
        for o in objs:
            if type(o).__name__==name:
                print("=== ",name, "refcount", sys.getrefcount(o)); chain(o); break
