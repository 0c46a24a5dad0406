#include "svg.h"

#include <stdlib.h>
#include <string.h>

#include "escape.h"

#define FONTS "Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif"
#define DIGEST_MARK "data-sha256=\""

/* Reading position in gnuplot's text, and the writing state. */
struct rewriter {
	const char *at, *end;
	const struct svg_label *label;
	struct text *out;
	size_t opened[32], depth;   /* where each open <g> starts in out, and where its tag ends */
	size_t inside[32];
};

static bool starts(const struct rewriter *rewriter, const char *mark)
{
	size_t length = strlen(mark);
	return (size_t)(rewriter->end - rewriter->at) >= length &&
	       memcmp(rewriter->at, mark, length) == 0;
}

/* Moves behind the next `mark`, or to the end. */
static void skip_past(struct rewriter *rewriter, const char *mark)
{
	const char *found = memmem(rewriter->at, (size_t)(rewriter->end - rewriter->at), mark,
	                           strlen(mark));
	rewriter->at = found ? found + strlen(mark) : rewriter->end;
}

/* rgb(  0, 114, 178) becomes #0072b2; other values stay. */
static void put_value(struct text *out, const char *value, size_t length)
{
	char copy[32];
	if (length >= 10 && length < sizeof copy && memcmp(value, "rgb(", 4) == 0) {
		unsigned long channels[3];
		memcpy(copy, value, length);
		copy[length] = '\0';
		char *at = copy + 4;
		for (int i = 0; i < 3; i++) {
			channels[i] = strtoul(at, &at, 10) & 0xff;
			at += *at == ',';
		}
		text_printf(out, "#%02lx%02lx%02lx", channels[0], channels[1], channels[2]);
		return;
	}
	/* line feeds in paths become blanks; blanks at the end go */
	while (length && strchr(" \n\t", value[length - 1]))
		length--;
	for (size_t i = 0; i < length; i++) {
		bool blank = value[i] == '\n' || value[i] == '\t' || value[i] == ' ';
		if (!blank)
			text_append_char(out, value[i]);
		else if (i && !strchr(" \n\t", value[i - 1]))
			text_append_char(out, ' ');
	}
}

/* Attributes that say what is so anyway, or name the generator's own parts. */
static bool is_dropped(const char *name, size_t length)
{
	static const char *const names[] = { "stroke-linecap", "stroke-linejoin", "class", "id" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0)
			return true;
	return false;
}

static void put_attribute(struct rewriter *rewriter, const char *name, size_t length,
                          const char *value, size_t size)
{
	struct text *out = rewriter->out;
	if (is_dropped(name, length))
		return;
	if (length == 10 && memcmp(name, "xlink:href", 10) == 0 && size > 1) {
		text_printf(out, " href=\"#%s-%.*s\"", rewriter->label->id, (int)size - 1, value + 1);
		return;
	}
	text_append_char(out, ' ');
	text_append_bytes(out, name, length);
	text_append(out, "=\"");
	if (length == 11 && memcmp(name, "font-family", 11) == 0) {
		/* gnuplot's SVG keeps the weight in the family's name */
		text_append(out, memmem(value, size, ":Bold", 5) ? FONTS "\" font-weight=\"bold" : FONTS);
	} else {
		put_value(out, value, size);
	}
	text_append_char(out, '"');
}

/* Rewrites one opening or empty tag; `at` stands on '<'. */
static void put_tag(struct rewriter *rewriter)
{
	const char *at = rewriter->at + 1, *end = rewriter->end;
	size_t name = 0;
	while (at + name < end && !strchr(" \n\t/>", at[name]))
		name++;
	text_append_char(rewriter->out, '<');
	text_append_bytes(rewriter->out, at, name);
	at += name;
	while (at < end && *at != '>' && *at != '/') {
		if (strchr(" \n\t", *at)) {
			at++;
			continue;
		}
		const char *start = at;
		while (at < end && !strchr(" =>\n\t", *at))
			at++;
		size_t length = (size_t)(at - start);
		while (at < end && strchr(" =", *at))
			at++;
		if (at >= end || (*at != '"' && *at != '\''))
			continue;
		char quote = *at++;
		const char *value = at;
		while (at < end && *at != quote)
			at++;
		put_attribute(rewriter, start, length, value, (size_t)(at - value));
		at += at < end;
	}
	if (at < end && *at == '/')
		text_append_char(rewriter->out, '/');
	text_append_char(rewriter->out, '>');
	rewriter->at = at;
	skip_past(rewriter, ">");
}

