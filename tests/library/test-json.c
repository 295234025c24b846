/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"

#include <string.h>

static JsonNode *
parse (const char *text,
       GPtrArray  *faults)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return soleus_json_parse (bytes, faults);
}

static void
test_well_formed (void)
{
  static const struct {
    const char *text;
    const char *printed;
  } rows[] = {
    { "[true,false,null]", "[true,false,null]" },
    { " {\t\"a\" :\r\n1 } ", "{\"a\":1}" },
    { "{}", "{}" },
    { "[ ]", "[]" },
    { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\"" },
    { "\"\\u00e9\\u20AC\"", "\"é€\"" },
    { "\"\\ud83e\\uddb5\"", "\"🦵\"" },
    { "[0,-0.5,0.25,1E3,1e+2,1.5e-1]", "[0,-0.5,0.25,1000,100,0.15]" },
    { "9223372036854775807", "9223372036854775807" },
    { "9223372036854775808", "9.223372036854776e+18" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) faults = soleus_faults_new ();
    g_autoptr (JsonNode) root = parse (rows[i].text, faults);
    g_autofree char *printed = NULL;

    g_test_message ("%s", rows[i].text);
    g_assert_nonnull (root);
    g_assert_cmpuint (faults->len, ==, 0);
    printed = soleus_json_print (root, FALSE);
    g_assert_cmpstr (printed, ==, rows[i].printed);
  }
}

/* The place is where a person has to look: each text has one fault, and its place is told. */
static void
test_malformed (void)
{
  static const struct {
    const char *text;
    const char *code;
    int         column;
  } rows[] = {
    { "\"\\u12", "syntax", 4 },
    { "\"\\u12x4\"", "syntax", 4 },
    { "\"\\", "syntax", 3 },
    { "\"\\x\"", "syntax", 3 },
    { "\"\\u0000\"", "nul", 2 },
    { "\"\\ud83e", "syntax", 2 },
    { "\"\\ud83e\"", "syntax", 2 },
    { "\"\\ud83e\\n12345\"", "syntax", 2 },
    { "\"\\ud83eabcdefg\"", "syntax", 2 },
    { "\"\\ud83e\\u0041\"", "syntax", 2 },
    { "\"\\ud83e\\ue000\"", "syntax", 2 },
    { "\"\\ud83e\\u12g4\"", "syntax", 2 },
    { "\"\\udc00\"", "syntax", 2 },
    { "\"a", "syntax", 3 },
    { "tru", "syntax", 1 },
    { "falsch", "syntax", 1 },
    { "-", "syntax", 2 },
    { "-01", "syntax", 2 },
    { "1.", "syntax", 3 },
    { "1.x", "syntax", 3 },
    { "1e", "syntax", 3 },
    { "1e+", "syntax", 4 },
    { "1ex", "syntax", 3 },
    { "[1", "syntax", 3 },
    { "[1,]", "syntax", 4 },
    { "[1 2]", "syntax", 4 },
    { "{\"a\"}", "syntax", 5 },
    { "{\"a\":}", "syntax", 6 },
    { "{\"a", "syntax", 4 },
    { "{\"a\":1", "syntax", 7 },
    { "{\"a\":1,}", "syntax", 8 },
    { "{1:1}", "syntax", 2 },
    { "  ", "syntax", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) faults = soleus_faults_new ();
    const SoleusFault *fault;

    g_test_message ("%s", rows[i].text);
    g_assert_null (parse (rows[i].text, faults));
    g_assert_cmpuint (faults->len, ==, 1);
    fault = g_ptr_array_index (faults, 0);
    g_assert_cmpstr (fault->code, ==, rows[i].code);
    g_assert_cmpint (fault->line, ==, 1);
    g_assert_cmpint (fault->column, ==, rows[i].column);
  }
}

/* RFC 6901 has these examples, and more to its point are the pointers that lead nowhere. */
static void
test_pointers (void)
{
  static const struct {
    const char *pointer;
    const char *printed;
  } rows[] = {
    { "", "{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"m~n\":8}" },
    { "/foo", "[\"bar\",\"baz\"]" },
    { "/foo/0", "\"bar\"" },
    { "/", "0" },
    { "/a~1b", "1" },
    { "/m~0n", "8" },
    { "/foo/2", NULL },
    { "/foo/-", NULL },
    { "/foo/bar", NULL },
    { "/foo/0/deeper", NULL },
    { "/none", NULL },
    { "foo", NULL },
  };
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (JsonNode) root = parse (rows[0].printed, faults);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    JsonNode        *node = soleus_json_look_up (root, rows[i].pointer);
    g_autofree char *printed = node != NULL ? soleus_json_print (node, FALSE) : NULL;

    g_assert_cmpstr (printed, ==, rows[i].printed);
  }
}

