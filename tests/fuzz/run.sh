#!/usr/bin/env bash
# ./dev fuzz [SECONDS [TARGET...]]: each target for SECONDS (60), as many at once as there are processors. What it learns stays in build/fuzz/corpus;
# what breaks a target is kept in build/fuzz/found and belongs into tests/fuzz/corpus/TARGET once it is mended. Prints a table.
set -uo pipefail
program=$1 work=$2 seconds=${3:-60}
shift 2; [ $# -gt 0 ] && shift
mapfile -t targets < <(if [ $# -gt 0 ]; then printf '%s\n' "$@"; else "$program"; fi)
mkdir -p "$work/found" "$work/logs"
export program work seconds
export ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1

one() {
    local target=$1 seeds=("tests/fuzz/corpus/$1") code=0
    [ "$target" = msrc ] && seeds+=(tests/data/feeds)
    [ "$target" = inventory ] && seeds+=(tests/data/inventory)
    mkdir -p "$work/corpus/$target"
    TAGLIANDO_FUZZ_TARGET=$target "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -len_control=50 -print_final_stats=1 \
        -artifact_prefix="$work/found/$target-" "$work/corpus/$target" "${seeds[@]}" >"$work/logs/$target" 2>&1 || code=$?
    local runs; runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/logs/$target")
    local coverage; coverage=$(grep -o 'cov: [0-9]*' "$work/logs/$target" | tail -1)
    printf '%-14s %12s runs  %-12s %s\n' "$target" "${runs:-0}" "$coverage" "$([ "$code" = 0 ] && echo ok || echo "FOUND: $work/logs/$target")"
    return "$code"
}
export -f one
printf '%s\n' "${targets[@]}" | xargs -P "${FUZZ_JOBS:-$(nproc)}" -I{} bash -c 'one {}'
