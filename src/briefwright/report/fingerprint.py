"""What a finding is known by from run to run, for systems that tell new findings from old ones."""

from __future__ import annotations

import hashlib
from collections import Counter

from briefwright.finding import Finding


def fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """A mark made of a finding's code, file and words, not of its line; the same once more counts up in `seen`."""
    same = "\0".join((finding.code, finding.file, "\n".join(finding.excerpt).strip(), finding.message))
    digest = hashlib.sha256(same.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"
