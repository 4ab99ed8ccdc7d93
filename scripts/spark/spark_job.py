"""What every norrut job on Spark does: a session, one worker a task, counting, one manifest, one rename."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Sequence

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
HERE = os.path.dirname(os.path.abspath(__file__))

from norrut_spark import WorkerFailed, score_batches, worker_command  # noqa: E402

MANIFEST = "_norrut.json"


def session(name: str, master: str | None, archive: str = "", conf: Sequence[str] = ()):
    """A session; `master` is None where spark-submit has said it all."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName(name)
    settings = {"spark.ui.showConsoleProgress": "false", "spark.sql.execution.arrow.maxRecordsPerBatch": "1000"}
    if archive:
        settings["spark.archives"] = f"{archive}#norrut"
    if master:
        builder = builder.master(with_attempts(master))
        if master.startswith("local"):
            settings["spark.ui.enabled"] = "false"
            settings["spark.driver.bindAddress"] = "127.0.0.1"
            settings["spark.driver.host"] = "127.0.0.1"
            settings["spark.driver.extraJavaOptions"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    for key, value in settings.items():
        builder = builder.config(key, value)
    for pair in conf:
        key, _, value = pair.partition("=")
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    for file in ("norrut_spark.py", "spark_job.py"):
        spark.sparkContext.addPyFile(os.path.join(HERE, file))
    return spark


def with_attempts(master: str) -> str:
    """local[N] allows one attempt a task; a child that dies once should not end the job."""
    if master == "local" or (master.startswith("local[") and "," not in master):
        cores = master.removeprefix("local").strip("[]") or "1"
        return f"local[{cores},4]"
    return master


def worker_says(*extra: str) -> str:
    return subprocess.run(worker_command(extra), check=True, capture_output=True, text=True).stdout.strip()


def run_job(spark, rows, output: str, worker: Sequence[str], manifest: dict) -> int:
    """Send `rows` through `norrut worker`, count what comes back and publish it as `output`, which nobody sees before.

    Every task demands the driver's hashes of model and weights, so one machine with another model fails the job.
    """
    facts = json.loads(worker_says(*worker, "--facts"))
    ddl = worker_says(*worker, "--schema", "spark-ddl")
    expected = rows.count()
    aside = f"{output.rstrip('/')}.{uuid.uuid4().hex}.tmp"
    is_shipped = "#norrut" in (spark.sparkContext.getConf().get("spark.archives") or "")
    mapper = partition_mapper([*worker, "--expect", facts["fingerprint"]], is_shipped)
    try:
        rows.mapInArrow(mapper, ddl).write.parquet(aside)
        written = spark.read.parquet(aside).count()
        if written != expected:
            return fail(1, f"{expected} rows in, {written} rows out: nothing was published")
        publish(aside, output, {**manifest, **facts, "rows": written})
    except Exception as error:  # noqa: BLE001 - Spark wraps the worker's failure in its own classes
        return fail(exit_code(error), f"the job failed; {output} is as it was\n{reason(error)}")
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    print(f"{written} rows in {output}")
    return 0


def partition_mapper(worker: Sequence[str], is_shipped: bool):
    """Tasks run the archive's worker, or without one this checkout's, which every machine must then see at the same path."""
    command = None if is_shipped else worker_command(worker)

    def map_partition(batches):
        from pyspark import TaskContext

        context = TaskContext.get()
        label = f"partition {context.partitionId()}, attempt {context.attemptNumber()}"
        yield from score_batches(command or worker_command(worker), batches, label)

    return map_partition


def publish(aside: str, output: str, manifest: dict) -> None:
    """The manifest goes in last, then one rename makes the directory visible."""
    with open(os.path.join(aside, MANIFEST), "w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=2, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    if os.path.exists(output):
        old = f"{output.rstrip('/')}.{uuid.uuid4().hex}.old"
        os.rename(output, old)
        os.rename(aside, output)
        shutil.rmtree(old, ignore_errors=True)
    else:
        os.rename(aside, output)


def exit_code(error: Exception) -> int:
    text = str(error)
    for code in (4, 3):
        if f"exit code {code}" in text:
            return code
    return 1


def reason(error: Exception) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    named = [i for i, line in enumerate(lines) if WorkerFailed.__name__ in line or "norrut worker" in line]
    start = named[0] if named else 0
    return "\n".join(lines[start : start + 12])


def fail(code: int, message: str) -> int:
    print(f"norrut spark: {message}", file=sys.stderr, flush=True)
    return code
