"""Change any byte of any file, and any field of any fact, and ask everything: no run may trap, hang or blame itself.

Files: those of a ledger, its key, what key and reader remember, a held checkpoint, a snapshot, a receipt. Fields: a
history drawn from events/merton and events/example, its values changed for others of their sort (the largest, the
smallest, the odd) and of any other, and sealed by its key; then every report, flag, clock, page, snapshot and check.
"""
import collections
import json
import random
import shutil
import subprocess
import time
from pathlib import Path

import ledgers
import resigning

CODES = range(7)  # those of the help; a trap is a signal
PATIENCE = 60  # seconds that no answer of so small a ledger takes
ENDS = collections.Counter()  # how often runs ended with which code
WHOLE = [0, 1, -1, 2, 3, 100, 36_525, (1 << 31) - 1, 1 << 31, 10 ** 9, (1 << 53) - 1, -(1 << 53) + 1]
NUMBERS = ["0", "1", "-1", "0.005", "100", "100000000000000", "92233720368547758", "999999999999999999",
           "-99999999999999999", "0.0000000000000001", "33.6", "-0.5"]
DATES = ["2020-01-31", "2020", "0000-01-01", "0001", "9999-12-31", "-9999", "-0001-12-31/9999", "2020-23", "2019-36",
         "../2020", "2020/..", "/2020", "2020/", "[2019,2020-12]", "{2019-01,2021}", "156X", "XXXX", "20XX-XX-XX",
         "2004-06~/2004-08-11", "Y170000002", "Y-170000002", "Y3E9", "1950S2", "2021-04-01/2020-04-01", "fy:2022-23",
         "2022-09-19T10:00:00Z", "2019-02-29", "2020-13"]
TEXTS = ["x", "not recorded", "=1+1", "\u202ex", "a" * 3000, "Child M", "🙂" * 50, "a\tb\nc", "0", "None", "%s%n", "../x"]


def run(options):
    began, tally = time.time(), ledgers.Tally("fuzz", options)
    chance = random.Random(options.seed)
    with ledgers.Scratch(options) as scratch:
        rounds = options.events or 60
        files = Files(scratch, chance)
        for _ in range(rounds * 10):
            files.attack(tally)
        print(f"  files done in {time.time() - began:.0f} s", flush=True)
        fields = Fields(scratch, chance)
        for number in range(rounds):
            fields.attack(tally, number)
    ends = ", ".join(f"{number} with {code}" for code, number in sorted(ENDS.items()))
    print(f"  {sum(ENDS.values())} runs of the program in {(time.time() - began) / 60:.1f} minutes; they ended: {ends}")
    return tally.finish(time.time() - began)


def ask(tally, ledger, what, case, *arguments):
    """Asks one thing; a trap, an unknown code, a long wait or an answer that speaks of itself is wrong."""
    settings = {"S11_KEY": str(ledger.key), "XDG_STATE_HOME": ledger.seen, "HOME": str(ledger.scratch.path),
                "S11_BY": "PM", "S11_LEDGER": str(ledger.folder), "PATH": "/usr/bin:/bin"}
    try:
        done = subprocess.run(["/usr/bin/timeout", "-s", "KILL", str(PATIENCE), ledger.scratch.s11, *map(str, arguments)],
                              cwd=ledger.scratch.path, env=settings, capture_output=True, stdin=subprocess.DEVNULL)
    except OSError as problem:
        return tally.expect(False, what, f"{case}: {arguments}: {problem}")
    ENDS[done.returncode] += 1
    said = done.stderr.decode(errors="replace")
    isSound = done.returncode in CODES and "Fatal error" not in said and "Swift" not in said
    return tally.expect(isSound, what, f"{case}: s11 {' '.join(map(str, arguments))}: {done.returncode} {said[-300:]}")


def changed(data, chance):
    """Other bytes: some changed, lost, doubled or put in, or a number in them made another."""
    data, way = bytearray(data), chance.randrange(8)
    if not data or way == 0:
        return bytes(chance.choice([b"", b"\0", b"\n" * 70_000, b"{" * 5000, b"\xff" * 100, b"9" * 300 + b"\n"]))
    place = chance.randrange(len(data))
    if way in (1, 2):
        for _ in range(chance.choice([1, 1, 2, 8])):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif way == 3:
        del data[place:]
    elif way == 4:
        data[place:place + chance.randrange(64)] = b""
    elif way == 5:
        data[place:place] = data[place:place + chance.randrange(300)] * chance.choice([1, 2, 50])
    else:
        digits = [at for at, byte in enumerate(data) if 48 <= byte < 58] or [place]
        at = chance.choice(digits)
        end = at
        while end < len(data) and 48 <= data[end] < 58:
            end += 1
        number = chance.choice(["0", "-1", "9" * 10, str((1 << 31)), str((1 << 63) - 1), str(1 << 64), "9" * 40, "1e9"])
        data[at:end] = number.encode()
    return bytes(data)


