"""Put pipes, devices, folders and endless files in place of every file, and see that nothing waits, swells or hangs.

A FIFO in place of each file of a ledger, of its key and of what is remembered, and behind every option that names a
file; --at /dev/zero; a line of 1 GB and 1 GB of newlines in the log; sizes that no log has; clocks of a billion days.
Each run must end by itself, with a sentence, within a time and a room in memory that do not grow with the file.
"""
import base64
import os
import resource
import shutil
import subprocess
import time
from pathlib import Path

import ledgers

PATIENCE = 30  # seconds; without a wait each takes well under one
ROOM = 400 << 20  # bytes: more than any of these takes, less than half of what is put in its way
QUESTIONS = [("log",), ("verify",), ("verify", "--quick"), ("report", "actions"), ("doctor",), ("checkpoint",), ("recover",),
             ("record", "note.added", "ledger/demo", "text=x"), ("key", "backup"), ("snapshot", "take")]
SIZES = ["-1", "0", "1000000000", str((1 << 31) - 1), str((1 << 63) - 1), str(1 << 63), "9" * 40, "1e9", "+5", " 5", "05"]


def run(options):
    began, tally = time.time(), ledgers.Tally("limits", options)
    with ledgers.Scratch(options) as scratch:
        true = scratch.ledger("true")
        true.grow(12, batches=3)
        held = scratch.path / "held"
        held.write_text(true.run("checkpoint").out)
        within(tally, true)
        options_(tally, true, held)
        sizes(tally, true)
        big(tally, true)
        clocks(tally, scratch)
    return tally.finish(time.time() - began)


