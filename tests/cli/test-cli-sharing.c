/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-run.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD "\"format\": \"soleus-routine\", \"version\": 1"
#define MINE "{" HEAD ", \"id\": \"desk\", \"name\": \"Desk\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 3}]}"
#define THEIRS "{" HEAD ", \"id\": \"desk\", \"name\": \"Desk\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 4}]} "
#define COPY "{" HEAD ", \"id\": \"desk-2\", \"name\": \"Desk (2)\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 4}]} "

/* Puts a file into the home, where the program runs. */
static void
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (test_run_get_home (), name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
write_own (const char *name,
           const char *text)
{
  g_autofree char *place = g_strconcat ("routines/", name, NULL);
  g_autofree char *path = test_run_get_data (place);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* %NULL when there is no such file of the person's own. */
static char *
read_own (const char *id)
{
  g_autofree char *place = g_strdup_printf ("routines/%s.json", id);
  g_autofree char *path = test_run_get_data (place);
  char            *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
assert_own (const char *id,
            const char *expected)
{
  g_autofree char *text = read_own (id);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_run (TestRun    *run,
            int         status,
            const char *out,
            const char *err)
{
  if (run->status != status || strstr (run->out, out) == NULL || strstr (run->err, err) == NULL)
    g_error ("It ends with %d and says “%s” and “%s”", run->status, run->out, run->err);
}

static JsonObject *
get_file (JsonNode *root,
          guint     index)
{
  return json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "files"), index);
}

/* What needs nothing goes out byte for byte, and what was handed on comes out of it again the same. */
static void
test_export (void)
{
  g_autoptr (TestRun) exercise = test_run ("export", "circulation-pumps", NULL);
  g_autoptr (TestRun) routine = test_run ("export", "desk-evening", NULL);
  g_autoptr (TestRun) validated = NULL;
  g_autoptr (TestRun) imported = NULL;
  g_autoptr (TestRun) again = NULL;

  assert_run (exercise, 0, "\"id\": \"circulation-pumps\"", "");
  assert_run (routine, 0, "\"id\" : \"desk-evening\"", "");
  write_file ("desk.soleus", routine->out);
  validated = test_run ("validate", "desk.soleus", NULL);
  assert_run (validated, 0, "All is well", "");

  imported = test_run ("import", "--keep-both", "--yes", "desk.soleus", NULL);
  assert_run (imported, 0, "Exactly this comes with Soleus already.", "");
  again = test_run ("export", "desk-evening-2", NULL);
  assert_own ("desk-evening-2", again->out);
}

static void
test_export_to_file (void)
{
  g_autoptr (TestRun) first = NULL;
  g_autoptr (TestRun) second = NULL;
  g_autoptr (TestRun) forced = NULL;
  g_autofree char *path = g_build_filename (test_run_get_home (), "out.soleus", NULL);
  g_autofree char *text = NULL;

  write_own ("desk.json", THEIRS);
  write_file ("out.soleus", "mine");
  first = test_run ("export", "circulation-pumps", "--output=new.soleus", NULL);
  second = test_run ("export", "circulation-pumps", "--output=out.soleus", NULL);
  assert_run (first, 0, "", "");
  assert_run (second, 1, "", "“out.soleus”");
  g_assert_nonnull (strstr (second->err, "--force"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");

  forced = test_run ("export", "circulation-pumps", "-f", "-o", "out.soleus", NULL);
  assert_run (forced, 0, "", "");
  g_free (text);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "circulation-pumps"));
}

/* Nobody is there who could be asked: the preview is shown, and nothing is changed. */
static void
test_nobody_to_ask (void)
{
  g_autoptr (TestRun) run = NULL;

  write_file ("desk.soleus", THEIRS);
  run = test_run ("import", "desk.soleus", NULL);
  assert_run (run, 1, "desk.soleus: the routine “Desk” (desk)", "--yes");
  g_assert_nonnull (strstr (run->out, "4 × 15"));
  g_assert_nonnull (strstr (run->out, "For people who train regularly. It comes from elsewhere"));
  assert_own ("desk", NULL);
}

static void
test_add (void)
{
  g_autoptr (TestRun) run = NULL;
  g_autoptr (TestRun) list = NULL;

  write_file ("desk.soleus", THEIRS);
  run = test_run ("import", "--yes", "desk.soleus", NULL);
  assert_run (run, 0, "Added as “desk”.", "");
  assert_own ("desk", THEIRS);
  list = test_run ("list", NULL);
  assert_run (list, 0, "desk ", "");
}

static void
test_same_id (void)
{
  g_autoptr (TestRun) undecided = NULL;
  g_autoptr (TestRun) skipped = NULL;
  g_autoptr (TestRun) kept = NULL;
  g_autoptr (TestRun) replaced = NULL;
  g_autoptr (TestRun) same = NULL;

  write_own ("desk.json", MINE);
  write_file ("desk.soleus", THEIRS);
  undecided = test_run ("import", "--yes", "desk.soleus", NULL);
  assert_run (undecided, 1, "You have “Desk” with the same id.", "--replace");
  g_assert_nonnull (strstr (undecided->out, "Seated Soleus Raise: Sets"));
  g_assert_nonnull (strstr (undecided->out, "3 → 4"));
  skipped = test_run ("import", "--skip", "desk.soleus", NULL);
  assert_run (skipped, 0, "Skipped.", "");
  assert_own ("desk", MINE);

  kept = test_run ("import", "--keep-both", "--yes", "desk.soleus", NULL);
  assert_run (kept, 0, "Added as “desk-2”.", "");
  assert_own ("desk", MINE);
  assert_own ("desk-2", COPY);

  replaced = test_run ("import", "--replace", "--yes", "desk.soleus", NULL);
  assert_run (replaced, 0, "“desk” was replaced.", "");
  assert_own ("desk", THEIRS);
  same = test_run ("import", "--replace", "--yes", "desk.soleus", NULL);
  assert_run (same, 0, "You have exactly this already.\nSkipped.", "");
}

/* A file of another name holds it: that one is replaced, and no second made. */
static void
test_replace_odd_name (void)
{
  g_autoptr (TestRun) run = NULL;
  g_autofree char *path = test_run_get_data ("routines/Odd Name.json");
  g_autofree char *text = NULL;

  write_own ("Odd Name.json", MINE);
  write_file ("desk.soleus", THEIRS);
  run = test_run ("import", "--replace", "--yes", "desk.soleus", NULL);
  assert_run (run, 0, "replaced", "");
  assert_own ("desk", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, THEIRS);
}

static void
test_built_in_id (void)
{
  g_autoptr (TestRun) run = NULL;

  write_file ("pumps.json", "{" HEAD ", \"id\": \"circulation-pumps\", \"name\": \"Pumps\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  run = test_run ("import", "--replace", "--yes", "pumps.json", NULL);
  assert_run (run, 1, "It can’t be replaced.", "--keep-both");
  assert_own ("circulation-pumps", NULL);
}

/* As in validate: every fault, with its place. What has none is imported all the same. */
static void
test_faults (void)
{
  g_autoptr (TestRun) run = NULL;

  write_file ("bad.soleus", "{" HEAD ", \"id\": \"../../x\", \"name\": \"Bad\", \"blocks\": [{\"exercise\": \"walk\", \"sets\": 99}]}");
  write_file ("good.soleus", THEIRS);
  run = test_run ("import", "--yes", "bad.soleus", "nothing.soleus", "good.soleus", NULL);
  assert_run (run, 1, "bad.soleus: /id: ", "");
  g_assert_nonnull (strstr (run->out, "bad.soleus: /blocks/0/sets: "));
  g_assert_nonnull (strstr (run->out, "nothing.soleus: "));
  assert_own ("desk", THEIRS);
}

/* A routine that names an exercise of the same lot finds it, in whatever order they are named. */
static void
test_several (void)
{
  g_autoptr (TestRun) run = NULL;
  g_autofree char *exercise = g_test_build_filename (G_TEST_DIST, "data", "good", "exercise.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *routine = NULL;

  g_assert_true (g_file_get_contents (exercise, &text, NULL, NULL));
  root = json_from_string (text, NULL);
  routine = g_strdup_printf ("{" HEAD ", \"id\": \"with\", \"name\": \"With\", \"blocks\": [{\"exercise\": \"%s\"}]}", json_object_get_string_member (json_node_get_object (root), "id"));
  write_file ("a.soleus", routine);
  write_file ("b.soleus", text);
  run = test_run ("import", "--yes", "a.soleus", "b.soleus", NULL);
  assert_run (run, 0, "Added as “with”.", "");
  assert_own ("with", routine);
}

/* A name can hold what a terminal obeys. */
static void
test_plain (void)
{
  g_autoptr (TestRun) run = NULL;

  write_file ("evil.soleus", "{" HEAD ", \"id\": \"evil\", \"name\": \"\\u001b]0;owned\\u0007\\u009b2J\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  run = test_run ("import", "evil.soleus", NULL);
  assert_run (run, 1, "]0;owned", "--yes");
  g_assert_null (strchr (run->out, '\033'));
  g_assert_null (strchr (run->out, '\a'));
  g_assert_null (strstr (run->out, "\302\233"));
}

static void
test_json (void)
{
  g_autoptr (TestRun) run = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *file;
  JsonObject *change;

  write_own ("desk.json", MINE);
  write_file ("desk.soleus", THEIRS);
  write_file ("bad.soleus", "{");
  run = test_run ("import", "--json", "--yes", "--replace", "desk.soleus", "bad.soleus", NULL);
  g_assert_cmpint (run->status, ==, 1);
  root = test_run_parse (run);

  file = get_file (root, 0);
  g_assert_cmpstr (json_object_get_string_member (file, "path"), ==, "desk.soleus");
  g_assert_true (json_object_get_boolean_member (file, "ok"));
  g_assert_cmpstr (json_object_get_string_member (file, "kind"), ==, "routine");
  g_assert_cmpstr (json_object_get_string_member (file, "id"), ==, "desk");
  g_assert_cmpstr (json_object_get_string_member (file, "level"), ==, "trained");
  g_assert_cmpstr (json_object_get_string_member (file, "level_reason"), ==, "imported");
  g_assert_cmpint (json_object_get_int_member (file, "duration_s"), ==, 600);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (file, "resembles"), "how"), ==, "own-id");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (file, "choices")), ==, 3);
  change = json_array_get_object_element (json_object_get_array_member (file, "changes"), 0);
  g_assert_cmpstr (json_object_get_string_member (change, "pointer"), ==, "/blocks/0/sets");
  g_assert_cmpint (json_object_get_int_member (change, "old"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (change, "new"), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (file, "outcome"), ==, "replaced");
  g_assert_cmpstr (json_object_get_string_member (file, "saved_as"), ==, "desk");

  file = get_file (root, 1);
  g_assert_false (json_object_get_boolean_member (file, "ok"));
  g_assert_cmpstr (json_object_get_string_member (file, "outcome"), ==, "faulty");
  g_assert_true (json_object_get_null_member (file, "saved_as"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (file, "faults")), ==, 1);
}

/* Before a person at a terminal, who answers. */
static void
test_terminal (void)
{
  g_autoptr (TestRun) no = NULL;
  g_autoptr (TestRun) end = NULL;
  g_autoptr (TestRun) yes = NULL;
  g_autoptr (TestRun) both = NULL;
  g_autoptr (TestRun) replaced = NULL;

  write_file ("desk.soleus", THEIRS);
  no = test_run_at_terminal ("n\n", "import", "desk.soleus", NULL);
  assert_run (no, 0, "Add it?", "");
  g_assert_nonnull (strstr (no->out, "Skipped."));
  end = test_run_at_terminal ("\004", "import", "desk.soleus", NULL);
  assert_run (end, 0, "Skipped.", "");
  assert_own ("desk", NULL);
  yes = test_run_at_terminal ("y\n", "import", "desk.soleus", NULL);
  assert_run (yes, 0, "Added as “desk”.", "");

  write_own ("desk.json", MINE);
  both = test_run_at_terminal ("k\n", "import", "desk.soleus", NULL);
  assert_run (both, 0, "Added as “desk-2”.", "");
  replaced = test_run_at_terminal ("r\n", "import", "desk.soleus", NULL);
  assert_run (replaced, 0, "“desk” was replaced.", "");
  assert_own ("desk", THEIRS);
}

/* What can't be written leaves what is there, and says so. */
static void
test_read_only (void)
{
  g_autofree char *blocked = test_run_get_data ("routines");
  g_autoptr (TestRun) run = NULL;

  /* A file where the folder would be: not even the administrator can write into it. */
  g_assert_true (g_file_set_contents (blocked, "", 0, NULL));
  write_file ("desk.soleus", THEIRS);
  run = test_run ("import", "--yes", "desk.soleus", NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->err, !=, "");
  g_assert_null (strstr (run->out, "Added"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_run_add ("/cli-sharing/export", test_export);
  test_run_add ("/cli-sharing/export-to-file", test_export_to_file);
  test_run_add ("/cli-sharing/nobody-to-ask", test_nobody_to_ask);
  test_run_add ("/cli-sharing/add", test_add);
  test_run_add ("/cli-sharing/same-id", test_same_id);
  test_run_add ("/cli-sharing/replace-odd-name", test_replace_odd_name);
  test_run_add ("/cli-sharing/built-in-id", test_built_in_id);
  test_run_add ("/cli-sharing/faults", test_faults);
  test_run_add ("/cli-sharing/several", test_several);
  test_run_add ("/cli-sharing/plain", test_plain);
  test_run_add ("/cli-sharing/json", test_json);
  test_run_add ("/cli-sharing/terminal", test_terminal);
  test_run_add ("/cli-sharing/read-only", test_read_only);

  return g_test_run ();
}
