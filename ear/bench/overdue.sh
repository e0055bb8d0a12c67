#!/bin/sh
# Measures the overdue job on 24,000 guarantors x 36 months against ear/bench/overdue-flags.sql on the same data.
#   1. start the product on an empty database: DEMO_DATA=false OPS_TOKEN=... ./run
#   2. DB=postgresql://postgres:postgres@127.0.0.1:<port>/postgres OPS_TOKEN=... ear/bench/overdue.sh
# The port of the embedded database is the 4th line of <data directory>/postgres/data/postmaster.pid.
set -eu
here=$(dirname "$0")
base=${BASE:-http://localhost:8080}
as_of=${AS_OF:-2026-11-01T09:00:00+09:00}

run_job() {
  id=$(curl -fsS -H "Authorization: Bearer $OPS_TOKEN" -H 'Content-Type: application/json' \
    -d "{\"asOf\":\"$as_of\"}" "$base/api/v1/ops/jobs/overdue-reports" | tr -cd 0-9)
  while :; do
    state=$(curl -fsS -H "Authorization: Bearer $OPS_TOKEN" "$base/api/v1/ops/jobs/executions/$id")
    case $state in *'"COMPLETED"'*) break ;; *'"FAILED"'* | *'"ABANDONED"'*) echo "$state"; exit 1 ;; esac
    sleep 0.2
  done
  psql -X -qAt "$DB" -c "select 'job: ' || round(extract(epoch from ended_at - started_at)::numeric, 2) || ' s, ' || counts
    from job_execution where id = $id"
}

psql -X -q -v ON_ERROR_STOP=1 -f "$here/generate-guarantors.sql" "$DB" > /dev/null
psql -X -qAt "$DB" -c "select count(*) || ' guarantors, ' || (select count(*) from monthly_report) || ' submissions' from guarantor"
echo "hand-written SQL:"
psql -X -v ON_ERROR_STOP=1 -v as_of="$as_of" -f "$here/overdue-flags.sql" "$DB" | grep -A1 '^INSERT'
run_job
echo "again, nothing to write:"
run_job
psql -X -qAt -v ON_ERROR_STOP=1 "$DB" -c "select count(*) || ' flags differ' from (
  (select guarantor_id, period, kind, raised_at, due_at, first_received_at, rule_version from guarantor_flag except table bench_flag)
  union all
  (table bench_flag except select guarantor_id, period, kind, raised_at, due_at, first_received_at, rule_version from guarantor_flag)) d"
psql -X -q "$DB" -c 'drop table bench_flag'
