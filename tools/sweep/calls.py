"""Kill, fail or shorten every system call of an append, a batch and a recovery, one at a time.

Each attempt is one run under strace with one call of one name injected, counted from the first until no such call is
left. Afterwards: `recover` where an append is refused, then every acknowledged fact is there, a batch is wholly there
or wholly absent, one more append works and `verify` passes.
"""
import time
from collections import Counter

from ledgers import Scratch, kept_path
from trials import Trials, forget, in_parallel, need, note, record, sealed, start, told_wrongly, wrong_after

CALLS = ["write", "pwrite64", "fdatasync", "fsync", "rename", "renameat", "renameat2", "link", "linkat", "ftruncate",
         "unlinkat", "mkdirat", "openat"]
WAYS = {"KILL": "signal=KILL", "EIO": "error=EIO", "ENOSPC": "error=ENOSPC"}
# The call is left out and claims to have written one byte. Honest short writes are in disks.
LIES = {"short": "retval=1"}
# A first failure of the log's own write or sync, and one in the mending of it.
TWICE = [(first, way, then, after) for first, way in
         (("write", "error=ENOSPC"), ("write", "retval=1"), ("fdatasync", "error=EIO"))
         for then in ("ftruncate", "fdatasync") if then != first for after in WAYS.values()]


class Case:
    """A ledger, what is done to it, and the notes that are recorded by that."""

    def __init__(self, ledger, arguments, given, batch):
        self.ledger, self.arguments, self.given, self.batch = ledger, arguments, given, batch

    def copy(self, name):
        return Case(self.ledger.copy(name, key=True), self.arguments, self.given, self.batch)

    def run(self, injections):
        """Runs it under strace; the answer, and whether anything was injected."""
        trace = self.ledger.folder.with_name(self.ledger.folder.name + ".key.trace")
        before = ["strace", "-f", "-qq", "-o", trace, "-e", "trace=" + ",".join({i.split(":")[0] for i in injections})]
        for injection in injections:
            before += ["-e", f"inject={injection}"]
        if injections[0].startswith("openat"):  # the ledger's and the key's files, not the program's libraries
            for folder in [self.ledger.folder, self.ledger.key, f"{self.ledger.key.parent}/",
                           *filter(lambda path: path.is_dir(), self.ledger.folder.rglob("*"))]:
                before += ["-P", folder]
        answer = start(self.ledger, *self.arguments, before=before, given=self.given)
        seen = trace.read_text(errors="replace")
        return answer, "INJECTED" in seen or "killed by SIGKILL" in seen


def cases(scratch):
    few = scratch.ledger("few")
    few.grow(5)
    many = scratch.ledger("many")
    many.grow(246)  # twenty more go past a full tile
    torn = few.copy("torn", key=True)
    kept = (torn.folder / "checkpoint").read_bytes()
    size = sealed(torn) + 1
    assert record(torn, ["not sealed"]).code == 0
    (torn.folder / "checkpoint").write_bytes(kept)
    for name in kept_path(size), f"tile/0/000.p/{size}":
        (torn.folder / name).unlink()
    with torn.log.open("ab") as log:
        log.write(b'{"data":{"by":"Partn')
    batch = [f"batch {number}" for number in range(20)]
    return {
        "append": Case(few, ["record", "note.added", "ledger/demo", "text=single"], None, ["single"]),
        "batch": Case(many, ["record", "--from", "-"], "".join(map(note, batch)), batch),
        "recover": Case(torn, ["recover"], None, ["not sealed"]),
    }


def attempt(case, name, injections):
    """None where the call was not reached; else what was lost, what was told wrongly, what readers saw at once."""
    case = case.copy(name)
    try:
        length = len(case.ledger.log.read_bytes())
        before = case.ledger.lines[:sealed(case.ledger)]
        answer, reached = case.run(injections)
        if not reached:
            return None
        told = told_wrongly(case.ledger, length, answer) if case.arguments[0] == "record" else None
        # Readers come before anybody thinks of recovery: they see sealed facts, and no crash looks like forgery.
        read, verified = start(case.ledger, "log", "--raw"), case.ledger.verify()
        seen = None
        if read.code != 0 or read.out.encode().splitlines(keepends=True)[:len(before)] != before:
            seen = f"log --raw ended with {read.code}: {read.err.strip()}"
        elif verified.code != 0:
            seen = f"verify ended with {verified.code}: {verified.err.strip()}"
        return wrong_after(case.ledger, before, case.batch, answer.code == 0), told, seen
    finally:
        forget(case.ledger)


def sweep(case, name, call, way, every):
    """Injects the first such call, the second, and so on; what came of each."""
    results, number = [], 1
    while True:
        result = attempt(case, f"{name}-{call}-{way}", [f"{call}:{(WAYS | LIES)[way]}:when={number}"])
        if result is None:
            return results
        results.append((f"{name}, {call} {number}, {way}", result))
        number += every


def run(options):
    began, tally = time.time(), Trials("calls", options)
    if not need("strace", "strace"):
        print("  could not be run: strace is missing")
        return 1
    reached = Counter()
    with Scratch(options) as scratch:
        work = []
        for name, case in cases(scratch).items():
            for call in CALLS:
                for way in (WAYS | LIES if "write" in call else WAYS):
                    work.append((case, name, call, way, options.every))
        found = [result for results in in_parallel(lambda one: sweep(*one), work, options.processes)
                 for result in results]
        append = next(case for case, name, *_ in work if name == "append")

        def twice(one):
            first, way, then, after = one
            number = 2 if (first, then) == ("fdatasync", "fdatasync") else 1
            return f"append, {first} {way} and then {then} {after}", attempt(
                append, f"twice-{first}-{way[:4]}-{then}-{after[-3:]}",
                [f"{first}:{way}:when=1", f"{then}:{after}:when={number}"])
        found += [(name, result) for name, result in in_parallel(twice, TWICE, options.processes) if result]
    for name, (wrong, told, seen) in found:
        kind, call, way = (name.split(", ") + ["twice"])[:3] if "and then" not in name else ("append", "two calls", "")
        reached[f"{kind}: {call.split()[0]}"] += 1
        tally.expect(not wrong, f"{kind}: facts kept, {way or 'two failures in a row'}", f"{name}: {'; '.join(wrong)}")
        if kind != "recover":
            tally.expect(told is None, f"{kind}: told truly", f"{name}: {told}")
        tally.expect(seen is None, f"{kind}: readable and verifiable at once", f"{name}: {seen}")
    print("  injected, by call: " + ", ".join(f"{call} {count}" for call, count in sorted(reached.items())))
    return tally.finish(time.time() - began)
