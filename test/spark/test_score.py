"""The Spark lane: `npm run test:spark`. Real Spark, real Node children, the real model."""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

import pyarrow as pa
import pyarrow.parquet as pq

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAIN = ROOT / "dist" / "pipeline" / "cli" / "main.js"
JOB = ROOT / "scripts" / "spark" / "score.py"
TEXTS = 120


def run(command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


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

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @staticmethod
    def read_csv(path):
        text = path.read_text("utf-8-sig")
        return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}

    def job(self, output, *extra, master="local[2,4]", env=None):
        command = [sys.executable, JOB, "--input", self.input, "--text", "text", "--id", "id"]
        command += ["--output", output, "--master", master, "--partitions", "3", *extra]
        return run(command, env={**os.environ, **(env or {})}, cwd=self.dir)

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

    def test_a_job_gives_what_the_plain_command_gives(self):
        output = self.dir / "scored"
        ended = self.job(output)
        self.assertEqual(ended.returncode, 0, ended.stderr[-2000:])
        self.assert_equals_plain(output)
        manifest = json.loads((output / "_norrut.json").read_text())
        self.assertEqual(manifest["rows"], TEXTS)

    def test_a_child_that_is_killed_once_is_tried_again(self):
        marker = self.dir / "killed-once"
        wrapper = self.wrapper(
            "kill.mjs",
            f"""const first = !existsSync({json.dumps(str(marker))});
            if (first && process.argv[2] === 'worker' && process.argv.length === 3) {{
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
        output = self.dir / "published"
        self.assertEqual(self.job(output).returncode, 0)
        before = {path.name: path.read_bytes() for path in output.iterdir()}
        wrapper = self.wrapper(
            "fail.mjs", "if (process.argv.length === 3) { console.error('norrut: the model is damaged'); process.exit(4); }"
        )
        ended = self.job(output, "--overwrite", env={"NORRUT": str(wrapper)})
        self.assertEqual(ended.returncode, 4)
        self.assertIn("exit code 4", ended.stderr)
        self.assertIn("the model is damaged", ended.stderr)
        self.assertEqual(before, {path.name: path.read_bytes() for path in output.iterdir()})
        self.assertEqual([], list(self.dir.glob("published.*")))

    def test_the_archive_ships_all_that_a_cluster_needs(self):
        archive = self.dir / "norrut.zip"
        packed = run(["node", MAIN, "pack", "-o", archive])
        self.assertEqual(packed.returncode, 0, packed.stderr)
        output = self.dir / "from-archive"
        ended = self.job(output, "--archive", archive, master="local-cluster[2,1,1024]")
        self.assertEqual(ended.returncode, 0, ended.stderr[-2000:])
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
            f"import {{ existsSync, writeFileSync }} from 'node:fs';\n{code}\nawait import({json.dumps(MAIN.as_uri())});\n"
        )
        return path


def tagged(tag, word):
    """Process ids whose environment carries the tag and whose command line holds the word."""
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                if tag.encode() in (folder / "environ").read_bytes() and word.encode() in (folder / "cmdline").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
            except OSError:
                continue
    return found


def wait_for(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("waited too long")
        time.sleep(0.2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
