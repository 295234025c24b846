/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-broken-file.h"
#include "soleus-fault.h"
#include "soleus-library.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUILT_IN 81
#define ROUTINE "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"%s\", \"name\": \"%s\", \"blocks\": [{\"exercise\": \"%s\"}]}"
#define EXERCISE "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"%s\", \"name\": \"%s\", \"category\": \"balance\", \"level\": \"trained\", \"position\": \"standing\", " \
                 "\"sides\": \"each\", \"goal\": {\"duration_s\": 10}, \"sets\": 1, \"phases\": [{\"kind\": \"balance\"}]}"

typedef struct {
  char          *folder;
  SoleusLibrary *library;
  guint          changes;
} Fixture;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    data)
{
  Fixture *fixture = data;

  fixture->changes++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  g_signal_connect (fixture->library, "items-changed", G_CALLBACK (on_items_changed), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  /* A reading that is under way holds the library until its thread lets go, which wakes nobody here. */
  wait_until (g_atomic_int_get (&G_OBJECT (fixture->library)->ref_count) == 1);
  g_assert_finalize_object (fixture->library);
  g_free (fixture->folder);
}

static void
write_text (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
write_routine (Fixture    *fixture,
               const char *name,
               const char *id,
               const char *title,
               const char *exercise)
{
  g_autofree char *text = g_strdup_printf (ROUTINE, id, title, exercise);

  write_text (fixture, name, text);
}

static void
write_exercise (Fixture    *fixture,
                const char *name,
                const char *id,
                const char *title)
{
  g_autofree char *text = g_strdup_printf (EXERCISE, id, title);

  write_text (fixture, name, text);
}

static guint
count_broken (Fixture *fixture)
{
  return g_list_model_get_n_items (soleus_library_get_broken_files (fixture->library));
}

static guint
count_own (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->library)) - BUILT_IN;
}

static void
assert_name_at (Fixture    *fixture,
                guint       position,
                const char *name)
{
  g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->library), position);

  g_assert_cmpstr (soleus_entry_get_name (entry), ==, name);
}

static void
assert_broken (Fixture    *fixture,
               const char *name,
               const char *code)
{
  GListModel *model = soleus_library_get_broken_files (fixture->library);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (SoleusBrokenFile) file = g_list_model_get_item (model, i);
    SoleusFault *fault = g_ptr_array_index (soleus_broken_file_get_faults (file), 0);

    if (strcmp (soleus_broken_file_get_display_name (file), name) != 0)
      continue;
    g_assert_cmpstr (fault->code, ==, code);
    return;
  }
  g_error ("%s isn't among the broken files", name);
}

static int
get_rank (SoleusEntry *entry)
{
  return (int) soleus_entry_get_category (entry) * 10 + (int) soleus_entry_get_level (entry);
}

/* By their groups, what is for everybody first in each, and by name. */
static void
assert_built_in_in_order (Fixture *fixture,
                          guint    first)
{
  g_autoptr (SoleusEntry) before = NULL;

  for (guint i = first; i < first + BUILT_IN; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->library), i);

    g_assert_cmpint (soleus_entry_get_source (entry), ==, SOLEUS_SOURCE_BUILT_IN);
    if (before != NULL && get_rank (before) == get_rank (entry))
      g_assert_cmpint (g_utf8_collate (soleus_entry_get_name (before), soleus_entry_get_name (entry)), <=, 0);
    else if (before != NULL)
      g_assert_cmpint (get_rank (before), <, get_rank (entry));
    g_set_object (&before, entry);
  }
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  write_routine (fixture, "a.json", "zebra", "Zebra", "circulation-pumps");
  write_routine (fixture, "b.json", "apple", "apple", "circulation-pumps");
  write_text (fixture, "notes.txt", "nothing for Soleus");
  write_text (fixture, ".hidden.json", "what an editor left");
  soleus_library_load (fixture->library);

  g_assert_cmpuint (count_own (fixture), ==, 2);
  g_assert_cmpuint (count_broken (fixture), ==, 0);
  assert_built_in_in_order (fixture, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->library), 2 + BUILT_IN));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->library)) == SOLEUS_TYPE_ENTRY);
  g_assert_cmpuint (fixture->changes, ==, 1);
  g_assert_cmpint (soleus_entry_get_source (soleus_library_lookup (fixture->library, "apple")), ==, SOLEUS_SOURCE_OWN);
  g_assert_nonnull (soleus_entry_get_path (soleus_library_lookup (fixture->library, "apple")));
  g_assert_null (soleus_entry_get_path (soleus_library_lookup (fixture->library, "circulation-pumps")));
  g_assert_null (soleus_library_lookup (fixture->library, "nothing"));
}

