#!/usr/bin/env bash
# Measures arrays, ours and the peers' in turns, and writes results/array.jsonl and results/array.md.
#   benchmarks/run-array.sh              takes some minutes a round with the peers; leave the machine alone meanwhile
#   PEERS   a folder with the peer programs python/{arange_sum,pi,elementwise,arrays}.py and cpp/stream.c (need Dask, NumPy and
#           Numba for the system's Python; Debian: python3-dask python3-numpy python3-numba). Without it the peers are left out, and the page says so.
#   ROUNDS  how often everything takes its turn; the page has the median. 2 if not given.
#   OUT     the folder for the results; benchmarks/results if not given.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
rounds=${ROUNDS:-2} out=${OUT:-benchmarks/results} python=/usr/bin/python3

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$out"
lines=$scratch/array.jsonl
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
  dotnet "$program" array --workload "$workload" "$@" 2>"$scratch/errors" | tee -a "$lines" || left_out "$workload, LazyGraph" "$(reason)"
}

# theirs PROGRAM ARGUMENT...
theirs() {
  [ "$peers" = yes ] || return 0
  PEERS_BUDGET=6 OPENBLAS_NUM_THREADS=2 "$python" "$PEERS/python/$1.py" "${@:2}" 2>"$scratch/errors" | tee -a "$lines" || left_out "$*" "$(reason)"
}

# The one expression that the programs do not have.
scaled() {
  [ "$peers" = yes ] || return 0
  PYTHONPATH="$PEERS/python" "$python" -c '
from _common import *
import dask.array as da
n = 10**8
bench("arange_sum_2x", peer_name(), dict(n=n, workers=2), lambda: int((da.arange(n) * 2 + 1).sum().compute(num_workers=2)), 5)
' 2>"$scratch/errors" | tee -a "$lines" || left_out "arange * 2 + 1, Dask" "$(reason)"
}

commit=$(git rev-parse --short HEAD)
[ -z "$(git status --porcelain -- . ':!benchmarks/results')" ] || commit="$commit with changes"

printf '{"workload":"load","peer":"machine","load1":%s}\n' "$load" >>"$lines"
dotnet "$program" machine --commit "$commit" | tee -a "$lines"
peers=no
if [ -z "${PEERS:-}" ]; then
  left_out "Dask, NumPy and Numba" "PEERS does not name a folder with the peer programs"
elif ! "$python" -c 'import dask.array, numba' 2>"$scratch/errors"; then
  left_out "Dask, NumPy and Numba" "$(reason)"
else
  peers=yes
fi

if [ -n "${PEERS:-}" ] && gcc -O3 -march=native -ffast-math -fopenmp "$PEERS/cpp/stream.c" -o "$scratch/stream" 2>"$scratch/errors"; then
  OMP_NUM_THREADS=2 "$scratch/stream" | tee -a "$lines"
else
  left_out "STREAM" "there is no compiler, or no cpp/stream.c in PEERS"
fi

for round in $(seq "$rounds"); do
  echo "== round $round of $rounds"
  ours arange-sum --workers 2
  theirs arange_sum dask 1e8 2
  ours arange-sum-2x --workers 2
  scaled
  ours pi --workers 2
  theirs pi numba_par 1e8 2
  theirs pi dask 1e8 2
  for expression in circle zscore; do
    ours "$expression" --workers 2
    theirs elementwise numba_par "$expression" 1e8 2
    theirs elementwise dask "$expression" 1e8 2
  done
  for pair in mean0:mean0 std1:std1 cumsum:cumsum x-plus-xt:x_plus_xT rechunk:rechunk sum1:sum1 transpose-sum:transpose_sum; do
    ours "${pair%:*}" --workers 2
    theirs arrays numpy "${pair#*:}"
    theirs arrays dask "${pair#*:}" 2
  done
  ours matmul --workers 2 --runs 3 --warmups 1
  ours matmul-blas --workers 2 --runs 3 --warmups 1
  theirs arrays numpy matmul
  ours mandelbrot --workers 2 --runs 9
  ours mandelbrot --workers 1 --runs 9
  ours mandelbrot-delegate --workers 2
  ours mandelbrot-scalar
  ours prepare --workers 2
done
ours arange-sum --n 5e8 --workers 2

cp "$lines" "$out/array.jsonl"
dotnet "$program" report --from "$out/array.jsonl" >"$scratch/array.md"
cp "$scratch/array.md" "$out/array.md"
echo "Wrote $out/array.md after $SECONDS s"
