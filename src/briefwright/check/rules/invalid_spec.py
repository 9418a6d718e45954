"""`invalid-spec`: a spec that is not of its form (found by reading), or a text that leads out of the workspace."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.check.case import BriefCase, Rule
from briefwright.files import Files, join
from briefwright.prose import Prose
from briefwright.span import Problem

CODE = "invalid-spec"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_DANGEROUS = ("file:", "javascript:", "vbscript:", "data:")


def _check(case: BriefCase) -> Iterator[Problem]:
    yield from case.reported(CODE)
    if case.resolved is not None:
        for text in case.resolved.brief.texts:
            for _, prose in case.resolved.proses_of(text):
                yield from _images(prose, case.files)
                yield from _links(prose)


def _images(prose: Prose, files: Files) -> Iterator[Problem]:
    """Images are resources: they must lie in the workspace."""
    for image in prose.images:
        path = join("", image.url)
        if path is None or ":" in image.url or image.url.startswith("//"):
            hint = "put the image into the workspace and give its path from there"
            yield Problem(CODE, image.span, "this image leads out of the workspace", hint)
        elif not files.has(path):
            yield Problem(CODE, image.span, f"there is no image {image.url[:60]} in the workspace")


def _links(prose: Prose) -> Iterator[Problem]:
    """Links are for readers to follow: to the web, to mail, within the brief or the workspace."""
    for link in prose.links:
        scheme = _SCHEME.match(link.url)
        if scheme and scheme[0].lower() in _DANGEROUS:
            yield Problem(
                CODE, link.span, f"a brief may not hold {scheme[0]} links", "link to http:, https: or mailto:"
            )
        elif not scheme and not link.url.startswith("//") and join("", link.url) is None:
            yield Problem(CODE, link.span, "this link leads out of the workspace", "link to http:, https: or mailto:")


RULE = Rule(CODE, brief=_check)
