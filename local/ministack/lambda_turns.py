"""Functions take turns: only as many run at once as the machine has room for.

AWS gives each of a thousand concurrent invocations a machine of its own. The emulator starts a Node process for each, so
that a storm makes a laptop load a hundred programs at the same time, and all of them time out. Here they wait for their
turn; a function's own time only counts from then on. Who waits too long goes ahead, so that a function that waits for
another cannot stand still for ever.
"""

import os
import threading

from ministack.services import lambda_svc

AT_ONCE = max(6, 3 * (os.cpu_count() or 2))
LONGEST_WAIT_SECONDS = 45

_turns = threading.BoundedSemaphore(AT_ONCE)


def apply() -> None:
    execute = lambda_svc._execute_function_warm

    def in_turn(*args):
        mine = _turns.acquire(timeout=LONGEST_WAIT_SECONDS)
        try:
            return execute(*args)
        finally:
            if mine:
                _turns.release()

    lambda_svc._execute_function_warm = in_turn
