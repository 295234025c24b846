/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-json-parser.h"
#include "soleus-fault.h"
#include "soleus-json.h"
#include "soleus-limits.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* json-glib's own parser, even a strict one, takes the last of two equal keys, 1e999 as infinity, 2^63 cut down, and ends a text at a \u0000;
 * it knows no limit of nesting, and its messages name no place that a person could find. A file of health numbers must not be guessed at, so the text is read here
 * by the letter of RFC 8259 into json-glib's nodes, with a place for everything that is wrong. */

typedef struct {
  const char *start;
  const char *at;
  const char *end;
  int         depth;
  GString    *pointer;
  GPtrArray  *faults;
} Text;

/* A value holds values, so this one name is needed before its turn. */
static JsonNode *parse_value (Text *self);

static void
add_fault (Text       *self,
           const char *code,
           const char *place,
           char       *message)
{
  SoleusFault *fault = soleus_fault_new (code, self->pointer->str, message);
  const char  *line = self->start;

  fault->line = 1;
  for (const char *p = self->start; p < place; p++) {
    if (*p == '\n') {
      fault->line++;
      line = p + 1;
    }
  }
  fault->column = (int) g_utf8_strlen (line, place - line) + 1;
  g_ptr_array_add (self->faults, fault);
  g_free (message);
}

static gpointer
expected (Text       *self,
          const char *what)
{
  if (self->at >= self->end) {
    /* Translators: %s is what should stand there, such as “}” or "a value". */
    add_fault (self, "syntax", self->end, g_strdup_printf (_ ("The file ends too early; here should be %s."), what));
  } else {
    g_autofree char *found = g_strndup (self->at, (gsize) (g_utf8_next_char (self->at) - self->at));

    /* Translators: the first %s is a character of the file, the second what should stand there, such as “}” or "a value". */
    add_fault (self, "syntax", self->at, g_strdup_printf (_ ("“%s” doesn’t belong here; here should be %s."), found, what));
  }
  return NULL;
}

/* The slip that people make most, told as such. */
static gpointer
expected_item (Text       *self,
               char        closing,
               const char *what)
{
  if (self->at < self->end && *self->at == closing)
    add_fault (self, "syntax", self->at, g_strdup (_ ("After the last comma nothing follows. Delete that comma, or write what is missing.")));
  else
    expected (self, what);
  return NULL;
}

static void
skip_space (Text *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\t' || *self->at == '\r'))
    self->at++;
}

static gboolean
take (Text *self,
      char  character)
{
  skip_space (self);
  if (self->at >= self->end || *self->at != character)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
parse_hex (Text    *self,
           guint32 *value)
{
  *value = 0;
  if (self->end - self->at < 4)
    return FALSE;
  for (int i = 0; i < 4; i++) {
    int digit = g_ascii_xdigit_value (self->at[i]);

    if (digit < 0)
      return FALSE;
    *value = *value * 16 + (guint32) digit;
  }
  self->at += 4;
  return TRUE;
}

static gboolean
parse_unicode (Text    *self,
               GString *string)
{
  const char *place = self->at - 2;
  guint32     high, low;

  if (!parse_hex (self, &high)) {
    expected (self, _ ("four hexadecimal digits"));
    return FALSE;
  }
  if (high == 0) {
    add_fault (self, "nul", place, g_strdup (_ ("A text can’t hold the invisible character NUL. Delete it.")));
    return FALSE;
  }
  if (high >= 0xd800 && high < 0xdc00 && self->end - self->at > 6 && self->at[0] == '\\' && self->at[1] == 'u') {
    self->at += 2;
    if (parse_hex (self, &low) && low >= 0xdc00 && low < 0xe000)
      high = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  }
  if (high >= 0xd800 && high < 0xe000) {
    add_fault (self, "syntax", place, g_strdup (_ ("Half of a pair of \\u escapes stands alone here. Write the character itself.")));
    return FALSE;
  }
  g_string_append_unichar (string, high);
  return TRUE;
}

static gboolean
parse_escape (Text    *self,
              GString *string)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char       *letter;

  if (self->at < self->end && *self->at == 'u') {
    self->at++;
    return parse_unicode (self, string);
  }
  letter = self->at < self->end ? strchr (letters, *self->at) : NULL;
  if (letter == NULL) {
    expected (self, _ ("one of the letters that may follow “\\”"));
    return FALSE;
  }
  g_string_append_c (string, meanings[letter - letters]);
  self->at++;
  return TRUE;
}

