"""Instructions that fixed questions over a fixed log take, counted by callgrind: more than was agreed is wrong."""
import re
import subprocess

import logs
import peers
import results

FACTS = 20_000
# Millions of instructions, about a tenth above what was counted; lowered when a question gets cheaper.
MOST = {
    "show action/23.01": None,
    "report actions table=actions --format csv": None,
    "flags --format csv": None,
    "report clocks --format csv": None,
    "diff 2023-01-01 2025-01-01 --format csv": None,
    "verify": None,
}
LONG = {
    "history action/1 --format csv": None,
    "diff 2010-01-01 2020-01-01 --format csv": None,
}


def run(setting):
    for ledger, most in (logs.borough(setting, FACTS), MOST), (logs.one_action(setting, 5_000), LONG):
        for words, limit in most.items():
            count = counted(setting, setting.ask(ledger, *words.split(), SWIFT_DETERMINISTIC_HASHING="1"))
            is_more = limit is not None and count > limit
            yield results.Row(
                f"instructions of `{words}`, {logs.size(ledger):,} facts", f"{count:,.0f} million",
                floor=f"{limit:,} million" if limit else "", held=None if limit is None else not is_more,
                is_wrong=is_more)


def counted(setting, command):
    """Millions of instructions, with the index there: the first run makes it."""
    tool = [peers.must("valgrind"), "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    for words in command.words, tool + command.words:
        done = subprocess.run(words, env=command.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, errors="replace")
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or found is None:
        raise SystemExit(f"bench: {' '.join(command.words)}: exit {done.returncode}\n{done.stderr[-2000:]}")
    return int(found[1]) / 1e6
