"""Send checkpoints by mail, and see that what carriage does is undone, and nothing else is believed.

Every way in which mail changes a text, alone and in pairs: ends of lines, byte order marks, quotation, indents,
dashes, text around it. Then every byte of the checkpoint changed on the way. Both verifiers must say the same.
"""
import itertools
import random
import subprocess
import sys
import time

import ledgers

WAYS = {
    "as it is": lambda t: t, "CRLF": lambda t: t.replace("\n", "\r\n"), "no last end": lambda t: t.rstrip("\n"),
    "a byte order mark": lambda t: "\ufeff" + t, "quoted": lambda t: "".join(f"> {line}\n" for line in t.splitlines()),
    "quoted twice": lambda t: "".join(f">> {line}\n" for line in t.splitlines()),
    "quoted without a space": lambda t: "".join(f">{line}\n" for line in t.splitlines()),
    "a short dash": lambda t: t.replace("\u2014", "-"), "a middle dash": lambda t: t.replace("\u2014", "\u2013"),
    "two dashes": lambda t: t.replace("\u2014", "--"), "spaces at the ends": lambda t: t.replace("\n", "  \n"),
    "a letter around it": lambda t: f"Dear scrutineer,\n\nhere it is:\n\n{t}\n\nYours\n",
    "a header before it": lambda t: f"From: pm@example.org\nSubject: Checkpoint\n\n{t}", "more lines after": lambda t: t + "\n\n\n",
}


def run(options):
    began, tally = time.time(), ledgers.Tally("mailing", options)
    chance = random.Random(options.seed)
    with ledgers.Scratch(options) as scratch:
        ledger = scratch.ledger("true")
        ledger.grow(6, batches=2)
        text = ledger.run("checkpoint").out
        ledger.grow(9)
        for one, two in itertools.product(WAYS, WAYS):
            if one != two or one == "as it is":
                sent(tally, ledger, WAYS[two](WAYS[one](text)), f"{one}, then {two}", (0,))
        for at in range(0, len(text), options.every):
            for other in text[:at] + text[at + 1:], text[:at] + chance.choice("AZaz09+/=\n \u2014") + text[at + 1:]:
                if other != text:
                    sent(tally, ledger, other, f"character {at}", (1, 3) if meaning(other) != meaning(text) else (0, 1, 3))
        for cut in range(0, len(text) - 1, max(options.every, 3)):
            sent(tally, ledger, text[:cut], f"cut at {cut}", (1, 3))
        for other in "", "\n", "checkpoint", text * 2, text + text[:40], "\0" + text, text.replace("\n", " "), text[::-1]:
            sent(tally, ledger, other, repr(other[:30]), (0, 1, 3) if other in (text * 2, text + text[:40]) else (1, 3))
    return tally.finish(time.time() - began)


def meaning(text):
    """What a checkpoint says, whatever the spaces at its ends."""
    return [line.strip().lstrip("-\u2013\u2014 ") for line in text.splitlines() if line.strip()]


def sent(tally, ledger, text, case, codes):
    """A checkpoint as it came; both verifiers say the same of it."""
    came = ledger.scratch.path / "came"
    came.write_bytes(text.encode())
    ours = ledger.verify("--against", came)
    tool = str(ledgers.ROOT / "tools/verify/verify")
    theirs = subprocess.run([sys.executable, tool, ledger.folder, "--against", came], capture_output=True).returncode
    sort = "a checkpoint that came by mail" if codes == (0,) else "a checkpoint that is not the one sent"
    tally.expect(ours.code in codes, f"{sort}: verify", f"{case}: {ours.code} {ours.err.strip()}")
    tally.expect((theirs == 0) == (ours.code == 0), f"{sort}: tools/verify says the same", f"{case}: {ours.code}, {theirs}")
