"""Composition: a resolved brief in one language becomes a `Document`, which templates only print.

What it is: notes numbered and worded, figures, dates and labels in the reader's language, tables of series, the list
of sources, typographic runs.

What it is not: it checks nothing (a draft may be faulty: what does not resolve is shown as such) and writes no HTML.

May import: everything up to `prose`; Babel, where numbers and dates are worded.
"""
