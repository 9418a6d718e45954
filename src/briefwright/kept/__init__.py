"""What earlier checks found, kept beside the workspace so that only what a change touches is checked again.

What it is: for each brief, source and all templates the findings, with a digest of every file that was read for them;
they hold as long as each of those files is what it was. Kept as JSON, which is only read as values, never run.

What it is not: it finds nothing by itself, and a check with nothing kept gives the same to the letter.

May import: everything up to `render`.
"""

from briefwright.kept.check import Checked, Keeper

__all__ = ["Checked", "Keeper"]
