"""A neighbourhood to try the bot with: one page with four phones, or a story in the terminal."""

from bot.demo.page import show
from bot.demo.story import play

__all__ = ["play", "show"]
