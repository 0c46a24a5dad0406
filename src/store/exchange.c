#include "exchange.h"

#include <string.h>

#include "../base/memory.h"

void figure_cell(const struct intern *strings, const struct figure *figure,
                 enum figure_column column, struct text *out)
{
	switch (column) {
	case FIGURE_PRODUCT: text_append(out, intern_text(strings, figure->product)); break;
	case FIGURE_MEASURE: text_append(out, intern_text(strings, figure->measure)); break;
	case FIGURE_OFFENCE: text_append(out, intern_text(strings, figure->offence)); break;
	case FIGURE_PURPOSE: text_append(out, intern_text(strings, figure->purpose)); break;
	case FIGURE_PLACE: text_append(out, intern_text(strings, figure->place)); break;
	case FIGURE_PERIOD: text_append(out, period_format(figure->period).text); break;
	case FIGURE_SEX: text_append(out, intern_text(strings, figure->sex)); break;
	case FIGURE_AGE: text_append(out, intern_text(strings, figure->age)); break;
	case FIGURE_EXTRA: text_append(out, intern_text(strings, figure->extra)); break;
	case FIGURE_VALUE: figure_value_text(strings, figure, out); break;
	case FIGURE_UNIT: text_append(out, intern_text(strings, figure->unit)); break;
	case FIGURE_BOUND: text_append(out, bound_names[figure->bound]); break;
	case FIGURE_STATUS: text_append_char(out, figure->status); break;
	case FIGURE_FROM: text_append(out, vintage_format(figure->from).text); break;
	case FIGURE_TO: text_append(out, vintage_format(figure->to).text); break;
	case FIGURE_KEY: text_append(out, intern_text(strings, figure->key)); break;
	case FIGURE_LINE: text_printf(out, "%u", figure->line); break;
	case FIGURE_MOVED: text_append(out, intern_text(strings, figure->moved)); break;
	default: break;
	}
}

static void month_cell(month m, struct text *out)
{
	text_append(out, period_format((struct period){ m, m }).text);
}

void release_cell(const struct release *release, enum release_column column, struct text *out)
{
	switch (column) {
	case RELEASE_SOURCE: text_append(out, release->source); break;
	case RELEASE_PRODUCT: text_append(out, release->product); break;
	case RELEASE_VINTAGE: text_append(out, vintage_format(release->vintage).text); break;
	case RELEASE_CUT: month_cell(release->cut, out); break;
	case RELEASE_RELEASED: text_append(out, day_format(release->released).text); break;
	case RELEASE_OFFENCES: text_append(out, release->offences); break;
	case RELEASE_FIRST: month_cell(release->covered.first, out); break;
	case RELEASE_LAST: month_cell(release->covered.last, out); break;
	case RELEASE_GRANULARITY: text_append(out, release->granularity); break;
	case RELEASE_BREAKDOWNS: text_append(out, release->breakdowns); break;
	case RELEASE_COMPLETE: text_append(out, release->complete ? "true" : "false"); break;
	case RELEASE_ROLE: text_append(out, role_name(release->role)); break;
	case RELEASE_FILES: text_append(out, release->files); break;
	case RELEASE_BYTES: text_append(out, release->bytes); break;
	case RELEASE_SHA256: text_append(out, release->sha256); break;
	case RELEASE_ENCODING: text_append(out, release->encoding); break;
	case RELEASE_LAYOUT: text_append(out, release->layout); break;
	case RELEASE_URL: text_append(out, release->url); break;
	case RELEASE_LICENCE: text_append(out, release->licence); break;
	case RELEASE_PUBLISHER: text_append(out, release->publisher); break;
	case RELEASE_ROWS: text_printf(out, "%llu", (unsigned long long)release->rows); break;
	case RELEASE_FIGURES: text_printf(out, "%llu", (unsigned long long)release->figures); break;
	case RELEASE_ORIGIN: text_append(out, release->origin); break;
	case RELEASE_ROLES: text_append(out, release->roles); break;
	default: break;
	}
}

/* ------------------------------------------------------------------ from store to store */

/* Numbers of texts of one pool in another; UINT32_MAX: not looked up yet. */
struct crossing {
	struct trata_store *from, *into;
	uint32_t *numbers;
	bool failed;
};

