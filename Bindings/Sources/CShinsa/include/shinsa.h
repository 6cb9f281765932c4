/* Shinsa for any host: decides applications for loan guarantees and says why. One file, libshinsa.so, is all it needs.
 *
 * Text is UTF-8 with a length and needs no zero byte. What the library hands out is freed by the functions named here.
 * Nothing is kept between calls but what a book holds, which never changes: any thread may use one, many at a time.
 */
#ifndef SHINSA_H
#define SHINSA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Grows by one whenever a program compiled with an older header could no longer be served. */
#define SHINSA_ABI_VERSION 1

/* Arrow's C data and stream interfaces, as their specification gives them. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4
struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};
struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};
#endif
#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};
#endif

/* What a function returns: the exit statuses of the command. */
#define SHINSA_OK 0      /* done */
#define SHINSA_REFUSED 1 /* some application was refused; the result says which and why */
#define SHINSA_WRONG 2   /* the rules or the call are wrong; there is an error text and no result */

/* A rule book that was read and checked. */
typedef struct shinsa_book shinsa_book;

/* Text that the library hands out, to be freed with shinsa_text_free. A zero byte stands behind it. */
typedef struct shinsa_text {
  char *bytes;
  size_t length;
} shinsa_text;

/* Text of the caller's; NULL with length 0 says nothing. */
typedef struct shinsa_string {
  const char *bytes;
  size_t length;
} shinsa_string;

#define SHINSA_FORM_JSON 0
#define SHINSA_FORM_TEXT 1
#define SHINSA_FORM_HTML 2
#define SHINSA_FORM_CSV 3 /* shinsa_arrow_impact only */

#define SHINSA_NO_REASONS 1u      /* decide: without verdict, tree of reasons and digest of the application */
#define SHINSA_FULL_TEXT 2u       /* explain as text: with the whole tree of reasons */
#define SHINSA_NO_NEEDS 4u        /* Arrow: without what an undetermined decision needs, which takes time to find */
#define SHINSA_ERRORS_AS_JSON 8u  /* error texts are objects: {"message": …, "problems": [{"key", "row", "hint", …}]} */
#define SHINSA_BOTH_DIRECTIONS 16u /* changes: those for the worse too */

/* How a call is to be carried out. Zero it, then set size and abi; NULL in its place means all defaults. */
typedef struct shinsa_options {
  uint32_t size;           /* sizeof(shinsa_options) */
  uint32_t abi;            /* SHINSA_ABI_VERSION */
  uint32_t flags;          /* of SHINSA_NO_REASONS and the others */
  uint32_t form;           /* explain, schemes, impact: SHINSA_FORM_JSON, _TEXT, _HTML or _CSV */
  uint32_t threads;        /* Arrow: how many threads; 0 for one */
  uint32_t most;           /* changes: of each decision at most so many; 0 for 6 */
  shinsa_string language;  /* "ja" (default) or "en" */
  shinsa_string on;        /* a day such as 2024-03-15, in place of the applications' own basis dates */
  shinsa_string decisions; /* names with commas between them; none for all */
  shinsa_string ignored;   /* Arrow: columns to leave out, one a line; "*" for all that are no facts */
  shinsa_string carried;   /* Arrow: columns to hand through into the result, one a line */
} shinsa_options;

/* The ABI version of the library; it must be SHINSA_ABI_VERSION of the header. */
uint32_t shinsa_abi_version(void);

/* The version of the engine, such as 0.3.0; never freed. */
const char *shinsa_version(void);

/* Frees a text, and leaves it empty. */
void shinsa_text_free(shinsa_text *text);

/* Opens the rules that the library ships: of this association, or of the standard one where length is 0. */
int shinsa_book_open(const char *association, size_t length, const shinsa_options *options, shinsa_book **book,
                     shinsa_text *error);

/* Opens rules that are handed over: {"files": {"national/a.rules": "…", …}, "association": "fukui"}. Of files in layers
   the national one and the association's count; the association may be left out where they are in none. */
int shinsa_book_read(const char *rules, size_t length, const shinsa_options *options, shinsa_book **book,
                     shinsa_text *error);

/* Frees a book that no call uses any more; NULL is none. */
void shinsa_book_free(shinsa_book *book);

/* What a book is: {"association", "rules" (digest), "version", "facts": […], "decisions": […], "warnings": […]}. */
int shinsa_book_describe(const shinsa_book *book, const shinsa_options *options, shinsa_text *result,
                         shinsa_text *error);

