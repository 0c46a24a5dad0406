/* Proposing rows of a claims file from a sentence. */
#include "suggest.h"

#include <math.h>
#include <string.h>

#include "../base/memory.h"
#include "words.h"

#define SENTENCE_TOKENS 400

static const char *const up_down[] = { "uptick", "increase", "increased", "rise", "rose", "up",
	"growth", "grew", "decrease", "decreased", "fell", "drop", "dropped", "down", "decline",
	"aumento", "aumentaron", "aumentado", "incremento", "incrementaron", "alza", "crecio",
	"crecieron", "subio", "subieron", "disminucion", "disminuyo", "disminuyeron", "bajo",
	"bajaron", "cayo", "cayeron", "descenso", "reduccion", NULL };
static const char *const reported_words[] = { "reported", "is reported", "denuncia",
	"denunciado", "denunciados", "denunciadas", "se denuncia", NULL };
static const char *const future[] = { "will", "by the end of the year", "expected to", "on track",
	"projected", "cerrara", "llegara", "se espera", "se proyecta", "al cierre", "a fin de ano",
	NULL };
static const char *const in_a_row[] = { "in a row", "consecutive", "consecutivo", "consecutivos",
	"consecutiva", "seguidos", NULL };
static const char *const records[] = { "most since", "highest since", "lowest since",
	"fewest since", "record since", "mas alto desde", "mas alta desde", "mayor desde",
	"mas desde", "menor desde", NULL };
static const char *const fewest[] = { "lowest since", "fewest since", "menor desde", NULL };
static const char *const hotline[] = { "calls", "hotline", "llamadas", "linea", NULL };
static const char *const files[] = { "investigations", "investigation", "case files", "carpetas",
	"carpeta", "investigaciones", "investigacion", NULL };
static const char *const encounter_words[] = { "encounters", "encuentros", NULL };
static const char *const tier_words[] = { "minimum standards", "tier", "estandares minimos",
	NULL };
static const char *const child_offence[] = { "child trafficking", "trafico de menores",
	"trafico infantil", "trafficking of minors", NULL };
static const char *const sexual[] = { "sex trafficking", "sexual exploitation",
	"explotacion sexual", "trata sexual", "sexually exploited", NULL };
static const char *const labour[] = { "forced labour", "forced labor", "labour trafficking",
	"labor trafficking", "trabajo forzado", "trabajos forzados", "explotacion laboral", NULL };
static const char *const female[] = { "women", "girls", "female", "mujeres", "ninas", NULL };
static const char *const male[] = { "men", "boys", "male", "hombres", NULL };

struct sentence {
	const char *text;
	struct token tokens[SENTENCE_TOKENS];
	size_t count;
	struct found_period periods[SUGGEST_PERIODS];
	size_t period_count;
};

static bool has(const struct sentence *sentence, const char *const *phrases)
{
	return phrase_any(sentence->tokens, sentence->count, phrases);
}

static bool set(struct claim_proposal *row, enum claim_column column, const char *text)
{
	memory_free(row->cells[column]);
	row->cells[column] = memory_string(text);
	return row->cells[column] != NULL;
}

/* "eighth year in a row", "octavo año consecutivo". */
static int ordinal_of(const struct token *token)
{
	static const struct {
		const char *word;
		int value;
	} ordinals[] = {
		{ "second", 2 }, { "segundo", 2 }, { "third", 3 }, { "tercer", 3 }, { "tercero", 3 },
		{ "fourth", 4 }, { "cuarto", 4 }, { "fifth", 5 }, { "quinto", 5 }, { "sixth", 6 },
		{ "sexto", 6 }, { "seventh", 7 }, { "septimo", 7 }, { "eighth", 8 }, { "octavo", 8 },
		{ "ninth", 9 }, { "noveno", 9 }, { "tenth", 10 }, { "decimo", 10 } };
	for (size_t i = 0; token->kind == TOKEN_WORD && i < sizeof ordinals / sizeof *ordinals; i++)
		if (strcmp(token->text, ordinals[i].word) == 0)
			return ordinals[i].value;
	return 0;
}

static enum claim_kind kind_of(const struct sentence *sentence,
                               const struct claim_number *number)
{
	if (number->has_ratio && has(sentence, reported_words))
		return KIND_MULTIPLIER;
	if (number->percent)
		return has(sentence, up_down) && !number->has_ratio ? KIND_CHANGE : KIND_SHARE;
	if (has(sentence, future))
		return KIND_PROJECTION;
	return KIND_VALUE;
}

