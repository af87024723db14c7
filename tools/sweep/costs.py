"""Time appends with and without sealing, one by one and a hundred at a time, against a raw write + fdatasync in C.

All in one run, on the disk of the folder for temporary files (TMPDIR). Each append by s11 is a process of its own, so
what a process costs to start is timed too, and the ratios are given with it and without it.
"""
import json
import random
import shutil
import subprocess
import time

from trials import OnDisk, Trials, need, start

RAW = r"""
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
int main(int count, char **given) {
    long times = atol(given[2]), length = atol(given[3]);
    char *line = malloc(length);
    memset(line, 'x', length);
    line[length - 1] = '\n';
    int file = open(given[1], O_WRONLY | O_CREAT | O_APPEND, 0600);
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (long i = 0; i < times; i++)
        if (write(file, line, length) != length || fdatasync(file) != 0) return 1;
    clock_gettime(CLOCK_MONOTONIC, &b);
    printf("%.9f\n", (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) / 1e9);
    return 0;
}
"""


def unsealed(ledger, name):
    """A copy whose ledger.json names no key, and that has no checkpoint."""
    copy = ledger.copy(name, key=True)
    known = json.loads((copy.folder / "ledger.json").read_text())
    known["vkeys"] = []
    (copy.folder / "ledger.json").write_text(
        json.dumps(known, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n")
    (copy.folder / "checkpoint").unlink()
    for folder in "checkpoints", "tile":
        shutil.rmtree(copy.folder / folder)
    return copy


def admit(ledger, number, size):
    """Records so many facts, each about a new thing: the cost is that of the log, not of one long history."""
    return start(ledger, "record", "--from", "-", given="".join(json.dumps(
        {"fact": "organisation.admitted", "thing": f"organisation/o-{number}-{i}",
         "data": {"name": f"Organisation {number} {i}", "category": "statutory"}}) + "\n" for i in range(size)))


def timed(action, times):
    began = time.perf_counter()
    for number in range(times):
        answer = action(number)
        if answer.code != 0:
            raise SystemExit(f"costs: exit {answer.code}: {answer.err}")
    return (time.perf_counter() - began) / times


def run(options):
    began, tally = time.time(), Trials("costs", options)
    if not need("gcc", "gcc"):
        print("  could not be run: gcc is missing")
        return 1
    times, hundred = options.events or 100, 100
    with OnDisk(options) as scratch:
        source = scratch.path / "raw.c"
        source.write_text(RAW)
        subprocess.run(["gcc", "-O2", "-o", scratch.path / "raw", source], check=True)

        def raw(length):
            out = subprocess.run([scratch.path / "raw", scratch.path / "raw.jsonl", str(times), str(length)],
                                 check=True, capture_output=True, text=True).stdout
            return float(out) / times
        model = scratch.ledger("model")
        kinds = {"sealed": model, "unsealed": unsealed(model, "plain")}
        sample = model.copy("sample", key=True)
        admit(sample, "length", 1)
        length = len(sample.lines[-1])
        chance = random.Random(options.seed)
        seconds = {}
        seconds["process"] = timed(lambda n: start(model, "--version"), times)
        for size, what in (1, "one by one"), (hundred, "by the hundred"):
            order = list(kinds)
            chance.shuffle(order)
            seconds["raw", size] = raw(length * size)
            for kind in order:
                ledger = kinds[kind].copy(f"{kind}-{size}", key=True)
                rounds = times if size == 1 else max(times // 10, 1)
                seconds[kind, size] = timed(lambda n: admit(ledger, n, size), rounds)
                tally.expect(len(ledger.lines) == len(kinds[kind].lines) + rounds * size, f"{kind}, {what}: all are there")
                if kind == "sealed":
                    tally.expect(ledger.verify().code == 0, "verify passes")
    print(f"  lines of {length} bytes; starting a process: {seconds['process'] * 1e3:.2f} ms")
    print(f"  {'':<28}{'facts/s':>10}{'ms each':>10}{'to raw C':>10}{'ms but for the start':>22}{'to raw C':>10}")
    for size, what in (1, "one by one"), (hundred, "by the hundred"):
        floor = seconds["raw", size]
        for kind in "raw", "unsealed", "sealed":
            took = seconds[kind, size]
            net = took if kind == "raw" else took - seconds["process"]
            print(f"  {kind + ', ' + what:<28}{size / took:>10.1f}{took * 1e3:>10.2f}{took / floor:>9.1f}x"
                  f"{net * 1e3:>22.2f}{net / floor:>9.1f}x")
        print(f"  sealing, {what}: {seconds['sealed', size] / seconds['unsealed', size]:.2f} times the time without it")
    return tally.finish(time.time() - began)
