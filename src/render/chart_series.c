/* Charts of several series, and of the records of one place by several groupings. */
#include <string.h>

#include "chart_build.h"

/* The series of a chart, panel by panel: `group` names the panel, and after a slash the part of
 * it that is drawn in the same panel. */
static const struct part {
	const char *chart, *measure, *offence, *purpose, *group;
} parts[] = {
	{ "world-enforcement", "tip-prosecutions", "trafficking", NULL, "prosecutions" },
	{ "world-enforcement", "tip-prosecutions", "trafficking", "labour", "prosecutions/labour" },
	{ "world-enforcement", "tip-convictions", "trafficking", NULL, "convictions" },
	{ "world-enforcement", "tip-convictions", "trafficking", "labour", "convictions/labour" },
	{ "world-enforcement", "tip-victims", "trafficking", NULL, "victims" },
	{ "world-enforcement", "tip-victims", "trafficking", "labour", "victims/labour" },
	{ "two-offences", "investigations", "trafficking", NULL, "trafficking" },
	{ "two-offences", "investigations", "child-trafficking", NULL, "child-trafficking" },
};

enum trata_status build_series(struct trata_store *store, struct trata_query *text,
                               struct chart_data *data, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t p = 0; status == TRATA_OK && p < sizeof parts / sizeof *parts; p++) {
		struct trata_query one = *text;
		struct answer answer = {0};
		size_t first = data->count;
		if (strcmp(parts[p].chart, data->chart->id) != 0)
			continue;
		one.measure = parts[p].measure;
		one.offence = parts[p].offence;
		one.purpose = parts[p].purpose;
		status = build_ask(store, &one, &answer, error);
		/* part years do not compare */
		for (size_t i = 0; status == TRATA_OK && i < answer.count; i++)
			if (period_months(answer.rows[i].period) == 12)
				status = build_row(data, &answer.rows[i], parts[p].group, 0, error);
		const struct measure *measure = catalogue_measure(parts[p].measure);
		for (size_t i = first; i < data->count; i++)
			data->rows[i].unit = measure->unit;
		answer_free(&answer);
	}
	return status;
}

/* The groupings of records of Mexican citizens, in the order in which they are drawn. Corridors
 * are streams of their own, asked for one by one. */
static const struct grouping {
	const char *by, *where, *name;
} groupings[] = {
	{ "purpose", NULL, "type" },
	{ "sex", NULL, "sex" },
	{ "age", NULL, "age" },
	{ "year", "corridor=MEX>USA", "corridor/MEX>USA" },
	{ "year", "corridor=MEX>MEX", "corridor/MEX>MEX" },
	{ "year", "corridor=MEX>unknown", "corridor/MEX>unknown" },
};

/* type/labour, age/minor, corridor/MEX>USA. Bands of ages become minors and adults: that is all
 * that so few records can say. */
static const char *group_name(struct trata_store *store, const struct grouping *grouping,
                              const struct answer_row *row)
{
	struct text name = {0};
	const struct category *band = row->age[0] ? catalogue_category("age", row->age) : NULL;
	const char *age = band && band->group[0] ? band->group : row->age;
	text_append(&name, grouping->name);
	if (!grouping->where)
		text_printf(&name, "/%s", row->purpose[0] ? row->purpose : row->sex[0] ? row->sex : age);
	uint32_t word = name.failed ? INTERN_NONE : intern_string(store->strings, text_string(&name));
	text_free(&name);
	return word == INTERN_NONE ? NULL : intern_text(store->strings, word);
}

/* Adds to the row of the group that is there, or begins one. */
static enum trata_status add_record(struct chart_data *data, const struct answer_row *row,
                                    const char *group, struct trata_error *error)
{
	/* records with any type stated are those of the types and not one more */
	if (strcmp(group, "type/stated") == 0)
		return TRATA_OK;
	for (size_t i = 0; i < data->count; i++)
		if (strcmp(data->rows[i].group, group) == 0 && row->has_value) {
			data->rows[i].value += row->value;
			data->rows[i].count += row->value;
			return TRATA_OK;
		}
	size_t before = data->count;
	enum trata_status status = build_row(data, row, group, 0, error);
	if (status == TRATA_OK && data->count > before)
		data->rows[before].unit = row->unit;
	return status;
}

enum trata_status build_records(struct trata_store *store, struct trata_query *text,
                                struct chart_data *data, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t g = 0; status == TRATA_OK && g < sizeof groupings / sizeof *groupings; g++) {
		struct trata_query one = *text;
		struct answer answer = {0};
		one.by = groupings[g].by;
		one.where = groupings[g].where ? groupings[g].where : data->chart->where;
		/* corridors are counted by their first country */
		status = build_ask(store, &one, &answer, error);
		for (size_t i = 0; status == TRATA_OK && i < answer.count; i++) {
			const char *group = group_name(store, &groupings[g], &answer.rows[i]);
			status = group ? add_record(data, &answer.rows[i], group, error) : error_memory(error);
		}
		answer_free(&answer);
	}
	/* every group speaks of the same years: those of the first */
	data->shown = data->count ? data->rows[0].period : (struct period){ 0, 0 };
	for (size_t i = 0; i < data->count; i++)
		data->rows[i].period = data->shown;
	return status;
}

void chart_part_command(const struct chart *chart, const char *group, struct text *out)
{
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (strcmp(parts[i].chart, chart->id) != 0 || strcmp(parts[i].group, group) != 0)
			continue;
		text_printf(out, "trata series %s --offence %s --by year", parts[i].measure,
		            parts[i].offence);
		if (parts[i].purpose)
			text_printf(out, " --purpose %s", parts[i].purpose);
		if (chart->place)
			text_printf(out, " --place %s", chart->place);
		return;
	}
	for (size_t i = 0; i < sizeof groupings / sizeof *groupings; i++) {
		size_t length = strlen(groupings[i].name);
		if (strncmp(groupings[i].name, group, length) != 0)
			continue;
		text_printf(out, "trata series %s --by %s --place %s --where '%s'", chart->measure,
		            groupings[i].by, chart->place,
		            groupings[i].where ? groupings[i].where : chart->where);
		return;
	}
}
