"""CloudTrail names the user and the action of a call.

MiniStack writes the access key where the user's name belongs and `POST.iam` for every IAM call, so a look-up of a
principal's calls by user name, the ordinary question of an investigation, would find nothing.
"""

from ministack.services import cloudtrail, iam


def _owner(access_key_id: str) -> str:
    key = iam._access_keys.get(access_key_id)
    return key["UserName"] if key else access_key_id


def _action(event_name: str, request_params: dict) -> str:
    action = request_params.get("Action") if isinstance(request_params, dict) else None
    return action if isinstance(action, str) and event_name.startswith("POST.") else event_name


def apply() -> None:
    record = cloudtrail.record_event

    def record_named(**call):
        call["username"] = _owner(call["access_key_id"])
        call["event_name"] = _action(call["event_name"], call["request_params"])
        record(**call)

    cloudtrail.record_event = record_named
