// The one door to zstd: a reader of its frames behind three functions, with the same words as that of gzip data.
#ifndef CZSTD_SHIM_H
#define CZSTD_SHIM_H

#include <stddef.h>
#include <stdint.h>
#include <zstd.h>
#include <zstd_errors.h>

// What came of a step.
enum czstd_result { CZSTD_MORE = 0, CZSTD_END = 1, CZSTD_DAMAGED = 2, CZSTD_NO_MEMORY = 3 };

// Opens a reader of one frame after another; null without memory.
static inline void *czstd_open(void) { return ZSTD_createDStream(); }

static inline void czstd_close(void *handle) { ZSTD_freeDStream((ZSTD_DStream *)handle); }

// Reads as much as there is and fits; says how many bytes it took and made.
static inline int czstd_read(
  void *handle, const uint8_t *input, size_t input_count, size_t *taken, uint8_t *output, size_t output_count, size_t *made
) {
  ZSTD_inBuffer from = {input, input_count, 0};
  ZSTD_outBuffer to = {output, output_count, 0};
  size_t result = ZSTD_decompressStream((ZSTD_DStream *)handle, &to, &from);
  *taken = from.pos;
  *made = to.pos;
  if (ZSTD_isError(result)) {
    return ZSTD_getErrorCode(result) == ZSTD_error_memory_allocation ? CZSTD_NO_MEMORY : CZSTD_DAMAGED;
  }
  return result == 0 ? CZSTD_END : CZSTD_MORE;
}

#endif
