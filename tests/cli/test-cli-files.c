/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-output.h"

#include "test-run.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* What each command does with pipes, devices, links and files that are there already. */

#define MAKE "set -e; $S export circulation-pumps -o pumps.soleus; sed 's/circulation-pumps/mine/;s/Circulation Pumps/Mine/' pumps.soleus >mine.json; "

static void
assert_done (const char *script)
{
  g_autoptr (TestRun) run = test_run_script (script);

  if (run->status != 0)
    g_error ("%s\n%s%s", script, run->out, run->err);
}

static void
assert_refused (const char *script,
                const char *words)
{
  g_autoptr (TestRun) run = test_run_script (script);

  g_test_message ("%s", run->err);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err, words));
}

static void
test_reads_pipes (void)
{
  assert_done (MAKE "cat mine.json | $S validate /dev/stdin; mkfifo in; cat mine.json >in & ln -s mine.json link; $S validate - link in /dev/fd/3 3<mine.json <mine.json");
  assert_done ("set -e; for c in show timeline export; do cat mine.json | $S $c - | grep -q mine; done");
  assert_done ("set -e; cat mine.json | $S print - -o mine.pdf; cat mine.json | $S render /dev/stdin -o mine.wav; test -s mine.pdf; test -s mine.wav");
  assert_done ("set -e; cat mine.json | $S import --yes -; $S list | grep -q ^mine; cat mine.json | $S import --json --replace --yes /dev/stdin");
  assert_refused ("$S validate . >&2", "folder");
  assert_refused ("$S validate /dev/zero >&2", "1 MiB");
}

/* To “-”, and to what is open or a pipe already, all is written and nothing else. */
static void
test_writes_pipes (void)
{
  assert_done ("set -e; w='export circulation-pumps -o'; $S $w file; "
               "$S $w - >a; cmp file a; "
               "$S $w /dev/stdout | cat >b; cmp file b; "
               "echo before >c; $S $w /dev/stdout >>c; tail -c +8 c | cmp file -; "
               "$S $w /dev/fd/3 3>d >said; cmp file d; test ! -s said; "
               "mkfifo pipe; cat pipe >e & $S $w pipe; wait; cmp file e; test -p pipe; "
               "ln -s /dev/null null; $S $w null; test -L null; test -c /dev/null; test ! -e -");
  assert_refused ("$S export circulation-pumps -o /dev/full", g_strerror (ENOSPC));
}

/* A file that is there is kept, and a link to one as well, unless that is allowed; then the file is written where the link leads. */
static void
test_asks_alike (void)
{
  static const char *const commands[] = { "export circulation-pumps", "print circulation-pumps", "render circulation-pumps", "history export --format csv" };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *kept = g_strdup_printf ("echo old >file; ln -sf file link; $S %s -o link", commands[i]);
    g_autofree char *forced = g_strdup_printf ("set -e; test \"$(cat file)\" = old; $S %s -o link --force; test -L link; test $(wc -c <file) -gt 4; "
                                               "mkfifo pipe; cat pipe >piped & $S %s -o pipe >said; wait; test -p pipe; test ! -s said; "
                                               "test $(wc -c <piped) -gt 4; rm pipe",
                                               commands[i], commands[i]);

    assert_refused (kept, "--force");
    assert_done (forced);
  }
  assert_done ("set -e; ln -s new to-new; $S export circulation-pumps -o to-new; test -L to-new; test -s new");
  assert_refused ("ln -s loop loop; $S export circulation-pumps -o loop", "loop");
}

/* In place of an old file, too. */
static void
test_whole_or_not_at_all (void)
{
  assert_refused ("(ulimit -f 8; $S render circulation-pumps -o big.wav); s=$?; test ! -e big.wav || exit 3; ls -A >&2; exit $s", g_strerror (EFBIG));
  assert_refused ("echo old >big.wav; (ulimit -f 8; $S render circulation-pumps -o big.wav --force); s=$?; test \"$(cat big.wav)\" = old || exit 3; exit $s", g_strerror (EFBIG));
}

/* Whatever of the locale is missing, letters stay letters. */
static void
test_locales (void)
{
  static const char *const locales[] = { "LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=xx_YY.UTF-8", "LC_ALL= LC_CTYPE=UTF-8", "LC_ALL= LANG=C.UTF-8 LC_TIME=xx_YY", "LC_ALL= LANG= LC_CTYPE=" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++) {
    g_autofree char *script = g_strdup_printf ("%s $S wädchen 2>&1 | grep -q 'no command “wädchen”'", locales[i]);

    assert_done (script);
  }
}

static void
test_imports_at_once (void)
{
  assert_done ("set -e; $S export circulation-pumps | sed 's/circulation-pumps/mine/' >mine.json; for i in 1 2 3 4 5 6; do $S import --yes --skip mine.json & done; wait; test \"$(ls data/soleus/routines)\" = mine.json");
}

static void
test_relative_folder (void)
{
  assert_done ("set -e; $S export circulation-pumps | sed 's/circulation-pumps/mine/' >mine.json; XDG_DATA_HOME=here $S import --yes mine.json; test ! -e here; test -e .local/share/soleus/routines/mine.json");
}

static void
test_vanishing (void)
{
  g_autofree char *info = g_build_filename (test_run_get_home (), "info", NULL);
  g_autofree char *kept = g_build_filename (g_get_user_data_dir (), "x.soleus", NULL);

  g_assert_false (soleus_output_would_vanish ("x.soleus", info));
  g_assert_true (g_file_set_contents (info, "[Context]\nshared=ipc;\n", -1, NULL));
  g_assert_true (soleus_output_would_vanish ("x.soleus", info));
  g_assert_true (soleus_output_would_vanish ("/tmp/x.soleus", info));
  g_assert_false (soleus_output_would_vanish (kept, info));
  g_assert_false (soleus_output_would_vanish ("/run/flatpak/doc/1/x.soleus", info));
  g_assert_true (g_file_set_contents (info, "[Context]\nfilesystems=home;\n", -1, NULL));
  g_assert_false (soleus_output_would_vanish ("x.soleus", info));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  test_run_add ("/cli/files/reads-pipes", test_reads_pipes);
  test_run_add ("/cli/files/writes-pipes", test_writes_pipes);
  test_run_add ("/cli/files/asks-alike", test_asks_alike);
  test_run_add ("/cli/files/whole-or-not-at-all", test_whole_or_not_at_all);
  test_run_add ("/cli/files/locales", test_locales);
  test_run_add ("/cli/files/imports-at-once", test_imports_at_once);
  test_run_add ("/cli/files/relative-folder", test_relative_folder);
  test_run_add ("/cli/files/vanishing", test_vanishing);

  return g_test_run ();
}
