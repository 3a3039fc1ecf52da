"""Two people stand for it when an announcement may wake people at night."""

from bot.announcements.announcement import Approval
from bot.announcements.doing import CONFIRM_URGENT
from bot.announcements.second import second_look

FLOW = second_look(CONFIRM_URGENT, Approval.URGENT)
