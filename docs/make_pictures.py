# ruff: noqa: INP001 - a script beside the pictures that it makes, no package
"""Draws the pictures of the README: pages of the repository's own briefs, as `briefwright build` prints them."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

ROOT = Path(__file__).parents[1]
PICTURES = {
    "mongolia.png": [("mongolia.pdf", 1), ("mongolia.pdf", 3)],
    "china-russia.png": [("china-russia.zh.pdf", 1), ("china-russia.en.pdf", 2)],
    "russia-mongolia.png": [("russia-mongolia.ru.pdf", 1), ("russia-mongolia.en.pdf", 3)],
}
"""Each picture: pages side by side."""
SCALE = 1.1
"""Pixels per point."""
EDGE, GAP = "#c4cbcb", 24


def page(path: Path, number: int) -> Image.Image:
    """A page of a PDF as a picture with a thin edge; pages count from 1."""
    drawn = pypdfium2.PdfDocument(path)[number - 1].render(scale=SCALE).to_pil().convert("RGB")
    return ImageOps.expand(drawn, 1, EDGE)


def beside(pages: list[Image.Image]) -> Image.Image:
    """Pages side by side on white."""
    width = sum(one.width for one in pages) + GAP * (len(pages) - 1)
    sheet = Image.new("RGB", (width, max(one.height for one in pages)), "white")
    at = 0
    for one in pages:
        sheet.paste(one, (at, 0))
        at += one.width + GAP
    return sheet


def main() -> None:
    """Build the briefs into a folder that goes away, and draw."""
    (ROOT / "docs" / "pictures").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as room:
        build = [sys.executable, "-m", "briefwright", "build", "--to", room, "--formats", "pdf", "-w", str(ROOT)]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
        for name, places in PICTURES.items():
            sheet = beside([page(Path(room, path), number) for path, number in places])
            data = io.BytesIO()
            sheet.quantize(32).save(data, "PNG", optimize=True)
            (ROOT / "docs" / "pictures" / name).write_bytes(data.getvalue())
            print(f"drawn: docs/pictures/{name} ({len(data.getvalue()) // 1000} kB)")


if __name__ == "__main__":
    main()
