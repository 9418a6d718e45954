"""Writing a file that must not be there yet."""

from __future__ import annotations

import os
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Write a file beside its place, then give it its name, unless another has it. Raises OSError."""
    import tempfile

    from briefwright.files import write

    with tempfile.TemporaryDirectory(prefix=".new-", dir=path.parent) as room:
        whole = Path(room) / f"new{path.suffix}"
        write(whole, data)
        try:
            os.link(whole, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            with path.open("xb") as file:
                file.write(data)
