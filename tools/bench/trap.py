"""A key that first stands on line 20,481, and again on the last: what a reader that samples the log does not find."""
import logs
import peers
import results
import timing

LINES, FIRST = 30_000, 20_481
SQL = """SELECT subject FROM read_json('{log}') WHERE CAST(data AS JSON) ->> 'comment' IS NOT NULL ORDER BY subject"""


def trap(setting):
    """A ledger in which two facts alone have a comment: the one on line 20,481, and the last."""
    def batches(folder):
        # Line 1 is the opening; actions are agreed one a line, then rated.
        half = LINES // 2
        day = logs.date(2021, 9, 4)
        lines = [logs.line("plan.drafted", "plan/1", day, title="Plan", period="fy:2021-22")]
        lines += [logs.line("action.agreed", f"action/{n}", day, title=f"Promise {n}", lead="PM", plan="plan/1",
                            due="1 March 2022") for n in range(half)]
        for place in range(len(lines) + 2, LINES + 1):
            comment = {"comment": "slower than planned"} if place in (FIRST, LINES) else {}
            lines.append(logs.line("action.rated", f"action/{place % half}", day, rating="amber", **comment))
        logs.write(folder, "2021-09-04T160000Z", lines)
    return logs.made(setting, "trap", batches)


def run(setting):
    ledger = trap(setting)
    ours, theirs = setting.folder / "trap-s11", setting.folder / "trap-duckdb"
    timing.run(setting.ask(ledger, "report", "actions", "words=slower than planned", "table=actions",
                           "--format", "csv"), ours)
    timing.run(timing.Command([str(peers.duckdb(setting)), "-csv", "-noheader", "-c",
                               SQL.format(log=ledger / "events.jsonl")], {"HOME": str(setting.folder)}), theirs)
    found = sorted(line.split(",")[0] for line in ours.read_text().splitlines() if line.startswith("action/"))
    others = theirs.read_text().split()
    wanted = sorted(f"action/{place % (LINES // 2)}" for place in (FIRST, LINES))
    yield results.Row(
        f"a key first used on line {FIRST:,} and again on the last", "finds " + (", ".join(found) or "none"),
        "DuckDB, as it infers: finds " + (", ".join(others) or "none"), is_wrong=found != wanted)
