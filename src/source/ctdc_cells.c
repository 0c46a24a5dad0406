#include "ctdc_cells.h"

#include "../base/memory.h"

/* Widths in bits: 2 1 10 10 8 8 3 4 4. */
uint64_t ctdc_pack(struct ctdc_cell cell)
{
	uint64_t out = cell.stream;
	out = out << 1 | cell.role;
	out = out << 10 | cell.place;
	out = out << 10 | cell.to;
	out = out << 8 | cell.from_year;
	out = out << 8 | cell.to_year;
	out = out << 3 | cell.sex;
	out = out << 4 | cell.age;
	return out << 4 | cell.purpose;
}

static unsigned take(uint64_t *packed, unsigned bits)
{
	unsigned out = (unsigned)(*packed & ((UINT64_C(1) << bits) - 1));
	*packed >>= bits;
	return out;
}

struct ctdc_cell ctdc_unpack(uint64_t packed)
{
	struct ctdc_cell cell;
	cell.purpose = take(&packed, 4);
	cell.age = take(&packed, 4);
	cell.sex = take(&packed, 3);
	cell.to_year = take(&packed, 8);
	cell.from_year = take(&packed, 8);
	cell.to = take(&packed, 10);
	cell.place = take(&packed, 10);
	cell.role = take(&packed, 1);
	cell.stream = take(&packed, 2);
	return cell;
}

static size_t slot_of(const struct ctdc_counts *counts, uint64_t cell)
{
	uint64_t mixed = (cell ^ cell >> 29) * UINT64_C(0x9E3779B97F4A7C15);
	size_t slot = (size_t)(mixed >> 20) & (counts->size - 1);
	while (counts->slots[slot].records && counts->slots[slot].cell != cell)
		slot = (slot + 1) & (counts->size - 1);
	return slot;
}

static bool widen(struct ctdc_counts *counts)
{
	struct ctdc_counts wider = { .size = counts->size ? counts->size * 2 : 4096 };
	wider.slots = memory_new(wider.size, sizeof *wider.slots);
	if (!wider.slots)
		return false;
	for (size_t i = 0; i < counts->size; i++)
		if (counts->slots[i].records)
			wider.slots[slot_of(&wider, counts->slots[i].cell)] = counts->slots[i];
	wider.count = counts->count;
	memory_free(counts->slots);
	*counts = wider;
	return true;
}

bool ctdc_count_add(struct ctdc_counts *counts, uint64_t cell)
{
	if (counts->count * 2 >= counts->size && !widen(counts))
		return false;
	struct ctdc_count *slot = &counts->slots[slot_of(counts, cell)];
	counts->count += slot->records == 0;
	slot->cell = cell;
	slot->records++;
	return true;
}

void ctdc_counts_free(struct ctdc_counts *counts)
{
	memory_free(counts->slots);
	*counts = (struct ctdc_counts){0};
}
