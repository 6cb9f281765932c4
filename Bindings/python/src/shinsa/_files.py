"""Files of applications as tables, and tables as files: Parquet, Arrow, CSV, Excel."""
from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any, Iterator

from ._arrow import Decisions

#: How many rows are held at once, of what is read in pieces.
ROWS = 1 << 16

KINDS = {
    ".parquet": "parquet",
    ".arrow": "arrow",
    ".feather": "arrow",
    ".ipc": "arrow",
    ".csv": "csv",
    ".xlsx": "xlsx",
}


def kind(path: str) -> str:
    """What a file is, by its name."""
    ending = Path(path).suffix.lower()
    if ending not in KINDS:
        raise ValueError(f"{path}: a file is one of {', '.join(KINDS)}")
    return KINDS[ending]


def _texts(rows: Iterator[tuple[Any, ...]]) -> Any:
    """A sheet as a table of texts, which the rules read as those of a form."""
    import pyarrow

    header = [str(name).strip() if name is not None else "" for name in next(rows, ())]
    columns: list[list[Any]] = [[] for _ in header]
    for row in rows:
        if all(cell is None for cell in row):
            continue
        for index, column in enumerate(columns):
            column.append(_cell(row[index] if index < len(row) else None))
    kept = [(name, column) for name, column in zip(header, columns) if name or any(column)]
    return pyarrow.table([pyarrow.array(column, pyarrow.string()) for _, column in kept], names=[name for name, _ in kept])


def _cell(value: Any) -> Any:
    """As a person reads it in the sheet."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return None if value is None else str(value)


def read(path: str) -> Any:
    """The applications of a file, as what gives an Arrow stream."""
    form = kind(path)
    if form == "xlsx":
        import openpyxl

        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        return _texts(book.active.iter_rows(values_only=True))
    import pyarrow

    if form == "parquet":
        import pyarrow.parquet

        file = pyarrow.parquet.ParquetFile(path)
        return pyarrow.RecordBatchReader.from_batches(file.schema_arrow, file.iter_batches(ROWS))
    if form == "arrow":
        source = pyarrow.memory_map(path)
        try:
            reader = pyarrow.ipc.open_file(source)
        except pyarrow.ArrowInvalid:
            source.seek(0)
            return pyarrow.ipc.open_stream(source)
        batches = (reader.get_batch(index) for index in range(reader.num_record_batches))
        return pyarrow.RecordBatchReader.from_batches(reader.schema, batches)
    import pyarrow.csv

    # Every cell is text: numbers are read by the rules, exactly.
    with open(path, encoding="utf-8-sig", newline="") as file:
        import csv

        names = next(csv.reader(file), [])
    options = pyarrow.csv.ConvertOptions(
        column_types={name: pyarrow.string() for name in names}, strings_can_be_null=True, null_values=[""], quoted_strings_can_be_null=True
    )
    return pyarrow.csv.open_csv(path, convert_options=options)


def _plain(batches: Iterator[Any]) -> Iterator[Any]:
    """For files that have no nested columns: statuses and needs as texts, fractions as numerator/denominator."""
    import pyarrow

    def column(values: Any) -> Any:
        if pyarrow.types.is_dictionary(values.type):
            return values.cast(pyarrow.string())
        if pyarrow.types.is_list(values.type):
            return pyarrow.array([None if cell is None else " ".join(cell) for cell in values.to_pylist()], pyarrow.string())
        if pyarrow.types.is_struct(values.type):
            cells = [None if cell is None else f"{cell['numerator']}/{cell['denominator']}" for cell in values.to_pylist()]
            return pyarrow.array(cells, pyarrow.string())
        if pyarrow.types.is_decimal(values.type):
            cells = [None if cell is None else format(cell.normalize(), "f") for cell in values.to_pylist()]
            return pyarrow.array(cells, pyarrow.string())
        return values

    for batch in batches:
        yield pyarrow.record_batch([column(values) for values in batch.columns], names=batch.schema.names)


def write(decisions: Decisions, path: str) -> tuple[int, int]:
    """Writes decisions as they come; gives how many applications there were, and how many were refused. ``-`` is CSV on
    standard output."""
    import pyarrow

    form = "csv" if path == "-" else kind(path)
    reader = decisions.to_reader()
    count = refused = 0

    def batches() -> Iterator[Any]:
        nonlocal count, refused
        for batch in reader:
            count += batch.num_rows
            refused += batch.num_rows - batch.column("refusal").null_count
            yield batch

    if form in ("parquet", "arrow"):
        if form == "parquet":
            import pyarrow.parquet

            writer = pyarrow.parquet.ParquetWriter(path, reader.schema)
        else:
            writer = pyarrow.ipc.new_file(path, reader.schema)
        with writer:
            for batch in batches():
                writer.write_batch(batch)
        return count, refused
    if form == "csv":
        import pyarrow.csv

        writer = None
        sink = sys.stdout.buffer if path == "-" else path
        for batch in _plain(batches()):
            writer = writer or pyarrow.csv.CSVWriter(sink, batch.schema)
            writer.write_batch(batch)
        if writer:
            writer.close()
        return count, refused
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("decisions")
    sheet.append(reader.schema.names)
    for batch in _plain(batches()):
        for row in zip(*(column.to_pylist() for column in batch.columns)):
            sheet.append(row)
    book.save(path)
    return count, refused
