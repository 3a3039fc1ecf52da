"""Every flow there is. A file with a `FLOW` in one of the subjects' folders is found by itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from bot.conversation.flow import Flow

SUBJECTS = (
    "people", "help", "activities", "feedback", "announcements", "network", "figures", "desk",
    "privacy",
)  # fmt: skip


@cache
def every_flow() -> Mapping[str, Flow]:
    """All flows by name, in the order of the menu."""
    modules = (
        import_module(f"bot.{subject}.{info.name}")
        for subject in SUBJECTS
        for info in iter_modules(import_module(f"bot.{subject}").__path__)
    )
    flows = [module.FLOW for module in modules if hasattr(module, "FLOW")]
    return {flow.name: flow for flow in sorted(flows, key=lambda flow: (flow.rank, flow.name))}
