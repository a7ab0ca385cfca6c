/* Writes down, in order, what a process does to the files below a folder, so that a test can build every state a
   power cut could have left. Loaded with LD_PRELOAD; RECORD_FOLDER names the folder, RECORD_INTO the record.
   One entry: kind (C create, W write, T truncate, S sync, U unlink, R rename), then path length and path, offset, data length
   and data, numbers in 64 bits of this machine. A rename's data is the new path. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static int record = -1;

#define REAL(type, name, ...)                                                                                          \
    static type (*real)(__VA_ARGS__);                                                                                  \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

__attribute__((constructor)) static void begin(void) {
    const char *into = getenv("RECORD_INTO");
    folder = getenv("RECORD_FOLDER");
    if (folder && into) record = open(into, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_inside(const char *path) {
    size_t length;
    if (record < 0 || strncmp(path, folder, strlen(folder)) != 0) return 0;
    length = strlen(path);
    return length < 4 || strcmp(path + length - 4, "-shm") != 0; /* shared memory is not on any disk */
}

static int path_of(int file, char *path) {
    char link[64];
    ssize_t length;
    if (record < 0 || file == record) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_inside(path);
}

static void put(const void *data, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    const char *at = data;
    while (length > 0) {
        ssize_t put = real(record, at, length);
        if (put <= 0) _exit(99);
        at += put;
        length -= (size_t)put;
    }
}

static void note(char kind, const char *path, uint64_t offset, const void *data, uint64_t length) {
    uint64_t named = strlen(path);
    pthread_mutex_lock(&turn);
    put(&kind, 1);
    put(&named, 8);
    put(path, named);
    put(&offset, 8);
    put(&length, 8);
    if (length) put(data, length);
    pthread_mutex_unlock(&turn);
}

/* A file that is made when it is opened: its name is as durable as its folder. */
static void opening(const char *path, int flags) {
    char whole[PATH_MAX];
    if (record < 0 || !(flags & O_CREAT) || access(path, F_OK) == 0) return;
    if (path[0] != '/') {
        char here[PATH_MAX];
        if (!getcwd(here, sizeof here)) return;
        if (snprintf(whole, sizeof whole, "%s/%s", here, path) >= (int)sizeof whole) return;
        path = whole;
    }
    if (is_inside(path)) note('C', path, 0, NULL, 0);
}

int open(const char *path, int flags, ...) {
    REAL(int, "open", const char *, int, ...);
    va_list rest;
    mode_t mode;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
    opening(path, flags);
    return real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    REAL(int, "open64", const char *, int, ...);
    va_list rest;
    mode_t mode;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
    opening(path, flags);
    return real(path, flags, mode);
}

ssize_t write(int file, const void *data, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    char path[PATH_MAX];
    if (path_of(file, path)) {
        off_t end = fcntl(file, F_GETFL) & O_APPEND ? lseek(file, 0, SEEK_END) : lseek(file, 0, SEEK_CUR);
        note('W', path, (uint64_t)end, data, length);
    }
    return real(file, data, length);
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    char path[PATH_MAX];
    if (path_of(file, path)) note('W', path, (uint64_t)offset, data, length);
    return real(file, data, length, offset);
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset) { return pwrite64(file, data, length, offset); }

int ftruncate64(int file, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    char path[PATH_MAX];
    if (path_of(file, path)) note('T', path, (uint64_t)length, NULL, 0);
    return real(file, length);
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

static int synced(int file, int done) {
    char path[PATH_MAX];
    if (done == 0 && path_of(file, path)) note('S', path, 0, NULL, 0);
    return done;
}

int fsync(int file) {
    REAL(int, "fsync", int);
    return synced(file, real(file));
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    return synced(file, real(file));
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    if (is_inside(path)) note('U', path, 0, NULL, 0);
    return real(path);
}

int rename(const char *path, const char *other) {
    REAL(int, "rename", const char *, const char *);
    if (is_inside(path)) note('R', path, 0, other, strlen(other));
    return real(path, other);
}