static char *
parse_string (Text *self)
{
  g_autoptr (GString) string = g_string_new (NULL);

  while (self->at < self->end && *self->at != '"') {
    const char *plain = self->at;

    while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
      self->at++;
    g_string_append_len (string, plain, self->at - plain);
    if (self->at >= self->end || *self->at == '"')
      break;
    if (*self->at != '\\') {
      add_fault (self, "syntax", self->at, g_strdup (_ ("A text ends on the line that it begins on. Close it with “\"”, or write a line break as \\n and a tab as \\t.")));
      return NULL;
    }
    self->at++;
    if (!parse_escape (self, string))
      return NULL;
  }
  if (self->at >= self->end)
    return expected (self, "“\"”");
  self->at++;
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static gboolean
skip_digits (Text *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  if (self->at > first)
    return TRUE;
  expected (self, _ ("a digit"));
  return FALSE;
}

static JsonNode *
make_number (Text       *self,
             const char *first,
             gboolean    whole)
{
  g_autofree char *digits = g_strndup (first, (gsize) (self->at - first));
  JsonNode        *node = json_node_new (JSON_NODE_VALUE);
  double           value = g_ascii_strtod (digits, NULL);

  errno = 0;
  if (whole) {
    json_node_set_int (node, g_ascii_strtoll (digits, NULL, 10));
    if (errno == 0)
      return node;
  }
  if (!isfinite (value)) {
    add_fault (self, "not-finite", first, g_strdup (_ ("This number is too large for any computer. Write the number that you mean.")));
    value = 0;
  }
  json_node_set_double (node, value);
  if (self->faults->len < SOLEUS_LIMIT_FAULTS)
    return node;
  json_node_unref (node);
  return NULL;
}

static JsonNode *
parse_number (Text *self)
{
  const char *first = self->at;
  gboolean    whole = TRUE;

  if (*self->at == '-')
    self->at++;
  if (self->end - self->at > 1 && self->at[0] == '0' && g_ascii_isdigit (self->at[1])) {
    add_fault (self, "syntax", self->at, g_strdup (_ ("A number doesn’t begin with zeros. Leave them out.")));
    return NULL;
  }
  if (!skip_digits (self))
    return NULL;
  if (self->at < self->end && *self->at == '.') {
    whole = FALSE;
    self->at++;
    if (!skip_digits (self))
      return NULL;
  }
  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E')) {
    whole = FALSE;
    self->at++;
    if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
      self->at++;
    if (!skip_digits (self))
      return NULL;
  }
  return make_number (self, first, whole);
}

static gboolean
take_word (Text       *self,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

static gboolean
parse_member (Text       *self,
              JsonObject *object)
{
  gsize            length = self->pointer->len;
  const char      *place;
  g_autofree char *key = NULL;
  JsonNode        *value;

  skip_space (self);
  place = self->at;
  if (!take (self, '"')) {
    expected_item (self, '}', _ ("a key in quotes"));
    return FALSE;
  }
  key = parse_string (self);
  if (key == NULL)
    return FALSE;
  soleus_json_pointer_append (self->pointer, key);
  if (json_object_has_member (object, key)) {
    add_fault (self, "duplicate-key", place, g_strdup_printf (_ ("“%s” is here a second time. Keep the one that you mean, and delete the other."), key));
    if (self->faults->len >= SOLEUS_LIMIT_FAULTS)
      return FALSE;
  }
  if (!take (self, ':')) {
    expected (self, "“:”");
    return FALSE;
  }
  value = parse_value (self);
  if (value == NULL)
    return FALSE;
  json_object_set_member (object, key, value);
  g_string_truncate (self->pointer, length);
  return TRUE;
}

static JsonNode *
parse_object (Text *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *node;

  if (!take (self, '}')) {
    do {
      if (!parse_member (self, object))
        return NULL;
    } while (take (self, ','));
    if (!take (self, '}'))
      return expected (self, _ ("“,” or “}”"));
  }
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, g_steal_pointer (&object));
  return node;
}

static JsonNode *
parse_array (Text *self)
{
  g_autoptr (JsonArray) array = json_array_new ();
  gsize     length = self->pointer->len;
  JsonNode *node;

  if (!take (self, ']')) {
    do {
      g_string_append_printf (self->pointer, "/%u", json_array_get_length (array));
      node = parse_value (self);
      if (node == NULL)
        return NULL;
      json_array_add_element (array, node);
      g_string_truncate (self->pointer, length);
    } while (take (self, ','));
    if (!take (self, ']'))
      return expected (self, _ ("“,” or “]”"));
  }
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, g_steal_pointer (&array));
  return node;
}

