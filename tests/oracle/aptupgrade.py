#!/usr/bin/python3
"""What the real apt would upgrade on a scanned Debian host, from its package list and a security index alone: the packages with a newer candidate.
usage: aptupgrade.py VULS-RESULT INDEX; prints "package<TAB>installed<TAB>candidate" a line."""
import json
import os
import subprocess
import sys
import tempfile


def main():
    result, index = sys.argv[1:3]
    packages = json.load(open(result, encoding="utf-8"))["packages"]
    with tempfile.TemporaryDirectory() as root:
        for folder in ("lists/partial", "cache/archives/partial", "etc"):
            os.makedirs(f"{root}/{folder}")
        with open(f"{root}/status", "w", encoding="utf-8") as status:
            for name, package in sorted(packages.items()):
                version = package["version"] + ("-" + package["release"] if package.get("release") else "")
                status.write(f"Package: {name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: {version}\nMaintainer: x\nDescription: x\n\n")
        with open(f"{root}/sources.list", "w", encoding="utf-8") as sources:
            sources.write(f"deb [trusted=yes arch=amd64] file:{root}/mirror bookworm-security main\n")
        place = f"{root}/mirror/dists/bookworm-security/main/binary-amd64"
        os.makedirs(place)
        with open(f"{place}/Packages", "wb") as packed:
            packed.write(open(index, "rb").read())
        with open(f"{root}/mirror/dists/bookworm-security/Release", "w", encoding="utf-8") as release:
            release.write("Suite: bookworm-security\nCodename: bookworm-security\nComponents: main\nArchitectures: amd64\n")
        options = {"Dir::State::status": f"{root}/status", "Dir::State::lists": f"{root}/lists", "Dir::Cache": f"{root}/cache",
                   "Dir::Etc::sourcelist": f"{root}/sources.list", "Dir::Etc::sourceparts": "/dev/null", "Dir::Etc::preferences": "/dev/null",
                   "Dir::Etc::preferencesparts": "/dev/null", "Dir::State::extended_states": f"{root}/extended", "APT::Architecture": "amd64",
                   "APT::Architectures::": "amd64", "APT::Get::List-Cleanup": "false", "Acquire::Languages": "none", "APT::Sandbox::User": "root",
                   "Acquire::AllowInsecureRepositories": "true", "Acquire::AllowWeakRepositories": "true", "Debug::NoLocking": "true"}
        flags = [part for key, value in options.items() for part in ("-o", f"{key}={value}")]
        environment = dict(os.environ, LC_ALL="C")
        subprocess.run(["apt-get", *flags, "-qq", "update"], check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        upgrade = subprocess.run(["apt-get", *flags, "-s", "dist-upgrade"], check=False, env=environment, capture_output=True, text=True)
        chosen = sum(line.startswith("Inst ") for line in upgrade.stdout.splitlines())
        print(f"apt-get -s dist-upgrade: {chosen} Inst lines", file=sys.stderr)
        # Dependencies hold packages back, so that the candidates are what compares.
        policy = subprocess.run(["apt-cache", *flags, "policy", *sorted(packages)], check=True, env=environment, capture_output=True, text=True).stdout
        name = installed = ""
        for line in policy.splitlines():
            if line and not line.startswith(" "):
                name = line.rstrip(":")
            elif line.strip().startswith("Installed:"):
                installed = line.split()[1]
            elif line.strip().startswith("Candidate:") and line.split()[1] != installed:
                print(f"{name}\t{installed}\t{line.split()[1]}")


main()
