/* A library put before the C library (LD_PRELOAD): the nth call that changes a file fails, or the
 * process is killed there. FAULT_AT=n fails it (once), FAULT_KILL=n kills (0 or none: neither).
 * FAULT_COUNT=path is given the number of such calls at exit, and how many there are of each kind.
 * FAULT_NO_EXCHANGE=1 is a file system that cannot exchange two folders in one step.
 * The calls: write, pwrite64, fsync, fdatasync, rename, renameat2, link, mkdir, mkdtemp, mkostemp,
 * open and open64 for writing, ftruncate, ftruncate64, chmod, fchmod, and close of a file or folder
 * that was opened for writing or synced. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum kind { WRITE, SYNC, RENAME, LINK, MAKE, OPEN, TRUNCATE, MODE, CLOSE, KINDS };

static const char *const names[KINDS] = { "write", "sync", "rename", "link", "make", "open",
                                          "truncate", "mode", "close" };
static long made, kinds[KINDS];
static char changed[1024];      /* descriptors whose close counts */

static long number_of(const char *name)
{
	const char *text = getenv(name);
	return text ? strtol(text, NULL, 10) : 0;
}

static int fails(enum kind kind)
{
	made++;
	kinds[kind]++;
	if (made == number_of("FAULT_KILL"))
		raise(SIGKILL);
	if (made != number_of("FAULT_AT"))
		return 0;
	errno = made % 2 ? ENOSPC : EIO;
	return 1;
}

static int mark(int descriptor)
{
	if (descriptor >= 0 && (size_t)descriptor < sizeof changed)
		changed[descriptor] = 1;
	return descriptor;
}

__attribute__((destructor)) static void report(void)
{
	const char *path = getenv("FAULT_COUNT");
	FILE *file = path ? fopen(path, "w") : NULL;
	if (!file)
		return;
	long all = made;
	fprintf(file, "%ld", all);
	for (int i = 0; i < KINDS; i++)
		if (kinds[i])
			fprintf(file, " %s %ld", names[i], kinds[i]);
	fputc('\n', file);
	fclose(file);
}

#define NEXT(type, name) type name = (type)dlsym(RTLD_NEXT, &#name[5])

typedef ssize_t write_call(int, const void *, size_t);
typedef ssize_t pwrite_call(int, const void *, size_t, off64_t);
typedef int one_call(int);
typedef int rename_call(const char *, const char *);
typedef int renameat2_call(int, const char *, int, const char *, unsigned);
typedef int mode_call(const char *, mode_t);
typedef int fchmod_call(int, mode_t);
typedef int truncate_call(int, off64_t);
typedef char *mkdtemp_call(char *);
typedef int mkostemp_call(char *, int);
typedef int open_call(const char *, int, ...);

ssize_t write(int descriptor, const void *bytes, size_t length)
{
	NEXT(write_call *, real_write);
	return descriptor > 2 && fails(WRITE) ? -1 : real_write(descriptor, bytes, length);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t at)
{
	NEXT(pwrite_call *, real_pwrite64);
	return fails(WRITE) ? -1 : real_pwrite64(descriptor, bytes, length, at);
}

int fsync(int descriptor)
{
	NEXT(one_call *, real_fsync);
	return fails(SYNC) ? -1 : real_fsync(mark(descriptor));
}

int fdatasync(int descriptor)
{
	NEXT(one_call *, real_fdatasync);
	return fails(SYNC) ? -1 : real_fdatasync(mark(descriptor));
}

int rename(const char *from, const char *to)
{
	NEXT(rename_call *, real_rename);
	return fails(RENAME) ? -1 : real_rename(from, to);
}

int renameat2(int a, const char *from, int b, const char *to, unsigned flags)
{
	NEXT(renameat2_call *, real_renameat2);
	if (getenv("FAULT_NO_EXCHANGE")) {
		errno = EINVAL;
		return -1;
	}
	return fails(RENAME) ? -1 : real_renameat2(a, from, b, to, flags);
}

/* a link that fails is made good by a copy, whose own calls can fail in another run */
int link(const char *from, const char *to)
{
	NEXT(rename_call *, real_link);
	if (getenv("FAULT_NO_LINK")) {
		errno = EPERM;
		return -1;
	}
	return fails(LINK) ? -1 : real_link(from, to);
}

int mkdir(const char *path, mode_t mode)
{
	NEXT(mode_call *, real_mkdir);
	return fails(MAKE) ? -1 : real_mkdir(path, mode);
}

char *mkdtemp(char *pattern)
{
	NEXT(mkdtemp_call *, real_mkdtemp);
	return fails(MAKE) ? NULL : real_mkdtemp(pattern);
}

int mkostemp(char *pattern, int flags)
{
	NEXT(mkostemp_call *, real_mkostemp);
	return fails(OPEN) ? -1 : mark(real_mkostemp(pattern, flags));
}

int chmod(const char *path, mode_t mode)
{
	NEXT(mode_call *, real_chmod);
	return fails(MODE) ? -1 : real_chmod(path, mode);
}

int fchmod(int descriptor, mode_t mode)
{
	NEXT(fchmod_call *, real_fchmod);
	return fails(MODE) ? -1 : real_fchmod(descriptor, mode);
}

int ftruncate(int descriptor, off_t length)
{
	NEXT(truncate_call *, real_ftruncate);
	return fails(TRUNCATE) ? -1 : real_ftruncate(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length)
{
	NEXT(truncate_call *, real_ftruncate64);
	return fails(TRUNCATE) ? -1 : real_ftruncate64(descriptor, length);
}

/* closes, and says that it did not */
int close(int descriptor)
{
	NEXT(one_call *, real_close);
	int counts = descriptor > 2 && (size_t)descriptor < sizeof changed && changed[descriptor];
	if (counts)
		changed[descriptor] = 0;
	int failed = counts && fails(CLOSE);
	int number = errno, result = real_close(descriptor);
	if (!failed)
		return result;
	errno = number;
	return -1;
}

static int open_file(open_call *real, const char *path, int flags, mode_t mode)
{
	int writes = (flags & O_ACCMODE) != O_RDONLY;
	if (writes && fails(OPEN))
		return -1;
	int descriptor = real(path, flags, mode);
	return writes ? mark(descriptor) : descriptor;
}

static mode_t mode_of(int flags, va_list arguments)
{
	return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(arguments, int) : 0;
}

int open(const char *path, int flags, ...)
{
	NEXT(open_call *, real_open);
	va_list arguments;
	va_start(arguments, flags);
	mode_t mode = mode_of(flags, arguments);
	va_end(arguments);
	return open_file(real_open, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
	NEXT(open_call *, real_open64);
	va_list arguments;
	va_start(arguments, flags);
	mode_t mode = mode_of(flags, arguments);
	va_end(arguments);
	return open_file(real_open64, path, flags, mode);
}
