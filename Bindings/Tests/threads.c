/* Threads that call every function at once, on one book: each must get what one thread alone gets. What a sanitizer sees in
   it is up to how it was compiled. threads FILE THREADS ROUNDS */
#include "shinsa.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 40000, QUESTIONS = 9, COLUMNS = 3, MOST = 64 };

static shinsa_book *book;
static const char *applications, *first;
static size_t length, first_length;
static int rounds;
static shinsa_text alone[QUESTIONS];
static unsigned long table_alone;

static int impact(shinsa_text *result, shinsa_text *error);

/* The questions of one application, or of all. */
static int ask(int question, shinsa_text *result, shinsa_text *error) {
  shinsa_options text = {.size = sizeof text, .abi = SHINSA_ABI_VERSION, .form = SHINSA_FORM_TEXT};
  shinsa_options one = {.size = sizeof one, .abi = SHINSA_ABI_VERSION, .decisions = {"company_size", 12}};
  switch (question) {
  case 0: return shinsa_decide(book, applications, length, NULL, result, error);
  case 1: return shinsa_explain(book, first, first_length, &text, result, error);
  case 2: return shinsa_why_not(book, first, first_length, &one, result, error);
  case 3: return shinsa_changes(book, first, first_length, &one, result, error);
  case 4: return shinsa_ask(book, first, first_length, NULL, result, error);
  case 5: return shinsa_schemes(book, first, first_length, NULL, result, error);
  case 6: return shinsa_book_describe(book, NULL, result, error);
  case 7: return shinsa_decide(book, "{\"nothing\": 1}", 14, NULL, result, error);
  default: return impact(result, error);
  }
}

static void release_schema(struct ArrowSchema *schema) { schema->release = NULL; }
static void release_array(struct ArrowArray *array) { array->release = NULL; }

/* Decides a table on threads of its own, at once or as a stream, and gives a sum over the statuses. */
struct table {
  struct ArrowSchema schema, columns[COLUMNS], *children[COLUMNS];
  struct ArrowArray array, cells[COLUMNS], *parts[COLUMNS];
  const void *buffers[COLUMNS][2], *rows[1];
  int isTaken;
};

static int64_t amounts[COLUMNS - 1][ROWS];
static int32_t days[ROWS];

static void fill(struct table *table) {
  static const char *names[COLUMNS] = {"employees", "capital", "received_on"};
  static const char *formats[COLUMNS] = {"l", "l", "tdD"};
  memset(table, 0, sizeof *table);
  for (int column = 0; column < COLUMNS; column++) {
    const void *values = column == 2 ? (const void *)days : (const void *)amounts[column];
    table->columns[column] = (struct ArrowSchema){.format = formats[column], .name = names[column], .release = release_schema};
    table->buffers[column][1] = values;
    table->cells[column] = (struct ArrowArray){
        .length = ROWS, .n_buffers = 2, .buffers = table->buffers[column], .release = release_array};
    table->children[column] = &table->columns[column];
    table->parts[column] = &table->cells[column];
  }
  table->schema = (struct ArrowSchema){
      .format = "+s", .n_children = COLUMNS, .children = table->children, .release = release_schema};
  table->array = (struct ArrowArray){
      .length = ROWS, .n_buffers = 1, .buffers = table->rows, .n_children = COLUMNS, .children = table->parts,
      .release = release_array};
}

static int next_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
  *out = ((struct table *)stream->private_data)->schema;
  return 0;
}

static int next_array(struct ArrowArrayStream *stream, struct ArrowArray *out) {
  struct table *table = stream->private_data;
  if (table->isTaken) *out = (struct ArrowArray){0};
  else *out = table->array;
  table->isTaken = 1;
  return 0;
}

static const char *no_error(struct ArrowArrayStream *stream) { return stream ? NULL : "none"; }
static void release_stream(struct ArrowArrayStream *stream) { stream->release = NULL; }

static unsigned long sum(struct ArrowArray *result) {
  const int8_t *statuses = result->children[0]->buffers[1];
  unsigned long sum = result->length + result->children[1]->null_count;
  for (int row = 0; row < ROWS; row++) sum = sum * 31 + statuses[row];
  result->release(result);
  return sum;
}

