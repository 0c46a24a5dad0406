/* What the layouts share: cells, drafts, and the books of the audit. */
#include "reading.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "../base/utf8.h"
#include "../ingest/number.h"

/* ------------------------------------------------------------------ rows that were seen */

static uint64_t mix(uint64_t number)
{
	number ^= number >> 31;
	number *= UINT64_C(0x9E3779B97F4A7C15);
	return number ^ number >> 29;
}

static bool widen(struct number_set *set)
{
	size_t size = set->size ? set->size * 2 : 1024;
	uint64_t *slots = memory_new(size, sizeof *slots);
	if (!slots)
		return false;
	for (size_t i = 0; i < set->size; i++) {
		if (!set->slots[i])
			continue;
		size_t slot = (size_t)mix(set->slots[i]) & (size - 1);
		while (slots[slot])
			slot = (slot + 1) & (size - 1);
		slots[slot] = set->slots[i];
	}
	memory_free(set->slots);
	set->slots = slots;
	set->size = size;
	return true;
}

bool number_set_add(struct number_set *set, uint64_t number, bool *added)
{
	if (set->count * 2 >= set->size && !widen(set))
		return false;
	number++;                          /* 0 marks a free slot */
	size_t slot = (size_t)mix(number) & (set->size - 1);
	while (set->slots[slot] && set->slots[slot] != number)
		slot = (slot + 1) & (set->size - 1);
	*added = set->slots[slot] == 0;
	set->count += *added;
	set->slots[slot] = number;
	return true;
}

void number_set_free(struct number_set *set)
{
	memory_free(set->slots);
	*set = (struct number_set){0};
}

/* ------------------------------------------------------------------ drafts */

struct draft *reading_draft(struct table_reading *reading, const char *source,
                            const char *product, vintage v, const char *breakdowns,
                            struct trata_error *error)
{
	struct source_batch *batch = reading->batch;
	for (size_t i = reading->first_draft; i < batch->draft_count; i++) {
		struct release *release = &batch->drafts[i].release;
		if (strcmp(release->source, source) == 0 && strcmp(release->product, product) == 0 &&
		    release->vintage == v && strcmp(release->breakdowns, breakdowns) == 0)
			return &batch->drafts[i];
	}
	if (!memory_grow((void **)&batch->drafts, &batch->draft_capacity, batch->draft_count + 1,
	                 sizeof *batch->drafts)) {
		error_memory(error);
		return NULL;
	}
	struct intern *strings = reading->store->strings;
	struct draft *draft = &batch->drafts[batch->draft_count++];
	*draft = (struct draft){
		.file = reading->report->file,
		.release = {
			.source = intern_text(strings, intern_string(strings, source)),
			.product = intern_text(strings, intern_string(strings, product)),
			.breakdowns = intern_text(strings, intern_string(strings, breakdowns)),
			.vintage = v, .cut = MONTH_UNKNOWN, .offences = "", .granularity = "",
			.covered = { MONTH_UNKNOWN, MONTH_UNKNOWN }, .complete = true,
			.files = "", .bytes = "", .sha256 = "", .encoding = "", .layout = "", .url = "",
			.licence = "", .publisher = "", .origin = "",
		},
	};
	return draft;
}

enum trata_status reading_add(struct table_reading *reading, const struct figure *figure,
                              struct trata_error *error)
{
	struct draft *draft = reading->draft;
	if (!memory_grow((void **)&draft->figures, &draft->capacity, draft->count + 1,
	                 sizeof *draft->figures))
		return error_memory(error);
	draft->figures[draft->count++] = *figure;
	return TRATA_OK;
}

/* ------------------------------------------------------------------ the books */

struct audit_line *reading_audit(struct table_reading *reading, const char *offence)
{
	struct table_report *report = reading->report;
	for (size_t i = 0; i < report->audit_count; i++)
		if (strcmp(report->audit[i].offence, offence) == 0)
			return &report->audit[i];
	if (report->audit_count == OFFENCE_LIMIT)
		return &report->audit[OFFENCE_LIMIT - 1];
	struct audit_line *line = &report->audit[report->audit_count++];
	*line = (struct audit_line){ .offence = offence };
	return line;
}

static void note(struct table_reading *reading, const struct row *row, enum column_role role,
                 const char *format, va_list arguments)
{
	struct table_report *report = reading->report;
	if (report->note_count == REPORT_NOTES)
		return;
	char message[400];
	struct text text = {0};
	vsnprintf(message, sizeof message, translate(format), arguments);
	text_printf(&text, "%s:%llu: ", report->file, (unsigned long long)row->line);
	if (reading->binding.names[role][0])
		text_say(&text, "column \"%s\": ", reading->binding.names[role]);
	text_append(&text, message);
	struct intern *strings = reading->store->strings;
	report->notes[report->note_count++] =
		intern_text(strings, intern_string(strings, text_string(&text)));
	text_free(&text);
}

void reading_warn(struct table_reading *reading, const struct row *row, enum column_role role,
                  const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	note(reading, row, role, format, arguments);
	va_end(arguments);
	reading->report->warnings++;
}

enum trata_status reading_refuse(struct table_reading *reading, const struct row *row,
                                 const char *offence, uint64_t cells, enum column_role role,
                                 struct trata_error *error, const char *hint, const char *format,
                                 ...)
{
	va_list arguments;
	va_start(arguments, format);
	if (reading->options->audit) {
		note(reading, row, role, format, arguments);
		va_end(arguments);
		reading->report->problems++;
		reading_audit(reading, offence)->dropped += cells;
		return TRATA_OK;
	}
	char message[400];
	vsnprintf(message, sizeof message, translate(format), arguments);
	va_end(arguments);
	error_set(error, TRATA_EDATA, "%s", message);
	error_where(error, reading->report->file, row->line, reading->binding.names[role]);
	error_hint(error, "%s", translate(hint));
	return TRATA_EDATA;
}

