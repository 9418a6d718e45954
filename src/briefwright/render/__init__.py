"""Rendering: a composed Document becomes one self-contained HTML file, and that HTML a PDF with notes at the foot.

What it is: the templates' environment and its check, the choice of style sheets, the pinned fonts, the drawings that
explain likelihoods, the way through WeasyPrint and the mends of its faults (`mends/`), and counts of what went wrong
on a page (`proof`).

What it is not: it looks nothing up and decides nothing about content; what is printed stands in the Document. It
opens no network connection, and no file but those of the workspace, the shipped ones and the fonts.

May import: everything up to `compose` and `check`. Jinja2, WeasyPrint and fontTools are imported where they are used.
"""
