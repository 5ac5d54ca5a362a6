#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own: a cluster in a temporary folder, on a free loopback
# port, thrown away afterwards. The command finds its address in ORDIT_TEST_POSTGRES.
# Usage: scripts/postgres.sh COMMAND…   |   scripts/postgres.sh --find   (prints the programs' folder)
set -euo pipefail

oldest_version=15
folder='' programs='' port=''

main() {
  [ $# -gt 0 ] || { echo "usage: scripts/postgres.sh COMMAND…" >&2; exit 2; }
  if [ "$1" = --find ]; then find_programs; exit; fi
  "$(dirname "$0")/setup.sh" postgres
  programs=$(find_programs)
  trap remove_cluster EXIT
  trap 'exit 143' TERM HUP
  trap 'exit 130' INT
  make_cluster
  start_cluster
  export ORDIT_TEST_POSTGRES="postgres://ordit@127.0.0.1:$port/postgres"
  "$@"
}

# The newest installed version: Debian's folders first, then the path.
find_programs() {
  local candidate version
  for candidate in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) \
    "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    if ! [ -x "$candidate/initdb" ]; then continue; fi
    version=$("$candidate/postgres" --version | grep -o '[0-9]*' | head -n 1)
    if [ "$version" -ge "$oldest_version" ]; then echo "$candidate"; return; fi
  done
  return 1
}

# Under /tmp whatever TMPDIR says: the server's user must be able to enter, and socket paths are short.
make_cluster() {
  folder=$(mktemp -d /tmp/ordit-postgres.XXXXXX)
  if [ "$(id -u)" = 0 ]; then chown "$(server_user)" "$folder"; fi
  as_server "$programs/initdb" --pgdata="$folder/data" --username=ordit --auth=trust \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/setup.log" 2>&1 || fail "initdb failed"
  as_server tee -a "$folder/data/postgresql.conf" >/dev/null <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = '$folder'
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
SETTINGS
}

# A port below the range that the system hands out by itself; taken ones are passed over.
start_cluster() {
  for _ in $(seq 20); do
    port=$((20000 + RANDOM % 12000))
    if as_server "$programs/pg_ctl" --pgdata="$folder/data" --log="$folder/server.log" --wait \
      --options="-p $port" start >>"$folder/setup.log" 2>&1; then return; fi
  done
  cat "$folder/server.log" >&2
  fail "the server did not start"
}

remove_cluster() {
  if [ -f "$folder/data/postmaster.pid" ]; then
    as_server "$programs/pg_ctl" --pgdata="$folder/data" --mode=immediate --wait stop >/dev/null || true
  fi
  # A database for each test makes a million small files; whoever waits for the tests need not wait for this.
  if [ -n "$folder" ]; then (rm -rf "$folder" >/dev/null 2>&1 </dev/null &); fi
}

# PostgreSQL refuses to run as root.
as_server() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && setpriv --reuid="$(server_user)" --regid="$(id -g "$(server_user)")" --clear-groups "$@")
  else
    "$@"
  fi
}

server_user() {
  if id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi
}

fail() {
  echo "PostgreSQL for the tests: $1" >&2
  cat "$folder/setup.log" >&2
  exit 1
}

main "$@"
