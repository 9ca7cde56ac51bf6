#!/bin/sh
# Copies a workspace to PostgreSQL, where a copy of the last time is replaced once all rows have arrived:
#
#   PGHOST=db.example PGUSER=goodword PGDATABASE=shop ./nightly.sh /home/ana/shop.goodword
#
# Words that nobody else should read (private.sql) stay behind, unless PRIVATE=too is set. GOODWORD says how the
# program is started, where that is not “goodword”.
set -eu
workspace=$(realpath "$1")
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export GOODWORD_COPY="$folder/goodword.db"

${GOODWORD:-goodword} backup "$workspace" --output "$GOODWORD_COPY"
if [ "${PRIVATE:-}" != too ]; then sqlite3 "$GOODWORD_COPY" < private.sql; fi
sqlite3 "$GOODWORD_COPY" < counts.sql
pgloader --log-min-messages error --client-min-messages error --root-dir "$folder/log" postgres.load
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --file postgres-refill.sql
