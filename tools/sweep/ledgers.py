"""Ledgers to attack: made in a scratch folder with a home and a key of their own, and what s11 says of them."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import NamedTuple

from tally import Tally  # noqa: F401, every mode counts with it

ROOT = Path(__file__).resolve().parents[2]
BY = "PM"  # short, as every byte of the log is attacked


class Answer(NamedTuple):
    """What a run of s11 came to."""

    code: int
    out: str
    err: str

    @property
    def line(self):
        """The line of the log that it names, or None."""
        named = re.search(r"[Ll]ine (\d+) of the log", self.err)
        return int(named[1]) if named else None


class Scratch:
    """A folder in memory where there is one, gone at the end; it is HOME to every s11 run in it."""

    def __init__(self, options):
        self.program = options.s11

    def __enter__(self):
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.path = Path(tempfile.mkdtemp(prefix="s11-sweep-", dir=memory))
        # A copy, so that a build in the meantime changes nothing.
        self.s11 = shutil.copy2(self.program, self.path / "program")
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path)

    def run(self, *arguments, given=None, **environment):
        """Runs s11 here, with no setting of the caller's."""
        settings = {"PATH": os.environ["PATH"], "HOME": str(self.path), "S11_BY": BY, **environment}
        done = subprocess.run(
            [self.s11, *map(str, arguments)], cwd=self.path, env=settings, input=given,
            capture_output=True, text=True, errors="replace", close_fds=False)
        return Answer(done.returncode, done.stdout, done.stderr)

    def must(self, *arguments, **more):
        """Runs what is no part of the attack, and so has to work."""
        answer = self.run(*arguments, **more)
        if answer.code != 0:
            raise SystemExit(f"s11 {' '.join(map(str, arguments))}: exit {answer.code}\n{answer.err}")
        return answer

    def ledger(self, name="ledger", origin="demo", *options):
        """A new ledger, with one fact in it: that it was opened."""
        made = Ledger(self, self.path / name, self.path / f"{name}.keys" / "key")
        self.must("init", "--ledger", made.folder, "--origin", origin, "--key", made.key, *options)
        return made


class Ledger:
    """A ledger's folder and its key."""

    origin = "demo"

    def __init__(self, scratch, folder, key):
        self.scratch, self.folder, self.key = scratch, Path(folder), Path(key)
        self.log = self.folder / "events.jsonl"

    @property
    def lines(self):
        return self.log.read_bytes().splitlines(keepends=True)

    @property
    def vkey(self):
        found = re.search(r'"key":"([^"]+)"', self.log.read_bytes().split(b"\n")[0].decode(errors="replace"))
        return found[1] if found else "none+0+0"

    @property
    def memory(self):
        """What the key remembers to have signed: beside it, under its own name."""
        return next(iter(sorted(self.key.parent.glob("*.signed"))), self.key.with_name("none.signed"))

    def run(self, command, *arguments, **more):
        settings = {"S11_KEY": str(self.key), "XDG_STATE_HOME": self.seen, **more}
        return self.scratch.run(command, *arguments, "--ledger", self.folder, **settings)

    @property
    def seen(self):
        """Where its readers remember it: each copy has readers of its own, who have seen no other."""
        return f"{self.folder}.state"

    def verify(self, *arguments):
        return self.run("verify", *arguments)

    def recover(self):
        return self.run("recover")

    def note(self, text="one more"):
        """Records one small fact."""
        return self.run("record", "note.added", f"ledger/{self.origin}", f"text={text}")

    def grow(self, size, batches=1):
        """Records small facts until there are so many lines."""
        have = len(self.lines)
        if have >= size:
            return
        for batch in range(batches):
            upper = have + (size - have) * (batch + 1) // batches
            lower = have + (size - have) * batch // batches
            facts = self.scratch.path / "facts"
            facts.write_text("".join(map(small_fact, range(lower, upper))))
            answer = self.run("record", "--from", facts)
            if answer.code != 0:
                raise SystemExit(f"s11 record: exit {answer.code}\n{answer.err}")

    def copy(self, name, key=False):
        """A copy of the folder; with `key`, also of the key and its memory, so that it can be written to."""
        there = Ledger(self.scratch, self.scratch.path / name, self.key)
        shutil.rmtree(there.folder, ignore_errors=True)
        shutil.rmtree(there.seen, ignore_errors=True)
        shutil.copytree(self.folder, there.folder)
        if key:
            # In a folder of its own: the memory is found by the key, whatever its file is called.
            there.key = self.scratch.path / f"{name}.keys" / "key"
            shutil.rmtree(there.key.parent, ignore_errors=True)
            there.key.parent.mkdir()
            shutil.copy2(self.key, there.key)
            shutil.copy2(self.memory, there.key.parent / self.memory.name)
        return there

    def discard(self):
        shutil.rmtree(self.folder)

    def contents(self):
        """Every file of the folder and the key's memory, byte for byte."""
        files = {}
        for folder, _, names in os.walk(self.folder):
            for name in names:
                files[os.path.join(folder, name)] = Path(folder, name).read_bytes()
        files["memory"] = self.memory.read_bytes() if self.memory.exists() else None
        return files


def small_fact(number):
    """The fact in line `number`, counted from 0: one in ten admits an organisation, the rest are notes on it."""
    thing = f"organisation/x{number // 10}"
    if number % 10 == 0 or number == 1:
        data = f'{{"name":"X{number}","category":"statutory"}}'
        return f'{{"fact":"organisation.admitted","thing":"{thing}","data":{data}}}\n'
    return f'{{"fact":"note.added","thing":"{thing}","data":{{"text":"{number}"}}}}\n'


def kept_path(size):
    """Where the checkpoint of a size is kept, within the ledger."""
    return "checkpoints/" + re.sub("(...)(?=.)", r"x\1/", f"{size:09}")


def kept_sizes(folder):
    """The sizes of the checkpoints that a ledger keeps, in order."""
    names = (str(path.relative_to(folder / "checkpoints")) for path in Path(folder, "checkpoints").rglob("*")
             if path.is_file())
    return sorted(int(re.sub("[x/]", "", name)) for name in names if re.fullmatch(r"x\d{3}/x\d{3}/\d{3}", name))


def line_at(data, offset):
    """The line, counted from 1, that a byte of the log is in."""
    return data.count(b"\n", 0, offset) + 1


def independent():
    """tools/verify/verify as a module."""
    sys.dont_write_bytecode = True
    return SourceFileLoader("verify", str(ROOT / "tools/verify/verify")).load_module()


def event_id(line):
    return json.loads(line)["id"]