#define COPY "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"copy\", \"name\": \"Copy\", \"level\": \"everyday\", \"based_on\": \"%s\", " \
             "\"blocks\": [{\"exercise\": \"seated-calf-raise\"%s]}"

/* Whatever a copy says of itself, it is for nobody whom its origin isn't for. One that keeps to a built-in origin, or asks for less, is for the same people; of any other nobody but
 * its author has checked it. */
static void
test_level_of_a_copy (Fixture      *fixture,
                      gconstpointer data)
{
  static const struct {
    const char *origin;
    const char *block;
    SoleusLevel level;
  } rows[] = {
    { "seated-raise-start", "}", SOLEUS_LEVEL_EVERYDAY },
    { "seated-raise-start", ", \"sets\": 4, \"repetitions\": 20}", SOLEUS_LEVEL_EVERYDAY },
    { "seated-raise-start", ", \"sets\": 1, \"repetitions\": 8, \"rest_s\": 600, \"phases\": {\"lower\": {\"duration_s\": 1}}}", SOLEUS_LEVEL_EVERYDAY },
    { "seated-raise-start", ", \"sets\": 5}", SOLEUS_LEVEL_TRAINED },
    { "seated-raise-start", ", \"repetitions\": 21}", SOLEUS_LEVEL_TRAINED },
    { "seated-raise-start", ", \"phases\": {\"lower\": {\"duration_s\": 4.5}}}", SOLEUS_LEVEL_TRAINED },
    { "seated-raise-start", ", \"sides\": \"each\"}", SOLEUS_LEVEL_TRAINED },
    { "seated-raise-start", "}, {\"exercise\": \"seated-calf-raise\"}", SOLEUS_LEVEL_TRAINED },
    { "seated-calf-raise", ", \"sets\": 4}", SOLEUS_LEVEL_EVERYDAY },
    { "walk", "}", SOLEUS_LEVEL_TRAINED },
    { "seated-raise-after-injury", "}", SOLEUS_LEVEL_CLINICIAN },
    { "heel-drop-bent", "}", SOLEUS_LEVEL_CLINICIAN },
    { "copy", "}", SOLEUS_LEVEL_TRAINED },
    { "gone", "}", SOLEUS_LEVEL_TRAINED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strdup_printf (COPY, rows[i].origin, rows[i].block);

    write_text (fixture, "copy.json", text);
    soleus_library_load (fixture->library);
    g_test_message ("%s%s", rows[i].origin, rows[i].block);
    g_assert_cmpuint (count_broken (fixture), ==, 0);
    g_assert_cmpint (soleus_entry_get_level (soleus_library_lookup (fixture->library, "copy")), ==, rows[i].level);
  }
}

/* Who begins on the right, or leaves one side out, asks for no more than the origin does; both legs at once are another exercise. */
static void
test_sides_of_a_copy (Fixture      *fixture,
                      gconstpointer data)
{
  static const struct {
    const char *sides;
    SoleusLevel level;
  } rows[] = {
    { "each", SOLEUS_LEVEL_EVERYDAY },
    { "each-right-first", SOLEUS_LEVEL_EVERYDAY },
    { "left", SOLEUS_LEVEL_EVERYDAY },
    { "right", SOLEUS_LEVEL_EVERYDAY },
    { "both", SOLEUS_LEVEL_TRAINED },
    { "alternating", SOLEUS_LEVEL_TRAINED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"copy\", \"name\": \"Copy\", \"based_on\": \"soleus-wall-stretch\", "
                                             "\"blocks\": [{\"exercise\": \"soleus-wall-stretch\", \"sides\": \"%s\"}]}",
                                             rows[i].sides);

    write_text (fixture, "copy.json", text);
    soleus_library_load (fixture->library);
    g_test_message ("%s", rows[i].sides);
    g_assert_cmpuint (count_broken (fixture), ==, 0);
    g_assert_cmpint (soleus_entry_get_level (soleus_library_lookup (fixture->library, "copy")), ==, rows[i].level);
  }
}

/* A routine isn't something that another can be made of. */
static void
test_routine_as_exercise (Fixture      *fixture,
                          gconstpointer data)
{
  write_routine (fixture, "a.json", "mine", "Mine", "strength-day");
  soleus_library_load (fixture->library);

  assert_broken (fixture, "a.json", "unknown-exercise");
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_rmdir (fixture->folder);
  soleus_library_load (fixture->library);

  g_assert_cmpuint (count_own (fixture), ==, 0);
  g_assert_cmpuint (count_broken (fixture), ==, 0);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
}

static void
test_folder_is_a_file (Fixture      *fixture,
                       gconstpointer data)
{
  g_rmdir (fixture->folder);
  g_assert_true (g_file_set_contents (fixture->folder, "{}", -1, NULL));
  soleus_library_load (fixture->library);

  g_assert_cmpuint (count_own (fixture), ==, 0);
  assert_broken (fixture, "routines", "unreadable");
  g_unlink (fixture->folder);
}

static void
test_same_id (Fixture      *fixture,
              gconstpointer data)
{
  write_routine (fixture, "1.json", "mine", "First", "circulation-pumps");
  write_routine (fixture, "2.json", "mine", "Second", "circulation-pumps");
  write_exercise (fixture, "3.json", "seated-soleus-raise", "Not the Built-in One");
  soleus_library_load (fixture->library);

  g_assert_cmpuint (count_own (fixture), ==, 1);
  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, "mine")), ==, "First");
  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, "seated-soleus-raise")), ==, "Seated Soleus Raise");
  assert_broken (fixture, "2.json", "duplicate-id");
  assert_broken (fixture, "3.json", "duplicate-id");
}

