"""`unknown-data`: a figure, table or chart names what `data` lacks. Found by reading and resolving."""

from briefwright.check.case import Rule

CODE = "unknown-data"

RULE = Rule(CODE, brief=lambda case: case.reported(CODE))
