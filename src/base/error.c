#include "error.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "language.h"
#include "text.h"
#include "utf8.h"

enum trata_status (error_set)(struct trata_error *error, enum trata_status status,
                            const char *format, ...)
{
	if (error && error->status == TRATA_OK) {
		error->status = status;
		va_list arguments;
		va_start(arguments, format);
		vsnprintf(error->message, sizeof error->message, translate(format), arguments);
		va_end(arguments);
	}
	return status;
}

enum trata_status error_where(struct trata_error *error, const char *file, uint64_t line,
                              const char *column)
{
	if (!error)
		return TRATA_EDATA;
	if (file && !error->file[0])
		snprintf(error->file, sizeof error->file, "%s", file);
	if (line && !error->line)
		error->line = line;
	if (column && !error->column[0])
		snprintf(error->column, sizeof error->column, "%s", column);
	return error->status;
}

enum trata_status error_hint(struct trata_error *error, const char *format, ...)
{
	if (!error)
		return TRATA_EDATA;
	if (!error->hint[0]) {
		va_list arguments;
		va_start(arguments, format);
		vsnprintf(error->hint, sizeof error->hint, translate(format), arguments);
		va_end(arguments);
	}
	return error->status;
}

enum trata_status (error_memory)(struct trata_error *error)
{
	return error_set(error, TRATA_ENOMEM, "memory ran out");
}

enum trata_status (error_system)(struct trata_error *error, int number, const char *what,
                               const char *path)
{
	enum trata_status status = number == ENOMEM ? TRATA_ENOMEM : TRATA_EIO;
	error_set(error, status, "%s: %s", translate(what), translate(strerror(number)));
	error_where(error, path, 0, NULL);
	return status;
}

/* Control bytes, and those of U+0080 to U+009F, which a terminal obeys too. */
static bool steers(const char *at)
{
	unsigned char byte = (unsigned char)at[0];
	return byte < 0x20 || byte == 0x7f || (byte == 0xC2 && (unsigned char)at[1] < 0xA0);
}

/* Text from outside that is not quoted: what would steer a terminal becomes '?'. */
static void append_plain(struct text *out, const char *string)
{
	for (; *string; string++) {
		bool odd = steers(string);
		text_append_char(out, odd ? '?' : *string);
		string += odd && (unsigned char)*string == 0xC2 && string[1];
	}
}

struct error_text error_quote(const char *bytes, size_t length)
{
	struct error_text quoted;
	size_t used = 0, at = 0;
	while (at < length && at < ERROR_TEXT_BYTES) {
		unsigned char byte = (unsigned char)bytes[at];
		size_t width = byte < 0x80 ? 1 : utf8_sequence(bytes + at, length - at);
		if (byte == '"' || byte == '\\') {
			quoted.text[used++] = '\\';
			quoted.text[used++] = (char)byte;
			at++;
		} else if (width == 0 || steers(bytes + at)) {
			used += (size_t)snprintf(quoted.text + used, 5, "\\x%02X", byte);
			at++;
		} else {
			memcpy(quoted.text + used, bytes + at, width);
			used += width;
			at += width;
		}
	}
	if (at < length) {
		memcpy(quoted.text + used, "...", 3);
		used += 3;
	}
	quoted.text[used] = '\0';
	return quoted;
}

struct error_text error_quote_string(const char *string)
{
	return error_quote(string, strlen(string));
}

void error_format(const struct trata_error *error, struct text *out)
{
	if (error->file[0]) {
		append_plain(out, error->file);
		if (error->line)
			text_printf(out, ":%llu", (unsigned long long)error->line);
		text_append(out, ": ");
	}
	if (error->column[0]) {
		struct text column = {0};
		append_plain(&column, error->column);
		text_say(out, "column \"%s\": ", text_string(&column));
		text_free(&column);
	}
	append_plain(out, error->message);
	if (error->hint[0])
		text_say(out, "\nhint: %s", error->hint);
}
