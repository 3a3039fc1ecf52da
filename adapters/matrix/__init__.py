"""Matrix, end-to-end encrypted: `adapter.py` is where it starts."""

from adapters.matrix.adapter import Matrix
from adapters.matrix.settings import Settings

ADAPTER = Matrix

__all__ = ["ADAPTER", "Settings"]
