/* Any bytes as an official file: every layout, in import and in audit. */
#include "layout.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct text table = {0};
	if (length == 0)
		return 0;
	text_append_bytes(&table, (const char *)bytes, length);
	layout_read(&table, false, true);
	layout_read(&table, true, true);
	text_free(&table);
	return 0;
}
