# SPDX-License-Identifier: GPL-3.0-or-later
"""How the furniture of a page is known: menus, feet, cookie notices, buttons to share, pictures of logos.

Names that authors of pages give their elements, and the few lines that every site has, in English and French. What is
done about it is decided elsewhere.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[a-z]+|[A-Z][a-z]*|[0-9]+")
_CERTAIN = {
    "menu": "nav navbar navigation navi menu submenu breadcrumb breadcrumbs crumbs ariane pager pagination skiplink "
    "skiplinks sitemap",
    "foot": "footer colophon copyright footerlinks siteinfo",
    "cookies": "cookie cookies consent gdpr ccpa onetrust cookiebar tarteaucitron",
    "share": "share sharing sharedaddy addthis addtoany social socials partage partager",
    "readers": "comments comment respond disqus",
    "letters": "newsletter subscribe subscription infolettre abonnement",
    "adverts": "advert advertisement adsbygoogle advertising publicite sponsored taboola outbrain",
}
_LIKELY = {
    "menu": "sidebar related recommended trending toolbar toc backtop search recherche login",
    "head": "masthead banner header topbar branding logo",
    "adverts": "ad ads promo promotion sponsor donate donation",
    "share": "print printfriendly email feedback rating",
    "about": "byline dateline timestamp postmeta meta tags tagged author",
    "window": "modal dialog overlay lightbox popin",
}
_BY_TOKEN = {
    **{token: (kind, False) for kind, tokens in _LIKELY.items() for token in tokens.split()},
    **{token: (kind, True) for kind, tokens in _CERTAIN.items() for token in tokens.split()},
}
_BY_ROLE = {
    "navigation": "menu",
    "menu": "menu",
    "menubar": "menu",
    "search": "menu",
    "banner": "head",
    "contentinfo": "foot",
    "complementary": "beside",
    "dialog": "window",
    "alertdialog": "window",
    "toolbar": "menu",
}
_WHOLE_PAGE = frozenset("with has no without is".split())
"""Beside one of these a name tells of the page, not of the element: `has-sidebar`, `page-with-menu`."""
_LINE = re.compile(
    r"(?:skip (?:to|navigation)(?: .{0,30})?|jump to .{0,20}|back to top|top|menu|main menu|home|search|close"
    r"|print(?: this page)?|share(?: this(?: page| article| story)?)?(?: on .{0,20})?|tweet|like|email(?: this page)?"
    r"|e-mail|facebook|twitter|linkedin|pinterest|whatsapp|instagram|youtube|rss|log ?in|sign (?:in|up)|register"
    r"|subscribe|donate(?: now)?|advertisement|sponsored|listen(?: to this page)?|contact us|about us|privacy policy"
    r"|terms of use|site ?map|accept(?: all)?(?: cookies)?|next(?: page)?|previous(?: page)?|read more"
    r"|show (?:more|less)|see also:?|edit|download pdf|was this page helpful\??|yes|no"
    r"|aller au (?:contenu|menu)(?: .{0,20})?|passer au contenu(?: .{0,20})?|haut de (?:la )?page"
    r"|retour en haut(?: de (?:la )?page)?|accueil|recherche(?:r)?|fermer|imprimer(?: (?:cette|la) page)?"
    r"|partager(?: (?:cette page|sur .{0,20}|cet article))?|courriel|se connecter|connexion|s['’]inscrire"
    r"|s['’]abonner|faire un don|publicité|écouter|nous joindre|nous contacter|politique de confidentialité"
    r"|plan du site|tout accepter|suivant|précédent|lire la suite|voir (?:plus|moins|aussi)\s?:?|modifier|oui|non"
    r"|(?:©|\(c\)|copyright|droits? d['’]auteur).{0,120}|all rights reserved\.?|tous droits réservés\.?"
    r"|this (?:site|website) uses cookies.{0,160}|we use cookies.{0,160}"
    r"|(?:ce site|nous) utilis(?:e|ons) des (?:cookies|témoins).{0,160}"
    r"|[\w' ]{2,30}(?: [>›»/] [\w' ’-]{2,60}){1,6})",
    re.IGNORECASE,
)
"""Lines of a page that belong to the site."""
_PICTURE = re.compile(
    r"logo|banner|icon|sprite|pixel|spacer|blank|avatar|badge|button|bouton|share|facebook|twitter", re.IGNORECASE
)


def named_furniture(names: str, role: str) -> tuple[str, bool]:
    """Return what an element is by its class, id and role, and whether that is certain; empty when it is none.

    >>> named_furniture("site-footer", "")
    ('foot', True)
    """
    by_role = _BY_ROLE.get(role.strip().lower(), "")
    best = (by_role, False)
    for name in names.split():
        tokens = [token.lower() for token in _TOKEN.findall(name)]
        if len(tokens) > 1 and _WHOLE_PAGE & set(tokens):
            continue
        for token in tokens:
            kind, certain = _BY_TOKEN.get(token, ("", False))
            if kind and (not best[0] or certain > best[1]):
                best = (kind, certain)
    return (best[0], best[1] or by_role not in ("", "beside"))


def is_furniture_line(text: str) -> bool:
    """Tell whether a whole line is one that sites have, such as “Share this page”."""
    return len(text) <= 200 and _LINE.fullmatch(text.strip(" |·•>\u00a0")) is not None


def is_furniture_picture(names: str) -> bool:
    """Tell whether a picture is a logo, an icon or a dot, by its file, words and class together."""
    return _PICTURE.search(names) is not None
