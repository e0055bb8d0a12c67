#!/bin/sh
# Measures the statistics over 24,000 agencies x 60 months.
#   1. start the product on an empty database: DEMO_DATA=false OPS_TOKEN=... ./run
#   2. DB=postgresql://postgres:postgres@127.0.0.1:<port>/postgres ear/bench/statistics.sh
# The port of the embedded database is the 4th line of <data directory>/postgres/data/postmaster.pid.
# Fill, then start the job "statistics-summary" in the administration (or wait for five in the morning), then run with ASK=only.
set -eu
here=$(dirname "$0")
if [ "${ASK:-}" != only ]; then
  psql -X -q -v ON_ERROR_STOP=1 -f "$here/generate-statistics.sql" "$DB" > /dev/null
  psql -X -qAt "$DB" -c "select count(*) || ' guarantors, ' || (select count(*) from monthly_report) || ' submissions, '
    || (select count(*) from report_line) || ' lines' from guarantor"
fi
psql -X -q -v ON_ERROR_STOP=1 -f "$here/statistics.sql" "$DB"