static void
test_append (void)
{
  g_autoptr (GString) pointer = g_string_new ("/foo");

  soleus_json_pointer_append (pointer, "bar");
  soleus_json_pointer_append (pointer, "a/b~c");
  g_assert_cmpstr (pointer->str, ==, "/foo/bar/a~1b~0c");
}

static void
test_tokens (void)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (JsonNode) array = parse ("[0, 1, 2]", faults);
  g_autofree char *key = soleus_json_pointer_read_key ("a~1b~0c~01");
  guint            index = 7;

  g_assert_cmpstr (key, ==, "a/b~c~1");
  g_assert_true (soleus_json_pointer_read_index ("2", array, &index));
  g_assert_cmpuint (index, ==, 2);
  g_assert_false (soleus_json_pointer_read_index ("3", array, &index));
  g_assert_false (soleus_json_pointer_read_index ("-1", array, &index));
  g_assert_false (soleus_json_pointer_read_index ("", array, &index));
  g_assert_cmpuint (index, ==, 2);
}

static void
test_kinds (void)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (JsonNode) root = parse ("{\"text\": \"x\", \"whole\": 1, \"number\": 1.5, \"none\": null, \"yes\": true, \"list\": [\"y\"]}", faults);

  g_assert_cmpstr (soleus_json_get_text (root, "/text"), ==, "x");
  g_assert_cmpstr (soleus_json_get_text (root, "/list/0"), ==, "y");
  g_assert_null (soleus_json_get_text (root, "/whole"));
  g_assert_null (soleus_json_get_text (root, "/none"));
  g_assert_null (soleus_json_get_text (root, "/list"));
  g_assert_null (soleus_json_get_text (root, "/missing"));
  g_assert_null (soleus_json_get_text (NULL, "/text"));

  g_assert_true (soleus_json_is_number (soleus_json_look_up (root, "/whole")));
  g_assert_true (soleus_json_is_number (soleus_json_look_up (root, "/number")));
  g_assert_false (soleus_json_is_number (soleus_json_look_up (root, "/text")));
  g_assert_false (soleus_json_is_number (soleus_json_look_up (root, "/yes")));
  g_assert_false (soleus_json_is_number (soleus_json_look_up (root, "/none")));
  g_assert_false (soleus_json_is_number (soleus_json_look_up (root, "/list")));
  g_assert_false (soleus_json_is_number (NULL));
}

/* What is said counts, not how. */
static void
test_equal (void)
{
  static const struct {
    const char *a;
    const char *b;
    gboolean    equal;
  } rows[] = {
    { "{\"a\":1,\"b\":[2,{\"c\":null}]}", "{\"b\":[2.0,{\"c\":null}],\"a\":1e0}", TRUE },
    { "[1,2]", "[2,1]", FALSE },
    { "[1,2]", "[1,2,3]", FALSE },
    { "{\"a\":1}", "{\"a\":1,\"b\":1}", FALSE },
    { "{\"a\":1}", "{\"b\":1}", FALSE },
    { "{\"a\":1}", "{\"a\":\"1\"}", FALSE },
    { "{\"a\":0}", "{\"a\":false}", FALSE },
    { "{\"a\":null}", "{\"a\":0}", FALSE },
    { "\"x\"", "\"x\"", TRUE },
    { "\"x\"", "\"y\"", FALSE },
    { "true", "false", FALSE },
    { "2.5", "2.5000000001", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) faults = soleus_faults_new ();
    g_autoptr (JsonNode) a = parse (rows[i].a, faults);
    g_autoptr (JsonNode) b = parse (rows[i].b, faults);

    g_assert_true (soleus_json_equal (a, b) == rows[i].equal);
    g_assert_true (soleus_json_equal (b, a) == rows[i].equal);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/well-formed", test_well_formed);
  g_test_add_func ("/json/malformed", test_malformed);
  g_test_add_func ("/json/pointers", test_pointers);
  g_test_add_func ("/json/append", test_append);
  g_test_add_func ("/json/tokens", test_tokens);
  g_test_add_func ("/json/kinds", test_kinds);
  g_test_add_func ("/json/equal", test_equal);
  return g_test_run ();
}
