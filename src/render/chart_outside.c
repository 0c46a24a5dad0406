/* Charts of numbers that no official release states: a register times the rates that studies
 * state, and a published table of lists under several models. */
#include <stdlib.h>
#include <string.h>

#include "../stat/mse_models.h"
#include "../stat/multiplier.h"
#include "../store/capture.h"
#include "../store/rate.h"
#include "chart_build.h"
#include "output.h"

/* ------------------------------------------------------------------ multipliers */

/* The rate that a row of the ledger states, as a share; false for what states none, or is about
 * something else than victims of trafficking in Mexico. */
static bool stated_rate(const struct rate *rate, struct multiplier_rate *out)
{
	struct multiplier_decimal value;
	out->kind = MULTIPLIER_POINT;
	if ((rate->kind != RATE_REPORTED && rate->kind != RATE_DARK_FIGURE) ||
	    strcmp(rate->cells[RATE_OFFENCE], "trafficking") != 0 ||
	    strcmp(rate->cells[RATE_PLACE], "MX") != 0 ||
	    multiplier_parse(rate->cells[RATE_VALUE], &value, NULL) != TRATA_OK)
		return false;
	if (rate->kind == RATE_REPORTED)
		out->low = multiplier_percent(value);
	else if (multiplier_dark_figure(value, &out->low, NULL) != TRATA_OK)
		return false;
	out->high = out->low;
	return multiplier_double(out->low) > 0;
}

/* Who said it, where, and when: Publisher: Study (2020). */
static const char *said_by(struct trata_store *store, const struct rate *rate)
{
	struct text name = {0};
	text_printf(&name, "%s: %s (%s)", rate->cells[RATE_PUBLISHER], rate->cells[RATE_STUDY],
	            rate->cells[RATE_YEAR]);
	uint32_t word = name.failed ? INTERN_NONE : intern_string(store->strings, text_string(&name));
	text_free(&name);
	return word == INTERN_NONE ? NULL : intern_text(store->strings, word);
}

/* The product of one stated rate. Its interval is that of the count alone. */
static enum trata_status add_product(struct trata_store *store, const struct rate *rate,
                                     struct chart_data *data, struct trata_error *error)
{
	struct multiplier_rate stated;
	struct multiplier_answer answer;
	const struct chart_row base = data->rows[0];
	struct multiplier_count count = { .kind = MULTIPLIER_POISSON, .value = (int64_t)base.count };
	struct multiplier_options options = { .level = STAT_LEVEL };
	if (!stated_rate(rate, &stated))
		return TRATA_OK;
	enum trata_status status = multiplier(&count, &stated, &options, &answer, error);
	const char *name = said_by(store, rate);
	uint32_t id = intern_string(store->strings, rate->cells[RATE_ID]);
	if (status == TRATA_OK && (!name || id == INTERN_NONE))
		status = error_memory(error);
	if (status != TRATA_OK)
		return status;
	struct chart_row row = { .group = intern_text(store->strings, id), .place = base.place,
		.period = base.period, .value = answer.estimate, .count = answer.estimate,
		.unit = "persons, if the rate held", .has_baseline = true, .baseline = base.count,
		.has_interval = answer.delta.present, .lower = answer.delta.lower,
		.upper = answer.delta.upper, .doubtful = true, .status = 'U', .origin = name,
		/* "up to 96 percent": the source states one end alone */
		.at_most = rate->cells[RATE_HIGH][0] && !rate->cells[RATE_LOW][0] };
	return build_add(data, &row, error);
}

enum trata_status build_multiplied(struct trata_store *store, struct trata_query *text,
                                   struct chart_data *data, struct trata_error *error)
{
	struct rate_ledger ledger = {0};
	enum trata_status status = build_last_year(store, text, data, error);
	if (status == TRATA_OK && data->count != 1)
		return error_set(error, TRATA_EFEWOBS, "no register to multiply");
	if (status == TRATA_OK)
		status = rate_ledger_read(store, &ledger, error);
	if (status != TRATA_OK)
		return status;
	data->rows[0].group = "registered";
	for (size_t i = 0; status == TRATA_OK && i < ledger.count; i++)
		status = add_product(store, &ledger.rates[i], data, error);
	rate_ledger_free(&ledger);
	if (status == TRATA_OK && data->count < 2)
		return error_set(error, TRATA_EFEWOBS, "the ledger of rates states none for trafficking in "
		                 "Mexico");
	return status;
}

/* ------------------------------------------------------------------ models of one table */

