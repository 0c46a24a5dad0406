#!/bin/sh
# coverage.sh FOLDER [LEAST]: the share of the lines of src/ that ran, by folder and in all, from the
# counts that a build with --coverage left in FOLDER. A file that no test runs counts with all its
# lines. Fails where the whole is below LEAST per cent.
find "$1/src" -name '*.gcno' | LC_ALL=C sort | xargs gcov -n 2>/dev/null | awk -v least="${2:-0}" '
	/^File / { file = $2; gsub(/\047/, "", file); next }
	/^Lines executed:/ && file ~ /^src\/.*\.c$/ {
		split($0, part, /[:% ]+/)                 # Lines executed:97.50% of 120
		lines = $NF; ran = part[3] / 100 * lines
		room = file; sub(/\/[^\/]*$/, "", room)
		all[room] += lines; hit[room] += ran; total += lines; done += ran
		if (lines >= 20 && part[3] < 60) low = low sprintf("  %5.1f %%  %s\n", part[3], file)
		file = ""
	}
	END {
		for (room in all)
			printf "  %5.1f %%  %s (%d lines)\n", 100 * hit[room] / all[room], room, all[room] | "sort -k3"
		close("sort -k3")
		if (low) printf "files below 60 %%:\n%s", low
		printf "coverage: %.1f %% of %d lines of src/\n", 100 * done / total, total
		if (!total || 100 * done / total < least) {
			printf "coverage: below %s %%\n", least
			exit 1
		}
	}'
