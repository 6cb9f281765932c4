"""The C library itself: what a host sees of it."""
import os
import re
import subprocess

import shinsa
from conftest import REPOSITORY

LIBRARY = os.path.join(os.path.dirname(shinsa.__file__), "libshinsa.so")
HEADER = (REPOSITORY / "Bindings" / "Sources" / "CShinsa" / "include" / "shinsa.h").read_text()


def test_only_what_the_header_names_is_exported():
    told = subprocess.run(["nm", "-D", "--defined-only", LIBRARY], capture_output=True, text=True, check=True).stdout
    exported = {line.split()[-1] for line in told.splitlines()}
    declared = set(re.findall(r"\b(shinsa_[a-z_]+)\(", HEADER)) - {"shinsa_book_freed"}
    assert exported == declared


def test_the_interface_is_that_of_its_version():
    """Whoever changes a function or a struct raises SHINSA_ABI_VERSION too; what is only new leaves it."""
    import hashlib

    text = re.sub(r"/\*.*?\*/", "", HEADER, flags=re.S)
    digest = hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]
    version = re.search(r"SHINSA_ABI_VERSION (\d+)", HEADER).group(1)
    assert (version, digest) == ("1", "a3de474782fb43c8")


def test_it_needs_only_what_every_linux_has():
    told = subprocess.run(["readelf", "-d", LIBRARY], capture_output=True, text=True, check=True).stdout
    needed = set(re.findall(r"\(NEEDED\).*\[(.*?)\]", told))
    assert needed <= {"libc.so.6", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2"}


def test_it_is_one_small_file():
    assert os.path.getsize(LIBRARY) < 13_000_000
