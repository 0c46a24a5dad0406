#ifndef TRATA_SOURCE_TIP_GLOBAL_H
#define TRATA_SOURCE_TIP_GLOBAL_H

#include "layout.h"

#define TIP_GLOBAL_LAYOUTS 1
extern const struct layout tip_global_layouts[TIP_GLOBAL_LAYOUTS];

#endif
