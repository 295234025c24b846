/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-reader.h"
#include "soleus-fault.h"
#include "soleus-json.h"
#include "soleus-kinds.h"
#include "soleus-limits.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdarg.h>

const SoleusBounds soleus_bounds_repetitions = { 1, SOLEUS_LIMIT_REPETITIONS, TRUE };
const SoleusBounds soleus_bounds_set_s = { 1, SOLEUS_LIMIT_TOTAL_S, FALSE };
const SoleusBounds soleus_bounds_distance_m = { 1, SOLEUS_LIMIT_DISTANCE_M, FALSE };
const SoleusBounds soleus_bounds_sets = { 1, SOLEUS_LIMIT_SETS, TRUE };
const SoleusBounds soleus_bounds_rest_s = { 0, SOLEUS_LIMIT_REST_S, FALSE };
const SoleusBounds soleus_bounds_change_over_s = { 1, SOLEUS_LIMIT_CHANGE_OVER_S, FALSE };
const SoleusBounds soleus_bounds_lead_in_s = { 0, SOLEUS_LIMIT_LEAD_IN_S, FALSE };
const SoleusBounds soleus_bounds_phase_s = { 0, SOLEUS_LIMIT_PHASE_S, FALSE };
const SoleusBounds soleus_bounds_cadence_per_min = { SOLEUS_LIMIT_CADENCE_MIN, SOLEUS_LIMIT_CADENCE_MAX, FALSE };
const SoleusBounds soleus_bounds_load_kg = { 0, SOLEUS_LIMIT_LOAD_KG, FALSE };
const SoleusBounds soleus_bounds_every_min = { 5, 240, TRUE };
const SoleusBounds soleus_bounds_times_per_day = { 1, 48, TRUE };
const SoleusBounds soleus_bounds_days_per_week = { 1, 7, TRUE };
const SoleusBounds soleus_bounds_prescription = { 1, G_MAXINT, TRUE };

/**
 * soleus_reader_init:
 * @self: a reader
 * @source: whose file this is
 * @faults: (element-type SoleusFault) (transfer none): where to collect what is wrong
 *
 * Begins at the top of a document.
 */
void
soleus_reader_init (SoleusReader *self,
                    SoleusSource  source,
                    GPtrArray    *faults)
{
  *self = (SoleusReader) { source, g_string_new (NULL), faults, 0 };
}

/**
 * soleus_reader_clear:
 * @self: a reader
 *
 * Frees what the reader holds, but not the faults.
 */
void
soleus_reader_clear (SoleusReader *self)
{
  g_string_free (self->pointer, TRUE);
}

/**
 * soleus_reader_enter:
 * @self: a reader
 * @key: a key of the object that it stands at
 *
 * Returns: the place to give to soleus_reader_leave ()
 */
gsize
soleus_reader_enter (SoleusReader *self,
                     const char   *key)
{
  gsize place = self->pointer->len;

  soleus_json_pointer_append (self->pointer, key);
  return place;
}

/**
 * soleus_reader_enter_index:
 * @self: a reader
 * @index: a place in the array that it stands at, from 0
 *
 * Returns: the place to give to soleus_reader_leave ()
 */
gsize
soleus_reader_enter_index (SoleusReader *self,
                           guint         index)
{
  gsize place = self->pointer->len;

  g_string_append_printf (self->pointer, "/%u", index);
  return place;
}

/**
 * soleus_reader_leave:
 * @self: a reader
 * @place: where it stood before
 *
 * Goes back.
 */
void
soleus_reader_leave (SoleusReader *self,
                     gsize         place)
{
  g_string_truncate (self->pointer, place);
}

G_GNUC_PRINTF (3, 0)
static void
add_fault (SoleusReader *self,
           const char   *code,
           const char   *format,
           va_list       arguments)
{
  g_autofree char *message = NULL;

  self->n_faults++;
  /* The text may have had faults of its own before this reader came. */
  if (self->faults->len >= SOLEUS_LIMIT_FAULTS)
    return;
  message = g_strdup_vprintf (format, arguments);
  g_ptr_array_add (self->faults, soleus_fault_new (code, self->pointer->str, message));
}

