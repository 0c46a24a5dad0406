#include "mse_interval.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_psi.h>
#include <gsl/gsl_sf_gamma.h>

/* How far from the estimate ends are looked for, on the log of the unseen: beyond e^40 persons,
 * or below e^-40 of one, the likelihood has no end there. */
#define FARTHEST 40.0
#define ROOT_STEPS 200
#define ROOT_TOLERANCE 1e-12

const char *mse_interval_name(enum mse_interval_kind kind)
{
	static const char *const names[] = { "", "wald", "profile", "multinomial-profile", "bca",
	                                     "posterior", "lognormal" };
	return names[kind];
}

static bool usable(const struct mse_fit *fit, double level)
{
	return fit->converged && level > 0 && level < 1;
}

struct mse_interval mse_wald(const struct mse_fit *fit, double level)
{
	struct mse_interval result = { .kind = MSE_WALD, .level = level };
	if (!usable(fit, level))
		return result;
	double observed = fit->estimate - fit->unseen;
	double reach = gsl_cdf_ugaussian_Pinv(0.5 + level / 2) * fit->se_log_unseen;
	result.lower = observed + fit->unseen * exp(-reach);
	result.upper = observed + fit->unseen * exp(reach);
	result.has_lower = true;
	result.has_upper = isfinite(result.upper);
	if (!result.has_upper)
		result.upper = 0;
	return result;
}

struct mse_interval mse_lognormal(double observed, double unseen, double variance, double level)
{
	struct mse_interval result = { .kind = MSE_LOGNORMAL, .level = level };
	if (!(unseen > 0 && variance >= 0 && level > 0 && level < 1))
		return result;
	double reach = gsl_cdf_ugaussian_Pinv(0.5 + level / 2) *
	               sqrt(log1p(variance / unseen / unseen));
	result.lower = observed + unseen * exp(-reach);
	result.upper = observed + unseen * exp(reach);
	result.has_lower = result.has_upper = isfinite(result.upper);
	if (!result.has_upper)
		result.lower = result.upper = 0;
	return result;
}

/* A profile as a function of the log of the unseen: how much twice the log-likelihood has fallen,
 * less what is allowed. */
struct profile {
	struct mse_workspace *work;
	const struct mse_model *model;
	double observed, best, allowed;
	double (*height)(struct profile *profile, double log_unseen);
	bool failed;
};

static double poisson_height(struct profile *profile, double log_unseen)
{
	double value = 0;
	if (!mse_loglinear_held(profile->work, profile->model, log_unseen, &value))
		profile->failed = true;
	return value;
}

/* log N! - log n_0! + n_0 log p_0 + sum y log p at the best p for this n_0, less what does not
 * change with it. */
static double multinomial_height(struct profile *profile, double log_unseen)
{
	double unseen = exp(log_unseen), population = profile->observed + unseen;
	double log_fitted = 0, kernel = 0;
	if (!mse_loglinear_complete(profile->work, profile->model, unseen, &log_fitted, &kernel)) {
		profile->failed = true;
		return 0;
	}
	return gsl_sf_lngamma(population + 1) - gsl_sf_lngamma(unseen + 1) + kernel + population -
	       population * log(population);
}

/* Its derivative by n_0, in which the best p drops out: psi(N + 1) - psi(n_0 + 1) + log p_0. */
static double multinomial_slope(double log_unseen, void *context)
{
	struct profile *profile = context;
	double unseen = exp(log_unseen), population = profile->observed + unseen;
	double log_fitted = 0, kernel = 0;
	if (!mse_loglinear_complete(profile->work, profile->model, unseen, &log_fitted, &kernel))
		profile->failed = true;
	return gsl_sf_psi(population + 1) - gsl_sf_psi(unseen + 1) + log_fitted - log(population);
}

static double excess(double log_unseen, void *context)
{
	struct profile *profile = context;
	return 2 * (profile->best - profile->height(profile, log_unseen)) - profile->allowed;
}

/* The root of a function between two points of unlike sign. */
static bool find_root(double (*function)(double, void *), void *context, double low, double high,
                      double *root)
{
	gsl_function wrapped = { .function = function, .params = context };
	gsl_root_fsolver *solver = gsl_root_fsolver_alloc(gsl_root_fsolver_brent);
	if (!solver)
		return false;
	int status = gsl_root_fsolver_set(solver, &wrapped, low, high);
	bool found = false;
	for (int i = 0; i < ROOT_STEPS && status == GSL_SUCCESS && !found; i++) {
		status = gsl_root_fsolver_iterate(solver);
		found = gsl_root_test_interval(gsl_root_fsolver_x_lower(solver),
		                               gsl_root_fsolver_x_upper(solver), ROOT_TOLERANCE,
		                               ROOT_TOLERANCE) == GSL_SUCCESS;
	}
	*root = gsl_root_fsolver_root(solver);
	gsl_root_fsolver_free(solver);
	return found;
}

