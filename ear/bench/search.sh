#!/bin/sh
# Search of the directory at about 2,000 hospitals: copies the demonstration hospitals 33 times through the operators' import (the
# copies stay in that database: use a throw-away MEDINBOUND_HOME), then asks 400 different questions, none of them kept in
# memory, and prints the median and 90th percentile of the time a caller waits.
# Usage: OPS_TOKEN=... ear/bench/search.sh [base address]
set -eu
base=${1:-http://localhost:8080}
demo=$(dirname "$0")/../../ejb-core/src/main/resources/demo/hospitals.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tr -d '\r' < "$demo" | awk 'NR == 1 { print; next } { rows[++n] = $0 }
  END { for (copy = 1; copy <= 33; copy++) for (i = 1; i <= n; i++) { row = rows[i]; sub(/,/, "-" copy ",", row); print row } }' \
  > "$work/many.csv"
curl -sf -H "Authorization: Bearer $OPS_TOKEN" -H 'Content-Type: text/csv' --data-binary @"$work/many.csv" \
  "$base/api/v1/ops/hospitals"; echo

i=0
for specialty in '' cardiology gastro-surgery medical-oncology orthopaedics; do
  for language in '' en zh vi ru; do
    for region in '' kanto kinki kyushu; do
      for words in '' 病院 'heart' 'がん 東京'; do
        i=$((i + 1))
        printf 'url = "%s/api/v1/hospitals?n=%s"\ndata-urlencode = "q=%s"\n' "$base" "$$-$i" "$words"
        [ -z "$specialty" ] || printf 'data-urlencode = "specialty=%s"\n' "$specialty"
        [ -z "$language" ] || printf 'data-urlencode = "language=%s"\n' "$language"
        [ -z "$region" ] || printf 'data-urlencode = "region=%s"\n' "$region"
        printf 'get\nsilent\noutput = "/dev/null"\nwrite-out = "%%{http_code} %%{time_total}\\n"\nnext\n'
      done
    done
  done
done | sed '$d' > "$work/questions"

curl -K "$work/questions" > "$work/times"
awk '$1 != 200 { bad++ } { print $2 } END { if (bad) print bad " answers were not 200" > "/dev/stderr" }' "$work/times" |
  sort -n | awk '{ t[NR] = $1 } END { printf "%d questions: p50 %.1f ms, p90 %.1f ms\n", NR, 1000 * t[int(NR * .5)], 1000 * t[int(NR * .9)] }'
