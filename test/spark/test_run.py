"""`norrut run --score-with` on real Spark."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from helpers import MAIN, ROOT, contents, run, tagged, wait_for

AS_OF = "2026-11-20T00:00:00Z"
PEOPLE = 24

CONFIG = """workers: 1
sources:
  - name: people
    kind: contacts
    path: inbox/people.jsonl
    map: { record_id: id, first_name: first, last_name: last, email: email, created_at: at, text_why: why }
  - { name: ledger, kind: consents, path: inbox/consents.csv }
"""


class RunWithSpark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.dir = pathlib.Path(cls.folder.name)
        lines = (ROOT / "data-samples" / "corpus" / "dev.jsonl").read_text("utf-8").splitlines()[:PEOPLE]
        inbox = cls.dir / "board" / "inbox"
        inbox.mkdir(parents=True)
        (cls.dir / "board" / "norrut.yaml").write_text(CONFIG)
        with open(inbox / "people.jsonl", "w") as people, open(inbox / "consents.csv", "w") as consents:
            consents.write("email,purpose,status,at\n")
            for i, line in enumerate(lines):
                email = f"who{i}@p.example"
                row = {"id": f"r{i}", "first": f"Namn{i}", "last": f"Efternamn{i}", "email": email}
                people.write(json.dumps({**row, "at": "2026-10-01", "why": json.loads(line)["text"]}) + "\n")
                for purpose in ("profiling", "relocation_contact"):
                    consents.write(f"{email},{purpose},{'denied' if i % 6 == 5 else 'granted'},2026-10-01\n")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def board(self, name):
        return pathlib.Path(shutil.copytree(self.dir / "board", self.dir / name))

    def test_a_run_scored_with_spark_publishes_the_bytes_of_a_local_run(self):
        local, spark = self.board("local"), self.board("spark")
        ended = run(["node", MAIN, "run", "-C", local, "--as-of", AS_OF])
        self.assertEqual(ended.returncode, 0, ended.stderr)
        ended = run(["node", MAIN, "run", "-C", spark, "--as-of", AS_OF, "--score-with", "local[2]"])
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertRegex(ended.stderr, r"Spark: (\d+) texts sent, \1 vectors taken over, 0 dropped")
        self.assertEqual(contents(local / "out" / "latest"), contents(spark / "out" / "latest"))
        self.assertEqual([], list((spark / ".norrut" / "tmp").iterdir()))

    def test_a_failed_job_ends_the_run_with_the_reason_and_publishes_nothing(self):
        board = self.board("failed")
        command = ["node", MAIN, "run", "-C", board, "--as-of", AS_OF, "--score-with", "local[2]"]
        ended = run([*command, "--spark-conf", "spark.executorEnv.NORRUT=/nowhere", "spark.pyspark.python=/nowhere"])
        self.assertEqual(ended.returncode, 4, ended.stderr)
        self.assertIn("the Spark job failed", ended.stderr)
        self.assertFalse((board / "out").exists())

    def test_nothing_runs_on_when_the_run_is_killed(self):
        board = self.board("killed")
        tag = f"killed-run-{os.getpid()}"
        command = [str(part) for part in ("node", MAIN, "run", "-C", board, "--score-with", "local[2]")]
        main = subprocess.Popen(
            command, env={**os.environ, "NORRUT_TEST_TAG": tag}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        wait_for(lambda: tagged(tag, "--records"), 120)
        main.kill()
        main.wait()
        wait_for(lambda: not any(tagged(tag, word) for word in ("--records", "--parent")), 10)
        self.assertFalse((board / "out").exists())


if __name__ == "__main__":
    unittest.main(verbosity=2)
