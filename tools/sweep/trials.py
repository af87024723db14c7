"""What calls, disks, people, clocks and costs share: s11 under another program, and what must hold after a failure."""
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ledgers import BY, Answer, Scratch
from tally import Tally

LAST = "one more"


class OnDisk(Scratch):
    """A scratch folder on a real disk, for what the speed of syncing matters to."""

    def __enter__(self):
        self.path = Path(tempfile.mkdtemp(prefix="s11-sweep-"))
        self.s11 = shutil.copy2(self.program, self.path / "program")
        return self


class Trials(Tally):
    """A tally that prints failures of one kind once: the first of them, and how many there were."""

    def __init__(self, mode, options):
        super().__init__(mode, options)
        self.kinds, self.first = Counter(), {}

    def expect(self, right, what, case=""):
        """Counts one more; a case reads "which attempt: what was wrong"."""
        if not super().expect(right, what, case):
            plain = re.sub(r"/\S*s11-sweep-[^/]*/", "", f"{case}".replace("\n    ", ""))
            kind = what, re.sub(r"\d+", "", plain.partition(": ")[2].partition("s11:")[0])
            self.kinds[kind] += 1
            self.first.setdefault(kind, plain)
        return right

    def finish(self, took):
        for what, number in self.tried.items():
            print(f"  {number:>7,}  {what}")
        for (what, _), count in self.kinds.items():
            print(f"  WRONG  {what}, {count} times; the first: {self.first[what, _]}")
        print(f"{self.mode}: {sum(self.tried.values()):,} tried, {len(self.wrong)} went wrong, "
              f"seed {self.options.seed}, in {took:.0f} s.")
        if self.wrong:
            given = " ".join(f"--{name} {value}" for name, value in vars(self.options).items()
                             if name in ("s11", "seed", "events", "every") and value is not None)
            print(f"Repeat with: tools/sweep/sweep {self.mode} {given}")
        return 1 if self.wrong else 0


def note(text, thing="ledger/demo"):
    """A fact of a batch, as a line of text."""
    return json.dumps({"fact": "note.added", "thing": thing, "data": {"text": text}}) + "\n"


def start(ledger, *arguments, before=(), given=None, limit=None, **environment):
    """Runs s11 on a ledger: under another program, within a limit, or with settings of its own."""
    settings = {"PATH": os.environ["PATH"], "HOME": str(ledger.scratch.path), "S11_BY": BY,
                "S11_LEDGER": str(ledger.folder), "S11_KEY": str(ledger.key), "XDG_STATE_HOME": ledger.seen,
                **environment}
    done = subprocess.run(
        [*map(str, before), ledger.scratch.s11, *map(str, arguments)], cwd=ledger.scratch.path, env=settings,
        input=given, capture_output=True, text=True, errors="replace", preexec_fn=limit, timeout=600)
    said = "".join(line for line in done.stderr.splitlines(True) if not line.startswith("strace: "))
    return Answer(done.returncode, done.stdout, said)


def record(ledger, texts, *options, **how):
    """Records notes, as one batch."""
    return start(ledger, "record", "--from", "-", *options, given="".join(map(note, texts)), **how)


def sealed(ledger):
    """How many lines the checkpoint seals."""
    return int((ledger.folder / "checkpoint").read_bytes().split(b"\n")[1])


def forget(ledger):
    """Removes a copied ledger and its key."""
    shutil.rmtree(ledger.folder, ignore_errors=True)
    shutil.rmtree(ledger.key.parent, ignore_errors=True)
    ledger.folder.with_name(ledger.folder.name + ".key.trace").unlink(missing_ok=True)


def need(command, package):
    """Whether an outside command is there; installs it where it is missing and that can be done."""
    if not shutil.which(command):
        subprocess.run(["apt-get", "install", "-y", package], capture_output=True)
    return shutil.which(command) is not None


def in_parallel(function, items, jobs=2):
    """The results in the order of the items."""
    with ThreadPoolExecutor(jobs or 2) as pool:
        yield from pool.map(function, items)


def wrong_after(ledger, before, batch, acknowledged):
    """What is broken after a failure, `recover` where it is needed, and one more append; empty where nothing is.

    before: the lines that were acknowledged; batch: the notes that were being recorded; acknowledged: whether
    they were.
    """
    if record(ledger, [LAST]).code != 0:
        recovered = ledger.recover()
        if recovered.code != 0:
            return [f"recover ended with {recovered.code}: {recovered.err.strip()}"]
        again = record(ledger, [LAST])
        if again.code != 0:
            return [f"after recover, one more append ended with {again.code}: {again.err.strip()}"]
    return wrong_in(ledger, before, batch, acknowledged)


def wrong_in(ledger, before, batch, acknowledged):
    """What is broken in the ledger as a reader sees it."""
    read = start(ledger, "log", "--raw")
    if read.code != 0:
        return [f"log --raw ended with {read.code}: {read.err.strip()}"]
    lines = read.out.encode().splitlines(keepends=True)
    wrong = []
    if lines[:len(before)] != before:
        wrong.append("acknowledged lines are gone or changed")
    events = [json.loads(line) for line in lines]
    if [int(event["sequence"]) for event in events] != list(range(len(events))):
        wrong.append("the sequence has a gap or a double")
    times = [event["recordedtime"] for event in events]
    if times != sorted(times):
        wrong.append("record times are out of order")
    texts = [event["data"].get("text") for event in events[len(before):]]
    kept = [text for text in texts if text in batch]
    if kept != list(batch) and kept:
        wrong.append(f"{len(kept)} of a batch of {len(batch)} are there")
    if acknowledged and batch and not kept:
        wrong.append("acknowledged facts are lost")
    if texts[-1:] != [LAST]:
        wrong.append("the one more append is not the last line")
    verified = ledger.verify()
    if verified.code != 0:
        wrong.append(f"verify ended with {verified.code}: {verified.err.strip()}")
    return wrong


def told_wrongly(ledger, length, answer):
    """Why what the program said of a failure is not so; None where it is.

    Where the log has grown, nobody may be told that it has not: the code is 4, state unknown.
    """
    if answer.code <= 0 or len(ledger.log.read_bytes()) == length:
        return None
    if answer.code != 4:
        return f"ended with {answer.code}, not 4, though the log had grown: {answer.err.strip()}"
    if "Nothing was" in answer.err or "as it was" in answer.err:
        return f"said that nothing was recorded, though the log had grown: {answer.err.strip()}"
    return None
