/* Every entry point with what no caller should hand over, and all of them again and again: none may crash, each says in
   words what is wrong, and nothing is left behind. abuse FILE ROUNDS */
#include "shinsa.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failed = 0;

static void expect(const char *what, int status, int wanted, shinsa_text *error) {
  int says = error && error->bytes && error->length > 0 && strlen(error->bytes) == error->length;
  if (status != wanted || (wanted == SHINSA_WRONG && error && !says)) {
    printf("%s: %d, not %d: %s\n", what, status, wanted, says ? error->bytes : "without words");
    failed++;
  }
  shinsa_text_free(error);
}

typedef int (*question)(const shinsa_book *, const char *, size_t, const shinsa_options *, shinsa_text *, shinsa_text *);

static void ask_all(const shinsa_book *book, const char *application, size_t length, const shinsa_options *options, int wanted) {
  question questions[] = {shinsa_decide, shinsa_explain, shinsa_why_not, shinsa_changes, shinsa_ask, shinsa_schemes};
  for (int index = 0; index < 6; index++) {
    shinsa_text result = {(char *)1, 9}, error = {(char *)1, 9};
    expect("a question", questions[index](book, application, length, options, &result, &error), wanted, &error);
    if (wanted == SHINSA_WRONG && result.bytes) failed++, printf("a wrong call has a result\n");
    shinsa_text_free(&result);
    expect("without a place for the result", questions[index](book, application, length, options, NULL, &error),
           SHINSA_WRONG, &error);
    expect("without a place for the error", questions[index](NULL, application, length, options, &result, NULL),
           SHINSA_WRONG, NULL);
    shinsa_text_free(&result);
  }
}

static void decide(const shinsa_book *book, const char *application, size_t length, const shinsa_options *options, int wanted) {
  shinsa_text result, error;
  expect("options", shinsa_decide(book, application, length, options, &result, &error), wanted, &error);
  shinsa_text_free(&result);
}

static void abuse_options(const shinsa_book *book, const char *application, size_t length) {
  struct { shinsa_options options; unsigned char rest[64]; } longer;
  memset(&longer, 0, sizeof longer);
  longer.options.size = sizeof longer;
  longer.options.abi = SHINSA_ABI_VERSION;
  decide(book, application, length, &longer.options, SHINSA_OK);
  longer.rest[63] = 1;
  decide(book, application, length, &longer.options, SHINSA_WRONG);
  shinsa_options good = {.size = sizeof good, .abi = SHINSA_ABI_VERSION}, bad[12];
  for (int index = 0; index < 12; index++) bad[index] = good;
  bad[0].size = 0;
  bad[1].size = 7;
  bad[2].size = 0xFFFFFFFF;
  bad[3].abi = 2;
  bad[4].flags = 1u << 31;
  bad[5].form = 9;
  bad[6].language = (shinsa_string){"klingon", 7};
  bad[7].language = (shinsa_string){"\xff\xfe", 2};
  bad[8].on = (shinsa_string){"yesterday", 9};
  bad[9].decisions = (shinsa_string){NULL, 5};
  bad[10].decisions = (shinsa_string){"no such decision", 16};
  bad[11].threads = 100000;
  for (int index = 0; index < 12; index++) {
    if (index != 4) bad[index].flags |= SHINSA_ERRORS_AS_JSON;
    decide(book, application, length, &bad[index], SHINSA_WRONG);
  }
  good.size = 8;
  decide(book, application, length, &good, SHINSA_OK);
}

static void abuse_impact(const shinsa_book *book) {
  struct ArrowArrayStream stream = {0};
  shinsa_impact good = {.size = sizeof good}, bad[7];
  shinsa_text result, error;
  expect("no stream", shinsa_arrow_impact(book, book, NULL, NULL, &good, &result, &error), SHINSA_WRONG, &error);
  expect("no old book", shinsa_arrow_impact(NULL, book, &stream, NULL, NULL, &result, &error), SHINSA_WRONG, &error);
  expect("no new book", shinsa_arrow_impact(book, NULL, &stream, NULL, NULL, &result, &error), SHINSA_WRONG, &error);
  expect("a released stream", shinsa_arrow_impact(book, book, &stream, NULL, NULL, &result, &error), SHINSA_WRONG, &error);
  expect("no result", shinsa_arrow_impact(book, book, &stream, NULL, NULL, NULL, &error), SHINSA_WRONG, &error);
  for (int index = 0; index < 7; index++) bad[index] = good;
  bad[0].size = 0;
  bad[1].size = 0xFFFFFFFF;
  bad[2].sample = 0xFFFFFFFF;
  bad[3].on_old = (shinsa_string){"yesterday", 9};
  bad[4].on_new = (shinsa_string){"\xff\xfe", 2};
  bad[5].sums = (shinsa_string){NULL, 5};
  bad[6].by = (shinsa_string){"by", (size_t)-1};
  for (int index = 0; index < 7; index++)
    expect("impact", shinsa_arrow_impact(book, book, &stream, NULL, &bad[index], &result, &error), SHINSA_WRONG, &error);
}

