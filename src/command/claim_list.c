/* Claims from a file, and the judge that check and watch use. */
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "check.h"
#include "../render/project_series.h"

void check_tell_row(struct command_context *context, const char *path,
                    struct trata_error *error)
{
	error_where(error, strcmp(path, "-") == 0 ? translate("standard input") : path, 0, NULL);
	text_append(&context->messages, "trata: ");
	error_format(error, &context->messages);
	text_append_char(&context->messages, '\n');
	context->unread = true;
}

/* Only what is wrong with a row or a file's bytes is told and passed over. */
static bool is_about_row(enum trata_status status)
{
	return status == TRATA_EDATA || status == TRATA_EARG;
}

enum trata_status claim_list_read(struct command_context *context, const char *path,
                                  struct claim_list *out, struct trata_error *error)
{
	struct trata_error broken = {0};
	*out = (struct claim_list){ .count = 0 };
	enum trata_status status = named_rows_read(path, &out->rows, &broken);
	if (status == TRATA_EFORMAT && out->rows.count) {
		check_tell_row(context, path, &broken);      /* the rows before it stand */
		status = TRATA_OK;
	} else if (status != TRATA_OK && error) {
		*error = broken;
	}
	if (status == TRATA_OK)
		status = claim_rows_check(&out->rows, path, error);
	for (size_t i = 0; status == TRATA_OK && i < out->rows.count; i++) {
		struct claim_row row = claim_row_of(&out->rows, i);
		struct trata_error why = {0};
		if (!memory_grow((void **)&out->claims, &out->capacity, out->count + 1,
		                 sizeof *out->claims))
			return error_memory(error);
		status = claim_read(&row, &out->claims[out->count], &why);
		if (status == TRATA_OK) {
			out->count++;
		} else if (is_about_row(status)) {
			error_where(&why, NULL, row.line, NULL);
			check_tell_row(context, path, &why);
			status = TRATA_OK;
		} else if (error) {
			*error = why;
		}
	}
	return status;
}

enum trata_status claim_list_judge(struct command_context *context, const struct judge *judge,
                                   const char *path, struct claim_list *list,
                                   struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	list->findings = memory_new(list->count, sizeof *list->findings);
	if (!list->findings)
		return error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < list->count; i++) {
		struct trata_error why = {0};
		const struct claim *claim = &list->claims[i];
		status = claim_judge(judge, claim, &list->findings[list->judged], &why);
		if (status == TRATA_OK) {
			list->judged++;
		} else if (is_about_row(status)) {
			error_where(&why, NULL, claim->row.line, NULL);
			check_tell_row(context, path, &why);
			status = TRATA_OK;
		} else if (error) {
			*error = why;
		}
	}
	return status;
}

void claim_list_free(struct claim_list *list)
{
	for (size_t i = 0; i < list->judged; i++)
		finding_clear(&list->findings[i]);
	memory_free(list->findings);
	memory_free(list->claims);
	named_rows_free(&list->rows);
	*list = (struct claim_list){ .count = 0 };
}

/* ------------------------------------------------------------------ studies */

static bool is_reporting_rate(const struct named_rows *rows, size_t row)
{
	const char *kind = named_cell(rows, row, "kind");
	return strcmp(named_cell(rows, row, "offence"), "trafficking") == 0 &&
	       strcmp(named_cell(rows, row, "place"), "MX") == 0 &&
	       (strcmp(kind, "dark-figure") == 0 || strcmp(kind, "reported") == 0) &&
	       named_cell(rows, row, "value")[0];
}

enum trata_status check_studies(struct command_context *context, struct named_rows *rows,
                                struct claim_study **out, size_t *count,
                                struct trata_error *error)
{
	struct text path = {0};
	struct trata_error why = {0};
	*out = NULL;
	*count = 0;
	text_printf(&path, "%s/reporting-rates.csv", context->store->folder);
	if (path.failed)
		return error_memory(error);
	enum trata_status status = named_rows_read(text_string(&path), rows, &why);
	text_free(&path);
	if (status == TRATA_EIO)
		return TRATA_OK;             /* a store without the catalogue */
	if (status != TRATA_OK) {
		if (error)
			*error = why;
		return status;
	}
	*out = memory_new(rows->count, sizeof **out);
	if (!*out)
		return error_memory(error);
	for (size_t i = 0; i < rows->count; i++)
		if (is_reporting_rate(rows, i))
			(*out)[(*count)++] = (struct claim_study){ named_cell(rows, i, "publisher"),
				named_cell(rows, i, "year"), named_cell(rows, i, "statistic"),
				named_cell(rows, i, "value"), named_cell(rows, i, "unit"),
				named_cell(rows, i, "method") };
	return TRATA_OK;
}

/* ------------------------------------------------------------------ the judge */

struct judge check_judge(struct command_context *context, double level)
{
	static const double default_level = STAT_LEVEL;
	const char *lang = context->options.lang;
	return (struct judge){ .store = context->store, .level = level,
		.spanish = lang && strcmp(lang, "es") == 0, .projector = project_claim,
		.projector_context = (void *)(uintptr_t)&default_level };
}