/* Whatever a sync tool or a file manager calls a copy, also where the original names an exercise that comes later or can't be read just now. */
static void
test_copies (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const copies[] = { "desk (Copy).json", "desk (conflicted copy 2026-11-30).json", "desk.sync-conflict-20261130-101010-ABCDEFG.json", "Copy of desk.json", "a.json" };

  write_exercise (fixture, "z.json", "my-balance", "My Balance");
  write_routine (fixture, "desk.json", "desk", "The Original", "my-balance");
  write_text (fixture, "lamp.json", "{\"format\": ");
  write_routine (fixture, "lamp (Copy).json", "lamp", "A Copy", "circulation-pumps");
  write_routine (fixture, "Chair.json", "my-chair", "Chair", "circulation-pumps");
  write_routine (fixture, "Chair (Copy).json", "my-chair", "A Copy", "circulation-pumps");
  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    write_routine (fixture, copies[i], "desk", "A Copy", "circulation-pumps");
  soleus_library_load (fixture->library);

  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, "desk")), ==, "The Original");
  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, "my-chair")), ==, "Chair");
  g_assert_null (soleus_library_lookup (fixture->library, "lamp"));
  assert_broken (fixture, "lamp.json", "syntax");
  assert_broken (fixture, "lamp (Copy).json", "duplicate-id");
  assert_broken (fixture, "Chair (Copy).json", "duplicate-id");
  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    assert_broken (fixture, copies[i], "duplicate-id");
}

/* What a file calls itself and says goes into labels, titles, notifications and the terminal. */
static void
test_names_that_bite (Fixture      *fixture,
                      gconstpointer data)
{
  SoleusEntry *entry;

  write_text (fixture, "evil.json", "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"evil\", \"name\": \"E\\u202evil\\nName 👩🏽‍🦽\", \"summary\": \"A\\u001b[2J\", \"category\": \"balance\", "
                                    "\"level\": \"trained\", \"position\": \"standing\", \"sides\": \"each\", \"goal\": {\"duration_s\": 10}, \"sets\": 1, "
                                    "\"phases\": [{\"kind\": \"balance\", \"cue\": \"Stand\\u2066\\n\"}], \"setup\": [\"Up\\u0007\"]}");
  write_routine (fixture, "blank.json", "blank", "\\u200b \\u3164", "circulation-pumps");
  write_text (fixture, "line\nbreak\033.json", "{}");
  soleus_library_load (fixture->library);

  entry = soleus_library_lookup (fixture->library, "evil");
  g_assert_cmpstr (soleus_entry_get_name (entry), ==, "E\357\277\275vil Name 👩🏽‍🦽");
  g_assert_cmpstr (soleus_entry_get_exercise (entry)->summary, ==, "A\357\277\275[2J");
  g_assert_cmpstr (soleus_entry_get_exercise (entry)->setup[0], ==, "Up\357\277\275");
  assert_broken (fixture, "blank.json", "empty");
  assert_broken (fixture, "line break\357\277\275.json", "missing-key");
}