/**
 * soleus_reader_fault:
 * @self: a reader
 * @code: what kind of fault
 * @format: what is wrong, and what would be right, translated
 * @...: what @format needs
 *
 * Notes a fault at the place where the reader stands.
 */
void
soleus_reader_fault (SoleusReader *self,
                     const char   *code,
                     const char   *format,
                     ...)
{
  va_list arguments;

  va_start (arguments, format);
  add_fault (self, code, format, arguments);
  va_end (arguments);
}

/**
 * soleus_reader_fault_at:
 * @self: a reader
 * @key: a key of the object that it stands at
 * @code: what kind of fault
 * @format: what is wrong, and what would be right, translated
 * @...: what @format needs
 *
 * Notes a fault at a key.
 */
void
soleus_reader_fault_at (SoleusReader *self,
                        const char   *key,
                        const char   *code,
                        const char   *format,
                        ...)
{
  gsize   place = soleus_reader_enter (self, key);
  va_list arguments;

  va_start (arguments, format);
  add_fault (self, code, format, arguments);
  va_end (arguments);
  soleus_reader_leave (self, place);
}

/**
 * soleus_reader_fault_type:
 * @self: a reader
 * @expected: what belongs where it stands, translated
 *
 * Notes that a value is of another type.
 */
void
soleus_reader_fault_type (SoleusReader *self,
                          const char   *expected)
{
  /* Translators: %s is what belongs at this place of a file, such as "a number, without quotes". */
  soleus_reader_fault (self, "wrong-type", _ ("This is of another sort than what belongs here. Write %s."), expected);
}

/**
 * soleus_reader_has:
 * @object: an object
 * @key: a key
 *
 * Returns: whether @object says anything for @key
 */
gboolean
soleus_reader_has (JsonObject *object,
                   const char *key)
{
  return json_object_has_member (object, key);
}

/**
 * soleus_reader_require:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key that @object must have
 *
 * Notes a fault when the key is missing. The getters themselves take a missing key for nothing said.
 */
void
soleus_reader_require (SoleusReader *self,
                       JsonObject   *object,
                       const char   *key)
{
  if (!json_object_has_member (object, key))
    soleus_reader_fault_at (self, key, "missing-key", _ ("“%s” is missing. Add it."), key);
}

/**
 * soleus_reader_get_object:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the object at @key
 */
JsonObject *
soleus_reader_get_object (SoleusReader *self,
                          JsonObject   *object,
                          const char   *key)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place;

  if (node == NULL || JSON_NODE_HOLDS_OBJECT (node))
    return node != NULL ? json_node_get_object (node) : NULL;

  place = soleus_reader_enter (self, key);
  soleus_reader_fault_type (self, _ ("named values between “{” and “}”"));
  soleus_reader_leave (self, place);
  return NULL;
}

/**
 * soleus_reader_get_array:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the list at @key
 */
JsonArray *
soleus_reader_get_array (SoleusReader *self,
                         JsonObject   *object,
                         const char   *key)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place;

  if (node == NULL || JSON_NODE_HOLDS_ARRAY (node))
    return node != NULL ? json_node_get_array (node) : NULL;

  place = soleus_reader_enter (self, key);
  soleus_reader_fault_type (self, _ ("a list between “[” and “]”"));
  soleus_reader_leave (self, place);
  return NULL;
}

/**
 * soleus_reader_get_item:
 * @self: a reader that has entered the item
 * @array: a list
 * @index: which item
 *
 * Returns: (transfer none) (nullable): the object that is this item
 */
JsonObject *
soleus_reader_get_item (SoleusReader *self,
                        JsonArray    *array,
                        guint         index)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  soleus_reader_fault_type (self, _ ("named values between “{” and “}”"));
  return NULL;
}

