"""What is wrong, as exceptions."""
from __future__ import annotations

import json
from typing import Any, Optional


class ShinsaError(Exception):
    """A call that has no result.

    ``problems`` are all that is wrong, each a dict with ``message`` and, where they are known, ``key`` (the fact, column,
    file or option), ``row`` (of a table, from 0), ``line`` (of a text, from 1) and ``hint``. ``key``, ``row`` and ``hint`` are those of the
    first.
    """

    def __init__(self, message: str, problems: Optional[list[dict[str, Any]]] = None) -> None:
        super().__init__(message)
        self.problems = problems or [{"message": message}]

    @property
    def key(self) -> Optional[str]:
        return self.problems[0].get("key")

    @property
    def row(self) -> Optional[int]:
        return self.problems[0].get("row")

    @property
    def hint(self) -> Optional[str]:
        return self.problems[0].get("hint")

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (str(self), self.problems))

    @classmethod
    def _of(cls, text: str) -> "ShinsaError":
        """Of an error text of the library."""
        try:
            error = json.loads(text)
        except ValueError:
            return cls(text)
        return cls(error["message"], error["problems"])


class RulesError(ShinsaError):
    """Rules that have errors, or that are not there."""


class ApplicationError(ShinsaError):
    """An application that the rules refuse: a fact that doesn't exist, a wrong value, facts that contradict each other."""


class TableError(ShinsaError):
    """A table whose columns are not what the rules have."""
