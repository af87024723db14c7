"""Set the clock back an hour and forward a year, and ask from Kathmandu in Turkish.

Sequence and record time stay in order, and the same facts and questions give the same bytes in every time zone, every
locale and with every hash seed.
"""
import json
import re
import shutil
import subprocess
import time

from ledgers import ROOT, Ledger, Scratch
from trials import Trials, need, note, record, start, wrong_in

NOW = "2026-11-21T09:00:00.000Z"
STEPS = [("set back an hour", "2026-11-21T08:00:00.000Z"), ("back where it was", NOW),
         ("forward a year", "2027-11-21T09:00:00.000Z"), ("back a year", "2026-11-21T09:00:01.000Z"),
         ("to before 1970", "1969-12-31T23:59:59.999Z"), ("a leap day", "2028-02-29T00:00:00.000Z"),
         ("the night the clocks go back", "2028-10-29T01:30:00.000Z")]
FAKE = [("real time", None), ("set back an hour", "-3600"), ("forward a year", "+1y"), ("back a year", "-1y"),
        ("three times as fast", "+0 x3")]
PLACES = [{"TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8"}, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
          {"TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_NUMERIC": "tr_TR.UTF-8"},
          {"TZ": "Not/AZone", "LC_ALL": "xx_YY"}, {"TZ": ":/dev/null", "LANGUAGE": "tr"}]
FORMATS = ["text", "csv", "json", "markdown", "html"]


def times(ledger):
    return [json.loads(line)["recordedtime"] for line in ledger.lines]


def steps(tally, scratch):
    """The clock as S11_NOW gives it, which only a ledger built from a recipe takes."""
    plain = scratch.ledger("plain")
    refused = record(plain, ["backdated"], S11_NOW="2020-01-01T09:00:00.000Z")
    tally.expect(refused.code == 1 and len(plain.lines) == 1, "S11_NOW: refused where there is no recipe", refused.err)
    ledger = scratch.ledger("steps", "demo", "--recipe")
    ledger_began = times(ledger)[0]
    for what, now in STEPS:
        answer = record(ledger, [what], S11_NOW=now)
        tally.expect(answer.code == 0, "S11_NOW: an append at an odd time", f"{what}: {answer.err.strip()}")
        after = times(ledger)
        tally.expect(after == sorted(after) and after[-1] == max(now, after[-2]),
                     "S11_NOW: record time is the later of now and the last", f"{what}: {after[-2:]}")
    record(ledger, ["one more"])
    wrong = wrong_in(ledger, ledger.lines[:1], [], True)
    tally.expect(not wrong, "S11_NOW: the ledger verifies afterwards", f"from {ledger_began}: {'; '.join(wrong)}")


def false_clock(tally, scratch):
    """The clock as the system gives it, through libfaketime."""
    if not need("faketime", "faketime"):
        return print("  could not be run: faketime is missing")
    ledger = scratch.ledger("false")
    for what, shift in FAKE:
        before = ["faketime", "-f", shift] if shift else []
        count = len(ledger.lines)
        asked = record(ledger, [what], before=before)
        tally.expect(asked.code == 0 or asked.code == 1 and "--clock-is-right" in asked.err and
                     len(ledger.lines) == count, "libfaketime: recorded, or asked whether the clock is right",
                     f"{what}: {asked.err.strip()}")
        answer = asked if asked.code == 0 else record(ledger, [what], "--clock-is-right", before=before)
        after = times(ledger)
        tally.expect(answer.code == 0 and after == sorted(after), "libfaketime: record time in order",
                     f"{what}: {answer.err.strip()} {after[-2:]}")
        year = time.gmtime().tm_year
        if what == "forward a year":
            tally.expect(int(after[-1][:4]) == year + 1, "libfaketime: the false clock is seen", after[-1])
        for question in (["verify"], ["log", "--raw"]):
            tally.expect(start(ledger, *question, before=before).code == 0, "libfaketime: reading", f"{what}: {question}")
    record(ledger, ["one more"], "--clock-is-right")
    wrong = wrong_in(ledger, ledger.lines[:1], [], True)
    tally.expect(not wrong, "libfaketime: the ledger verifies afterwards", "; ".join(wrong))