static gboolean
read_number (SoleusReader       *self,
             JsonNode           *node,
             const SoleusBounds *bounds,
             double             *value)
{
  double number;

  if (!soleus_json_is_number (node)) {
    soleus_reader_fault_type (self, _ ("a number, without quotes"));
    return FALSE;
  }
  number = json_node_get_double (node);
  if (number < bounds->least || number > bounds->most) {
    if (bounds->most >= G_MAXINT)
      soleus_reader_fault (self, "out-of-bounds", _ ("%g isn’t possible here. Use a whole number that is small, such as 1."), number);
    else
      soleus_reader_fault (self, "out-of-bounds", _ ("%g isn’t possible here. Use a number from %g to %g."), number, bounds->least, bounds->most);
    return FALSE;
  }
  if (bounds->whole && trunc (number) < number) {
    soleus_reader_fault (self, "not-whole", _ ("%g isn’t a whole number. Use one, such as %g."), number, trunc (number));
    return FALSE;
  }
  *value = number;
  return TRUE;
}

/**
 * soleus_reader_get_number:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 * @bounds: what is possible there
 * @value: (out): the number, untouched when there is none
 *
 * Returns: whether there is a number within @bounds
 */
gboolean
soleus_reader_get_number (SoleusReader       *self,
                          JsonObject         *object,
                          const char         *key,
                          const SoleusBounds *bounds,
                          double             *value)
{
  JsonNode *node = json_object_get_member (object, key);
  gboolean  good = FALSE;

  if (node != NULL) {
    gsize place = soleus_reader_enter (self, key);

    good = read_number (self, node, bounds, value);
    soleus_reader_leave (self, place);
  }
  return good;
}

/**
 * soleus_reader_check_number:
 * @self: a reader that has entered the list
 * @array: a list
 * @index: which item
 * @bounds: what is possible there
 *
 * Notes a fault when the item isn't a number within @bounds.
 */
void
soleus_reader_check_number (SoleusReader       *self,
                            JsonArray          *array,
                            guint               index,
                            const SoleusBounds *bounds)
{
  gsize  place = soleus_reader_enter_index (self, index);
  double value;

  read_number (self, json_array_get_element (array, index), bounds, &value);
  soleus_reader_leave (self, place);
}

/* A range says itself that its upper end is one for safety, or that it is none. */
static gboolean
read_limit (SoleusReader *self,
            JsonObject   *object,
            SoleusRange  *range)
{
  JsonNode *node = json_object_get_member (object, "limit");
  gboolean  good = node == NULL || json_node_get_value_type (node) == G_TYPE_BOOLEAN;
  gsize     place = soleus_reader_enter (self, "limit");

  if (!good)
    soleus_reader_fault_type (self, _ ("true or false"));
  else if (node != NULL)
    range->has_limit = json_node_get_boolean (node);
  range->is_open = good && node != NULL && !range->has_limit;
  soleus_reader_leave (self, place);
  return good;
}

static gboolean
read_range (SoleusReader       *self,
            JsonObject         *object,
            const SoleusBounds *bounds,
            SoleusRange        *range)
{
  SoleusRange read = { 0 };
  gboolean    good = TRUE;

  soleus_reader_require (self, object, "min");
  soleus_reader_require (self, object, "max");
  soleus_reader_require (self, object, "default");
  good &= soleus_reader_get_number (self, object, "min", bounds, &read.min);
  good &= soleus_reader_get_number (self, object, "max", bounds, &read.max);
  good &= soleus_reader_get_number (self, object, "default", bounds, &read.value);
  good &= read_limit (self, object, &read);
  if (!good)
    return FALSE;
  if (read.min > read.max) {
    soleus_reader_fault (self, "min-above-max", _ ("“min” is %g and “max” is %g. The smaller number must be “min”."), read.min, read.max);
    return FALSE;
  }
  if (!soleus_range_contains (read, read.value)) {
    soleus_reader_fault_at (self, "default", "default-outside", _ ("“default” is %g. It must be from “min” to “max”: from %g to %g."), read.value, read.min, read.max);
    return FALSE;
  }
  *range = read;
  return TRUE;
}

