"""Sees to it that everybody in a room can read what we are about to send.

The library counts a key as shared although the request failed, and the message would be
unreadable for ever. So every step is checked, and the key is thrown away when one fails.
"""

from __future__ import annotations

from nio import MatrixRoom

from adapters.matrix.client import Client
from adapters.matrix.faults import Fault, checked


async def share_key(client: Client, room: MatrixRoom) -> None:
    """Give the room's key to all devices in it. Raises Fault or a network error."""
    if not room.encrypted:
        return
    if not room.members_synced:
        checked(await client.joined_members(room.room_id))
    await ask_for_devices(client)
    olm = client.olm
    if not olm.should_share_group_session(room.room_id):
        return
    try:
        if missing := client.get_missing_sessions(room.room_id):
            checked(await client.keys_claim(missing))
        await client.share_group_session(room.room_id, ignore_unverified_devices=True)
        _check_shared(client, room)
    except BaseException:
        olm.outbound_group_sessions.pop(room.room_id, None)
        # When claiming raises, the library leaves this behind, and the next send waits for it.
        client.sharing_session.pop(room.room_id, None)
        raise


async def ask_for_devices(client: Client) -> None:
    """Learn the devices of those whose list changed."""
    if client.should_query_keys:
        checked(await client.keys_query())


def _check_shared(client: Client, room: MatrixRoom) -> None:
    """Every device that we have an encrypted line to must have got the key."""
    session = client.olm.outbound_group_sessions[room.room_id]
    reachable = {
        (user, device.id)
        for user in room.users
        for device in client.device_store.active_user_devices(user)
        if device.id != client.device_id and client.olm.session_store.get(device.curve25519)
    }
    if not reachable <= session.users_shared_with | session.users_ignored:
        raise Fault("M_UNKNOWN")
