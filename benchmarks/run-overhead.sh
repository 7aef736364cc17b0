#!/usr/bin/env bash
# Measures the overhead of a task, ours and the peers' in turns, and writes results/overhead.jsonl and results/overhead.md.
#   benchmarks/run-overhead.sh           takes about five minutes; leave the machine alone meanwhile
#   PEERS   a folder with the peer programs: cpp/tbb_dag.cpp (needs g++ and oneTBB's headers; Debian: libtbb-dev) and
#           python/overhead.py (needs Dask for the system's Python; Debian: python3-dask). Without it those rows are left
#           out, and the page says so.
#   ROUNDS  how often everything takes its turn; the page has the median. 3 if not given.
#   N       the number of tasks; 1000000 if not given. With another one the page has no ratios to speak of.
#   OUT     the folder for the results; benchmarks/results if not given.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
rounds=${ROUNDS:-3} n=${N:-1000000} out=${OUT:-benchmarks/results} python=/usr/bin/python3
small=20000                                  # what TPL Dataflow can stand
shapes=(tree chain layered wave)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$out"
lines=$scratch/overhead.jsonl
load=$(cut -d' ' -f1 /proc/loadavg)

dotnet build -c Release benchmarks -v quiet --nologo
ours() { dotnet artifacts/bin/benchmarks/release/benchmarks.dll "$@" | tee -a "$lines"; }

# left_out PEER REASON: a line for the page.
left_out() {
  echo "Left out: $1: $2" >&2
  printf '{"workload":"missing","peer":"%s","reason":"%s"}\n' "$1" "$2" >>"$lines"
}

find_tbb() {
  if [ -z "${PEERS:-}" ]; then
    left_out "oneTBB" "PEERS does not name a folder with the peer programs"
  elif [ ! -f "$PEERS/cpp/tbb_dag.cpp" ]; then
    left_out "oneTBB" "the folder of the peer programs has no cpp/tbb_dag.cpp"
  elif ! command -v g++ >/dev/null; then
    left_out "oneTBB" "g++ is not installed"
  elif ! g++ -O3 -std=c++17 "$PEERS/cpp/tbb_dag.cpp" -o "$scratch/tbb_dag" -ltbb 2>"$scratch/tbb.log"; then
    left_out "oneTBB" "its program does not compile; is libtbb-dev installed?"
  fi
}

find_dask() {
  if [ -z "${PEERS:-}" ]; then
    left_out "Dask" "PEERS does not name a folder with the peer programs"
  elif [ ! -f "$PEERS/python/overhead.py" ]; then
    left_out "Dask" "the folder of the peer programs has no python/overhead.py"
  elif ! "$python" -c 'import dask' 2>/dev/null; then
    left_out "Dask" "$python has no Dask; is python3-dask installed?"
  else
    dask=yes
  fi
}

# The results are no part of what is measured.
commit=$(git rev-parse --short HEAD)
[ -z "$(git status --porcelain -- . ':!benchmarks/results')" ] || commit="$commit with changes"

printf '{"workload":"load","peer":"machine","load1":%s}\n' "$load" >>"$lines"
ours machine --commit "$commit"
find_tbb
dask=no
find_dask

for round in $(seq "$rounds"); do
  echo "== round $round of $rounds"
  for shape in "${shapes[@]}"; do
    ours overhead --shape "$shape" --n "$n" --workers 2
    [ ! -x "$scratch/tbb_dag" ] || "$scratch/tbb_dag" "$shape" 2 "$n" | tee -a "$lines"
    ours overhead --peer async --shape "$shape" --n "$n" --workers 2
  done
  ours overhead --shape fanin --n "$n" --workers 2
  ours delay --workers 2 --runs 3
  ours speedup --workers 2 --runs 3
done

echo "== once"
for shape in "${shapes[@]}"; do
  ours overhead --peer continuewith --shape "$shape" --n "$n" --workers 2 --runs 3
  ours overhead --shape "$shape" --n "$small" --workers 2
  ours overhead --peer dataflow --shape "$shape" --n "$small" --workers 2 --runs 3
done
ours overhead --peer async --shape fanin --n "$n" --workers 2
ours overhead --fusion on --shape all --n "$n" --workers 2
ours overhead --results objects --shape all --n "$n" --workers 2
ours overhead --shape chain --n 100000,200000,400000,800000,1600000,3200000 --workers 2
DOTNET_GCgen0size=20000000 ours overhead --shape chain --n 100000,400000,1600000,3200000 --workers 2
if [ "$dask" = yes ]; then
  # SHAPE, Dask's size, ours with as many tasks. Dask's time for building a chain grows with its square.
  while read -r shape theirs same; do
    ours overhead --shape "$shape" --n "$same" --workers 2
    "$python" "$PEERS/python/overhead.py" "$shape" threads "$theirs" 3 | tee -a "$lines"
  done <<<$'tree 50000 100000\nchain 2000 2000\nfanin 50000 50000'
fi

cp "$lines" "$out/overhead.jsonl"
dotnet artifacts/bin/benchmarks/release/benchmarks.dll report --from "$out/overhead.jsonl" >"$scratch/overhead.md"
cp "$scratch/overhead.md" "$out/overhead.md"
echo "Wrote $out/overhead.md after $SECONDS s"
