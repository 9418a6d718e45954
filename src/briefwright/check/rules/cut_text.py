"""`cut-text`: a comment cuts a text short. Found by reading."""

from briefwright.check.case import Rule

CODE = "cut-text"

RULE = Rule(CODE, brief=lambda case: case.reported(CODE))
