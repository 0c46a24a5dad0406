#ifndef TRATA_SOURCE_SESNSP_H
#define TRATA_SOURCE_SESNSP_H

#include "layout.h"

#define SESNSP_LAYOUTS 7
extern const struct layout sesnsp_layouts[SESNSP_LAYOUTS];

#endif
