/* Runs a fuzz target on files: what once failed is a test for ever, with any compiler. */
#include "fuzz.h"

int main(int count, char **paths)
{
	for (int i = 1; i < count; i++) {
		FILE *file = fopen(paths[i], "rb");
		struct stat about;
		must(file && fstat(fileno(file), &about) == 0, paths[i]);
		size_t length = (size_t)about.st_size;
		uint8_t *bytes = malloc(length + !length);   /* of its own size: no byte behind it */
		must(bytes && fread(bytes, 1, length, file) == length, paths[i]);
		fclose(file);
		LLVMFuzzerTestOneInput(bytes, length);
		free(bytes);
	}
	printf("%d\n", count - 1);
	return 0;
}
