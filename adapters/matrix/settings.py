"""[adapters.matrix] in settings.toml: which account the bot has, and where its keys are kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """One account on one homeserver.

    `folder` holds what makes the bot's device that device: the crypto store, its key, the access
    token and the cross-signing seeds. Back it up, and share it with nobody; without it the
    messages under way cannot be read. `groups` are the room ids that the bot may join as a group;
    it leaves any other room with more than two members. `patience` is how many seconds a message
    that cannot be decrypted waits for its key before the sender is asked to send it once more.
    """

    homeserver: str
    user: str
    password: str = ""
    token: str = ""
    folder: str = "local/matrix"
    device_name: str = "Schakel"
    display_name: str = ""
    groups: tuple[str, ...] = ()
    patience: float = 60.0
