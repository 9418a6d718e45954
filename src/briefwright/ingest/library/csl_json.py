"""CSL-JSON: what Zotero and citation processors exchange."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from briefwright.ingest.library.entry import DATES, Entry, date_of, entry, is_date
from briefwright.unable import Unable


def read_csl_json(path: str, text: str) -> list[Entry]:
    """The entries of a file. Raises Unable where it is no JSON, or no list of entries."""
    try:
        value: Any = json.loads(text)
    except json.JSONDecodeError as error:
        raise Unable(f"{path}:{error.lineno}:{error.colno}: this is no JSON: {error.msg}", "export it anew") from error
    except (RecursionError, ValueError) as error:
        raise Unable(f"{path}: it is nested too deep, or holds a number too long", "export it anew") from error
    if isinstance(value, Mapping):
        value = value.get("items", value.get("references", [value] if "title" in value else None))
    if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
        raise Unable(f"{path}: this is no list of entries", "export it as CSL-JSON, BibTeX or RIS")
    return [entry(str(one.get("id", "")), 0, {name: _value(name, item) for name, item in one.items()}) for one in value]


def _value(name: str, value: Any) -> Any:
    if name in DATES and isinstance(value, Mapping):
        return _date(value)
    return value


def _date(value: Mapping[str, Any]) -> str:
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and all(isinstance(part, list) for part in parts):
        first, last = date_of(parts[0]), date_of(parts[-1])
        return f"{first}/{last}" if last > first else first
    raw = str(value.get("raw", value.get("literal", "")))[:30].strip()
    return raw if is_date(raw) else ""
