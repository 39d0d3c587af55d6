#!/bin/sh
# All figures of README.md, into results/; from any folder.
set -e
cd "$(dirname "$0")/../../.."
./ferroweave ions film --out results/film
./ferroweave ions film --stack CIPS:10,IPS:4,CIPS:10 --interface type-2-graded --no-dipoles --out results/film-type-2
./ferroweave ions film --set ion.gap-barrier.cu-excess='0.79 eV' --no-dipoles --out results/film-raised
