/* Reading capture histories. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../base/intern.h"
#include "../base/language.h"
#include "../base/memory.h"
#include "../ingest/table.h"
#include "mse.h"

enum layout { COUNTED, PERSONS, MEMBERSHIPS };

#define COLUMNS_MAX (MSE_LISTS_MAX + 2)
#define NO_COLUMN SIZE_MAX
#define COUNT_MOST 1000000000000ll

struct reading {
	struct mse_input *input;
	const struct table_info *info;
	bool seen;
	uint64_t header_line;
	enum layout layout;
	char names[COLUMNS_MAX][MSE_NAME_BYTES];   /* of the columns, for messages */
	size_t columns, count_column, id_column, list_column;
	unsigned list_of[COLUMNS_MAX];             /* column to list; MSE_LISTS_MAX: none */
	struct intern *ids, *lists;
	unsigned *histories;                       /* memberships: by the number of the id */
	size_t capacity;
	uint64_t repeated, repeated_line;          /* memberships or histories that stand twice */
	uint64_t first_line[MSE_CELLS_MAX];
};

static enum trata_status bad_cell(const struct reading *reading, const struct row *row,
                                  size_t column, const char *what, const char *hint,
                                  struct trata_error *error)
{
	error_set(error, TRATA_EDATA, "\"%s\" %s", error_quote_string(row->fields[column].text).text,
	          translate(what));
	error_where(error, NULL, row->line, reading->names[column]);
	if (hint)
		error_hint(error, "%s", translate(hint));
	return TRATA_EDATA;
}

static bool is_count_name(const char *name)
{
	return strcasecmp(name, "count") == 0;
}

static bool is_id_name(const char *name)
{
	return strcasecmp(name, "id") == 0 || strcasecmp(name, "person") == 0 ||
	       strcasecmp(name, "persona") == 0;
}

static bool is_list_name(const char *name)
{
	return strcasecmp(name, "list") == 0 || strcasecmp(name, "lista") == 0;
}

static enum trata_status bad_header(const struct table_info *info, const struct row *header,
                                    const char *column, struct trata_error *error)
{
	error_where(error, info->name, header->line, column);
	return error ? error->status : TRATA_EDATA;
}

/* Takes the column names; those that cannot be kept whole are refused. */
static enum trata_status take_names(struct reading *reading, const struct table_info *info,
                                    const struct row *header, struct trata_error *error)
{
	if (header->count > COLUMNS_MAX) {
		error_set(error, TRATA_EDATA, "%zu columns are too many: at most %d lists and a count",
		          header->count, MSE_LISTS_MAX);
		return bad_header(info, header, NULL, error);
	}
	reading->columns = header->count;
	for (size_t i = 0; i < header->count; i++) {
		const struct field *name = &header->fields[i];
		if (name->length == 0 || name->length >= MSE_NAME_BYTES) {
			error_set(error, TRATA_EDATA, name->length ? "column %zu has a name that is too long"
			          : "column %zu has no name", i + 1);
			return bad_header(info, header, NULL, error);
		}
		memcpy(reading->names[i], name->text, name->length + 1);
		for (size_t j = 0; j < i; j++) {
			bool both_count = is_count_name(reading->names[i]) && is_count_name(reading->names[j]);
			if (strcmp(reading->names[i], reading->names[j]) != 0 && !both_count)
				continue;
			error_set(error, TRATA_EDATA, both_count ? "columns %zu and %zu are both named like the "
			          "count column" : "columns %zu and %zu have the same name", j + 1, i + 1);
			error_hint(error, "one of them would be taken for the other without a word: give every "
			           "list a name of its own");
			return bad_header(info, header, reading->names[i], error);
		}
	}
	return TRATA_OK;
}

