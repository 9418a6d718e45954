"""`unknown-passage`: a citation names a passage that its source does not hold. Found by resolving."""

from briefwright.check.case import Rule

CODE = "unknown-passage"

RULE = Rule(CODE, brief=lambda case: case.reported(CODE))
