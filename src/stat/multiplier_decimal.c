/* Decimals as sources print them, and exact arithmetic on them. */
#include "multiplier_exact.h"

#include <math.h>
#include <string.h>

#include <gmp.h>

#define PARSED_DECIMALS_MAX 10u

static int64_t power_of_ten(unsigned exponent)
{
	int64_t power = 1;
	while (exponent--)
		power *= 10;
	return power;
}

enum trata_status multiplier_parse(const char *text, struct multiplier_decimal *value,
                                   struct trata_error *error)
{
	unsigned digits = 0, decimals = 0;
	bool point = false;
	*value = (struct multiplier_decimal){0};
	for (const char *at = text; *at; at++) {
		if (*at == '.' && !point) {
			point = true;
			continue;
		}
		if (*at < '0' || *at > '9' || (point && ++decimals > PARSED_DECIMALS_MAX) ||
		    value->units >= power_of_ten(15))
			return error_set(error, TRATA_EDATA, "\"%s\" is not a decimal number",
			                 error_quote_string(text).text);
		value->units = value->units * 10 + (*at - '0');
		digits++;
	}
	if (digits == decimals || value->units >= power_of_ten(15) || (point && decimals == 0))
		return error_set(error, TRATA_EDATA, "\"%s\" is not a decimal number",
		                 error_quote_string(text).text);
	value->decimals = decimals;
	return TRATA_OK;
}

double multiplier_double(struct multiplier_decimal value)
{
	/* Both are exact in a double below 2^53, so that the quotient is rounded once. */
	return (double)value.units / (double)power_of_ten(value.decimals);
}

void multiplier_rounding(struct multiplier_decimal value, struct multiplier_decimal *low,
                         struct multiplier_decimal *high)
{
	low->decimals = high->decimals = value.decimals + 1;
	low->units = value.units > 0 ? value.units * 10 - 5 : 0;
	high->units = value.units * 10 + 5;
}

struct multiplier_decimal multiplier_percent(struct multiplier_decimal percent)
{
	return (struct multiplier_decimal){ percent.units, percent.decimals + 2 };
}

enum trata_status multiplier_dark_figure(struct multiplier_decimal percent,
                                         struct multiplier_decimal *rate,
                                         struct trata_error *error)
{
	if (percent.decimals + 2 > MULTIPLIER_DECIMALS_MAX || percent.units < 0 ||
	    percent.units > 100 * power_of_ten(percent.decimals))
		return error_set(error, TRATA_EDATA, "%g is not a share in percent",
		                 multiplier_double(percent));
	rate->units = 100 * power_of_ten(percent.decimals) - percent.units;
	rate->decimals = percent.decimals + 2;
	return TRATA_OK;
}

/* The nearest double of a rational: mpq_get_d cuts towards zero, so that its neighbour may be
 * nearer. Of two equally near the even one is taken, as everywhere in floating point. */
static double nearest(const mpq_t value)
{
	double below = mpq_get_d(value), above = nextafter(below, INFINITY), chosen = below;
	mpq_t low, high;
	mpq_init(low);
	mpq_init(high);
	mpq_set_d(low, below);
	mpq_set_d(high, above);
	mpq_sub(low, value, low);
	mpq_sub(high, high, value);
	int order = mpq_cmp(low, high);
	int exponent = 0;
	bool odd = fmod(ldexp(frexp(below, &exponent), 53), 2) != 0;
	if (order > 0 || (order == 0 && odd))
		chosen = above;
	mpq_clear(low);
	mpq_clear(high);
	return chosen;
}

static void set_decimal(mpq_t out, struct multiplier_decimal value)
{
	mpz_set_si(mpq_numref(out), value.units);
	mpz_set_si(mpq_denref(out), power_of_ten(value.decimals));
	mpq_canonicalize(out);
}

double multiplier_divide(int64_t count, struct multiplier_decimal rate)
{
	mpq_t top, bottom;
	mpq_init(top);
	mpq_init(bottom);
	mpz_set_si(mpq_numref(top), count);
	set_decimal(bottom, rate);
	mpq_div(top, top, bottom);
	double result = nearest(top);
	mpq_clear(top);
	mpq_clear(bottom);
	return result;
}

double multiplier_middle_divide(int64_t count, struct multiplier_decimal low,
                                struct multiplier_decimal high, double *middle)
{
	mpq_t top, bottom, other;
	mpq_init(top);
	mpq_init(bottom);
	mpq_init(other);
	set_decimal(bottom, low);
	set_decimal(other, high);
	mpq_add(bottom, bottom, other);
	mpq_set_ui(other, 2, 1);
	mpq_div(bottom, bottom, other);
	*middle = nearest(bottom);
	mpz_set_si(mpq_numref(top), count);
	mpq_div(top, top, bottom);
	double result = nearest(top);
	mpq_clear(top);
	mpq_clear(bottom);
	mpq_clear(other);
	return result;
}

int multiplier_compare(struct multiplier_decimal a, struct multiplier_decimal b)
{
	mpq_t left, right;
	mpq_init(left);
	mpq_init(right);
	set_decimal(left, a);
	set_decimal(right, b);
	int order = mpq_cmp(left, right);
	mpq_clear(left);
	mpq_clear(right);
	return order;
}

/* 100 - a * b / 100, exactly. */
static void left_over(mpq_t out, struct multiplier_decimal a, struct multiplier_decimal b)
{
	mpq_t other;
	mpq_init(other);
	set_decimal(out, a);
	set_decimal(other, b);
	mpq_mul(out, out, other);
	mpq_set_ui(other, 100, 1);
	mpq_div(out, out, other);
	mpq_sub(out, other, out);
	mpq_clear(other);
}

enum trata_status multiplier_check_identity(struct multiplier_decimal reported,
                                            struct multiplier_decimal opened,
                                            struct multiplier_decimal dark_figure,
                                            struct multiplier_identity *identity,
                                            struct trata_error *error)
{
	const struct multiplier_decimal parts[] = { reported, opened, dark_figure };
	struct multiplier_decimal low[3], high[3], unused;
	mpq_t value, printed;
	for (size_t i = 0; i < 3; i++) {
		enum trata_status status = multiplier_dark_figure(parts[i], &unused, error);
		if (status != TRATA_OK)
			return status;
		multiplier_rounding(parts[i], &low[i], &high[i]);
	}
	mpq_init(value);
	mpq_init(printed);
	left_over(value, reported, opened);
	identity->computed = nearest(value);
	left_over(value, low[0], low[1]);
	identity->upper = nearest(value);
	set_decimal(printed, low[2]);
	identity->consistent = mpq_cmp(printed, value) <= 0;
	left_over(value, high[0], high[1]);
	identity->lower = nearest(value);
	set_decimal(printed, high[2]);
	identity->consistent = identity->consistent && mpq_cmp(value, printed) <= 0;
	mpq_clear(value);
	mpq_clear(printed);
	return TRATA_OK;
}
