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
    Announcements begin with `start_per_second` letters a second, which is what Synapse lets anyone
    do, and learn from there up to `most_per_second`: faster where the admin lifted the limit.
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
    start_per_second: float = 0.2
    most_per_second: float = 10.0

    def __post_init__(self) -> None:
        if not 0 < self.start_per_second <= self.most_per_second:
            raise ValueError("start_per_second is more than 0 and at most most_per_second")
