#include "finding.h"

#include <math.h>
#include <string.h>

#include "../base/language.h"
#include "../base/utf8.h"
#include "../claim/say.h"

#define FINDING_COLUMNS 96
#define LABEL_COLUMNS 17

const struct claim_view *finding_official(const struct finding *finding)
{
	if (finding->verdict == CLAIM_IS_NO_OFFICIAL_FIGURE)
		return NULL;
	if (finding->then.known)
		return &finding->then;
	return finding->now.known ? &finding->now : NULL;
}

static void add_sentences(const char *label, const struct text *list, struct text *out)
{
	if (list->length && label[0])
		text_printf(out, "%s%s:", out->length ? " " : "", label);
	for (const char *at = text_string(list); *at;) {
		size_t length = strcspn(at, "\n");
		if (out->length)
			text_append_char(out, ' ');
		text_append_bytes(out, at, length);
		if (length && !strchr(".;:?!", at[length - 1]))
			text_append_char(out, '.');
		at += length + (at[length] == '\n');
	}
}

/* Whether the latest release says anything that the one of the claim's time does not. */
static bool finding_moved(const struct finding *finding)
{
	const struct claim_view *then = &finding->then, *now = &finding->now;
	return now->known && (!then->known || !then->release_count || !now->release_count ||
	                      then->releases[0] != now->releases[0] ||
	                      strcmp(text_string(&then->arithmetic),
	                             text_string(&now->arithmetic)) != 0);
}

static void add_arithmetic(const char *label, const struct claim_view *view, struct text *out)
{
	if (!view->known || !view->arithmetic.length)
		return;
	text_printf(out, "%s%s", out->length ? " " : "", label);
	if (view->release_count)
		text_printf(out, " %s", vintage_format(view->releases[0]->vintage).text);
	text_printf(out, ": %s.", text_string(&view->arithmetic));
}

void finding_caveats(const struct finding *finding, bool spanish, struct text *out)
{
	bool has = finding->verdict != CLAIM_IS_NO_OFFICIAL_FIGURE;
	add_sentences("", &finding->reasons, out);
	if (has)
		add_arithmetic(spanish ? "Entonces" : "As of", &finding->then, out);
	if (has && finding_moved(finding))
		add_arithmetic(spanish ? "Hoy" : "Latest", &finding->now, out);
	add_sentences(spanish ? "Deja fuera" : "Leaves out", &finding->left_out, out);
	add_sentences(spanish ? "Al lado" : "Beside it", &finding->beside, out);
	add_sentences(spanish ? "Lo más cercano" : "Nearest", &finding->nearest, out);
	add_sentences(spanish ? "Haría falta" : "Needed", &finding->needed, out);
}

/* ------------------------------------------------------------------ text */

/* A label and a sentence behind it, wrapped under itself. */
static void put_wrapped(struct text *out, const char *label, const char *sentence, size_t length)
{
	size_t column = utf8_width(label);
	text_append(out, label);
	while (column++ < LABEL_COLUMNS)
		text_append_char(out, ' ');
	column = LABEL_COLUMNS;
	bool first = true;
	for (size_t at = 0; at < length;) {
		size_t word = 0;
		while (at + word < length && sentence[at + word] != ' ')
			word++;
		char copy[512];
		size_t kept = word < sizeof copy ? word : sizeof copy - 1;
		memcpy(copy, sentence + at, kept);
		copy[kept] = '\0';
		size_t width = utf8_width(copy);
		if (!first && column + 1 + width > FINDING_COLUMNS) {
			text_append_char(out, '\n');
			for (size_t i = 0; i < LABEL_COLUMNS; i++)
				text_append_char(out, ' ');
			column = LABEL_COLUMNS;
		} else if (!first) {
			text_append_char(out, ' ');
			column++;
		}
		text_append_bytes(out, sentence + at, word);
		column += width;
		first = false;
		at += word;
		while (at < length && sentence[at] == ' ')
			at++;
	}
	text_append_char(out, '\n');
}

static void put_list(struct text *out, const char *label, const struct text *list)
{
	for (const char *at = text_string(list); *at; label = "") {
		size_t length = strcspn(at, "\n");
		put_wrapped(out, label, at, length);
		at += length + (at[length] == '\n');
	}
}

static void put_line(struct text *out, const char *label, const struct text *line)
{
	if (line->length)
		put_wrapped(out, label, line->data, line->length);
}

/* 0.0519 as 0.0519, 21.67 as 21.7, 494 as 494. */
static void put_number(struct text *out, double value)
{
	double size = fabs(value);
	if (size == floor(size))
		text_printf(out, "%.0f", value);
	else
		text_printf(out, size < 1 ? "%.3f" : size < 10 ? "%.2f" : "%.1f", value);
}

static void put_interval(struct text *out, const struct finding *finding,
                         const struct claim_view *view, bool spanish)
{
	if (!view->has_interval)
		return;
	text_append(out, spanish ? " (intervalo de 95 %" : " (95 % interval");
	if (finding->claim->kind == KIND_RECORD) {
		text_append(out, spanish ? " de " : " of ");
		text_printf(out, "%.0f", view->value);
	}
	text_append(out, ": ");
	put_number(out, view->interval.lower);
	text_append(out, spanish ? " a " : " to ");
	put_number(out, view->interval.upper);
	text_append(out, ")");
}

static void put_view(struct text *out, const char *label, const struct finding *finding,
                     const struct claim_view *view, bool spanish)
{
	struct text line = {0};
	if (view->known) {
		text_append(&line, text_string(&view->arithmetic));
		put_interval(&line, finding, view, spanish);
	} else if (view->why.length) {
		text_append(&line, text_string(&view->why));
	}
	put_line(out, label, &line);
	text_free(&line);
}

