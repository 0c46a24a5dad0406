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
