"""`unknown-source`: a citation names a source that `seeds/` does not hold. Found by resolving."""

from briefwright.check.case import Rule

CODE = "unknown-source"

RULE = Rule(CODE, brief=lambda case: case.reported(CODE))
