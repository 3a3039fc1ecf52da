"""Several phones on one local page: see what each person sees, without any account.

For trying and showing, on this machine only: it listens on 127.0.0.1 and knows no passwords.
"""

from adapters.web.adapter import Web
from adapters.web.settings import Phone, Place, Settings

ADAPTER = Web

__all__ = ["ADAPTER", "Phone", "Place", "Settings"]
