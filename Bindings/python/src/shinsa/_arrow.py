"""Tables by Arrow's PyCapsule interface: whatever has ``__arrow_c_stream__`` comes in, and so does the result go out."""
from __future__ import annotations

import ctypes
import sys
from typing import Any, Callable, Optional

from ._library import ArrowArrayStream, ArrowSchema

_api = ctypes.pythonapi
_new = _api.PyCapsule_New
_new.restype = ctypes.py_object
_new.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
_pointer = _api.PyCapsule_GetPointer
_pointer.restype = ctypes.c_void_p
_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
# The same of a capsule that is being destroyed, and must not be counted any more.
_pointer_of_dying = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)(("PyCapsule_GetPointer", _api))

_STREAM, _SCHEMA = b"arrow_array_stream", b"arrow_schema"

# What a capsule points to lives until the capsule is destroyed.
_kept: dict[int, Any] = {}


def _destructor(name: bytes) -> Any:
    # Names of their own: those of a module are gone when the interpreter ends.
    kept, pointer = _kept, _pointer_of_dying

    def destroy(capsule: int) -> None:
        address = pointer(capsule, name)
        held = kept.pop(address, None)
        if held is not None and held.release:
            held.release(address)

    return ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(destroy)


_destroy_stream = _destructor(_STREAM)
_destroy_schema = _destructor(_SCHEMA)


def _capsule(held: Any, name: bytes, destroy: Any) -> Any:
    address = ctypes.addressof(held)
    _kept[address] = held
    return _new(address, name, ctypes.cast(destroy, ctypes.c_void_p))


class Schema:
    """Columns of a table. ``pyarrow.schema(it)`` makes them pyarrow's."""

    def __init__(self, write: Callable[[int], None]) -> None:
        self._write = write

    def __arrow_c_schema__(self) -> Any:
        schema = ArrowSchema()
        self._write(ctypes.addressof(schema))
        return _capsule(schema, _SCHEMA, _destroy_schema)


class Decisions:
    """What was decided of a table: batches that are decided as they are read, once.

    Any library that takes Arrow's streams reads it: ``pyarrow.RecordBatchReader.from_stream(it)``, ``polars.DataFrame(it)``,
    or one of the methods here.
    """

    def __init__(self, stream: ArrowArrayStream) -> None:
        self._stream: Optional[ArrowArrayStream] = stream

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        if self._stream is None:
            raise ValueError("these decisions were read already")
        stream, self._stream = self._stream, None
        return _capsule(stream, _STREAM, _destroy_stream)

    def __del__(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None and stream.release:
            stream.release(ctypes.addressof(stream))

    def to_reader(self) -> Any:
        """As a ``pyarrow.RecordBatchReader``, batch by batch."""
        import pyarrow

        return pyarrow.RecordBatchReader.from_stream(self)

    def to_arrow(self) -> Any:
        """As a ``pyarrow.Table``."""
        return self.to_reader().read_all()

    def to_polars(self) -> Any:
        """As a ``polars.DataFrame``."""
        import polars

        return polars.DataFrame(self)

    def to_pandas(self) -> Any:
        """As a ``pandas.DataFrame``."""
        return self.to_arrow().to_pandas()


def stream_of(table: Any) -> Any:
    """The capsule of a table's stream."""
    if hasattr(table, "__arrow_c_stream__"):
        return table.__arrow_c_stream__()
    if type(table).__name__ == "LazyFrame":
        return table.collect().__arrow_c_stream__()
    for name in ["to_arrow_reader", "fetch_record_batch", "fetch_arrow_reader", "arrow"]:
        if hasattr(table, name):
            return getattr(table, name)().__arrow_c_stream__()
    if hasattr(table, "__arrow_c_array__"):
        import pyarrow

        return pyarrow.table(table).__arrow_c_stream__()
    raise TypeError(
        f"a {type(table).__name__} is no table: hand over what has __arrow_c_stream__, as those of pyarrow, Polars, pandas and "
        "DuckDB have"
    )


def address_of(capsule: Any) -> int:
    return int(_pointer(capsule, _STREAM))


def like(table: Any, decisions: Decisions) -> Any:
    """The decisions as what the table was."""
    kind = type(table)
    module, name = kind.__module__.split(".")[0], kind.__name__
    if module == "polars":
        frame = decisions.to_polars()
        return frame.lazy() if name == "LazyFrame" else frame
    if module == "pandas":
        return decisions.to_pandas()
    if module == "pyarrow" and name == "RecordBatchReader":
        return decisions.to_reader()
    if "pyarrow" in sys.modules:
        return decisions.to_arrow()
    return decisions