def turkish(scratch):
    """A folder with a Turkish locale; glibc is told of it by LOCPATH, so nothing is installed."""
    there = scratch.path / "locales"
    there.mkdir()
    if not need("localedef", "locales"):
        return None
    done = subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", str(there / "tr_TR.UTF-8")], capture_output=True)
    return str(there) if (there / "tr_TR.UTF-8").exists() else print("  no Turkish locale:", done.stderr.decode())


def writing(tally, scratch, locales):
    """The same facts, recorded in odd places: the same bytes of log, tiles, key's memory and checkpoint."""
    began = scratch.ledger("began", "demo", "--recipe")
    batch = [{"fact": "organisation.admitted", "thing": "organisation/istanbul",
              "data": {"name": "İSTANBUL ıi", "category": "statutory"}},
             {"fact": "note.added", "thing": "organisation/istanbul", "data": {"text": "TITLE title İı ǅ ß"}}]
    for number, line in enumerate(batch):
        line["id"] = f"01a1fe05-c9fc-7000-9f35-a7de89b6c39{number}"
    given = "".join(json.dumps(line) + "\n" for line in batch)
    found = []
    for place in [{"TZ": "UTC", "LC_ALL": "C.UTF-8"}, *PLACES]:
        here = began.copy("place", key=True)
        answer = start(here, "record", "--from", "-", "--known", "31 March 2020", "--from-papers", "p", given=given,
                       S11_NOW=NOW, LOCPATH=locales or "", **place)
        contents = {str(name).replace(str(here.folder), ""): data for name, data in here.contents().items()}
        found.append((place, answer, contents))
    first = found[0]
    for place, answer, contents in found:
        tally.expect(answer.code == 0 and contents == first[2], "the same bytes are recorded",
                     f"{place}: {answer.err.strip()}")


def questions(tally, ledger):
    """Everything that can be asked, in every format."""
    reports = re.findall(r"^([a-z][a-z0-9-]+)  ", start(ledger, "reports").out, re.M)
    asked = [["log", "--raw"], ["verify"], ["checkpoint"], ["kinds"], ["doctor"], ["search", "i"], ["search", "I"]]
    asked += [["report", name, "--format", form] for name in reports if name != "trail" for form in FORMATS]
    asked += [["log", "--format", form] for form in FORMATS]
    asked += [["report", "actions", "--as-at", date, "--known-at", date] for date in ("31/03/2020", "spring 2020")]
    return asked


def reading(tally, scratch, locales, every):
    """Merton's ledger, asked everything from everywhere."""
    folder = ROOT / "events/merton"
    if not (folder / "ledger.json").exists():
        return print("  could not be run: there is no ledger at events/merton")
    ledger = Ledger(scratch, scratch.path / "merton", scratch.path / "none.key")
    shutil.copytree(folder, ledger.folder)
    for question in questions(tally, ledger)[::every]:
        home = start(ledger, *question, S11_NOW=NOW, TZ="UTC", LC_ALL="C.UTF-8")
        for place in PLACES:
            there = start(ledger, *question, S11_NOW=NOW, LOCPATH=locales or "", **place)
            tally.expect(there == home, f"the same answer in {place['TZ']}", f"{' '.join(question)}: {place}")
        tally.expect(home.code == 0, "answered", f"{' '.join(question)}: {home.code} {home.err}")


def run(options):
    began, tally = time.time(), Trials("clocks", options)
    with Scratch(options) as scratch:
        locales = turkish(scratch)
        steps(tally, scratch)
        false_clock(tally, scratch)
        writing(tally, scratch, locales)
        reading(tally, scratch, locales, options.every)
    return tally.finish(time.time() - began)
