#!/bin/sh
# A monthly report of 5,000 lines as a spreadsheet: taken in (kept, scanned if a scanner is there, read, put into the draft), then
# checked and shown. Whole HTTP times as the agency's browser sees them, five rounds, the first ones cold. Wants a product with the
# demonstration data, its data directory in MEDINBOUND_HOME, and psql; with soffice the file is .xlsx as LibreOffice makes it, else
# .csv. Usage: ear/bench/report-sheet.sh [base address] [lines]
set -eu
base=${1:-http://localhost:8080}
lines=${2:-5000}
home=${MEDINBOUND_HOME:-$HOME/.medinbound}

for tool in psql curl; do
  command -v $tool >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done
port=$(sed -n 4p "$home/postgres/data/postmaster.pid")
sql() { PGPASSWORD=postgres psql -h 127.0.0.1 -p "$port" -U postgres -qtAX -c "$1" postgres; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A session of an agency that got a link; it ends after an hour.
token=$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')
number=$(sql "select subject from portal_link where role = 'GUARANTOR' order by subject desc limit 1")
[ -n "$number" ] || { echo "no agency got a link; is the demonstration data there?" >&2; exit 2; }
sql "insert into portal_session (token_hash, link_id, role, subject, opened_at, last_seen_at, expires_at)
     select sha256(convert_to('$token', 'UTF8')), id, 'GUARANTOR', subject, now(), now(), now() + interval '1 hour'
     from portal_link where subject = '$number' and role = 'GUARANTOR' order by id limit 1"
month=$(TZ=Asia/Tokyo date +%Y-%m)
hospital=$(sql "select name from report_hospital_name where language = 'ja' order by name limit 1")

awk -v n="$lines" -v m="$month" -v h="$hospital" 'BEGIN {
  print "身元保証書番号,発行日,国籍,生年,性別,査証の種類,滞在期間,受入医療機関,来日の目的,同伴者氏名,入国日"
  for (i = 1; i <= n; i++)
    printf "BENCH-%d,%s-01,%s,昭和%d年,%s,一次,90日,%s,治療,%s,%s-01\n", i, m, (i % 2 ? "ベトナム" : "CN"), 30 + i % 30,
      (i % 2 ? "女" : "男"), (i % 50 ? h : "どこにもない病院"), (i % 3 ? "" : "Sample Person"), m
}' >"$work/report.csv"
file=$work/report.csv
if command -v soffice >/dev/null; then
  HOME=$work soffice --headless --infilter="CSV:44,34,76" --convert-to xlsx --outdir "$work" "$work/report.csv" >/dev/null 2>&1
  file=$work/report.xlsx
fi
echo "$lines lines in $(basename "$file"), $(wc -c <"$file") bytes, agency $number, month $month"

draft=$base/ja/my/agency/reports/$month
page() { curl -sf -b "$work/cookies" -c "$work/cookies" -H "Cookie: mi_session=$token" "$@"; }
for round in 1 2 3 4 5; do
  page "$draft" >"$work/month.html"
  csrf=$(sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' "$work/month.html" | head -1)
  form=$(awk '/mi_form/ { print $7 }' "$work/cookies")
  upon=$(sql "select coalesce(max(d.version), 0) from report_draft d join guarantor g on g.id = d.guarantor_id where g.number = '$number' and d.period = '$month-01'")
  taken=$(curl -s -o "$work/answer" -w '%{time_total} %{http_code}' -H "Cookie: mi_session=$token; mi_form=$form" \
    -F "_csrf=$csrf" -F "upon=$upon" -F "file=@$file" "$draft/sheet")
  checked=$(curl -s -o "$work/draft.html" -w '%{time_total} %{http_code}' -H "Cookie: mi_session=$token; mi_form=$form" "$draft/draft")
  echo "round $round: taken in ${taken% *} s (${taken#* }), checked and shown ${checked% *} s (${checked#* })"
done
