"""`scripts/spark/score.py` on real Spark: `npm run test:spark`. Real Node children, the real model."""

import csv
import io
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

import pyarrow as pa
import pyarrow.parquet as pq
import pyspark
from helpers import MAIN, ROOT, contents, run, tagged, wait_for

JOB = ROOT / "scripts" / "spark" / "score.py"
TEXTS = 120


class ScoreOnSpark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.dir = pathlib.Path(cls.folder.name)
        lines = (ROOT / "data-samples" / "corpus" / "dev.jsonl").read_text("utf-8").splitlines()[:TEXTS]
        rows = [json.loads(line) for line in lines]
        cls.input = cls.dir / "texts.parquet"
        table = pa.table({"id": [row["id"] for row in rows], "text": [row["text"] for row in rows]})
        pq.write_table(table, cls.input, row_group_size=30)
        plain = cls.dir / "plain.csv"
        ended = run(["node", MAIN, "score", cls.input, "--text", "text", "--id", "id", "-o", plain])
        assert ended.returncode == 0, ended.stderr
        cls.plain = cls.read_csv(plain)
        cls.published = cls.dir / "published"
        ended = cls.job(cls.published, "--vectors", "--consent-snapshot", "snapshot-1")
        assert ended.returncode == 0, ended.stderr[-2000:]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()
        # local-cluster keeps its executors' folders, archives and all, where Spark is installed
        shutil.rmtree(pathlib.Path(pyspark.__file__).parent / "work", ignore_errors=True)

    @staticmethod
    def read_csv(path):
        text = path.read_text("utf-8-sig")
        return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}

    @classmethod
    def job(cls, output, *extra, master="local[2,4]", env=None):
        command = [sys.executable, JOB, "--input", cls.input, "--text", "text", "--id", "id"]
        command += ["--output", output, "--master", master, "--partitions", "3", *extra]
        return run(command, env={**os.environ, **(env or {})}, cwd=cls.dir)

    def assert_equals_plain(self, output):
        rows = pq.read_table(output).to_pylist()
        self.assertEqual(len(rows), len(self.plain))
        for row in rows:
            for name, cell in self.plain[row["id"]].items():
                value = row[name]
                if isinstance(value, float):
                    self.assertEqual(float(cell), value, f"{row['id']} {name}")
                else:
                    self.assertEqual(cell.removeprefix("'"), (value or "").removeprefix("'"), f"{row['id']} {name}")
        return rows

    def assert_untouched(self, before):
        self.assertEqual(before, contents(self.published))
        self.assertEqual([], list(self.dir.glob("published.*")))

    def test_a_job_gives_what_the_plain_command_gives_and_vectors_on_request(self):
        for row in self.assert_equals_plain(self.published):
            self.assertEqual(len(row["vector"] or []), 384 if row["status"] == "scored" else 0)
        manifest = json.loads((self.published / "_norrut.json").read_text())
        self.assertEqual(manifest["rows"], TEXTS)
        self.assertEqual(manifest["consent_snapshot"], "snapshot-1")
        self.assertEqual(manifest["model"].keys(), {"name", "identity"})

    def test_a_child_that_is_killed_once_is_tried_again(self):
        marker = self.dir / "killed-once"
        wrapper = self.wrapper(
            "kill.mjs",
            f"""if (isTask && !existsSync({json.dumps(str(marker))})) {{
              writeFileSync({json.dumps(str(marker))}, '');
              process.kill(process.pid, 'SIGKILL');
            }}""",
        )
        output = self.dir / "after-kill"
        ended = self.job(output, env={"NORRUT": str(wrapper)})
        self.assertEqual(ended.returncode, 0, ended.stderr[-2000:])
        self.assertTrue(marker.exists())
        self.assert_equals_plain(output)

    def test_a_failed_job_names_the_exit_code_and_leaves_published_data_untouched(self):
        before = contents(self.published)
        wrapper = self.wrapper("fail.mjs", "if (isTask) { console.error('norrut: the model is damaged'); process.exit(4); }")
        ended = self.job(self.published, "--overwrite", env={"NORRUT": str(wrapper)})
        self.assertEqual(ended.returncode, 4)
        self.assertIn("exit code 4", ended.stderr)
        self.assertIn("the model is damaged", ended.stderr)
        self.assert_untouched(before)

    def test_a_machine_with_another_model_fails_the_job(self):
        before = contents(self.published)
        wrapper = self.wrapper("other.mjs", "if (isTask) process.argv[process.argv.indexOf('--expect') + 1] = 'other';")
        ended = self.job(self.published, "--overwrite", env={"NORRUT": str(wrapper)})
        self.assertEqual(ended.returncode, 4)
        self.assertIn("another encoder", ended.stderr)
        self.assert_untouched(before)

    def test_the_archive_ships_all_that_a_cluster_needs_and_a_killed_executor_costs_nothing(self):
        archive = self.dir / "norrut.zip"
        packed = run(["node", MAIN, "pack", "-o", archive])
        self.assertEqual(packed.returncode, 0, packed.stderr)
        output = self.dir / "from-archive"
        tag = f"executor-{os.getpid()}"
        killed = []
        programs = []

        def kill_one():
            wait_for(lambda: tagged(tag, "--expect"), 120)
            programs.extend(main_file(pid) for pid in tagged(tag, "--expect"))
            executors = tagged(tag, "org.apache.spark.executor.CoarseGrainedExecutorBackend")
            os.kill(executors[0], signal.SIGKILL)
            killed.append(executors[0])

        assassin = threading.Thread(target=kill_one, daemon=True)
        assassin.start()
        ended = self.job(
            output, "--archive", archive, master="local-cluster[2,1,1024]", env={"NORRUT_TEST_TAG": tag, "NORRUT": ""}
        )
        assassin.join(1)
        self.assertEqual(ended.returncode, 0, ended.stderr[-2000:])
        self.assertEqual(len(killed), 1)
        self.assertTrue(programs)
        for program in programs:
            self.assertIn("/norrut/dist/", program)
            self.assertFalse(program.startswith(str(ROOT / "dist")), "the worker is the archive's")
        self.assert_equals_plain(output)

    def test_a_cancelled_job_leaves_no_child(self):
        output = self.dir / "cancelled"
        command = [sys.executable, JOB, "--input", self.input, "--text", "text", "--id", "id", "--output", output]
        tag = f"cancel-{os.getpid()}"
        job = subprocess.Popen(
            [str(part) for part in command],
            env={**os.environ, "NORRUT_TEST_TAG": tag},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_for(lambda: tagged(tag, "worker"), 90)
        job.terminate()
        job.wait(60)
        wait_for(lambda: not tagged(tag, "worker"), 20)
        self.assertFalse(output.exists())

    def wrapper(self, name, code):
        path = self.dir / name
        path.write_text(
            "import { existsSync, writeFileSync } from 'node:fs';\n"
            f"const isTask = process.argv.includes('--expect');\n{code}\nawait import({json.dumps(MAIN.as_uri())});\n"
        )
        return path


def main_file(pid):
    """Which file of norrut's CLI a process runs."""
    words = pathlib.Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    return next(word for word in words if word.endswith("main.js"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
