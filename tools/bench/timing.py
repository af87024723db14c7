"""Runs of whole processes: how long, how much memory, what they answered; and two of them in turn."""
import os
import statistics
import subprocess
import time
from pathlib import Path
from typing import NamedTuple


class Command(NamedTuple):
    """What is run, with nothing of the caller's settings."""

    words: list
    environment: dict = {}
    given: Path = None


class Run(NamedTuple):
    """What one process took. The memory is that of its largest process, in MiB (Python's own 15 at least)."""

    seconds: float
    mib: float
    code: int


class Failed(SystemExit):
    pass


def run(command, answer=None, codes=(0,)):
    """Runs a command; what it prints goes to a file, or nowhere."""
    settings = {"PATH": os.environ["PATH"], **command.environment}
    with open(answer or os.devnull, "wb") as out, open(command.given or os.devnull, "rb") as given:
        began = time.perf_counter()
        process = subprocess.Popen(command.words, env=settings, stdin=given, stdout=out, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        words = " ".join(map(str, command.words))
        raise Failed(f"bench: exit {process.returncode}: {words}\n{said.decode(errors='replace')[:2000]}")
    return Run(took, used.ru_maxrss / 1024, process.returncode)


class Pairs(NamedTuple):
    """Two commands run in turn."""

    ours: list
    theirs: list

    @property
    def ratios(self):
        return sorted(a.seconds / b.seconds for a, b in zip(self.ours, self.theirs))

    @property
    def ratio(self):
        """The median of the ratios, with the least and the greatest."""
        all = self.ratios
        return statistics.median(all), all[0], all[-1]


def in_turn(ours, theirs, times, first=lambda: None, warm=1):
    """Runs two commands in turn, after a warming that is not counted; `first` runs before each of ours, untimed."""
    pairs = Pairs([], [])
    for number in range(warm + times):
        first()
        a, b = run(ours), run(theirs)
        if number >= warm:
            pairs.ours.append(a)
            pairs.theirs.append(b)
    return pairs


def alone(command, times, first=lambda: None, warm=1):
    """Runs one command so many times."""
    runs = []
    for number in range(warm + times):
        first()
        made = run(command)
        if number >= warm:
            runs.append(made)
    return runs


def seconds(runs):
    """The median of what they took."""
    return statistics.median(each.seconds for each in runs)


def memory(runs):
    """The most memory that any of them took, in MiB."""
    return max(each.mib for each in runs)


def in_words(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def spread(runs):
    """The median with the least and the greatest."""
    all = [each.seconds for each in runs]
    return f"{in_words(statistics.median(all))} ({in_words(min(all))} to {in_words(max(all))})"


def same(*answers):
    """Whether files hold the same bytes; read in pieces, so that this process stays small."""
    first, *others = answers
    for other in others:
        with open(first, "rb") as a, open(other, "rb") as b:
            while True:
                x, y = a.read(1 << 16), b.read(1 << 16)
                if x != y:
                    return False
                if not x:
                    break
    return True
