"""`invalid-source`: a source file that is not of its form. Found by reading."""

from briefwright.check.case import Rule

CODE = "invalid-source"

RULE = Rule(CODE, source=lambda case: case.reported(CODE))
