#!/bin/sh
# The page of an inquiry, read from the database, against a resource that answers its bytes from memory through the same filters
# (the reader's session included), in one run. Wants a product with the demonstration data that was started with
# BENCH_RESOURCES=true, its data directory in MEDINBOUND_HOME, and wrk and psql. Usage: ear/bench/inquiry.sh [base address]
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

rate "$page" 8 >/dev/null
rate "$memory" 8 >/dev/null
for round in 1 2 3; do
  p=$(rate "$page" "$seconds")
  m=$(rate "$memory" "$seconds")
  awk -v p="$p" -v m="$m" -v r="$round" \
    'BEGIN { printf "round %d: inquiry page %.0f requests/s, memory %.0f requests/s, ratio %.0f %%\n", r, p, m, 100 * p / m }'
done
