/* The strict grammar of quotes in one record, letter by letter. */
#include "scan.h"

struct quote_check scan_quotes(const char *bytes, size_t length, char delimiter)
{
	enum { FIELD, PLAIN, QUOTED, CLOSED } state = FIELD;
	size_t opened = 0;
	for (size_t i = 0; i < length; i++) {
		char c = bytes[i];
		bool quote = c == '"', last = i + 1 == length;
		switch (state) {
		case FIELD:
			state = quote ? QUOTED : c == delimiter ? FIELD : PLAIN;
			opened = i;
			break;
		case PLAIN:
			if (quote)
				return (struct quote_check){ QUOTE_INSIDE, i };
			state = c == delimiter ? FIELD : PLAIN;
			break;
		case QUOTED:
			state = quote ? CLOSED : QUOTED;
			break;
		case CLOSED:
			if (!quote && c != delimiter && !(c == '\r' && last))
				return (struct quote_check){ QUOTE_AFTER, i };
			state = quote ? QUOTED : FIELD;
			break;
		}
	}
	return state == QUOTED ? (struct quote_check){ QUOTE_OPEN, opened }
	                       : (struct quote_check){ QUOTE_FINE, length };
}
