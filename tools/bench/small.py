"""The ledger of a real partnership: how soon the program is there, shows one thing, and answers a report."""
import results
import timing
from logs import ROOT


def run(setting):
    ledger = ROOT / "events/merton"
    for words, floor, aim in (["--help"], 0.010, 0.005), (["show", "action/1.6c"], 0.015, 0.008), (
            ["report", "actions"], 0.025, 0.012):
        yield results.within(f"`{' '.join(words)}` of events/merton", timing.alone(
            setting.ask(ledger, *words), max(setting.pairs, 21)), floor, aim)
    size = setting.s11.stat().st_size / (1 << 20)
    yield results.Row("size of the program", f"{size:.1f} MiB")
