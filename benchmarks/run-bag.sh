#!/usr/bin/env bash
# Measures bags, ours and the peers' in turns, and writes results/bag.jsonl and results/bag.md.
#   benchmarks/run-bag.sh                takes about a quarter of an hour with Dask; leave the machine alone meanwhile
#   PEERS   a folder with the peer programs python/bag.py and python/gen_text.py (need Dask and NumPy for the system's
#           Python; Debian: python3-dask). Without it Dask is left out, and the page says so.
#   TEXT    the text whose words are counted; if not given, gen_text.py makes one of TEXT_MB (200) megabytes. Without either
#           the words are left out.
#   ROUNDS  how often everything takes its turn; the page has the median. 3 if not given.
#   N       the numbers of ints and orderby; 10000000 if not given. foldby and groupby have a tenth.
#   DISK_N  the records of groupby-disk; 4000000 if not given.
#   OUT     the folder for the results; benchmarks/results if not given.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
rounds=${ROUNDS:-3} n=${N:-10000000} disk_n=${DISK_N:-4000000} out=${OUT:-benchmarks/results} python=/usr/bin/python3
text=${TEXT:-} text_mb=${TEXT_MB:-200}
tenth=$((n / 10))

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$out"
lines=$scratch/bag.jsonl
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

# reason head|tail: the first or last line that a program has written about its failure.
reason() {
  "$1" -n 1 "$scratch/errors" | tr -d '"\\' | sed 's/[.]$//'
}

# ours WORKLOAD PEER OPTION...: a failure leaves the line out and goes on.
ours() {
  local workload=$1 peer=$2
  shift 2
  dotnet "$program" bag --workload "$workload" --peer "$peer" --workers 2 "$@" 2>"$scratch/errors" | tee -a "$lines" ||
    left_out "$workload, $peer" "$(reason head)"
}

# theirs OPERATION SCHEDULER [N]
theirs() {
  [ "$dask" = yes ] || return 0
  RUNS=3 PEERS_TEXT=$text "$python" "$PEERS/python/bag.py" "$@" 2>"$scratch/errors" | tee -a "$lines" ||
    left_out "Dask, $1, $2" "$(reason tail)"
}

find_text() {
  if [ -n "$text" ]; then
    [ -f "$text" ] || { echo "TEXT: found no file \"$text\", expected a text." >&2; exit 2; }
  elif [ -n "${PEERS:-}" ] && "$python" "$PEERS/python/gen_text.py" "$scratch/zipf.txt" "$text_mb"; then
    text=$scratch/zipf.txt
  else
    left_out "counting words" "TEXT names no file, and none could be made by python/gen_text.py in PEERS"
    return
  fi
  cat "$text" "$text" "$text" "$text" >"$scratch/fourfold.txt"
}

find_dask() {
  if [ -z "${PEERS:-}" ]; then
    left_out "Dask" "PEERS does not name a folder with the peer programs"
  elif [ ! -f "$PEERS/python/bag.py" ]; then
    left_out "Dask" "the folder of the peer programs has no python/bag.py"
  elif ! "$python" -c 'import dask.bag' 2>/dev/null; then
    left_out "Dask" "$python has no Dask; is python3-dask installed?"
  else
    dask=yes
  fi
}

# The results are no part of what is measured.
commit=$(git rev-parse --short HEAD)
[ -z "$(git status --porcelain -- . ':!benchmarks/results')" ] || commit="$commit with changes"

printf '{"workload":"load","peer":"machine","load1":%s}\n' "$load" >>"$lines"
dotnet "$program" machine --commit "$commit" | tee -a "$lines"
dask=no
find_dask
find_text

for round in $(seq "$rounds"); do
  echo "== round $round of $rounds"
  if [ -n "$text" ]; then
    ours reading machine --file "$text"
    ours wordcount-text LazyGraph --file "$text"
    ours wordcount LazyGraph --file "$text" --runs 3
    ours wordcount plinq --file "$text" --runs 3
    ours wordcount readlines --file "$text" --runs 3
    theirs wordcount processes
    ours wordcount-text LazyGraph --file "$scratch/fourfold.txt"
  fi

  ours ints LazyGraph --n "$n" --runs 15
  ours ints plinq --n "$n" --runs 15
  theirs ints processes "$n"

  ours foldby LazyGraph --n "$tenth" --runs 15
  ours foldby plinq-groupby --n "$tenth" --runs 15
  ours foldby plinq-aggregate --n "$tenth" --runs 15
  theirs foldby processes "$tenth"

  ours groupby LazyGraph --n "$tenth" --runs 15
  ours groupby plinq --n "$tenth" --runs 15
  theirs groupby_disk processes "$tenth"
  theirs groupby_tasks processes "$tenth"

  ours orderby LazyGraph --n "$n"
  ours orderby plinq --n "$n"
  ours orderby array-sort --n "$n"

  ours groupby-disk LazyGraph --n "$disk_n" --runs 3
  ours groupby-disk plinq --n "$disk_n" --runs 3
done

echo "== once"
# Dask's threads run one at a time: slower than processes, or as fast where the work is small.
[ -z "$text" ] || theirs wordcount threads
theirs ints threads "$n"
theirs foldby threads "$tenth"
theirs groupby_disk threads "$tenth"
theirs groupby_tasks threads "$tenth"

# A heap that may hold half of the data. PLINQ shows that the limit is one.
bytes=$(sed -n 's/.*"data_bytes":\([0-9]*\).*/\1/p' "$lines" | head -1)
if [ -n "$bytes" ]; then
  limit=$(printf '%x' $((bytes / 2)))
  DOTNET_GCHeapHardLimit=$limit ours groupby-disk LazyGraph --n "$disk_n" --runs 3
  DOTNET_GCHeapHardLimit=$limit ours groupby-disk plinq --n "$disk_n" --runs 1
fi

cp "$lines" "$out/bag.jsonl"
dotnet "$program" report --from "$out/bag.jsonl" >"$scratch/bag.md"
cp "$scratch/bag.md" "$out/bag.md"
echo "Wrote $out/bag.md after $SECONDS s"
