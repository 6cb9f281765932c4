"""What other rules, or another day, do to a portfolio."""
from __future__ import annotations

import ctypes
import json
import threading
from typing import Any, Callable, Optional, Sequence, Union

from . import _library as _c
from ._arrow import address_of, stream_of
from ._book import Book, Day, _day, _processors
from ._errors import TableError

_FORMS = {"dict": _c.JSON, "json": _c.JSON, "text": _c.TEXT, "html": _c.HTML, "csv": _c.CSV}


def impact(
    old: Book,
    new: Book,
    table: Any,
    decisions: Union[str, Sequence[str], None] = None,
    *,
    on_old: Optional[Day] = None,
    on_new: Optional[Day] = None,
    sum: Union[str, Sequence[str]] = (),
    by: Optional[str] = None,
    sample: int = 10,
    ignore: Union[str, Sequence[str]] = (),
    threads: Optional[int] = None,
    language: Optional[str] = None,
    output: str = "dict",
    progress: Optional[Callable[[int], None]] = None,
) -> Any:
    """Decides a portfolio by two books, or as of two days, and counts what turns and by which rules.

    Gives what ``shinsa impact --output json`` gives, as a dict: ``applications``, ``decided``, ``changed``, ``decisions``
    (``{"acceptable": {"met→unmet": 3}}``), ``causes`` (the rules by which each does), ``sums`` of the numbers named in ``sum``
    before and after, exactly, by the fact or decision ``by``, and ``sample``, changed applications with both reasons. With
    ``output="text"``, ``"csv"`` or ``"html"`` (a page with plots) it gives a text.

    ``progress`` is called every second with the number of applications taken so far. Interrupted (Ctrl-C), it ends with what it
    has: ``stopped`` is true then. Raises :class:`TableError` where the table or a name is wrong.
    """
    if output not in _FORMS:
        raise ValueError(f"there is no output “{output}”: {', '.join(_FORMS)}")
    capsule = stream_of(table)
    options = _c.options(
        language=language or new._language,
        decisions=decisions,
        form=_FORMS[output],
        threads=_processors() if threads is None else threads,
        ignored=[ignore] if isinstance(ignore, str) else ignore,
    )
    stop, taken = ctypes.c_int32(), ctypes.c_int64()
    asked = _c.impact_options(sample, _day(on_old), _day(on_new), [sum] if isinstance(sum, str) else sum, by, stop, taken)
    ended: list[Any] = []
    done = threading.Event()

    def work() -> None:
        arguments = [old._handle, new._handle, address_of(capsule), options, asked]
        try:
            ended.append(_c.text_of("shinsa_arrow_impact", TableError, *arguments)[1])
        except Exception as error:  # It is raised where the caller waits.
            ended.append(error)
        finally:
            done.set()

    # In a thread of its own, so that this one hears of an interruption.
    threading.Thread(target=work).start()
    while not done.is_set():
        try:
            if not done.wait(1) and progress is not None:
                progress(taken.value)
        except KeyboardInterrupt:
            stop.value = 1
        except BaseException:
            stop.value = 1
            done.wait()
            raise
    told = ended[0]
    if isinstance(told, Exception):
        raise told
    return json.loads(told) if output == "dict" else told
