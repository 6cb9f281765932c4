"""What other rules, or another day, do to a portfolio."""
from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any, Optional, Sequence, Union

from ._arrow import stream_of
from ._book import Book, Day
from ._errors import TableError

_WORDS = ["met", "unmet", "undetermined", "refused"]


class _Stream:
    """A capsule as what gives it."""

    def __init__(self, capsule: Any) -> None:
        self._capsule = capsule

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._capsule


def impact(
    old: Book,
    new: Book,
    table: Any,
    decisions: Optional[Sequence[str]] = None,
    *,
    on_old: Optional[Day] = None,
    on_new: Optional[Day] = None,
    sum: Union[str, Sequence[str]] = (),
    by: Optional[str] = None,
    sample: int = 10,
    ignore: Union[str, Sequence[str]] = (),
    threads: Optional[int] = None,
) -> dict[str, Any]:
    """Decides a portfolio by two books, or as of two days, batch by batch, and counts what turns.

    Gives ``{"applications", "changed", "decisions": {ID: {"met→unmet": 3, …}}, "sums", "sample"}``: ``changed`` are the
    applications of which a status or a value differs; ``sums`` adds the values of the decisions named in ``sum`` before and after,
    exactly, for each value of the column ``by`` where one is named; ``sample`` holds the first changed applications, as
    they were and as they are. Needs pyarrow.
    """
    import pyarrow
    import pyarrow.compute as compute

    chosen = _common(old, new, decisions)
    sums = [sum] if isinstance(sum, str) else list(sum)
    for name in sums:
        if name not in chosen:
            chosen.append(name)
    carried = [by] if by else []
    reader = pyarrow.RecordBatchReader.from_stream(_Stream(stream_of(table)))
    if by and by not in reader.schema.names:
        raise TableError(f"there is no column “{by}” to group by", [{"message": f"there is no column “{by}”", "key": by}])
    found: dict[str, Counter[str]] = {name: Counter() for name in chosen}
    totals: dict[Any, dict[str, list[Any]]] = {}
    counted = changed = 0
    kept: list[dict[str, Any]] = []
    for batch in reader:
        rows = pyarrow.Table.from_batches([batch])
        asked: dict[str, Any] = {"needs": False, "ignore": ignore, "carry": carried, "threads": threads}
        before = old.decide_stream(rows, chosen, on_old, **asked).to_arrow().combine_chunks()
        after = new.decide_stream(rows, chosen, on_new, **asked).to_arrow().combine_chunks()
        differs = _differs(compute, before, after, "refusal")
        for name in chosen:
            codes = compute.add(compute.multiply(_codes(compute, before[name]), 4), _codes(compute, after[name]))
            for pair in compute.value_counts(codes.combine_chunks()).to_pylist():
                one, other = divmod(pair["values"], 4)
                if one != other:
                    found[name][f"{_WORDS[one]}→{_WORDS[other]}"] += pair["counts"]
            differs = compute.or_(differs, compute.not_equal(_codes(compute, before[name]), _codes(compute, after[name])))
            for part in [f"{name}_value", f"{name}_fraction"]:
                if part in before.column_names:
                    differs = compute.or_(differs, _differs(compute, before, after, part))
        counted += rows.num_rows
        changed += compute.sum(differs).as_py() or 0
        if len(kept) < sample:
            places = compute.indices_nonzero(differs.combine_chunks())[: sample - len(kept)]
            for place in places.to_pylist():
                kept.append({"row": counted - rows.num_rows + place, "old": _row(before, place), "new": _row(after, place)})
        for name in sums:
            _add(totals, name, by, before, 0)
            _add(totals, name, by, after, 1)
    told = {name: dict(counts) for name, counts in found.items() if counts}
    result: dict[str, Any] = {"applications": counted, "changed": changed, "decisions": told, "sample": kept}
    if sums:
        result["sums"] = [
            {**({by: key} if by else {}), **{name: {"old": one, "new": other} for name, (one, other) in own.items()}}
            for key, own in totals.items()
        ]
    return result


def _common(old: Book, new: Book, decisions: Optional[Sequence[str]]) -> list[str]:
    if decisions is not None:
        return [decisions] if isinstance(decisions, str) else list(decisions)
    theirs = {decision["id"] for decision in new.decisions}
    return [decision["id"] for decision in old.decisions if decision["id"] in theirs]


def _codes(compute: Any, statuses: Any) -> Any:
    """0 met, 1 unmet, 2 undetermined, 3 refused."""
    import pyarrow

    codes = [chunk.indices.cast(pyarrow.int8()) for chunk in statuses.chunks]
    return compute.fill_null(pyarrow.chunked_array(codes, pyarrow.int8()), 3)


def _differs(compute: Any, before: Any, after: Any, name: str) -> Any:
    """By row, whether a value is another."""
    import pyarrow

    one, other = before[name], after[name]
    if pyarrow.types.is_struct(one.type):
        cells = [own != theirs for own, theirs in zip(one.to_pylist(), other.to_pylist())]
        return pyarrow.chunked_array([pyarrow.array(cells, pyarrow.bool_())])
    if pyarrow.types.is_dictionary(one.type):
        one, other = one.cast(pyarrow.string()), other.cast(pyarrow.string())
    if name == "refusal":
        return compute.not_equal(compute.is_null(one), compute.is_null(other))
    same = compute.or_(compute.equal(one, other).fill_null(False), compute.and_(compute.is_null(one), compute.is_null(other)))
    return compute.invert(same)


def _row(table: Any, place: int) -> dict[str, Any]:
    return {name: value for name, value in table.slice(place, 1).to_pylist()[0].items() if value is not None}


def _add(totals: dict[Any, dict[str, list[Any]]], name: str, by: Optional[str], table: Any, side: int) -> None:
    column = f"{name}_value"
    if column not in table.column_names:
        raise TableError(f"“{name}” has no amount to add up", [{"message": f"“{name}” has no amount", "key": name}])
    groups = table.select([by, column]).group_by(by).aggregate([(column, "sum")]).to_pylist() if by else None
    if groups is None:
        import pyarrow.compute as compute

        groups = [{f"{column}_sum": compute.sum(table[column]).as_py()}]
    for group in groups:
        own = totals.setdefault(group.get(by) if by else None, {}).setdefault(name, [0, 0])
        amount = group[f"{column}_sum"]
        own[side] += amount if isinstance(amount, (int, Decimal)) else 0
