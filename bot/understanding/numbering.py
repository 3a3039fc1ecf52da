"""Sentences as rows of numbers: every feature gets one, and weighs more the rarer it is."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from bot.understanding.classifier import Floats, Numbers, Table
from bot.understanding.features import Token, features, read_word

AT_LEAST = 2
"""In how many sentences a feature has to occur to say anything."""


class Notebook:
    """Numbers features as they come by, and remembers words that it has read."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.words: dict[str, tuple[Token, ...]] = {}
        self._rows: dict[str, array[int]] = {}

    def row(self, text: str) -> array[int]:
        """The numbers of the features of a sentence, each once."""
        row = self._rows.get(text)
        if row is None:
            numbers = self.numbers
            found, _ = features(text, self._read)
            row = array("i", {numbers.setdefault(name, len(numbers)) for name in found})
            self._rows[text] = row
        return row

    def _read(self, word: str) -> tuple[Token, ...]:
        tokens = self.words.get(word)
        if tokens is None:
            tokens = self.words[word] = read_word(word)
        return tokens


@dataclass(frozen=True)
class Weighed:
    """The features that occur often enough, how much each weighs, and the rows of sentences."""

    numbers: Mapping[str, int]
    rarity: Floats
    table: Table


def weigh(notebook: Notebook, texts: Iterable[str]) -> Weighed:
    """Weigh the features of these sentences; one in which nothing is said is a row without any."""
    rows = [notebook.row(text) if text else array("i") for text in texts]
    flat = np.concatenate([np.frombuffer(row, np.int32) for row in rows if row])
    lengths = np.array([len(row) for row in rows])
    counts = np.bincount(flat, minlength=len(notebook.numbers))
    kept = np.flatnonzero(counts >= AT_LEAST)
    renumbered = np.zeros(len(counts), np.int64)
    renumbered[kept] = np.arange(len(kept))
    often = counts[flat] >= AT_LEAST
    owner = np.repeat(np.arange(len(rows)), lengths)[often]
    rarity = np.log((1 + len(rows)) / (1 + counts[kept])).astype(np.float32)
    numbers = {
        name: int(renumbered[n]) for name, n in notebook.numbers.items() if counts[n] >= AT_LEAST
    }
    return Weighed(numbers, rarity, _table(renumbered[flat[often]], owner, rarity, len(rows)))


def _table(features_: Numbers, owner: Numbers, rarity: Floats, rows: int) -> Table:
    """Every row of length one, and none empty: an empty row gets a feature that weighs nothing."""
    weights = rarity[features_]
    length = np.sqrt(np.bincount(owner, weights * weights, minlength=rows))
    empty = np.flatnonzero(length == 0)
    weights = np.concatenate((weights / length[owner], np.zeros(len(empty)))).astype(np.float32)
    owner = np.concatenate((owner, empty))
    order = np.argsort(owner, kind="stable")
    starts = np.concatenate(([0], np.cumsum(np.bincount(owner, minlength=rows))))
    all_features = np.concatenate((features_, np.zeros(len(empty), np.int64)))
    return Table(all_features[order], weights[order], starts)
