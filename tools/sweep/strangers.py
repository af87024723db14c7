"""Ledgers that s11 wrote, checked by others: aics-tlog from PyPI, OpenSSL alone, and tools/verify.

One ledger grows through the sizes where tiles begin and fill; at each its checkpoint is kept. Every checkpoint, a
number of facts and every growth from one size to a later one are checked, and false ones are put to them as well.
"""
import glob
import os
import random
import shutil
import subprocess
import sys
import time

import ledgers
from openssl import OpenSSL

SIZES = [1, 255, 256, 257, 600, 65_537]
BATCH = 16_384
AICS = "aics-tlog==0.2.1"


def run(options):
    began, tally = time.time(), ledgers.Tally("strangers", options)
    sizes = [size for size in SIZES if size <= (options.events or SIZES[-1])]
    with ledgers.Scratch(options) as scratch:
        aics = options.aics_tlog or install(scratch.path / "aics")
        if not aics:
            print("  NOT RUN: aics-tlog; it needs PyPI and Python 3.12, and one of them is not here.")
        ledger, held, copies = scratch.ledger(), {}, {}
        for size in sizes:
            ledger.grow(size, batches=-(-size // BATCH))
            held[size] = scratch.path / f"held-{size}"
            held[size].write_text(ledger.run("checkpoint").out)
            copies[size] = ledger.copy(f"at-{size}")
            tally.expect(len(ledger.lines) == size, "sizes reached", size)
        print(f"  a ledger of {size:,} lines, {time.time() - began:.0f} s", flush=True)
        chance = random.Random(options.seed)
        for size in sizes:
            wanted = {0, size - 1, size // 2, *(chance.randrange(size) for _ in range(6))}
            if aics:
                ask_aics(tally, str(aics), ledger, held, size, wanted)
            ask_openssl(tally, copies[size], held, size, wanted)
        ask_verify(tally, ledger, held, chance)
    status = tally.finish(time.time() - began)
    return status if aics else 1


def install(folder):
    """The path of aics-tlog in an environment of its own, or None."""
    pythons = [shutil.which("python3.12"), *glob.glob(os.path.expanduser("~/.pyenv/versions/3.12*/bin/python3.12"))]
    attempts = [[[python, "-m", "venv", folder], [folder / "bin/pip", "install", "-q", AICS]]
                for python in filter(None, pythons)]
    if shutil.which("uv"):
        attempts.append([["uv", "venv", "-q", "--clear", "--python", "3.12", folder],
                         ["uv", "pip", "install", "-q", "--python", folder / "bin/python", AICS]])
    for commands in attempts:
        try:
            for command in commands:
                subprocess.run(command, check=True, capture_output=True)
            return folder / "bin/aics-tlog"
        except (OSError, subprocess.CalledProcessError):
            continue
    return None


def ask_aics(tally, aics, ledger, held, size, wanted):
    def ask(command, *arguments):
        return subprocess.run([aics, command, *map(str, arguments), "--log-key", ledger.vkey],
                              capture_output=True).returncode == 0

    def included(line, index):
        return ask("verify-inclusion", "--leaves-file", ledger.log, "--leaf-line", line, "--index", index,
                   "--tiles", ledger.folder, "--checkpoint", held[size])

    tally.expect(ask("verify-checkpoint", "--note", held[size]), "aics-tlog: checkpoint", size)
    for index in sorted(wanted):
        tally.expect(included(index + 1, index), "aics-tlog: inclusion", f"{index} of {size}")
        if size > 1:
            tally.expect(not included((index + 1) % size + 1, index), "aics-tlog: refuses another line",
                         f"{index} of {size}")
    for old in (old for old in held if old <= size):
        tally.expect(ask("verify-consistency", "--old-checkpoint", held[old], "--checkpoint", held[size],
                         "--tiles", ledger.folder), "aics-tlog: growth", f"{old} to {size}")
        if old < size:
            tally.expect(not ask("verify-consistency", "--old-checkpoint", held[size], "--checkpoint", held[old],
                                 "--tiles", ledger.folder), "aics-tlog: refuses shrinking", f"{size} to {old}")


def ask_openssl(tally, ledger, held, size, wanted):
    """What s11 itself hands out, receipts and requests, checked with OpenSSL's hash and signature alone."""
    openssl, note = OpenSSL(ledger.vkey), held[size].read_text()
    tally.expect(openssl.signed(note), "OpenSSL: checkpoint", size)
    other_size = note.replace(f"\n{size}\n", f"\n{size + 1}\n")
    tally.expect(not openssl.signed(other_size), "OpenSSL: refuses another size", size)
    for old in (old for old in held if old < size):
        request = ledger.run("checkpoint", "--since", str(old)).out
        tally.expect(openssl.grew(request, held[old].read_text()), "OpenSSL: growth", f"{old} to {size}")
        for other in (other for other in held if other != old):
            tally.expect(not openssl.grew(request.replace(f"old {old}\n", f"old {other}\n"), held[other].read_text()),
                         "OpenSSL: refuses growth from another", f"{other} as {old} to {size}")
    lines = ledger.lines
    for index in sorted(wanted):
        receipt = ledger.run("prove", ledgers.event_id(lines[index])).out
        tally.expect(openssl.included(receipt, lines[index], index), "OpenSSL: inclusion", f"{index} of {size}")
        wrong = lines[(index + 1) % size].replace(b"demo", b"Demo")
        tally.expect(not openssl.included(receipt, wrong, index), "OpenSSL: refuses another line", f"{index} of {size}")


def ask_verify(tally, ledger, held, chance):
    """The independent verifier on the whole, and on receipts."""
    def ask(*arguments):
        tool = str(ledgers.ROOT / "tools/verify/verify")
        return subprocess.run([sys.executable, tool, *map(str, arguments)], capture_output=True).returncode

    against = [part for path in held.values() for part in ("--against", path)]
    tally.expect(ledger.verify().code == 0, "s11 verify: the whole ledger")
    tally.expect(ask(ledger.folder, "--vkey", ledger.vkey, *against) == 0, "tools/verify: the whole ledger, and growth")
    for path in held.values():
        tally.expect(ledger.verify("--against", path).code == 0, "s11 verify: growth", path.name)
    lines, place = ledger.lines, ledger.scratch.path
    for index in chance.sample(range(len(lines)), min(5, len(lines))):
        receipt, line, wrong = place / "receipt", place / "line", place / "wrong"
        receipt.write_text(ledger.run("prove", ledgers.event_id(lines[index])).out)
        line.write_bytes(lines[index])
        wrong.write_bytes(lines[index].replace(b"demo", b"Demo"))
        for path, code in (line, 0), (wrong, 3):
            tally.expect(ask("--receipt", receipt, "--vkey", ledger.vkey, "--line", path) == code,
                         f"tools/verify: receipt {'holds' if code == 0 else 'refused for another line'}", index)
