"""Seal lines whose envelopes are odd, and see that both verifiers judge each as the ledger's profile does.

Every attribute missing, null, empty, of another type, badly spelt or out of range; other spellings of the same JSON;
extensions of every sort. Each stands in a line that is hashed and signed like any other, so that only its form can
tell. What the profile allows must pass; what it does not, `verify`, tools/verify and every report must refuse.
"""
import json
import time

import ledgers
import resigning

TEXTS = ["specversion", "id", "source", "type", "subject", "sequence", "recordedtime"]
REQUIRED = [*TEXTS, "streamversion", "data"]
OPTIONAL = ["causationid", "correlationid", "knowntime"]
CONTROLS = ["\u0001", "\u001f", "\u007f", "\u0085", "\u009f"]


def run(options):
    began, tally = time.time(), ledgers.Tally("envelopes", options)
    with ledgers.Scratch(options) as scratch:
        true = scratch.ledger("true")
        true.grow(4)
        key, lines = resigning.StolenKey(true.key), [line.rstrip(b"\n") for line in true.lines]
        for number, (what, line, is_good) in enumerate(odd(json.loads(lines[-1]), lines[-1])):
            if number % options.every == 0:
                judge(tally, true, key, lines[:-1] + [line], what, is_good)
    return tally.finish(time.time() - began)


def judge(tally, true, key, lines, what, is_good):
    ledger = true.copy("odd")
    resigning.reseal(ledger, lines, key)
    ours, stranger = ledger.verify(), ledgers.independent().check_ledger(ledger.folder)
    report = ledger.run("report", "actions")
    sort = "an envelope that the profile allows" if is_good else "an odd envelope"
    code = 0 if is_good else 3
    tally.expect(ours.code == code, f"{sort}: verify", f"{what}: {ours.code} {ours.err.strip()}")
    tally.expect(bool(stranger) != is_good, f"{sort}: tools/verify", f"{what}: {stranger}")
    tally.expect(report.code in (0, 3) and (report.code == 0 or not is_good), f"{sort}: a report answers or refuses",
                 f"{what}: {report.code} {report.err.strip()}")


