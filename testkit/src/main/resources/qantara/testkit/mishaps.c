/* Stands between a process and the kernel, counts the process's calls by kind and place, and has one of them go wrong.
   Loaded with LD_PRELOAD; MISHAPS_FOLDER names the folder whose files count, MISHAPS_ORDER a file that both sides map:
   who ordered a mishap writes what and at which call, and reads how many there were. Its form is in KernelTrap.java. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE, SYNC, TRUNCATE, UNLINK, RENAME, SEND, RECEIVE, CALLS };
enum { DATABASE, JOURNAL, OTHER, WIRE, PLACES, NOWHERE = -1 };
enum { NOTHING, KILL, EIO_, ENOSPC_, SHORT, TORN, RESET, STALL };

struct order {
    int32_t armed, call, place, fault;
    int64_t nth, lasting, sprung, stall_millis;
    int64_t counts[CALLS][PLACES];
};

static struct order none;
static struct order *order = &none;
static const char *folder = "";
static __thread int full; /* the rest of a torn write finds no room */

#define REAL(type, name, ...)                                                                                          \
    static type (*real)(__VA_ARGS__);                                                                                  \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("MISHAPS_ORDER");
    const char *where = getenv("MISHAPS_FOLDER");
    int file;
    void *map;
    if (!path || !where || (file = open(path, O_RDWR | O_CLOEXEC)) < 0) return;
    map = mmap(NULL, sizeof none, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (map == MAP_FAILED) return;
    folder = where;
    order = map;
}

static int place_of(const char *path) {
    const char *name;
    size_t length = strlen(folder);
    if (!length || strncmp(path, folder, length) != 0 || path[length] != '/') return NOWHERE;
    name = strrchr(path, '/') + 1;
    if (strstr(name, "-shm")) return NOWHERE; /* shared memory is on no disk */
    if (strncmp(name, "qantara.db", 10) == 0) return DATABASE;
    return strstr(name, "journal") ? JOURNAL : OTHER;
}

static int place(int file) {
    char link[64], path[PATH_MAX];
    ssize_t length;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return NOWHERE;
    path[length] = 0;
    if (strncmp(path, "socket:", 7) == 0) {
        struct sockaddr_storage name;
        socklen_t size = sizeof name;
        if (getsockname(file, (struct sockaddr *)&name, &size) != 0) return NOWHERE;
        return name.ss_family == AF_INET || name.ss_family == AF_INET6 ? WIRE : NOWHERE;
    }
    return place_of(path);
}

static int armed(void) { return __atomic_load_n(&order->armed, __ATOMIC_ACQUIRE); }

/* What is to befall this call. Death and delay befall it here. */
static int fate(int call, int where) {
    int64_t count;
    if (where == NOWHERE || !armed()) return NOTHING;
    count = __atomic_add_fetch(&order->counts[call][where], 1, __ATOMIC_ACQ_REL);
    if (order->call != call || order->place != where || order->fault == NOTHING) return NOTHING;
    if (order->lasting ? count < order->nth : count != order->nth) return NOTHING;
    __atomic_store_n(&order->sprung, 1, __ATOMIC_RELEASE);
    if (order->fault == KILL)
        for (;;) kill(getpid(), SIGKILL);
    if (order->fault == STALL) usleep((useconds_t)order->stall_millis * 1000);
    return order->fault;
}

static int fails(int fault) {
    if (fault == EIO_) errno = EIO;
    if (fault == ENOSPC_) errno = ENOSPC;
    return fault == EIO_ || fault == ENOSPC_;
}

/* How much of a write is let through: less than all of it when the write is to be short; -1 when none. */
static ssize_t let_through(int call, int file, size_t length) {
    int where, fault;
    if (!armed()) return (ssize_t)length;
    where = place(file);
    if (full && where != NOWHERE && where != WIRE) {
        full = 0;
        errno = ENOSPC;
        return -1;
    }
    if (where == WIRE) call = SEND;
    fault = fate(call, where);
    if (fails(fault)) return -1;
    if (fault == RESET) {
        shutdown(file, SHUT_RDWR);
        errno = ECONNRESET;
        return -1;
    }
    if ((fault == SHORT || fault == TORN) && length > 1) {
        full = fault == TORN;
        return (ssize_t)(length / 2);
    }
    return (ssize_t)length;
}

static int breaks(int file) {
    if (!armed() || place(file) != WIRE || fate(RECEIVE, WIRE) != RESET) return 0;
    shutdown(file, SHUT_RDWR);
    errno = ECONNRESET;
    return 1;
}

ssize_t write(int file, const void *data, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    ssize_t some = let_through(WRITE, file, length);
    return some < 0 ? -1 : real(file, data, (size_t)some);
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    ssize_t some = let_through(WRITE, file, length);
    return some < 0 ? -1 : real(file, data, (size_t)some, offset);
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset) { return pwrite64(file, data, length, offset); }

ssize_t writev(int file, const struct iovec *parts, int count) {
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    struct iovec first;
    ssize_t some;
    size_t length = 0;
    int i;
    for (i = 0; i < count; i++) length += parts[i].iov_len;
    some = let_through(WRITE, file, length);
    if (some < 0) return -1;
    if ((size_t)some == length || count == 0) return real(file, parts, count);
    first = parts[0];
    if (first.iov_len > (size_t)some) first.iov_len = (size_t)some;
    return real(file, &first, 1);
}

ssize_t send(int file, const void *data, size_t length, int flags) {
    REAL(ssize_t, "send", int, const void *, size_t, int);
    ssize_t some = let_through(SEND, file, length);
    return some < 0 ? -1 : real(file, data, (size_t)some, flags);
}

ssize_t read(int file, void *data, size_t length) {
    REAL(ssize_t, "read", int, void *, size_t);
    return breaks(file) ? -1 : real(file, data, length);
}

ssize_t readv(int file, const struct iovec *parts, int count) {
    REAL(ssize_t, "readv", int, const struct iovec *, int);
    return breaks(file) ? -1 : real(file, parts, count);
}

ssize_t recv(int file, void *data, size_t length, int flags) {
    REAL(ssize_t, "recv", int, void *, size_t, int);
    return breaks(file) ? -1 : real(file, data, length, flags);
}

static int on_file(int call, int file) { return armed() && fails(fate(call, place(file))); }

static int on_path(int call, const char *path) { return armed() && fails(fate(call, place_of(path))); }

int ftruncate64(int file, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    return on_file(TRUNCATE, file) ? -1 : real(file, length);
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int fsync(int file) {
    REAL(int, "fsync", int);
    return on_file(SYNC, file) ? -1 : real(file);
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    return on_file(SYNC, file) ? -1 : real(file);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    return on_path(UNLINK, path) ? -1 : real(path);
}

int rename(const char *path, const char *other) {
    REAL(int, "rename", const char *, const char *);
    return on_path(RENAME, path) ? -1 : real(path, other);
}
