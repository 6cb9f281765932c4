/* Decides the applications of a file as a core banking system would: one library, no Swift, no Python.
   gcc decide.c -I ../../Bindings/Sources/CShinsa/include -L FOLDER -lshinsa -o decide && ./decide applications.json */
#include "shinsa.h"
#include <stdio.h>
#include <stdlib.h>

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  char *bytes = NULL;
  size_t room = 0, count;
  *length = 0;
  do {
    room += 65536;
    bytes = realloc(bytes, room);
    count = fread(bytes + *length, 1, room - *length, file);
    *length += count;
  } while (count > 0 && *length == room);
  fclose(file);
  return bytes;
}

static int tell(const char *what, shinsa_text *error) {
  fprintf(stderr, "%s: %s\n", what, error->bytes ? error->bytes : "?");
  shinsa_text_free(error);
  return SHINSA_WRONG;
}

int main(int count, char **arguments) {
  shinsa_options options = {.size = sizeof options, .abi = SHINSA_ABI_VERSION, .flags = SHINSA_NO_REASONS};
  options.decisions = (shinsa_string){"acceptable,collateral_required,fee_rate", 39};
  shinsa_book *book;
  shinsa_text result, error;
  size_t length;
  char *applications = count == 2 ? read_file(arguments[1], &length) : NULL;
  if (!applications) return fprintf(stderr, "decide FILE: the file can't be read\n"), SHINSA_WRONG;
  if (shinsa_abi_version() != SHINSA_ABI_VERSION) return fprintf(stderr, "another library\n"), SHINSA_WRONG;

  if (shinsa_book_open(NULL, 0, &options, &book, &error)) return tell("rules", &error);
  int status = shinsa_decide(book, applications, length, &options, &result, &error);
  if (status == SHINSA_WRONG)
    tell("decide", &error);
  else
    fwrite(result.bytes, 1, result.length, stdout);

  shinsa_text_free(&result);
  shinsa_book_free(book);
  free(applications);
  return status;
}
