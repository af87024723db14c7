"""What s11 is measured beside: programs of fixed versions, installed or compiled once."""
import hashlib
import shutil
import subprocess
import sys

PINNED = {"duckdb-cli": "1.5.6", "orjson": "3.13.0"}


def python(setting):
    """A Python of its own, with the pinned packages."""
    home = setting.folder / ("peers-" + "-".join(PINNED.values()))
    interpreter = home / "bin" / "python3"
    if not (home / "whole").exists():
        setting.say("installing " + ", ".join(f"{name} {version}" for name, version in PINNED.items()))
        shutil.rmtree(home, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        wanted = [f"{name}=={version}" for name, version in PINNED.items()]
        subprocess.run([interpreter, "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted], check=True)
        (home / "whole").touch()
    return interpreter


def duckdb(setting):
    """DuckDB's own program, without the Python that its package starts it with."""
    home = python(setting).parent.parent
    return next(home.glob("lib/python3*/site-packages/duckdb_cli/duckdb"))


def compiled(setting, name, source):
    """A C program, compiled once; needs a C compiler."""
    path = setting.folder / f"{name}-{hashlib.sha256(source.encode()).hexdigest()[:12]}"
    if not path.exists():
        compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
        if compiler is None:
            raise SystemExit("bench: a C compiler is needed: install gcc.")
        text = path.with_suffix(".c")
        text.write_text(source)
        subprocess.run([compiler, "-O2", "-o", path, text], check=True)
    return path


def must(name, package=None):
    """An outside command, installed where it is missing and that can be done."""
    if not shutil.which(name):
        subprocess.run(["apt-get", "install", "-y", "-qq", package or name], capture_output=True)
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"bench: {name} is missing: install {package or name}.")
    return found
