"""Make a ledger say what was not sealed by whoever may seal it, and see that nobody believes it.

Every byte of ledger.json changed, and its keys exchanged; a key that was changed, stolen and used; another key in the
first line; older checkpoints put in place of the latest; lines appended without the key; a fork, and a resumed ledger,
before a reader who has seen the true one.
"""
import json
import random
import subprocess
import sys
import time

import ledgers
import resigning

READINGS = [("log", "--raw"), ("report", "actions"), ("flags",), ("verify",), ("verify", "--quick"), ("checkpoint",)]


def run(options):
    began, tally = time.time(), ledgers.Tally("belief", options)
    chance = random.Random(options.seed)
    with ledgers.Scratch(options) as scratch:
        true = scratch.ledger("true")
        true.grow(options.events or 30, batches=5)
        copies(tally, chance, true, options.every)
        older(tally, true)
        appended(tally, true)
        stolen(tally, scratch)
        forged(tally, scratch, true)
        resumed(tally, scratch, true)
    return tally.finish(time.time() - began)


def stranger(folder, *arguments):
    tool = str(ledgers.ROOT / "tools/verify/verify")
    return subprocess.run([sys.executable, tool, folder, *map(str, arguments)], capture_output=True).returncode


def refused(tally, ledger, what, case, code=3):
    """Every question, recording and both verifiers refuse it, and the log stays as it is."""
    before = ledger.log.read_bytes()
    for reading in READINGS:
        answer = ledger.run(*reading)
        tally.expect(answer.code == code, f"{what}: {reading[0]} refuses", f"{case}: {answer.code} {answer.err}")
    answer = ledger.note()
    tally.expect(answer.code == code and ledger.log.read_bytes() == before, f"{what}: record refuses",
                 f"{case}: {answer.code} {answer.err.strip()}")
    tally.expect(stranger(ledger.folder) == 3, f"{what}: tools/verify refuses", case)


def copies(tally, chance, true, every):
    """ledger.json is a copy of what the log says."""
    ledger = true.copy("copies", key=True)
    path = ledger.folder / "ledger.json"
    whole = path.read_bytes()
    for offset in range(chance.randrange(every * 7), len(whole), every * 7):
        bits = chance.randrange(1, 256)
        path.write_bytes(whole[:offset] + bytes([whole[offset] ^ bits]) + whole[offset + 1:])
        answer = ledger.run("log", "--raw")
        tally.expect(answer.code in (1, 3) and not answer.out, "ledger.json, a byte changed: no answer",
                     f"byte {offset} ^ {bits}: {answer.code}")
        tally.expect(stranger(ledger.folder) == 3, "ledger.json, a byte changed: tools/verify finds it", offset)
    own = json.loads(whole)
    for what, change in {
            "no keys": {"vkeys": []}, "ours twice": {"vkeys": own["vkeys"] * 2}, "another origin": {"origin": "dome"},
            "another source": {"source": "urn:s11:dome"}}.items():
        path.write_text(json.dumps({**own, **change}, sort_keys=True, separators=(",", ":")) + "\n")
        refused(tally, ledger, f"ledger.json, {what}", what)
    path.write_text(json.dumps({"wkeys" if name == "vkeys" else name: value for name, value in own.items()},
                               sort_keys=True, separators=(",", ":")) + "\n")
    refused(tally, ledger, "ledger.json, one letter", "wkeys")
    path.write_bytes(whole)
    tally.expect(ledger.verify().code == 0, "and with its own bytes back, it is as it was")


def older(tally, true):
    """An older checkpoint in place of the latest: the largest counts."""
    size = len(true.lines)
    for kept in ledgers.kept_sizes(true.folder)[:-1]:
        ledger = true.copy("older", key=True)
        (ledger.folder / "checkpoint").write_bytes((ledger.folder / ledgers.kept_path(kept)).read_bytes())
        answer = ledger.run("log", "--raw")
        tally.expect(answer.code == 0 and answer.out.count("\n") == size, "an older checkpoint makes no old world",
                     f"{kept}: {answer.code}, {answer.out.count(chr(10))} lines")


def appended(tally, true):
    """Lines that follow on from the sealed ones, written by somebody without the key: recover seals none."""
    for number in 1, 3:
        ledger = true.copy("appended", key=True)
        last = json.loads(ledger.lines[-1])
        tail = b""
        for at in range(number):
            event = {**last, "id": f"01a1ffff-ffff-7000-8000-{at:012}", "sequence": f"{len(true.lines) + at:016}",
                     "streamversion": last["streamversion"] + 1 + at}
            tail += json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"
        with ledger.log.open("ab") as log:
            log.write(tail)
        answer = ledger.recover()
        aside = b"".join(path.read_bytes() for path in ledger.folder.glob("quarantine/*"))
        tally.expect(answer.code == 0 and aside == tail and tail not in ledger.log.read_bytes(),
                     "recover seals no line that the key has not signed", f"{number}: {answer.err.strip()}")
        tally.expect(ledger.verify().code == 0 and ledger.note().code == 0, "and the ledger goes on", number)


