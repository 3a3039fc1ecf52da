"""How well a free sentence is understood: `python -m bench.understanding FILE.tsv`.

The file has the columns id, lang, intent, category, text and perhaps note. A note `or:X` makes X
right too. The categories are those that are shipped. The last line is JSON: the share of intents
that is right, of the categories of those who ask for help (best, and one of the best two), and the
time that one message takes.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.understanding.phrases import ASK, shipped
from bot.understanding.understand import Kinds, Understanding, understand

KINDS: Kinds = dict.fromkeys(sorted({p.kind for p in shipped() if p.intent == ASK}), ())


@dataclass(frozen=True)
class Row:
    """A sentence as somebody labelled it, and as it was understood."""

    id: str
    lang: str
    intent: str
    category: str
    text: str
    also_right: frozenset[str]
    understood: Understanding

    @property
    def intent_right(self) -> bool:
        return self.understood.intent in {self.intent, *self.also_right}

    def category_right(self, best: int) -> bool:
        return bool({self.category, *self.also_right} & set(self.best(best)))

    def best(self, number: int) -> tuple[str, ...]:
        return tuple(kind for kind, _ in self.understood.kinds[:number])


def read(file: Path) -> tuple[list[Row], float]:
    """Every row understood, and the milliseconds that each took."""
    understand("hallo", KINDS)  # learns
    lines = file.read_text("utf-8").splitlines()
    given = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    began = time.perf_counter()
    understood = [understand(line["text"], KINDS) for line in given]
    spent = 1000 * (time.perf_counter() - began) / max(1, len(given))
    rows = [
        Row(
            line["id"],
            line["lang"],
            line["intent"],
            line["category"],
            line["text"],
            frozenset(
                note.removeprefix("or:")
                for note in (line.get("note") or "").split(";")
                if note.startswith("or:")
            ),
            found,
        )
        for line, found in zip(given, understood, strict=True)
    ]
    return rows, spent


def share(right: Iterable[bool]) -> float:
    answers = list(right)
    return round(sum(answers) / len(answers), 4) if answers else 0.0


def confusion(rows: Sequence[Row]) -> str:
    """Which intents were taken for which; a row is what it was, a column what it was taken for."""
    names = sorted({row.intent for row in rows} | {row.understood.intent for row in rows})
    counts = Counter((row.intent, row.understood.intent) for row in rows)
    head = " " * 18 + " ".join(f"{name[:7]:>7}" for name in names)
    body = [
        f"{name:18}" + " ".join(f"{counts[name, other] or '.':>7}" for other in names)
        for name in names
    ]
    return "\n".join((head, *body))


def report(rows: Sequence[Row]) -> str:
    lines = [confusion(rows), ""]
    for lang in sorted({row.lang for row in rows}):
        some = [row for row in rows if row.lang == lang]
        asking = [row for row in some if row.intent == ASK]
        lines.append(
            f"{lang}: {len(some)} rows, intent {share(row.intent_right for row in some):.3f}, "
            f"category {share(row.category_right(1) for row in asking):.3f}, "
            f"of two {share(row.category_right(2) for row in asking):.3f}, "
            f"language {share(row.understood.language == lang for row in some):.3f}"
        )
    lines.append("")
    for row in rows:
        found = row.understood
        why = f"({', '.join(found.because)}) {row.text}"
        if not row.intent_right:
            lines.append(f"{row.id} {row.intent} -> {found.intent} {found.certainty:.2f} {why}")
        if row.intent == ASK and not row.category_right(2):
            lines.append(f"{row.id} {row.category} -> {', '.join(row.best(2))} {why}")
    return "\n".join(lines)


def figures(rows: Sequence[Row], milliseconds: float) -> dict[str, float]:
    asking = [row for row in rows if row.intent == ASK]
    return {
        "intent": share(row.intent_right for row in rows),
        "category_top1": share(row.category_right(1) for row in asking),
        "category_top2": share(row.category_right(2) for row in asking),
        "milliseconds_per_message": round(milliseconds, 2),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.understanding", description=__doc__)
    parser.add_argument("file", type=Path)
    given_rows, spent_on_each = read(parser.parse_args().file)
    if not given_rows:
        sys.exit("There are no rows in that file.")
    print(report(given_rows))
    print(json.dumps(figures(given_rows, spent_on_each)))
