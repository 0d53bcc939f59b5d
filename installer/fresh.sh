#!/usr/bin/env bash
# Proves that a new, empty Debian 12 needs nothing but ./dev: a debootstrap chroot with nothing installed, the committed tree, `./dev demo`, `./dev test`.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "fresh: needs root (debootstrap and chroot)" >&2; exit 1; }
command -v debootstrap >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap >/dev/null; }

root=${1:-$(mktemp -d /var/tmp/tagliando-fresh.XXXXXX)}
mirror=$(sed -n 's/^deb \(\[[^]]*\] \)\?\(http[^ ]*\) .*/\2/p; s/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1 || true)
unmount() { umount -l "$root/proc" "$root/dev" 2>/dev/null || true; }
trap 'unmount; rm -rf --one-file-system "$root"' EXIT

echo "==> a new Debian 12 in $root" >&2
if ! debootstrap --variant=minbase bookworm "$root" ${mirror:+"$mirror"} >"$root.log" 2>&1; then
    echo "fresh: no new system can be made here:" >&2; tail -3 "$root.log" >&2; exit 1
fi
rm -f "$root.log"
# The system under test fetches its packages the way this machine does.
chmod 755 "$root"
if ls /etc/apt/sources.list.d/* >/dev/null 2>&1; then rm -f "$root/etc/apt/sources.list"; fi
cp -a /etc/apt/sources.list "$root/etc/apt/" 2>/dev/null || true
cp -a /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d "$root/etc/apt/" 2>/dev/null || true
cp -aL /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
mkdir -p "$root/usr/local/share/ca-certificates" && cp -a /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/" 2>/dev/null || true
mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" || { echo "fresh: mounting is not allowed here" >&2; exit 1; }

mkdir -p "$root/src" && git archive HEAD | tar -x -C "$root/src"
run() { echo "==> in the new system: $*" >&2; env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root CI=true $(env | grep -iE '^(https?|no)_proxy=' || true) chroot "$root" bash -c "cd /src && $*"; }
time run ./dev demo
time run ./dev test
