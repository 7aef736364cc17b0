#!/usr/bin/env bash
# Measures the pool of worker processes, ours and the peers' in turns, and writes results/processes.jsonl and results/processes.md.
#   benchmarks/run-processes.sh          takes about a minute a round with the peers; leave the machine alone meanwhile
#   PEERS   a folder with the peer programs python/{overhead,transfer}.py (need Dask and NumPy for the system's Python;
#           Debian: python3-dask python3-numpy). Without it the peers are left out, and the page says so.
#   ROUNDS  how often everything takes its turn; the page has the median. 3 if not given.
#   OUT     the folder for the results; benchmarks/results if not given.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
rounds=${ROUNDS:-3} out=${OUT:-benchmarks/results} python=/usr/bin/python3
leaves=5000                                  # of the tree, for both

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$out"
lines=$scratch/processes.jsonl
load=$(cut -d' ' -f1 /proc/loadavg)

dotnet build -c Release benchmarks -v quiet --nologo
program=artifacts/bin/benchmarks/release/benchmarks.dll

# left_out PEER REASON: a line for the page, once.
left_out() {
  local line
  line=$(printf '{"workload":"missing","peer":"%s","reason":"%s"}' "$1" "$2")
  grep -qxF "$line" "$lines" && return
  echo "Left out: $1: $2" >&2
  echo "$line" >>"$lines"
}

reason() {
  tail -n 1 "$scratch/errors" | tr -d '"\\' | sed 's/[.]$//'
}

# ours WORKLOAD OPTION...: a failure leaves the line out and goes on.
ours() {
  local workload=$1
  shift
  dotnet "$program" processes --workload "$workload" "$@" 2>"$scratch/errors" | tee -a "$lines" || left_out "$workload, LazyGraph" "$(reason)"
}

# theirs PROGRAM ARGUMENT...
theirs() {
  [ "$peers" = yes ] || return 0
  PEERS_BUDGET=20 "$python" "$PEERS/python/$1.py" "${@:2}" 2>"$scratch/errors" | tee -a "$lines" || left_out "$*" "$(reason)"
}

commit=$(git rev-parse --short HEAD)
[ -z "$(git status --porcelain -- . ':!benchmarks/results')" ] || commit="$commit with changes"

printf '{"workload":"load","peer":"machine","load1":%s}\n' "$load" >>"$lines"
dotnet "$program" machine --commit "$commit" | tee -a "$lines"
peers=no
if [ -z "${PEERS:-}" ]; then
  left_out "Dask" "PEERS does not name a folder with the peer programs"
elif ! "$python" -c 'import dask, numpy' 2>"$scratch/errors"; then
  left_out "Dask" "$(reason)"
else
  peers=yes
fi

for round in $(seq "$rounds"); do
  echo "== round $round of $rounds"
  ours small
  theirs overhead tree processes "$leaves"
  theirs overhead fanin processes "$leaves"
  ours transfer
  theirs transfer transfer
  ours startup
  theirs transfer startup
done

cp "$lines" "$out/processes.jsonl"
dotnet "$program" report --from "$out/processes.jsonl" >"$scratch/processes.md"
cp "$scratch/processes.md" "$out/processes.md"
echo "Wrote $out/processes.md after $SECONDS s"
