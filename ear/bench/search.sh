#!/bin/sh
# Search of the directory at about 2,000 hospitals: copies the demonstration hospitals 33 times through the operators' import (the
# copies stay in that database: use a throw-away MEDINBOUND_HOME; FILL=no when they are there), has every copy count as admitted, then
# asks 500 different questions in no order, by words, specialty, disease, language, region and price, none of them kept in memory, in
# each of some rounds, and prints the median and 90th percentile of the time a caller waits; the first round warms up.
# Usage: OPS_TOKEN=... DB=postgresql://postgres:postgres@127.0.0.1:<port>/postgres ear/bench/search.sh [base address]
# The port of the embedded database is the 4th line of <data directory>/postgres/data/postmaster.pid.
set -eu
base=${1:-http://localhost:8080}
demo=$(dirname "$0")/../../ejb-core/src/main/resources/demo/hospitals.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ "${FILL:-yes}" = yes ]; then
  tr -d '\r' < "$demo" | awk 'NR == 1 { print; next } { rows[++n] = $0 }
    END { for (copy = 1; copy <= 33; copy++) for (i = 1; i <= n; i++) { row = rows[i]; sub(/,/, "-" copy ",", row); print row } }' \
    > "$work/many.csv"
  curl -sf -H "Authorization: Bearer $OPS_TOKEN" -H 'Content-Type: text/csv' --data-binary @"$work/many.csv" \
    "$base/api/v1/ops/hospitals"; echo
  psql -X -q "$DB" -c "update hospital set admitted_until = '2099-12-31'" -c "update hospital_search set admitted_until = '2099-12-31'" \
    -c 'vacuum analyze'
fi

question() {
  printf 'url = "%s/api/v1/hospitals?n=%s-%s"\n' "$base" "$$" "$((i += 1))"
  while [ $# -gt 0 ]; do
    [ -z "$2" ] || printf 'data-urlencode = "%s=%s"\n' "$1" "$2"
    shift 2
  done
  printf 'get\nsilent\noutput = "/dev/null"\nwrite-out = "%%{http_code} %%{time_total}\\n"\nnext\n'
}

questions() {
  for specialty in '' cardiology gastro-surgery medical-oncology orthopaedics; do
    for language in '' en zh vi ru; do
      for region in '' kanto kinki kyushu; do
        for words in '' 病院 heart 'がん 東京'; do
          question specialty "$specialty" language "$language" region "$region" q "$words"
        done
        question disease c15-c26 language "$language" region "$region" max_price "$((3000000 + i))"
      done
    done
  done
}

i=0
for round in $(seq "${ROUNDS:-4}"); do
  # One record a line, shuffled, and taken apart again.
  questions | awk '{ printf "%s%s", $0, $0 == "next" ? "\n" : "\001" }' | shuf | tr '\001' '\n' | sed '$d' > "$work/questions"
  i=$((i + 1000))
  curl -K "$work/questions" > "$work/times"
  awk '$1 != 200 { bad++ } { print $2 } END { if (bad) print bad " answers were not 200" > "/dev/stderr" }' "$work/times" |
    sort -n | awk -v r="$round" '{ t[NR] = $1 } END { printf "round %d: %d questions, median %.1f ms, 90th percentile %.1f ms\n", r, NR, 1000 * t[int(NR * .5)], 1000 * t[int(NR * .9)] }'
done
