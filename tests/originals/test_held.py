"""The digests, held against their originals by the product itself: `check` with the figures and the quotations."""

from __future__ import annotations

import pytest

from originals.held import findings
from originals.test_figures import DIGESTS, ORIGINALS, needs_originals

EXCEPTIONS = {
    "jprus2024:p73 2022年12月13日": "the note's date is cut by the end of the last line named",
}
"""Figures that the product finds wrong (`KEY:ID figure`), and why the digest is right all the same."""


@pytest.mark.corpus
@needs_originals
@pytest.mark.parametrize("key", DIGESTS)
def test_a_digest_holds_against_its_original(key: str) -> None:
    original = (ORIGINALS / DIGESTS[key].metadata["origin"]["file"]).read_text("utf-8")
    found = {f"{key}:{passage} {one.message}" for passage, one in findings(DIGESTS[key], original)}
    explained = {one for one in found for name in EXCEPTIONS if one.startswith(f"{name} ")}
    assert found == explained, "\n".join(found - explained)
    assert len(explained) == sum(name.startswith(f"{key}:") for name in EXCEPTIONS), "an exception that is none"
