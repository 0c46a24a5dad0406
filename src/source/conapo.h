#ifndef TRATA_SOURCE_CONAPO_H
#define TRATA_SOURCE_CONAPO_H

#include "layout.h"

#define CONAPO_LAYOUTS 2
extern const struct layout conapo_layouts[CONAPO_LAYOUTS];

#endif
