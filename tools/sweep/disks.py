"""Fill real disks, hit a size limit at every byte, write to a read-only folder, and restart after a failed sync.

Disks: tmpfs of 64k to 1M and ext4 on a loop device, each with so few free blocks that another call is the one that
fails. An append fails, `recover` is tried while the disk is full, then room is made; nothing acknowledged may be lost.
"""
import contextlib
import os
import random
import resource
import shutil
import subprocess
import time

from ledgers import Ledger, Scratch
from trials import Trials, forget, need, record, start, told_wrongly, wrong_after


@contextlib.contextmanager
def mounted(folder, *arguments):
    """Mounts for a while; gives None where this machine does not let us."""
    folder.mkdir(parents=True, exist_ok=True)
    if subprocess.run(["mount", *map(str, arguments), str(folder)], capture_output=True).returncode != 0:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def ext4(scratch, blocks, inodes):
    image = scratch.path / "image"
    image.write_bytes(b"")
    os.truncate(image, blocks * 1024)
    subprocess.run(["mkfs.ext4", "-q", "-F", "-m", "0", "-b", "1024", "-N", str(inodes), "-O", "^has_journal", image],
                   check=True, capture_output=True)
    return image


def fill(folder, keep):
    """Leaves so many free blocks, of the size that the disk has, and fewer free inodes."""
    for number in range(24):
        (folder / f"filler-{number}").touch()
    room = os.statvfs(folder)
    with (folder / "filler").open("wb") as filler:
        with contextlib.suppress(OSError):
            os.posix_fallocate(filler.fileno(), 0, max((room.f_bavail - keep) * room.f_frsize, 1))


def empty(folder):
    for path in folder.glob("filler*"):
        path.unlink()


def full_disk(tally, scratch, model, what, folder, size, keep, texts, is_key_there):
    """One full disk: appends until one fails, a try at recovery, room again, recovery, one more append."""
    here = Ledger(scratch, folder / "ledger", (folder if is_key_there else scratch.path) / "full.keys" / "key")
    shutil.copytree(model.folder, here.folder)
    here.key.parent.mkdir(exist_ok=True)
    shutil.copy2(model.key, here.key)
    shutil.copy2(model.memory, here.key.parent / model.memory.name)
    fill(folder, keep)
    case = f"{what}, {keep} blocks free{', key there too' if is_key_there else ''}"
    try:
        answer, count = None, 0
        for count, text in enumerate(texts):
            before, length = here.lines, len(here.log.read_bytes())
            answer = record(here, [text] if count % 2 else [text, f"{text} again"])
            if answer.code != 0:
                break
        batch = [text] if count % 2 else [text, f"{text} again"]
        if answer.code == 0:
            return tally.count(f"{what}: never full")
        told = told_wrongly(here, length, answer)
        tally.expect(told is None, f"{what}: told truly", f"{case}: {told}")
        read = start(here, "log", "--raw")
        tally.expect(read.code == 0 and read.out.encode() == b"".join(before), f"{what}: read while full",
                     f"{case}: {read.code} {read.err.strip()}")
        here.recover()
        empty(folder)
        subprocess.run(["mount", "-o", "remount,size=8m", folder], capture_output=True)  # a larger tmpfs; no more of ext4
        wrong = wrong_after(here, before, batch, False)
        tally.expect(not wrong, f"{what}: facts kept", f"{case}: {'; '.join(wrong)}")
    finally:
        forget(here)
        empty(folder)
        subprocess.run(["mount", "-o", f"remount,size={size}k", folder], capture_output=True)


def full_disks(tally, scratch, model, texts):
    for size in (64, 128, 256, 512, 1024):
        with mounted(scratch.path / f"tmpfs-{size}", "-t", "tmpfs", "-o", f"size={size}k", "none") as folder:
            if folder is None:
                return print("  could not be run: tmpfs cannot be mounted here")
            for keep in range(0, 14) if size < 1024 else [99999]:
                for is_key_there in False, True:
                    full_disk(tally, scratch, model, f"tmpfs {size}k", folder, size, keep, texts, is_key_there)
    for what, inodes in ("ext4", 512), ("ext4 without inodes", 64):
        if not need("mkfs.ext4", "e2fsprogs"):
            return print("  could not be run: mkfs.ext4 is missing")
        image = ext4(scratch, 2048, inodes)
        with mounted(scratch.path / "ext4", "-o", "loop", image) as folder:
            if folder is None:
                return print("  could not be run: loop devices cannot be mounted here")
            for keep in range(0, 14) if what == "ext4" else [99999]:
                full_disk(tally, scratch, model, what, folder, 2048, keep, texts, False)


