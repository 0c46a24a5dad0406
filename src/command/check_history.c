#include "check.h"
enum trata_status check_history(struct command_context *context, struct trata_error *error)
{ (void)context; return error_set(error, TRATA_EARG, "x"); }
enum trata_status check_suggest(struct command_context *context, struct trata_error *error)
{ (void)context; return error_set(error, TRATA_EARG, "x"); }
