/* Counts allocations of the process it is preloaded into, and says at its end how many there were and of how many bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

static atomic_long count, bytes;

/* What the function would be without this one. */
#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static void *counted(void *memory, size_t size) {
  atomic_fetch_add_explicit(&count, 1, memory_order_relaxed);
  atomic_fetch_add_explicit(&bytes, (long)size, memory_order_relaxed);
  return memory;
}

void *malloc(size_t size) {
  REAL(malloc);
  return counted(real(size), size);
}

void *realloc(void *memory, size_t size) {
  REAL(realloc);
  return counted(real(memory, size), size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  REAL(posix_memalign);
  counted(NULL, size);
  return real(memory, alignment, size);
}

__attribute__((destructor)) static void tell(void) { fprintf(stderr, "allocations %ld bytes %ld\n", count, bytes); }
