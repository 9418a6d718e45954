"""`invalid-citation`: a bracket that is meant as a citation is none. Found by parsing and resolving."""

from briefwright.check.case import Rule

CODE = "invalid-citation"

RULE = Rule(CODE, brief=lambda case: case.reported(CODE))
