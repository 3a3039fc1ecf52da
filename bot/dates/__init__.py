"""Dates and times as people say them: reading them, saying them back, and what repeats.

Knows nothing of the rest of the bot. `read` and `find` never raise, whatever the text.
"""

from bot.dates.find import find, read
from bot.dates.moment import Found, Moment, Precision
from bot.dates.repeats import occurrences
from bot.dates.say import say

__all__ = ["Found", "Moment", "Precision", "find", "occurrences", "read", "say"]
