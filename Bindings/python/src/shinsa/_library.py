"""The C library beside this file, by ctypes, which lets other threads run while it works."""
from __future__ import annotations

import ctypes
import os
from typing import Any, Optional, Sequence, Type

from ._errors import ShinsaError

ABI = 1
OK, REFUSED, WRONG = 0, 1, 2
JSON, TEXT, HTML, CSV = 0, 1, 2, 3
NO_REASONS, FULL_TEXT, NO_NEEDS, ERRORS_AS_JSON = 1, 2, 4, 8


class Text(ctypes.Structure):
    """Text that the library hands out."""

    _fields_ = [("bytes", ctypes.c_void_p), ("length", ctypes.c_size_t)]


class String(ctypes.Structure):
    """Text that is handed to it."""

    _fields_ = [("bytes", ctypes.c_char_p), ("length", ctypes.c_size_t)]


class Options(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32),
        ("abi", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("form", ctypes.c_uint32),
        ("threads", ctypes.c_uint32),
        ("most", ctypes.c_uint32),
        ("language", String),
        ("on", String),
        ("decisions", String),
        ("ignored", String),
        ("carried", String),
    ]


class ImpactOptions(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32),
        ("sample", ctypes.c_uint32),
        ("on_old", String),
        ("on_new", String),
        ("sums", String),
        ("by", String),
        ("stop", ctypes.POINTER(ctypes.c_int32)),
        ("progress", ctypes.POINTER(ctypes.c_int64)),
    ]


class ArrowSchema(ctypes.Structure):
    _fields_ = [
        ("format", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("metadata", ctypes.c_void_p),
        ("flags", ctypes.c_int64),
        ("n_children", ctypes.c_int64),
        ("children", ctypes.c_void_p),
        ("dictionary", ctypes.c_void_p),
        ("release", ctypes.CFUNCTYPE(None, ctypes.c_void_p)),
        ("private_data", ctypes.c_void_p),
    ]


class ArrowArrayStream(ctypes.Structure):
    _fields_ = [
        ("get_schema", ctypes.c_void_p),
        ("get_next", ctypes.c_void_p),
        ("get_last_error", ctypes.c_void_p),
        ("release", ctypes.CFUNCTYPE(None, ctypes.c_void_p)),
        ("private_data", ctypes.c_void_p),
    ]


def _load() -> ctypes.CDLL:
    path = os.environ.get("SHINSA_LIBRARY") or os.path.join(os.path.dirname(__file__), "libshinsa.so")
    library = ctypes.CDLL(path)
    library.shinsa_abi_version.restype = ctypes.c_uint32
    library.shinsa_version.restype = ctypes.c_char_p
    if library.shinsa_abi_version() != ABI:
        raise ImportError(f"{path} has the ABI version {library.shinsa_abi_version()}, not {ABI}")
    handle, size, out = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p
    text, options = ctypes.c_char_p, ctypes.POINTER(Options)
    results = [ctypes.POINTER(Text), ctypes.POINTER(Text)]
    library.shinsa_text_free.argtypes = [ctypes.POINTER(Text)]
    library.shinsa_text_free.restype = None
    library.shinsa_book_free.argtypes = [handle]
    library.shinsa_book_free.restype = None
    for name in ["shinsa_book_open", "shinsa_book_read"]:
        getattr(library, name).argtypes = [text, size, options, ctypes.POINTER(handle), results[1]]
    library.shinsa_book_describe.argtypes = [handle, options, *results]
    library.shinsa_check.argtypes = [text, size, options, *results]
    for name in ["decide", "explain", "why_not", "changes", "ask", "schemes"]:
        getattr(library, "shinsa_" + name).argtypes = [handle, text, size, options, *results]
    library.shinsa_arrow_facts.argtypes = [handle, options, out, results[1]]
    library.shinsa_arrow_decisions.argtypes = [handle, out, options, out, results[1]]
    library.shinsa_arrow_decide_stream.argtypes = [handle, out, options, out, results[1]]
    library.shinsa_arrow_impact.argtypes = [handle, handle, out, options, ctypes.POINTER(ImpactOptions), *results]
    return library


library = _load()


def string(value: Optional[str]) -> String:
    """Text for the library."""
    data = (value or "").encode()
    return String(data, len(data))


def options(
    *,
    language: str = "ja",
    on: Optional[str] = None,
    decisions: Optional[Sequence[str]] = None,
    flags: int = 0,
    form: int = JSON,
    threads: int = 0,
    most: int = 0,
    ignored: Sequence[str] = (),
    carried: Sequence[str] = (),
) -> Options:
    """The options of a call."""
    if isinstance(decisions, str):
        decisions = [decisions]
    made = Options(ctypes.sizeof(Options), ABI, flags | ERRORS_AS_JSON, form, threads, most)
    made.language = string(language)
    made.on = string(on)
    made.decisions = string(",".join(decisions or ()))
    made.ignored = string("\n".join(ignored))
    made.carried = string("\n".join(carried))
    return made


def impact_options(
    sample: int,
    on_old: Optional[str],
    on_new: Optional[str],
    sums: Sequence[str],
    by: Optional[str],
    stop: ctypes.c_int32,
    progress: ctypes.c_int64,
) -> ImpactOptions:
    """What two books are compared in."""
    if not 0 <= sample <= 1000:
        raise ValueError(f"from 0 to 1000 applications can be shown, not {sample}")
    made = ImpactOptions(ctypes.sizeof(ImpactOptions), sample)
    made.on_old, made.on_new = string(on_old), string(on_new)
    made.sums, made.by = string(",".join(sums)), string(by)
    made.stop, made.progress = ctypes.pointer(stop), ctypes.pointer(progress)
    return made


def take(text: Text) -> str:
    """What the library handed out, which is freed."""
    try:
        return ctypes.string_at(text.bytes, text.length).decode() if text.bytes else ""
    finally:
        library.shinsa_text_free(ctypes.byref(text))


def text_of(name: str, error: Type[ShinsaError], *arguments: Any) -> tuple[int, str]:
    """Calls a function whose result is a text."""
    result, wrong = Text(), Text()
    status = getattr(library, name)(*arguments, ctypes.byref(result), ctypes.byref(wrong))
    if status == WRONG:
        raise error._of(take(wrong))
    return status, take(result)


def call(name: str, error: Type[ShinsaError], *arguments: Any) -> None:
    """Calls a function that writes its result where an argument says."""
    wrong = Text()
    if getattr(library, name)(*arguments, ctypes.byref(wrong)) == WRONG:
        raise error._of(take(wrong))
