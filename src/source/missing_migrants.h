#ifndef TRATA_SOURCE_MISSING_MIGRANTS_H
#define TRATA_SOURCE_MISSING_MIGRANTS_H

#include "layout.h"

#define MISSING_MIGRANTS_LAYOUTS 2
extern const struct layout missing_migrants_layouts[MISSING_MIGRANTS_LAYOUTS];

#endif
