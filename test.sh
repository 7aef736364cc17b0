#!/usr/bin/env bash
# Builds Release and runs everything that tests: the test projects, then the conformance cases.
#   ./test.sh [NAME...]      all, or only the named test projects (Lazy.Core.Tests ...)
# The last line is "N passed, N failed". With CI=true a skipped test counts as failed.
# CONFORMANCE_CASES names another folder of cases than tests/Conformance/cases.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

passed=0 failed=0 skips=0
skipped=()
log=$(mktemp)
scratch=$(mktemp -d)
trap 'rm -rf "$log" "$scratch"' EXIT

# Every warning is an error, but an advisory published today, or an audit service out of reach, must not stop the build.
strict=(-c Release -warnaserror "-warnnotaserror:NU1900;NU1901;NU1902;NU1903;NU1904;NU1905" -v quiet --nologo)

# Ends with the totals. A run that tested nothing has not passed.
finish() {
  local verdict=skipped
  if [ "${CI:-}" = true ]; then
    verdict="skipped, which CI counts as failed"
    failed=$((failed + skips))
  fi
  if [ "$skips" -gt 0 ]; then
    echo "$skips $verdict:"
    printf '  %s\n' "${skipped[@]}"
  fi
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# The tests of real drawings need Graphviz. Where it cannot be installed they skip by name.
install_tools() {
  command -v dot >/dev/null && return
  command -v apt-get >/dev/null || return
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  "${root[@]}" true 2>/dev/null || return
  echo "Installing graphviz"
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=60)
  "${apt[@]}" install -y --no-install-recommends graphviz >/dev/null 2>&1 && return
  "${apt[@]}" update >/dev/null 2>&1
  "${apt[@]}" install -y --no-install-recommends graphviz >/dev/null 2>&1 || echo "Graphviz could not be installed"
}

# Runs a command with a limit in seconds, its output on the screen and in $log.
limited() {
  local seconds=$1
  shift
  if command -v timeout >/dev/null; then
    timeout --kill-after=10 "$seconds" "$@" 2>&1 | tee "$log"
  else
    "$@" 2>&1 | tee "$log"
  fi
  return "${PIPESTATUS[0]}"
}

# A test project is an executable; its last lines are a summary with the counts.
run_tests() {
  local name=$1 code line total bad test
  echo "== $name"
  limited 300 dotnet "artifacts/bin/$name/release/$name.dll" -noLogo -noColor
  code=$?
  line=$(grep -E "^ +$name +Total: [0-9]+" "$log" | tail -1)
  count() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$line" | grep . || echo 0; }
  total=$(count Total) bad=$(($(count Errors) + $(count Failed)))
  # No summary: it crashed or hung. An exit code that the counts do not explain is a failure of its own.
  if [ -z "$line" ] || { [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
    echo "$name ended with exit code $code"
    bad=$((bad + 1))
    total=$((total + 1))
  fi
  failed=$((failed + bad))
  skips=$((skips + $(count Skipped)))
  passed=$((passed + total - bad - $(count Skipped) - $(count 'Not Run')))
  while IFS= read -r test; do
    skipped+=("$test")
  done < <(sed -nE 's/^ +(.*) \[SKIP\]$/\1/p' "$log")
}

# One area under one scheduler: a folder with that file alone.
run_cases() {
  local area=$1 scheduler=$2 cases=$3 line
  echo "== conformance: $area, $scheduler"
  rm -rf "$scratch/cases" && mkdir "$scratch/cases"
  if ! cp "$cases/$area.json" "$scratch/cases/"; then
    failed=$((failed + 1))
    return
  fi
  limited 300 dotnet run -c Release --no-build --project tests/Conformance -- "$scratch/cases" --scheduler "$scheduler"
  local code=$?
  line=$(tail -1 "$log")
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] && [ "$line" != "0 passed, 0 failed" ]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
    [ "$code" -eq 0 ] || [ "${BASH_REMATCH[2]}" -gt 0 ] || failed=$((failed + 1))
  else
    echo "The conformance runner ended with exit code $code and ran no case"
    failed=$((failed + 1))
  fi
}

run_conformance() {
  if ! compgen -G 'tests/Conformance/*.csproj' >/dev/null; then
    echo "== conformance: no runner in tests/Conformance yet"
    return
  fi
  if ! dotnet build tests/Conformance "${strict[@]}"; then
    failed=$((failed + 1))
    return
  fi
  local area scheduler
  while read -r area; do
    for scheduler in synchronous threads processes; do
      run_cases "$area" "$scheduler" "${CONFORMANCE_CASES:-tests/Conformance/cases}"
    done
  done < <(grep -vE '^\s*(#|$)' tests/Conformance/areas-that-must-pass.txt)
}

install_tools
if ! dotnet build LazyGraph.sln "${strict[@]}"; then
  echo "The build failed"
  failed=1
  finish
fi

if [ $# -gt 0 ]; then
  for name in "$@"; do
    run_tests "$name"
  done
else
  for project in tests/*.Tests/*.csproj; do
    run_tests "$(basename "$project" .csproj)"
  done
  run_conformance
fi
finish
