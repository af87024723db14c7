"""One thing with 20,000 facts, a batch of 20,000 slips of one action, and what changed between wide audits."""
import shutil

import logs
import results
import timing

FACTS = 20_000


def run(setting):
    times = min(setting.pairs, 5)
    ledger = logs.one_action(setting, FACTS)
    for words in (["history", "action/1", "--format", "csv"], ["diff", "2010-01-01", "2020-01-01", "--format", "csv"],
                  ["replay", "action/1", "--format", "csv"], ["show", "action/1"]):
        said = " ".join(word for word in words if word not in ("--format", "csv"))
        runs = timing.alone(setting.ask(ledger, *words), times)
        yield results.within(f"`{said}`, one thing with {FACTS:,} facts", runs, 1, 0.3)
    slips, home = logs.slips(setting, FACTS), setting.folder / "long"

    def begin():
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(ledger.parent, home)
        timing.run(setting.ask(
            home / "ledger", "record", "action.agreed", "action/2", "title=Keep every date", "plan=plan/1",
            "lead=QA Manager", "due=1 March 2001", "effective=1 January 2001"))
    yield results.within(f"`record --from` a batch of {FACTS:,} slips of one action", timing.alone(
        setting.ask(home / "ledger", "record", "--from", slips), times, begin), 1, 0.3)
    shutil.rmtree(home, ignore_errors=True)
    wide = logs.audits(setting)
    runs = timing.alone(setting.ask(wide, "diff", "2022-06-01", "2024-12-31", "--format", "csv"), times)
    yield results.within(
        f"`diff` of {logs.size(wide):,} facts: 300 organisations, 11 standards, 3 audits", runs, 1, 0.3)