enum trata_status reading_double(struct table_reading *reading, const struct row *row,
                                 const char *offence, uint64_t cells, struct trata_error *error)
{
	if (!reading->options->audit) {
		error_set(error, TRATA_EDATA, "the row repeats an earlier one of the same place, year "
		          "and labels");
		error_where(error, reading->report->file, row->line, NULL);
		error_hint(error, "two files were joined, or rows were pasted twice: take the "
		           "publisher's file");
		return TRATA_EDATA;
	}
	reading->report->problems++;
	reading_audit(reading, offence)->doubled += cells;
	return TRATA_OK;
}

void reading_repeat(struct table_reading *reading, const struct row *row)
{
	if (reading->repeats++ == 0)
		reading->repeat_line = row->line;
}

void reading_tell_repeats(struct table_reading *reading)
{
	const struct row row = { .line = reading->repeat_line };
	if (reading->repeats)
		reading_warn(reading, &row, COLUMN_IGNORED, reading->repeats == 1
		             ? "%llu cell, from here on, stands in an earlier row with the same value: "
		               "counted once"
		             : "%llu cells, from here on, stand in an earlier row with the same value: "
		               "counted once", (unsigned long long)reading->repeats);
	reading->repeats = 0;
}

/* ------------------------------------------------------------------ cells */

static const struct field empty_field = { "", 0 };

const struct field *reading_field(const struct table_reading *reading, const struct row *row,
                                  enum column_role role)
{
	int at = reading->binding.at[role];
	return at < 0 ? &empty_field : &row->fields[at];
}

enum trata_status reading_count(struct table_reading *reading, const struct row *row,
                                enum column_role role, long long *value, bool *present,
                                struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, role);
	enum trata_status status = number_count(field, value, present, error);
	if (status != TRATA_OK)
		error_where(error, reading->report->file, row->line, reading->binding.names[role]);
	return status;
}

enum trata_status reading_bad(const struct table_reading *reading, const struct row *row,
                              enum column_role role, struct trata_error *error, const char *hint,
                              const char *format, ...)
{
	char message[400];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(message, sizeof message, translate(format), arguments);
	va_end(arguments);
	error_set(error, TRATA_EDATA, "%s", message);
	error_where(error, reading->report->file, row->line, reading->binding.names[role]);
	error_hint(error, "%s", translate(hint));
	return TRATA_EDATA;
}

enum trata_status reading_year_in(struct table_reading *reading, const struct row *row,
                                  enum column_role role, int *year, struct trata_error *error)
{
	long long value;
	bool present;
	enum trata_status status = reading_count(reading, row, role, &value, &present, error);
	if (status != TRATA_OK)
		return status;
	if (!present || value < 1950 || value > 2100) {
		const struct field *field = reading_field(reading, row, role);
		return reading_bad(reading, row, role, error, "are the columns in their places?",
		                   "\"%s\" is not a year",
		                   error_quote(field->text, field->length).text);
	}
	*year = (int)value;
	return TRATA_OK;
}

enum trata_status reading_year(struct table_reading *reading, const struct row *row, int *year,
                               struct trata_error *error)
{
	return reading_year_in(reading, row, COLUMN_YEAR, year, error);
}

static enum trata_status bad_place(struct table_reading *reading, const struct row *row,
                                   enum column_role role, const char *what, const char *hint,
                                   struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, role);
	error_set(error, TRATA_EDATA, "\"%s\" %s", error_quote(field->text, field->length).text,
	          translate(what));
	error_where(error, reading->report->file, row->line, reading->binding.names[role]);
	error_hint(error, "%s", translate(hint));
	return TRATA_EDATA;
}

enum trata_status reading_state(struct table_reading *reading, const struct row *row,
                                const struct place **place, struct trata_error *error)
{
	const struct field *name = reading_field(reading, row, COLUMN_STATE_NAME);
	const struct place *named = reading->last_place;
	if (!named || strcmp(name->text, reading->last_state) != 0) {
		named = place_by_printed_name(name->text);
		if (name->length < sizeof reading->last_state) {
			memcpy(reading->last_state, name->text, name->length + 1);
			reading->last_place = named;
		}
	}
	if (reading->binding.at[COLUMN_STATE_CODE] >= 0) {
		long long code;
		bool present;
		enum trata_status status = reading_count(reading, row, COLUMN_STATE_CODE, &code,
		                                         &present, error);
		if (status != TRATA_OK)
			return status;
		*place = present && code == 0 && named == &place_mexico ? named :
		         present && code > 0 && code < 100 ? place_by_inegi((int)code) : NULL;
		if (!*place)
			return bad_place(reading, row, COLUMN_STATE_CODE, "is not a state's code",
			                 "INEGI codes go from 1 to 32", error);
		if (named && named != *place)
			return bad_place(reading, row, COLUMN_STATE_NAME,
			                 "is not the name of the state with this code",
			                 "are the columns in their places?", error);
		return TRATA_OK;
	}
	*place = named;
	return named ? TRATA_OK : bad_place(reading, row, COLUMN_STATE_NAME, "is not a state's name",
	                                    "names stand as SESNSP prints them", error);
}

const char *label_find(const struct label *labels, size_t count, const struct field *field)
{
	char key[128];
	size_t length = utf8_fold(field->text, field->length, key, sizeof key);
	for (size_t i = 0; i < count; i++)
		for (const char *at = labels[i].keys; *at; at += strspn(at, " ")) {
			size_t part = strcspn(at, " ");
			if (part == length && memcmp(at, key, part) == 0)
				return labels[i].value;
			at += part;
		}
	return NULL;
}
