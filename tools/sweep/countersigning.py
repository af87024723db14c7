"""Countersign late, twice, stale, forked and for several ledgers; each goes where it fits, or is refused in words.

After every step both verifiers must find the ledger whole, no checkpoint may hold two lines of one scrutineer, and a
request that was refused must leave what she remembers as it was.
"""
import random
import subprocess
import sys
import time

import ledgers
import resigning


def run(options):
    began, tally = time.time(), ledgers.Tally("countersigning", options)
    chance = random.Random(options.seed)
    with ledgers.Scratch(options) as scratch:
        desk = Desk(scratch)
        for round_ in range(options.events or 12):
            late(tally, desk, chance)
            stale(tally, desk, chance)
            if round_ % 4 == 0:
                forked(tally, desk)
        again(tally, desk)
        several(tally, desk)
        strangers(tally, desk)
    return tally.finish(time.time() - began)


class Desk:
    """A ledger whose policy names a scrutineer, and her key."""

    def __init__(self, scratch):
        self.scratch, self.ledger = scratch, scratch.ledger("true")
        self.hers = scratch.path / "hers" / "key"
        self.vkey = scratch.must("cosign", "--new", "young-scrutineer", "--key", self.hers).out.strip()
        self.ledger.grow(3)
        policy = f"log {self.ledger.vkey}\nwitness her {self.vkey}\nquorum her\n"
        answer = self.ledger.run("record", "ledger.policy-set", "ledger/demo", f"policy={policy}")
        if answer.code != 0:
            raise SystemExit(f"countersigning: {answer.err}")
        self.since = 0

    def memory(self):
        return {path.name: path.read_bytes() for path in self.hers.parent.iterdir() if path.name.endswith(".signed")}

    def request(self, ledger=None, since=None):
        return (ledger or self.ledger).run("checkpoint", "--since", self.since if since is None else since).out

    def sign(self, request, vkey=None, **settings):
        path = self.scratch.path / "request"
        path.write_text(request)
        return self.scratch.run("cosign", path, "--key", self.hers, "--vkey", vkey or self.ledger.vkey, **settings)

    def add(self, line, ledger=None, *more):
        path = self.scratch.path / "line"
        path.write_text(line)
        return (ledger or self.ledger).run("checkpoint", "--add", path, *more)

    def size(self):
        return len(self.ledger.lines)


def sound(tally, ledger, what):
    """Both verifiers agree, and each checkpoint has at most one line of hers."""
    ours = ledger.verify()
    tool = str(ledgers.ROOT / "tools/verify/verify")
    theirs = subprocess.run([sys.executable, tool, ledger.folder], capture_output=True, text=True)
    tally.expect(ours.code in (0, 6) and theirs.returncode == 0, f"{what}: both verifiers find it whole",
                 f"{ours.code} {ours.err} {theirs.stdout}")
    for path in [ledger.folder / "checkpoint", *ledger.folder.glob("checkpoints/x*/x*/*")]:
        count = path.read_text().count("\u2014 young-scrutineer ")
        tally.expect(count <= 1, f"{what}: one line of hers at the most", f"{path}: {count}")


def late(tally, desk, chance):
    """Her line comes after the ledger has grown: it goes under the checkpoint that she signed."""
    request, size = desk.request(), desk.size()
    line = desk.sign(request)
    tally.expect(line.code == 0, "she countersigns an honest request", line.err)
    desk.since = size
    before = (desk.ledger.folder / ledgers.kept_path(size)).read_text()
    for _ in range(chance.randrange(3)):
        desk.ledger.note()
    answer = desk.add(line.out)
    kept = (desk.ledger.folder / ledgers.kept_path(size)).read_text()
    tally.expect(answer.code == 0 and kept == before + line.out, "a late line goes under the checkpoint that it fits",
                 f"{answer.code} {answer.err}")
    latest = (desk.ledger.folder / "checkpoint").read_text()
    tally.expect(("young-scrutineer" in latest) == (desk.size() == size), "and under no other", latest)
    sound(tally, desk.ledger, "a late line")


