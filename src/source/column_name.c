#include "column_name.h"

#include <string.h>

#include "layout.h"

const char *layout_value_column(const char *layout_id, month m)
{
	size_t length = strcspn(layout_id, ";");       /* the first of a list of files */
	for (size_t i = 0; i < layout_count; i++) {
		const struct layout *layout = layouts[i];
		if (strlen(layout->id) != length || strncmp(layout->id, layout_id, length) != 0)
			continue;
		enum column_role month_role = (enum column_role)(COLUMN_MONTH +
		                                                 period_month_number(m) - 1);
		for (size_t c = 0; c < layout->column_count; c++)
			if (layout->columns[c].role == month_role ||
			    layout->columns[c].role == COLUMN_COUNT)
				return layout->columns[c].name;
	}
	return "";
}