static void
test_other_endings (Fixture      *fixture,
                    gconstpointer data)
{
  write_routine (fixture, "shared.soleus", "shared", "Shared", "circulation-pumps");
  write_routine (fixture, "LOUD.JSON", "loud", "Loud", "circulation-pumps");
  write_routine (fixture, ".hidden.json", "hidden", "Hidden", "circulation-pumps");
  write_text (fixture, "notes.txt", "Notes");
  soleus_library_load (fixture->library);

  g_assert_cmpuint (count_own (fixture), ==, 0);
  g_assert_cmpuint (count_broken (fixture), ==, 2);
  assert_broken (fixture, "shared.soleus", "wrong-name");
  assert_broken (fixture, "LOUD.JSON", "wrong-name");
}

static void
test_own_exercise (Fixture      *fixture,
                   gconstpointer data)
{
  write_routine (fixture, "1.json", "standing", "Standing", "my-balance");
  write_exercise (fixture, "2.json", "my-balance", "My Balance");
  soleus_library_load (fixture->library);

  g_assert_cmpuint (count_broken (fixture), ==, 0);
  g_assert_cmpuint (count_own (fixture), ==, 2);
  g_assert_cmpint (soleus_entry_get_duration_us (soleus_library_lookup (fixture->library, "standing")), ==, 25 * G_USEC_PER_SEC);
}

static void
test_what_is_no_file (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.json", NULL);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo.json", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "loop.json", NULL);
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.json", NULL);
  g_autofree char *device = g_build_filename (fixture->folder, "device.json", NULL);
  g_autofree char *large = g_strnfill (1024 * 1024 + 1, ' ');

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("loop.json", loop), ==, 0);
  g_assert_cmpint (symlink ("nowhere.json", gone), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", device), ==, 0);
  write_text (fixture, "large.json", large);
  write_routine (fixture, "good.json", "good", "Good", "circulation-pumps");
  soleus_library_load (fixture->library);

  assert_broken (fixture, "folder.json", "not-a-file");
  assert_broken (fixture, "fifo.json", "not-a-file");
  assert_broken (fixture, "device.json", "not-a-file");
  assert_broken (fixture, "loop.json", "unreadable");
  assert_broken (fixture, "gone.json", "unreadable");
  assert_broken (fixture, "large.json", "too-large");
  g_assert_cmpuint (count_broken (fixture), ==, 6);
  g_assert_cmpuint (count_own (fixture), ==, 1);
}

static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "locked.json", NULL);

  if (geteuid () == 0) {
    g_test_skip ("root may read every file");
    return;
  }
  write_routine (fixture, "locked.json", "locked", "Locked", "circulation-pumps");
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  soleus_library_load (fixture->library);
  assert_broken (fixture, "locked.json", "unreadable");
}

static void
test_largest (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *routine = g_strdup_printf (ROUTINE, "large", "Large", "circulation-pumps");
  g_autofree char *space = g_strnfill (1024 * 1024 - strlen (routine), ' ');
  g_autofree char *text = g_strconcat (routine, space, NULL);

  write_text (fixture, "large.json", text);
  soleus_library_load (fixture->library);
  g_assert_nonnull (soleus_library_lookup (fixture->library, "large"));
}

static void
on_loaded (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gboolean *loaded = data;

  g_assert_true (soleus_library_load_finish (SOLEUS_LIBRARY (object), result, &error));
  g_assert_no_error (error);
  *loaded = TRUE;
}

