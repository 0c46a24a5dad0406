/* Published tables of capture histories: which there are, and where they were published. */
#ifndef TRATA_STORE_CAPTURE_H
#define TRATA_STORE_CAPTURE_H

#include <stddef.h>

struct capture_source {
	const char *id;          /* the name of the page and of --example */
	const char *file;        /* the name under which it is given out, without ".csv" */
	const char *title;       /* who was counted, where and when */
	const char *citation, *url;
	long long observed;      /* persons in the table */
	const char *note;        /* what to know before using it, or "" */
};
extern const struct capture_source capture_sources[];
extern const size_t capture_source_count;

/* By id or by file name; NULL when there is none. */
const struct capture_source *capture_source(const char *name);

#endif
