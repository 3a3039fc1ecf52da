"""How far off a mean over some seeds may be: half a 95 % interval (Student's t)."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import stdev

STUDENT_95 = (0.0, 12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26)
"""By degrees of freedom; 2.2 and then 2 from there on, a little too wide."""
MANY = 30


def half_width(values: Sequence[float]) -> float:
    """Of two values or more."""
    freedom = len(values) - 1
    student = 2.04 if freedom >= MANY else 2.23
    if freedom < len(STUDENT_95):
        student = STUDENT_95[freedom]
    return student * stdev(values) / sqrt(len(values))
