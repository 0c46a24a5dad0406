/* SESNSP's wide tables: case files and victims, by state and municipality, of 2015-2025 and of the
 * register of 2026, which differs by its years and subtypes; and those without trafficking. */
#include "layout.h"

#include "../../src/source/sesnsp.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	layout_fuzz(sesnsp_layouts, SESNSP_LAYOUTS, bytes, length);
	return 0;
}
