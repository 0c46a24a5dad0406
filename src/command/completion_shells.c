/* The scripts for bash, zsh and fish. Each holds the values as they stood when it was made, so
 * that completing starts no program. */
#include <string.h>

#include "manual.h"

/* 'text' for a shell. */
static void quote(struct text *out, const char *text)
{
	text_append_char(out, '\'');
	for (; *text; text++)
		if (*text == '\'')
			text_append(out, "'\\''");
		else
			text_append_char(out, *text);
	text_append_char(out, '\'');
}

static const char head[] = "# %s completion for trata " TRATA_VERSION
                           ", made by `trata help --completion %s`\n";

/* ------------------------------------------------------------------ bash */

static void bash_value(void *context, const char *value, const char *title)
{
	struct text *out = context;
	(void)title;
	text_printf(out, "%s\n", value);
}

/* A case arm that sets `values`, or asks for files. */
static void bash_arm(struct text *out, const char *pattern, enum value_source kind,
                     const struct text *values)
{
	if (kind == VALUES_NONE)
		text_printf(out, "\t%s) ;;\n", pattern);
	else if (kind == VALUES_FILES)
		text_printf(out, "\t%s) files=1 ;;\n", pattern);
	else {
		text_printf(out, "\t%s) values=", pattern);
		quote(out, text_string(values));
		text_append(out, " ;;\n");
	}
}

static void bash_options(struct text *out)
{
	struct text values = {0};
	text_append(out, "\tcase $previous in\n");
	for (size_t i = 0; i < option_entry_count; i++) {
		const struct option_entry *entry = &option_entries[i];
		struct text pattern = {0};
		if (!entry->argument)
			continue;
		text_clear(&values);
		text_printf(&pattern, "--%s", entry->name);
		if (entry->letter)
			text_printf(&pattern, "|-%c", entry->letter);
		bash_arm(out, text_string(&pattern), option_values(entry, bash_value, &values), &values);
		text_free(&pattern);
	}
	text_append(out, "\t*) option= ;;\n\tesac\n");
	text_free(&values);
}

static void bash_commands(struct text *out)
{
	struct text values = {0};
	text_append(out, "\tcase $command in\n");
	for (size_t c = 0; c < command_count; c++) {
		enum value_source kind;
		text_clear(&values);
		kind = argument_values(&commands[c], bash_value, &values);
		text_printf(out, "\t%s) words='", commands[c].name);
		for (size_t i = 0; i < option_entry_count; i++)
			if (option_entries[i].groups & commands[c].groups)
				text_printf(out, "--%s\n", option_entries[i].name);
		text_append(out, "--help'\n\t\t");
		if (kind == VALUES_FILES)
			text_append(out, "[ \"$option\" ] || files=1");
		else {
			text_append(out, "[ \"$option\" ] || values=");
			quote(out, text_string(&values));
		}
		text_append(out, " ;;\n");
	}
	text_append(out, "\tesac\n");
	text_free(&values);
}

void completion_bash(struct text *out)
{
	text_printf(out, head, "bash", "bash");
	text_append(out, "_trata() {\n"
	            "\tlocal IFS=$'\\n' cur=${COMP_WORDS[COMP_CWORD]} previous= command= option=1\n"
	            "\tlocal values= words= files= before= value\n"
	            "\tCOMPREPLY=()\n"
	            "\t((COMP_CWORD > 0)) && previous=${COMP_WORDS[COMP_CWORD-1]}\n"
	            "\t((COMP_CWORD > 1)) && command=${COMP_WORDS[1]}\n"
	            "\t[ \"$cur\" = = ] && cur=\n"
	            "\tif [ \"$previous\" = = ] && ((COMP_CWORD > 1)); then\n"
	            "\t\tprevious=${COMP_WORDS[COMP_CWORD-2]}\n\tfi\n");
	bash_options(out);
	bash_commands(out);
	text_append(out, "\tif [ \"$option\" ]; then words=; fi\n"
	            "\tif [ -z \"$command\" ] || [ \"$command\" = help ]; then\n\t\twords='");
	for (size_t i = 0; i < command_count; i++)
		text_printf(out, "%s\n", commands[i].name);
	text_append(out, "help\n--help\n--version' values= files=\n\tfi\n"
	            "\tif [ \"$files\" ]; then\n"
	            "\t\tCOMPREPLY=($(compgen -f -- \"$cur\"))\n"
	            "\t\tcompopt -o filenames 2>/dev/null\n\tfi\n"
	            "\tcase $cur in\n"
	            "\t-*) values=$words ;;\n"
	            "\t*) [ \"$values\" ] || { [ \"${words#--}\" = \"$words\" ] && values=$words; } ;;\n"
	            "\tesac\n"
	            "\tcur=${cur//\\\\/}\n"
	            "\tcase $cur in *,*) before=${cur%,*}, cur=${cur##*,} ;; esac\n"
	            "\tfor value in $values; do\n"
	            "\t\t[[ ${value,,} == \"${cur,,}\"* ]] &&\n"
	            "\t\t\tCOMPREPLY+=(\"$before${value// /\\\\ }\")\n"
	            "\tdone\n}\ncomplete -F _trata trata\n");
}