static void
load_and_watch (Fixture *fixture)
{
  gboolean loaded = FALSE;

  soleus_library_watch (fixture->library);
  soleus_library_load_async (fixture->library, NULL, on_loaded, &loaded);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->library)), ==, 0);
  wait_until (loaded);
}

static void
test_async (Fixture      *fixture,
            gconstpointer data)
{
  write_routine (fixture, "1.json", "one", "One", "circulation-pumps");
  write_text (fixture, "2.json", "{");
  load_and_watch (fixture);

  g_assert_cmpuint (count_own (fixture), ==, 1);
  assert_broken (fixture, "2.json", "syntax");
  g_assert_cmpuint (fixture->changes, ==, 1);
}

static void
test_watch (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "1.json", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "2.json", NULL);
  SoleusEntry     *kept;

  write_routine (fixture, "0.json", "kept", "Kept", "circulation-pumps");
  load_and_watch (fixture);
  kept = soleus_library_lookup (fixture->library, "kept");

  write_routine (fixture, "1.json", "one", "One", "circulation-pumps");
  wait_until (soleus_library_lookup (fixture->library, "one") != NULL);

  write_routine (fixture, "1.json", "one", "One, Changed", "soleus-wall-stretch");
  wait_until (strcmp (soleus_entry_get_name (soleus_library_lookup (fixture->library, "one")), "One, Changed") == 0);
  g_assert_cmpint (soleus_entry_get_duration_us (soleus_library_lookup (fixture->library, "one")), ==, 135 * G_USEC_PER_SEC);

  g_assert_cmpint (g_rename (first, second), ==, 0);
  wait_until (soleus_library_lookup (fixture->library, "one") != NULL && strcmp (soleus_entry_get_path (soleus_library_lookup (fixture->library, "one")), second) == 0);

  write_text (fixture, "2.json", "{}");
  wait_until (count_broken (fixture) == 1 && count_own (fixture) == 1);
  assert_broken (fixture, "2.json", "missing-key");

  g_assert_cmpint (g_unlink (second), ==, 0);
  wait_until (count_broken (fixture) == 0);

  /* What nobody touched is still the same object, so that a page that shows it stays. */
  g_assert_true (soleus_library_lookup (fixture->library, "kept") == kept);
}

static void
test_watch_keeps_order (Fixture      *fixture,
                        gconstpointer data)
{
  static const char *const names[] = { "m", "c", "x", "a", "z", "o" };
  static const char *const sorted[] = { "a", "c", "m", "o", "x", "z" };

  load_and_watch (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = g_strconcat (names[i], ".json", NULL);

    write_routine (fixture, name, names[i], names[i], "circulation-pumps");
    wait_until (soleus_library_lookup (fixture->library, names[i]) != NULL);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    assert_name_at (fixture, (guint) i, sorted[i]);
  assert_built_in_in_order (fixture, G_N_ELEMENTS (sorted));
}

/* Who writes a file finds it in the library at once; when the watch notices it too, nothing changes any more. */
static void
test_read_file (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "1.json", NULL);
  SoleusEntry     *entry;
  guint            changes;

  load_and_watch (fixture);
  write_routine (fixture, "1.json", "one", "One", "circulation-pumps");
  soleus_library_read_file (fixture->library, path);
  entry = soleus_library_lookup (fixture->library, "one");
  g_assert_nonnull (entry);
  changes = fixture->changes;

  /* What is written afterwards is noticed afterwards. */
  write_routine (fixture, "2.json", "two", "Two", "circulation-pumps");
  wait_until (soleus_library_lookup (fixture->library, "two") != NULL);
  g_assert_true (soleus_library_lookup (fixture->library, "one") == entry);
  g_assert_cmpuint (fixture->changes, ==, changes + 1);

  g_assert_cmpint (g_unlink (path), ==, 0);
  soleus_library_read_file (fixture->library, path);
  g_assert_null (soleus_library_lookup (fixture->library, "one"));
  write_text (fixture, "1.json", "{}");
  soleus_library_read_file (fixture->library, path);
  assert_broken (fixture, "1.json", "missing-key");
}

static void
on_logged (const char    *domain,
           GLogLevelFlags level,
           const char    *message,
           gpointer       data)
{
  if (g_str_has_prefix (message, "Read the whole folder"))
    g_atomic_int_set ((int *) data, TRUE);
}

