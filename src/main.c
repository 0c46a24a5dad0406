/* trata: the command line. Only this file ends the process. */
#include <errno.h>
#include <gsl/gsl_errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/language.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "command/command.h"
#include "command/manual.h"
#include "command/progress.h"
#include "render/output.h"

/* What the shell is told. */
enum { EXIT_DONE = 0, EXIT_FOUND = 1, EXIT_USAGE = 2, EXIT_INPUT = 3, EXIT_FEW = 4,
       EXIT_OUTSIDE = 5 };

static int exit_status(enum trata_status status)
{
	switch (status) {
	case TRATA_OK: return EXIT_DONE;
	case TRATA_EARG: return EXIT_USAGE;
	case TRATA_EFEWOBS: return EXIT_FEW;
	case TRATA_EEXTERNAL: return EXIT_OUTSIDE;
	default: return EXIT_INPUT;
	}
}

static void say(const struct text *text)
{
	size_t at = 0;
	while (at < text->length) {
		ssize_t put = write(STDERR_FILENO, text->data + at, text->length - at);
		if (put < 0 && errno != EINTR)
			return;
		at += put > 0 ? (size_t)put : 0;
	}
}

static int fail(const struct trata_error *error)
{
	struct text text = {0};
	text_append(&text, "trata: ");
	error_format(error, &text);
	text_append_char(&text, '\n');
	say(&text);
	text_free(&text);
	return exit_status(error->status);
}

/* Writes everything at once, and knows a full disk; a reader that went away is no error. */
static int put_all(int descriptor, const struct text *text, const char *path)
{
	struct trata_error error = {0};
	size_t at = 0;
	while (at < text->length) {
		ssize_t put = write(descriptor, text->data + at, text->length - at);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0 && errno == EPIPE)
			return EXIT_DONE;
		if (put < 0) {
			error_system(&error, errno, "cannot be written", path);
			return fail(&error);
		}
		at += (size_t)put;
	}
	return EXIT_DONE;
}

static int put_output(const struct command_context *context)
{
	const char *path = context->options.output;
	bool own = context->wrote_output ||
	           (context->command->groups & (OPTIONS_CHART | OPTIONS_REPORT));
	if (!path || own)
		return put_all(STDOUT_FILENO, &context->out, translate("standard output"));
	struct trata_error error = {0};
	return output_file(path, &context->out, &error) == TRATA_OK ? EXIT_DONE : fail(&error);
}

static enum trata_status check_options(struct command_context *context,
                                       struct trata_error *error)
{
	const char *format = context->options.format, *lang = context->options.lang;
	const struct command *command = context->command;
	static const char *const formats[] = { "text", "csv", "json" };
	for (size_t i = 0; format && i < 3; i++)
		if (strcmp(format, formats[i]) == 0) {
			context->format = (enum sheet_format)i;
			format = NULL;
		}
	if (format && (command->groups & OPTIONS_CHECK) && strcmp(format, "claimreview") == 0)
		format = NULL;
	if (format) {
		error_set(error, TRATA_EARG, "--format cannot be \"%s\"",
		          error_quote_string(format).text);
		error_hint(error, "text, csv or json");
		return TRATA_EARG;
	}
	if (lang && strcmp(lang, "en") != 0 && strcmp(lang, "es") != 0) {
		error_set(error, TRATA_EARG, "--lang cannot be \"%s\"", error_quote_string(lang).text);
		error_hint(error, "en or es");
		return TRATA_EARG;
	}
	if (context->argument_count < command->least || context->argument_count > command->most) {
		error_set(error, TRATA_EARG, "usage: trata %s %s", command->name, command->arguments);
		error_hint(error, "`trata %s --help` tells more", command->name);
		return TRATA_EARG;
	}
	return TRATA_OK;
}

