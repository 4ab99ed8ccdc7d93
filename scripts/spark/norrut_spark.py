"""Adapter between Spark's mapInArrow and `norrut worker`: one Node child a task, Arrow IPC in and out.

Works for any iterator of pyarrow RecordBatches, so it is tested without Spark too.
"""

from __future__ import annotations

import collections
import ctypes
import os
import signal
import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

PR_SET_PDEATHSIG = 1
TAIL_LINES = 20


class WorkerFailed(RuntimeError):
    """The child ended badly; the message names partition, attempt, exit code and its last lines."""


def score_batches(
    command: Sequence[str], batches: Iterable[pa.RecordBatch], label: str = "partition"
) -> Iterator[pa.RecordBatch]:
    """Send batches (id, text[, language]) through one child and yield what comes back, row for row."""
    batches = iter(batches)
    first = next((batch for batch in batches if batch.num_rows > 0), None)
    if first is None:
        return
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=_die_with_parent
    )
    tail: collections.deque[str] = collections.deque(maxlen=TAIL_LINES)
    sent = _Count()
    feeder = threading.Thread(target=_feed, args=(child, first, batches, sent), daemon=True)
    drain = threading.Thread(target=_drain, args=(child, tail), daemon=True)
    feeder.start()
    drain.start()
    received = 0
    problem: str | None = None
    try:
        try:
            with pa.ipc.open_stream(child.stdout) as reader:
                for batch in reader:
                    received += batch.num_rows
                    yield batch
        except (pa.ArrowInvalid, OSError) as error:
            problem = f"unreadable output ({error})"
        feeder.join()
        code = child.wait()
        drain.join()
        if sent.error is not None:
            problem = problem or f"input failed ({sent.error})"
        if code != 0:
            problem = f"exit code {code}"
        elif problem is None and received != sent.rows:
            problem = f"{sent.rows} rows in, {received} rows out"
        if problem is not None:
            raise WorkerFailed(f"norrut worker, {label}: {problem}\n" + "\n".join(tail))
    finally:
        _end(child)


class _Count:
    def __init__(self) -> None:
        self.rows = 0
        self.error: BaseException | None = None


def _feed(child: subprocess.Popen, first: pa.RecordBatch, rest: Iterator[pa.RecordBatch], sent: _Count) -> None:
    try:
        with pa.ipc.new_stream(child.stdin, first.schema) as writer:
            writer.write_batch(first)
            sent.rows += first.num_rows
            for batch in rest:
                writer.write_batch(batch)
                sent.rows += batch.num_rows
        child.stdin.close()
    except BrokenPipeError:
        pass  # the child's exit code and last lines say why
    except BaseException as error:  # noqa: BLE001 - handed to the reading side
        sent.error = error
        child.kill()


def _drain(child: subprocess.Popen, tail: collections.deque[str]) -> None:
    for line in child.stderr:
        tail.append(line.decode("utf-8", "replace").rstrip())


def _end(child: subprocess.Popen) -> None:
    if child.poll() is None:
        child.kill()
    child.wait()


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def worker_command(extra: Sequence[str] = ()) -> list[str]:
    """`norrut worker`: $NORRUT names the CLI's file, else the archive shipped with the job, else this checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    places = [
        os.environ.get("NORRUT"),
        os.path.join("norrut", "dist", "pipeline", "cli", "main.js"),
        os.path.join(here, "..", "..", "dist", "pipeline", "cli", "main.js"),
    ]
    for place in places:
        if place and os.path.exists(place):
            return [os.environ.get("NORRUT_NODE", "node"), os.path.abspath(place), "worker", *extra]
    raise FileNotFoundError("norrut's CLI was not found: set NORRUT to dist/pipeline/cli/main.js")
