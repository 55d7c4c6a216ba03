"""Lets IAM be enforced (AUTH=true): the policies of our templates mean here what they mean in AWS.

The loopback address counts as TLS, which our bucket and queue policies demand; the encryption context of a KMS call is a
condition key, by which a function is bound to its own aggregates; and an address without an identity of its own at SES is
sent from by the right to its domain's.
"""

import json
from email.utils import parseaddr

from ministack.core import iam_actions, iam_evaluator
from ministack.services import ses_v2


def _encryption_context(body: bytes) -> dict:
    try:
        context = json.loads(body or b"{}").get("EncryptionContext") or {}
    except (ValueError, AttributeError):
        return {}
    return {f"kms:encryptioncontext:{key.lower()}": value for key, value in context.items()}


def _sender(body: bytes, region: str, account: str) -> str:
    """The identity a mail is sent by: the address's own, else its domain's."""
    try:
        address = parseaddr(json.loads(body or b"{}").get("FromEmailAddress") or "")[1]
    except (ValueError, AttributeError):
        return "*"
    identity = address if ses_v2._identities.get(address) else address.rpartition("@")[2]
    return f"arn:aws:ses:{region}:{account}:identity/{identity}"


def apply() -> None:
    resolve = iam_evaluator._resolve_condition_key
    request_context = iam_actions.request_tag_context
    ses_resource = iam_actions._ses_v2_resource_arn
    extract_action = iam_actions.extract_iam_action
    deny = iam_actions.access_denied_response

    def request_context_with_kms(service, action, body, params):
        found = request_context(service, action, body, params)
        return {**found, **_encryption_context(body)} if service == "kms" else found

    def ses_resource_of(method, path, body, region, account):
        if path.endswith("/outbound-emails"):
            return _sender(body, region, account)
        return ses_resource(method, path, body, region, account)

    def action_of(*args):
        action = extract_action(*args)
        # Its resource is the token's state machine, which the emulator does not know.
        return None if action and action.startswith("states:SendTask") else action

    def deny_aloud(service, action, caller, *others, **more):
        print(f"ACCESS DENIED {action} to {caller}", flush=True)
        return deny(service, action, caller, *others, **more)

    iam_evaluator._resolve_condition_key = (
        lambda key, ctx: "true" if key.lower() == "aws:securetransport" else resolve(key, ctx)
    )
    iam_actions.request_tag_context = request_context_with_kms
    iam_actions._ses_v2_resource_arn = ses_resource_of
    iam_actions.extract_iam_action = action_of
    iam_actions.access_denied_response = deny_aloud
