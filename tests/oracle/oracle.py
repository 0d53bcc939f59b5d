#!/usr/bin/python3
"""Plays "a<TAB>b<TAB>order" lines from standard input against the tool that defines the scheme. Prints one line of the table; exit code 1 on
a disagreement, each of which goes to standard error."""
import sys
import time


def sign(number):
    return "<" if number < 0 else ">" if number > 0 else "="


def dpkg():
    import apt_pkg

    apt_pkg.init_system()
    return "apt_pkg.version_compare", lambda a, b: sign(apt_pkg.version_compare(a, b))


def rpm():
    import rpm as librpm

    def parts(text):
        epoch, colon, rest = text.partition(":")
        if not colon:
            epoch, rest = "0", text
        version, hyphen, release = rest.rpartition("-")
        return (epoch, version, release) if hyphen else (epoch, rest, None)

    def compare(a, b):
        left, right = parts(a), parts(b)
        if left[2] is None or right[2] is None:  # an advisory without a release is compared by epoch and version
            left, right = (left[0], left[1], "0"), (right[0], right[1], "0")
        return sign(librpm.labelCompare(left, right))

    return "rpm.labelCompare", compare


def pypi():
    from packaging.version import InvalidVersion, Version

    def compare(a, b):
        try:
            left, right = Version(a), Version(b)
        except InvalidVersion:
            return "?"
        return "<" if left < right else ">" if left > right else "="

    return "packaging.version", compare


def windows_build():
    def numbers(text):
        return [int(number) for number in text.split(".")]

    def compare(a, b):
        left, right = numbers(a), numbers(b)
        return "<" if left < right else ">" if left > right else "="

    return "lists of integers", compare


def main():
    scheme = sys.argv[1]
    name, compare = {"dpkg": dpkg, "rpm": rpm, "pypi": pypi, "windows-build": windows_build}[scheme]()
    started = time.monotonic()
    pairs = refused = wrong = 0
    for line in sys.stdin:
        a, b, order = line.rstrip("\n").split("\t")
        pairs += 1
        refused += order == "?"
        expected = compare(a, b)
        if expected != order:
            wrong += 1
            if wrong <= 20:
                print(f"{scheme}: {a} {order} {b}, but {name} says {expected}", file=sys.stderr)
    print(f"{scheme:<14} {name:<24} {pairs:>8} pairs {refused:>7} no version {wrong:>5} disagreements {time.monotonic() - started:6.2f} s")
    return 1 if wrong or not pairs else 0


sys.exit(main())