static uint32_t cross(struct crossing *crossing, uint32_t number)
{
	uint32_t *known = &crossing->numbers[number];
	if (*known == UINT32_MAX)
		*known = intern_string(crossing->into->strings,
		                       intern_text(crossing->from->strings, number));
	crossing->failed = crossing->failed || *known == INTERN_NONE;
	return *known;
}

static const char *keep(struct crossing *crossing, const char *text)
{
	uint32_t number = intern_string(crossing->into->strings, text);
	crossing->failed = crossing->failed || number == INTERN_NONE;
	return number == INTERN_NONE ? "" : intern_text(crossing->into->strings, number);
}

static struct release cross_release(struct crossing *crossing, const struct release *from)
{
	struct release out = *from;
	const char **const texts[] = { &out.source, &out.product, &out.offences, &out.granularity,
		&out.breakdowns, &out.files, &out.bytes, &out.sha256, &out.encoding, &out.layout,
		&out.url, &out.licence, &out.publisher, &out.origin, &out.roles };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = keep(crossing, *texts[i]);
	return out;
}

static struct figure cross_figure(struct crossing *crossing, const struct figure *from)
{
	struct figure out = *from;
	uint32_t *const texts[] = { &out.product, &out.measure, &out.offence, &out.purpose,
		&out.place, &out.sex, &out.age, &out.extra, &out.unit, &out.key };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = cross(crossing, *texts[i]);
	return out;
}

static bool shows(const struct trata_store *store, const struct release *release,
                  const struct figure *figure)
{
	return figure->from <= release->vintage && release->vintage <= figure->to &&
	       strcmp(intern_text(store->strings, figure->product), release->product) == 0 &&
	       figure_layer(store->strings, figure) == release_layer(release) &&
	       release_covers(release, intern_text(store->strings, figure->offence), figure->period);
}

uint64_t release_figures(const struct trata_store *store, const struct release *release,
                         const struct figure_set *set, const char *measure, uint64_t enough)
{
	uint64_t found = 0;
	for (size_t i = 0; i < set->count && found < enough; i++)
		found += shows(store, release, &set->figures[i]) &&
		         (!measure || strcmp(intern_text(store->strings, set->figures[i].measure),
		                             measure) == 0);
	return found;
}

static enum trata_status fill(struct crossing *crossing, const struct release *release,
                              struct draft *draft, struct trata_error *error)
{
	const struct figure_set *set;
	enum trata_status status = store_figures(crossing->from, release->source, &set, error);
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
		if (!shows(crossing->from, release, &set->figures[i]))
			continue;
		if (!memory_grow((void **)&draft->figures, &draft->capacity, draft->count + 1,
		                 sizeof *draft->figures))
			return error_memory(error);
		struct figure *figure = &draft->figures[draft->count++];
		*figure = cross_figure(crossing, &set->figures[i]);
		figure->line = figure_line_in(crossing->from->strings, &set->figures[i], release->vintage);
		figure->moved = 0;
	}
	return status;
}

enum trata_status store_drafts(struct trata_store *from, struct trata_store *into,
                               const char *file, struct draft **drafts, size_t *count,
                               size_t *capacity, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	const struct figure_set *set;
	/* load every source first: its texts must be in the pool before they are numbered */
	for (size_t i = 0; status == TRATA_OK && i < from->release_count; i++)
		status = store_figures(from, from->releases[i].source, &set, error);
	struct crossing crossing = { from, into, NULL, false };
	size_t texts = intern_count(from->strings);
	crossing.numbers = memory_new(texts + 1, sizeof *crossing.numbers);
	if (status == TRATA_OK && !crossing.numbers)
		status = error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < texts; i++)
		crossing.numbers[i] = UINT32_MAX;
	for (size_t i = 0; status == TRATA_OK && i < from->release_count; i++) {
		if (!memory_grow((void **)drafts, capacity, *count + 1, sizeof **drafts)) {
			status = error_memory(error);
			break;
		}
		struct draft *draft = &(*drafts)[(*count)++];
		*draft = (struct draft){ .release = cross_release(&crossing, &from->releases[i]),
		                         .file = keep(&crossing, file), .whole = true };
		status = fill(&crossing, &from->releases[i], draft, error);
	}
	memory_free(crossing.numbers);
	return status == TRATA_OK && crossing.failed ? error_memory(error) : status;
}