/**
 * soleus_reader_get_range:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 * @bounds: what is possible there
 * @range: (out): the range, a bare number being a fixed one; untouched when there is none
 *
 * Returns: whether there is a range in order and within @bounds
 */
gboolean
soleus_reader_get_range (SoleusReader       *self,
                         JsonObject         *object,
                         const char         *key,
                         const SoleusBounds *bounds,
                         SoleusRange        *range)
{
  JsonNode *node = json_object_get_member (object, key);
  gboolean  good = FALSE;
  double    value;
  gsize     place;

  if (node == NULL)
    return FALSE;

  place = soleus_reader_enter (self, key);
  if (JSON_NODE_HOLDS_OBJECT (node)) {
    good = read_range (self, json_node_get_object (node), bounds, range);
  } else if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_STRING) {
    soleus_reader_fault_type (self, _ ("a number, or a range with “min”, “max” and “default”"));
  } else if (read_number (self, node, bounds, &value)) {
    *range = soleus_range_fixed (value);
    good = TRUE;
  }
  soleus_reader_leave (self, place);
  return good;
}

static const char *
read_string (SoleusReader *self,
             JsonNode     *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  soleus_reader_fault_type (self, _ ("a text in quotes"));
  return NULL;
}

/**
 * soleus_reader_get_string:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the string at @key as it is
 */
char *
soleus_reader_get_string (SoleusReader *self,
                          JsonObject   *object,
                          const char   *key)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place = soleus_reader_enter (self, key);
  char     *string = node != NULL ? g_strdup (read_string (self, node)) : NULL;

  soleus_reader_leave (self, place);
  return string;
}

static char *
read_id (SoleusReader *self,
         JsonNode     *node)
{
  const char *id = read_string (self, node);

  if (id == NULL || soleus_is_id (id))
    return g_strdup (id);
  soleus_reader_fault (self, "bad-id", _ ("“%s” can’t be used here. Use up to 64 small letters a–z, digits and hyphens, beginning with a letter or digit."), id);
  return NULL;
}

/**
 * soleus_reader_get_id:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the id at @key
 */
char *
soleus_reader_get_id (SoleusReader *self,
                      JsonObject   *object,
                      const char   *key)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place = soleus_reader_enter (self, key);
  char     *id = node != NULL ? read_id (self, node) : NULL;

  soleus_reader_leave (self, place);
  return id;
}