class Files:
    """One small ledger with everything that may lie in and beside one, put back before each attack."""

    def __init__(self, scratch, chance):
        self.scratch, self.chance = scratch, chance
        self.true = scratch.ledger("files")
        self.true.grow(270, batches=5)
        made = {"held": ["checkpoint"], "taken": ["snapshot", "take", "--as-at", "2030-01-01"],
                "line": ["log", "--raw", "--at", "1"], "receipt": ["prove", "ledger/demo#1"]}
        self.held = {name: scratch.path / name for name in made}
        for name, words in made.items():
            self.held[name].write_text(self.true.run(*words).out)
        self.true.verify("--vkey", self.true.vkey)
        self.questions = [
            ("verify",), ("verify", "--quick"), ("verify", "--vkey", self.true.vkey), ("recover",), ("doctor",),
            ("record", "note.added", "ledger/demo", "text=x"), ("log",), ("report", "actions"), ("flags",),
            ("checkpoint",), ("checkpoint", "--since", "3"), ("prove", "ledger/demo#1"), ("log", "--at", self.held["held"]),
            ("verify", "--against", self.held["held"]), ("snapshot", "take"), ("key", "check", self.held["held"]),
            ("snapshot", "verify", self.held["taken"]), ("snapshot", "show", self.held["taken"]),
            ("verify", "--receipt", self.held["receipt"], "--line", self.held["line"], "--vkey", self.true.vkey),
            ("restore", "--as", "demo-2", "--key", scratch.path / "files-2.keys"), ("key", "backup"),
            ("snapshot", "verify", self.held["taken"], "--against", self.held["held"]),
            ("change-key", "--new", scratch.path / "changed.keys" / "new")]

    def attack(self, tally):
        ledger = self.true.copy("attacked", key=True)
        shutil.copytree(self.true.seen, ledger.seen, dirs_exist_ok=True)
        for name in "files-2.keys", "changed.keys":
            place = self.scratch.path / name
            shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
        (self.scratch.path / "changed.keys").mkdir()
        places = [path for root in (ledger.folder, ledger.key.parent, Path(ledger.seen))
                  for path in sorted(root.rglob("*")) if path.is_file()] + list(self.held.values())
        # Each sort as often as another: there are many tiles and one log.
        sorts = sorted({path.suffix + path.parent.parent.name[:1] + path.name[:4] for path in places})
        sort = self.chance.choice(sorts)
        path = self.chance.choice([p for p in places if p.suffix + p.parent.parent.name[:1] + p.name[:4] == sort])
        whole, mode = path.read_bytes(), path.stat().st_mode
        case = f"{path.relative_to(self.scratch.path)}, {self.chance.random()}"
        path.write_bytes(changed(whole, self.chance))
        path.chmod(mode)
        for question in self.chance.sample(self.questions, 3):
            ask(tally, ledger, f"a file changed: {question[0]}", case, *question)
        if path in self.held.values():
            path.write_bytes(whole)


