"""Rule books and what they say of applications."""
from __future__ import annotations

import ctypes
import datetime
import html as _html
import json
import os
import weakref
from decimal import Decimal
from pathlib import Path
from typing import Any, Iterable, Mapping, Optional, Sequence, Union

from . import _library as _c
from ._arrow import Decisions, Schema, address_of, like, stream_of
from ._errors import ApplicationError, RulesError, TableError

#: An application: facts by name, or its JSON text.
Application = Union[Mapping[str, Any], str, bytes]
Day = Union[str, datetime.date]


def _json(value: Any) -> str:
    """A value as JSON, exactly: decimals are never made floats."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(str(key))}: {_json(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_json(item) for item in value) + "]"
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time() and value.tzinfo is None
        return json.dumps(value.date().isoformat() if midnight else value.isoformat())
    if isinstance(value, datetime.date):
        return json.dumps(value.isoformat())
    if isinstance(value, float) and value != value:
        return "null"
    if hasattr(value, "item"):
        value = value.item()
    return json.dumps(value, allow_nan=False)


def _text(application: Application) -> bytes:
    if isinstance(application, bytes):
        return application
    if isinstance(application, str):
        return application.encode()
    if not isinstance(application, Mapping):
        raise TypeError(f"an application is a dict or its JSON text, not a {type(application).__name__}")
    return _json(application).encode()


def _day(on: Optional[Day]) -> Optional[str]:
    return on.isoformat()[:10] if isinstance(on, datetime.date) else on


def _files(path: Union[str, "os.PathLike[str]"]) -> dict[str, str]:
    """The rule files below a folder, by their paths within it."""
    folder = Path(path)
    if not folder.is_dir():
        raise RulesError(f"{folder} is no folder of rules", [{"message": f"{folder} is no folder of rules", "key": str(folder)}])
    files = {}
    for file in sorted(folder.rglob("*.rules")):
        name = file.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in name.split("/")) or not file.is_file():
            continue
        try:
            files[name] = file.read_bytes().decode()
        except UnicodeDecodeError:
            raise RulesError(f"{file} is not UTF-8 text", [{"message": f"{file} is not UTF-8 text", "key": name}]) from None
    if not files:
        raise RulesError(f"{folder} holds no *.rules file", [{"message": f"{folder} holds no *.rules file", "key": str(folder)}])
    return files


def _chosen(files: Mapping[str, str], association: Optional[str]) -> Optional[str]:
    """Whose rules count where nobody says: those of the standard association, if it is there."""
    layers = {name.split("/")[0] for name in files if "/" in name}
    if association is not None or "national" not in layers or STANDARD_ASSOCIATION not in layers:
        return association
    return STANDARD_ASSOCIATION


def _rules(files: Mapping[str, str], association: Optional[str]) -> bytes:
    return _json({"files": files, "association": _chosen(files, association)}).encode()


#: Whose rules are meant where none is named.
STANDARD_ASSOCIATION = "kagoshima"


def check(
    rules: Union[str, "os.PathLike[str]", Mapping[str, str]], association: Optional[str] = None, *, language: str = "ja"
) -> list[dict[str, Any]]:
    """The diagnostics of rules, errors and warnings, of a folder or of texts by name.

    Each has ``file``, ``line``, ``column``, ``severity``, ``code``, ``message``, ``hint`` and ``fix``, as
    ``shinsa check --output json`` has them.
    """
    files = rules if isinstance(rules, Mapping) else _files(rules)
    data = _rules(files, association)
    return list(json.loads(_c.text_of("shinsa_check", RulesError, data, len(data), _c.options(language=language))[1]))


class Explanation(dict):  # type: ignore[type-arg]
    """What was decided of one application and why: a dict as of ``shinsa evaluate --output json``, which a notebook shows as
    a page."""

    def __init__(self, content: dict[str, Any], book: "Book", application: bytes, asked: dict[str, Any]) -> None:
        super().__init__(content)
        self._book, self._application, self._asked = book, application, asked

    @property
    def text(self) -> str:
        """The first screen, as the command shows it."""
        return self._book._one("explain", self._application, form=_c.TEXT, **self._asked)

    @property
    def full_text(self) -> str:
        """The same with the whole tree of reasons."""
        return self._book._one("explain", self._application, form=_c.TEXT, flags=_c.FULL_TEXT, **self._asked)

    @property
    def html(self) -> str:
        """A page of its own."""
        return self._book._one("explain", self._application, form=_c.HTML, **self._asked)

    def _repr_html_(self) -> str:
        # A page has styles of its own, which must not meet the notebook's.
        page = _html.escape(self.html, quote=True)
        return f'<iframe srcdoc="{page}" style="width: 100%; height: 40em; border: 0"></iframe>'

    def __str__(self) -> str:
        return self.text

    def __reduce__(self) -> tuple[Any, ...]:
        return (Explanation, (dict(self), self._book, self._application, self._asked))


class Book:
    """A rule book, read and checked: immutable, for any thread.

    ``Book()`` is the shipped rules of the standard association; ``Book(association="fukui")`` those of another;
    ``Book("Rules")`` those below a folder. Raises :class:`RulesError` where they have errors.

        >>> import shinsa
        >>> book = shinsa.Book()
        >>> book.decide({"employees": 250, "industry": "wholesale", "applicant_kind": "company"})["decisions"]["company_size"]
        {'status': 'undetermined', 'needs': ['capital']}
    """

    def __init__(
        self, path: Union[str, "os.PathLike[str]", None] = None, association: Optional[str] = None, *, language: str = "ja"
    ) -> None:
        self._open(None if path is None else _files(path), association, language)

    @classmethod
    def from_texts(cls, files: Mapping[str, str], association: Optional[str] = None, *, language: str = "ja") -> "Book":
        """A book of texts by name, such as ``{"national/size.rules": "…"}``."""
        book = cls.__new__(cls)
        book._open(dict(files), association, language)
        return book

    def _open(self, files: Optional[Mapping[str, str]], association: Optional[str], language: str) -> None:
        handle = ctypes.c_void_p()
        function = "shinsa_book_open" if files is None else "shinsa_book_read"
        data = (association or "").encode() if files is None else _rules(files, association)
        _c.call(function, RulesError, data, len(data), _c.options(language=language), ctypes.byref(handle))
        self._handle, self._files, self._language = handle, files, language
        self._finalizer = weakref.finalize(self, _c.library.shinsa_book_free, handle)
        self._about = json.loads(_c.text_of("shinsa_book_describe", RulesError, handle, _c.options(language=language))[1])

    # A book is known again by its rules: the shipped ones by their digest, others by their text.
    def __reduce__(self) -> tuple[Any, ...]:
        return (_reopen, (self._files, self.association, self._language, self.rules))

    def __repr__(self) -> str:
        return f"<shinsa.Book {self.association or ''} {self.rules[:8]}, shinsa {self.version}>"

    @property
    def association(self) -> Optional[str]:
        """Whose rules stand beside the national ones."""
        name: Optional[str] = self._about.get("association")
        return name

    @property
    def rules(self) -> str:
        """The SHA-256 of the rule text."""
        return str(self._about["rules"])

    @property
    def version(self) -> str:
        """The version of the engine."""
        return str(self._about["version"])

    @property
    def facts(self) -> list[dict[str, Any]]:
        """What an application may say: each with ``id``, ``name``, ``type`` and more."""
        return list(self._about["facts"])

    @property
    def decisions(self) -> list[dict[str, Any]]:
        """What is decided: each with ``id``, ``name``, ``type`` and more."""
        return list(self._about["decisions"])

    def check(self) -> list[dict[str, Any]]:
        """The warnings of the rules; those with errors make no book (see :func:`shinsa.check`)."""
        return list(self._about["warnings"])

    def _one(self, function: str, data: bytes, **asked: Any) -> str:
        options = _c.options(**{"language": self._language, **asked})
        return _c.text_of("shinsa_" + function, ApplicationError, self._handle, data, len(data), options)[1]

    def decide(
        self,
        application: Application,
        on: Optional[Day] = None,
        decisions: Optional[Sequence[str]] = None,
        *,
        language: Optional[str] = None,
    ) -> dict[str, Any]:
        """What the rules say of one application: ``{"decisions": {"eligible": {"status": "met", …}, …}, …}``.

        ``on`` takes the place of the application's own basis date. Raises :class:`ApplicationError` where it is refused.
        """
        data = _text(application)
        asked: dict[str, Any] = {"on": _day(on), "decisions": decisions, "flags": _c.NO_REASONS, "language": language or self._language}
        return dict(json.loads(self._one("explain", data, **asked)))

    def decide_all(
        self,
        applications: Union[Iterable[Application], str, bytes],
        on: Optional[Day] = None,
        decisions: Optional[Sequence[str]] = None,
        *,
        language: Optional[str] = None,
    ) -> list[dict[str, Any]]:
        """The same of many, in their order; one that is refused has ``error`` in its place. Text holds one a line."""
        if isinstance(applications, (str, bytes)):
            data = _text(applications)
        else:
            data = b"[" + b",".join(_text(application) for application in applications) + b"]"
        asked: dict[str, Any] = {"on": _day(on), "decisions": decisions, "flags": _c.NO_REASONS, "language": language or self._language}
        return [json.loads(line) for line in self._one("decide", data, **asked).splitlines()]

    def explain(
        self,
        application: Application,
        language: Optional[str] = None,
        on: Optional[Day] = None,
        decisions: Optional[Sequence[str]] = None,
    ) -> Explanation:
        """The same with all reasons: a dict, whose ``text`` and ``html`` are for people."""
        data = _text(application)
        asked: dict[str, Any] = {"language": language or self._language, "on": _day(on), "decisions": decisions}
        return Explanation(json.loads(self._one("explain", data, **asked)), self, data, asked)

    def why_not(
        self,
        application: Application,
        decisions: Union[str, Sequence[str], None] = None,
        on: Optional[Day] = None,
        *,
        language: Optional[str] = None,
    ) -> dict[str, Any]:
        """On which facts decisions rest, and to what the answers to missing ones lead; unasked, of those in the first lines."""
        return self._asked("why_not", application, decisions, on, language)

    def changes(
        self,
        application: Application,
        decisions: Union[str, Sequence[str], None] = None,
        on: Optional[Day] = None,
        *,
        most: int = 6,
        language: Optional[str] = None,
    ) -> dict[str, Any]:
        """What would have to change for decisions to turn out otherwise, the smallest first."""
        return self._asked("changes", application, decisions, on, language, most=most)

    def ask(
        self,
        application: Application,
        decision: Optional[str] = None,
        on: Optional[Day] = None,
        *,
        language: Optional[str] = None,
    ) -> dict[str, Any]:
        """What to ask next until the verdict, or a decision, is settled; then ``question`` is ``None``."""
        return self._asked("ask", application, decision, on, language)

    def schemes(
        self, application: Application, on: Optional[Day] = None, *, language: Optional[str] = None
    ) -> dict[str, Any]:
        """The application under every scheme."""
        return self._asked("schemes", application, None, on, language)

    def _asked(
        self,
        function: str,
        application: Application,
        decisions: Union[str, Sequence[str], None],
        on: Optional[Day],
        language: Optional[str],
        **more: Any,
    ) -> dict[str, Any]:
        asked = {"decisions": decisions, "on": _day(on), "language": language or self._language, **more}
        return dict(json.loads(self._one(function, _text(application), **asked)))

    def decide_table(
        self,
        table: Any,
        decisions: Optional[Sequence[str]] = None,
        on: Optional[Day] = None,
        *,
        needs: bool = True,
        ignore: Union[str, Sequence[str]] = (),
        carry: Union[str, Sequence[str]] = (),
        threads: Optional[int] = None,
        language: Optional[str] = None,
    ) -> Any:
        """Decides a table of applications: a column a fact, under either of its names, and null where it is unknown.

        ``table`` is whatever gives Arrow's streams: pyarrow's Table, RecordBatch and RecordBatchReader, a frame of Polars or pandas, a
        relation of DuckDB. The result is of the same library, or a :class:`Decisions`; its rows are in the same order:
        what identifies an application, who judged and why (``ID_by``, ``ID_reason`` beside a judgement ``ID``), the columns
        named in ``carry``, then for each decision ``ID`` (its status),
        ``ID_value`` where it has a type, ``ID_fraction`` of a number that no decimal writes, ``ID_needs``; at last ``refusal``, which
        is null or says why an application is refused.

        Finding what undetermined decisions need takes far longer than deciding: ``needs=False`` leaves it out.
        ``ignore`` names columns that are no facts; ``"*"`` stands for all of them. ``threads`` are as many as there are processors
        unless you say how many. Raises :class:`TableError` where a column can't be what it says it is.
        """
        decided = self.decide_stream(
            table, decisions, on, needs=needs, ignore=ignore, carry=carry, threads=threads, language=language
        )
        return like(table, decided)

    def decide_stream(
        self,
        table: Any,
        decisions: Optional[Sequence[str]] = None,
        on: Optional[Day] = None,
        *,
        needs: bool = True,
        ignore: Union[str, Sequence[str]] = (),
        carry: Union[str, Sequence[str]] = (),
        threads: Optional[int] = None,
        language: Optional[str] = None,
    ) -> Decisions:
        """The same, batch by batch as the result is read, whichever library reads it."""
        capsule = stream_of(table)
        options = _c.options(
            language=language or self._language,
            on=_day(on),
            decisions=decisions,
            flags=0 if needs else _c.NO_NEEDS,
            threads=_processors() if threads is None else threads,
            ignored=[ignore] if isinstance(ignore, str) else ignore,
            carried=[carry] if isinstance(carry, str) else carry,
        )
        stream = _c.ArrowArrayStream()
        _c.call(
            "shinsa_arrow_decide_stream",
            TableError,
            self._handle,
            address_of(capsule),
            options,
            ctypes.addressof(stream),
        )
        return Decisions(stream)

    def facts_schema(self) -> Schema:
        """The columns that a table of applications may have: ``pyarrow.schema(book.facts_schema())``.

        Behind each judgement stand those of who judged and why, with ``shinsa:judgement`` in their metadata.
        """
        return Schema(lambda place: _c.call("shinsa_arrow_facts", TableError, self._handle, _c.options(), place))

    def decisions_schema(self, decisions: Optional[Sequence[str]] = None, *, needs: bool = True) -> Schema:
        """The columns of decisions, without what is carried from a table."""
        options = _c.options(decisions=decisions, flags=0 if needs else _c.NO_NEEDS)
        return Schema(lambda place: _c.call("shinsa_arrow_decisions", TableError, self._handle, None, options, place))


def _processors() -> int:
    try:
        return min(len(os.sched_getaffinity(0)), 256)
    except AttributeError:
        return min(os.cpu_count() or 1, 256)


def _reopen(files: Optional[dict[str, str]], association: Optional[str], language: str, digest: str) -> Book:
    book = Book.from_texts(files, association, language=language) if files is not None else Book(None, association, language=language)
    if book.rules != digest:
        raise RulesError(
            f"the rules that were pickled have the digest {digest[:8]}, those of this version {book.rules[:8]}: install the same version"
        )
    return book
