"""Checking: rules turn what was read and resolved into findings.

What it is: one rule a file in `rules/`, each with its page; a runner that stamps code and severity and applies
silencers. What lower floors found wrong passes through rules as well, so that all codes behave alike.

What it is not: it reads no file, prints nothing, and a rule never decides how grave its finding is.

May import: everything up to `prose`.
"""
