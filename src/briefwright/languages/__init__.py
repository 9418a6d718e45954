"""The languages of editions: all that differs by language, as values.

What it is: one `Language` for each language, and the table of them. To add one: its file beside `en.py`, one
line here, and `styles/lang-CODE.css`. What it is not: no rule, no parsing and no note style; these take a
`Language` or its code. It may import nothing of the project (floor 0), and no library: every command loads
it.
"""

from __future__ import annotations

from briefwright.languages.en import ENGLISH
from briefwright.languages.language import Labels, Language
from briefwright.languages.ru import RUSSIAN
from briefwright.languages.zh import CHINESE

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH, CHINESE, RUSSIAN)}
"""The languages by the code that a spec uses."""

__all__ = ["LANGUAGES", "Labels", "Language"]
