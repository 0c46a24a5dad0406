#include "nearest.h"

#include <string.h>

#include "text.h"
#include "utf8.h"

#define KEY_BYTES 64

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t distance(const char *a, size_t m, const char *b, size_t n)
{
	size_t rows[3][KEY_BYTES + 1];
	size_t *before = rows[0], *last = rows[1], *now = rows[2];
	for (size_t j = 0; j <= n; j++)
		last[j] = j;
	for (size_t i = 1; i <= m; i++) {
		now[0] = i;
		for (size_t j = 1; j <= n; j++) {
			size_t cost = a[i - 1] != b[j - 1];
			now[j] = least(least(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
		size_t *spare = before;
		before = last;
		last = now;
		now = spare;
	}
	return last[n];
}

const char *nearest_name(const char *text, const char *const *names, size_t count)
{
	char key[KEY_BYTES], other[KEY_BYTES];
	size_t length = utf8_fold(text, strlen(text), key, sizeof key);
	const char *best = NULL;
	size_t best_distance = 0;
	for (size_t i = 0; i < count; i++) {
		if (!names[i])
			continue;
		size_t n = utf8_fold(names[i], strlen(names[i]), other, sizeof other);
		size_t d = distance(key, length, other, n);
		size_t longer = length > n ? length : n;
		if (d * 3 <= longer && (!best || d < best_distance)) {
			best = names[i];
			best_distance = d;
		}
	}
	return best;
}

void nearest_hint(struct trata_error *error, const char *text, const char *const *names,
                  size_t count)
{
	const char *near = nearest_name(text, names, count);
	struct text list = {0};
	for (size_t i = 0; !near && i < count; i++)
		text_printf(&list, "%s%s", i ? ", " : "", names[i]);
	if (near)
		error_hint(error, "did you mean %s?", near);
	else
		error_hint(error, "one of %s", text_string(&list));
	text_free(&list);
}
