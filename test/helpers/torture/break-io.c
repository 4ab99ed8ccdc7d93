/*
 * A preload that counts the calls by which a process changes files below BREAK_IO_ROOT, over the whole process tree, and
 * at call number BREAK_IO_AT does what BREAK_IO_HOW says:
 *   count    nothing
 *   kill     SIGKILL to the process group, in the middle of the call if it writes (half of the bytes get through)
 *   enospc   the disk is full from here on: every call that needs space fails
 *   eio      this one call fails
 * BREAK_IO_COUNTER names a file of eight bytes that all processes of the tree share.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum how { COUNT, KILL, ENOSPC_ON, EIO_ONCE };
enum need { NEEDS_SPACE, NEEDS_NONE };

static const char *root;
static size_t root_length;
static long strike_at;
static enum how how;
static _Atomic long *counter;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("BREAK_IO_COUNTER"), *what = getenv("BREAK_IO_HOW"), *at = getenv("BREAK_IO_AT");
  root = getenv("BREAK_IO_ROOT");
  if (!path || !root) return;
  root_length = strlen(root);
  strike_at = at ? atol(at) : 0;
  how = !what ? COUNT : !strcmp(what, "kill") ? KILL : !strcmp(what, "enospc") ? ENOSPC_ON : !strcmp(what, "eio") ? EIO_ONCE : COUNT;
  int fd = REAL(open)(path, O_RDWR);
  if (fd < 0) return;
  void *shared = mmap(NULL, sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (shared != MAP_FAILED) counter = shared;
}

static int below(const char *path) {
  return !strncmp(path, root, root_length) && (path[root_length] == '/' || path[root_length] == 0);
}

static int fd_below(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}

static int path_below(int dir, const char *path) {
  char here[4096];
  if (path[0] == '/') return below(path);
  if (dir != AT_FDCWD) return fd_below(dir);
  return getcwd(here, sizeof here) && below(here);
}

/* 0: go on. Otherwise the errno to fail with, or -1: die now. */
static int strike(int concerned, enum need need) {
  if (!counter || !concerned) return 0;
  long now = __atomic_add_fetch((long *)counter, 1, __ATOMIC_SEQ_CST);
  if (how == KILL && now == strike_at) return -1;
  if (how == ENOSPC_ON && now >= strike_at && need == NEEDS_SPACE) return ENOSPC;
  if (how == EIO_ONCE && now == strike_at) return EIO;
  return 0;
}

static void die(void) {
  kill(0, SIGKILL);
  for (;;) pause();
}

#define GUARD(concerned, need)            \
  do {                                    \
    int blow = strike(concerned, need);   \
    if (blow < 0) die();                  \
    if (blow > 0) { errno = blow; return -1; } \
  } while (0)

#define GUARD_WRITE(fd, half)             \
  do {                                    \
    int blow = strike(fd_below(fd), NEEDS_SPACE); \
    if (blow < 0) { half; die(); }        \
    if (blow > 0) { errno = blow; return -1; } \
  } while (0)

ssize_t write(int fd, const void *data, size_t n) {
  GUARD_WRITE(fd, (void)!REAL(write)(fd, data, n / 2));
  return REAL(write)(fd, data, n);
}
ssize_t pwrite(int fd, const void *data, size_t n, off_t at) {
  GUARD_WRITE(fd, (void)!REAL(pwrite)(fd, data, n / 2, at));
  return REAL(pwrite)(fd, data, n, at);
}
ssize_t pwrite64(int fd, const void *data, size_t n, off64_t at) {
  GUARD_WRITE(fd, (void)!REAL(pwrite64)(fd, data, n / 2, at));
  return REAL(pwrite64)(fd, data, n, at);
}
ssize_t writev(int fd, const struct iovec *parts, int n) {
  GUARD_WRITE(fd, (void)!REAL(write)(fd, parts[0].iov_base, parts[0].iov_len / 2));
  return REAL(writev)(fd, parts, n);
}
ssize_t pwritev(int fd, const struct iovec *parts, int n, off_t at) {
  GUARD_WRITE(fd, (void)!REAL(pwrite)(fd, parts[0].iov_base, parts[0].iov_len / 2, at));
  return REAL(pwritev)(fd, parts, n, at);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int n, off64_t at) {
  GUARD_WRITE(fd, (void)!REAL(pwrite64)(fd, parts[0].iov_base, parts[0].iov_len / 2, at));
  return REAL(pwritev64)(fd, parts, n, at);
}

#define CREATES(flags) ((flags) & (O_CREAT | O_TRUNC))
#define MODE_OF(flags)                        \
  mode_t mode = 0;                            \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {    \
    va_list rest;                             \
    va_start(rest, flags);                    \
    mode = va_arg(rest, mode_t);              \
    va_end(rest);                             \
  }

int open(const char *path, int flags, ...) {
  MODE_OF(flags)
  if (CREATES(flags)) GUARD(path_below(AT_FDCWD, path), NEEDS_SPACE);
  return REAL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE_OF(flags)
  if (CREATES(flags)) GUARD(path_below(AT_FDCWD, path), NEEDS_SPACE);
  return REAL(open64)(path, flags, mode);
}
int openat(int dir, const char *path, int flags, ...) {
  MODE_OF(flags)
  if (CREATES(flags)) GUARD(path_below(dir, path), NEEDS_SPACE);
  return REAL(openat)(dir, path, flags, mode);
}
int rename(const char *from, const char *to) {
  GUARD(path_below(AT_FDCWD, to), NEEDS_NONE);
  return REAL(rename)(from, to);
}
int renameat(int from_dir, const char *from, int to_dir, const char *to) {
  GUARD(path_below(to_dir, to), NEEDS_NONE);
  return REAL(renameat)(from_dir, from, to_dir, to);
}
int fsync(int fd) {
  GUARD(fd_below(fd), NEEDS_NONE);
  return REAL(fsync)(fd);
}
int fdatasync(int fd) {
  GUARD(fd_below(fd), NEEDS_NONE);
  return REAL(fdatasync)(fd);
}
int ftruncate(int fd, off_t size) {
  GUARD(fd_below(fd), NEEDS_NONE);
  return REAL(ftruncate)(fd, size);
}
int ftruncate64(int fd, off64_t size) {
  GUARD(fd_below(fd), NEEDS_NONE);
  return REAL(ftruncate64)(fd, size);
}
int mkdir(const char *path, mode_t mode) {
  GUARD(path_below(AT_FDCWD, path), NEEDS_SPACE);
  return REAL(mkdir)(path, mode);
}
int symlink(const char *target, const char *path) {
  GUARD(path_below(AT_FDCWD, path), NEEDS_SPACE);
  return REAL(symlink)(target, path);
}
int unlink(const char *path) {
  GUARD(path_below(AT_FDCWD, path), NEEDS_NONE);
  return REAL(unlink)(path);
}
int unlinkat(int dir, const char *path, int flags) {
  GUARD(path_below(dir, path), NEEDS_NONE);
  return REAL(unlinkat)(dir, path, flags);
}
int rmdir(const char *path) {
  GUARD(path_below(AT_FDCWD, path), NEEDS_NONE);
  return REAL(rmdir)(path);
}