def size_limits(tally, model, every):
    """A limit at every length between nothing of a batch and all of it: honest short writes, then EFBIG."""
    batch = [f"limit {number}" for number in range(3)]
    whole = model.copy("whole", key=True)
    record(whole, batch)
    length, end = len(model.log.read_bytes()), len(whole.log.read_bytes())
    forget(whole)
    for limit in [*range(40, length, 97 * every), *range(length, end + 1, every)]:
        here = model.copy("limited", key=True)
        before = here.lines
        answer = record(here, batch, limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        tally.expect(answer.code != 0 or limit >= end, "RLIMIT_FSIZE: refused", f"limit {limit}: exit {answer.code}")
        told = told_wrongly(here, length, answer)
        tally.expect(told is None, "RLIMIT_FSIZE: told truly", f"limit {limit}: {told}")
        wrong = wrong_after(here, before, batch, answer.code == 0)
        tally.expect(not wrong, "RLIMIT_FSIZE: facts kept", f"limit {limit}: {'; '.join(wrong)}")
        forget(here)


def read_only(tally, scratch, model):
    """Permission bits do not stop root; a mount that is read-only does."""
    here = model.copy("still", key=True)
    contents, before = here.contents(), here.lines
    with mounted(here.folder, "--bind", here.folder) as folder:
        if folder is None or subprocess.run(["mount", "-o", "remount,ro,bind", folder], capture_output=True).returncode:
            return print("  could not be run: a read-only mount is not allowed here")
        for arguments in (["record", "note.added", "ledger/demo", "text=x"], ["recover"]):
            answer = start(here, *arguments)
            tally.expect(answer.code not in (0, 3) and answer.err.startswith("s11:"), f"read-only: {arguments[0]} refused",
                         f"exit {answer.code}: {answer.err}")
        for arguments in (["verify"], ["verify", "--quick"], ["log", "--raw"], ["report", "groups"], ["checkpoint"],
                          ["doctor"], ["history", "ledger/demo"]):
            answer = start(here, *arguments)
            tally.expect(answer.code == 0, "read-only: read", f"{arguments} ended with {answer.code}: {answer.err}")
    tally.expect(here.contents() == contents, "read-only: nothing changed")
    wrong = wrong_after(here, before, [], True)
    tally.expect(not wrong, "read-only: writable again", "; ".join(wrong))


def failed_sync(tally, model):
    """The sync of the log fails, with and without the bytes left behind; then a restart."""
    for left in False, True:
        for restart in "recover", "record":
            here = model.copy("sync", key=True)
            before, length = here.lines, len(here.log.read_bytes())
            trace = here.key.with_name(f"{here.key.name}.trace")
            strace = ["strace", "-f", "-qq", "-o", trace, "-e", "trace=fdatasync,ftruncate,write,renameat,fsync"]
            answer = record(here, ["unsure"], before=[*strace, "-e", "inject=fdatasync:error=EIO:when=1",
                                                      *(["-e", "inject=ftruncate:error=EIO"] if left else [])])
            case = f"then {restart}, bytes {'left behind' if left else 'cut off'}"
            calls = trace.read_text()
            after = calls[calls.find("fdatasync"):]
            tally.expect(answer.code == 4 and after.count("fdatasync") == 1 and "renameat" not in after,
                         "failed sync: exit 4, no second sync, nothing signed", f"{case}: {answer}")
            tally.expect((len(here.log.read_bytes()) > length) == left, "failed sync: as arranged", case)
            if restart == "recover":
                start(here, "recover", before=strace)
                calls = [line.split()[1].split("(")[0] for line in trace.read_text().splitlines()]
                wanted = ["ftruncate", "write", "fdatasync"] if left else []
                tally.expect(calls[:len(wanted)] == wanted, "failed sync: the suspect bytes are written anew",
                             f"{case}: {calls[:6]}")
            wrong = wrong_after(here, before, ["unsure"], False)
            tally.expect(not wrong, "failed sync: facts kept", f"{case}: {'; '.join(wrong)}")
            forget(here)


def run(options):
    began, tally = time.time(), Trials("disks", options)
    chance = random.Random(options.seed)
    texts = ["f" * chance.randrange(1, 9000) for _ in range(options.events or 200)]
    texts = [f"{number} {text}" for number, text in enumerate(texts)]
    with Scratch(options) as scratch:
        model = scratch.ledger("model")
        model.grow(4)
        full_disks(tally, scratch, model, texts)
        size_limits(tally, model, options.every)
        read_only(tally, scratch, model)
        if need("strace", "strace"):
            failed_sync(tally, model)
    return tally.finish(time.time() - began)
