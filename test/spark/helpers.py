"""What the Spark tests share."""

import pathlib
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAIN = ROOT / "dist" / "pipeline" / "cli" / "main.js"


def run(command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


def contents(folder):
    """Every file below a folder, by its path there."""
    folder = folder.resolve()
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def tagged(tag, word):
    """Process ids whose environment carries the tag and whose command line holds the word."""
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                words = (folder / "cmdline").read_bytes().split(b"\0")
                if tag.encode() in (folder / "environ").read_bytes() and word.encode() in words:
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
