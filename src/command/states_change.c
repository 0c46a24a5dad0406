#include "states.h"
enum trata_status states_change(struct command_context *context, struct states_request *request,
                                struct trata_error *error)
{ (void)context; (void)request; return error_set(error, TRATA_EARG, "x"); }
