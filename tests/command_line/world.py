"""Short ways to say what these tests say often."""

from tests.servers.bot_api import BotApi, Person

CONSOLE = "[adapters.console]"


def on_telegram(server: BotApi, token: str = "env:TOKEN") -> str:
    return f'[adapters.telegram]\ntoken = "{token}"\nbase_url = "{server.url}"\npoll_seconds = 1'


async def shown(person: Person, *parts: str) -> None:
    """Wait until their client has shown each of these, in this order."""
    for part in parts:
        while part not in str((await person.next_shown())["message"]):
            pass
