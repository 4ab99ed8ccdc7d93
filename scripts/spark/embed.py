"""The Spark job of `norrut run --score-with`: texts (key, sentences) in, records of norrut's vector cache out.

    spark-submit --master … scripts/spark/embed.py --texts DIR --output DIR [--model DIR] [--parent PID]

The manifest of --texts says how many texts there are, for which encoder, and by which consents they were allowed; it is
held against the texts and the workers, and goes into the manifest of --output.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from spark_job import MANIFEST, fail, run_job, session, worker_says  # noqa: E402

PARTITIONS_A_SLOT = 3


def main() -> int:
    options = parse()
    if options.parent:
        threading.Thread(target=end_with, args=(options.parent,), daemon=True).start()
    with open(os.path.join(options.texts, MANIFEST), encoding="utf-8") as file:
        sent = json.load(file)
    worker = ["--records", *(["--model", options.model] if options.model else [])]
    if json.loads(worker_says(*worker, "--facts"))["model"]["identity"] != sent["encoder"]:
        return fail(4, "the texts were sent for another encoder than this machine has")
    spark = session("norrut embed", None)
    try:
        texts = spark.read.parquet(options.texts)
        if texts.count() != sent["texts"]:
            return fail(3, f"the manifest names {sent['texts']} texts, the folder holds another number")
        slots = spark.sparkContext.defaultParallelism
        rows = texts.repartition(slots * PARTITIONS_A_SLOT)
        return run_job(spark, rows, options.output, worker, {"consent_snapshot": sent["consent_snapshot"]})
    finally:
        spark.stop()


def end_with(parent: int) -> None:
    """End this job soon after the process that submitted it, however that one ends."""
    started = start_of(parent)
    while started is not None and start_of(parent) == started:
        time.sleep(1)
    os.kill(os.getppid(), signal.SIGTERM)  # spark-submit's JVM; tasks end with it
    os._exit(1)


def start_of(pid: int) -> str | None:
    """When a process started, in the kernel's ticks: a pid alone may be used again."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[19]
    except OSError:
        return None


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", required=True, help="a directory that every machine sees")
    parser.add_argument("--output", required=True, help="a new directory")
    parser.add_argument("--model", help="folder of another encoder, at the same path everywhere")
    parser.add_argument("--parent", type=int, default=0, help="end when this process has ended")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