static JsonNode *
parse_nested (Text *self)
{
  JsonNode *node;

  if (self->depth == SOLEUS_LIMIT_NESTING) {
    add_fault (self, "too-deep", self->at, g_strdup_printf (_ ("More than %d brackets are open here. No routine needs that many: delete those that are too many."), SOLEUS_LIMIT_NESTING));
    return NULL;
  }
  self->depth++;
  node = *self->at++ == '{' ? parse_object (self) : parse_array (self);
  self->depth--;
  return node;
}

static JsonNode *
parse_text (Text *self)
{
  g_autofree char *string = parse_string (self);

  return string != NULL ? json_node_init_string (json_node_alloc (), string) : NULL;
}

static JsonNode *
parse_value (Text *self)
{
  skip_space (self);
  if (self->at >= self->end)
    return expected (self, _ ("a value"));
  if (*self->at == '{' || *self->at == '[')
    return parse_nested (self);
  if (take (self, '"'))
    return parse_text (self);
  if (*self->at == '-' || g_ascii_isdigit (*self->at))
    return parse_number (self);
  if (take_word (self, "true"))
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (take_word (self, "false"))
    return json_node_init_boolean (json_node_alloc (), FALSE);
  if (take_word (self, "null"))
    return json_node_init_null (json_node_alloc ());
  return expected_item (self, ']', _ ("a value: a text in quotes, a number, true, false, null, “[” or “{”"));
}

static gboolean
check_encoding (Text *self)
{
  const char *stop;

  /* The mark that some editors put before all text. */
  if (self->end - self->start >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    self->start = self->at = self->start + 3;
  stop = memchr (self->start, '\0', (gsize) (self->end - self->start));
  if (stop != NULL) {
    self->end = stop;
    add_fault (self, "nul", stop, g_strdup (_ ("The invisible character NUL is in the file. Delete it, or save the file as UTF-8.")));
    return FALSE;
  }
  if (!g_utf8_validate_len (self->start, (gsize) (self->end - self->start), &stop)) {
    add_fault (self, "invalid-utf8", stop, g_strdup (_ ("The file isn’t UTF-8 from here on. Save it as UTF-8.")));
    return FALSE;
  }
  return TRUE;
}

static gboolean
is_whole (GPtrArray *faults,
          guint      first)
{
  for (guint i = first; i < faults->len; i++) {
    if (strcmp (((const SoleusFault *) g_ptr_array_index (faults, i))->code, "duplicate-key") != 0)
      return FALSE;
  }
  return TRUE;
}

/**
 * soleus_json_parse_whole:
 * @text: a file's bytes
 * @faults: (element-type SoleusFault): where to tell what is wrong
 *
 * Reads JSON as soleus_json_parse () does, but gives the tree as well when keys that stand twice are all that is wrong, so that the rest can be checked with them.
 *
 * Returns: (transfer full) (nullable): the tree with the last one of each key; %NULL when anything else is wrong
 */
JsonNode *
soleus_json_parse_whole (GBytes    *text,
                         GPtrArray *faults)
{
  gsize       length;
  const char *start = g_bytes_get_data (text, &length);
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (JsonNode) root = NULL;
  guint before = faults->len;
  Text  self = { start != NULL ? start : "", NULL, NULL, 0, pointer, faults };

  self.at = self.start;
  self.end = self.start + length;
  if (!check_encoding (&self))
    return NULL;

  root = parse_value (&self);
  skip_space (&self);
  if (root != NULL && self.at < self.end && JSON_NODE_HOLDS_OBJECT (root))
    add_fault (&self, "syntax", self.at, g_strdup (_ ("Everything that belongs together ended before this. Delete what stands here and after it.")));
  else if (root != NULL && self.at < self.end)
    expected (&self, _ ("the end of the file"));
  return is_whole (faults, before) ? g_steal_pointer (&root) : NULL;
}

/**
 * soleus_json_parse:
 * @text: a file's bytes
 * @faults: (nullable) (element-type SoleusFault): where to tell what is wrong
 *
 * Reads JSON exactly as RFC 8259 has it, after a byte-order mark if there is one, nested at most 32 levels, every key once, every number finite.
 *
 * Returns: (transfer full) (nullable): the tree; %NULL when anything is wrong, with at least one fault added
 */
JsonNode *
soleus_json_parse (GBytes    *text,
                   GPtrArray *faults)
{
  g_autoptr (GPtrArray) found = faults != NULL ? g_ptr_array_ref (faults) : soleus_faults_new ();
  guint before = found->len;
  g_autoptr (JsonNode) root = soleus_json_parse_whole (text, found);

  return found->len == before ? g_steal_pointer (&root) : NULL;
}
