"""What a thief of the key could do: write a ledger's tiles and checkpoints anew, from the specification alone."""
import base64
import hashlib
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import ledgers

PRIVATE_DER = bytes.fromhex("302e020100300506032b657004220420")  # PKCS 8 for Ed25519; the seed follows


class StolenKey:
    """A log's key, read from its file: PRIVATE+KEY+name+id+base64(type || seed)."""

    def __init__(self, file):
        _, _, self.name, number, secret = Path(file).read_text().strip().split("+", 4)
        self.number, self.seed = bytes.fromhex(number), base64.b64decode(secret)[1:]

    def sign(self, text):
        """The signed note of a text."""
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "key").write_bytes(PRIVATE_DER + self.seed)
            Path(folder, "text").write_text(text)
            subprocess.run("openssl pkeyutl -sign -keyform DER -inkey key -rawin -in text -out signature".split(),
                           cwd=folder, check=True, capture_output=True)
            signature = Path(folder, "signature").read_bytes()
        return f"{text}\n\u2014 {self.name} {base64.b64encode(self.number + signature).decode()}\n"


def renumber(events):
    """Events as lines that agree with each other again: sequence, streamversion, rising times."""
    versions, latest = {}, ""
    for number, event in enumerate(events):
        versions[event["subject"]] = versions.get(event["subject"], 0) + 1
        latest = max(latest, event["recordedtime"])
        event = {**event, "sequence": f"{number:016}", "streamversion": versions[event["subject"]],
                 "recordedtime": latest}
        yield json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def reseal(ledger, lines, key):
    """Puts these lines in place of the ledger's, with every tile and kept checkpoint made again for them."""
    verifier = ledgers.independent()
    sizes = sorted({min(size, len(lines)) for size in ledgers.kept_sizes(ledger.folder)} | {len(lines)})
    shutil.rmtree(ledger.folder / "tile")
    shutil.rmtree(ledger.folder / "checkpoints")
    ledger.log.write_bytes(b"".join(line + b"\n" for line in lines))
    rows = verifier.tree([hashlib.sha256(b"\0" + line).digest() for line in lines])
    kinds = [(height // 8, rows[height]) for height in range(0, len(rows), 8)]
    for size in sizes:
        root = base64.b64encode(verifier.root(rows, size)).decode()
        note = key.sign(f"{key.name}\n{size}\n{root}\n")
        write(ledger.folder / ledgers.kept_path(size), note.encode())
        write(ledger.folder / "checkpoint", note.encode())
        for kind, items in kinds:
            held = size >> 8 * kind
            for index in range((held + 255) // 256):
                part = items[index * 256:min(held, index * 256 + 256)]
                write(ledger.folder / verifier.tile_path(kind, index, len(part)), b"".join(part))


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