/* ------------------------------------------------------------------ zsh */

/* One 'value:title' word of _describe, where a colon ends the value. */
static void zsh_value(void *context, const char *value, const char *title)
{
	struct text pair = {0};
	struct text *out = context;
	for (; *value; value++)
		text_printf(&pair, "%s%c", *value == ':' ? "\\" : "", *value);
	if (title[0])
		text_printf(&pair, ":%s", title);
	text_append(out, "\n\t\t\t");
	quote(out, text_string(&pair));
	text_free(&pair);
}

/* Text inside [...] of _arguments. */
static void zsh_help(struct text *out, const char *help)
{
	for (; *help; help++) {
		if (strchr("[]:\\", *help))
			text_append_char(out, '\\');
		text_append_char(out, *help);
	}
}

static void zsh_values(struct text *out)
{
	text_append(out, "_trata_values() {\n\tlocal -a values\n\tcase $1 in\n");
	for (size_t i = 0; i < option_entry_count; i++) {
		struct text values = {0};
		if (option_entries[i].argument &&
		    option_values(&option_entries[i], zsh_value, &values) == VALUES_LISTED)
			text_printf(out, "\t--%s) values=(%s) ;;\n", option_entries[i].name,
			            text_string(&values));
		text_free(&values);
	}
	for (size_t i = 0; i < command_count; i++) {
		struct text values = {0};
		if (argument_values(&commands[i], zsh_value, &values) == VALUES_LISTED)
			text_printf(out, "\t%s) values=(%s) ;;\n", commands[i].name, text_string(&values));
		text_free(&values);
	}
	text_append(out, "\tesac\n\tcompset -P '*,'\n\t_describe -V value values\n}\n");
}

static void zsh_option(struct text *out, const struct option_entry *entry)
{
	struct text spec = {0};
	text_printf(&spec, "--%s%s[", entry->name, entry->argument ? "=" : "");
	zsh_help(&spec, entry->help);
	text_append_char(&spec, ']');
	if (entry->argument) {
		enum value_source kind = option_values(entry, NULL, NULL);
		text_printf(&spec, ":%s:", entry->argument);
		if (kind == VALUES_FILES)
			text_append(&spec, "_files");
		else if (kind == VALUES_LISTED)
			text_printf(&spec, " _trata_values --%s", entry->name);
		else
			text_append_char(&spec, ' ');
	}
	text_append(out, " \\\n\t\t\t");
	quote(out, text_string(&spec));
	text_free(&spec);
}

static void zsh_command(struct text *out, const struct command *command)
{
	enum value_source kind = argument_values(command, NULL, NULL);
	text_printf(out, "\t%s) _arguments", command->name);
	for (size_t i = 0; i < option_entry_count; i++)
		if (option_entries[i].groups & command->groups)
			zsh_option(out, &option_entries[i]);
	text_append(out, " \\\n\t\t\t'--help[what it does, options, examples]'");
	if (kind == VALUES_FILES)
		text_append(out, " '*:file:_files'");
	else if (kind == VALUES_LISTED)
		text_printf(out, " '1:%s: _trata_values %s'", "argument", command->name);
	text_append(out, " ;;\n");
}

