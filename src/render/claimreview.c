/* schema.org ClaimReview. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "finding.h"

/* A rating only where the figures decide: search engines show what has no rating by its name. */
static int rating(enum claim_verdict verdict)
{
	switch (verdict) {
	case CLAIM_IS_REPRODUCED: return 5;
	case CLAIM_IS_REVISED: return 4;
	case CLAIM_IS_CONTRADICTED: return 1;
	default: return 0;
	}
}

static const char *cell(const struct finding *finding, enum claim_column column)
{
	return finding->claim->row.cells[column];
}

static void set_text(json_t *object, const char *name, const char *text)
{
	if (text[0])
		json_object_set_new(object, name, json_string(text));
}

static json_t *based_on(const struct finding *finding, day *newest)
{
	const struct claim_view *views[] = { &finding->then, &finding->now };
	json_t *list = json_array();
	for (size_t v = 0; v < 2; v++)
		for (size_t i = 0; i < views[v]->release_count; i++) {
			const struct release *release = views[v]->releases[i];
			struct text name = {0}, hash = {0};
			text_printf(&name, "%s, %s", release->source, release->product);
			text_printf(&hash, "sha256:%.*s", (int)strcspn(release->sha256, ";"),
			            release->sha256);
			json_t *set = json_pack("{s:s, s:s, s:s, s:s}", "@type", "Dataset", "name",
			                        text_string(&name), "version",
			                        vintage_format(release->vintage).text, "identifier",
			                        text_string(&hash));
			const struct source *source = catalogue_source(release->source);
			if (set && source)
				set_text(set, "url", source->url);
			bool known = false;
			for (size_t k = 0; k < json_array_size(list); k++)
				known = known || json_equal(json_array_get(list, k), set);
			if (known)
				json_decref(set);
			else
				json_array_append_new(list, set);
			*newest = release->released > *newest ? release->released : *newest;
			text_free(&name);
			text_free(&hash);
		}
	return list;
}

static json_t *claim_of(const struct finding *finding, bool spanish)
{
	json_t *claim = json_pack("{s:s}", "@type", "Claim");
	const char *claimant = cell(finding, CLAIM_CLAIMANT);
	json_object_set_new(claim, "author", json_pack("{s:s, s:s}", "@type", "Organization", "name",
	                                               claimant[0] ? claimant : spanish
	                                               ? "no se indica" : "not stated"));
	set_text(claim, "datePublished", cell(finding, CLAIM_PUBLISHED));
	/* an address of the web, and no script: */
	const char *url = cell(finding, CLAIM_URL);
	if (strncasecmp(url, "https://", 8) == 0 || strncasecmp(url, "http://", 7) == 0)
		json_object_set_new(claim, "appearance", json_pack("{s:s, s:s}", "@type", "CreativeWork",
		                                                   "url", url));
	return claim;
}

static json_t *rating_of(const struct finding *finding, bool spanish)
{
	json_t *rated = json_pack("{s:s, s:s}", "@type", "Rating", "alternateName",
	                          claim_verdict_title(finding->verdict, spanish));
	struct text why = {0};
	if (rating(finding->verdict)) {
		json_object_set_new(rated, "ratingValue", json_integer(rating(finding->verdict)));
		json_object_set_new(rated, "bestRating", json_integer(5));
		json_object_set_new(rated, "worstRating", json_integer(1));
	}
	for (const char *c = text_string(&finding->reasons); *c; c++)
		text_append_char(&why, *c == '\n' ? ' ' : *c);
	while (why.length && why.data[why.length - 1] == ' ')
		why.data[--why.length] = '\0';
	set_text(rated, "ratingExplanation", text_string(&why));
	text_free(&why);
	return rated;
}

/* The claim as it was made, or as its row reads where no sentence is given. */
static json_t *claim_reviewed(const struct finding *finding)
{
	if (cell(finding, CLAIM_TEXT)[0])
		return json_string(cell(finding, CLAIM_TEXT));
	struct text line = {0};
	text_printf(&line, "%s: %s %s; %s; %s; %s", claim_kind_names[finding->claim->kind],
	            cell(finding, CLAIM_VALUE), cell(finding, CLAIM_UNIT),
	            cell(finding, CLAIM_MEASURE), cell(finding, CLAIM_PLACE)[0] ?
	            cell(finding, CLAIM_PLACE) : "MX", period_format(finding->claim->period).text);
	json_t *text = json_string(text_string(&line));
	text_free(&line);
	return text;
}

static json_t *review_of(const struct finding *finding, bool spanish)
{
	day newest = 0;
	struct text body = {0}, url = {0};
	json_t *based = based_on(finding, &newest);
	finding_caveats(finding, spanish, &body);
	/* a fragment: the page that embeds the review is its address */
	text_printf(&url, "#%s", cell(finding, CLAIM_ID)[0] ? cell(finding, CLAIM_ID) : "claim");
	json_t *review = json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:o}", "@context",
		"https://schema.org", "@type", "ClaimReview", "url", text_string(&url), "claimReviewed",
		claim_reviewed(finding), "itemReviewed", claim_of(finding, spanish), "author",
		json_pack("{s:s, s:s}", "@type", "Organization", "name", "trata " TRATA_VERSION),
		"reviewRating", rating_of(finding, spanish));
	if (review && newest)
		set_text(review, "datePublished", day_format(newest).text);
	if (review) {
		set_text(review, "inLanguage", spanish ? "es" : "en");
		set_text(review, "reviewBody", text_string(&body));
	}
	if (review && json_array_size(based))
		json_object_set(review, "isBasedOn", based);
	json_decref(based);
	text_free(&body);
	text_free(&url);
	return review;
}

enum trata_status claimreview_write(const struct finding *findings, size_t count, bool spanish,
                                    struct text *out, struct trata_error *error)
{
	json_t *whole = count == 1 ? review_of(&findings[0], spanish) : json_array();
	for (size_t i = 0; count != 1 && i < count; i++)
		json_array_append_new(whole, review_of(&findings[i], spanish));
	char *dump = whole ? json_dumps(whole, JSON_INDENT(1) | JSON_PRESERVE_ORDER) : NULL;
	json_decref(whole);
	if (!dump)
		return error_memory(error);
	/* it is made to stand in a <script>, which no text of a claim may end */
	for (const char *c = dump; *c; c++)
		if (*c == '<')
			text_append(out, "\\u003c");
		else
			text_append_char(out, *c);
	text_append_char(out, '\n');
	free(dump);
	return out->failed ? error_memory(error) : TRATA_OK;
}
