"""An SMS says when it was sent.

MiniStack lists what was sent to a number without a time, so that the mailbox could not put it among the mails.
"""

from ministack.services import sns

from rewriting import rewrite


def apply() -> None:
    rewrite(sns, "_publish", ('"PhoneNumber": phone_number,', '"PhoneNumber": phone_number, "Timestamp": time.time(),'))
