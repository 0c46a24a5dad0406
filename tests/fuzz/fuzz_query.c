/* Any text as the parts of a query, a period, a vintage, a day, a place, a number. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "../../src/ingest/number.h"
#include "../../src/store/query.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	char copy[512], *parts[12] = { NULL }, *state = NULL;
	size_t count = 0;
	if (length >= sizeof copy)
		return 0;
	memcpy(copy, bytes, length);
	copy[length] = '\0';
	for (char *part = strtok_r(copy, "|", &state); part && count < 12;
	     part = strtok_r(NULL, "|", &state))
		parts[count++] = part;
	struct trata_query text = { "victims", parts[0], parts[1], parts[2], parts[3], parts[4],
	                            parts[5], parts[6], parts[7], parts[8], parts[9], NULL };
	struct trata_store *store;
	struct query query;
	struct trata_error error = {0};
	if (store_new("", &store, NULL) != TRATA_OK)
		return 0;
	if (query_parse(store, &text, &query, &error) == TRATA_OK && query.has_period)
		period_format(query.period);
	store_free(store);
	struct field field = { parts[0] ? parts[0] : "", parts[0] ? strlen(parts[0]) : 0 };
	long long value;
	bool present;
	number_count(&field, &value, &present, NULL);
	return 0;
}