/* The period that stands nearest to the number, behind it where two are as near. */
static const struct found_period *nearest_period(const struct sentence *sentence, size_t at)
{
	const struct found_period *best = NULL;
	size_t least = SIZE_MAX;
	for (size_t i = 0; i < sentence->period_count; i++) {
		const struct found_period *found = &sentence->periods[i];
		size_t away = found->start >= at ? 2 * (found->start - at) : 2 * (at - found->start) + 1;
		if (away < least) {
			least = away;
			best = found;
		}
	}
	return best;
}

static bool set_period(const struct sentence *sentence, size_t at, struct claim_proposal *row,
                       enum claim_kind kind)
{
	const struct found_period *found = nearest_period(sentence, at);
	if (!found)
		return true;
	struct period period = found->period;
	bool good = true;
	/* a change is from the earlier of two periods to the later */
	for (size_t i = 0; kind == KIND_CHANGE && i < sentence->period_count; i++) {
		struct period other = sentence->periods[i].period;
		if (other.first > period.last) {
			good = set(row, CLAIM_BASELINE, period_format(period).text);
			period = other;
		} else if (other.last < period.first) {
			good = set(row, CLAIM_BASELINE, period_format(other).text);
		}
	}
	return good && set(row, CLAIM_PERIOD, period_format(period).text);
}

static bool set_subject(const struct sentence *sentence, struct claim_proposal *row)
{
	struct claim_words words = claim_read_words(sentence->text);
	const char *measure = "victims", *unit = "persons";
	if (has(sentence, tier_words))
		measure = "tip-tier", unit = "report years";
	else if (has(sentence, encounter_words))
		measure = "cbp-sw-total-encounters", unit = "encounters";
	else if (has(sentence, hotline))
		measure = "hotline-calls", unit = "calls";
	else if (has(sentence, files))
		measure = "investigations", unit = "case files";
	bool good = set(row, CLAIM_MEASURE, measure) && set(row, CLAIM_UNIT, unit);
	if (strcmp(measure, "tip-tier") != 0)
		good = good && set(row, CLAIM_OFFENCE,
		                   has(sentence, child_offence) ? "child-trafficking" : "trafficking");
	if (has(sentence, sexual))
		good = good && set(row, CLAIM_PURPOSE, "sexual");
	else if (has(sentence, labour))
		good = good && set(row, CLAIM_PURPOSE, "labour");
	if (words.minors || words.babies)
		good = good && set(row, CLAIM_AGE, "minor");
	if (has(sentence, female) != has(sentence, male))
		good = good && set(row, CLAIM_SEX, has(sentence, female) ? "female" : "male");
	if (words.babies)
		good = good && set(row, CLAIM_NOTE, "babies: no official table counts them apart");
	else if (words.border)
		good = good && set(row, CLAIM_NOTE, "border: name the states that are meant");
	return good;
}

static bool fill(const struct sentence *sentence, size_t at, enum claim_kind kind, size_t index,
                 struct claim_proposal *row)
{
	struct text id = {0}, place = {0};
	text_printf(&id, "claim-%zu", index + 1);
	suggest_place(sentence->tokens, sentence->count, &place);
	bool good = set(row, CLAIM_ID, text_string(&id)) && set(row, CLAIM_TEXT, sentence->text) &&
	            set(row, CLAIM_KIND, claim_kind_names[kind]) && set_subject(sentence, row) &&
	            set(row, CLAIM_PLACE, text_string(&place)) &&
	            set_period(sentence, at, row, kind);
	if (kind == KIND_CHANGE || kind == KIND_SHARE)
		good = good && set(row, CLAIM_UNIT, "percent");
	if (kind == KIND_SHARE)
		good = good && set(row, CLAIM_BASELINE, "MX");
	if (kind == KIND_MULTIPLIER)
		good = good && set(row, CLAIM_UNIT, "cases per reported case");
	good = good && !id.failed && !place.failed;
	text_free(&id);
	text_free(&place);
	return good;
}

static bool add(struct claim_proposal **out, size_t *count, size_t *capacity)
{
	if (!memory_grow((void **)out, capacity, *count + 1, sizeof **out))
		return false;
	(*out)[(*count)++] = (struct claim_proposal){ .cells = { NULL } };
	return true;
}

/* The tokens that a period takes are no numbers of their own. */
static size_t past_period(const struct sentence *sentence, size_t at)
{
	for (size_t i = 0; i < sentence->period_count; i++)
		if (at >= sentence->periods[i].start && at < sentence->periods[i].end)
			return sentence->periods[i].end;
	return at;
}

/* Articles and lone ordinals read as numbers, but state none. */
static bool is_plain_word(const struct sentence *sentence, size_t at, size_t end)
{
	static const char *const words[] = { "una", "one", "uno", "third", "half", "once", "quarter" };
	if (end != at + 1 || sentence->tokens[at].kind != TOKEN_WORD)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(sentence->tokens[at].text, words[i]) == 0)
			return true;
	return false;
}

