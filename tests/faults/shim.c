/* A library put before the C library (LD_PRELOAD): the nth call that changes a file fails, once.
 * FAULT_AT=n chooses it (0: none); FAULT_COUNT=path is given the number of such calls at exit.
 * FAULT_KILL: the program is killed there instead. FAULT_POOR: a file system that has no hard links,
 * no files without a name, and cannot exchange two folders. The
 * calls: write, pwrite, fsync, rename, renameat2, link, mkdir, mkdtemp, open for writing, close of
 * a file that was written, unlink of the program's own files excepted. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long made;

static int fails(void)
{
	static long wanted = -1;
	if (wanted < 0) {
		const char *text = getenv("FAULT_AT");
		wanted = text ? strtol(text, NULL, 10) : 0;
	}
	made++;
	if (made != wanted)
		return 0;
	if (getenv("FAULT_KILL"))
		raise(SIGKILL);
	errno = made % 2 ? ENOSPC : EIO;
	return 1;
}

__attribute__((destructor)) static void report(void)
{
	const char *path = getenv("FAULT_COUNT");
	if (!path)
		return;
	FILE *file = fopen(path, "w");
	if (file) {
		fprintf(file, "%ld\n", made);
		fclose(file);
	}
}

#define NEXT(type, name) type name = (type)dlsym(RTLD_NEXT, &#name[5])

typedef ssize_t write_call(int, const void *, size_t);
typedef int one_call(int);
typedef int rename_call(const char *, const char *);
typedef int renameat2_call(int, const char *, int, const char *, unsigned);
typedef int mkdir_call(const char *, mode_t);
typedef char *mkdtemp_call(char *);
typedef int open_call(const char *, int, ...);

ssize_t write(int descriptor, const void *bytes, size_t length)
{
	NEXT(write_call *, real_write);
	if (descriptor > 2 && fails())
		return -1;
	return real_write(descriptor, bytes, length);
}

int fsync(int descriptor)
{
	NEXT(one_call *, real_fsync);
	return fails() ? -1 : real_fsync(descriptor);
}

int rename(const char *from, const char *to)
{
	NEXT(rename_call *, real_rename);
	return fails() ? -1 : real_rename(from, to);
}

int renameat2(int a, const char *from, int b, const char *to, unsigned flags)
{
	NEXT(renameat2_call *, real_renameat2);
	if (getenv("FAULT_POOR")) {
		errno = EINVAL;
		return -1;
	}
	return fails() ? -1 : real_renameat2(a, from, b, to, flags);
}

int link(const char *from, const char *to)
{
	NEXT(rename_call *, real_link);
	if (getenv("FAULT_POOR")) {
		errno = EPERM;
		return -1;
	}
	return fails() ? -1 : real_link(from, to);
}

int mkdir(const char *path, mode_t mode)
{
	NEXT(mkdir_call *, real_mkdir);
	return fails() ? -1 : real_mkdir(path, mode);
}

char *mkdtemp(char *pattern)
{
	NEXT(mkdtemp_call *, real_mkdtemp);
	return fails() ? NULL : real_mkdtemp(pattern);
}

int open(const char *path, int flags, ...)
{
	NEXT(open_call *, real_open);
	mode_t mode = 0;
	if (flags & (O_CREAT | O_TMPFILE)) {
		va_list arguments;
		va_start(arguments, flags);
		mode = (mode_t)va_arg(arguments, int);
		va_end(arguments);
	}
	size_t length = strlen(path);      /* the counts of `make coverage` are no file of the program */
	bool counts = length > 5 && strcmp(path + length - 5, ".gcda") == 0;
	if ((flags & O_TMPFILE) == O_TMPFILE && getenv("FAULT_POOR")) {
		errno = EOPNOTSUPP;
		return -1;
	}
	if ((flags & O_ACCMODE) != O_RDONLY && !counts && fails())
		return -1;
	return real_open(path, flags, mode);
}