#define TABLE_ID "uk5"
#define TABLE_PLACE "GBR"
/* Fewer than `trata mse` takes by itself: the charts are to be drawn within two seconds. */
#define MODEL_REPLICATES 200
#define TABLE_PERIOD ((struct period){ MONTH(2013, 1), MONTH(2013, 12) })

/* One line of a table: 0 or 1 for each list, then how many. */
static enum trata_status add_history(struct mse_table *table, char *line,
                                     struct trata_error *error)
{
	unsigned history = 0;
	char *state = NULL, *cell = strtok_r(line, ",", &state);
	for (unsigned list = 0; cell && list < table->lists; list++) {
		history |= (unsigned)(cell[0] == '1') << list;
		cell = strtok_r(NULL, ",", &state);
	}
	char *end = cell;
	long long count = cell ? strtoll(cell, &end, 10) : -1;
	if (!cell || end == cell || (*end && *end != '\r') || count < 0)
		return error_set(error, TRATA_EFORMAT, "a line of mse/%s.csv cannot be read",
		                 TABLE_ID);
	return mse_table_add(table, history, count, error);
}

static enum trata_status read_table(const struct trata_store *store, struct mse_table *table,
                                    struct trata_error *error)
{
	struct text bytes = {0};
	const char *names[MSE_LISTS_MAX + 1];
	unsigned lists = 0;
	bool found = false;
	char *lines = NULL, *cells = NULL;
	enum trata_status status = output_read(store->folder, "mse/" TABLE_ID ".csv", &bytes, &found,
	                                       error);
	if (status == TRATA_OK && !found)
		status = error_set(error, TRATA_EFEWOBS, "the store has no mse/%s.csv", TABLE_ID);
	if (status == TRATA_OK && bytes.failed)
		status = error_memory(error);
	char *line = status == TRATA_OK ? strtok_r(bytes.data, "\n", &lines) : NULL;
	for (char *name = line ? strtok_r(line, ",\r", &cells) : NULL; name && lists <= MSE_LISTS_MAX;
	     name = strtok_r(NULL, ",\r", &cells))
		names[lists++] = name;
	if (status == TRATA_OK && lists < 3)
		status = error_set(error, TRATA_EFORMAT, "mse/%s.csv has no header", TABLE_ID);
	if (status == TRATA_OK)
		status = mse_table_start(table, names, lists - 1, NULL, error);
	while (status == TRATA_OK && (line = strtok_r(NULL, "\n", &lines)))
		status = add_history(table, line, error);
	if (status == TRATA_OK)
		status = mse_table_check(table, error);
	text_free(&bytes);
	return status;
}

/* stepwise/0.01, bic/2, dga. */
static const char *model_name(struct trata_store *store, const struct mse_row *row)
{
	struct text name = {0};
	text_append(&name, mse_row_name(row->method));
	if (row->has_threshold)
		text_printf(&name, "/%g", row->threshold);
	if (row->order == 2)
		text_append(&name, "/pairs");
	uint32_t word = name.failed ? INTERN_NONE : intern_string(store->strings, text_string(&name));
	text_free(&name);
	return word == INTERN_NONE ? NULL : intern_text(store->strings, word);
}

enum trata_status build_models(struct trata_store *store, struct trata_query *text,
                               struct chart_data *data, struct trata_error *error)
{
	struct mse_table table;
	struct mse_models models;
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	const struct capture_source *source = capture_source(TABLE_ID);
	(void)text;
	options.replicates = MODEL_REPLICATES;
	options.threads = 1;
	enum trata_status status = read_table(store, &table, error);
	if (status == TRATA_OK)
		status = mse_all(&table, &options, &models, error);
	if (status != TRATA_OK)
		return status;
	struct chart_row row = { .group = "listed", .place = TABLE_PLACE, .period = TABLE_PERIOD,
		.value = (double)table.observed, .count = (double)table.observed, .status = 'A',
		.unit = "persons on a list", .origin = source ? source->citation : TABLE_ID };
	status = build_add(data, &row, error);
	row.unit = "persons, listed ones included";
	for (unsigned i = 0; status == TRATA_OK && i < models.count; i++) {
		const struct mse_row *model = &models.rows[i];
		row.group = model_name(store, model);
		if (!row.group)
			return error_memory(error);
		if (!model->has_estimate)
			continue;
		row.value = row.count = model->estimate;
		row.has_interval = model->interval.has_lower && model->interval.has_upper;
		row.lower = model->interval.lower;
		row.upper = model->interval.upper;
		row.doubtful = !model->admissible;
		row.status = model->admissible ? 'E' : 'U';
		status = build_add(data, &row, error);
	}
	data->shown = TABLE_PERIOD;
	return status;
}
