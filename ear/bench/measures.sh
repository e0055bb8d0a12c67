#!/bin/sh
# Measures the nightly job of hospitals' measures on 2,000 hospitals and 200,000 requests against the same SQL in psql: the statements of
# the job itself, over all hospitals at once. Prints the times, the job's counts, and the plan of the measures.
#   1. start the product on an empty database: DEMO_DATA=false OPS_TOKEN=... ./run
#   2. DB=postgresql://postgres:postgres@127.0.0.1:<port>/postgres OPS_TOKEN=... ear/bench/measures.sh
# The port of the embedded database is the 4th line of <data directory>/postgres/data/postmaster.pid.
set -eu
here=$(dirname "$0")
sql=$here/../../ejb-core/src/main/resources/org/medinbound/monitoring/store
base=${BASE:-http://localhost:8080}
as_of=${AS_OF:-2026-11-25T02:00:00+09:00}

# Name shown and job.
job() {
  id=$(curl -fsS -H "Authorization: Bearer $OPS_TOKEN" -H 'Content-Type: application/json' \
    -d "{\"asOf\":\"$as_of\"}" "$base/api/v1/ops/jobs/$2" | tr -cd 0-9)
  while :; do
    state=$(curl -fsS -H "Authorization: Bearer $OPS_TOKEN" "$base/api/v1/ops/jobs/executions/$id")
    case $state in *'"COMPLETED"'*) break ;; *'"FAILED"'* | *'"ABANDONED"'*) echo "$state"; exit 1 ;; esac
    sleep 0.2
  done
  psql -X -qAt "$DB" -c "select '$1: ' || round(extract(epoch from ended_at - started_at)::numeric, 2) || ' s, ' || counts
    from job_execution where id = $id"
}

hand() {
  { printf '%s\n' '\timing on' 'begin; set local jit = off;'; cat "$sql/measures.sql"; echo ';'; cat "$sql/crossings.sql"; printf '%s\n' ';' 'rollback;'; } |
    psql -X -v ON_ERROR_STOP=1 -v "asOf='$as_of'" -v from=0 -v to=9999999999 "$DB" | awk '/^Time/ { t += $2 } END { printf "psql: %.2f s\n", t / 1000 }'
}

if [ "${FILL:-yes}" = yes ]; then
  psql -X -q -v ON_ERROR_STOP=1 -v as_of="$as_of" -f "$here/generate-requests.sql" "$DB" > /dev/null
fi
psql -X -qAt "$DB" -c "select count(*) || ' hospitals, ' || (select count(*) from acceptance_request) || ' requests' from hospital"
hand
hand
job "job, first night" hospital-measures
job "job, the same night again" hospital-measures
job "hospitals told" finding-letters
hand
{ echo 'begin; set local jit = off; explain (analyze, costs off, timing off, summary on)'; cat "$sql/measures.sql"; echo '; rollback;'; } |
  psql -X -qAt -v ON_ERROR_STOP=1 -v "asOf='$as_of'" -v from=0 -v to=9999999999 "$DB"
