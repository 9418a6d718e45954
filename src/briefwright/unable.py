"""The one exception for what a command cannot do."""

from __future__ import annotations


class Unable(Exception):
    """A command could not do its work: `what` is wrong, and what to `do` about it. Ends with exit status 2."""

    def __init__(self, what: str, do: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.do = do

    def __str__(self) -> str:
        return f"{self.what}: {self.do}" if self.do else self.what