static bool number_row(const struct sentence *sentence, size_t *at, struct claim_proposal **out,
                       size_t *count, size_t *capacity)
{
	struct claim_number number;
	enum bound bound = BOUND_EXACT;
	bool strict = false;
	size_t next = *at;
	claim_bound_at(sentence->tokens, sentence->count, &next, &bound, &strict);
	size_t start = next;
	if (past_period(sentence, start) != start ||
	    !claim_number_at(sentence->tokens, sentence->count, &next, NUMBER_COUNT, &number, NULL) ||
	    is_plain_word(sentence, start, next)) {
		++*at;
		return true;
	}
	enum claim_kind kind = kind_of(sentence, &number);
	struct text value = {0};
	const struct token *tokens = sentence->tokens;
	/* "9 of every 100" stays in its words: no count has the decimals of its ratio */
	if (kind == KIND_MULTIPLIER && number.ratio == floor(number.ratio))
		text_append_number(&value, number.ratio);
	else
		text_append_bytes(&value, sentence->text + tokens[start].start,
		                  tokens[next - 1].end - tokens[start].start);
	bool good = add(out, count, capacity);
	struct claim_proposal *row = good ? &(*out)[*count - 1] : NULL;
	good = good && fill(sentence, start, kind, *count - 1, row) &&
	       set(row, CLAIM_VALUE, text_string(&value)) &&
	       set(row, CLAIM_BOUND, bound_names[bound]) && !value.failed;
	text_free(&value);
	*at = next;
	return good;
}

/* Claims without a numeral: streaks and records. */
static bool wordy_rows(const struct sentence *sentence, struct claim_proposal **out,
                       size_t *count, size_t *capacity)
{
	bool good = true;
	for (size_t at = 0; good && at < sentence->count && has(sentence, in_a_row); at++) {
		int value = ordinal_of(&sentence->tokens[at]);
		if (!value)
			continue;
		struct text text = {0};
		text_printf(&text, "%d", value);
		good = add(out, count, capacity) && fill(sentence, at, KIND_STREAK, *count - 1,
		                                         &(*out)[*count - 1]) &&
		       set(&(*out)[*count - 1], CLAIM_VALUE, text_string(&text)) &&
		       set(&(*out)[*count - 1], CLAIM_BOUND, "exact");
		text_free(&text);
		break;
	}
	if (!good || !has(sentence, records))
		return good;
	good = add(out, count, capacity) && fill(sentence, 0, KIND_RECORD, *count - 1,
	                                         &(*out)[*count - 1]);
	struct claim_proposal *row = good ? &(*out)[*count - 1] : NULL;
	for (size_t i = 0; good && i < sentence->period_count; i++) {
		size_t start = sentence->periods[i].start;
		if (start && (strcmp(sentence->tokens[start - 1].text, "since") == 0 ||
		              strcmp(sentence->tokens[start - 1].text, "desde") == 0)) {
			good = set(row, CLAIM_BASELINE, period_format(sentence->periods[i].period).text);
			if (good && sentence->period_count == 1)
				good = set(row, CLAIM_PERIOD, "");
		}
	}
	return good && set(row, CLAIM_BOUND, has(sentence, fewest) ? "at-most" : "exact");
}

enum trata_status claim_suggest(const char *text, struct claim_proposal **out, size_t *count,
                                struct trata_error *error)
{
	size_t capacity = 0;
	struct sentence *sentence = memory_new(1, sizeof *sentence);
	*out = NULL;
	*count = 0;
	if (!sentence)
		return error_memory(error);
	sentence->text = text;
	sentence->count = claim_tokens(text, sentence->tokens, SENTENCE_TOKENS);
	sentence->period_count = suggest_periods(sentence->tokens, sentence->count,
	                                         sentence->periods);
	bool good = true;
	for (size_t at = 0; good && at < sentence->count;) {
		size_t next = past_period(sentence, at);
		if (next != at)
			at = next;
		else
			good = number_row(sentence, &at, out, count, &capacity);
	}
	good = good && wordy_rows(sentence, out, count, &capacity);
	memory_free(sentence);
	if (good && *count)
		return TRATA_OK;
	claim_proposals_free(*out, *count);
	*out = NULL;
	*count = 0;
	if (!good)
		return error_memory(error);
	error_set(error, TRATA_EARG, "no number stands in \"%s\"", error_quote_string(text).text);
	error_hint(error, "a claim that can be checked has a number, or says \"most since\" or \"in a "
	           "row\"");
	return TRATA_EARG;
}

void claim_proposals_free(struct claim_proposal *proposals, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t c = 0; c < CLAIM_COLUMNS; c++)
			memory_free(proposals[i].cells[c]);
	memory_free(proposals);
}
