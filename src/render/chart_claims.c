/* The store's claims with their verdicts, and its history of one number. */
#include <stdlib.h>
#include <string.h>

#include "chart_build.h"
#include "csv_file.h"
#include "output.h"
#include "project_series.h"

static enum trata_status read_list(const struct trata_store *store, const char *name,
                                   struct csv_file *out, struct trata_error *error)
{
	struct text bytes = {0};
	bool found = false;
	*out = (struct csv_file){ .bytes = NULL };
	enum trata_status status = output_read(store->folder, name, &bytes, &found, error);
	if (status == TRATA_OK && !found)
		status = error_set(error, TRATA_EFEWOBS, "the store has no %s", name);
	if (status == TRATA_OK && (bytes.failed || !csv_file_read(&bytes, out)))
		status = error_memory(error);
	text_free(&bytes);
	return status;
}

/* Takes a text over into the store's strings; NULL when memory ran out. */
static const char *kept(struct trata_store *store, struct text *text)
{
	uint32_t word = text->failed ? INTERN_NONE : intern_string(store->strings, text_string(text));
	text_free(text);
	return word == INTERN_NONE ? NULL : intern_text(store->strings, word);
}

static bool is_whole_row(const struct chart_row *row)
{
	return row->group && row->head[0] && row->head[1] && row->line[0] && row->line[1] &&
	       row->answer[0] && row->answer[1];
}

/* The month or year of a date such as 2022-08 or 2005. */
static struct period period_of(const char *date)
{
	int year = (int)strtol(date, NULL, 10);
	int number = strlen(date) >= 7 ? (int)strtol(date + 5, NULL, 10) : 0;
	if (number < 1 || number > 12)
		return (struct period){ MONTH(year, 1), MONTH(year, 12) };
	return (struct period){ MONTH(year, number), MONTH(year, number) };
}

static void put_value(struct text *out, double value)
{
	words_number(out, value, value >= 100 || value == (double)(long long)value ? 0 : 1);
}

/* ------------------------------------------------------------------ claims */

/* A quotation that stands where it is said to stand: that says nothing of what it says. */
static bool is_found_quotation(const struct finding *finding)
{
	return finding->claim->kind == KIND_QUOTE && finding->verdict == CLAIM_IS_REPRODUCED;
}

/* The official number beside a claim; none beside one that it does not compare with, nor beside a
 * quotation, which it would seem to confirm. */
static void put_official(const struct finding *finding, bool spanish, struct text *out)
{
	if (is_found_quotation(finding)) {
		text_append(out, spanish ? "; la cita existe, lo que no es un conteo" :
		            "; the quotation exists, which is no count");
		return;
	}
	if (!finding->then.known || finding->verdict >= CLAIM_IS_NOT_COMPARABLE)
		return;
	if (finding->then.estimated)
		text_append(out, spanish ? "; estimado a esa fecha " : "; estimated by then ");
	else
		text_append(out, spanish ? "; cifra a esa fecha " : "; figure by then ");
	put_value(out, finding->then.value);
	if (finding->now.known && finding->now.value != finding->then.value) {
		text_append(out, spanish ? ", hoy " : ", now ");
		put_value(out, finding->now.value);
	}
}

static void put_line(const struct finding *finding, bool spanish, struct text *out)
{
	const struct claim *claim = finding->claim;
	const char *who = claim->row.cells[CLAIM_CLAIMANT];
	const char *words = chart_history_words(who, spanish ? SPANISH : ENGLISH);
	if (claim->has_number) {
		text_append(out, spanish ? "Dice " : "Says ");
		put_value(out, claim->number.value);
	} else {
		text_append(out, spanish ? "Sin número" : "No number");
	}
	put_official(finding, spanish, out);
	text_printf(out, " · %s, %s", words ? words : who, claim->row.cells[CLAIM_PUBLISHED]);
}

/* One claim: group is verdict/id, so that a verdict that changes changes the data. */
static enum trata_status add_finding(struct trata_store *store, const struct finding *finding,
                                     struct chart_data *data, struct trata_error *error)
{
	const struct claim *claim = finding->claim;
	struct text group = {0}, head = {0}, lines[2] = { {0}, {0} }, words[2] = { {0}, {0} };
	text_printf(&group, "%s/%s", claim_verdict_names[finding->verdict],
	            claim->row.cells[CLAIM_ID]);
	text_printf(&head, "“%s”", claim->row.cells[CLAIM_TEXT]);
	for (int i = 0; i < 2; i++) {
		put_line(finding, i == SPANISH, &lines[i]);
		text_append(&words[i], is_found_quotation(finding) ?
		            (i == SPANISH ? "solo la cita" : "quotation only") :
		            claim_verdict_title(finding->verdict, i == SPANISH));
	}
	const char *quoted = kept(store, &head);
	struct chart_row row = { .group = kept(store, &group), .head = { quoted, quoted },
		.place = "MX", .period = period_of(claim->row.cells[CLAIM_PUBLISHED]),
		.line = { kept(store, &lines[0]), kept(store, &lines[1]) },
		.answer = { kept(store, &words[0]), kept(store, &words[1]) }, .status = 'A',
		.unit = "as claimed", .origin = "claims/seed.csv" };
	if (!is_whole_row(&row))
		return error_memory(error);
	row.value = row.count = claim->has_number ? claim->number.value : 0;
	row.has_baseline = finding->then.known;
	row.baseline = finding->then.value;
	/* in the order of the verdicts, quotations last */
	row.rank_lower = is_found_quotation(finding) ? CLAIM_VERDICTS + 1 :
	                 (size_t)finding->verdict + 1;
	row.doubtful = row.rank_lower > CLAIM_IS_NOT_COMPARABLE;
	return build_add(data, &row, error);
}

