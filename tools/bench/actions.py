"""Every action with its date, its colour and how often it moved: verified by s11; by DuckDB and by Python unverified.

Asked without an index (and writing it), with it, and as it was known at the end of 2023.
"""
import csv
import multiprocessing

import peers
import results
import timing

# What the others are asked for; s11 says more of each action.
COLUMNS = ["thing", "title", "lead", "due", "rating", "slips"]
NOT_RECORDED = "not recorded"

SQL = """
SET threads TO {threads};
COPY (
    WITH line AS (
        SELECT subject, type, id, recordedtime, data, coalesce(data.effective.edtf, '') || sequence AS place
        FROM read_json('{log}', format = 'newline_delimited', maximum_object_size = 65536, columns = {{
            subject: 'VARCHAR', type: 'VARCHAR', id: 'VARCHAR', sequence: 'VARCHAR', recordedtime: 'VARCHAR',
            data: 'STRUCT(title VARCHAR, lead VARCHAR, due STRUCT("asWritten" VARCHAR, edtf VARCHAR), "to" JSON,
                   part VARCHAR, rating VARCHAR, target VARCHAR, effective STRUCT("asWritten" VARCHAR, edtf VARCHAR))'
        }}) WHERE subject LIKE 'action/%' AND recordedtime <= '{known}'
    ), standing AS (
        SELECT * FROM line
        WHERE id NOT IN (SELECT data.target FROM line WHERE type = 's11.event.retracted.v1')
    )
    SELECT subject AS thing,
        arg_max(coalesce(data.title, CASE WHEN type = 's11.wording.changed.v1'
            AND coalesce(data.part, 'title') = 'title' THEN data."to" ->> '$' END), place) AS title,
        coalesce(arg_max(data.lead, place), '{absent}') AS lead,
        coalesce(arg_max(CASE WHEN type = 's11.action.slipped.v1' THEN coalesce(data."to" ->> 'asWritten', '{absent}')
            ELSE data.due."asWritten" END, place), '{absent}') AS due,
        coalesce(arg_max(data.rating, place), 'unrated') AS rating,
        count(*) FILTER (type = 's11.action.slipped.v1') AS slips
    FROM standing GROUP BY subject ORDER BY subject
) TO '{answer}' (HEADER)
"""

PYTHON = """
import csv, sys
import orjson

log, known, answer, absent = sys.argv[1:]
lines, gone = {}, set()
with open(log, "rb") as file:
    for text in file:
        if b'"subject":"action/' not in text:
            continue
        line = orjson.loads(text)
        if line["recordedtime"] > known:
            continue
        if line["type"] == "s11.event.retracted.v1":
            gone.add(line["data"]["target"])
        lines.setdefault(line["subject"], []).append(line)
with open(answer, "w") as file:
    out = csv.writer(file, lineterminator="\\n")
    out.writerow(["thing", "title", "lead", "due", "rating", "slips"])
    for thing in sorted(lines):
        title = lead = due = rating = None
        slips = 0
        for line in sorted(lines[thing], key=lambda line: (
                line["data"].get("effective", {}).get("edtf", ""), line["sequence"])):
            if line["id"] in gone:
                continue
            kind, data = line["type"], line["data"]
            title, lead = data.get("title", title), data.get("lead", lead)
            rating = data.get("rating", rating)
            if "due" in data:
                due = data["due"]["asWritten"]
            if kind == "s11.action.slipped.v1":
                due = data["to"]["asWritten"] if "to" in data else None
                slips += 1
            elif kind == "s11.wording.changed.v1" and data.get("part", "title") == "title":
                title = data["to"]
        out.writerow([thing, title, lead or absent, due or absent, rating or "unrated", slips])
"""


def rows_of(path):
    """The answer's rows by thing, the asked columns only."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        lines = csv.reader(line for line in file if not line.startswith("#"))
        head = next(line for line in lines if "thing" in line)
        places = [head.index(column) for column in COLUMNS]
        return {line[places[0]]: tuple(line[place] for place in places) for line in lines if len(line) == len(head)}


def compared(ours, others):
    """A row that says whether the answers are the same."""
    mine = rows_of(ours)
    wrong = []
    for name, path in others.items():
        theirs = rows_of(path)
        differ = sorted(thing for thing in mine.keys() | theirs.keys() if mine.get(thing) != theirs.get(thing))
        if differ:
            thing = differ[0]
            wrong.append(f"{name}: {len(differ)} differ, the first {mine.get(thing)} and {theirs.get(thing)}")
    return results.Row(f"the {len(mine):,} actions are the same rows", "; ".join(wrong) or "yes",
                       ", ".join(others), is_wrong=bool(wrong))


def run(setting):
    ledger = setting.log()
    log, answers = ledger / "events.jsonl", setting.folder / "answers"
    answers.mkdir(exist_ok=True)
    script = setting.folder / "actions.py"
    script.write_text(PYTHON)

    def duck(answer, known="9999", threads=2):
        sql = SQL.format(log=log, known=known, answer=answer, threads=threads, absent=NOT_RECORDED)
        return timing.Command([str(peers.duckdb(setting)), "-c", sql], {"HOME": str(setting.folder)})

    def orjson(answer, known="9999"):
        return timing.Command([str(peers.python(setting)), str(script), str(log), known, str(answer), NOT_RECORDED])

    def ours(*more, reader="reader"):
        return setting.ask(ledger, "report", "actions", "table=actions", "--format", "csv", *more, reader=reader)
    past, recorded = ["--as-at", "2023-12-31", "--known-at", "2023-12-31"], "2023-12-31T23:59:59.999Z"
    for name, more, known in ("now", [], "9999"), ("2023", past, recorded):
        timing.run(ours(*more), answers / f"s11-{name}.csv")
        timing.run(duck(answers / f"duckdb-{name}.csv", known))
        timing.run(orjson(answers / f"python-{name}.csv", known))
        # In a process of its own: what this one holds counts in the memory of those it starts.
        with multiprocessing.Pool(1) as apart:
            yield apart.apply(compared, (answers / f"s11-{name}.csv", {
                "DuckDB": answers / f"duckdb-{name}.csv", "Python": answers / f"python-{name}.csv"}))
    nowhere = answers / "again.csv"
    yield results.against(
        "`report actions`, first time: verified, no index, and writing it", "DuckDB",
        timing.in_turn(ours(reader="first"), duck(nowhere), setting.pairs, lambda: setting.forget("first")), 1.5, 1.0)
    yield results.against(
        "`report actions`, with the index", "DuckDB",
        timing.in_turn(ours(), duck(nowhere), setting.pairs), 0.3, 0.15)
    yield results.against(
        "`report actions` as known at the end of 2023, with the index", "DuckDB",
        timing.in_turn(ours(*past), duck(nowhere, recorded), setting.pairs), 0.5, 0.25)
    yield results.against(
        "`report actions`, with the index", "Python and orjson",
        timing.in_turn(ours(), orjson(nowhere), setting.pairs), None, None)
    first = timing.alone(ours(reader="first"), 3, lambda: setting.forget("first"), warm=0)
    peak = timing.memory(first)
    yield results.Row("peak memory of `report actions`, first time", f"{peak:.0f} MiB", floor="160 MiB", aim="100 MiB",
                      held=peak <= 160)