/* Checks rules, as shinsa_book_read takes them: an array of diagnostics, as `shinsa check --output json` has them. */
int shinsa_check(const char *rules, size_t length, const shinsa_options *options, shinsa_text *result,
                 shinsa_text *error);

/* Decides applications: a JSON object, an array of them, or one a line. A line each, in their order, as
   `shinsa evaluate --output json` has it; one that is refused has {"application_id", "error"} in its place. */
int shinsa_decide(const shinsa_book *book, const char *applications, size_t length, const shinsa_options *options,
                  shinsa_text *result, shinsa_text *error);

/* Explains one application in the form of the options. */
int shinsa_explain(const shinsa_book *book, const char *application, size_t length, const shinsa_options *options,
                   shinsa_text *result, shinsa_text *error);

/* On which facts decisions rest, and to what the answers to missing ones lead: as `shinsa why --output json`. */
int shinsa_why_not(const shinsa_book *book, const char *application, size_t length, const shinsa_options *options,
                   shinsa_text *result, shinsa_text *error);

/* What would have to change for decisions to turn out otherwise: as `shinsa changes --output json`. */
int shinsa_changes(const shinsa_book *book, const char *application, size_t length, const shinsa_options *options,
                   shinsa_text *result, shinsa_text *error);

/* What to ask next, until the verdict or the one named decision is settled: as `shinsa ask --output json`, and more of
   the question. */
int shinsa_ask(const shinsa_book *book, const char *application, size_t length, const shinsa_options *options,
               shinsa_text *result, shinsa_text *error);

/* The application under every scheme: as `shinsa schemes --output json`. */
int shinsa_schemes(const shinsa_book *book, const char *application, size_t length, const shinsa_options *options,
                   shinsa_text *result, shinsa_text *error);

/* The columns that a table of applications may have, as a struct; behind a judgement ID those of who judged and why, ID_by
   and ID_reason. The caller releases it. */
int shinsa_arrow_facts(const shinsa_book *book, const shinsa_options *options, struct ArrowSchema *schema,
                       shinsa_text *error);

/* The columns of decisions for applications of a schema, which stays the caller's and may be NULL. */
int shinsa_arrow_decisions(const shinsa_book *book, const struct ArrowSchema *facts, const shinsa_options *options,
                           struct ArrowSchema *schema, shinsa_text *error);

/* Decides a struct array. The array is taken over, whatever comes of it, and its release pointer is NULL afterwards;
   its schema stays the caller's. The caller releases the result. */
int shinsa_arrow_decide(const shinsa_book *book, const struct ArrowSchema *schema, struct ArrowArray *applications,
                        const shinsa_options *options, struct ArrowArray *decisions, shinsa_text *error);

/* Decides a stream, batch by batch as the result is read. The stream is taken over, whatever comes of it. The book may be
   freed before the result, whose errors come by its get_last_error. */
int shinsa_arrow_decide_stream(const shinsa_book *book, struct ArrowArrayStream *applications,
                               const shinsa_options *options, struct ArrowArrayStream *decisions, shinsa_text *error);

/* What two books are compared in, beside shinsa_options. Zero it, then set size. */
typedef struct shinsa_impact {
  uint32_t size;        /* sizeof(shinsa_impact) */
  uint32_t sample;      /* how many changed applications are told with both reasons */
  shinsa_string on_old; /* a day in place of the applications' own basis dates, for the old book; else that of the options */
  shinsa_string on_new; /* the same for the new one */
  shinsa_string sums;   /* numbers to add up, with commas between them: facts or decisions */
  shinsa_string by;     /* the fact or decision by which they are summed up; none for all together */
  const int32_t *stop;  /* looked at now and then: where it isn't zero, it ends with what it has; NULL for none */
  int64_t *progress;    /* where the number of applications taken so far is written now and then; NULL for none */
} shinsa_impact;

/* What becomes of applications by another book, or on another day: how many decisions turn from what to what, by which
   rules, sums before and after, and some changed applications with both reasons, as `shinsa impact`. The stream is taken
   over, whatever comes of it. */
int shinsa_arrow_impact(const shinsa_book *old_book, const shinsa_book *new_book, struct ArrowArrayStream *applications,
                        const shinsa_options *options, const shinsa_impact *impact, shinsa_text *result,
                        shinsa_text *error);

#ifdef __cplusplus
}
#endif
#endif
