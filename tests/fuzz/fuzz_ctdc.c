/* IOM's CTDC data sets. */
#include "layout.h"

#include "../../src/source/ctdc.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	layout_fuzz(ctdc_layouts, CTDC_FAMILIES, bytes, length);
	return 0;
}
