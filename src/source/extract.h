#ifndef TRATA_SOURCE_EXTRACT_H
#define TRATA_SOURCE_EXTRACT_H

#include "layout.h"

#define EXTRACT_LAYOUTS 3
extern const struct layout extract_layouts[EXTRACT_LAYOUTS];

#endif
