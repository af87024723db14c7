"""History rewritten with the log's own key: whoever holds an older checkpoint sees it, and no key signs twice.

A line is altered, removed, moved or slipped in, and every tile and checkpoint is hashed and signed again by code that
is not ours. Such a ledger is sound by itself; only what was handed out before can tell, and it must.
"""
import json
import random
import subprocess
import sys
import time

import ledgers
import resigning

STEPS = 6  # how many checkpoints are held from before
KINDS = ["altered", "removed", "moved", "slipped in", "cut short and grown again"]


def run(options):
    began, tally = time.time(), ledgers.Tally("rewriting", options)
    with ledgers.Scratch(options) as scratch:
        meeting = Meeting(scratch, options.events or 60)
        chance = random.Random(options.seed)
        # Without its first line nothing opens the ledger: that is found without any checkpoint held.
        for number in range(1, len(meeting.lines), options.every):
            for kind in KINDS:
                rewrite(tally, meeting, kind, number, chance)
        older_copies(tally, meeting)
        another_key(tally, meeting)
        request = meeting.ask(meeting.true, meeting.true_size)
        tally.expect(meeting.cosign(request).code == 0, "she still countersigns the true ledger")
        tally.expect(meeting.true.note().code == 0, "the true ledger can still be added to")
    return tally.finish(time.time() - began)


