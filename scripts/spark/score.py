"""Score a table of texts on a Spark cluster: the score columns of `norrut score`, row for row, as Parquet.

    python scripts/spark/score.py --input texts.parquet --text text --id id --output scored --master 'local[2]'
    spark-submit --master spark://host:7077 scripts/spark/score.py --input … --text … --id … --output …

Written to a fresh directory, counted, and published by one rename; a failed job leaves --output untouched.
"""

from __future__ import annotations

import argparse
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from spark_job import fail, run_job, session  # noqa: E402


def main() -> int:
    options = parse()
    if os.path.exists(options.output) and not options.overwrite:
        return fail(2, f"{options.output} exists; choose a new directory or say --overwrite")
    if "://" not in options.input and not os.path.exists(options.input):
        return fail(3, f"no input at {options.input}")
    spark = session("norrut score", options.master, options.archive, options.conf)
    try:
        return score(spark, options)
    finally:
        spark.stop()


def score(spark, options) -> int:
    frame = read(spark, options.input)
    columns = {"id": options.id, "text": options.text, "language": options.language}
    named = {name: column for name, column in columns.items() if column}
    for column in named.values():
        if column not in frame.columns:
            return fail(3, f"the input has no column “{column}”; it has: {', '.join(frame.columns)}")
    rows = frame.selectExpr(*(f"CAST(`{column}` AS STRING) AS {name}" for name, column in named.items()))
    if options.partitions:
        rows = rows.repartition(options.partitions)
    manifest = {"consent_snapshot": options.consent_snapshot} if options.consent_snapshot else {}
    return run_job(spark, rows, options.output, ["--vectors"] if options.vectors else [], manifest)


def read(spark, path: str):
    name = path.lower()
    if name.endswith((".jsonl", ".ndjson", ".json")):
        return spark.read.json(path)
    if name.endswith((".csv", ".tsv")):
        separator = "\t" if name.endswith(".tsv") else ","
        return spark.read.csv(path, header=True, sep=separator, multiLine=True, quote='"', escape='"')
    return spark.read.parquet(path)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="Parquet, CSV, TSV or JSON lines")
    parser.add_argument("--text", required=True, help="the column that holds the text")
    parser.add_argument("--id", required=True, help="the column that names the row")
    parser.add_argument("--language", help="the column with the language that the person named")
    parser.add_argument("--output", required=True, help="a new directory")
    parser.add_argument("--vectors", action="store_true", help="each text's vector as well, ARRAY<FLOAT>")
    parser.add_argument("--master", help="spark://…, yarn, k8s://…, local[N]; under spark-submit its own")
    parser.add_argument("--partitions", type=int, default=0, help="2 to 4 a slot; the input's own where left out")
    parser.add_argument("--archive", default="", help="the file of `norrut pack`, shipped to the executors")
    parser.add_argument("--consent-snapshot", help="id of the consents that the input was filtered by, for the manifest")
    parser.add_argument("--overwrite", action="store_true", help="replace --output once the job has succeeded")
    parser.add_argument("--conf", action="append", default=[], metavar="NAME=VALUE", help="any Spark setting")
    options = parser.parse_args()
    if options.master is None and "PYSPARK_GATEWAY_PORT" not in os.environ:
        options.master = "local[2]"  # not under spark-submit
    return options


if __name__ == "__main__":
    sys.exit(main())
