"""Starts the pinned MiniStack with our corrections: `python local/ministack`.

Each correction makes the emulator behave as AWS does where Holdfast depends on it; docs/local-cloud.md lists them.
A rewritten function whose text is no longer the expected one stops the start, so that an upgrade cannot pass unseen.
"""

import sys

import enforced_rights
import lambda_errors
import lambda_turns
import event_bus
import step_functions
import saved_state
import secret_reference
import sent_mails
import object_lock
import prompt_stop
import sms_time
import trail


CORRECTIONS = (
    lambda_errors,
    lambda_turns,
    event_bus,
    step_functions,
    saved_state,
    object_lock,
    secret_reference,
    prompt_stop,
    sms_time,
    enforced_rights,
    sent_mails,
    trail,
)


def correct() -> None:
    for correction in CORRECTIONS:
        correction.apply()


if __name__ == "__main__":
    correct()
    # MiniStack reads its own arguments; ours are for people who look at the process list.
    sys.argv = sys.argv[:1]
    from ministack.app import main

    main()
