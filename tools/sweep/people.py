"""Let eight processes record at once, two hundred times each, while others read.

First each records notes of its own; then all of them claim every version of one thing with --expect-version; then all
send the same facts under the same ids. What readers see meanwhile must be sealed lines only: each answer has exactly
the facts of a checkpoint that was issued, and is how the finished log begins.
"""
import base64
import hashlib
import json
import re
import threading
import time
from collections import Counter

from ledgers import Scratch, kept_path, kept_sizes
from trials import Trials, in_parallel, sealed, start

PEOPLE = 8
WAYS_TO_READ = [("log", "--raw"), ("verify", "--quick"), ("verify",), ("report", "groups"), ("history", "ledger/demo"),
                ("log", "--format", "json")]


def patiently(ledger, codes, *arguments):
    """Tries until nobody else is writing."""
    while True:
        answer = start(ledger, *arguments)
        codes[answer.code] += 1
        if answer.code != 5:
            return answer


def read_on(ledger, arguments, stop, seen):
    """Asks one question again and again."""
    while not stop.is_set():
        low = sealed(ledger)
        answer = start(ledger, *arguments)
        seen.append((arguments, low, answer, sealed(ledger)))
        stop.wait(0.3)  # readers must not starve the writers of this machine


def wrong_reading(arguments, low, answer, high, lines, states):
    """Why an answer given during the writing is not one; None where it is."""
    if answer.code != 0:
        return f"exit {answer.code}: {answer.err.strip()}"
    if arguments == ("log", "--raw"):
        size = answer.out.count("\n")
        if answer.out.encode() != b"".join(lines[:size]):
            return "torn, or not how the log begins"
    elif arguments[0] == "log":
        size = len(json.loads(answer.out)["sections"][0]["table"]["rows"])
    elif arguments[0] == "verify":
        size, root = re.match(r"(\d+) facts? (?:is|are) sealed, root ([0-9a-f]+)", answer.out).groups()
        size = int(size)
        if states.get(size) != root:
            return f"the root it gives for size {size} was never sealed"
    else:
        answered = re.search(r"of the (\d+) facts? in the ledger", answer.out)
        size, named = int(answered[1]), int(re.search(r"Checkpoint.*: (\d+) facts?, root", answer.out)[1])
        if size != named:
            return f"answered from {size} facts, and names the checkpoint of {named}"
    if size not in states or not low <= size <= high:
        return f"shows {size} facts, where checkpoints from {low} to {high} stood"
    return None


def roots(ledger):
    """The root of every checkpoint issued, by size."""
    found = {}
    for size in kept_sizes(ledger.folder):
        note = (ledger.folder / kept_path(size)).read_bytes()
        found[size] = base64.b64decode(note.split(b"\n")[2]).hex()
    return found


def all_at_once(work):
    with_all = list(in_parallel(work, range(PEOPLE), PEOPLE))
    return sum(with_all, Counter())


def run(options):
    began, tally = time.time(), Trials("people", options)
    each = options.events or 200
    with Scratch(options) as scratch:
        ledger = scratch.ledger()
        stop, seen = threading.Event(), []
        readers = [threading.Thread(target=read_on, args=(ledger, way, stop, seen)) for way in WAYS_TO_READ]
        for reader in readers:
            reader.start()

        def own(person):
            codes = Counter()
            for number in range(each):
                patiently(ledger, codes, "record", "note.added", "ledger/demo", f"text=own {person} {number}")
            return codes

        def claim(person):
            codes = Counter()
            for version in range(each):
                # A thing begins with its first fact: organisation/one has one when this begins.
                patiently(ledger, codes, "record", "note.added", "organisation/one", f"text=claim {person} {version}",
                          "--expect-version", version + 1)
            return codes

        def same(person):
            codes = Counter()
            for number in range(each // 10):
                name = hashlib.sha256(f"{options.seed} {number}".encode()).hexdigest()
                patiently(ledger, codes, "record", "note.added", "ledger/demo", f"text=same {number}", "--id",
                          f"01a1fe05-{name[:4]}-7{name[4:7]}-8{name[7:10]}-{name[10:22]}")
            return codes
        appended = all_at_once(own)
        start(ledger, "record", "organisation.admitted", "organisation/one", "name=One", "category=statutory")
        claimed = all_at_once(claim)
        doubled = all_at_once(same)
        stop.set()
        for reader in readers:
            reader.join()

        lines, states = ledger.lines, roots(ledger)
        events = [json.loads(line) for line in lines]
        texts = Counter(event["data"].get("text", "").split(" ")[0] for event in events)
        every = Counter(event["data"].get("text") for event in events if "text" in event["data"])
        print(f"  {PEOPLE} processes x {each}: " + "; ".join(
            f"{what} {dict(sorted(codes.items()))}" for what, codes in
            (("own notes, exit codes", appended), ("claims", claimed), ("same ids", doubled))))
        tally.expect([int(event["sequence"]) for event in events] == list(range(len(events))),
                     "sequence without a gap or a double", f"{len(events)} lines")
        tally.expect(len({event["id"] for event in events}) == len(events) and max(every.values()) == 1,
                     "no fact and no id twice", "")
        tally.expect([event["recordedtime"] for event in events] == sorted(e["recordedtime"] for e in events),
                     "record times in order")
        tally.expect(texts["own"] == appended[0] == PEOPLE * each, "every acknowledged note is there",
                     f"{appended[0]} acknowledged, {texts['own']} there")
        tally.expect(texts["claim"] == claimed[0] == each and claimed[2] == (PEOPLE - 1) * each,
                     "one claim of each version kept, seven in conflict", f"{dict(claimed)}, {texts['claim']} there")
        tally.expect(texts["same"] == each // 10 and doubled[0] == PEOPLE * (each // 10),
                     "a fact sent eight times is kept once", f"{dict(doubled)}, {texts['same']} there")
        tally.expect(len(events) == 2 + PEOPLE * each + each + each // 10, "nothing else in the log", f"{len(events)}")
        verified = ledger.verify()
        tally.expect(verified.code == 0, "verify passes at the end", verified.err)
        for arguments, low, answer, high in seen:
            wrong = wrong_reading(arguments, low, answer, high, lines, states)
            tally.expect(wrong is None, f"read during the writing: {' '.join(arguments)}", f"once: {wrong}")
    return tally.finish(time.time() - began)
