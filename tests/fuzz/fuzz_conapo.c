/* CONAPO's population. */
#include "layout.h"

#include "../../src/source/conapo.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	layout_fuzz(conapo_layouts, CONAPO_LAYOUTS, bytes, length);
	return 0;
}
