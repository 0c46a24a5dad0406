#include <stdio.h>
#include "trata.h"

int main(void)
{
	puts(TRATA_VERSION);
	return 0;
}
