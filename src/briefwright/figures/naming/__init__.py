"""Names that no lexicon has: persons, firms and places, the same across scripts.

What it is: the characters with which Chinese writes foreign names and how they sound (`characters`), what letters sound
like (`letters`), whether two spellings are of one name (`likeness`), which names a text has (`written`), and which of
them a claim and a passage share (`shared`). What it is not: a dictionary; it knows no name. What is not clearly the
same name is none. It may import `memo` and `span`.
"""
