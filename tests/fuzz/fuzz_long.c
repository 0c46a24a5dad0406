/* The program's own long table. */
#include "layout.h"

#include "../../src/source/exchange_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	layout_fuzz(exchange_layouts, EXCHANGE_LAYOUTS, bytes, length);
	return 0;
}
