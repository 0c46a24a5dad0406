/* Extracts in long form. */
#include "layout.h"

#include "../../src/source/extract.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	layout_fuzz(extract_layouts, EXTRACT_LAYOUTS, bytes, length);
	return 0;
}
