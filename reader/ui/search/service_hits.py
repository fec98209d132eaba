# SPDX-License-Identifier: GPL-3.0-or-later
"""Support services as rows among the places found: who can be called stands where the words ask for it.

It finds them with reader/calls/services.py and knows neither the index nor how rows look.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec

from reader.calls.read_out import sentences_of
from reader.calls.services import RegionServices, asks_for_somebody, find_services, names_service
from reader.content.model import Service
from reader.i18n import _
from reader.search.analysis import analysis
from reader.search.results import Hit, Results

KIND = "service"
Preview = Callable[[str, bool, str], tuple[str, str]]
"""From an address, whether its urgent box is meant, and another edition's language, to a title and a text."""
_MOST_ASKED, _MOST_BESIDE = 4, 2
"""How many rows they take where they are asked for, and where a passage is."""


class ServiceHits:
    """Nothing is found until services are offered."""

    def __init__(self) -> None:
        self._regions: tuple[RegionServices, ...] = ()
        self._language = "en"

    def offer(self, regions: tuple[RegionServices, ...], language: str) -> None:
        """Find these services from now on, by words of this language (`en`)."""
        self._regions, self._language = regions, language

    def service(self, address: str) -> Service | None:
        """Return the service of an address such as `service:helpline`."""
        wanted = address.removeprefix(f"{KIND}:")
        return next((one for each in self._regions for one in each.services if one.id == wanted), None)

    def previews(self, of_passages: Preview) -> Preview:
        """Return a look at services and, for every other address, the one that is given."""
        return partial(self._preview, of_passages)

    def _preview(self, of_passages: Preview, address: str, at_box: bool, language: str) -> tuple[str, str]:
        is_service = address.startswith(f"{KIND}:")
        return self.preview(address) if is_service else of_passages(address, at_box, language)

    def preview(self, address: str) -> tuple[str, str]:
        """Return a service's name and all that is known of it, a paragraph a line."""
        service = self.service(address)
        return (service.name, "\n".join((*service_facts(service), service.what))) if service else ("", "")

    def add_to(self, results: Results, query: str) -> Results:
        """Return an answer with the services that the words ask for, before the passages where they name one."""
        regions, language = self._regions, self._language
        known = _words_of(results, language) if regions else frozenset()
        found = find_services(regions, query, language, known) if regions else ()
        if not found:
            return results
        named = not results.hits or names_service(regions, query, language, known)
        hits = tuple(_hit(service) for service in found[: _MOST_ASKED if named else _MOST_BESIDE])
        first = named or asks_for_somebody(query)
        return msgspec.structs.replace(results, services=hits, services_first=first)


def service_facts(service: Service) -> tuple[str, ...]:
    """Return who answers, the number, hours, languages, region and web address, a line each; what is not known, not."""
    organisation = service.organisation if service.organisation != service.name else ""
    return tuple(
        line
        for line in (
            organisation,
            _("Phone: {number}").format(number=service.phone) if service.phone else "",
            _("Hours: {hours}").format(hours=service.hours) if service.hours else "",
            _("Languages: {languages}").format(languages=", ".join(service.languages)) if service.languages else "",
            _("Region: {region}").format(region=service.region) if service.region else "",
            _("Web: {address}").format(address=service.web) if service.web else "",
        )
        if line
    )


def _hit(service: Service) -> Hit:
    organisation = service.organisation if service.organisation != service.name else ""
    languages = ", ".join(service.languages)
    breadcrumb = " · ".join(text for text in (organisation, service.region) if text)
    facts = " · ".join(text for text in (service.phone, service.hours, languages) if text)
    return Hit(
        f"{KIND}:{service.id}",
        "service",
        service.name,
        0.0,
        breadcrumb=breadcrumb,
        snippet=facts or next(iter(sentences_of((service.what,))), ""),
    )


def _words_of(results: Results, language: str) -> frozenset[str]:
    """Return the stems of what was found in the guide: a word that stands there is no slip."""
    if results.corrected:
        return frozenset()
    texts = (text for hit in results.hits for text in (hit.title, hit.snippet))
    return frozenset(token.stem for text in texts for token in analysis(language).tokens(text))
