"""RFC 6962 proofs and signed notes checked with the openssl command alone: every hash and signature is its own."""
import base64
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

PUBLIC_DER = bytes.fromhex("302a300506032b6570032100")  # SubjectPublicKeyInfo for Ed25519; the key follows


@lru_cache(None)
def digest(data):
    return subprocess.run(["openssl", "dgst", "-sha256", "-binary"], input=data, capture_output=True, check=True).stdout


def node(left, right):
    return digest(b"\1" + left + right)


class OpenSSL:
    def __init__(self, vkey):
        self.name, _, key = vkey.split("+", 2)
        self.public = base64.b64decode(key)[1:]

    def signed(self, note):
        """Whether the log's signature on a checkpoint is good."""
        text, _, signatures = note.rpartition("\n\n")
        signature = next(line.split(" ")[2] for line in signatures.split("\n") if line.split(" ")[1:2] == [self.name])
        with tempfile.TemporaryDirectory() as folder:
            for name, data in (("key", PUBLIC_DER + self.public), ("text", text.encode() + b"\n"),
                               ("signature", base64.b64decode(signature)[4:])):
                Path(folder, name).write_bytes(data)
            return subprocess.run(
                "openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in text -sigfile signature".split(),
                cwd=folder, capture_output=True).returncode == 0

    def included(self, receipt, line, index):
        """RFC 9162 section 2.1.3.2, on a receipt (C2SP tlog-proof)."""
        head, _, note = receipt.partition("\n\n")
        _, at, *path = head.split("\n")
        size, root = checkpoint(note)
        if at != f"index {index}" or index >= size or not self.signed(note):
            return False
        fn, sn, result = index, size - 1, digest(b"\0" + line.rstrip(b"\n"))
        for part in map(base64.b64decode, path):
            if sn == 0:
                return False
            if fn & 1 or fn == sn:
                result = node(part, result)
                while not fn & 1 and fn:
                    fn, sn = fn >> 1, sn >> 1
            else:
                result = node(result, part)
            fn, sn = fn >> 1, sn >> 1
        return sn == 0 and result == root

    def grew(self, request, old):
        """RFC 9162 section 2.1.4.2, on a request for a countersignature (C2SP add-checkpoint)."""
        head, _, note = request.partition("\n\n")
        since, *path = head.split("\n")
        (first, first_root), (second, second_root) = checkpoint(old), checkpoint(note)
        if since != f"old {first}" or not self.signed(note) or not self.signed(old):
            return False
        path = list(map(base64.b64decode, path))
        if first == second:
            return not path and first_root == second_root
        if first & (first - 1) == 0:
            path.insert(0, first_root)
        fn, sn = first - 1, second - 1
        while fn & 1:
            fn, sn = fn >> 1, sn >> 1
        fr = sr = path[0]
        for part in path[1:]:
            if sn == 0:
                return False
            if fn & 1 or fn == sn:
                fr, sr = node(part, fr), node(part, sr)
                while not fn & 1 and fn:
                    fn, sn = fn >> 1, sn >> 1
            else:
                sr = node(sr, part)
            fn, sn = fn >> 1, sn >> 1
        return sn == 0 and fr == first_root and sr == second_root


def checkpoint(note):
    """(size, root)"""
    _, size, root, *_ = note.split("\n")
    return int(size), base64.b64decode(root)
