"""Above so many recipients another coordinator confirms what one wrote."""

from bot.announcements.announcement import Approval
from bot.announcements.doing import CONFIRM
from bot.announcements.second import second_look

FLOW = second_look(CONFIRM, Approval.SEND)
