"""Ask questions with --output over every file that matters, and see that none is lost.

Over each file of a ledger, its key and what it remembers, a held checkpoint, another's file, through links of every
sort, with --force and without it; the temporary file's name taken beforehand.
"""
import os
import time
from pathlib import Path

import ledgers

QUESTIONS = [("log",), ("report", "actions", "--format", "csv"), ("checkpoint",), ("snapshot", "take"), ("kinds", "--schema"),
             ("prove", "ledger/demo#1"), ("verify",)]


def run(options):
    began, tally = time.time(), ledgers.Tally("outputs", options)
    with ledgers.Scratch(options) as scratch:
        true = scratch.ledger("true")
        true.grow(6, batches=2)
        true.verify()
        guarded(tally, true)
        others(tally, true)
        links(tally, true)
    return tally.finish(time.time() - began)


def guarded(tally, true):
    """The files of a ledger and of its key, by every way to name them: never, forced or not."""
    keys = [path for path in true.key.parent.rglob("*") if path.is_file()]
    places = [path for path in sorted(true.folder.rglob("*")) if path.is_file()] + keys
    new = [true.folder / "new", true.folder / "checkpoints/new", true.folder / "tile/0/001", true.folder / "lock"]
    for place in places + new:
        before = place.read_bytes() if place.is_file() else None
        roundabout = true.scratch.path / "true" / ".." / place.relative_to(true.scratch.path)
        link = true.scratch.path / "way"
        link.unlink(missing_ok=True)
        link.symlink_to(place.parent)
        for path in place, roundabout, link / place.name:
            for force in (), ("--force",):
                for question in QUESTIONS[:3]:
                    answer = true.run(*question, "-o", path, *force)
                    after = place.read_bytes() if place.is_file() else None
                    tally.expect(answer.code == 1 and after == before, "nothing is written over a ledger or a key",
                                 f"{question[0]} -o {path} {force}: {answer.code} {answer.err.strip()}")
    tally.expect(true.verify().code == 0 and true.note().code == 0, "and the ledger goes on")


def others(tally, true):
    """Anything else that is there: only with --force; the same answer again is fine."""
    mine = true.scratch.path / "mine"
    for question in QUESTIONS:
        mine.unlink(missing_ok=True)
        mine.write_text("held since November\n")
        answer = true.run(*question, "-o", mine)
        tally.expect(answer.code == 1 and mine.read_text() == "held since November\n", "a file that is there stays",
                     f"{question}: {answer.code} {answer.err.strip()}")
        fresh = true.scratch.path / "fresh"
        fresh.unlink(missing_ok=True)
        first, again = true.run(*question, "-o", fresh), true.run(*question, "-o", fresh)
        tally.expect(first.code == 0 and fresh.stat().st_size > 0, "a new file is written", f"{question}: {first.err}")
        tally.expect(again.code == 0, "the same answer again is fine", f"{question}: {again.err}")
        answer = true.run(*question, "-o", mine, "--force")
        isRefusedSnapshot = question[0] == "snapshot" and answer.code == 1
        tally.expect(isRefusedSnapshot or answer.code == 0 and mine.read_bytes() == fresh.read_bytes(),
                     "--force writes over it, whole", f"{question}: {answer.code} {answer.err}")
        left = [path.name for path in true.scratch.path.iterdir() if path.name.endswith((".part", ".new"))]
        tally.expect(not left, "and leaves nothing beside it", left)


def links(tally, true):
    """A link in place of the answer or of its temporary file is not followed."""
    victim, answer_ = true.scratch.path / "victim", true.scratch.path / "linked"
    for what, target in ("a link", victim), ("a link to the log", true.log), ("a link to the key", true.key):
        for force in (), ("--force",):
            answer_.unlink(missing_ok=True)
            victim.write_text("mine\n")
            before = target.read_bytes()
            answer_.symlink_to(target)
            true.run("log", "-o", answer_, *force)
            tally.expect(target.read_bytes() == before, f"{what} in place of the answer is not written through", f"{force}")
    for text in "part", "new":
        answer_.unlink(missing_ok=True)
        for number in range(1, 3):
            for name in f"linked.{text}", f"linked.{os.getpid() + number}.{text}":
                place = Path(true.scratch.path / name)
                place.unlink(missing_ok=True)
                place.symlink_to(victim)
        true.run("log", "-o", answer_)
        tally.expect(victim.read_text() == "mine\n", "a link in place of a temporary file is not written through", text)
