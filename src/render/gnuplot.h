/* Running gnuplot as an outside program that is not trusted to be there. */
#ifndef TRATA_RENDER_GNUPLOT_H
#define TRATA_RENDER_GNUPLOT_H

#include "../base/error.h"
#include "../base/text.h"

/* A folder of its own for scripts, data and raw pictures, under TMPDIR or /tmp. Its name never
 * enters an output. */
struct workshop { char *path; };

enum trata_status workshop_new(struct workshop *out, struct trata_error *error);
enum trata_status workshop_write(const struct workshop *shop, const char *name,
                                 const struct text *text, struct trata_error *error);
enum trata_status workshop_read(const struct workshop *shop, const char *name, struct text *out,
                                struct trata_error *error);
/* Deletes the folder with its files; after a failure of gnuplot it is kept. */
void workshop_close(struct workshop *shop, bool keep);

/* Runs all scripts in one gnuplot process, in the workshop: an argument vector, -d, a minimal
 * environment, nothing on standard input. TRATA_EEXTERNAL with gnuplot's last words when it is
 * missing or fails; the hint names the scripts. `program` is "gnuplot" but for tests. */
enum trata_status gnuplot_run(const struct workshop *shop, const char *program,
                              const char *const *scripts, size_t count,
                              struct trata_error *error);

#endif
