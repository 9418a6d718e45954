"""Finding passages: what somebody half remembers, in any of the sources' languages, leads to what can be cited.

What it is: an index of all passages by their words, stems and figures, which is kept beside the workspace and renewed
where sources changed; queries with phrases, filters and exclusions; hits with the stretch that answers and its places.

What it is not: it reads no source by itself (`corpus`) and no figure's meaning (`quantities`), and prints nothing.

May import: `corpus`, `quantities`, `shapes`, `corner` and what lies below them.
"""
