"""Take snapshots at random cuts twice, in two places that have nothing in common, rebuild them, and change a byte.

Of every ledger under events: 50 cuts (or one in --every so many), each taken by two users in two folders, time zones,
locales and numbers of cores. The two files must be the same, must be what their own digest says, and must be rebuilt
from a copy of the ledger without its key. A changed byte of the file, or of the log it is of, must be found and named.
"""
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import time

from clocks import PLACES, turkish
from ledgers import ROOT, Answer, Scratch, kept_sizes, line_at
from trials import Trials, need

CUTS = 50
HOME = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "S11_NOW": "2026-11-21T09:00:00Z"}
STRANGER = 12345  # a user that the machine does not know


class Place:
    """Where and as whom s11 runs on a copy of a ledger."""

    def __init__(self, scratch, original, name, cores, user=None, **settings):
        self.scratch, self.cores, self.user, self.settings = scratch, cores, user, settings
        self.here = scratch.path / name
        self.ledger = self.here / "a ledger"
        shutil.copytree(original, self.ledger)
        os.chmod(scratch.path, 0o755)  # so that another user comes in

    def run(self, *arguments, **more):
        before = ["taskset", "-c", self.cores] if self.cores else []
        settings = {"PATH": os.environ["PATH"], "HOME": str(self.here), **self.settings, **more}
        done = subprocess.run(
            [*before, self.scratch.s11, *map(str, arguments), "--ledger", "a ledger"], cwd=self.here, env=settings,
            capture_output=True, text=True, errors="surrogateescape", user=self.user)
        return Answer(done.returncode, done.stdout, done.stderr)


def cut(chance, size, checkpoints):
    """The options of one random cut: two dates and a size, each left out now and then, but the day."""
    options = ["--as-at", f"{chance.randrange(2017, 2028)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"]
    if chance.random() < 0.8:
        day = f"{chance.randrange(2018, 2028)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        options += ["--known-at", chance.choice([day, f"{day}T{chance.randrange(24):02}:30:00+05:45"])]
    if checkpoints and chance.random() < 0.3:
        options += ["--at", str(chance.choice(checkpoints))]
    elif chance.random() < 0.8:
        options += ["--at", str(chance.randrange(size + 1))]
    return options


def is_itself(text):
    """Whether every line is canonical, and the line of the digest has that of those before it."""
    data = text.encode(errors="surrogateescape")
    lines = data.splitlines(keepends=True)
    canonical = all(line == json.dumps(json.loads(line), sort_keys=True, separators=(",", ":"),
                                       ensure_ascii=False).encode() + b"\n" for line in lines)
    at = next(number for number, line in enumerate(lines) if line.startswith(b'{"digest":'))
    return canonical and json.loads(lines[at])["digest"] == hashlib.sha256(b"".join(lines[:at])).hexdigest()


def changed(data, offset, bits):
    return data[:offset] + bytes([data[offset] ^ bits]) + data[offset + 1:]


def break_file(tally, chance, place, text, case):
    """One byte of the file."""
    data = text.encode(errors="surrogateescape")
    offset, bits = chance.randrange(len(data)), chance.randrange(1, 256)
    file = place.here / "changed"
    file.write_bytes(changed(data, offset, bits))
    answer, line = place.run("snapshot", "verify", "changed"), line_at(data, offset)
    tally.expect(answer.code == 3, "a changed byte of the file is found",
                 f"{case}, byte {offset} ^ {bits}: {answer.code} {answer.err.strip()}")
    named = re.search(r"line (\d+)", answer.err)
    feeds = data[offset] ^ bits == 0x0A or data[offset] == 0x0A  # moves every line after it
    strange = "not a whole snapshot" in answer.err
    tally.expect(feeds or strange or (named and int(named[1]) == line), "and its line is named",
                 f"{case}, byte {offset} ^ {bits}, line {line}: {answer.err.strip()}")


def break_log(tally, chance, place, text, case):
    """One byte of the log, among the facts that the file is of."""
    size = json.loads(text.splitlines()[0])["size"]
    log = place.ledger / "events.jsonl"
    data = log.read_bytes()
    below = sum(map(len, data.splitlines(keepends=True)[:size]))
    if below == 0:
        return
    offset, bits = chance.randrange(below), chance.randrange(1, 256)
    log.write_bytes(changed(data, offset, bits))
    (place.here / "file").write_text(text, errors="surrogateescape")
    answer = place.run("snapshot", "verify", "file")
    log.write_bytes(data)
    tally.expect(answer.code == 3 and answer.line == line_at(data, offset),
                 "a changed byte of the log is found, and its line named",
                 f"{case}, byte {offset} ^ {bits}: {answer.code} {answer.err.strip()}")


def sweep(tally, chance, scratch, original, locales, every):
    name = original.name
    size = int((original / "checkpoint").read_bytes().split(b"\n")[1])
    kept = kept_sizes(original)
    home = Place(scratch, original, f"{name}-home", None, **HOME)
    is_root = os.geteuid() == 0
    places = [Place(scratch, original, f"{name}-{number}", "0", STRANGER if is_root and number % 2 else None,
                    LOCPATH=locales or "", S11_NOW=f"20{30 + number}-02-03T04:05:06Z", USER=f"user{number}", **place)
              for number, place in enumerate(PLACES)]
    taken = []
    for number in range(0, CUTS, every):
        options = cut(chance, size, kept)
        case, there = f"{name} {' '.join(options)}", places[number % len(places)]
        first, second = home.run("snapshot", "take", *options), there.run("snapshot", "take", *options)
        tally.expect(first.code == 0, "taken", f"{case}: {first.err.strip()}")
        tally.expect(first == second, "the same from elsewhere", f"{case}: {there.settings}: {second.err.strip()}")
        if first.code != 0:
            continue
        tally.expect(is_itself(first.out), "canonical, and its own digest right", case)
        (there.here / "file").write_text(first.out, errors="surrogateescape")
        answer = there.run("snapshot", "verify", "file")
        tally.expect(answer.code == 0, "rebuilt from a copy", f"{case}: {answer.err.strip()}")
        break_file(tally, chance, there, first.out, case)
        break_log(tally, chance, there, first.out, case)
        taken.append((json.loads(first.out.splitlines()[0])["size"], number, first.out))
    taken.sort()
    for (size, _, older), (more, _, newer) in zip(taken, taken[1:]):
        (home.here / "older").write_text(older, errors="surrogateescape")
        (home.here / "newer").write_text(newer, errors="surrogateescape")
        answer = home.run("snapshot", "verify", "newer", "--against", "older")
        tally.expect(answer.code == 0, "a newer one extends an older", f"{name} {size}, {more}: {answer.err.strip()}")
        if more > size:
            answer = home.run("snapshot", "verify", "older", "--against", "newer")
            tally.expect(answer.code == 3, "an older one does not extend a newer", f"{name} {size}, {more}")


def run(options):
    began, tally = time.time(), Trials("snapshots", options)
    chance = random.Random(options.seed)
    if not need("taskset", "util-linux"):
        print("  could not be run: taskset is missing")
        return 1
    with Scratch(options) as scratch:
        locales = turkish(scratch)
        for ledger in sorted((ROOT / "events").glob("*/ledger.json")):
            sweep(tally, chance, scratch, ledger.parent, locales, options.every)
    return tally.finish(time.time() - began)