void completion_zsh(struct text *out)
{
	text_append(out, "#compdef trata\n");
	text_printf(out, head, "zsh", "zsh");
	zsh_values(out);
	text_append(out, "_trata() {\n\tlocal -a commands\n\tif ((CURRENT == 2)); then\n"
	            "\t\tcommands=(");
	for (size_t i = 0; i < command_count; i++)
		zsh_value(out, commands[i].name, commands[i].summary);
	text_append(out, ")\n\t\t_describe -V command commands\n\t\treturn\n\tfi\n"
	            "\tlocal command=$words[2]\n\tshift words\n\t((CURRENT--))\n\tcase $command in\n");
	for (size_t i = 0; i < command_count; i++)
		zsh_command(out, &commands[i]);
	text_append(out, "\tesac\n}\nif [ \"$funcstack[1]\" = _trata ]; then _trata \"$@\"\n"
	            "else compdef _trata trata; fi\n");
}

/* ------------------------------------------------------------------ fish */

static void fish_value(void *context, const char *value, const char *title)
{
	struct text *out = context;
	text_printf(out, "%s\t%s\n", value, title);
}

/* fish knows only \' and \\ inside single quotes. */
static void fish_quote(struct text *out, const char *text)
{
	text_append_char(out, '\'');
	for (; *text; text++) {
		if (*text == '\'' || *text == '\\')
			text_append_char(out, '\\');
		text_append_char(out, *text);
	}
	text_append_char(out, '\'');
}

/* A list of values as a function, once an option or command. */
static void fish_function(struct text *out, const char *name, const struct text *values)
{
	text_printf(out, "function __trata_%s\n\tprintf '%%s\\n' ", name);
	const char *at = text_string(values);
	while (*at) {
		size_t length = strcspn(at, "\n");
		struct text line = {0};
		text_append_bytes(&line, at, length);
		fish_quote(out, text_string(&line));
		text_append_char(out, ' ');
		text_free(&line);
		at += length + (at[length] == '\n');
	}
	text_append(out, "\nend\n");
}

static void fish_name(struct text *out, const char *prefix, const char *name)
{
	text_append(out, prefix);
	for (; *name; name++)
		text_append_char(out, *name == '-' ? '_' : *name);
}

static void fish_option(struct text *out, const struct option_entry *entry)
{
	struct text values = {0}, name = {0};
	enum value_source kind = entry->argument ? option_values(entry, fish_value, &values)
	                                         : VALUES_NONE;
	fish_name(&name, "option_", entry->name);
	if (kind == VALUES_LISTED)
		fish_function(out, text_string(&name), &values);
	text_append(out, "complete -c trata -n '__fish_seen_subcommand_from");
	for (size_t i = 0; i < command_count; i++)
		if (entry->groups & commands[i].groups)
			text_printf(out, " %s", commands[i].name);
	text_printf(out, "' -l %s", entry->name);
	if (entry->letter)
		text_printf(out, " -s %c", entry->letter);
	bool list = entry->argument && strcmp(entry->argument, "LIST") == 0;
	if (kind == VALUES_LISTED)
		text_printf(out, list ? " -x -a '(__fish_complete_list , __trata_%s)'" :
		            " -x -a '(__trata_%s)'", text_string(&name));
	else if (entry->argument)
		text_append(out, kind == VALUES_FILES ? " -r -F" : " -x");
	text_append(out, " -d ");
	fish_quote(out, entry->help);
	text_append_char(out, '\n');
	text_free(&values);
	text_free(&name);
}

static void fish_command(struct text *out, const struct command *command)
{
	struct text values = {0}, name = {0};
	text_printf(out, "complete -c trata -n __fish_use_subcommand -f -a %s -d ", command->name);
	fish_quote(out, command->summary);
	text_append_char(out, '\n');
	enum value_source kind = argument_values(command, fish_value, &values);
	fish_name(&name, "command_", command->name);
	if (kind == VALUES_LISTED) {
		fish_function(out, text_string(&name), &values);
		text_printf(out, "complete -c trata -n '__fish_seen_subcommand_from %s' -f -a "
		            "'(__trata_%s)'\n", command->name, text_string(&name));
	} else {
		text_printf(out, "complete -c trata -n '__fish_seen_subcommand_from %s' %s\n",
		            command->name, kind == VALUES_FILES ? "-F" : "-f");
	}
	text_free(&values);
	text_free(&name);
}

void completion_fish(struct text *out)
{
	text_printf(out, head, "fish", "fish");
	text_append(out, "complete -c trata -n __fish_use_subcommand -f\n");
	for (size_t i = 0; i < command_count; i++)
		fish_command(out, &commands[i]);
	for (size_t i = 0; i < option_entry_count; i++)
		fish_option(out, &option_entries[i]);
}