def stale(tally, desk, chance):
    """A request that starts before what she signed last is told so, and is no tampering."""
    memory = desk.memory()
    desk.ledger.note()
    since = chance.choice([0, *range(1, desk.since)])
    answer = desk.sign(desk.request(since=since))
    told = f"--since {desk.since}" in answer.err and "rewritten" not in answer.err and "another history" not in answer.err
    tally.expect(answer.code != 0 and told and not answer.out, "a stale request is told to ask again, with the size",
                 f"since {since}, signed {desk.since}: {answer.code} {answer.err}")
    tally.expect(desk.memory() == memory, "a refused request moves no memory", answer.err)


def forked(tally, desk):
    """Another history under the same key: told as that."""
    memory, fork = desk.memory(), desk.ledger.copy("fork")
    import json
    events = [json.loads(line) for line in desk.ledger.lines]
    events[1]["data"]["by"] = "Somebody Else"
    resigning.reseal(fork, list(resigning.renumber(events)), resigning.StolenKey(desk.ledger.key))
    answer = desk.sign(desk.request(fork))
    tally.expect(answer.code == 3 and "another history" in answer.err or "rewritten" in answer.err,
                 "a fork is told as a fork", f"{answer.code} {answer.err}")
    tally.expect(desk.memory() == memory and not answer.out, "and nothing is signed or remembered")


def again(tally, desk):
    """The same request gives the same line; put ninety times, it stands once."""
    request, size = desk.request(), desk.size()
    first = desk.sign(request)
    desk.since = size
    for _ in range(5):
        tally.expect(desk.sign(request).out == first.out, "the same request again gives the same line")
    for _ in range(90):
        answer = desk.add(first.out)
        tally.expect(answer.code == 0, "the same line again is fine", answer.err)
    sound(tally, desk.ledger, "the same line ninety times")
    for number in range(110):
        key = desk.scratch.path / f"other-{number}" / "key"
        vkey = desk.scratch.must("cosign", "--new", f"w{number}", "--key", key).out.strip()
        path = desk.scratch.path / "request"
        path.write_text(desk.request(since=0))
        line = desk.scratch.run("cosign", path, "--key", key, "--vkey", desk.ledger.vkey).out
        answer = desk.add(line, None, "--cosigner", vkey)
        if answer.code != 0:
            break
    tally.expect(number > 10, "many may countersign one checkpoint", f"{number}: {answer.err}")
    sound(tally, desk.ledger, f"{number} countersignatures")
    backdated = desk.sign(request, S11_NOW="2001-01-01T00:00:00Z")
    tally.expect(backdated.out == first.out, "no time from outside is signed", backdated.err)


def several(tally, desk):
    """One key serves several ledgers, each with a memory of its own."""
    for number in range(3):
        other = desk.scratch.ledger(f"second-{number}", f"borough-{number}")
        other.origin = f"borough-{number}"
        answer = desk.sign(desk.request(other, 0), other.vkey)
        tally.expect(answer.code == 0, "she countersigns for another ledger", answer.err)
        tally.expect(desk.add(answer.out, other, "--cosigner", desk.vkey).code == 0, "and her line is taken there")
        tally.expect(desk.add(answer.out).code in (1, 3), "but not in the first")
    request = desk.request()
    answer = desk.sign(request)
    tally.expect(answer.code == 0, "and still for the first", answer.err)


def strangers(tally, desk):
    """Lines of nobody known, for other texts, or that are no lines."""
    size = desk.size()
    line = desk.sign(desk.request()).out
    before = desk.ledger.contents()
    for other in "", "x", line[:-5] + "\n", line.replace("young", "old"), line[:40] + "A" + line[41:], line * 2, "\n" + line:
        answer = desk.add(other)
        after = desk.ledger.contents()
        isHers = other in (line * 2, "\n" + line) and answer.code == 0
        tally.expect(isHers or answer.code in (1, 3) and after == before, "what is no line of hers is refused",
                     f"{other[:30]!r}: {answer.code} {answer.err}")
    sound(tally, desk.ledger, "strangers' lines")
    tally.expect(size == desk.size(), "and no fact was added")
