/* One record at a time through libcsv: the only place of the program that uses it. */
#ifndef TRATA_INGEST_RECORD_H
#define TRATA_INGEST_RECORD_H

#include "table.h"

struct record_parser;

struct record_parser *record_parser_new(void);   /* NULL when memory ran out */
void record_parser_free(struct record_parser *parser);

/* Takes the record (without its line end) apart and its letters to UTF-8. The row's fields live
 * in the parser until the next call. Errors: TRATA_EFORMAT where libcsv objects, TRATA_ENOMEM. */
enum trata_status record_parse(struct record_parser *parser, char delimiter,
                               enum encoding encoding, enum repair repair,
                               const char *bytes, size_t length, uint64_t line,
                               struct row *row, struct trata_error *error);

#endif
