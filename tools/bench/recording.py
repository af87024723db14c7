"""Record one fact and a batch of a thousand in a long log: time, syncs, and against a C program with the same syncs."""
import json
import re
import shutil

import peers
import results
import timing

RAW = r"""
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
/* raw FILE LENGTH SYNCS: writes so many bytes in one call, and syncs as often. */
int main(int count, char **given) {
    long length = atol(given[2]), syncs = atol(given[3]);
    char *bytes = malloc(length);
    memset(bytes, 'x', length);
    int file = open(given[1], O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (file < 0 || write(file, bytes, length) != length) return 1;
    for (long i = 0; i < syncs; i++)
        if ((i > 0 && write(file, "x", 1) != 1) || fdatasync(file) != 0) return 1;
    return 0;
}
"""


def run(setting):
    home = setting.folder / "recording"
    shutil.rmtree(home, ignore_errors=True)
    # With its key and what that remembers.
    shutil.copytree(setting.log().parent, home)
    try:
        yield from measured(setting, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def measured(setting, home):
    ledger = home / "ledger"
    batch = home / "batch.jsonl"
    batch.write_text("".join(
        json.dumps({"fact": "note.added", "thing": "action/23.01", "data": {"text": f"Note {number}."}}) + "\n"
        for number in range(1000)))
    one = setting.ask(ledger, "record", "note.added", "action/23.01", "text=one more")
    many = setting.ask(ledger, "record", "--from", str(batch))
    syncs, bytes_of = {}, {}
    for name, command in ("one", one), ("many", many):
        before = (ledger / "events.jsonl").stat().st_size
        syncs[name] = counted(command, home / "trace")
        bytes_of[name] = (ledger / "events.jsonl").stat().st_size - before
    raw = peers.compiled(setting, "raw", RAW)

    def plain(name):
        return timing.Command([str(raw), str(home / "raw"), str(bytes_of[name]), str(syncs[name])])
    runs = timing.alone(one, setting.pairs)
    yield results.within(f"`record` one fact among {setting.facts:,}", runs, 0.020, 0.012)
    yield results.Row("syncs of recording one fact", str(syncs["one"]), floor="9", aim="7", held=syncs["one"] <= 9)
    yield results.against("`record` one fact", "C, the same bytes and syncs",
                          timing.in_turn(one, plain("one"), setting.pairs), None, None)
    yield results.against("`record` a batch of 1,000", "C, the same bytes and syncs",
                          timing.in_turn(many, plain("many"), setting.pairs), 3, 1.5)


def counted(command, trace):
    """How many syncs a command makes."""
    strace = [peers.must("strace"), "-f", "-o", str(trace), "-e", "trace=fsync,fdatasync,sync_file_range,syncfs"]
    timing.run(command._replace(words=strace + command.words))
    return len(re.findall(r"\b(?:fsync|fdatasync|sync_file_range|syncfs)\(", trace.read_text()))