static void
assert_as_it_is (Fixture *fixture)
{
  g_assert_null (soleus_library_lookup (fixture->library, "gone"));
  g_assert_nonnull (soleus_library_lookup (fixture->library, "come"));
  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, "changed")), ==, "New");
  g_assert_cmpuint (count_own (fixture), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (soleus_library_get_broken_files (fixture->library)), ==, 0);
}

static void
read_one (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  soleus_library_read_file (fixture->library, path);
}

/* What a reading has seen before a file was written or deleted doesn't come back with it, not for a moment. */
static void
test_read_file_meanwhile (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.json", NULL);
  int              read = FALSE;
  gboolean         loaded = FALSE;
  guint            handler = g_log_set_handler ("soleus-library", G_LOG_LEVEL_DEBUG, on_logged, &read);

  write_exercise (fixture, "gone.json", "gone", "Gone");
  write_routine (fixture, "changed.json", "changed", "Old", "circulation-pumps");
  write_text (fixture, "come.json", "{");
  soleus_library_load (fixture->library);
  g_atomic_int_set (&read, FALSE);
  soleus_library_load_async (fixture->library, NULL, on_loaded, &loaded);
  /* Its result is there, and this thread hasn't heard of it yet. */
  while (!g_atomic_int_get (&read))
    g_thread_yield ();
  g_log_remove_handler ("soleus-library", handler);

  g_assert_cmpint (g_unlink (gone), ==, 0);
  read_one (fixture, "gone.json");
  write_routine (fixture, "changed.json", "changed", "New", "circulation-pumps");
  read_one (fixture, "changed.json");
  write_routine (fixture, "come.json", "come", "Come", "circulation-pumps");
  read_one (fixture, "come.json");
  assert_as_it_is (fixture);
  g_signal_connect_swapped (fixture->library, "items-changed", G_CALLBACK (assert_as_it_is), fixture);
  wait_until (loaded);
  assert_as_it_is (fixture);
  wait_until (g_atomic_int_get (&G_OBJECT (fixture->library)->ref_count) == 1);
  assert_as_it_is (fixture);
}

/* An exercise that comes mends the routine that names it. */
static void
test_read_exercise (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "2.json", NULL);

  write_routine (fixture, "1.json", "one", "One", "my-balance");
  soleus_library_load (fixture->library);
  assert_broken (fixture, "1.json", "unknown-exercise");
  write_exercise (fixture, "2.json", "my-balance", "My Balance");
  soleus_library_read_file (fixture->library, path);
  g_assert_nonnull (soleus_library_lookup (fixture->library, "my-balance"));
  wait_until (soleus_library_lookup (fixture->library, "one") != NULL);
}

static void
test_watch_exercise (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "2.json", NULL);

  write_routine (fixture, "1.json", "standing", "Standing", "my-balance");
  load_and_watch (fixture);
  assert_broken (fixture, "1.json", "unknown-exercise");

  write_exercise (fixture, "2.json", "my-balance", "My Balance");
  wait_until (count_broken (fixture) == 0 && soleus_library_lookup (fixture->library, "standing") != NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  wait_until (count_broken (fixture) == 1 && count_own (fixture) == 0);
  assert_broken (fixture, "1.json", "unknown-exercise");
}

/* The one that was there keeps the id, unless one comes that is called by it; so that it is the same at the next start. */
static void
test_watch_copies (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *original = g_build_filename (fixture->folder, "desk.json", NULL);

  write_routine (fixture, "My Desk.json", "desk", "First", "circulation-pumps");
  load_and_watch (fixture);
  write_routine (fixture, "a.json", "desk", "A Copy", "circulation-pumps");
  write_routine (fixture, "late.soleus", "late", "Late", "circulation-pumps");
  wait_until (count_broken (fixture) == 2);
  assert_broken (fixture, "a.json", "duplicate-id");
  assert_broken (fixture, "late.soleus", "wrong-name");
  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, "desk")), ==, "First");

  write_routine (fixture, "desk.json", "desk", "The Original", "circulation-pumps");
  wait_until (count_broken (fixture) == 3 && strcmp (soleus_entry_get_name (soleus_library_lookup (fixture->library, "desk")), "The Original") == 0);
  assert_broken (fixture, "My Desk.json", "duplicate-id");

  /* Half written by another program. */
  g_assert_true (g_file_set_contents (original, "{", -1, NULL));
  wait_until (count_broken (fixture) == 4);
  assert_broken (fixture, "desk.json", "syntax");
  g_assert_null (soleus_library_lookup (fixture->library, "desk"));
}