static void open_group(struct rewriter *rewriter)
{
	size_t start = rewriter->out->length;
	put_tag(rewriter);
	if (rewriter->depth < 32) {
		rewriter->opened[rewriter->depth] = start;
		rewriter->inside[rewriter->depth] = rewriter->out->length;
	}
	rewriter->depth++;
}

/* A group that holds nothing is taken back. */
static void close_group(struct rewriter *rewriter)
{
	struct text *out = rewriter->out;
	skip_past(rewriter, ">");
	if (rewriter->depth)
		rewriter->depth--;
	if (rewriter->depth < 32 && out->length == rewriter->inside[rewriter->depth] && out->data) {
		out->length = rewriter->opened[rewriter->depth];
		out->data[out->length] = '\0';
	} else {
		text_append(out, "</g>\n");
	}
}

/* Text of a label: as it is, without the blank that gnuplot puts before numbers. */
static void put_text(struct rewriter *rewriter)
{
	const char *start = rewriter->at;
	while (rewriter->at < rewriter->end && *rewriter->at != '<')
		rewriter->at++;
	const char *end = rewriter->at;
	while (start < end && strchr(" \n\t", *start))
		start++;
	text_append_bytes(rewriter->out, start, (size_t)(end - start));
}

static void rewrite(struct rewriter *rewriter)
{
	while (rewriter->at < rewriter->end) {
		if (starts(rewriter, "<!--"))
			skip_past(rewriter, "-->");
		else if (starts(rewriter, "<defs>"))
			skip_past(rewriter, "</defs>");
		else if (starts(rewriter, "<title>"))
			skip_past(rewriter, "</title>");
		else if (starts(rewriter, "</svg>"))
			return;
		else if (starts(rewriter, "<g ") || starts(rewriter, "<g>"))
			open_group(rewriter);
		else if (starts(rewriter, "</g>"))
			close_group(rewriter);
		else if (starts(rewriter, "</")) {
			const char *start = rewriter->at;
			skip_past(rewriter, ">");
			text_append_bytes(rewriter->out, start, (size_t)(rewriter->at - start));
		} else if (*rewriter->at == '<')
			put_tag(rewriter);
		else
			put_text(rewriter);
	}
}

static void put_head(const struct svg_label *label, const char *width, const char *height,
                     struct text *out)
{
	text_printf(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" "
	            "viewBox=\"0 0 %s %s\" role=\"img\" lang=\"%s\" xml:lang=\"%s\" aria-labelledby="
	            "\"%s-title %s-desc\" " DIGEST_MARK "%s\">\n<title id=\"%s-title\">", width, height,
	            width, height, label->language, label->language, label->id, label->id,
	            label->digest, label->id);
	escape_markup(out, label->title);
	text_printf(out, "</title>\n<desc id=\"%s-desc\">", label->id);
	escape_markup(out, label->description);
	/* the only mark that our charts use: a filled point */
	text_printf(out, "</desc>\n<defs><circle id=\"%s-gpPt6\" r=\"1\" fill=\"currentColor\" "
	            "stroke=\"none\"/></defs>\n", label->id);
}

/* The value of an attribute of gnuplot's root element. */
static bool root_size(const struct text *raw, const char *mark, char out[16])
{
	const char *found = strstr(text_string(raw), mark);
	if (!found)
		return false;
	found += strlen(mark);
	size_t length = strspn(found, "0123456789.");
	if (length == 0 || length >= 16)
		return false;
	memcpy(out, found, length);
	out[length] = '\0';
	return true;
}

enum trata_status svg_finish(const struct text *raw, const struct svg_label *label,
                             struct text *out, struct trata_error *error)
{
	char width[16], height[16];
	const char *canvas = strstr(text_string(raw), "<g id=\"gnuplot_canvas\">");
	if (!canvas || !strstr(canvas, "</svg>") || !root_size(raw, "width=\"", width) ||
	    !root_size(raw, "height=\"", height))
		return error_set(error, TRATA_EEXTERNAL, "gnuplot wrote no whole SVG for %s", label->id);
	put_head(label, width, height, out);
	struct rewriter rewriter = { .at = canvas, .end = raw->data + raw->length, .label = label,
	                             .out = out };
	rewrite(&rewriter);
	text_append(out, "</svg>\n");
	return out->failed ? error_memory(error) : TRATA_OK;
}

const char *svg_element(const struct text *svg)
{
	const char *found = strstr(text_string(svg), "<svg");
	return found ? found : "";
}

bool svg_digest(const struct text *svg, char digest[65])
{
	const char *found = strstr(text_string(svg), DIGEST_MARK);
	if (!found)
		return false;
	found += strlen(DIGEST_MARK);
	if (strspn(found, "0123456789abcdef") != 64)
		return false;
	memcpy(digest, found, 64);
	digest[64] = '\0';
	return true;
}