static char *
list_words (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (words, i == 0 ? "%s" : ", %s", klass->values[i].value_nick);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * soleus_reader_get_kind:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 * @type: the enumeration whose words are possible there
 * @value: (out): the value, untouched when there is none
 *
 * Returns: whether there is one of the words
 */
gboolean
soleus_reader_get_kind (SoleusReader *self,
                        JsonObject   *object,
                        const char   *key,
                        GType         type,
                        int          *value)
{
  g_autofree char *word = soleus_reader_get_string (self, object, key);
  g_autofree char *words = NULL;

  if (word == NULL || soleus_kind_from_nick (type, word, value))
    return word != NULL;

  words = list_words (type);
  soleus_reader_fault_at (self, key, "unknown-word", _ ("“%s” isn’t known here. Use one of: %s."), word, words);
  return FALSE;
}

/**
 * soleus_reader_get_kinds:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 * @type: the enumeration whose words are possible in the list at @key, of at most 32 values
 *
 * Returns: the values of the list, each the bit of its value; 0 when there is none
 */
unsigned
soleus_reader_get_kinds (SoleusReader *self,
                         JsonObject   *object,
                         const char   *key,
                         GType         type)
{
  JsonArray *array = soleus_reader_get_array (self, object, key);
  gsize      place = soleus_reader_enter (self, key);
  unsigned   bits = 0;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    gsize            item = soleus_reader_enter_index (self, i);
    const char      *word = read_string (self, json_array_get_element (array, i));
    g_autofree char *words = word != NULL ? list_words (type) : NULL;
    int              value = 0;

    if (word != NULL && soleus_kind_from_nick (type, word, &value))
      bits |= 1u << value;
    else if (word != NULL)
      soleus_reader_fault (self, "unknown-word", _ ("“%s” isn’t known here. Use one of: %s."), word, words);
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
  return bits;
}

static gboolean
check_text (SoleusReader *self,
            JsonNode     *node,
            glong         most_characters)
{
  const char *text = read_string (self, node);

  if (text == NULL)
    return FALSE;
  if (soleus_text_is_blank (text)) {
    soleus_reader_fault (self, "empty", _ ("There is nothing here. Write a text, or leave the key out where it isn’t needed."));
    return FALSE;
  }
  if (g_utf8_strlen (text, -1) > most_characters) {
    soleus_reader_fault (self, "text-too-long", _ ("This text has more than %ld characters. Make it shorter."), most_characters);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_map (SoleusReader *self,
           JsonObject   *map,
           glong         most_characters)
{
  gboolean       good = json_object_get_size (map) > 0;
  JsonObjectIter iter;
  const char    *tag;
  JsonNode      *node;

  if (!good)
    soleus_reader_fault (self, "empty", _ ("There is no language here. Write at least one text, such as {\"en\": \"…\"}."));
  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &tag, &node)) {
    gsize place = soleus_reader_enter (self, tag);

    good &= check_text (self, node, most_characters);
    soleus_reader_leave (self, place);
  }
  return good;
}

static char *
read_text (SoleusReader *self,
           JsonNode     *node,
           glong         most_characters)
{
  gboolean good;

  if (JSON_NODE_HOLDS_OBJECT (node))
    good = check_map (self, json_node_get_object (node), most_characters);
  else
    good = check_text (self, node, most_characters);
  if (!good)
    return NULL;
  return self->source == SOLEUS_SOURCE_BUILT_IN ? g_strdup (soleus_text_choose (node, self->source)) : soleus_text_tidy (soleus_text_choose (node, self->source));
}

/**
 * soleus_reader_get_text:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 * @most_characters: how long the text may be
 *
 * Returns: (transfer full) (nullable): the text at @key in the person's language
 */
char *
soleus_reader_get_text (SoleusReader *self,
                        JsonObject   *object,
                        const char   *key,
                        glong         most_characters)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place = soleus_reader_enter (self, key);
  char     *text = node != NULL ? read_text (self, node, most_characters) : NULL;

  soleus_reader_leave (self, place);
  return text;
}

static char **
read_list (SoleusReader *self,
           JsonObject   *object,
           const char   *key,
           gboolean      codes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = soleus_reader_get_array (self, object, key);
  gsize      place = soleus_reader_enter (self, key);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    gsize     item = soleus_reader_enter_index (self, i);
    char     *text = codes ? read_id (self, node) : read_text (self, node, SOLEUS_LIMIT_TEXT_CHARACTERS);

    if (text != NULL)
      g_strv_builder_take (builder, text);
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
  return g_strv_builder_end (builder);
}

/**
 * soleus_reader_get_texts:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer full): the texts of the list at @key in the person's language, empty when there is none
 */
char **
soleus_reader_get_texts (SoleusReader *self,
                         JsonObject   *object,
                         const char   *key)
{
  return read_list (self, object, key, FALSE);
}

/**
 * soleus_reader_get_codes:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer full): the codes of the list at @key, which are spelt as ids are; empty when there is none
 */
char **
soleus_reader_get_codes (SoleusReader *self,
                         JsonObject   *object,
                         const char   *key)
{
  return read_list (self, object, key, TRUE);
}

/**
 * soleus_is_id:
 * @id: what a file calls itself
 *
 * Returns: whether @id is `[a-z0-9][a-z0-9-]{0,63}`, and so can't be a path or hide anything
 */
gboolean
soleus_is_id (const char *id)
{
  int length = 0;

  for (; id[length] != '\0'; length++) {
    if (length == 64 || !(g_ascii_islower (id[length]) || g_ascii_isdigit (id[length]) || (id[length] == '-' && length > 0)))
      return FALSE;
  }
  return length > 0;
}