static enum trata_status take_lists(struct reading *reading, const struct table_info *info,
                                    const struct row *header, struct trata_error *error)
{
	const char *names[COLUMNS_MAX];
	unsigned lists = 0;
	for (size_t i = 0; i < reading->columns; i++) {
		bool other = i == reading->count_column || i == reading->id_column;
		reading->list_of[i] = other ? MSE_LISTS_MAX : lists;
		if (!other)
			names[lists++] = reading->names[i];
	}
	if (lists < 2) {
		error_set(error, TRATA_EFEWOBS, "%s: who is on no list is estimated from how lists "
		          "overlap, and needs at least 2", translate(lists ? "one list only" : "no list"));
		bad_header(info, header, lists ? names[0] : NULL, error);
		return TRATA_EFEWOBS;
	}
	if (lists > MSE_LISTS_MAX) {
		error_set(error, TRATA_EDATA, "%u lists are too many: at most %d", lists, MSE_LISTS_MAX);
		return bad_header(info, header, NULL, error);
	}
	enum trata_status status = mse_table_start(&reading->input->table, names, lists, NULL, error);
	error_where(status == TRATA_OK ? NULL : error, info->name, header->line, NULL);
	return status;
}

static void forget(struct reading *reading)
{
	intern_free(reading->ids);
	intern_free(reading->lists);
	memory_free(reading->histories);
	reading->ids = reading->lists = NULL;
	reading->histories = NULL;
	reading->capacity = 0;
	reading->repeated = 0;
	memset(reading->first_line, 0, sizeof reading->first_line);
}

static enum trata_status begin(void *context, const struct table_info *info,
                               const struct row *header, struct table_request *request,
                               struct trata_error *error)
{
	struct reading *reading = context;
	(void)request;
	if (reading->seen && reading->info != info) {
		error_set(error, TRATA_EDATA, "is a second table; mse reads one");
		error_where(error, info->name, 0, NULL);
		return TRATA_EDATA;
	}
	reading->info = info;
	reading->seen = true;
	reading->header_line = header->line;
	forget(reading);
	enum trata_status status = take_names(reading, info, header, error);
	if (status != TRATA_OK)
		return status;
	reading->count_column = reading->id_column = reading->list_column = NO_COLUMN;
	for (size_t i = 0; i < reading->columns; i++) {
		if (is_count_name(reading->names[i]))
			reading->count_column = i;
		else if (is_id_name(reading->names[i]))
			reading->id_column = i;
		else if (is_list_name(reading->names[i]))
			reading->list_column = i;
	}
	bool memberships = reading->columns == 2 && reading->id_column != NO_COLUMN &&
	                   reading->list_column != NO_COLUMN;
	reading->layout = memberships ? MEMBERSHIPS
	                              : reading->count_column != NO_COLUMN ? COUNTED : PERSONS;
	if (reading->layout == COUNTED)
		reading->id_column = NO_COLUMN;
	reading->ids = intern_new();
	reading->lists = intern_new();
	if (!reading->ids || !reading->lists)
		return error_memory(error);
	return memberships ? TRATA_OK : take_lists(reading, info, header, error);
}

/* ------------------------------------------------------------------ rows */

static enum trata_status read_count(const struct reading *reading, const struct row *row,
                                    int64_t *count, struct trata_error *error)
{
	size_t column = reading->count_column;
	const char *text = row->fields[column].text;
	const char *hint = "persons with this history: a whole number, 0 or more";
	size_t digits = strspn(text, "0123456789");
	if (text[0] == '-' && strspn(text + 1, "0123456789.") == strlen(text + 1) && text[1])
		return bad_cell(reading, row, column, "is negative", hint, error);
	if (digits && text[digits] == '.' &&
	    strspn(text + digits + 1, "0123456789") == strlen(text + digits + 1))
		return bad_cell(reading, row, column, "is not a whole number", hint, error);
	if (digits == 0 || text[digits])
		return bad_cell(reading, row, column, "is not a count", hint, error);
	*count = digits < 16 ? strtoll(text, NULL, 10) : COUNT_MOST + 1;
	return *count <= COUNT_MOST ? TRATA_OK
	                            : bad_cell(reading, row, column, "is too large", NULL, error);
}

