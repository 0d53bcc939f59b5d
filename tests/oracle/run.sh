#!/usr/bin/env bash
# ./dev oracle [COUNT [SEED]]: every version scheme against the tool that defines it, and a whole host against apt. Prints a table.
set -uo pipefail
oracle=$1 count=${2:-100000} seed=${3:-20261122}
here=$(dirname "$0")
code=0
echo "seed $seed"
for scheme in dpkg rpm pypi windows-build; do
    "$oracle" pairs "$scheme" "$count" "$seed" | /usr/bin/python3 "$here/oracle.py" "$scheme" || code=1
done
"$oracle" pairs semver "$count" "$seed" | NODE_PATH=/usr/share/nodejs node "$here/semver.js" || code=1

data=${TAGLIANDO_REAL_DATA:-$here/../../../shared/data/feeds}
host=$data/installed/vuls-results/debian_12.json
index=$data/debian/apt-index/bookworm-security_main_amd64_Packages.gz
if [ -f "$host" ] && [ -f "$index" ]; then
    work=$(mktemp -d)
    zcat "$index" >"$work/Packages"
    /usr/bin/python3 "$here/aptupgrade.py" "$host" "$work/Packages" | cut -f 1 | sort -u >"$work/apt" || code=1
    "$oracle" missing "$host" "$work/Packages" | cut -f 1 | sort -u >"$work/ours" || code=1
    # apt knows a kernel by the meta package; the matcher judges the image that runs, whose name no newer one has (FEEDS C1).
    grep -v '^linux-image-' "$work/apt" >"$work/apt.packages"
    grep -v '^linux-image-' "$work/ours" >"$work/ours.packages"
    printf '%-14s %-24s %8d with a newer candidate, %d found missing, %d disagreements\n' "debian host" "apt" \
        "$(wc -l <"$work/apt.packages")" "$(wc -l <"$work/ours.packages")" "$(comm -3 "$work/apt.packages" "$work/ours.packages" | wc -l)"
    comm -3 "$work/apt.packages" "$work/ours.packages" >&2
    { [ -s "$work/apt.packages" ] && cmp -s "$work/apt.packages" "$work/ours.packages"; } || code=1
    rm -rf "$work"
else
    echo "debian host    not compared: no real data"
fi
"$oracle" speed
exit $code
