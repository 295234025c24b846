/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

/* Stands in for libFuzzer in the ordinary suite: the arguments are folders, each a test in which every file of it is fed to the target. */

static void
test_folder (gconstpointer data)
{
  const char *folder = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &error);
  const char *name;
  guint       n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (directory)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *bytes = NULL;
    gsize            length;

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      continue;
    g_test_message ("%s", path);
    g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
    LLVMFuzzerTestOneInput ((const uint8_t *) bytes, length);
    n++;
  }
  g_assert_cmpuint (n, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++) {
    g_autofree char *folder = g_path_get_basename (argv[i]);
    g_autofree char *path = g_strconcat ("/corpus/", folder, NULL);

    g_test_add_data_func (path, argv[i], test_folder);
  }
  return g_test_run ();
}
