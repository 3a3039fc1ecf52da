"""The desk as a web site: pages from templates, whole without script, nothing from elsewhere.

What is on a page and who may see it is decided in `bot.desk`; here it gets its looks. `serve` is
the way in.
"""

from adapters.desk.server import serve

__all__ = ["serve"]