static enum trata_status read_history(const struct reading *reading, const struct row *row,
                                      unsigned *history, struct trata_error *error)
{
	*history = 0;
	for (size_t i = 0; i < reading->columns; i++) {
		const char *text = row->fields[i].text;
		if (reading->list_of[i] == MSE_LISTS_MAX)
			continue;
		if ((text[0] != '0' && text[0] != '1') || text[1])
			return bad_cell(reading, row, i, "is not 0 or 1", reading->layout == PERSONS ?
			                "a column of counts must be named count" : NULL, error);
		*history |= (unsigned)(text[0] == '1') << reading->list_of[i];
	}
	if (*history)
		return TRATA_OK;
	error_set(error, TRATA_EDATA, "a history of zeros alone: nobody can be seen who is on no list");
	error_where(error, NULL, row->line, NULL);
	error_hint(error, "leave the row out; it is what is to be estimated");
	return TRATA_EDATA;
}

static void remember_repeat(struct reading *reading, uint64_t line)
{
	if (reading->repeated++ == 0)
		reading->repeated_line = line;
}

static enum trata_status history_row(struct reading *reading, const struct row *row,
                                     struct trata_error *error)
{
	unsigned history;
	int64_t count = 1;
	enum trata_status status = read_history(reading, row, &history, error);
	if (status == TRATA_OK && reading->layout == COUNTED)
		status = read_count(reading, row, &count, error);
	if (status != TRATA_OK)
		return status;
	if (reading->layout == COUNTED && reading->first_line[history])
		remember_repeat(reading, row->line);
	reading->first_line[history] = row->line;
	if (reading->id_column != NO_COLUMN) {
		const struct field *id = &row->fields[reading->id_column];
		size_t before = intern_count(reading->ids);
		if (id->length == 0)
			return bad_cell(reading, row, reading->id_column, "is no id", NULL, error);
		if (intern_add(reading->ids, id->text, id->length) == INTERN_NONE)
			return error_memory(error);
		if (intern_count(reading->ids) == before)
			return bad_cell(reading, row, reading->id_column, "stands twice", "one row a person; "
			                "or two columns, list and id, one row a membership", error);
	}
	return mse_table_add(&reading->input->table, history, count, error);
}

static enum trata_status membership_row(struct reading *reading, const struct row *row,
                                        struct trata_error *error)
{
	const struct field *id = &row->fields[reading->id_column];
	const struct field *list = &row->fields[reading->list_column];
	if (id->length == 0 || list->length == 0)
		return bad_cell(reading, row, id->length ? reading->list_column : reading->id_column,
		                "names nothing", NULL, error);
	if (list->length >= MSE_NAME_BYTES)
		return bad_cell(reading, row, reading->list_column, "is too long a name", NULL, error);
	size_t known = intern_count(reading->ids);
	uint32_t person = intern_add(reading->ids, id->text, id->length);
	uint32_t number = intern_add(reading->lists, list->text, list->length);
	if (person == INTERN_NONE || number == INTERN_NONE ||
	    !memory_grow((void **)&reading->histories, &reading->capacity, (size_t)person + 1,
	                 sizeof *reading->histories))
		return error_memory(error);
	if (intern_count(reading->lists) > MSE_LISTS_MAX + 1)
		return bad_cell(reading, row, reading->list_column, "is a tenth list; nine are the most",
		                "is this the column of ids? the header names list and id", error);
	if (intern_count(reading->ids) > known)
		reading->histories[person] = 0;
	if (reading->histories[person] >> (number - 1) & 1)
		remember_repeat(reading, row->line);
	reading->histories[person] |= 1u << (number - 1);
	return TRATA_OK;
}

static enum trata_status take_row(void *context, const struct row *row, struct trata_error *error)
{
	struct reading *reading = context;
	return reading->layout == MEMBERSHIPS ? membership_row(reading, row, error)
	                                      : history_row(reading, row, error);
}

/* ------------------------------------------------------------------ the end */

