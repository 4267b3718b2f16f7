// The one door to zlib: a reader of gzip data behind four functions, because Swift does not see zlib's macros and a z_stream must not move.
#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <zlib.h>

// What came of a step.
enum czlib_result { CZLIB_MORE = 0, CZLIB_END = 1, CZLIB_DAMAGED = 2, CZLIB_NO_MEMORY = 3 };

// Opens a reader of one gzip member after another; null without memory.
static inline void *czlib_open(void) {
  z_stream *stream = (z_stream *)calloc(1, sizeof(z_stream));
  if (stream != NULL && inflateInit2(stream, MAX_WBITS + 16) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

static inline void czlib_close(void *handle) {
  inflateEnd((z_stream *)handle);
  free(handle);
}

// Gets ready for the next member.
static inline void czlib_restart(void *handle) { inflateReset((z_stream *)handle); }

// Reads as much as there is and fits; says how many bytes it took and made.
static inline int czlib_read(
  void *handle, const uint8_t *input, size_t input_count, size_t *taken, uint8_t *output, size_t output_count, size_t *made
) {
  z_stream *stream = (z_stream *)handle;
  stream->next_in = (Bytef *)input;
  stream->avail_in = (uInt)input_count;
  stream->next_out = (Bytef *)output;
  stream->avail_out = (uInt)output_count;
  int result = inflate(stream, Z_NO_FLUSH);
  *taken = input_count - stream->avail_in;
  *made = output_count - stream->avail_out;
  switch (result) {
  case Z_STREAM_END: return CZLIB_END;
  case Z_OK: case Z_BUF_ERROR: return CZLIB_MORE;
  case Z_MEM_ERROR: return CZLIB_NO_MEMORY;
  default: return CZLIB_DAMAGED;
  }
}

#endif
