"""Every cut and every changed byte of the log, and lines swapped, doubled, taken out and put in.

What must come of it is section 3.3 of the log's format: below the sealed size everything is found, the right line is
named, and recovery refuses and touches nothing; above it nothing is vouched for, and all of it is set aside.
tools/verify must find the same.
"""
import multiprocessing
import sys
import time

import changes
import ledgers

# Recovery and recording are tried on one changed byte in so many; on every cut.
REFUSALS = 10


def run(options):
    began, tally = time.time(), ledgers.Tally("bytes", options)
    with ledgers.Scratch(options) as scratch:
        base = scratch.ledger("base")
        base.grow(options.events or 300, batches=7)
        grown = base.copy("grown", key=True)
        for number in range(3):
            grown.note(f"beyond {number}")
        sealed, beyond = base.log.read_bytes(), grown.log.read_bytes()[base.log.stat().st_size:]
        print(f"  a ledger of {len(base.lines)} lines, {len(sealed):,} bytes", flush=True)
        cases = [*changes.below(options, sealed), *changes.seals(options, base),
                 *changes.above(options, sealed, beyond)]
        chunks = [cases[start:start + 250] for start in range(0, len(cases), 250)]
        jobs = [(number, base, sealed, chunk, options) for number, chunk in enumerate(chunks)]
        with multiprocessing.Pool(options.processes or multiprocessing.cpu_count()) as pool:
            for done, part in enumerate(pool.imap_unordered(attack, jobs), 1):
                tally.add(part)
                if done % 50 == 0 and options.progress:
                    print(f"  {done * 250:,} of {len(cases):,} attacks, {len(tally.wrong)} wrong", file=sys.stderr)
    return tally.finish(time.time() - began)


def attack(job):
    """Tries a number of cases on a copy of its own."""
    number, base, sealed, cases, options = job
    tally, verifier = ledgers.Tally("bytes", options), ledgers.independent()
    copy = base.copy(f"copy{number}", key=True)
    for kind, argument in cases:
        if kind == "seal":
            copy.log.write_bytes(sealed)
        if isinstance(argument, bytes):
            copy = base.copy(f"copy{number}", key=True)
            try_above(tally, verifier, copy, sealed, kind, argument)
        elif kind == "seal":
            try_seal(tally, verifier, copy, *argument)
        elif not try_below(tally, verifier, copy, sealed, kind, argument):
            copy = base.copy(f"copy{number}", key=True)  # or the next attacks would meet what this one left
    if not isinstance(cases[-1][1], bytes):
        copy.log.write_bytes(sealed)
        tally.expect(copy.verify().code == 0, "and with its own bytes back, a ledger is as it was", f"copy {number}")
    copy.discard()
    return tally


def try_below(tally, verifier, copy, sealed, kind, argument):
    """Whether the ledger can be attacked again: nothing but its log was changed."""
    log = changes.changed(sealed, kind, argument)
    line, case = changes.first_changed(sealed, log), f"{kind} {argument}"
    copy.log.write_bytes(log)
    answer = copy.verify()
    tally.expect(answer.code == 3, f"{kind}: verify finds it", f"{case}: exit {answer.code}")
    tally.expect(answer.line == line, f"{kind}: verify names the line", f"{case}: {answer.line}, not {line}")
    named = [problem.line for problem in verifier.check_ledger(copy.folder)][:1]
    tally.expect(named == [line], f"{kind}: tools/verify names the same line", f"{case}: {named}, not {line}")
    if kind == "flip" and argument[0] % REFUSALS:
        return True
    before = copy.contents()
    tries = [("recover", copy.recover)] if kind == "cut" else [("recover", copy.recover), ("record", copy.note)]
    for name, attempt in tries:
        answer = attempt()
        same = copy.contents() == before
        tally.expect(answer.code == 3 and same, f"{kind}: {name} refuses, touching nothing",
                     f"{case}: exit {answer.code}{'' if same else ', CHANGED'}")
        if not same:
            return False
    return True


def try_seal(tally, verifier, copy, name, offset, bits):
    path, case = copy.folder / name, f"{name}, byte {offset}"
    data = path.read_bytes()
    path.write_bytes(data[:offset] + bytes([data[offset] ^ bits]) + data[offset + 1:])
    answer = copy.verify()
    kind = name.split("/")[0]
    tally.expect(answer.code == 3, f"a {kind} file changed: verify finds it", f"{case}: exit {answer.code}")
    tally.expect(verifier.check_ledger(copy.folder), f"a {kind} file changed: tools/verify finds it", case)
    path.write_bytes(data)


def try_above(tally, verifier, copy, sealed, kind, tail):
    case = f"{kind} {tail[:60]!r}, {len(tail)} bytes"
    copy.log.write_bytes(sealed + tail)
    tally.expect(copy.verify().code == 0 and not verifier.check_ledger(copy.folder),
                 f"{kind}: the sealed lines are found whole by both", case)
    recovered = copy.recover()
    log = copy.log.read_bytes()
    tally.expect(recovered.code == 0 and log.startswith(sealed), f"{kind}: recover keeps what was sealed",
                 f"{case}: exit {recovered.code} {recovered.err.splitlines()[:1]}")
    expected = 1 if tail else 0
    added = log[len(sealed):]
    tally.expect(added.count(b"\n") == expected and (not tail or b"ledger.recovered" in added),
                 f"{kind}: and adds only that it was done", case)
    aside = b"".join(path.read_bytes() for path in sorted(copy.folder.glob("quarantine/*")))
    tally.expect(aside == tail, f"{kind}: the rest is in quarantine, whole", case)
    for what in "after it", "after one more append":
        tally.expect(copy.verify().code == 0, f"{kind}: verify passes {what}", case)
        tally.expect(not verifier.check_ledger(copy.folder), f"{kind}: tools/verify passes {what}", case)
        if what == "after it":
            tally.expect(copy.note().code == 0, f"{kind}: one more append works", case)
