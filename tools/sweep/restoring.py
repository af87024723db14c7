"""Lose a ledger, its key or its memory, practise on copies, and see that whoever holds a backup goes on.

From a backup of every age; with torn ends and lost tiles in it; rehearsals recorded in, restored and rehearsed again;
a key lost, typed back from its page or mistyped; a first write into a copy. What was sealed stays as it was, old
checkpoints prove growth, and nobody believes the new key on the ledger's word.
"""
import random
import re
import shutil
import subprocess
import sys
import time

import ledgers

STEPS = 5


def run(options):
    began, tally = time.time(), ledgers.Tally("restoring", options)
    chance = random.Random(options.seed)
    with ledgers.Scratch(options) as scratch:
        true = scratch.ledger("true")
        backups, held = [], []
        for step in range(STEPS):
            true.grow((options.events or 30) * (step + 1) // STEPS)
            held.append(scratch.path / f"held-{step}")
            held[-1].write_text(true.run("checkpoint").out)
            backups.append(true.copy(f"backup-{step}"))
        for step in range(STEPS):
            restored(tally, true, backups, held, step, chance)
        rehearsed(tally, true, held)
        lost_key(tally, true, held)
        typed_back(tally, scratch, chance)
        copies(tally, scratch)
        tally.expect(true.verify().code == 0 and true.note().code == 0, "and the ledger itself goes on")
    return tally.finish(time.time() - began)


def stranger(folder, *arguments):
    tool = str(ledgers.ROOT / "tools/verify/verify")
    return subprocess.run([sys.executable, tool, folder, *map(str, arguments)], capture_output=True).returncode


def key_of(ledger):
    return re.findall(r'"([^"]+\+[0-9a-f]{8}\+[^"]+)"', (ledger.folder / "ledger.json").read_text())[-1]


def goes_on(tally, what, before, ledger, new, held, older=()):
    """What holds of every ledger that was resumed: `before` is its log as it was, `new` its new key's file."""
    log = ledger.log.read_bytes()
    tally.expect(log.startswith(before), f"{what}: every line from before stays", "")
    for path in held:
        tally.expect(ledger.verify("--against", path).code == 0, f"{what}: a checkpoint from before proves growth", path)
        tally.expect(stranger(ledger.folder, "--against", path) == 0, f"{what}: to tools/verify too", path)
    for path in older:
        tally.expect(ledger.verify("--against", path).code == 3, f"{what}: a newer checkpoint tells what is lost", path)
    reader = f"{ledger.folder}.another-reader"
    shutil.rmtree(reader, ignore_errors=True)
    for word in ("log",), ("report", "actions"), ("flags",), ("snapshot", "take"):
        answer = ledger.run(*word, XDG_STATE_HOME=reader)
        tally.expect(answer.code == 3 and "--vkey" in answer.err and not answer.out,
                     f"{what}: nobody believes the new key on the ledger's word", f"{word}: {answer.code} {answer.err}")
    key = key_of(ledger)
    tally.expect(ledger.run("verify", "--vkey", key, XDG_STATE_HOME=reader).code == 0, f"{what}: until she says it")
    answer = ledger.run("report", "actions", XDG_STATE_HOME=reader)
    tally.expect(answer.code == 0 and "the key that you named" in answer.out, f"{what}: and then pages say so", answer.err)
    before = len(ledger.lines)
    answer = ledger.scratch.run("record", "note.added", "ledger/demo", "text=x", "--ledger", ledger.folder, "--key", new,
                                XDG_STATE_HOME=ledger.seen)
    tally.expect(answer.code == 0 and len(ledger.lines) == before + 1, f"{what}: it goes on", answer.err)
    answer = ledger.note()
    tally.expect(answer.code == 1 and len(ledger.lines) == before + 1, f"{what}: the key before adds nothing", answer.err)
    tally.expect(ledger.verify().code == 0 and stranger(ledger.folder) == 0, f"{what}: both verifiers find it whole")


def restore(ledger, name, *more, reason="the disk failed"):
    new = ledger.scratch.path / f"{ledger.folder.name}.{name}.keys" / "key"
    shutil.rmtree(new.parent, ignore_errors=True)
    new.parent.mkdir()
    return new, ledger.scratch.run("restore", "--ledger", ledger.folder, "--as", name, "--why", reason, "--key", new, *more,
                                   XDG_STATE_HOME=ledger.seen)


def restored(tally, true, backups, held, step, chance):
    for damage in "none", "a torn end", "lines that were never sealed", "tiles lost", "the latest checkpoint lost":
        ledger = backups[step].copy("restored")
        before, size = ledger.log.read_bytes(), len(ledger.lines)
        if damage == "a torn end":
            ledger.log.write_bytes(before + before[:chance.randrange(1, 200)])
        elif damage == "lines that were never sealed":
            ledger.log.write_bytes(before + ledgers.small_fact(1).encode() * 3)
        elif damage == "tiles lost":
            shutil.rmtree(ledger.folder / "tile")
        elif damage == "the latest checkpoint lost":
            (ledger.folder / "checkpoint").unlink()
        refused = ledger.note()
        expected = (0,) if step == STEPS - 1 and damage in ("none",) else (1, 3, 4)
        if step < STEPS - 1:
            tally.expect(refused.code in expected and ledger.log.read_bytes().startswith(before),
                         "a backup cannot be gone on from with the same key", f"{step}, {damage}: {refused.code}")
        new, answer = restore(ledger, f"demo-{step + 2}")
        if not tally.expect(answer.code == 0, "a backup is restored", f"{step}, {damage}: {answer.code} {answer.err}"):
            continue
        told = str(size) in answer.err and "lost" in answer.err
        tally.expect(told, "and it is said from how many facts it goes on, and that the rest is lost", answer.err)
        goes_on(tally, "restored", before, ledger, new, held[:step + 1], held[step + 1:])
    ledger = backups[step].copy("changed")
    data = bytearray(ledger.log.read_bytes())
    data[chance.randrange(len(data))] ^= 1
    ledger.log.write_bytes(data)
    new, answer = restore(ledger, "demo-x")
    tally.expect(answer.code == 3 and ledger.log.read_bytes() == bytes(data), "a backup that was altered is not restored",
                 f"{answer.code} {answer.err}")


def rehearsed(tally, true, held):
    scratch = true.scratch
    before, folder, latest = true.contents(), scratch.path / "practice", true
    for times in 1, 2, 3:
        shutil.rmtree(folder, ignore_errors=True)
        new = scratch.path / f"practice-{times}.keys" / "key"
        shutil.rmtree(new.parent, ignore_errors=True)
        new.parent.mkdir()
        answer = scratch.run("rehearse", folder, "--ledger", true.folder, "--key", new, XDG_STATE_HOME=true.seen)
        tally.expect(answer.code == 0, "a ledger is rehearsed, again and again", answer.err)
        practice = ledgers.Ledger(scratch, folder, new)
        for _ in range(3):
            tally.expect(practice.note("practice").code == 0, "a rehearsal is recorded in")
        for words in (("log",), ("report", "actions"), ("flags",), ("history", "organisation/x0"), ("doctor",), ("rules",),
                      ("report", "actions", "--format", "html"), ("report", "actions", "--format", "json"),
                      ("report", "actions", "--format", "markdown"), ("diff", "2020-01-01", "2024-01-01"), ("search", "x")):
            answer = practice.run(*words)
            tally.expect(answer.code == 0 and "rehearsal" in answer.out, "every page of a rehearsal says that it is one",
                         f"{words}: {answer.code} {answer.err}")
        tally.expect(practice.verify("--against", held[-1]).code == 0, "a rehearsal grew from the ledger")
        tally.expect(practice.verify("--vkey", true.vkey).code == 3, "but is not sealed by its key")
        tally.expect(true.contents() == before and true.verify().code == 0, "and the ledger is untouched")
        inside = scratch.run("rehearse", true.folder / "practice", "--ledger", true.folder, "--key", f"{new}-2",
                             XDG_STATE_HOME=true.seen)
        tally.expect(inside.code == 1 and true.contents() == before, "no rehearsal is made within a ledger", inside.err)
        again = scratch.run("rehearse", folder, "--ledger", true.folder, "--key", f"{new}-3", XDG_STATE_HOME=true.seen)
        tally.expect(again.code == 1, "nor over what is there", again.err)


def lost_key(tally, true, held):
    ledger = true.copy("lost-key")
    before = ledger.log.read_bytes()
    new, answer = restore(ledger, "demo-lost", "--lost-key", reason="the laptop was stolen")
    tally.expect(answer.code == 0, "a ledger without its key goes on under another name", answer.err)
    goes_on(tally, "key lost", before, ledger, new, held)
    twice = ledger.copy("lost-twice")
    newer, answer = restore(twice, "demo-lost-2", "--lost-key")
    tally.expect(answer.code == 0, "and again", answer.err)
    for what, name, key in ("its own name", "demo", None), ("another's key", "demo-new", true.key):
        copy = true.copy("refused")
        before = copy.log.read_bytes()
        answer = true.scratch.run("restore", "--ledger", copy.folder, "--as", name, "--key",
                                  key or true.scratch.path / "none.keys" / "key", XDG_STATE_HOME=copy.seen)
        tally.expect(answer.code in (1, 3) and copy.log.read_bytes() == before, "nothing is resumed under its own name or key",
                     f"{what}: {answer.code} {answer.err}")


def typed_back(tally, scratch, chance):
    """The page of a key: each letter mistyped is found; typed right, it seals on."""
    ledger = scratch.ledger("paper")
    ledger.grow(4)
    page = ledger.run("key", "backup").out
    for way in page, page.replace("  ", " "), page.replace(" ", ""), page.replace("\n", "\r\n"), "\n" + page + "\n\n":
        typed = scratch.path / "typed"
        typed.write_text(way)
        tally.expect(ledger.run("key", "check", typed).code == 0, "a page typed right is found right", repr(way))
    body = page.index("PRIVATE") if "PRIVATE" in page else page.index("\n\n")
    for at in range(body, len(page)):
        if page[at].isspace():
            continue
        other = chance.choice([letter for letter in "ABCabc019+/=" if letter != page[at]])
        for wrong in page[:at] + other + page[at + 1:], page[:at] + page[at + 1:]:
            typed.write_text(wrong)
            checked = ledger.run("key", "check", typed)
            target = scratch.path / "mistyped.keys" / "key"
            shutil.rmtree(target.parent, ignore_errors=True)
            put = ledger.run("key", "restore", typed, S11_KEY=str(target))
            same = target.exists() and target.read_text().strip() == ledger.key.read_text().strip()
            tally.expect(checked.code == 1 and (put.code != 0 or same), "a page mistyped is found wrong",
                         f"letter {at}: {checked.code}, {put.code} {put.err}")
    typed.write_text(page)
    shutil.rmtree(ledger.key.parent)
    tally.expect(ledger.run("key", "restore", typed).code == 0, "a key is typed back")
    answer = ledger.note()
    tally.expect(answer.code == 3 and "--memory-lost" in answer.err, "it does not know what it sealed", answer.err)
    answer = ledger.run("record", "note.added", "ledger/demo", "text=x", "--memory-lost")
    tally.expect(answer.code == 0 and ledger.note().code == 0, "said once that its memory is lost, it seals on", answer.err)


def copies(tally, scratch):
    """A first write into a copy is warned of before it is made; moving is no copy."""
    ledger = scratch.ledger("original")
    ledger.grow(4)
    copy = ledgers.Ledger(scratch, scratch.path / "copy", ledger.key)
    shutil.copytree(ledger.folder, copy.folder)
    before = copy.contents()
    for answer in copy.note(), copy.run("record", "note.added", "ledger/demo", "text=x", "--dry-run"), copy.recover():
        tally.expect(answer.code == 1 and "--moved" in answer.err and copy.contents() == before,
                     "a first write into a copy is warned of, and nothing is written", f"{answer.code} {answer.err}")
    tally.expect(copy.run("log").code == 0 and copy.verify().code == 0, "a copy is read without a word")
    tally.expect(ledger.note().code == 0, "the original goes on")
    moved = ledgers.Ledger(scratch, scratch.path / "moved", ledger.key)
    ledger.folder.rename(moved.folder)
    tally.expect(moved.note().code == 0, "what was moved goes on", "")
    another = ledgers.Ledger(scratch, scratch.path / "another", ledger.key)
    shutil.copytree(moved.folder, another.folder)
    answer = another.run("record", "note.added", "ledger/demo", "text=x", "--moved")
    tally.expect(answer.code == 0, "said once that it was moved, a copy goes on", answer.err)
    tally.expect(another.note().code == 0, "and then without a word")
    answer = moved.note()
    tally.expect(answer.code == 3, "and the one before is an older copy", f"{answer.code} {answer.err}")
