/* Tables of the Trafficking in Persons Report, Mexico's. */
#include "layout.h"

#include "../../src/source/tip.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	layout_fuzz(tip_layouts, TIP_LAYOUTS, bytes, length);
	return 0;
}
