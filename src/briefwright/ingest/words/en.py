"""English."""

from briefwright.ingest.words.shape import Words

WORDS = Words(
    abstracts=("Abstract", "Summary"),
    keywords=("Keywords", "Key words", "Key-words"),
    note_lists=("Notes", "Note", "Endnotes", "Endnote", "References", "Bibliography", "Works cited"),
    headings=("Introduction", "Conclusion", "Conclusions", "Discussion", "Background"),
    chapters=("Chapter", "Part", "Section"),
    tables=("Table",),
    figures=("Figure", "Fig."),
    credits=("Source", "Sources"),
    remarks=("Note",),
    institutions=("University", "Institute", "Academy", "Centre", "Center", "College"),
    bylines=("By",),
    fields={
        "Received": "received", "Accepted": "accepted", "Revised": "revised", "For citation": "for-citation",
        "Translated by": "translator", "By": "author",
    },
    promotion=(
        "subscribe", "sign up", "newsletter", "share this", "follow us", "read more", "related posts",
        "related articles", "all rights reserved", "cookie", "advertisement",
    ),
)  # fmt: skip