static unsigned long decide_table(int isStream) {
  shinsa_options options = {.size = sizeof options, .abi = SHINSA_ABI_VERSION, .flags = SHINSA_NO_NEEDS, .threads = 3,
                            .decisions = {"company_size", 12}};
  struct table *table = malloc(sizeof *table);
  struct ArrowArray result = {0};
  shinsa_text error;
  unsigned long found = 0;
  fill(table);
  if (!isStream) {
    if (shinsa_arrow_decide(book, &table->schema, &table->array, &options, &result, &error) == SHINSA_OK) found = sum(&result);
  } else {
    struct ArrowArrayStream stream = {next_schema, next_array, no_error, release_stream, table}, decided;
    if (shinsa_arrow_decide_stream(book, &stream, &options, &decided, &error) == SHINSA_OK) {
      if (decided.get_next(&decided, &result) == 0 && result.release) found = sum(&result);
      decided.release(&decided);
    }
  }
  shinsa_text_free(&error);
  free(table);
  return found;
}

/* What another day does to the table, on threads of its own. */
static int impact(shinsa_text *result, shinsa_text *error) {
  shinsa_options options = {.size = sizeof options, .abi = SHINSA_ABI_VERSION, .threads = 3, .decisions = {"company_size", 12}};
  shinsa_impact terms = {.size = sizeof terms, .sample = 2, .on_new = {"1999-01-01", 10}};
  struct table *table = malloc(sizeof *table);
  fill(table);
  struct ArrowArrayStream stream = {next_schema, next_array, no_error, release_stream, table};
  int status = shinsa_arrow_impact(book, book, &stream, &options, &terms, result, error);
  free(table);
  return status;
}

static void *run(void *number) {
  long wrong = 0;
  for (int round = 0; round < rounds; round++) {
    for (int step = 0; step < QUESTIONS; step++) {
      int question = (step + (int)(long)number) % QUESTIONS;
      shinsa_text result, error;
      ask(question, &result, &error);
      wrong += result.length != alone[question].length || memcmp(result.bytes, alone[question].bytes, result.length) != 0;
      shinsa_text_free(&result);
      shinsa_text_free(&error);
    }
    wrong += decide_table(((int)(long)number + round) % 2) != table_alone;
    shinsa_book *other;
    shinsa_text error;
    wrong += shinsa_book_open("tokyo", 5, NULL, &other, &error) != SHINSA_OK;
    shinsa_text_free(&error);
    shinsa_book_free(other);
  }
  return (void *)wrong;
}

int main(int count, char **arguments) {
  static char text[1 << 18];
  FILE *file = count > 3 ? fopen(arguments[1], "rb") : NULL;
  if (!file) return 2;
  length = fread(text, 1, sizeof text, file);
  fclose(file);
  applications = first = text;
  first_length = (size_t)((char *)memchr(text, '\n', length) - text);
  rounds = atoi(arguments[3]);
  for (int row = 0; row < ROWS; row++) {
    amounts[0][row] = row % 997 == 0 ? -1 : row % 400;
    amounts[1][row] = (int64_t)(row % 700) * 1000000;
    days[row] = 19000 + row % 900;
  }
  shinsa_text error;
  if (shinsa_book_open(NULL, 0, NULL, &book, &error) != SHINSA_OK) return 2;
  for (int question = 0; question < QUESTIONS; question++) {
    ask(question, &alone[question], &error);
    shinsa_text_free(&error);
    if (!alone[question].bytes) return printf("question %d has no answer\n", question), 1;
  }
  table_alone = decide_table(0);
  int threads = atoi(arguments[2]) < MOST ? atoi(arguments[2]) : MOST;
  pthread_t all[MOST];
  for (long number = 0; number < threads; number++) pthread_create(&all[number], NULL, run, (void *)number);
  long wrong = table_alone == 0;
  for (int number = 0; number < threads; number++) {
    void *own;
    pthread_join(all[number], &own);
    wrong += (long)own;
  }
  for (int question = 0; question < QUESTIONS; question++) shinsa_text_free(&alone[question]);
  shinsa_book_free(book);
  printf("%d threads, %d rounds, %ld answers that one thread alone doesn't get\n", threads, rounds, wrong);
  return wrong != 0;
}