/* Walks outwards in growing steps until the function changes sign, then finds the root. */
static bool find_end(double (*function)(double, void *), struct profile *profile, double from,
                     double step, double *root)
{
	double inner = from, sign = function(from, profile);
	for (double reach = step; fabs(reach) <= FARTHEST && !profile->failed; reach *= 1.5) {
		double outer = from + reach, value = function(outer, profile);
		if (profile->failed)
			break;
		if (signbit(value) != signbit(sign))
			return step < 0 ? find_root(function, profile, outer, inner, root)
			                : find_root(function, profile, inner, outer, root);
		inner = outer;
	}
	return false;
}

static double first_step(const struct mse_fit *fit)
{
	return fit->se_log_unseen < 1 ? 2 * fit->se_log_unseen : 2;
}

static void find_ends(struct profile *profile, double from, double step,
                      struct mse_interval *result)
{
	double root = 0;
	result->lower = profile->observed;
	result->has_lower = true;
	if (find_end(excess, profile, from, -step, &root))
		result->lower = profile->observed + exp(root);
	profile->failed = false;
	result->has_upper = find_end(excess, profile, from, step, &root);
	if (result->has_upper)
		result->upper = profile->observed + exp(root);
}

struct mse_interval mse_profile(struct mse_workspace *work, const struct mse_model *model,
                                const struct mse_fit *fit, double level)
{
	struct mse_interval result = { .kind = MSE_PROFILE, .level = level };
	if (!usable(fit, level))
		return result;
	struct profile profile = { .work = work, .model = model, .height = poisson_height,
	                           .observed = fit->estimate - fit->unseen,
	                           .best = fit->log_likelihood,
	                           .allowed = gsl_cdf_chisq_Pinv(level, 1) };
	find_ends(&profile, log(fit->unseen), first_step(fit), &result);
	return result;
}

struct mse_interval mse_multinomial(struct mse_workspace *work, const struct mse_model *model,
                                    const struct mse_fit *fit, double level, double *estimate)
{
	struct mse_interval result = { .kind = MSE_MULTINOMIAL, .level = level };
	if (!usable(fit, level))
		return result;
	struct profile profile = { .work = work, .model = model, .height = multinomial_height,
	                           .observed = fit->estimate - fit->unseen,
	                           .allowed = gsl_cdf_chisq_Pinv(level, 1) };
	double peak = 0, step = first_step(fit), from = log(fit->unseen);
	/* The slope is positive below the peak and negative above it. */
	bool below = multinomial_slope(from, &profile) > 0;
	if (!find_end(multinomial_slope, &profile, from, below ? step : -step, &peak))
		return result;
	profile.best = multinomial_height(&profile, peak);
	find_ends(&profile, peak, step, &result);
	if (estimate)
		*estimate = profile.observed + exp(peak);
	return result;
}

double mse_quantile(const double *sorted, size_t n, double probability)
{
	const double third = 1.0 / 3;
	/* As R does: a hair of tolerance, so that a position that should be whole is whole. */
	const double hair = 4 * 2.220446049250313e-16;
	double position = third + probability * ((double)n + third);
	double whole = floor(position + hair), part = position - whole;
	if (fabs(part) < hair)
		part = 0;
	if (whole < 1)
		return sorted[0];
	if (whole >= (double)n)
		return sorted[n - 1];
	size_t index = (size_t)whole;
	return (1 - part) * sorted[index - 1] + part * sorted[index];
}

bool mse_acceleration(const double *estimates, const double *weights, size_t n,
                      double *acceleration)
{
	double total = 0, mean = 0, squares = 0, cubes = 0;
	for (size_t i = 0; i < n; i++) {
		total += weights[i];
		mean += weights[i] * estimates[i];
	}
	if (!(total > 0))
		return false;
	mean /= total;
	for (size_t i = 0; i < n; i++) {
		double residual = mean - estimates[i];
		squares += weights[i] * residual * residual;
		cubes += weights[i] * residual * residual * residual;
	}
	*acceleration = squares > 0 ? cubes / (6 * pow(squares, 1.5)) : 0;
	return squares > 0 && isfinite(*acceleration);
}

bool mse_bca(const double *sorted, size_t n, double estimate, double acceleration,
             double probability, double *quantile)
{
	size_t below = 0;
	while (below < n && sorted[below] < estimate)
		below++;
	if (n == 0 || below == 0 || below == n || !(probability > 0 && probability < 1))
		return false;
	double bias = gsl_cdf_ugaussian_Pinv((double)below / (double)n);
	double shifted = gsl_cdf_ugaussian_Pinv(probability) + bias;
	double scale = 1 - acceleration * shifted;
	if (!(scale > 0))
		return false;
	*quantile = mse_quantile(sorted, n, gsl_cdf_ugaussian_P(bias + shifted / scale));
	return true;
}
