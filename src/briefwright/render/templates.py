"""The templates' environment: Jinja in its sandbox, over the workspace's templates and the shipped ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefwright import shipped
from briefwright.compose import document as seen
from briefwright.compose.document import Document
from briefwright.files import Files, Unreadable, join
from briefwright.render import likelihood
from briefwright.render.embed import data_uri
from briefwright.render.styles import Sheet
from briefwright.unable import Unable

FOLDER = "templates"
SHIPPED = "shipped/"
"""Before a template's name: the shipped one, even where the workspace has one of that name."""

LARGEST = 100_000
"""What `*` and `**` in a template may come to: a template prints, it does not compute."""


class TemplateFault(Unable):
    """A template failed while it was printing: `path` (in the workspace) and `line`, where they are known."""

    def __init__(self, path: str, line: int, what: str) -> None:
        super().__init__(f"{path}, line {line}: {what}" if line else f"{path}: {what}", "mend the template")
        self.path = path
        self.line = line


def template_path(name: str) -> str | None:
    """The path below `templates/` that a template's name means; None where it leads out."""
    return join("", name) if name and not name.startswith("~") else None


def shipped_text(path: str) -> str | None:
    """The shipped template of this path, if there is one."""
    file = shipped.templates() / path
    return file.read_text("utf-8") if file.is_file() else None


class Loader(BaseLoader):
    """Finds a template in the workspace first, then among the shipped ones; nowhere else."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, where it lies, and that it does not change; raises TemplateNotFound."""
        del environment
        path = template_path(template.removeprefix(SHIPPED))
        if path is None:
            raise TemplateNotFound(template, f"{template} leads out of {FOLDER}/")
        own = f"{FOLDER}/{path}"
        if not template.startswith(SHIPPED) and self._files.has(own):
            try:
                return self._files.read(own).decode("utf-8-sig"), own, bool
            except (Unreadable, UnicodeDecodeError) as error:
                raise TemplateNotFound(template, f"{own} cannot be read: {error}") from error
        text = shipped_text(path)
        if text is None:
            raise TemplateNotFound(template, f"there is no template {template}")
        return text, str(Path(SHIPPED, path)), bool


_VALUES = [value for value in vars(seen).values() if isinstance(value, type) and is_dataclass(value)]
_FIELDS = frozenset((value, field.name) for value in _VALUES for field in fields(value))
"""The fields of all that a template sees: plain data."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which a product or power cannot grow without bounds either."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._safe: dict[tuple[type, str], bool] = {}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A value that a template asks for. That a field of our own values may be seen needs no asking each time."""
        return getattr(obj, attribute) if (type(obj), attribute) in _FIELDS else super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Jinja's answer, asked once for each type: it looks at no more, and half of a page's time went into it."""
        key = (type(obj), attr)
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe[key]

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """A product or power of small numbers; anything else is refused."""
        small = all(isinstance(n, int | float) and abs(n) <= LARGEST for n in (left, right))
        if not small or (operator == "**" and abs(right) > 8):
            raise SecurityError(f"{operator} is for small numbers only")
        return super().call_binop(context, operator, left, right)


class Compiled(BytecodeCache):
    """Keeps what was compiled for as long as the program runs: what `check` compiled, `build` need not again."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand out the code of a template of the same name and text."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = Compiled()
_WEB = re.compile(r"(?:https?|mailto):|#", re.IGNORECASE)


def link(url: str) -> str:
    """A link that a reader may follow: the web, mail, a place in the page. Anything else leads nowhere."""
    return url if _WEB.match(url) else "#"


def environment(files: Files) -> Environment:
    """The environment in which templates are compiled and run."""
    made = Sandbox(
        loader=Loader(files),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_COMPILED,
    )
    made.filters["embed"] = partial(data_uri, files)
    made.filters["link"] = link
    made.globals["likelihood_bar"] = likelihood.bar
    made.globals["confidence_dots"] = likelihood.dots
    made.globals["likelihood_key"] = likelihood.key
    return made


def render(document: Document, styles: tuple[Sheet, ...], files: Files) -> str:
    """The page that the template of the document's kind prints; raises TemplateFault."""
    name = f"{document.kind}.html"
    try:
        return environment(files).get_template(name).render(brief=document, styles=styles)
    except TemplateNotFound as error:
        raise TemplateFault(*_place(error, name), error.message or str(error)) from error
    except (TemplateError, ArithmeticError, AttributeError, LookupError, SyntaxError, TypeError, ValueError) as error:
        what = str(error) or type(error).__name__
        raise TemplateFault(*_place(error, name), what[:1].lower() + what[1:]) from error
    except (RecursionError, MemoryError) as error:
        raise TemplateFault(*_place(error, name), "a macro or an include calls itself without end") from error


def _place(error: BaseException, name: str) -> tuple[str, int]:
    """The template and line in which an error arose: Jinja rewrites the traceback to templates' own lines."""
    path, line = f"{FOLDER}/{name}", getattr(error, "lineno", 0) or 0
    if getattr(error, "filename", None):
        return str(error.filename), line  # type: ignore[attr-defined]
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith((f"{FOLDER}/", SHIPPED)):
            path, line = file, trace.tb_lineno
        trace = trace.tb_next
    return path, line
