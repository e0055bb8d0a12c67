#!/bin/sh
# The page of an inquiry, read from the database, against a resource that answers its bytes from memory through the same filters
# (the reader's session included), in one run. Wants a product with the demonstration data that was started with
# BENCH_RESOURCES=true, its data directory in MEDINBOUND_HOME, and wrk and psql. Usage: ear/bench/inquiry.sh [base address]
# With the product's process in PRODUCT_PID the processor time of product and database for a request is told as well: it says the
# same on a machine that is busy with other things.
set -eu
base=${1:-http://localhost:8080}
home=${MEDINBOUND_HOME:-$HOME/.medinbound}
seconds=${SECONDS_EACH:-10}

for tool in wrk psql curl; do
  command -v $tool >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done
port=$(sed -n 4p "$home/postgres/data/postmaster.pid")
sql() { PGPASSWORD=postgres psql -h 127.0.0.1 -p "$port" -U postgres -qtAX -c "$1" postgres; }

# A session of the sender whose case has the most to show; it ends after an hour.
reference=$(sql "select reference from inquiry_standing_view where stage = 'COMPARING' order by replied desc, reference limit 1")
token=$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')
sql "insert into portal_session (token_hash, link_id, role, subject, opened_at, last_seen_at, expires_at)
     select sha256(convert_to('$token', 'UTF8')), id, 'PATIENT', subject, now(), now(), now() + interval '1 hour'
     from portal_link where subject = '$reference' and role = 'PATIENT' order by id limit 1"

page=$base/en/inquiries/$reference
memory=$base/en/bench/inquiry/$reference
for address in "$page" "$memory"; do
  curl -sf -o /dev/null -H "Cookie: mi_session=$token" "$address" || { echo "$address does not answer; BENCH_RESOURCES=true?" >&2; exit 2; }
done

rate() {
  wrk -t2 -c16 -d"$2"s -H "Cookie: mi_session=$token" "$1" |
    awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "errors: " $0 > "/dev/stderr" }'
}

# Ticks of a hundredth second used so far by the product and by the database's processes.
used() {
  [ -n "${PRODUCT_PID:-}" ] || { echo 0; return; }
  database=$(head -1 "$home/postgres/data/postmaster.pid")
  for process in "$PRODUCT_PID" "$database" $(pgrep -P "$database"); do
    sed 's/.*) //' "/proc/$process/stat" 2>/dev/null
  done | awk '{ ticks += $12 + $13 } END { print ticks }'
}

rate "$page" "${WARM_SECONDS:-8}" >/dev/null
rate "$memory" "${WARM_SECONDS:-8}" >/dev/null
for round in $(seq 1 "${ROUNDS:-3}"); do
  before=$(used); p=$(rate "$page" "$seconds"); between=$(used); m=$(rate "$memory" "$seconds"); after=$(used)
  awk -v p="$p" -v m="$m" -v r="$round" -v a="$before" -v b="$between" -v c="$after" -v s="$seconds" 'BEGIN {
    printf "round %d: inquiry page %.0f requests/s, memory %.0f requests/s, ratio %.0f %%", r, p, m, 100 * p / m
    if (c > a) {
      x = 10 * (b - a) / (p * s); y = 10 * (c - b) / (m * s)
      printf "; processor time %.2f ms and %.2f ms a request, ratio %.0f %%", x, y, 100 * y / x
    }
    print "" }'
done
