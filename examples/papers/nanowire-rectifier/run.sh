#!/bin/sh
# All figures of README.md, into results/; from any folder.
set -e
cd "$(dirname "$0")/../../.."
./ferroweave ions nanowire --hours 4 --out results/nanowire-bias
./ferroweave ions nanowire --field '4 V/um,-4 V/um' --hours 8 --out results/nanowire-time
./ferroweave ions nanowire --field '4 V/um,-4 V/um' --hours 4 --out results/nanowire-vacancies
./ferroweave ions nanowire --field '4 V/um' --set source-forward='2.6e-11 m/(V*s)' --out results/nanowire-injection