static double seconds_of(clockid_t clock)
{
	struct timespec now = {0};
	clock_gettime(clock, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Runs the command, watched by whoever waits; --verbose says what it took. Timings go to standard
 * error alone, so that answers stay the same from run to run. */
static enum trata_status run_timed(struct command_context *context, struct trata_error *error)
{
	double start = seconds_of(CLOCK_MONOTONIC);
	struct rusage usage = {0};
	if (!context->options.output)
		context->width = terminal_width(STDOUT_FILENO);
	if (!context->options.quiet)
		context->progress = progress_begin(context->command->name);
	enum trata_status status = context->command->run(context, error);
	progress_end(context->progress);
	context->progress = NULL;
	getrusage(RUSAGE_SELF, &usage);
	if (context->options.verbose)
		text_say(&context->messages, "%s: %.3f s, of the processor %.3f s, memory %ld MiB\n",
		         context->command->name, seconds_of(CLOCK_MONOTONIC) - start,
		         seconds_of(CLOCK_PROCESS_CPUTIME_ID), usage.ru_maxrss / 1024);
	return status;
}

static int run(const struct command *command, int argc, char **argv)
{
	struct command_context context = { .command = command };
	struct trata_error error = {0};
	bool help = false;
	int result;
	const char **arguments = memory_new((size_t)argc + 1, sizeof *arguments);
	enum trata_status status = arguments ? TRATA_OK : error_memory(&error);
	if (status == TRATA_OK)
		status = options_parse(command, argc, argv, &context.options, arguments,
		                       &context.argument_count, &help, &error);
	context.arguments = arguments;
	if (status == TRATA_OK && help) {
		help_command(command, &context.out);
		context.options.output = NULL;
	} else if (status == TRATA_OK) {
		status = check_options(&context, &error);
		if (status == TRATA_OK)
			status = run_timed(&context, &error);
	}
	if (status == TRATA_OK && (context.out.failed || context.messages.failed ||
	                           context.notes.failed || context.summary.failed))
		status = error_memory(&error);
	if (!context.options.quiet)
		say(&context.messages);
	if (status != TRATA_OK)
		result = fail(&error);
	else if ((result = put_output(&context)) == EXIT_DONE)
		result = context.unread ? EXIT_INPUT : context.found ? EXIT_FOUND : EXIT_DONE;
	text_free(&context.out);
	text_free(&context.messages);
	text_free(&context.notes);
	text_free(&context.summary);
	store_free(context.store);
	memory_free(arguments);
	return result;
}

static int no_command(const char *name)
{
	struct trata_error error = {0};
	const char *names[64];
	for (size_t i = 0; i < command_count; i++)
		names[i] = commands[i].name;
	const char *near = nearest_name(name, names, command_count);
	error_set(&error, TRATA_EARG, "there is no command \"%s\"", error_quote_string(name).text);
	if (near)
		error_hint(&error, "did you mean %s?", near);
	else
		error_hint(&error, "`trata --help` lists the commands");
	return fail(&error);
}

/* `help --man PAGE` and `help --completion SHELL`: what `make install` puts beside the program. */
static int show_made(const char *what, const char *name)
{
	struct text text = {0};
	struct trata_error error = {0};
	enum trata_status status = strcmp(what, "--man") == 0
		? manual_page(name ? name : "trata.1", &text, &error)
		: completion_script(name ? name : "", &text, &error);
	if (status == TRATA_OK && text.failed)
		status = error_memory(&error);
	int result = status == TRATA_OK ? put_all(STDOUT_FILENO, &text, translate("standard output"))
	                                : fail(&error);
	text_free(&text);
	return result;
}

static int show_help(const char *name)
{
	struct text text = {0};
	const struct command *command = name ? command_find(name) : NULL;
	if (name && !command)
		return no_command(name);
	if (command)
		help_command(command, &text);
	else
		help_program(&text);
	int result = put_all(STDOUT_FILENO, &text, translate("standard output"));
	text_free(&text);
	return result;
}

/* The language stands anywhere, and holds for errors in what stands before it. A --lang in front of
 * the command moves behind it; those that show help, and take no other options, lose theirs. */
static int take_language(int argc, char **argv)
{
	int taken = 0, at = 0;
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		bool joined = strncmp(argv[i], "--lang=", 7) == 0;
		if (!joined && (strcmp(argv[i], "--lang") != 0 || i + 1 == argc))
			continue;
		language_speak(language_of(joined ? argv[i] + 7 : argv[i + 1]));
		at = i;
		taken = joined ? 1 : 2;
	}
	if (!taken)
		return argc;
	bool front = at == 1;
	const char *name = front && taken + 1 < argc ? argv[taken + 1] : argv[1];
	bool shows = argc == taken + 1 || name[0] == '-' || strcmp(name, "help") == 0;
	if (!front && !shows)
		return argc;
	char *kept[2] = { argv[at], argv[at + taken - 1] };
	memmove(argv + at, argv + at + taken, (size_t)(argc - at - taken) * sizeof *argv);
	if (shows) {
		argv[argc - taken] = NULL;
		return argc - taken;
	}
	memcpy(argv + argc - taken, kept, (size_t)taken * sizeof *argv);
	return argc;
}

int main(int argc, char **argv)
{
	gsl_set_error_handler_off();
	argc = take_language(argc, argv);
	if (argc < 2) {
		struct text text = {0};
		help_program(&text);
		say(&text);
		text_free(&text);
		return EXIT_USAGE;
	}
	const char *name = argv[1];
	if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
		return show_help(NULL);
	if (strcmp(name, "help") == 0 && argc > 2 &&
	    (strcmp(argv[2], "--man") == 0 || strcmp(argv[2], "--completion") == 0))
		return show_made(argv[2], argc > 3 ? argv[3] : NULL);
	if (strcmp(name, "help") == 0)
		return show_help(argc > 2 ? argv[2] : NULL);
	if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
		struct text text = {0};
		version_text(argc > 2 && (strcmp(argv[2], "-v") == 0 ||
		                          strcmp(argv[2], "--verbose") == 0), &text);
		int result = put_all(STDOUT_FILENO, &text, translate("standard output"));
		text_free(&text);
		return result;
	}
	const struct command *command = command_find(name);
	return command ? run(command, argc - 1, argv + 1) : no_command(name);
}
