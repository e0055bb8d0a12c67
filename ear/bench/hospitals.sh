#!/bin/sh
# The hospital list of 20 rows against a resource that answers the same bytes from memory through the same filters, in one run.
# Wants a product that was started with BENCH_RESOURCES=true, and wrk. Usage: ear/bench/hospitals.sh [base address]
set -eu
base=${1:-http://localhost:8080}
list=$base/en/hospitals
memory=$base/en/bench/hospitals
seconds=${SECONDS_EACH:-10}
warm=${WARM_SECONDS:-30}

command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 2; }
curl -sf -o /tmp/list.$$ "$list" || { echo "$list does not answer" >&2; exit 2; }
curl -sf -o /tmp/memory.$$ "$memory" || { echo "$memory is off: start the product with BENCH_RESOURCES=true" >&2; exit 2; }
cmp /tmp/list.$$ /tmp/memory.$$ && rm /tmp/list.$$ /tmp/memory.$$

rate() {
  wrk -t2 -c16 -d"$2"s "$1" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "errors: " $0 > "/dev/stderr" }'
}

rate "$list" "$warm" >/dev/null
rate "$memory" "$warm" >/dev/null
for round in 1 2 3; do
  l=$(rate "$list" "$seconds")
  m=$(rate "$memory" "$seconds")
  awk -v l="$l" -v m="$m" -v r="$round" \
    'BEGIN { printf "round %d: list %.0f requests/s, memory %.0f requests/s, ratio %.0f %%\n", r, l, m, 100 * l / m }'
done
