"""What MiniStack forgets when it is stopped and started again.

Stock 1.5.33 loses sent mails, the retention of locked objects, CloudTrail events and unread stream records; and it keeps
the readers' positions in a stream that starts again at zero, so that a restarted table delivers nothing for a while.
"""

import collections
import copy

from ministack.services import cloudtrail, dynamodb, s3, ses

REMEMBERED = {
    s3: ("_object_retention", "_object_legal_hold"),
    ses: ("_sent_emails",),
    dynamodb: ("_stream_records", "_stream_trimmed"),
}


def _remember(module, names) -> None:
    get_state, load_state = module.get_state, module.load_persisted_state

    def get_all():
        return {**get_state(), **{f"holdfast{name}": copy.deepcopy(getattr(module, name)) for name in names}}

    def load_all(data):
        load_state(data)
        for name in names:
            getattr(module, name).update((data or {}).get(f"holdfast{name}", {}))

    module.get_state, module.load_persisted_state = get_all, load_all


def _remember_trail() -> None:
    get_state, load_state = cloudtrail.get_state, cloudtrail.load_persisted_state

    def get_all():
        return {**get_state(), "holdfast_events": [[list(key), list(queue)] for key, queue in cloudtrail._events.all_items()]}

    def load_all(data):
        load_state(data)
        for (account, region, name), events in (data or {}).get("holdfast_events", []):
            cloudtrail._events.set_scoped(account, region, name, collections.deque(events, maxlen=cloudtrail._MAX_EVENTS))

    cloudtrail.get_state, cloudtrail.load_persisted_state = get_all, load_all


def apply() -> None:
    for module, names in REMEMBERED.items():
        _remember(module, names)
    _remember_trail()
