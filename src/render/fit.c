#include "fit.h"

#include <string.h>

#include "../base/utf8.h"

void fit_widths(size_t *widths, const size_t *least, const bool *wraps, size_t count,
                size_t total)
{
	size_t taken = count ? FIT_GAP * (count - 1) : 0;
	for (size_t c = 0; c < count; c++)
		taken += widths[c];
	while (taken > total) {
		size_t widest = count;
		for (size_t c = 0; c < count; c++)
			if (wraps[c] && widths[c] > least[c] && widths[c] > FIT_LEAST &&
			    (widest == count || widths[c] > widths[widest]))
				widest = c;
		if (widest == count)
			return;
		widths[widest]--;
		taken--;
	}
}

size_t fit_line(const char *text, size_t width)
{
	size_t at = 0, end = 0, columns = 0, length = strlen(text);
	while (at < length) {
		char one[5] = "";
		size_t bytes = utf8_sequence(text + at, length - at);
		bytes = bytes ? bytes : 1;
		memcpy(one, text + at, bytes);
		columns += utf8_width(one);
		if (columns > width && at)
			return end ? end : at;
		at += bytes;
		if (strchr(" ,;/-", one[0]))
			end = at;
	}
	return length;
}
