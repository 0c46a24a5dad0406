#include "text.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "language.h"
#include "memory.h"

static bool reserve(struct text *text, size_t more)
{
	if (text->failed)
		return false;
	if (!memory_grow((void **)&text->data, &text->capacity, text->length + more + 1, 1)) {
		text->failed = true;
		return false;
	}
	return true;
}

void text_append_bytes(struct text *text, const char *bytes, size_t length)
{
	if (!reserve(text, length))
		return;
	if (length)
		memcpy(text->data + text->length, bytes, length);
	text->length += length;
	text->data[text->length] = '\0';
}

void text_append(struct text *text, const char *string)
{
	text_append_bytes(text, string, strlen(string));
}

void text_append_char(struct text *text, char c)
{
	text_append_bytes(text, &c, 1);
}

static void print(struct text *text, const char *format, va_list arguments)
{
	va_list again;
	va_copy(again, arguments);
	int length = vsnprintf(NULL, 0, format, arguments);
	if (length >= 0 && reserve(text, (size_t)length)) {
		vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
		text->length += (size_t)length;
	}
	va_end(again);
}

void text_printf(struct text *text, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	print(text, format, arguments);
	va_end(arguments);
}

void text_say(struct text *text, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	print(text, translate(format), arguments);
	va_end(arguments);
}

void text_append_number(struct text *text, double value)
{
	char digits[64];
	if (value == 0)
		value = 0; /* no "-0" */
	if (fabs(value) < 1e15 && value == floor(value))
		snprintf(digits, sizeof digits, "%.0f", value);
	else
		snprintf(digits, sizeof digits, "%.12g", value);
	text_append(text, digits);
}

const char *text_string(const struct text *text)
{
	return text->data ? text->data : "";
}

void text_clear(struct text *text)
{
	text->length = 0;
	if (text->data)
		text->data[0] = '\0';
}

void text_free(struct text *text)
{
	memory_free(text->data);
	*text = (struct text){0};
}
