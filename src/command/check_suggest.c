/* check --suggest: rows of a claims file for the numbers of a sentence. */
#include <string.h>

#include "../base/language.h"
#include "check.h"

static const struct sheet_column *suggest_columns(struct sheet_column *columns)
{
	for (size_t i = 0; i < CLAIM_COLUMNS; i++)
		columns[i] = (struct sheet_column){ claim_column_names[i], SHEET_STRING, -1, "" };
	return columns;
}

static void write_text(struct text *out, const struct claim_proposal *proposals, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t c = 0; c < CLAIM_COLUMNS; c++)
			if (proposals[i].cells[c] && proposals[i].cells[c][0])
				text_printf(out, "%-10s%s\n", claim_column_names[c], c == CLAIM_NOTE
				            ? translate(proposals[i].cells[c]) : proposals[i].cells[c]);
		text_append(out, "\n");
	}
}

enum trata_status check_suggest(struct command_context *context, struct trata_error *error)
{
	struct claim_proposal *proposals = NULL;
	struct sheet_column columns[CLAIM_COLUMNS];
	size_t count = 0;
	enum trata_status status = claim_suggest(context->options.suggest, &proposals, &count,
	                                         error);
	if (status != TRATA_OK)
		return status;
	command_note(context, "%zu proposed: complete and correct each row before it is judged; "
	             "this is no verdict.", count);
	if (context->format == SHEET_TEXT) {
		write_text(&context->out, proposals, count);
		command_told(context, NULL, 0);
	} else {
		struct sheet *sheet = sheet_new(suggest_columns(columns), CLAIM_COLUMNS);
		for (size_t i = 0; sheet && i < count; i++)
			for (size_t c = 0; c < CLAIM_COLUMNS; c++)
				sheet_string(sheet, proposals[i].cells[c] ? proposals[i].cells[c] : "");
		status = sheet ? command_write(context, sheet, NULL, 0, error) : error_memory(error);
		sheet_free(sheet);
	}
	claim_proposals_free(proposals, count);
	return status;
}