static enum trata_status judge_row(struct trata_store *store, const struct csv_file *file,
                                   size_t index, struct chart_data *data,
                                   struct trata_error *error)
{
	struct judge judge = { .store = store, .latest = data->as_of, .projector = project_claim };
	struct claim_row cells = { .line = index + 1 };
	struct claim claim;
	struct finding finding;
	for (size_t i = 0; i < CLAIM_COLUMNS; i++)
		cells.cells[i] = csv_cell_of(file, index, claim_column_names[i]);
	enum trata_status status = claim_read(&cells, &claim, error);
	if (status == TRATA_OK)
		status = claim_judge(&judge, &claim, &finding, error);
	if (status != TRATA_OK)
		return status;
	status = add_finding(store, &finding, data, error);
	for (size_t i = 0; status == TRATA_OK && i < finding.then.release_count; i++)
		status = build_release(data, finding.then.releases[i], error);
	finding_clear(&finding);
	return status;
}

/* By verdict, then in the order of the file. */
static int by_verdict(const void *a, const void *b)
{
	const struct chart_row *left = a, *right = b;
	if (left->rank_lower != right->rank_lower)
		return left->rank_lower < right->rank_lower ? -1 : 1;
	if (left->period.first != right->period.first)
		return left->period.first < right->period.first ? -1 : 1;
	return strcmp(left->group, right->group);
}

enum trata_status build_claims(struct trata_store *store, struct trata_query *text,
                               struct chart_data *data, struct trata_error *error)
{
	struct csv_file file;
	(void)text;
	enum trata_status status = read_list(store, "claims/seed.csv", &file, error);
	for (size_t i = 1; status == TRATA_OK && i < file.count; i++)
		status = judge_row(store, &file, i, data, error);
	csv_file_free(&file);
	if (status == TRATA_OK && data->count)
		qsort(data->rows, data->count, sizeof *data->rows, by_verdict);
	return status;
}

/* ------------------------------------------------------------------ the history of a number */

static void put_occurrence(const struct csv_file *file, size_t index, enum language language,
                           struct text *line, struct text *answer)
{
	const char *population = csv_cell_of(file, index, "population");
	const char *source = csv_cell_of(file, index, "named_source");
	const char *kind = csv_cell_of(file, index, "stock_or_flow");
	const char *bound = csv_cell_of(file, index, "bound");
	chart_group_name(population, language, line);
	if (kind[0]) {
		text_append(line, ", ");
		chart_group_name(kind, language, line);
	}
	text_append(line, !source[0] ? "" : language == SPANISH ? "; según " : "; citing ");
	if (source[0])
		chart_group_name(source, language, line);
	else
		text_append(line, language == SPANISH ? "; sin fuente" : "; no source");
	if (strcmp(bound, "exact") != 0)
		chart_group_name(bound, language, answer);
	words_number(answer, strtod(csv_cell_of(file, index, "value"), NULL), 0);
}

static enum trata_status add_occurrence(struct trata_store *store, const struct csv_file *file,
                                        size_t index, struct chart_data *data,
                                        struct trata_error *error)
{
	const char *date = csv_cell_of(file, index, "date"), *value = csv_cell_of(file, index, "value");
	struct text group = {0}, heads[2] = { {0}, {0} }, lines[2] = { {0}, {0} };
	struct text words[2] = { {0}, {0} };
	/* one that states no number, or no date, has no place on the list */
	if (!value[0] || !date[0])
		return TRATA_OK;
	text_append(&group, csv_cell_of(file, index, "id"));
	for (int i = 0; i < 2; i++) {
		text_printf(&heads[i], "%.4s  ", date);
		chart_group_name(csv_cell_of(file, index, "who"), (enum language)i, &heads[i]);
		put_occurrence(file, index, (enum language)i, &lines[i], &words[i]);
	}
	struct chart_row row = { .group = kept(store, &group),
		.head = { kept(store, &heads[0]), kept(store, &heads[1]) },
		.place = "MX", .period = period_of(date),
		.line = { kept(store, &lines[0]), kept(store, &lines[1]) },
		.answer = { kept(store, &words[0]), kept(store, &words[1]) }, .status = 'A',
		.unit = "persons, as said", .origin = "claims/history-twenty-thousand.csv",
		.doubtful = true };
	if (!is_whole_row(&row))
		return error_memory(error);
	row.value = row.count = strtod(value, NULL);
	return build_add(data, &row, error);
}

enum trata_status build_history(struct trata_store *store, struct trata_query *text,
                                struct chart_data *data, struct trata_error *error)
{
	struct csv_file file;
	(void)text;
	enum trata_status status = read_list(store, "claims/history-twenty-thousand.csv", &file,
	                                     error);
	for (size_t i = 1; status == TRATA_OK && i < file.count; i++)
		status = add_occurrence(store, &file, i, data, error);
	csv_file_free(&file);
	return status;
}