static void abuse_tables(const shinsa_book *book) {
  struct ArrowSchema schema, nothing, empty = {0};
  struct ArrowArray array = {0}, result;
  struct ArrowArrayStream stream = {0}, decided;
  shinsa_text error;
  expect("facts", shinsa_arrow_facts(book, NULL, &schema, &error), SHINSA_OK, &error);
  expect("facts of no book", shinsa_arrow_facts(NULL, NULL, &nothing, &error), SHINSA_WRONG, &error);
  expect("facts nowhere", shinsa_arrow_facts(book, NULL, NULL, &error), SHINSA_WRONG, &error);
  expect("no array", shinsa_arrow_decide(book, &schema, NULL, NULL, &result, &error), SHINSA_WRONG, &error);
  expect("a released array", shinsa_arrow_decide(book, &schema, &array, NULL, &result, &error), SHINSA_WRONG, &error);
  expect("no schema", shinsa_arrow_decide(book, NULL, &array, NULL, &result, &error), SHINSA_WRONG, &error);
  expect("a released schema", shinsa_arrow_decisions(book, &empty, NULL, &nothing, &error), SHINSA_WRONG, &error);
  expect("no stream", shinsa_arrow_decide_stream(book, NULL, NULL, &decided, &error), SHINSA_WRONG, &error);
  expect("a released stream", shinsa_arrow_decide_stream(book, &stream, NULL, &decided, &error), SHINSA_WRONG, &error);
  abuse_impact(book);
  expect("decisions", shinsa_arrow_decisions(book, &schema, NULL, &nothing, &error), SHINSA_OK, &error);
  nothing.release(&nothing);
  schema.release(&schema);
}

int main(int count, char **arguments) {
  static char application[1 << 16];
  FILE *file = count > 2 ? fopen(arguments[1], "rb") : NULL;
  size_t length = file ? fread(application, 1, sizeof application, file) : 0;
  if (file) fclose(file);
  for (int round = 0; round < atoi(arguments[2]); round++) {
    shinsa_book *book, *none;
    shinsa_text error, result;
    expect("open", shinsa_book_open(NULL, 0, NULL, &book, &error), SHINSA_OK, &error);
    expect("open nowhere", shinsa_book_open(NULL, 0, NULL, NULL, &error), SHINSA_WRONG, &error);
    expect("open NULL of 5 bytes", shinsa_book_open(NULL, 5, NULL, &none, &error), SHINSA_WRONG, &error);
    expect("open what isn't UTF-8", shinsa_book_open("\xff", 1, NULL, &none, &error), SHINSA_WRONG, &error);
    expect("read no JSON", shinsa_book_read("rules", 5, NULL, &none, &error), SHINSA_WRONG, &error);
    expect("read of a negative length", shinsa_book_read("{}", (size_t)-1, NULL, &none, &error), SHINSA_WRONG, &error);
    expect("check no JSON", shinsa_check("[", 1, NULL, &result, &error), SHINSA_WRONG, &error);
    expect("describe", shinsa_book_describe(book, NULL, &result, &error), SHINSA_OK, &error);
    shinsa_text_free(&result);
    ask_all(book, application, length, NULL, SHINSA_OK);
    ask_all(NULL, application, length, NULL, SHINSA_WRONG);
    ask_all(book, NULL, 3, NULL, SHINSA_WRONG);
    ask_all(book, application, (size_t)-1, NULL, SHINSA_WRONG);
    expect("refused", shinsa_decide(book, "{\"a\": 1}", 8, NULL, &result, &error), SHINSA_REFUSED, &error);
    shinsa_text_free(&result);
    abuse_options(book, application, length);
    abuse_tables(book);
    shinsa_book_free(book);
    shinsa_book_free(NULL);
    shinsa_text_free(NULL);
  }
  printf(failed ? "%d failed\n" : "all as it should be\n", failed);
  return failed != 0;
}
