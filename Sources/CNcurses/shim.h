// The one door to ncurses: wide characters on, and its C globals and macros behind functions, because Swift 6 refuses shared mutable
// globals and does not see macros.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// From term.h: short names that would stand in the way of Swift's own.
#undef columns
#undef lines
#undef bell
#undef tab
#undef newline
#undef buttons

// --- the screen

static inline int cncurses_colors(void) { return COLORS; }
static inline int cncurses_color_pairs(void) { return COLOR_PAIRS; }
static inline int cncurses_lines(void) { return LINES; }
static inline int cncurses_columns(void) { return COLS; }

// Opens a screen on the standard streams; null when the terminal cannot be driven.
static inline SCREEN *cncurses_open(void) { return newterm(NULL, stdout, stdin); }

// Cursor keys give codes, and what is drawn never scrolls.
static inline void cncurses_prepare(void) {
  keypad(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
}

// Shows what was written.
static inline int cncurses_refresh(void) { return wrefresh(stdscr); }
// Makes the next refresh draw everything, whatever the terminal is thought to show.
static inline int cncurses_redraw(void) { return clearok(curscr, TRUE); }
static inline int cncurses_erase(void) { return werase(stdscr); }
static inline int cncurses_move(int row, int column) { return wmove(stdscr, row, column); }
// Whether the cursor may be left anywhere after a refresh.
static inline int cncurses_leave_cursor(int leave) { return leaveok(stdscr, leave ? TRUE : FALSE); }

// What follows is written with these attributes and this pair of colours.
static inline int cncurses_set_style(uint32_t attributes, int pair) {
  return wattr_set(stdscr, (attr_t)attributes, (short)(pair > 255 ? 255 : pair), &pair);
}

// Writes scalars at a place; marks join the letter before them.
static inline int cncurses_write(int row, int column, const uint32_t *scalars, int count) {
  return mvwaddnwstr(stdscr, row, column, (const wchar_t *)scalars, count);
}

// --- attributes

static inline uint32_t cncurses_bold(void) { return A_BOLD; }
static inline uint32_t cncurses_dim(void) { return A_DIM; }
static inline uint32_t cncurses_underline(void) { return A_UNDERLINE; }
static inline uint32_t cncurses_reverse(void) { return A_REVERSE; }
static inline uint32_t cncurses_italic(void) { return A_ITALIC; }

// --- keys

static inline int cncurses_first_function_key(void) { return KEY_F(0); }
static inline int cncurses_is_key(int result) { return result == KEY_CODE_YES; }
static inline int cncurses_is_nothing(int result) { return result == ERR; }

// The window that keys are read from: a pad, so that reading never refreshes the screen.
static inline WINDOW *cncurses_open_input(void) {
  WINDOW *pad = newpad(1, 1);
  if (pad != NULL) {
    keypad(pad, TRUE);
    nodelay(pad, TRUE);
  }
  return pad;
}

// --- the terminal

// Looks the terminal up without opening it: 1 found, 0 unknown or too general, -1 no data base.
static inline int cncurses_look_up_terminal(void) {
  int found = -1;
  setupterm(NULL, 1, &found);
  return found;
}

// Forgets what was looked up.
static inline void cncurses_forget_terminal(void) { del_curterm(cur_term); }

// A capability's text; null when the terminal does not have it.
static inline const char *cncurses_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

// Reads the size that the terminal driver knows; 0 when it knows none.
static inline int cncurses_read_size(int *width, int *height) {
  struct winsize size = {0};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return 0;
  *width = size.ws_col;
  *height = size.ws_row;
  return 1;
}

// How many bytes wait to be read from the keyboard, or less than none when it is gone.
static inline int cncurses_waiting_bytes(void) {
  int count = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 ? count : -1;
}

// Whether the locale's characters are Unicode's.
static inline int cncurses_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }
// How many columns the C library believes a scalar to take.
static inline int cncurses_scalar_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

#endif
