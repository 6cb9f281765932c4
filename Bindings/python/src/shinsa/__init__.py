"""Shinsa decides applications for loan guarantees by the rules of credit guarantee associations, and says why.

    >>> import shinsa
    >>> book = shinsa.Book()
    >>> book.decide({"received_on": "2024-04-01", "requested_amount": "6,500万円", "existing_guarantees": 0}, decisions=["guarantee_total"])["decisions"]
    {'guarantee_total': {'status': 'met', 'value': 65000000, 'needs': []}}
"""
from ._arrow import Decisions, Schema
from ._book import STANDARD_ASSOCIATION, Book, Explanation, check
from ._errors import ApplicationError, RulesError, ShinsaError, TableError
from ._impact import impact
from ._library import library as _library

__version__: str = _library.shinsa_version().decode()

__all__ = [
    "ApplicationError",
    "Book",
    "Decisions",
    "Explanation",
    "RulesError",
    "STANDARD_ASSOCIATION",
    "Schema",
    "ShinsaError",
    "TableError",
    "check",
    "impact",
]
