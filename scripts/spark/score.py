"""Score a table of texts on a Spark cluster: the score columns of `norrut score`, row for row, as Parquet.

    python scripts/spark/score.py --input texts.parquet --text text --id id --output scored --master 'local[2,4]'

Written to a fresh directory, counted, and published by one rename; a failed job leaves --output untouched.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import uuid

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)

from norrut_spark import WorkerFailed, score_batches, worker_command  # noqa: E402

MANIFEST = "_norrut.json"


def main() -> int:
    options = parse()
    if os.path.exists(options.output) and not options.overwrite:
        return fail(2, f"{options.output} exists; choose a new directory or say --overwrite")
    if not os.path.exists(options.input):
        return fail(3, f"no input at {options.input}")
    facts = json.loads(worker_says("facts"))
    ddl = worker_says("spark-ddl")
    spark = session(options)
    try:
        return score(spark, options, ddl, facts)
    finally:
        spark.stop()


def score(spark, options, ddl: str, facts: dict) -> int:
    frame = read(spark, options.input)
    for column in (options.text, options.id):
        if column not in frame.columns:
            return fail(3, f"the input has no column “{column}”; it has: {', '.join(frame.columns)}")
    rows = frame.selectExpr(f"CAST(`{options.id}` AS STRING) AS id", f"CAST(`{options.text}` AS STRING) AS text")
    expected = rows.count()
    if options.partitions:
        rows = rows.repartition(options.partitions)
    aside = f"{options.output.rstrip('/')}.{uuid.uuid4().hex}.tmp"
    try:
        rows.mapInArrow(partition_mapper(options.archive), ddl).write.parquet(aside)
        written = spark.read.parquet(aside).count()
        if written != expected:
            return fail(1, f"{expected} rows in, {written} rows out: nothing was published")
        if json.loads(worker_says("facts")) != facts:
            return fail(3, "the model or the weights changed while the job ran: nothing was published")
        publish(aside, options.output, {**facts, "rows": written})
    except Exception as error:  # noqa: BLE001 - Spark wraps the worker's failure in its own classes
        return fail(exit_code(error), f"the job failed; {options.output} is as it was\n{reason(error)}")
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    print(f"{written} rows in {options.output}")
    return 0


def partition_mapper(archive: str):
    """Tasks run the archive's worker, or without one this checkout's, which every machine must then see at the same path."""
    command = None if archive else worker_command()

    def map_partition(batches):
        from pyspark import TaskContext

        context = TaskContext.get()
        label = f"partition {context.partitionId()}, attempt {context.attemptNumber()}"
        yield from score_batches(command or worker_command(), batches, label)

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


def read(spark, path: str):
    name = path.lower()
    if name.endswith((".jsonl", ".ndjson", ".json")):
        return spark.read.json(path)
    if name.endswith((".csv", ".tsv")):
        separator = "\t" if name.endswith(".tsv") else ","
        return spark.read.csv(path, header=True, sep=separator, multiLine=True, quote='"', escape='"')
    return spark.read.parquet(path)


def session(options):
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(options.master).appName("norrut score")
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "1000",
    }
    if options.archive:
        settings["spark.archives"] = f"{options.archive}#norrut"
    if options.master.startswith("local"):
        settings["spark.driver.bindAddress"] = "127.0.0.1"
        settings["spark.driver.host"] = "127.0.0.1"
        settings["spark.driver.extraJavaOptions"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    for name, value in settings.items():
        builder = builder.config(name, value)
    for pair in options.conf:
        name, _, value = pair.partition("=")
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.sparkContext.addPyFile(os.path.join(here, "norrut_spark.py"))
    return spark


def worker_says(what: str) -> str:
    command = worker_command(["--schema", "spark-ddl"] if what == "spark-ddl" else ["--facts"])
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


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
    print(f"norrut spark: {message}", file=sys.stderr)
    return code


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="Parquet, CSV, TSV or JSON lines")
    parser.add_argument("--text", required=True, help="the column that holds the text")
    parser.add_argument("--id", required=True, help="the column that names the row")
    parser.add_argument("--output", required=True, help="a new directory")
    parser.add_argument("--master", default="local[2,4]", help="spark://…, yarn, k8s://…, local[N,attempts]")
    parser.add_argument("--partitions", type=int, default=0, help="2 to 4 a slot; the input's own where left out")
    parser.add_argument("--archive", default="", help="the file of `norrut pack`, shipped to the executors")
    parser.add_argument("--overwrite", action="store_true", help="replace --output once the job has succeeded")
    parser.add_argument("--conf", action="append", default=[], metavar="NAME=VALUE", help="any Spark setting")
    options = parser.parse_args()
    if options.master == "local" or (options.master.startswith("local[") and "," not in options.master):
        cores = options.master.removeprefix("local").strip("[]") or "1"
        options.master = f"local[{cores},4]"  # local[N] allows one attempt a task
    return options


if __name__ == "__main__":
    sys.exit(main())