def stolen(tally, scratch):
    """A key that was changed seals nothing any more, whatever ledger.json says."""
    ledger = scratch.ledger("stolen")
    ledger.grow(5)
    yesterday, old, first = (ledger.folder / "ledger.json").read_bytes(), ledger.key, ledger.vkey
    new = ledger.key.with_name("new")
    scratch.must("change-key", "--ledger", ledger.folder, "--key", old, "--new", new)
    answer = ledger.note()
    tally.expect(answer.code == 1 and len(ledger.lines) == 6, "the key before seals nothing", answer.err)
    (ledger.folder / "ledger.json").write_bytes(yesterday)
    refused(tally, ledger, "yesterday's ledger.json", "put back")
    mended = scratch.run("recover", "--ledger", ledger.folder, "--key", new)
    tally.expect(mended.code == 0 and ledger.verify().code == 0, "recover writes ledger.json anew", mended.err)
    for vkey in first, resigning_vkey(ledger):
        tally.expect(ledger.verify("--vkey", vkey).code == 0 and stranger(ledger.folder, "--vkey", vkey) == 0,
                     "each key that led here is believed where it is named", vkey)


def resigning_vkey(ledger):
    return json.loads((ledger.folder / "ledger.json").read_text())["vkeys"][-1]


def forged(tally, scratch, true):
    """Everything rewritten under another key, or another history under the same: a reader remembers."""
    hers = {"XDG_STATE_HOME": str(scratch.path / "hers")}
    true.run("log", "--raw", **hers)  # she has seen it now
    other = scratch.ledger("other")
    events = [json.loads(line) for line in true.lines]
    events[0]["data"]["key"] = other.vkey
    ledger = true.copy("forged")
    (ledger.folder / "ledger.json").write_bytes((other.folder / "ledger.json").read_bytes())
    resigning.reseal(ledger, list(resigning.renumber(events)), resigning.StolenKey(other.key))
    answer = ledger.run("log", "--raw", **hers)
    tally.expect(answer.code == 3, "another key: a reader remembers", answer.err)
    tally.expect(ledger.verify("--vkey", true.vkey).code == 3, "another key: verify --vkey refuses it")
    tally.expect(stranger(ledger.folder, "--vkey", true.vkey) == 3, "another key: tools/verify --vkey refuses it")
    events = [json.loads(line) for line in true.lines]
    events[-1]["data"]["by"] = "Somebody Else"
    fork = true.copy("fork")
    resigning.reseal(fork, list(resigning.renumber(events)), resigning.StolenKey(true.key))
    answer = fork.run("log", "--raw", **hers)
    tally.expect(answer.code == 3 and "another history" in answer.err, "a fork: a reader remembers", answer.err)
    tally.expect(true.run("log", "--raw", **hers).code == 0, "and the true one is still believed")
    scratch.must("verify", "--forget", "--ledger", true.folder, **hers)
    tally.expect(fork.run("log", "--raw", **hers).code == 0, "until what was seen is forgotten")


def resumed(tally, scratch, true):
    """Nobody believes a resumed ledger on its word, and its old checkpoints still prove growth."""
    held = scratch.path / "held"
    held.write_text(true.run("checkpoint").out)
    ledger = true.copy("resumed")
    hers = {"XDG_STATE_HOME": str(scratch.path / "resumed-hers")}
    new = scratch.path / "resumed.keys"
    new.mkdir()
    answer = scratch.run("restore", "--ledger", ledger.folder, "--as", "demo-2", "--key", new / "key",
                         XDG_STATE_HOME=ledger.seen)
    tally.expect(answer.code == 0, "restore: a copy goes on under another name", answer.err)
    tally.expect(ledger.log.read_bytes().startswith(true.log.read_bytes()), "restore: the old lines stay as they are")
    tally.expect(ledger.verify("--against", held).code == 0, "restore: a checkpoint from before proves growth")
    tally.expect(stranger(ledger.folder) == 0, "restore: tools/verify follows it")
    tally.expect(stranger(ledger.folder, "--vkey", true.vkey) == 3, "restore: tools/verify refuses the key before")
    tally.expect(ledger.verify("--vkey", true.vkey).code == 3, "restore: verify --vkey the key before refuses")
    answer = ledger.run("log", "--raw", **hers)
    tally.expect(answer.code == 3, "restore: a reader is asked before she believes the new key", answer.err)
    scratch.must("verify", "--vkey", resigning_vkey(ledger), "--ledger", ledger.folder, **hers)
    tally.expect(ledger.run("log", "--raw", **hers).code == 0, "restore: she said the new key once")
