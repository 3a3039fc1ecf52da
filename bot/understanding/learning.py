"""Learns from the shipped phrases and from what the settings say of the network's kinds.

A kind with the name of a shipped category learns from its phrases too. A kind of the network's own
learns from its own examples alone; the shipped category that it looks most like is left out, so
that the two do not compete. Any other category that the network lacks is learned all the same, to
know a sentence that is about none of its kinds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

import numpy as np

from bot.understanding.classifier import train
from bot.understanding.language import learn_languages
from bot.understanding.learned import Learned
from bot.understanding.nearest import Nearest
from bot.understanding.numbering import Notebook, weigh
from bot.understanding.phrases import ASK, UNCLEAR, Phrase, asked_for, shipped
from bot.understanding.words import said

OWN_EXAMPLES = 5
"""How often an example from the settings counts: there are few, and they are meant."""
SILENCES = 300
"""How many sentences in which nothing is known are learned as unclear: that is where one starts."""


def learn(kinds: Mapping[str, Sequence[str]]) -> Learned:
    """Learn what these kinds are, each with the network's own examples; less than a second."""
    known = shipped()
    examples = [
        Phrase(example, "", ASK, kind)
        for kind, some in kinds.items()
        for example in some
        if said(example)
    ]
    notebook = Notebook()
    own = [phrase for phrase in examples if phrase.kind not in {each.kind for each in known}]
    left_out = _claimed(own, known, kinds, notebook) if own else frozenset[str]()
    phrases = [
        *(each for each in known if each.kind not in left_out or each.intent != ASK),
        *(framed for each in own for framed in asked_for(each.text, each.kind)),
        *(each for each in examples for _ in range(OWN_EXAMPLES)),
        *[Phrase("", "", UNCLEAR)] * SILENCES,
    ]
    weighed = weigh(notebook, [phrase.text for phrase in phrases])
    asking = [n for n, phrase in enumerate(phrases) if phrase.intent == ASK]
    size = len(weighed.numbers)
    return Learned(
        weighed.numbers,
        weighed.rarity,
        float(weighed.rarity.max()),
        train(weighed.table, [phrase.intent for phrase in phrases], size),
        train(weighed.table.rows(np.array(asking)), [phrases[n].kind for n in asking], size),
        tuple(kinds),
        Nearest(each.word for tokens in notebook.words.values() for each in tokens),
        learn_languages(known),
    )


def _claimed(
    own: Sequence[Phrase], known: Sequence[Phrase], kinds: Mapping[str, object], notebook: Notebook
) -> frozenset[str]:
    """The shipped categories that the network has under a name of its own."""
    theirs = _by_kind([phrase for phrase in known if phrase.intent == ASK], notebook)
    knowing = Counter(feature for counts in theirs.values() for feature in counts)

    def likeness(some: Counter[int], kind: str) -> float:
        shared = some.keys() & theirs[kind].keys()
        rare = {feature: log(1 + len(theirs) / knowing[feature]) for feature in shared}
        size = sqrt(sum(count * count for count in theirs[kind].values()))
        return sum(some[f] * theirs[kind][f] * weight**2 for f, weight in rare.items()) / size

    nearest = {
        max(theirs, key=lambda kind: likeness(some, kind))
        for some in _by_kind(own, notebook).values()
    }
    return frozenset(nearest - kinds.keys())


def _by_kind(phrases: Sequence[Phrase], notebook: Notebook) -> dict[str, Counter[int]]:
    """How often each feature occurs, by kind."""
    counts: dict[str, Counter[int]] = {}
    for phrase in phrases:
        counts.setdefault(phrase.kind, Counter()).update(notebook.row(phrase.text))
    return counts