def written(event):
    return json.dumps(dict(sorted(event.items(), key=lambda item: item[0].encode("utf-16-be"))),
                      separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def odd(event, line):
    """(what is odd, the line, whether the profile allows it)."""
    def with_(what, is_good=False, **changes):
        return f"{what}: {changes}"[:200], written({**event, **changes}), is_good

    for name in REQUIRED:
        yield f"no {name}", written({key: value for key, value in event.items() if key != name}), False
        yield f"{name} in capitals", written(
            {key.upper() if key == name else key: value for key, value in event.items()}), False
    for name in [*REQUIRED, *OPTIONAL]:
        for value in (None, True, False, [], ["x"], 0, 1.5, 7 if name != "streamversion" else 70, ""):
            yield with_("of another type", **{name: value})
        if name != "data":
            yield with_("of another type", **{name: {}})
            yield with_("of another type", **{name: {"x": "y"}})
    for name in [*TEXTS, *OPTIONAL]:
        for control in CONTROLS:
            text = event.get(name, "2020-01-01T00:00:00Z")
            yield with_("a control character", **{name: text + control})
        yield with_("a noncharacter", **{name: event.get(name, "x") + "\ufdd0"})
        yield with_("half a pair", **{name: event.get(name, "x") + "\ud800"})
        if name not in ("causationid", "correlationid", "type"):
            yield with_("a space after it", **{name: event.get(name, "2020-01-01T00:00:00Z") + " "})
    for value in "1", "1.1", "0.3", "1.00", "v1.0", "１.0":
        yield with_("another version", specversion=value)
    sequence = event["sequence"]
    for value in (sequence[1:], "0" + sequence, "+" + sequence[1:], " " + sequence[1:], "x" * 16, "٠" * 15 + "3",
                  sequence[:-1] + "9", sequence[:-1] + ".", "-" + sequence[1:], "0x" + sequence[2:]):
        yield with_("not its number", sequence=value)
    for value in -1, 1 << 31, (1 << 53) - 1, 1 << 53, 1 << 63, event["streamversion"] + 1, str(event["streamversion"]):
        yield with_("not its version", streamversion=value)
    for value in times(event["recordedtime"]):
        yield with_("not a time of recording", recordedtime=value)
    for value, is_good in known(event["recordedtime"]):
        yield with_("a time of knowing", is_good, knowntime=value)
    for value in ("7", event["id"].upper(), "{" + event["id"] + "}", event["id"][:-1], event["id"] + "0",
                  event["id"].replace("-", ""), "organisation/x0#1", "a-label", "urn:uuid:" + event["id"]):
        yield with_("not a UUID", id=value)
    yield with_("any UUID will do", True, id="00000000-0000-0000-0000-000000000000")
    for value in ("action", "Action/1", "action/", "/1", "action//1", "action/1 c", "action/é", "action/1_c",
                  "action/" + "x" * 200, "action/.1", "-a/b", "action/1?x"):
        yield with_("not a thing", subject=value, streamversion=1)
    for value in "action/1.6c", "a/b/c", "action/" + "x" * 193:
        yield with_("a thing", True, subject=value, streamversion=1)
    for value in "urn:s11:other", "urn:s11:DEMO", "urn:s11:demo/", "x":
        yield with_("another ledger", source=value)
    for value in "s11.unknown.kind.v1", "org.example.other", "s11.note.added.v9", "x":
        yield with_("a kind that nobody knows", True, type=value)
    for name in "Data", "data_base64", "a-b", "a_b", "é", "", "a b", "TraceParent", "a.b":
        yield with_("a name of no attribute", **{name: "x"})
    for name in "x1", "traceparent", "time", "dataschema", "datacontenttype", "a" * 30:
        yield with_("an extension", True, **{name: "x"})
        for value in True, 7, -1, (1 << 31) - 1, -(1 << 31):
            yield with_("an extension", True, **{name: value})
        for value in None, [], {}, 1.5, 1 << 31, -(1 << 31) - 1, "\u0007":
            yield with_("an extension of no type", **{name: value})
    for what, spelling in spellings(line).items():
        yield what, spelling, False


def times(now):
    day, rest = now[:10], now[10:]
    return [day, day + "T09:00:00Z", day + "T09:00Z", now[:-1], now[:-1] + "+00:00", now[:-1] + "z", now.lower(),
            now.replace("T", " "), now.replace(".", ","), now[:-1] + "000Z", now[:-4] + "Z", "9999-13-01" + rest,
            "9999-02-30" + rest, "9999-00-10" + rest, "9999-01-00" + rest, day + "T24:00:00.000Z",
            "9999-12-31T23:60:00.000Z", "9999-12-31T23:59:61.000Z", "9999-12-31T10:00:60.000Z",
            "2000-01-01T00:00:00.000Z", "-999-01-01T00:00:00.000Z", "+" + now, " " + now]


def known(now):
    good = ["2020-01-31T00:00:00Z", "2020-01-31T00:00:00.000Z", "2020-02-29T12:00:00Z", now, "1066-10-14T00:00:00Z",
            "2016-12-31T23:59:60Z", "0000-02-29T00:00:00Z"]
    bad = ["9999-12-31T00:00:00Z", "2020-01-31", "2020-01-31T00:00:00", "2020-01-31T00:00:00+00:00",
           "2020-01-31T00:00:00.0Z", "2020-02-30T00:00:00Z", "2019-02-29T00:00:00Z", "2020-01-31t00:00:00z",
           "2020-01-31T24:00:00Z", "2020-01-31T12:00:60Z", "January 2020", "2020-01"]
    return [(value, True) for value in good] + [(value, False) for value in bad]


def spellings(line):
    """The same event, or nearly, in other bytes."""
    head, rest = line[:1], line[1:]
    first = line[:line.index(b":")]  # {"data"
    return {
        "a space within": line.replace(b":", b": ", 1), "a space before": b" " + line, "a space after": line + b" ",
        "a carriage return": line + b"\r", "a byte order mark": b"\xef\xbb\xbf" + line, "a tab": b"\t" + line,
        "a member twice": head + line[line.index(b'"id"'):line.index(b'"recordedtime"')] + rest,
        "out of order": head + b'"z":"z",' + rest, "a comma too many": line[:-1] + b",}", "no end": line[:-1],
        "two ends": line + b"}", "two events": line + line, "in brackets": b"[" + line + b"]", "a text": b'"x"',
        "a number": b"7", "null": b"null", "an empty line": b"", "an empty object": b"{}", "brackets": b"[]",
        "an escaped letter": line.replace(b'"demo', b'"\\u0064emo', 1) if b'"demo' in line
        else line.replace(b'"PM"', b'"\\u0050M"'),
        "an escaped slash": line.replace(b"/", b"\\/", 1), "capitals in an escape":
        line.replace(b'"PM"', b'"P\\u000B"'), "a raw control character": line.replace(b'"PM"', b'"P\x01"'),
        "a NUL": line.replace(b'"PM"', b'"P\x00"'), "overlong UTF-8": line.replace(b'"PM"', b'"P\xc0\xaf"'),
        "half a character": line.replace(b'"PM"', b'"P\xe2\x82"'), "a surrogate in UTF-8":
        line.replace(b'"PM"', b'"P\xed\xa0\x80"'), "half a pair escaped": line.replace(b'"PM"', b'"P\\ud800"'),
        "single quotes": line.replace(b'"', b"'"), "no quotes": line.replace(b'"data"', b"data", 1),
        "a comment": line + b"//x", "UTF-16": line.decode().encode("utf-16"),
        "a fraction": with_data(line, b'"n":1.0'), "an exponent": with_data(line, b'"n":1e2'),
        "minus nought": with_data(line, b'"n":-0'), "a plus": with_data(line, b'"n":+1'),
        "a nought before": with_data(line, b'"n":01'), "not a number": with_data(line, b'"n":NaN'),
        "infinity": with_data(line, b'"n":Infinity'), "beyond 2^53": with_data(line, b'"n":9007199254740992'),
        "far beyond": with_data(line, b'"n":' + b"9" * 400), "too deep": with_data(line, b'"n":' + b"[" * 64 + b"]" * 64),
        "a hundred thousand deep": with_data(line, b'"n":' + b"[" * 30_000 + b"]" * 30_000),
        "too long": with_data(line, b'"n":"' + b"x" * 65_535 + b'"'), "a name twice in data":
        with_data(line, b'"n":1,"n":1'), "data out of order": with_data(line, b'"n":1,"m":1'),
        "data that is none": line.replace(first + b":{", first + b":7,{", 1),
    }


def with_data(line, members):
    """Members of the data that come before those of note.added, or after, as their order asks."""
    at = line.index(b'"text":')
    return line[:at] + members + b"," + line[at:]