static void
test_watch_freed_id (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "1.json", NULL);

  write_routine (fixture, "1.json", "mine", "First", "circulation-pumps");
  write_routine (fixture, "2.json", "mine", "Second", "circulation-pumps");
  load_and_watch (fixture);
  assert_broken (fixture, "2.json", "duplicate-id");

  g_assert_cmpint (g_unlink (path), ==, 0);
  wait_until (count_broken (fixture) == 0 && soleus_library_lookup (fixture->library, "mine") != NULL);
  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, "mine")), ==, "Second");
}

static void
test_watch_makes_folder (Fixture      *fixture,
                         gconstpointer data)
{
  g_rmdir (fixture->folder);
  load_and_watch (fixture);
  write_routine (fixture, "1.json", "one", "One", "circulation-pumps");
  wait_until (soleus_library_lookup (fixture->library, "one") != NULL);
}

static void
test_watch_many (Fixture      *fixture,
                 gconstpointer data)
{
  load_and_watch (fixture);
  for (int i = 0; i < 250; i++) {
    g_autofree char *id = g_strdup_printf ("r%d", i);
    g_autofree char *name = g_strconcat (id, ".json", NULL);

    write_routine (fixture, name, id, id, "circulation-pumps");
  }
  wait_until (count_own (fixture) == 250);
  g_assert_cmpuint (count_broken (fixture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/library/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/library/level-of-a-copy", Fixture, NULL, set_up, test_level_of_a_copy, tear_down);
  g_test_add ("/library/sides-of-a-copy", Fixture, NULL, set_up, test_sides_of_a_copy, tear_down);
  g_test_add ("/library/routine-as-exercise", Fixture, NULL, set_up, test_routine_as_exercise, tear_down);
  g_test_add ("/library/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/library/folder-is-a-file", Fixture, NULL, set_up, test_folder_is_a_file, tear_down);
  g_test_add ("/library/same-id", Fixture, NULL, set_up, test_same_id, tear_down);
  g_test_add ("/library/copies", Fixture, NULL, set_up, test_copies, tear_down);
  g_test_add ("/library/names-that-bite", Fixture, NULL, set_up, test_names_that_bite, tear_down);
  g_test_add ("/library/other-endings", Fixture, NULL, set_up, test_other_endings, tear_down);
  g_test_add ("/library/own-exercise", Fixture, NULL, set_up, test_own_exercise, tear_down);
  g_test_add ("/library/what-is-no-file", Fixture, NULL, set_up, test_what_is_no_file, tear_down);
  g_test_add ("/library/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add ("/library/largest", Fixture, NULL, set_up, test_largest, tear_down);
  g_test_add ("/library/async", Fixture, NULL, set_up, test_async, tear_down);
  g_test_add ("/library/watch", Fixture, NULL, set_up, test_watch, tear_down);
  g_test_add ("/library/watch/keeps-order", Fixture, NULL, set_up, test_watch_keeps_order, tear_down);
  g_test_add ("/library/watch/exercise", Fixture, NULL, set_up, test_watch_exercise, tear_down);
  g_test_add ("/library/read-file", Fixture, NULL, set_up, test_read_file, tear_down);
  g_test_add ("/library/read-file-meanwhile", Fixture, NULL, set_up, test_read_file_meanwhile, tear_down);
  g_test_add ("/library/read-exercise", Fixture, NULL, set_up, test_read_exercise, tear_down);
  g_test_add ("/library/watch/freed-id", Fixture, NULL, set_up, test_watch_freed_id, tear_down);
  g_test_add ("/library/watch/copies", Fixture, NULL, set_up, test_watch_copies, tear_down);
  g_test_add ("/library/watch/makes-folder", Fixture, NULL, set_up, test_watch_makes_folder, tear_down);
  g_test_add ("/library/watch/many", Fixture, NULL, set_up, test_watch_many, tear_down);
  return g_test_run ();
}
