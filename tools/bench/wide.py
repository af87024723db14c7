"""Questions over every thing of a long log: flags, clocks, the pack of one audit, and a snapshot."""
import results
import timing

QUESTIONS = [
    (["flags", "--format", "csv"], 15, 5, 1024), (["report", "clocks", "--format", "csv"], 8, 3, None),
    (["report", "one-year-on", "--audit", "audit/s11-2023", "--format", "html"], 2, 0.5, None),
    (["snapshot", "take"], 20, 8, None),
]


def run(setting):
    ledger = setting.log()
    # These take seconds, and no other program answers them.
    times = min(setting.pairs, 3)
    for words, floor, aim, most in QUESTIONS:
        given = [*words, "-o", str(setting.folder / "answer")] if words[0] == "snapshot" else words
        runs = timing.alone(setting.ask(ledger, *given, "--as-at", "2026-11-18"), times)
        said = " ".join(word for word in words if word not in ("--format", "csv", "html"))
        yield results.within(f"`{said}`", runs, floor, aim, most)
