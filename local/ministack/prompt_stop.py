"""The process ends as soon as its state is saved.

MiniStack would wait for the thread of every execution that waits for a person, which takes as long as the person does.
"""

import logging
import os

from ministack import app


def apply() -> None:
    handle_lifespan = app._handle_lifespan

    async def handle_and_end(scope, receive, send):
        await handle_lifespan(scope, receive, send)
        logging.shutdown()
        os._exit(0)

    app._handle_lifespan = handle_and_end