/* Lists in the order of their names, so that the order of the rows does not matter. */
static enum trata_status add_memberships(struct reading *reading, struct trata_error *error)
{
	const char *names[MSE_LISTS_MAX];
	unsigned number[MSE_LISTS_MAX], lists = (unsigned)intern_count(reading->lists) - 1;
	if (lists < 2)
		return error_set(error, TRATA_EFEWOBS, "%s: who is on no list is estimated from how lists "
		                 "overlap, and needs at least 2",
		                 translate(lists ? "one list only" : "no list"));
	for (unsigned i = 0; i < lists; i++) {
		const char *name = intern_text(reading->lists, i + 1);
		unsigned at = i;
		for (; at > 0 && strcmp(names[at - 1], name) > 0; at--) {
			names[at] = names[at - 1];
			number[at] = number[at - 1];
		}
		names[at] = name;
		number[at] = i;
	}
	enum trata_status status = mse_table_start(&reading->input->table, names, lists, NULL, error);
	for (size_t person = 1; person < intern_count(reading->ids) && status == TRATA_OK; person++) {
		unsigned history = 0;
		for (unsigned i = 0; i < lists; i++)
			history |= (reading->histories[person] >> number[i] & 1) << i;
		status = mse_table_add(&reading->input->table, history, 1, error);
	}
	return status;
}

static void tell(const struct reading *reading, const struct table_info *info,
                 const struct table_counts *counts)
{
	struct text *notes = &reading->input->notes;
	text_say(notes, "read from %s, %llu rows, SHA-256 %s.\n",
	         strcmp(info->base, "-") == 0 ? info->name : info->base,
	         (unsigned long long)counts->rows, counts->sha256.hex);
	if (reading->repeated)
		text_say(notes, reading->layout == MEMBERSHIPS ? "memberships that stand twice: %llu, the "
		         "first in line %llu; a person counts once a list.\n" : "histories that stand twice: "
		         "%llu, the first in line %llu; their counts were added.\n",
		         (unsigned long long)reading->repeated,
		         (unsigned long long)reading->repeated_line);
}

/* A list that nobody is on stands in the header. */
static void where_nobody(const struct reading *reading, struct trata_error *error)
{
	const struct mse_table *table = &reading->input->table;
	for (unsigned i = 0; i < table->lists && table->observed; i++)
		if (mse_table_list_total(table, i) == 0)
			error_where(error, NULL, reading->header_line, table->names[i]);
}

/* Lists that share nobody are totals, and totals tell nothing of who is on none: what a prior or
 * a formula makes of them is no estimate. */
static enum trata_status check_overlap(const struct mse_table *table, struct trata_error *error)
{
	if (mse_table_frequency(table, 1) < table->observed)
		return TRATA_OK;
	error_set(error, TRATA_EFEWOBS, "nobody is on two lists: these are totals, and totals alone "
	          "cannot tell how many are on none");
	error_hint(error, "the same person must be recognisable on several lists");
	return TRATA_EFEWOBS;
}

static enum trata_status end(void *context, const struct table_info *info,
                             const struct table_counts *counts, struct trata_error *error)
{
	struct reading *reading = context;
	enum trata_status status = TRATA_OK;
	if (reading->layout == MEMBERSHIPS)
		status = add_memberships(reading, error);
	if (status == TRATA_OK)
		status = mse_table_check(&reading->input->table, error);
	if (status == TRATA_OK)
		status = check_overlap(&reading->input->table, error);
	if (status == TRATA_OK)
		tell(reading, info, counts);
	else if (reading->layout != MEMBERSHIPS)
		where_nobody(reading, error);
	error_where(status == TRATA_OK ? NULL : error, info->name, 0, NULL);
	return status;
}

enum trata_status mse_read(const char *path, struct mse_input *input, struct trata_error *error)
{
	struct reading *reading = memory_new(1, sizeof *reading);
	if (!reading)
		return error_memory(error);
	reading->input = input;
	struct table_handler handler = { reading, begin, take_row, end };
	enum trata_status status = table_read(path, &handler, error);
	forget(reading);
	memory_free(reading);
	return status == TRATA_OK && input->notes.failed ? error_memory(error) : status;
}
