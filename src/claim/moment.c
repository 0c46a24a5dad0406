#include "moment.h"

#include <string.h>

void moment_clear(struct claim_view *view)
{
	text_free(&view->arithmetic);
	text_free(&view->why);
	*view = (struct claim_view){0};
}

/* A bound that part of the period already passes needs no more months. */
static bool decided_by_part(const struct claim *claim, const struct claim_view *view)
{
	return (claim->kind == KIND_VALUE || claim->kind == KIND_QUOTE) && view->known &&
	       !view->across_break && claim->bound == BOUND_AT_LEAST && view->agrees;
}

enum trata_status moment_look(const struct judge *judge, const struct claim *claim,
                              const char *as_of, struct claim_view *view,
                              struct trata_error *error)
{
	moment_clear(view);
	view->status = 'A';
	enum trata_status status = claim_viewers[claim->kind](judge, claim, as_of, view, error);
	view->decided = view->part && decided_by_part(claim, view);
	return status;
}

bool moment_usable(const struct claim_view *view)
{
	if (!view->known || view->across_break)
		return false;
	return !view->part || view->estimated || view->decided;
}

enum trata_status moment_first_later(const struct judge *judge, const struct claim *claim,
                                     const char *source, struct claim_view *out, bool *found,
                                     struct trata_error *error)
{
	day after, last = 0;
	*found = false;
	if (!day_parse(claim->as_of, &after))
		return TRATA_OK;
	for (;;) {
		day next = 0;
		for (size_t i = 0; i < judge->store->release_count; i++) {
			const struct release *release = &judge->store->releases[i];
			if (strcmp(release->source, source) == 0 && release->complete &&
			    release->released > after && release->released > last &&
			    (next == 0 || release->released < next))
				next = release->released;
		}
		if (next == 0)
			return TRATA_OK;
		last = next;
		struct claim_view view = {0};
		enum trata_status status = moment_look(judge, claim, day_format(next).text, &view, error);
		if (status == TRATA_OK && moment_usable(&view) && !view.estimated) {
			moment_clear(out);
			*out = view;
			*found = true;
			return TRATA_OK;
		}
		moment_clear(&view);
		if (status != TRATA_OK)
			return status;
	}
}

enum trata_status moment_older(const struct judge *judge, const struct claim *claim,
                               const struct claim_view *then, const struct release **out,
                               struct trata_error *error)
{
	*out = NULL;
	const struct release *own = then->release_count ? then->releases[0] : NULL;
	if (!own || claim->kind != KIND_VALUE || claim->bound != BOUND_EXACT)
		return TRATA_OK;
	for (size_t i = 0; i < judge->store->release_count; i++) {
		const struct release *release = &judge->store->releases[i];
		if (strcmp(release->source, own->source) != 0 ||
		    strcmp(release->product, own->product) != 0 || !release->complete ||
		    release->vintage >= own->vintage)
			continue;
		struct figure_ask ask = figures_of_claim(claim, "");
		struct official official;
		ask.exactly = release;
		enum trata_status status = figures_ask(judge, &ask, &official, error);
		if (status != TRATA_OK)
			return status;
		if (official.known && !official.part && claim_agrees(claim, official.value))
			*out = release;
	}
	return TRATA_OK;
}
