#!/usr/bin/env bash
# Puts the Python programs that read our calendars and feeds into FOLDER, each in a place of its own.
# Usage: tools.sh FOLDER
set -euo pipefail

put() {
  local place=$1
  shift
  [ "$(cat "$place/versions" 2>/dev/null)" = "$*" ] && return
  rm -rf "$place"
  python3 -m venv "$place"
  "$place/bin/pip" --quiet --disable-pip-version-check install "$@"
  echo "$*" >"$place/versions"
}

mkdir -p "$1"
put "$1/readers" icalendar==7.3.0 vobject==0.9.9 feedparser==6.0.14
put "$1/khal" khal==0.14.1
put "$1/vdirsyncer" vdirsyncer==0.21.0
