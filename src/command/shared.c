/* Steps that commands share. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../stat/stat.h"
#include "caveats.h"
#include "command.h"

enum trata_status command_open(struct command_context *context, struct trata_error *error)
{
	if (context->store)
		return TRATA_OK;
	return store_open(store_folder(context->options.data), &context->store, error);
}

/* --role and --route are short for --where. */
static enum trata_status join_where(struct command_context *context, struct trata_error *error)
{
	struct options *options = &context->options;
	struct text where = {0};
	if (!options->role && !options->route)
		return TRATA_OK;
	text_append(&where, options->query.where ? options->query.where : "");
	if (options->role)
		text_printf(&where, "%srole=%s", where.length ? ";" : "", options->role);
	if (options->route)
		text_printf(&where, "%sroute=%s", where.length ? ";" : "", options->route);
	uint32_t number = intern_string(context->store->strings, text_string(&where));
	bool failed = where.failed || number == INTERN_NONE;
	text_free(&where);
	if (failed)
		return error_memory(error);
	options->query.where = intern_text(context->store->strings, number);
	options->role = options->route = NULL;
	return TRATA_OK;
}

enum trata_status command_query(struct command_context *context, const char *measure,
                                struct query *out, struct trata_error *error)
{
	enum trata_status status = command_open(context, error);
	if (status == TRATA_OK)
		status = join_where(context, error);
	if (status != TRATA_OK)
		return status;
	context->options.query.measure = measure;
	return query_parse(context->store, &context->options.query, out, error);
}

enum trata_status command_level(const struct command_context *context, double *level,
                                struct trata_error *error)
{
	const char *text = context->options.level;
	char *end;
	*level = STAT_LEVEL;
	if (!text)
		return TRATA_OK;
	*level = strtod(text, &end);
	if (text[0] && *end == '\0' && *level > 0 && *level < 1)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "--level cannot be \"%s\"", error_quote_string(text).text);
	error_hint(error, "a number between 0 and 1, such as 0.95");
	return TRATA_EARG;
}

enum trata_status command_whole(const char *text, const char *option, uint64_t least,
                                uint64_t most, uint64_t *value, struct trata_error *error)
{
	if (!text)
		return TRATA_OK;
	errno = 0;
	*value = strtoull(text, NULL, 10);
	if (text[0] && strspn(text, "0123456789") == strlen(text) && errno == 0 && *value >= least &&
	    *value <= most)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "--%s cannot be \"%s\"", option, error_quote_string(text).text);
	if (most < 1000000000)
		error_hint(error, "a whole number from %llu to %llu", (unsigned long long)least,
		           (unsigned long long)most);
	else
		error_hint(error, "a whole number from %llu", (unsigned long long)least);
	return TRATA_EARG;
}

void command_note(struct command_context *context, const char *format, ...)
{
	char sentence[1000];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(sentence, sizeof sentence, translate(format), arguments);
	va_end(arguments);
	text_append(&context->notes, sentence);
	text_append_char(&context->notes, '\n');
}

void command_told(struct command_context *context, const struct release *const *releases,
                  size_t count)
{
	bool text = context->format == SHEET_TEXT;
	struct text *out = text ? &context->out : &context->messages;
	if (text && count)
		text_append(out, "\n");
	for (size_t i = 0; text && i < count; i++) {
		const struct release *release = releases[i];
		text_say(out, "Source: %s, release %s (%s, %s), %.*s, SHA-256 %.12s...\n",
		         release->source, vintage_format(release->vintage).text, release->product,
		         translate_as("cell", role_name(release->role)),
		         (int)strcspn(release->files, ";"), release->files, release->sha256);
	}
	for (const char *at = text_string(&context->notes); *at;) {
		size_t length = strcspn(at, "\n");
		text_say(out, "Note: %.*s\n", (int)length, at);
		at += length + (at[length] == '\n');
	}
}

/* The options that were given, by name. */
static size_t given_options(const struct command_context *context, const char **list)
{
	size_t used = 0;
	bool parts = context->options.merge && context->options.example;
	if (context->argument_count && !parts) {
		list[used++] = context->command->groups & OPTIONS_QUERY ? "measure" : "file";
		list[used++] = context->arguments[0];
	}
	for (size_t i = 0; i < option_entry_count; i++) {
		const struct option_entry *entry = &option_entries[i];
		const char *base = (const char *)&context->options + entry->offset;
		if (!(entry->groups & context->command->groups) ||
		    !(entry->groups & (OPTIONS_QUERY | OPTIONS_SERIES | OPTIONS_COMPARE | OPTIONS_STATES |
		                       OPTIONS_TREND | OPTIONS_MULTIPLIER | OPTIONS_MSE)))
			continue;
		if (entry->argument && *(const char *const *)(const void *)base) {
			list[used++] = entry->name;
			list[used++] = *(const char *const *)(const void *)base;
		} else if (!entry->argument && *(const bool *)(const void *)base) {
			list[used++] = entry->name;
			list[used++] = "true";
		}
	}
	list[used] = NULL;
	return used;
}

#define NOTES 256

enum trata_status command_write(struct command_context *context, const struct sheet *sheet,
                                const struct release *const *releases, size_t count,
                                struct trata_error *error)
{
	const char *query[160];
	const char *notes[NOTES];
	size_t note_count = 0;
	caveats_families(context, releases, count);
	given_options(context, query);
	char *copy = memory_string(text_string(&context->notes)), *state = NULL;
	if (!copy)
		return error_memory(error);
	for (char *line = strtok_r(copy, "\n", &state); line && note_count < NOTES;
	     line = strtok_r(NULL, "\n", &state))
		notes[note_count++] = line;
	struct sheet_meta meta = { context->command->name, query, releases, count, notes,
	                           note_count, text_string(&context->summary), context->width };
	enum trata_status status = sheet_write(sheet, context->format, &meta, &context->out, error);
	if (status == TRATA_OK && context->format != SHEET_JSON)
		command_told(context, releases, count);
	memory_free(copy);
	return status;
}
