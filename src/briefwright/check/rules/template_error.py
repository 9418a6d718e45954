"""`template-error`: a template of the workspace cannot print a brief. Found by looking at the template."""

from briefwright.check.case import Rule

RULE = Rule("template-error", template=lambda case: case.problems)