class Fields:
    """Histories drawn from those that the project has, with values that nobody would record."""

    def __init__(self, scratch, chance):
        self.scratch, self.chance = scratch, chance
        self.true = scratch.ledger("fields")
        self.key = resigning.StolenKey(self.true.key)
        self.first = json.loads(self.true.lines[0])
        self.known = [json.loads(line) for name in ("merton", "example")
                      for line in (ledgers.ROOT / "events" / name / "events.jsonl").read_bytes().splitlines()
                      if b'"type":"s11.ledger.' not in line]
        self.forms = {path.name.removesuffix(".json"): json.loads(path.read_text())
                      for path in (ledgers.ROOT / "events/schema").glob("*.json")}
        listed = self.true.run("reports", "--format", "json")
        rows = json.loads(listed.out)["sections"]
        self.reports = sorted({row["report"] for part in rows for row in part["table"]["rows"]})
        if not self.reports:
            raise SystemExit(f"fuzz: no list of reports in {listed.out[:300]}")

    def attack(self, tally, number):
        events, seeded = self.history(), self.chance.random()
        ledger = self.true.copy("odd", key=True)
        resigning.reseal(ledger, list(resigning.renumber(events)), self.key)
        case = f"history {number}"
        before = len(tally.wrong)
        cut = self.chance.choice([[], [], ["--as-at", "9999-12-31"], ["--as-at", "0001-01-01"], ["--as-at", "2023-03-31"],
                                  ["--known-at", "2022-06-30"], ["--as-at", "2024-01-01", "--known-at", "2023-01-01"]])
        things = sorted({event["subject"] for event in events})
        asked = [["report", name] for name in self.reports] + [
            ["flags"], ["doctor"], ["rules"], ["log"], ["search", "a"], ["diff", "2020-01-01", "2024-01-01"],
            ["snapshot", "take"], ["flags", "--format", "html"], []]
        for thing in self.chance.sample(things, min(6, len(things))):
            asked += [["history", thing], ["show", thing], ["history", thing, "--plain"]]
        for words in asked:
            ask(tally, ledger, f"a field changed: {words[0] if words else 'nothing asked'}", case, *words, *cut)
        for words in ["verify"], ["recover"], ["record", "note.added", "ledger/demo", "text=x"]:
            ask(tally, ledger, f"a field changed: {words[0]}", case, *words)
        if len(tally.wrong) > before:
            kept = Path("fuzz-found") / f"{self.scratch.s11.stat().st_size}-{number}.jsonl"
            kept.parent.mkdir(exist_ok=True)
            shutil.copy2(ledger.log, kept)
            print(f"  kept {kept}: {tally.wrong[-1][:400]}", flush=True)

    def history(self):
        """Facts of some things in the order in which they stand, one in five with other values."""
        subjects = sorted({event["subject"] for event in self.known})
        chosen = set(self.chance.sample(subjects, 60))
        drawn = [event for event in self.known if event["subject"] in chosen]
        drawn += self.chance.sample(self.known, 60)
        drawn = sorted({event["id"]: event for event in drawn}.values(), key=lambda event: event["sequence"])
        self.ids = [event["id"] for event in drawn]
        self.things = sorted({event["subject"] for event in drawn})
        events = [self.first]
        for event in drawn:
            event = json.loads(json.dumps({**event, "source": self.first["source"]}))
            if event.get("knowntime", "") > "2026":
                del event["knowntime"]
            if self.chance.random() < 0.2:
                self.change(event)
            events.append({**event, "recordedtime": self.first["recordedtime"]})
        return events

    def change(self, event):
        form = self.forms.get(event["type"].removeprefix("s11."))
        if not form:
            return
        for name in self.chance.sample(sorted(form["properties"]), min(3, len(form["properties"]))):
            value = self.value(form["properties"][name])
            if self.chance.random() < 0.03:
                value = self.chance.choice([None, 7, "x", [], {}, True, [[]]])
            event["data"][name] = value

    def value(self, form):
        chance, pattern = self.chance, form.get("pattern", "")
        if form.get("type") == "array":
            return [self.value(form["items"]) for _ in range(chance.choice([1, 1, 2, 5]))]
        if "enum" in form:
            return chance.choice(form["enum"])
        if form.get("type") == "object":
            if "edtf" in form.get("properties", {}):
                date = chance.choice(DATES)
                return {"asWritten": date, "edtf": date}
            names = [name for name in form["properties"] if chance.random() < 0.7 or name in form.get("required", [])]
            return {name: self.value(form["properties"][name]) for name in names}
        if form.get("type") == "integer":
            return chance.choice(WHOLE)
        if form.get("type") == "boolean":
            return chance.random() < 0.5
        if pattern.startswith("^[a-z][a-z0-9-]*(/"):
            return chance.choice(self.things + ["action/none"])
        if "{8}-" in pattern:
            return chance.choice(self.ids)
        if pattern.startswith("^-?[0-9]"):
            return chance.choice(NUMBERS)
        if ":" in pattern:
            return chance.choice(["00:00", "23:59", "12:30"])
        if pattern.startswith("^[0-9]{4}") or "-[0-9]" in pattern:
            return chance.choice(["2020-01-31", "0000-01-01", "9999-12-31"])
        return chance.choice(TEXTS + NUMBERS)
