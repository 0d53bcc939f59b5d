#!/usr/bin/env bash
# The demonstration: a fresh workspace on real input, then the window; without a display the same window off-screen, its pictures and papers.
# Usage: demo.sh FOLDER_OF_PROGRAMS FOLDER_FOR_THE_DEMO [window options]
set -euo pipefail
programs=$1; demo=$2; shift 2
mkdir -p "$demo"
rm -f "$demo"/demo.tagliando "$demo"/demo.tagliando-wal "$demo"/demo.tagliando-shm
rm -rf "$demo"/demo.tagliando.d
cli="$programs/tagliando-cli --db $demo/demo.tagliando"

echo "==> making the demo workspace $demo/demo.tagliando" >&2
$cli demo

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -z "${CI:-}" ]; then
    exec "$programs/tagliando" --db "$demo/demo.tagliando" "$@"
fi

echo "==> no display: the same window off-screen, pictures and reports under $demo" >&2
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='qt.qpa.*=false'
XDG_RUNTIME_DIR=$(mktemp -d); export XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
for language in it en; do
    "$programs/tagliando" --db "$demo/demo.tagliando" --lang "$language" --screenshots "$demo/$language" "$@"
    $cli report --customer 'Eta Logistica' --lang "$language" --out "$demo/rapporto-$language.pdf"
done
"$programs/tagliando" --db "$demo/demo.tagliando" --lang it --now 2015-01-12 --screenshots "$demo/franco-2015-01-12" "$@"
$cli findings --group
echo "==> in $demo:" >&2
find "$demo" -name '*.png' -o -name '*.pdf' | sort >&2
