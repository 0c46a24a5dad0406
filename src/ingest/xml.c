#include "xlsx.h"

#include <expat.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"

#define BLOCK_BYTES 65536

const char *xml_local(const char *name)
{
	const char *colon = strchr(name, ':');
	return colon ? colon + 1 : name;
}

const char *xml_attribute(const char **attributes, const char *local)
{
	for (; attributes[0]; attributes += 2)
		if (strcmp(xml_local(attributes[0]), local) == 0)
			return attributes[1];
	return NULL;
}

void xml_stop(struct xml_reader *reader, enum trata_status status)
{
	if (reader->status == TRATA_OK)
		reader->status = status;
	reader->enough = true;
	XML_StopParser(reader->parser, XML_FALSE);
}

static void on_start(void *context, const char *name, const char **attributes)
{
	struct xml_reader *reader = context;
	if (++reader->depth > XML_DEPTH) {
		error_set(reader->error, TRATA_EFORMAT, "more than %d elements of the XML stand inside "
		          "each other (XML_DEPTH)", XML_DEPTH);
		xml_stop(reader, TRATA_EFORMAT);
	}
	if (reader->start && !reader->enough)
		reader->start(reader->context, xml_local(name), attributes);
}

static void on_end(void *context, const char *name)
{
	struct xml_reader *reader = context;
	reader->depth--;
	if (reader->end && !reader->enough)
		reader->end(reader->context, xml_local(name));
}

static void on_letters(void *context, const char *letters, int length)
{
	struct xml_reader *reader = context;
	if (reader->letters && !reader->enough)
		reader->letters(reader->context, letters, length);
}

static void on_doctype(void *context, const char *name, const char *system, const char *public,
                       int internal)
{
	(void)name, (void)system, (void)public, (void)internal;
	struct xml_reader *reader = context;
	error_set(reader->error, TRATA_EFORMAT, "the XML declares a document type, which no "
	          "spreadsheet program does");
	xml_stop(reader, TRATA_EFORMAT);
}

static void *resize(void *block, size_t size)
{
	return memory_resize(block, size, 1);
}

static void *allocate(size_t size)
{
	return memory_new(size, 1);
}

static enum trata_status feed(struct xml_reader *reader, struct member_source *member,
                              struct trata_error *error)
{
	size_t got = 1;
	uint64_t fed = 0;
	while (got) {
		void *block = XML_GetBuffer(reader->parser, BLOCK_BYTES);
		if (!block)
			return error_memory(error);
		enum trata_status status = member->source.read(member->source.context, block,
		                                               BLOCK_BYTES, &got, error);
		if (status != TRATA_OK)
			return status;
		enum XML_Status result = XML_ParseBuffer(reader->parser, (int)got, got == 0);
		if (reader->enough)
			return reader->status;
		/* expat holds a tag in memory until it ends */
		fed += got;
		if (fed - (uint64_t)XML_GetCurrentByteIndex(reader->parser) > TABLE_LINE_BYTES + got)
			return error_set(error, TRATA_EFORMAT, "%s: a tag of the XML is longer than 1048576 "
			                 "bytes (TABLE_LINE_BYTES)", error_quote_string(member->name).text);
		if (result == XML_STATUS_OK)
			continue;
		if (XML_GetErrorCode(reader->parser) == XML_ERROR_NO_MEMORY)
			return error_memory(error);
		return error_set(error, TRATA_EFORMAT, "%s, line %lu: %s",
		                 error_quote_string(member->name).text,
		                 (unsigned long)XML_GetCurrentLineNumber(reader->parser),
		                 translate(XML_ErrorString(XML_GetErrorCode(reader->parser))));
	}
	return TRATA_OK;
}

enum trata_status xml_read(struct xml_reader *reader, struct member_source *member,
                           struct trata_error *error)
{
	const XML_Memory_Handling_Suite memory = { allocate, resize, memory_free };
	reader->parser = XML_ParserCreate_MM(NULL, &memory, NULL);
	if (!reader->parser)
		return error_memory(error);
	reader->error = error;
	reader->status = TRATA_OK;
	reader->enough = false;
	reader->depth = 0;
	XML_SetUserData(reader->parser, reader);
	XML_SetElementHandler(reader->parser, on_start, on_end);
	XML_SetCharacterDataHandler(reader->parser, on_letters);
	XML_SetStartDoctypeDeclHandler(reader->parser, on_doctype);
	enum trata_status status = feed(reader, member, error);
	XML_ParserFree(reader->parser);
	reader->parser = NULL;
	return status;
}
