"""`duplicate-id`: an ID stands twice in a source. Found by reading."""

from briefwright.check.case import Rule

CODE = "duplicate-id"

RULE = Rule(CODE, source=lambda case: case.reported(CODE))
