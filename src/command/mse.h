/* mse: what its parts share. */
#ifndef TRATA_COMMAND_MSE_H
#define TRATA_COMMAND_MSE_H

#include "../stat/mse_models.h"
#include "../store/capture.h"
#include "command.h"

/* A table of capture histories with what a reader must be told of the file. */
struct mse_input {
	char dataset[64];                       /* the file's name without its ending, or the example */
	const struct capture_source *example;   /* NULL for a file */
	struct mse_table table;
	struct text notes;                      /* sentences, one a line */
};

/* Reads a file in one of three layouts, told apart by its header: a column of 0 and 1 for each
 * list and one named `count`; the same without `count`, one row a person, and perhaps a column
 * `id`; or two columns `list` and `id`, one row a membership. Errors name row and column:
 * TRATA_EDATA, TRATA_EFORMAT; TRATA_EFEWOBS for fewer than two lists or a list that nobody is
 * on. */
enum trata_status mse_read(const char *path, struct mse_input *input, struct trata_error *error);

/* What was asked for. */
struct mse_request {
	struct mse_options options;
	bool one;                               /* --model */
	enum mse_row_method method;
	struct mse_model model;                 /* of MSE_ROW_MODEL */
};

/* The rows of the output contract; NULL when memory ran out. */
struct sheet *mse_sheet(const struct mse_input *input, const struct mse_models *models,
                        double level);

void mse_write_text(struct command_context *context, const struct mse_input *input,
                    const struct mse_request *request, const struct mse_models *models);

/* The parts of a bootstrap: --replicate-range writes one, --merge reads them. `give` and `take` are
 * the hooks of struct mse_options, with the parts as their context; the sheet belongs to the parts
 * and holds what was given. Errors of reading name file, line and column: TRATA_EFORMAT for
 * another kind of file, TRATA_EDATA for a part of another bootstrap. */
struct mse_parts;
struct mse_parts *mse_parts_new(const struct mse_input *input, const struct mse_options *options,
                                struct trata_error *error);
void mse_parts_free(struct mse_parts *parts);
enum trata_status mse_parts_read(struct mse_parts *parts, const char *path,
                                 struct trata_error *error);
struct sheet *mse_parts_sheet(struct mse_parts *parts);
mse_part mse_parts_give, mse_parts_take;

/* --sensitivity. */
enum trata_status mse_sensitivity(struct command_context *context, const struct mse_input *input,
                                  const struct mse_request *request, struct trata_error *error);

/* "stepwise 0.02", "bic pairs": the row's method with what tells it from its like. */
void mse_row_title(const struct mse_row *row, char *out, size_t size);

/* Remarks with "; " between them, in the language spoken. */
void mse_put_remarks(struct text *out, const char *remarks);

/* The warnings about the lists, as notes. */
void mse_note_warnings(struct command_context *context, const struct mse_input *input);

#endif
