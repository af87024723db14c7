"""Where a benchmark runs: the program, its folders, the logs that are kept, and the options given."""
import os
import shutil
import sys
from pathlib import Path

import logs
import timing


class Setting:
    """What every benchmark is given."""

    def __init__(self, options):
        self.options = options
        self.facts, self.pairs, self.seed = options.facts, options.pairs, options.seed
        self.folder = options.folder.absolute()
        self.folder.mkdir(parents=True, exist_ok=True)
        # A copy, so that a build in the meantime changes nothing; the index is keyed by the program's version anyway.
        self.s11 = self.folder / "s11"
        shutil.copy2(options.s11, self.s11)
        self.cores = os.cpu_count()

    def environment(self, reader="reader"):
        """The settings s11 runs with: a home of its own, and a cache and a memory of one reader."""
        home = self.folder / "readers" / reader
        home.mkdir(parents=True, exist_ok=True)
        return {
            "PATH": os.environ["PATH"], "HOME": str(home), "S11_BY": "PM",
            "XDG_CACHE_HOME": str(home / "cache"), "XDG_STATE_HOME": str(home / "state"), "LC_ALL": "C.UTF-8",
            "S11_NOW": logs.NOW,
        }

    def ask(self, ledger, *words, reader="reader", before=(), **more):
        """The command that asks a ledger something, or records in it: its key lies beside it."""
        return timing.Command(
            [*before, str(self.s11), "--ledger", str(ledger), *map(str, words)],
            {**self.environment(reader), "S11_KEY": str(ledger.parent / "key"), **more})

    def forget(self, reader="reader"):
        """Removes what a reader kept, so that its next question is its first."""
        shutil.rmtree(self.folder / "readers" / reader, ignore_errors=True)

    def log(self, facts=None):
        """The ledger of so many facts of the invented borough, made once and kept."""
        return logs.borough(self, facts or self.facts)

    def say(self, text):
        print(f"  {text}", file=sys.stderr, flush=True)
