"""What MiniStack forgets of a mail: the headers, attachments and tags of SESv2's simple content.

They carry the thread, the deadline for the calendar, and whom a bounce is about. `/_ministack/ses/messages` shows them.
"""

from ministack import app
from ministack.services import ses_v2

from rewriting import rewrite


def apply() -> None:
    rewrite(
        ses_v2,
        "handle_request",
        (
            '            "Type": "v2.SendEmail",\n',
            '            "Type": "v2.SendEmail",\n'
            '            "Headers": simple.get("Headers") or [],\n'
            '            "Attachments": simple.get("Attachments") or [],\n'
            '            "EmailTags": data.get("EmailTags") or [],\n',
        ),
    )
    rewrite(
        app,
        "_handle_ses_messages_request",
        (
            '                        "Type": rec["Type"],\n',
            '                        "Type": rec["Type"],\n'
            '                        "Headers": rec.get("Headers", []),\n'
            '                        "Attachments": rec.get("Attachments", []),\n'
            '                        "EmailTags": rec.get("EmailTags", []),\n',
        ),
    )
