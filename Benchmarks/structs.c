/* usage: structs W1.txt ; W1 by hand in C over structs in memory, a million a pass, as JSON.
   A line of the file is an application: the fields of app_t in their order. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "w1.h"

enum { NUMBERS = 10, BYTES = 14, MOST = 10000, MILLION = 1000000, PASSES = 5 };

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
  app_t *apps = calloc(MILLION, sizeof *apps);
  int count = 0, whole = 1;
  if (!file || !apps) return 1;
  for (; count < MOST && whole; count += whole) {
    int64_t numbers[NUMBERS];
    uint8_t bytes[BYTES];
    for (int i = 0; i < NUMBERS && whole; i++) whole = fscanf(file, "%" SCNd64, &numbers[i]) == 1;
    for (int i = 0; i < BYTES && whole; i++) whole = fscanf(file, "%" SCNu8, &bytes[i]) == 1;
    memcpy(&apps[count], numbers, sizeof numbers);
    memcpy(&apps[count].industry, bytes, sizeof bytes);
  }
  if (count == 0) return 1;
  for (int i = count; i < MILLION; i++) apps[i] = apps[i % count];
  double rates[PASSES];
  uint64_t sum = 0;
  for (int pass = -1; pass < PASSES; pass++) {
    clock_t start = clock();
    for (int i = 0; i < MILLION; i++) {
      decision_t decision = w1_decide(&apps[i]);
      uint64_t word;
      memcpy(&word, &decision, sizeof word);
      sum = sum * 31 + word;
    }
    if (pass >= 0) rates[pass] = (double)MILLION * CLOCKS_PER_SEC / (double)(clock() - start);
  }
  qsort(rates, PASSES, sizeof *rates, by_size);
  printf("{\"peer\": \"c\", \"structs_per_s\": %.0f, \"sum\": %" PRIu64 "}\n", rates[PASSES / 2], sum);
}
