"""The logs that are measured: made from a seed once, by s11 itself, and kept."""
import json
import random
import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path

import timing

ROOT = Path(__file__).resolve().parents[2]
OPENED = "2021-09-03T09:00:00Z"
# The time of every question: after the last batch.
NOW = "2027-03-01T09:00:00Z"
# Days between two recordings of the invented borough: so many batches, and so many checkpoints.
EVERY = 14


def borough(setting, facts):
    """A ledger of so many facts of the invented borough: one district after the other, of the same rules."""
    def batches(folder):
        subprocess.run([ROOT / "tools/borough/borough", folder, "--seed", str(setting.seed), "--every", str(EVERY),
                        "--events", str(facts)], check=True, stderr=subprocess.DEVNULL)
    return made(setting, f"borough-{facts}", batches)


def one_action(setting, facts):
    """A ledger in which one action has nearly all the facts: dated, in the order of their dates but for one in a
    hundred."""
    def batches(folder):
        chance = random.Random(setting.seed)
        lines = [line("action.agreed", "action/1", date(2001, 1, 1), title="Keep every date", lead="QA Manager",
                      due="1 March 2001", plan="plan/1")]
        for number in range(1, facts):
            day = date(2001, 1, 1) + timedelta(days=number * 7300 // facts)
            if chance.random() < 0.01:
                day -= timedelta(days=chance.randrange(200))
            lines.append(chance.choice(SORTS)(day, chance))
        plan = [line("plan.drafted", "plan/1", date(2001, 1, 1), title="Plan", period="fy:2001-02")]
        write(folder, "2021-09-04T160000Z", plan + lines[:facts // 2])
        write(folder, "2022-09-04T160000Z", lines[facts // 2:])
    return made(setting, f"action-{facts}", batches)


SORTS = [
    lambda day, chance: slip(day, chance), lambda day, chance: slip(day, chance),
    lambda day, chance: line("action.rated", "action/1", day, rating=chance.choice(["red", "amber", "green"])),
    lambda day, chance: line("progress.reported", "action/1", day, text="Two of the five services have done it."),
]


def slip(day, chance, thing="action/1"):
    reason = {"reason": "no auditor"} if chance.random() < 0.5 else {}
    return line("action.slipped", thing, day, to=said(day + timedelta(days=chance.randrange(30, 400))), **reason)


def slips(setting, facts):
    """A file of so many dated slips of one action, for one batch."""
    path = setting.folder / "logs" / f"slips-{facts}-seed{setting.seed}.jsonl"
    path.parent.mkdir(exist_ok=True)
    chance = random.Random(setting.seed)
    days = [date(2001, 1, 1) + timedelta(days=number * 7300 // facts) for number in range(facts)]
    path.write_text("".join(slip(day, chance, "action/2") for day in days))
    return path


def audits(setting, organisations=300, standards=11, count=3):
    """A ledger of wide audits: each organisation answers each standard in each audit, and some are moderated."""
    def batches(folder):
        chance = random.Random(setting.seed)
        scale = {"name": "0-3", "threshold": "2", "steps": [
            {"value": str(step), "meaning": f"step {step}"} for step in range(4)]}
        first = [line("organisation.admitted", f"organisation/o-{o}", date(2021, 9, 4), name=f"Organisation {o}",
                      category="statutory") for o in range(organisations)]
        first.append(line("standard-set.issued", "standard-set/s", date(2021, 9, 4), title="Standards",
                          edition="1", scale=scale, standards=[
                              {"code": f"S{s}", "title": f"Standard {s}"} for s in range(1, standards + 1)]))
        write(folder, "2021-09-04T160000Z", first)
        for a in range(count):
            day = date(2022 + a, 1, 10)
            lines = [line("audit.planned", f"audit/a-{a}", day, title=f"Audit {a}", sort="section-11",
                          period=f"fy:{2021 + a}-{22 + a}", standards="standard-set/s"),
                     line("audit.opened", f"audit/a-{a}", day, due=said(day + timedelta(days=60)))]
            for o in range(organisations):
                for s in range(1, standards + 1):
                    thing = f"response/a-{a}/o-{o}/s{s}"
                    lines.append(line("response.requested", thing, day, audit=f"audit/a-{a}",
                                      organisation=f"organisation/o-{o}", standard=f"S{s}"))
                    lines.append(line("response.submitted", thing, day + timedelta(days=chance.randrange(60)),
                                      rating=str(chance.randrange(4))))
                    if chance.random() < 0.25:
                        lines.append(line("response.moderated", thing, day + timedelta(days=chance.randrange(90, 120)),
                                          rating=str(chance.randrange(4)), moderator="QA Lead", rationale="As seen."))
            write(folder, f"{2022 + a}-09-04T160000Z", lines)
    return made(setting, f"audits-{organisations}-{standards}-{count}", batches)


def said(day):
    """A day as people write it."""
    return f"{day.day} {day:%B} {day.year}"


def line(fact, thing, day, **data):
    """A line of a batch."""
    return json.dumps({"fact": fact, "thing": thing, "data": {**data, "effective": said(day)}}) + "\n"


def write(folder, name, lines):
    (folder / f"{name}.jsonl").write_text("".join(lines))


def made(setting, name, batches):
    """The ledger of that name; made if it is not there, in the order of the names of its batches."""
    home = setting.folder / "logs" / f"{name}-every{EVERY}-seed{setting.seed}"
    if (home / "ledger").exists():
        return home / "ledger"
    setting.say(f"making {home.name}")
    draft = home.with_name(home.name + ".draft")
    shutil.rmtree(draft, ignore_errors=True)
    (draft / "batches").mkdir(parents=True)
    # A key seals only one ledger, so each has a copy beside it.
    shutil.copy(ROOT / "events/recipes/example/key", draft / "key")
    (draft / "key").chmod(0o600)
    batches(draft / "batches")

    def at(time, *words):
        timing.run(setting.ask(draft / "ledger", *words, reader="maker", S11_NOW=time))
    at(OPENED, "init", "--recipe", "--origin", "example", "--title", "Example Borough",
       "--synthetic", "Made to be measured: nothing in it is real.")
    # A log that is cut short leaves its last batches empty.
    for batch in sorted(each for each in (draft / "batches").iterdir() if each.stat().st_size):
        time = f"{batch.stem[:13]}:{batch.stem[13:15]}:{batch.stem[15:]}"
        at(time, "record", "--from", batch)
    shutil.rmtree(draft / "batches")
    draft.rename(home)
    return home / "ledger"


def size(ledger):
    """How many lines the ledger's checkpoint seals."""
    return int((ledger / "checkpoint").read_bytes().split(b"\n")[1])
