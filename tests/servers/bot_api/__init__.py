"""A strict Telegram Bot API server for tests, on 127.0.0.1.

It keeps updates until they are confirmed, refuses what Telegram refuses and more (an unknown
method or parameter is an error), and fails on command. `python -m tests.servers.bot_api --port N`
runs it as a process of its own; `control.py` says how to act as the people in it.
"""

from tests.servers.bot_api.client import Control, Person
from tests.servers.bot_api.server import TOKEN, BotApi

__all__ = ["TOKEN", "BotApi", "Control", "Person"]
