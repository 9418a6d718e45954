"""`unused-silencer`: a silencer that silences nothing. Found by the runner, which alone knows what was silenced."""

from briefwright.check.case import Rule

RULE = Rule("unused-silencer")
