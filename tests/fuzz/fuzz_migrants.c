/* IOM's Missing Migrants. */
#include "layout.h"

#include "../../src/source/missing_migrants.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	layout_fuzz(missing_migrants_layouts, MISSING_MIGRANTS_LAYOUTS, bytes, length);
	return 0;
}
