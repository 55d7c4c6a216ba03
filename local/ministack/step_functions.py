"""Step Functions where MiniStack differs from the service in ways our workflows depend on."""

from ministack.services import stepfunctions

from rewriting import rewrite


def _keep_terminal(fail):
    """A stopped execution stays ABORTED when its last task fails afterwards."""

    def fail_running(execution, error, cause):
        if execution["status"] == "RUNNING":
            fail(execution, error, cause)

    return fail_running


def apply() -> None:
    # A function that throws in a task with a token fails the task at once, unless the answer came before.
    rewrite(
        stepfunctions,
        "_invoke_with_callback",
        (
            "_call_lambda(func_ref, lambda_payload)\n        except _ExecutionError:\n            pass",
            "_call_lambda(func_ref, lambda_payload)\n        except _ExecutionError:\n"
            "            if not evt.is_set():\n                _task_tokens.pop(token, None)\n                raise",
        ),
    )
    # A failed child is States.TaskFailed to its parent; the child's own error is in the cause.
    rewrite(
        stepfunctions,
        "_invoke_nested_start_execution_sync",
        (
            "raise _ExecutionError(error, cause)",
            'raise _ExecutionError("States.TaskFailed", json.dumps({"ExecutionArn": payload.get("executionArn"), '
            '"Status": payload.get("status"), "Error": error, "Cause": cause}))',
        ),
    )
    # Every execution would sleep 150 ms before its first state, nested ones too.
    rewrite(stepfunctions, "_run_execution", ("time.sleep(0.15)", "time.sleep(0.01)"))
    stepfunctions._fail_execution = _keep_terminal(stepfunctions._fail_execution)
