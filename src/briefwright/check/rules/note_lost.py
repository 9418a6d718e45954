"""`note-lost`: found by `build`, which looks at the pages that it has made, not by `check`."""

from briefwright.check.case import Rule

RULE = Rule("note-lost")
