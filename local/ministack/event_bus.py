"""The local cloud plays the AWS services that send us events.

AWS lets only its own services put events with a source `aws.*`; here nobody else could, so PutEvents takes them.
An event's `Time` is kept (MiniStack writes its own clock instead), because late and early events are part of the tests.
"""

from ministack.services import eventbridge

from rewriting import rewrite


def apply() -> None:
    rewrite(
        eventbridge,
        "_put_events",
        ("if not allow_aws_source and isinstance(source, str)", "if False and isinstance(source, str)"),
        (
            "event_time = int(_now_ts())",
            'event_time = int(entry["Time"]) if isinstance(entry.get("Time"), (int, float)) else int(_now_ts())',
        ),
    )
