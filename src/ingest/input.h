/* From an open file or bytes in memory to its tables: what kind of thing it is, by its first
 * bytes, and who reads it. table.c finds the files. */
#ifndef TRATA_INGEST_INPUT_H
#define TRATA_INGEST_INPUT_H

#include "source.h"

/* Archives inside archives, at most. */
#define INPUT_DEPTH 3

/* Reads every table in the input; adds to *result. */
enum trata_status input_read(const struct input *input, const struct table_handler *handler,
                             const struct read_options *options, struct read_result *result,
                             struct trata_error *error);

/* table_read_memory with the inner workings set: for tests. */
enum trata_status input_read_memory(const char *name, const void *bytes, size_t length,
                                    const struct read_options *options,
                                    const struct table_handler *handler,
                                    struct trata_error *error);

/* The part of a name behind the last slash. */
const char *input_base(const char *name);

#endif