static void view_label(struct text *label, const char *what, const struct claim_view *view)
{
	text_append(label, what);
	if (view->known && view->release_count)
		text_printf(label, " %s", vintage_format(view->releases[0]->vintage).text);
}

static void put_claim(struct text *out, const struct finding *finding, bool spanish)
{
	const char *const *cells = finding->claim->row.cells;
	struct text line = {0};
	if (cells[CLAIM_TEXT][0]) {
		text_printf(&line, "\"%s\"", cells[CLAIM_TEXT]);
		if (cells[CLAIM_CLAIMANT][0])
			text_printf(&line, " (%s%s%s)", cells[CLAIM_CLAIMANT],
			            cells[CLAIM_PUBLISHED][0] ? ", " : "", cells[CLAIM_PUBLISHED]);
		put_line(out, spanish ? "Afirmación" : "Claim", &line);
		text_clear(&line);
	}
	text_append(&line, claim_kind_names[finding->claim->kind]);
	if (cells[CLAIM_VALUE][0])
		text_printf(&line, ": %s %s", cells[CLAIM_VALUE], say_unit(cells[CLAIM_UNIT], spanish));
	if (cells[CLAIM_VALUE][0] && cells[CLAIM_BOUND][0])
		text_printf(&line, " (%s)", say_bound(finding->claim->bound, spanish));
	text_printf(&line, "; %s", cells[CLAIM_MEASURE]);
	if (cells[CLAIM_OFFENCE][0])
		text_printf(&line, ", %s", cells[CLAIM_OFFENCE]);
	if (cells[CLAIM_PURPOSE][0])
		text_printf(&line, ", %s", cells[CLAIM_PURPOSE]);
	if (cells[CLAIM_SEX][0])
		text_printf(&line, ", %s", cells[CLAIM_SEX]);
	if (cells[CLAIM_AGE][0])
		text_printf(&line, ", %s", cells[CLAIM_AGE]);
	text_printf(&line, "; %s; %s", cells[CLAIM_PLACE][0] ? cells[CLAIM_PLACE] : "MX",
	            period_format(finding->claim->period).text);
	if (cells[CLAIM_BASELINE][0])
		text_printf(&line, spanish ? " (base %s)" : " (baseline %s)", cells[CLAIM_BASELINE]);
	put_line(out, spanish ? "Leída como" : "Read as", &line);
	text_free(&line);
}

/* Releases that came in one file are told in one line. */
static void put_sources(struct text *out, const struct finding *finding, bool spanish)
{
	const struct claim_view *views[] = { &finding->then, &finding->now };
	const struct release *all[2 * VIEW_RELEASES];
	size_t count = 0;
	const char *label = spanish ? "Fuentes" : "Sources";
	for (size_t v = 0; v < 2; v++)
		for (size_t i = 0; i < views[v]->release_count; i++) {
			bool known = false;
			for (size_t k = 0; k < count; k++)
				known = known || all[k] == views[v]->releases[i];
			if (!known)
				all[count++] = views[v]->releases[i];
		}
	for (size_t i = 0; i < count; i++) {
		struct text line = {0}, vintages = {0};
		bool before = false;
		for (size_t k = 0; k < count; k++) {
			bool same = strcmp(all[k]->sha256, all[i]->sha256) == 0 &&
			            strcmp(all[k]->source, all[i]->source) == 0;
			before = before || (same && k < i);
			if (same)
				text_printf(&vintages, "%s%s", vintages.length ? ", " : "",
				            vintage_format(all[k]->vintage).text);
		}
		text_printf(&line, spanish ? "%s, entrega %s (%s), %.*s, SHA-256 %.12s..." :
		            "%s, release %s (%s), %.*s, SHA-256 %.12s...", all[i]->source,
		            text_string(&vintages),
		            translate_to(spanish ? SPANISH : ENGLISH, "cell", role_name(all[i]->role)),
		            (int)strcspn(all[i]->files, ";"), all[i]->files, all[i]->sha256);
		if (!before) {
			put_line(out, label, &line);
			label = "";
		}
		text_free(&line);
		text_free(&vintages);
	}
}

void finding_text(const struct finding *finding, bool spanish, struct text *out)
{
	const char *id = finding->claim->row.cells[CLAIM_ID];
	struct text label = {0};
	text_printf(out, "%s%s%s\n", id, id[0] ? ": " : "",
	            claim_verdict_title(finding->verdict, spanish));
	put_claim(out, finding, spanish);
	put_list(out, spanish ? "Conclusión" : "Finding", &finding->reasons);
	bool has = finding->verdict != CLAIM_IS_NO_OFFICIAL_FIGURE;
	if (has && finding->then.known) {
		view_label(&label, spanish ? "Entonces" : "As of", &finding->then);
		put_view(out, text_string(&label), finding, &finding->then, spanish);
		text_clear(&label);
	}
	if (has && finding_moved(finding)) {
		view_label(&label, spanish ? "Hoy" : "Latest", &finding->now);
		put_view(out, text_string(&label), finding, &finding->now, spanish);
	}
	put_list(out, spanish ? "Deja fuera" : "Leaves out", &finding->left_out);
	put_list(out, spanish ? "Al lado" : "Beside it", &finding->beside);
	put_list(out, spanish ? "Más cercano" : "Nearest", &finding->nearest);
	put_list(out, spanish ? "Haría falta" : "Needed", &finding->needed);
	put_sources(out, finding, spanish);
	text_append_char(out, '\n');
	text_free(&label);
}
