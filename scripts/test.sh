#!/usr/bin/env bash
# Everything that must hold, cheap steps first; ends with the minutes of each step, also on failure.
set -euo pipefail
cd "$(dirname "$0")/.."

# A new target folder is filled once: cargo's notes for the next build would double what it weighs.
[ -d "${CARGO_TARGET_DIR:-target}/debug/incremental" ] || export CARGO_INCREMENTAL=0

begun=$SECONDS
table=''

main() {
  trap print_table EXIT
  trap 'exit 130' INT TERM
  step setup make setup
  step fmt make fmt
  step ui make ui-test
  step clippy make clippy
  step unit make unit
  step browser make browser
}

step() {
  local name=$1 start=$SECONDS
  shift
  printf '\n=== %s: %s\n' "$name" "$*"
  if "$@"; then add_row "$name" $((SECONDS - start)) passed; return; fi
  add_row "$name" $((SECONDS - start)) FAILED
  exit 1
}

add_row() {
  table+=$(printf '%-8s  %3d:%02d  %s' "$1" $(($2 / 60)) $(($2 % 60)) "$3")$'\n'
}

print_table() {
  local result=$?
  add_row total $((SECONDS - begun)) "$([ "$result" = 0 ] && echo passed || echo FAILED)"
  printf '\n%-8s  %6s\n%s' step 'm:s' "$table"
}

main
