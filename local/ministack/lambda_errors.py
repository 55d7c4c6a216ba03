"""A Node function that throws reports its error's name, as Lambda does.

MiniStack answers `Runtime.HandlerError` for every error, so that no `Catch` or `Retry` by name would ever match; and it
kills the worker, where Lambda keeps an environment whose handler merely threw. Both are cured by letting the worker
answer normally, with the error inside, which is taken out again here.
"""

from ministack.core import lambda_runtime
from ministack.services import lambda_svc

from rewriting import replaced

MARK = "__handler_error__"

_ANSWER = (
    'status: "ok", result: { "' + MARK + '": { errorType: String((ERR && ERR.name) || "Error"),'
    ' errorMessage: String((ERR && ERR.message) || ERR), trace: String((ERR && ERR.stack) || "").split("\\n") } }'
)


def _script(script: str) -> str:
    script = replaced(
        script, 'status: "error", error: String(err.message || err), trace: err.stack || ""', _ANSWER.replace("ERR", "err")
    )
    return replaced(script, 'status: "error", error: e.message, trace: e.stack', _ANSWER.replace("ERR", "e"))


def _unpacked(result: dict) -> dict:
    body = result.get("body")
    if not isinstance(body, dict) or MARK not in body:
        return result
    error = body[MARK]
    log = "\n".join(filter(None, [result.get("log", ""), *error["trace"]]))
    return {"body": error, "error": True, "log": log}


def apply() -> None:
    lambda_runtime._NODEJS_WORKER_SCRIPT = _script(lambda_runtime._NODEJS_WORKER_SCRIPT)
    execute = lambda_svc._execute_function_warm
    lambda_svc._execute_function_warm = lambda *args: _unpacked(execute(*args))
