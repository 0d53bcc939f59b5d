#!/usr/bin/env python3
"""Counts inventory files without a line of the product: path, host, build, KBs, packages, one file a row, tab separated; "-": nothing to count.

Used by realtable_test.cpp as the second opinion on every real file."""
import gzip
import json
import pathlib
import re
import sys

INSTALLED = re.compile(r"^[uihp][iWtUF]")


def text_of(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    if data.count(b"\0") * 4 > len(data):
        at = data.index(b"\0") - 1
        return data[at:].decode("utf-16-le", "replace")
    return data.decode("latin-1")


def systeminfo(text):
    labelled = [line for line in text.splitlines() if line.strip() and not line[0].isspace() and re.search("[:\uff1a]", line)]
    for number, line in enumerate(labelled):
        version = re.search(r":\s*\d+\.\d+\.(\d+)\b.*\D\1\s*$", line)
        if version:
            host = re.split("[:\uff1a]", labelled[number - 2], 1)[1].strip()
            kbs = {m for m in re.findall(r"\[\d+\]: (?:KB)?(\d{6,7})(?!\d)", text)}
            return host if re.search(r"\w", host) else "", version.group(1), len(kbs), 0
    return None


def qfe(text):
    lines = [line for line in text.splitlines() if line.strip()]
    header = lines[0][re.search(r"(?:Caption|Description|Node)\s", lines[0]).start():]
    at = header.find("CSName")
    column = [header.find("HotFixID"), header.find("InstallDate"), header.find("ServicePackInEffect"), header.find("Status")]
    kbs = {m for line in lines[1:] for m in re.findall(r"KB(\d{6,7})", line[column[0]:column[1]] + " " + line[column[2]:column[3]])}
    return lines[1][at:].split()[0] if at >= 0 else "", "", len(kbs), 0


def vuls(document):
    if document.get("family") == "pseudo":
        return None
    kernel = document.get("runningKernel") or {}
    windows = document["family"] == "windows"
    kb = document.get("windowsKB") or {}
    kbs = set(kb.get("applied") or []) | set(kb.get("unapplied") or [])
    packages = [p for p in (document.get("packages") or {}).values() if p["name"] != "gpg-pubkey"]
    build = ".".join(kernel.get("version", "").split(".")[2:]) if windows else ""
    return document["serverName"], build, len(kbs) if windows else 0, 0 if windows else len(packages)


def count(path):
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    folder = path.parent.name
    if folder == "vuls-results":
        return vuls(json.loads(data))
    text = text_of(data)
    if folder == "windows-systeminfo-qfe":
        return systeminfo(text) if "systeminfo" in path.name else qfe(text) if "qfe" in path.name and len(text) > 4 else None
    if folder == "dpkg-status":
        installed = len(re.findall(r"^Status: \S+ \S+ installed$", text, re.M))
        return ("", "", 0, installed) if installed else None
    if path.name == "dpkg-query.tsv":
        return "", "", 0, len([line for line in text.splitlines() if INSTALLED.match(line.split("\t")[3])])
    if path.name == "dpkg-l.txt":
        return "", "", 0, len([line for line in text.splitlines() if re.match(r"^[uihp][iWtUF].? ", line)])
    if path.name == "os-release":
        return "", "", 0, 0
    if folder == "dism-packages":
        image = re.search(r"Image Version: \d+\.\d+\.(\d+\.\d+)", text)
        return "", image.group(1), len(set(re.findall(r"Package_for_(KB\d+)~", text))), 0
    return None


def main(folder):
    root = pathlib.Path(folder)
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        counted = count(path)
        fields = [str(field) for field in counted] if counted else ["-"]
        print("\t".join([str(path.relative_to(root)), *fields]))


if __name__ == "__main__":
    main(sys.argv[1])
