#!/usr/bin/env bash
# Checks that what a task needs is here, installs it with apt where that is allowed, and otherwise
# says what is missing and how to get it.
# Usage: scripts/setup.sh demo | test | PART…   (parts: disk rust lints compiler node postgres imap chromium java mail venv)
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()

main() {
  case "${1:-}" in
    demo) set -- rust compiler node ;;
    test) set -- disk rust lints compiler node postgres imap chromium java mail venv ;;
    '') echo "usage: scripts/setup.sh demo | test | PART…" >&2; exit 2 ;;
  esac
  for part in "$@"; do "need_$part"; done
  report_missing
}

# A first run fills a target folder of five gigabytes.
need_disk() {
  [ ! -d "${CARGO_TARGET_DIR:-target}/debug/deps" ] || return 0
  local free
  free=$(df -Pk . | awk 'NR == 2 { print int($4 / 1048576) }')
  [ "$free" -ge 6 ] || missing+=("6 GB of free disk for target/ (free: $free GB)")
}

need_rust() {
  local wanted found
  wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  found=$(rustc --version 2>/dev/null | cut -d' ' -f2) || true
  if ! command -v cargo >/dev/null || ! at_least "$wanted" "$found"; then
    missing+=("Rust $wanted or newer (found: ${found:-none}): install it with rustup, see rustup.rs")
  fi
}

need_lints() {
  if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then return; fi
  rustup component add rustfmt clippy >&2 ||
    missing+=("rustfmt and clippy: run 'rustup component add rustfmt clippy'")
}

need_compiler() {
  command -v cc >/dev/null || apt_install gcc libc6-dev ||
    missing+=("a C compiler, for SQLite: 'apt-get install gcc libc6-dev' as root")
}

need_node() {
  local found
  found=$(node --version 2>/dev/null | tr -d v) || true
  if ! command -v npm >/dev/null || ! at_least 20 "$found"; then
    missing+=("Node.js 20 or newer with npm (found: ${found:-none}): see nodejs.org; \
the package of Debian 12 is too old")
  fi
}

need_postgres() {
  scripts/postgres.sh --find >/dev/null || install_postgres && scripts/postgres.sh --find >/dev/null ||
    missing+=("PostgreSQL 15 or newer: 'apt-get install postgresql' as root")
}

# Debian starts a cluster of its own with the package; the tests bring theirs, so it is not made.
install_postgres() {
  local settings=/etc/postgresql-common/createcluster.d/ordit-tests.conf
  as_root true 2>/dev/null || return 1
  as_root mkdir -p "$(dirname "$settings")"
  echo 'create_main_cluster = false' | as_root tee "$settings" >/dev/null
  local result=0
  apt_install postgresql || result=$?
  as_root rm -f "$settings"
  return "$result"
}

# The stories start an IMAP server of their own; the one that Debian would start is not wanted.
need_imap() {
  [ -x /usr/sbin/dovecot ] || { apt_install dovecot-imapd && stop_dovecot; } ||
    missing+=("dovecot, an IMAP server: 'apt-get install dovecot-imapd' as root")
}

stop_dovecot() {
  [ -d /run/systemd/system ] || return 0
  as_root systemctl disable --now dovecot >/dev/null 2>&1 || true
}

need_chromium() {
  [ -x "${CHROMIUM:-}" ] || command -v chromium >/dev/null || apt_install chromium ||
    missing+=("Chromium: 'apt-get install chromium' as root, or its path in \$CHROMIUM")
}

need_java() {
  java -version >/dev/null 2>&1 || apt_install default-jre-headless ||
    missing+=("Java, for the HTML checker: 'apt-get install default-jre-headless' as root")
}

# A real mail server, for the tests that send and read mail.
need_mail() {
  has_aiosmtpd || { apt_install python3-aiosmtpd && has_aiosmtpd; } ||
    missing+=("aiosmtpd for Python 3: 'apt-get install python3-aiosmtpd' as root")
}

has_aiosmtpd() {
  local python=/usr/bin/python3
  [ -x "$python" ] || python=python3
  "$python" -c 'import aiosmtpd' 2>/dev/null
}

# Places of their own for the Python programs that read our calendars.
need_venv() {
  python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install python3-venv ||
    missing+=("venv for Python 3: 'apt-get install python3-venv' as root")
}

# Package lists of a new machine are empty or old: they are fetched when the first try fails.
apt_install() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 1
  echo "installing $* with apt" >&2
  apt_get install "$@" || { apt_get update && apt_get install "$@"; }
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
    -o DPkg::Lock::Timeout=600 "$@" >/dev/null
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# at_least WANTED FOUND: versions compared number by number; an empty one is too old.
at_least() {
  [ -n "$2" ] && [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

report_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  { echo "Missing, and not to be installed from here:"; printf '  - %s\n' "${missing[@]}"; } >&2
  exit 1
}

main "$@"