class Meeting:
    """A ledger that grew, a copy of it and a checkpoint from each step, and a scrutineer who signed the last."""

    def __init__(self, scratch, size):
        self.scratch, self.true, self.held, self.copies = scratch, scratch.ledger("true"), {}, []
        for step in range(1, STEPS + 1):
            self.true.grow(max(2, size * step // STEPS))
            at = len(self.true.lines)
            self.held[at] = scratch.path / f"held-{at}"
            self.held[at].write_text(self.true.run("checkpoint").out)
            self.copies.append(self.true.copy(f"copy-{at}"))
        self.true_size, self.lines = len(self.true.lines), self.true.lines
        self.key, self.hers = resigning.StolenKey(self.true.key), scratch.path / "scrutineer.key"
        scratch.must("cosign", "--new", "scrutineer", "--key", self.hers)
        self.first_request = self.ask(self.true, 0)
        if self.cosign(self.first_request).code != 0:
            raise SystemExit("cosign refuses an honest request")
        self.memory = self.remembered()

    def ask(self, ledger, since):
        """The request for her countersignature; nothing where the ledger will not even ask."""
        return ledger.run("checkpoint", "--since", str(since)).out

    def cosign(self, request):
        path = self.scratch.path / "request"
        path.write_text(request)
        return self.scratch.run("cosign", path, "--key", self.hers, "--vkey", self.true.vkey)

    def unmoved(self):
        return self.remembered() == self.memory

    def remembered(self):
        """What she remembers to have countersigned."""
        return [path.read_bytes() for path in sorted(self.hers.parent.glob("scrutineer+*.demo.signed"))]


def rewritten(kind, lines, number, chance):
    """(events, how many of the first lines are as they were)."""
    events = [json.loads(line) for line in lines]
    if kind == "altered":
        events[number]["data"]["by"] = "Somebody Else"
    elif kind == "removed":
        del events[number]
    elif kind == "moved":
        other = chance.choice([at for at in range(1, len(events)) if at != number])
        events[number], events[other] = events[other], events[number]
        number = min(number, other)
    elif kind == "slipped in":
        events.insert(number, {**events[number], "id": "01a1ffff-ffff-7000-8000-000000000000"})
    else:
        events = events[:number + 1] + [
            {**event, "id": f"01a1ffff-ffff-7000-8000-{at:012}"} for at, event in enumerate(events[number + 1:] * 2)]
        number += 1
    return events, number


def rewrite(tally, meeting, kind, number, chance):
    events, kept = rewritten(kind, meeting.lines, number, chance)
    forged, case = meeting.true.copy("forged"), f"{kind}, line {number + 1}"
    resigning.reseal(forged, list(resigning.renumber(events)), meeting.key)
    if [line.rstrip(b"\n") for line in meeting.lines] == list(resigning.renumber(events))[:len(meeting.lines)]:
        return  # cut short at the end: this is growth
    by_itself = forged.verify()
    tally.expect(by_itself.code == 0, "a rewritten ledger passes its own verify", f"{case}: {by_itself.err}")
    tally.expect(not ledgers.independent().check_ledger(forged.folder), "and its own tools/verify", case)
    for size, held in meeting.held.items():
        same = size <= kept
        what = "against a checkpoint from before the change: passes" if same else "against one that it covers: fails"
        answer = forged.verify("--against", held)
        tally.expect(answer.code == (0 if same else 3), f"verify {what}", f"{case}, held {size}: {answer.code}")
        tally.expect(stranger(forged, held) == (0 if same else 3), f"tools/verify {what}", f"{case}, held {size}")
    forgeries = [meeting.ask(forged, meeting.true_size), meeting.ask(forged, 0), splice(meeting, forged)]
    for request in filter(None, forgeries):  # a shorter ledger cannot even ask
        answer = meeting.cosign(request)
        tally.expect(answer.code == 3 and not answer.out and meeting.unmoved(), "cosign refuses it",
                     f"{case}: {request[:20]!r}, exit {answer.code}")
    before = forged.contents()
    for name, attempt in ("record", forged.note), ("recover", forged.recover):
        answer = attempt()
        refused = answer.code == 3 or name == "recover" and answer.code == 0
        tally.expect(refused and forged.contents() == before, f"{name} adds nothing to it, with the same key",
                     f"{case}: exit {answer.code}{'' if forged.contents() == before else ', CHANGED'}")


def splice(meeting, forged):
    """An honest request with the forged checkpoint in it."""
    head = meeting.ask(meeting.true, meeting.true_size).split("\n\n", 1)[0]
    return head + "\n\n" + (forged.folder / "checkpoint").read_text()


def stranger(ledger, held):
    tool = str(ledgers.ROOT / "tools/verify/verify")
    return subprocess.run([sys.executable, tool, ledger.folder, "--against", held], capture_output=True).returncode


def older_copies(tally, meeting):
    """An old copy put back cannot be gone on from with the key that has signed more since."""
    for copy in meeting.copies[:-1]:
        before = copy.contents()
        tally.expect(copy.verify().code == 0, "an older copy is sound by itself", copy.folder.name)
        tally.expect(copy.note().code == 3, "the key refuses to add to an older copy", copy.folder.name)
        tally.expect(copy.contents() == before, "and nothing in it is changed", copy.folder.name)
        tally.expect(copy.recover().code in (0, 3) and copy.contents() == before,
                     "nor does recover change an older copy", copy.folder.name)
        answer = copy.verify("--against", meeting.held[meeting.true_size])
        tally.expect(answer.code == 3, "verify --against the latest checkpoint tells it is older", copy.folder.name)


def another_key(tally, meeting):
    """The key in the first line changed for another, and everything signed with that."""
    other = meeting.scratch.ledger("other")
    forged = meeting.true.copy("forged")
    (forged.folder / "ledger.json").write_bytes((other.folder / "ledger.json").read_bytes())
    events = [json.loads(line) for line in meeting.lines]
    events[0]["data"]["key"] = other.vkey
    events[1]["data"]["by"] = "Somebody Else"
    resigning.reseal(forged, list(resigning.renumber(events)), resigning.StolenKey(other.key))
    tally.expect(forged.verify().code == 0, "a ledger under another key passes its own verify")
    tally.expect(forged.verify("--vkey", meeting.true.vkey).code == 3, "verify --vkey the true key refuses it")
    for size, held in meeting.held.items():
        tally.expect(forged.verify("--against", held).code == 3, "verify --against refuses it", f"held {size}")
    answer = meeting.cosign(meeting.ask(forged, meeting.true_size))
    tally.expect(answer.code == 3 and not answer.out and meeting.unmoved(), "cosign refuses another key")
