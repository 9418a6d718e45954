"""What WeasyPrint may open: data: URIs, and the pinned fonts. Nothing else, by whatever way it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "pinned:"
"""Before the name of a pinned font's file; no such address can be written in a brief and mean something."""


class Closed(URLFetcher):  # type: ignore[misc]
    """A fetcher without handlers for the network or for files."""

    def __init__(self, fonts: Mapping[str, Path] | None = None) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self._fonts = dict(fonts or {})
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The bytes of a data: URI or of a pinned font; raises ValueError for anything else."""
        if url.startswith(SCHEME) and (path := self._fonts.get(url.removeprefix(SCHEME))):
            return URLFetcherResponse(url, path.read_bytes())
        if url[:5].lower() != "data:":
            self.refused.append(url)
            raise ValueError(f"refused: {url[:200]}")
        return super().fetch(url, headers)
