"""The commands, one file each: `arguments(parser)` declares the options, `run(options)` returns the exit status.

What it is: thin; a module's docstring is the head of its `--help`. `cli/table.py` names each of them.
What it is not: imported as a whole; only the command asked for is.
May import: everything below `cli/`, late where it is heavy, and from `cli/` its output, parser, specs and
progress.
"""
