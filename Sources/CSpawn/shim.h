// The calls of glibc for starting programs that Swift does not see, because they are GNU's and not POSIX's.
#ifndef CSPAWN_SHIM_H
#define CSPAWN_SHIM_H

#include <fcntl.h>
#include <spawn.h>

extern int pipe2(int ends[2], int flags);
extern int eventfd(unsigned int count, int flags);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

// Makes a pipe whose ends no other program inherits.
static inline int cspawn_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

// Makes a counter to wait for, which no other program inherits: EFD_CLOEXEC and EFD_NONBLOCK are these on Linux.
static inline int cspawn_counter(void) { return eventfd(0, O_CLOEXEC | O_NONBLOCK); }

// Says in which folder the program starts.
static inline int cspawn_add_folder(posix_spawn_file_actions_t *actions, const char *path) {
  return posix_spawn_file_actions_addchdir_np(actions, path);
}

// Says that the program gets no descriptor from this one on.
static inline int cspawn_add_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

// Makes the program the first of a session of its own, without a terminal: POSIX_SPAWN_SETSID, with signals as they are at first.
static inline int cspawn_flags(void) { return 0x80 | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF; }

#endif