def ask(tally, ledger, what, case, *arguments, codes=range(7), given=None):
    """Asks once; the answer must end by itself, in time and in bounds."""
    settings = {"S11_KEY": str(ledger.key), "XDG_STATE_HOME": ledger.seen, "HOME": str(ledger.scratch.path),
                "S11_BY": "PM", "S11_LEDGER": str(ledger.folder), "PATH": "/usr/bin:/bin"}
    running = subprocess.Popen([ledger.scratch.s11, *map(str, arguments)], cwd=ledger.scratch.path, env=settings,
                               stdin=given or subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        out, err = running.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        running.kill()
        running.communicate()
        return tally.expect(False, what, f"{case}: s11 {' '.join(map(str, arguments))}: waits for ever")
    said = err.decode(errors="replace")
    isSound = running.returncode in codes and "Fatal" not in said and (running.returncode == 0 or said.startswith("s11: "))
    return tally.expect(isSound, what, f"{case}: s11 {' '.join(map(str, arguments))}: {running.returncode} {said[-300:]}")


def within(tally, true):
    """A pipe, a folder, a device, a link to nowhere and to an endless file, in place of each file."""
    def link(to):
        return lambda path: os.symlink(to, path)
    kinds = {"a pipe": os.mkfifo, "a folder": os.mkdir, "a link to nowhere": link("/none/none"),
             "a link to /dev/zero": link("/dev/zero")}
    for name, make in kinds.items():
        ledger = true.copy("within", key=True)
        ledger.verify()
        places = [path for root in (ledger.folder, ledger.key.parent, Path(ledger.seen))
                  for path in sorted(root.rglob("*")) if path.is_file()]
        places += [ledger.folder / "tile/0/000", ledger.key.parent / (ledger.memory.name + ".lock")]
        for place in places:
            whole = place.read_bytes() if place.is_file() else None
            if whole is not None:
                place.unlink()
            place.parent.mkdir(parents=True, exist_ok=True)
            if os.path.lexists(place):
                continue
            make(place)
            for question in QUESTIONS:
                ask(tally, ledger, f"{name} in place of a file", place.relative_to(true.scratch.path), *question)
            ledger = true.copy("within", key=True)
            ledger.verify()


def options_(tally, true, held):
    """The same behind every option that names a file, to read and to write."""
    scratch = true.scratch
    pipe, folder = scratch.path / "pipe", scratch.path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    for what in pipe, folder, "/dev/zero", "/dev/full", "/none/none":
        ledger = true.copy("options", key=True)
        reading = [
            ("log", "--at", what), ("verify", "--against", what), ("record", "--from", what), ("snapshot", "verify", what),
            ("snapshot", "show", what), ("snapshot", "show", what, "--against", what), ("key", "check", what),
            ("key", "restore", what, "--key", scratch.path / "restored"), ("cosign", what, "--key", what, "--vkey", true.vkey),
            ("cosign", held, "--key", what, "--vkey", true.vkey), ("checkpoint", "--add", what),
            ("record", "note.added", "ledger/demo", "text=x", "--key", what), ("recover", "--key", what),
            ("change-key", "--new", what), ("restore", "--as", "demo-2", "--key", what), ("rehearse", what),
            ("verify", "--receipt", what, "--line", what, "--vkey", true.vkey), ("log", "--ledger", what),
            ("snapshot", "verify", held, "--against", what)]
        for words in reading:
            ask(tally, ledger, "behind an option that reads or makes a file", what, *words, codes=range(1, 7))
        for words in ("log", "-o", what), ("report", "actions", "--output", what), ("snapshot", "take", "-o", what):
            ask(tally, ledger, "behind an option that writes", what, *words, codes=(0, 1, 3) if what == "/dev/zero" else (1, 3))
    zero = open("/dev/zero", "rb")
    for words in ("verify", "--against", "-"), ("record", "--from", "-"), ("snapshot", "verify", "-"), ("key", "check", "-"):
        ask(tally, true, "an endless standard input", "/dev/zero", *words, codes=range(1, 7), given=zero)


def sizes(tally, true):
    """Sizes in checkpoints, in names and on the command line that no log has."""
    good = (true.folder / "checkpoint").read_bytes().split(b"\n")
    for size in SIZES:
        ask(tally, true, "a size asked for", size, "log", "--at", size, codes=(0, 1))
        for name in "checkpoint", "held":
            ledger = true.copy("sizes", key=True)
            note = b"\n".join([good[0], size.encode(), *good[2:]])
            place = ledger.folder / "checkpoint" if name == "checkpoint" else true.scratch.path / "said"
            place.write_bytes(note)
            questions = QUESTIONS if name == "checkpoint" else [("verify", "--against", place), ("log", "--at", place)]
            for question in questions:
                ask(tally, ledger, f"a size in the {name}", size, *question)
    for name in ("checkpoints/-5", "checkpoints/5", "checkpoints/x000/x000/-05", "checkpoints/x000/x000/999",
                 "checkpoints/x999/x999/999", "checkpoints/x000/x000/x000/001", "checkpoints/x00\u0661/x000/001",
                 "checkpoints/x000/x000/0001", "tile/99/000", "tile/0/-01", "tile/0/x999/x999/x999/999",
                 "tile/0/000.p/256", "tile/0/000.p/0", "tile/x/y", "quarantine/x", "disclosures/zz/zz"):
        for data in b"", (true.folder / "checkpoint").read_bytes():
            ledger = true.copy("names", key=True)
            place = ledger.folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            for question in QUESTIONS:
                ask(tally, ledger, "a name that no file of a ledger has", name, *question)


def big(tally, true):
    """A gigabyte in place of the log, or after it: memory stays flat."""
    line = true.log.read_bytes()
    wrong_size = b"\n".join([b"demo", b"1000000000", base64.b64encode(b"\1" * 32), b"", b""])
    signature = (true.folder / "checkpoint").read_bytes().split(b"\n\n", 1)[1]
    for what, begin, unit in (("a line of 1 GB", b"", b"x"), ("1 GB of newlines", b"", b"\n"),
                              ("1 GB of newlines after the facts", line, b"\n"), ("1 GB of short lines", b"", b"{}\n"),
                              ("a line of 1 GB after the facts", line, b"x")):
        for checkpoint in None, wrong_size + signature:
            ledger = true.copy("big", key=True)
            with ledger.log.open("wb") as log:
                log.write(begin)
                for _ in range(1 << 10):
                    log.write(unit * ((1 << 20) // len(unit)))
            if checkpoint:
                (ledger.folder / "checkpoint").write_bytes(checkpoint)
            for question in QUESTIONS if not checkpoint else QUESTIONS[:5]:
                peak(tally, ledger, what + (", and a checkpoint of a billion" if checkpoint else ""), question)
            ledger.discard()
    for name in "checkpoint", "ledger.json", "tile/0/000.p/12":
        ledger = true.copy("big", key=True)
        with (ledger.folder / name).open("wb") as file:
            file.truncate(1 << 30)
        for question in QUESTIONS:
            peak(tally, ledger, f"1 GB in place of {name}", question)


def peak(tally, ledger, what, question):
    """The room in memory that one run takes at the most, and its time."""
    settings = {"S11_KEY": str(ledger.key), "XDG_STATE_HOME": ledger.seen, "HOME": str(ledger.scratch.path),
                "S11_BY": "PM", "S11_LEDGER": str(ledger.folder), "PATH": "/usr/bin:/bin"}
    began = time.time()
    running = subprocess.Popen(["/usr/bin/timeout", "-s", "KILL", "120", ledger.scratch.s11, *question],
                               cwd=ledger.scratch.path, env=settings, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30)))
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    room, took = used.ru_maxrss << 10, time.time() - began
    tally.expect(running.returncode in range(7) and room < ROOM, f"{what}: memory stays flat",
                 f"{' '.join(question)}: exit {running.returncode}, {room >> 20} MB, {took:.0f} s")


def clocks(tally, scratch):
    """Lengths that no rule has are refused; sealed all the same, they cost no time."""
    ledger = scratch.ledger("clocks")
    for days in "1000000000", "-1", "36526", str((1 << 53) - 1):
        answer = ledger.run("record", "rule.adopted", "rule/a", "text=A", "sort=stated", f"clockDays={days}",
                            "clockUnit=working-days")
        tally.expect(answer.code == 1 and "is no length" in answer.err, "a length that no rule has is refused", answer.err)
    shutil.rmtree(ledger.folder)
