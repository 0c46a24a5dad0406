/* The global table of the Trafficking in Persons Report. */
#include "layout.h"

#include "../../src/source/tip_global.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	layout_fuzz(tip_global_layouts, TIP_GLOBAL_LAYOUTS, bytes, length);
	return 0;
}
