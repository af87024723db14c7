"""The changes that are made to a ledger's files: what, where, and the first line that is then not as it was."""
import json
import random

# One byte in so many of tiles and checkpoints is changed; every byte of the log is.
SEALS = 101


def below(options, sealed):
    """(kind, argument) of every change below the sealed size."""
    chance = random.Random(options.seed)
    count = sealed.count(b"\n")
    for offset in range(0, len(sealed), options.every):
        yield "cut", offset
        yield "flip", (offset, chance.randrange(1, 256))
    for number in range(0, count, options.every):
        yield "delete", number
        yield "swap", (number, chance.choice([other for other in range(count) if other != number]))
        if number + 1 < count:
            yield "swap", (number, number + 1)
            yield "double", (number, number + 1)
            yield "double", (number, chance.randrange(number + 1, count))
        yield "insert", (number, b"\n")
        yield "insert", (number, chance.randbytes(40).replace(b"\n", b"") + b"\n")
        yield "insert", (number, chance.randbytes(40).hex().encode() + b"\r\n")


def seals(options, base):
    """(kind, (file, offset, bits)) of changes to what seals the log."""
    chance = random.Random(options.seed + 2)
    for path in sorted(base.folder.rglob("*")):
        name = str(path.relative_to(base.folder))
        if path.is_file() and name.startswith(("tile/", "checkpoint")):
            for offset in range(chance.randrange(SEALS), path.stat().st_size, SEALS * options.every):
                yield "seal", (name, offset, chance.randrange(1, 256))


def above(options, sealed, beyond):
    """(kind, bytes put after the sealed ones); `beyond` are three lines that s11 wrote there."""
    yield "intact", b""
    first, second, _ = beyond.splitlines(keepends=True)
    for end in range(1, len(beyond) + 1, options.every):
        yield "torn end", beyond[:end]
    for tail in first, b"":
        for rest in strange_ends(first if not tail else second):
            yield "strange end", tail + rest
    chance = random.Random(options.seed + 1)
    for _ in range(200 // options.every + 1):
        yield "garbage", first * chance.randrange(2) + chance.randbytes(chance.randrange(1, 400))


def strange_ends(line):
    """What may stand where the next line should, and is no valid line."""
    event = json.loads(line)

    def written(**changes):
        return json.dumps({**event, **changes}, sort_keys=True, separators=(",", ":")).encode() + b"\n"

    yield from (b"\0" * 4096, b"\n", b"\n\n", b" \n", b"\xef\xbb\xbf" + line, line[:-1] + b"\r\n", line[:-1] + b"\0\n",
                b"{}\n", b"[" * 100_000 + b"\n", b"x" * 70_000 + b"\n", line[:-1], line[:-2] + b"\n" + line)
    yield line.replace(b'"text":', b'"text": ')  # not canonical, within the facts' own fields
    yield line.replace(b'"beyond', b'"\\u0062eyond')
    yield line.replace(b'{"by":', b'{"zz":1,"by":')
    yield json.dumps(dict(reversed(event.items())), separators=(",", ":")).encode() + b"\n"
    yield written(sequence="0000000000999999")
    yield written(streamversion=event["streamversion"] + 1)
    yield written(recordedtime="2001-01-01T09:00:00.000Z")
    yield written(recordedtime="2027-13-41T99:00:00.000Z")
    yield written(source="urn:s11:another")
    yield written(specversion="0.9")
    yield written(data={**event["data"], "text": 1.5})


def changed(sealed, kind, argument):
    """The log after the change."""
    if kind == "cut":
        return sealed[:argument]
    if kind == "flip":
        offset, bits = argument
        return sealed[:offset] + bytes([sealed[offset] ^ bits]) + sealed[offset + 1:]
    lines = sealed.splitlines(keepends=True)
    if kind == "delete":
        del lines[argument]
    elif kind == "swap":
        one, other = argument
        lines[one], lines[other] = lines[other], lines[one]
    elif kind == "double":
        lines.insert(argument[1], lines[argument[0]])
    elif kind == "insert":
        lines.insert(*argument)
    return b"".join(lines)


def first_changed(before, after):
    """The first line, counted from 1, that is not there as it was."""
    was, now = before.split(b"\n")[:-1], after.split(b"\n")[:-1]
    return next(n for n, line in enumerate(was, 1) if n > len(now) or now[n - 1] != line)
