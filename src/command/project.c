#include "command.h"
enum trata_status run_project(struct command_context *context, struct trata_error *error)
{
	(void)context;
	return error_set(error, TRATA_EARG, "project is being written");
}
