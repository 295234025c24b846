/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-keeper.h"

#include "soleus-aside.h"
#include "soleus-backup.h"
#include "soleus-backups.h"
#include "soleus-database-error.h"
#include "soleus-found-rows.h"
#include "soleus-place.h"
#include "soleus-record-writer.h"
#include "soleus-renewal.h"
#include "soleus-rescue.h"
#include "soleus-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

struct _SoleusKeeper {
  char           *path;
  SoleusDatabase *database;   /* (nullable): opened when it is first needed, and again after a failure */
  int             lock;       /* A descriptor, -1 while another program owns the file. */
  gboolean        is_refused; /* Nobody can have that lock, nor any other where the file lies. */
  gboolean        is_shut;    /* What is locked can't be opened, though the file could be written. */
  gboolean        check_due;  /* The last end was unclean, or the last check is a day old. */
  int             backup_day; /* when the last backup was made, or couldn't be */
  SoleusFileMark  mark;       /* What the open file is known by. */
  char           *news;       /* (nullable): what happened to the file under our hands, until somebody is told */
  gboolean        tidied;     /* What runs from now on is no session that was cut off. */
  SoleusSetAside *aside;      /* (nullable): what became of a damaged file, until somebody is told */
};

/* Not every file system knows the locks of a descriptor. The older ones of a process are what SQLite has; nothing but this opens the file that is locked here. */
static gboolean
lock_file (int file)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (file, F_OFD_SETLK, &lock) == 0)
    return TRUE;

  return errno != EAGAIN && errno != EACCES && fcntl (file, F_SETLK, &lock) == 0;
}

static char *
build_owner_path (SoleusKeeper *self)
{
  return g_strconcat (self->path, "-owner", NULL);
}

/* Whoever holds this lock tidies up at opening. A second program (the command line beside the window) must not take the session that runs in the first
 * for one that was cut off, nor move the file away from under it. The lock goes with the process, however that ends. */
static gboolean
own (SoleusKeeper *self)
{
  g_autofree char *path = build_owner_path (self);

  if (self->lock >= 0)
    return TRUE;

  self->is_refused = FALSE;
  self->lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  self->is_shut = self->lock < 0 && (errno == EACCES || errno == EPERM || errno == EISDIR) && g_access (self->path, W_OK) == 0;
  if (self->lock >= 0 && !lock_file (self->lock)) {
    self->is_refused = errno != EAGAIN && errno != EACCES;
    g_clear_fd (&self->lock, NULL);
  }

  return self->lock >= 0;
}

/* Who can't find out who owns the file must not go on: nobody would ever tidy, look through the file or make a backup, and nobody would know. */
static gboolean
check_lock (SoleusKeeper *self,
            GError      **error)
{
  g_autofree char *path = build_owner_path (self);

  if (self->is_refused)
    return soleus_database_error_set (error, SOLEUS_HISTORY_ERROR_NO_LOCKS, self->path, NULL);

  return !self->is_shut || soleus_database_error_set (error, SOLEUS_HISTORY_ERROR_READ_ONLY, path, NULL);
}

/* Where there is no log, an empty journal stays. */
static gboolean
has_log (SoleusKeeper *self)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  return g_file_test (log, G_FILE_TEST_EXISTS) || soleus_place_look (journal, NULL) == SOLEUS_PLACE_STATE_FILE;
}

static gboolean
find_whether_check_is_old (SoleusDatabase *database,
                           gboolean       *is_old,
                           GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT value FROM facts WHERE name = 'checked_us'", "");
  gboolean has_row = FALSE;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;

  *is_old = !has_row || ABS (g_get_real_time () - sqlite3_column_int64 (statement, 0)) > G_TIME_SPAN_DAY;
  return TRUE;
}

/* A file with nothing in it that was there before isn't one of ours: whatever emptied it, SQLite would take it for a new one, and throw the log beside it away. */
static gboolean
make_file (SoleusKeeper *self,
           gboolean      owns,
           gboolean     *made,
           GError      **error)
{
  switch (soleus_place_look (self->path, error)) {
  case SOLEUS_PLACE_STATE_NOTHING:
    if (owns)
      soleus_rescue_take_over (self->path);
    return soleus_place_make_file (self->path, made, error);
  case SOLEUS_PLACE_STATE_FILE:
    return soleus_place_make_file (self->path, made, error);
  case SOLEUS_PLACE_STATE_EMPTY:
    *made = FALSE;
    return !owns || soleus_database_error_set (error, SOLEUS_HISTORY_ERROR_DAMAGED, self->path, NULL);
  case SOLEUS_PLACE_STATE_UNUSABLE:
    break;
  }

  return FALSE;
}

/* What couldn't be begun leaves no empty file, which would be taken for a damaged one the next time. */
static void
remove_unbegun (SoleusKeeper *self)
{
  if (soleus_place_look (self->path, NULL) == SOLEUS_PLACE_STATE_EMPTY)
    g_unlink (self->path);
}

static gboolean
open_database (SoleusKeeper *self,
               GError      **error)
{
  gboolean owns = own (self);
  gboolean unclean = has_log (self);
  gboolean is_check_old = FALSE;
  gboolean made;
  g_autoptr (SoleusDatabase) database = NULL;

  if (!check_lock (self, error) || !make_file (self, owns, &made, error))
    return FALSE;
  /* SQLite would take it for what a power cut left, and forget it. */
  if (owns && unclean && soleus_found_rows_log_is_broken (self->path))
    return soleus_database_error_set (error, SOLEUS_HISTORY_ERROR_DAMAGED, self->path, NULL);

  database = soleus_database_open (self->path, SOLEUS_SCHEMA_VERSION, error);
  if (database != NULL && !soleus_schema_upgrade (database, error))
    g_clear_pointer (&database, soleus_database_close);
  if (database == NULL) {
    if (owns && made)
      remove_unbegun (self);
    return FALSE;
  }

  if (!owns)
    soleus_database_stop_folding (database);
  if (owns && soleus_database_check_writable (database, NULL)) {
    if ((!self->tidied && !soleus_record_writer_tidy (database, error)) || !find_whether_check_is_old (database, &is_check_old, error))
      return FALSE;
    self->tidied = TRUE;
    self->check_due = unclean || is_check_old;
    if (self->news == NULL)
      self->news = soleus_renewal_take_word (database);
  }

  self->database = g_steal_pointer (&database);
  soleus_keeper_remember_file (self);
  g_debug ("Opened: %s, last end %s, check %s", owns ? "owned" : "another program's", unclean ? "unclean" : "clean", self->check_due ? "due" : "not due");

  return TRUE;
}

/**
 * soleus_keeper_new:
 * @path: where the file lies, or will
 *
 * Touches nothing yet.
 *
 * Returns: (transfer full): the keeper of the file
 */
SoleusKeeper *
soleus_keeper_new (const char *path)
{
  SoleusKeeper *self = g_new0 (SoleusKeeper, 1);

  self->path = g_strdup (path);
  self->lock = -1;

  return self;
}

void
soleus_keeper_free (SoleusKeeper *self)
{
  g_clear_pointer (&self->database, soleus_database_close);
  g_clear_fd (&self->lock, NULL);
  g_free (self->news);
  g_clear_pointer (&self->aside, soleus_set_aside_free);
  g_free (self->path);
  g_free (self);
}

/**
 * soleus_keeper_get_database:
 * @self: a keeper
 * @error: return location for a #SoleusHistoryError
 *
 * Opens the file if it isn't yet. A damaged one is set aside and a new one begun, see soleus_keeper_steal_aside ().
 *
 * Returns: (transfer none) (nullable): the open database
 */
SoleusDatabase *
soleus_keeper_get_database (SoleusKeeper *self,
                            GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  if (self->database != NULL)
    return self->database;

  if (!soleus_place_make_folder (self->path, error))
    return NULL;

  if (open_database (self, &local_error))
    return self->database;

  if (g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED) && soleus_keeper_set_aside (self)) {
    g_clear_error (&local_error);
    open_database (self, &local_error);
  }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return self->database;
}

static SoleusFileFate
find_fate (SoleusKeeper *self)
{
  return self->database != NULL ? soleus_file_mark_find_fate (&self->mark, self->database, self->lock >= 0) : SOLEUS_FILE_FATE_SAME;
}

/**
 * soleus_keeper_mind_file:
 * @self: a keeper
 * @renewed: (out): whether what is written from now on goes into another file, which has nothing of the present session, or not all of it
 * @error: return location for a #SoleusHistoryError
 *
 * Looks whether the open file still is the one at its path, and leaves it otherwise, see soleus_keeper_steal_news (). To be called before anything is done with it.
 *
 * Returns: whether something can be written; after %FALSE the file that is open can be read
 */
gboolean
soleus_keeper_mind_file (SoleusKeeper *self,
                         gboolean     *renewed,
                         GError      **error)
{
  SoleusFileFate fate = find_fate (self);
  char          *news;

  *renewed = FALSE;
  if (fate == SOLEUS_FILE_FATE_SAME)
    return TRUE;

  news = soleus_renewal_leave (self->database, &self->mark, fate, error);
  if (news == NULL)
    return FALSE;

  g_debug ("Not the file that was opened any more");
  self->database = NULL;
  /* It may have gone along with the file. */
  g_clear_fd (&self->lock, NULL);
  g_free (self->news);
  self->news = news;
  *renewed = TRUE;

  return TRUE;
}

/**
 * soleus_keeper_remember_file:
 * @self: a keeper
 *
 * Something was done with the file: what it is now, it is by our own hands.
 */
void
soleus_keeper_remember_file (SoleusKeeper *self)
{
  if (self->database != NULL)
    soleus_file_mark_take (&self->mark, self->database);
}

/**
 * soleus_keeper_steal_news:
 * @self: a keeper
 *
 * Returns: (transfer full) (nullable): what became of the file under our hands since the last call, in words for the person
 */
char *
soleus_keeper_steal_news (SoleusKeeper *self)
{
  return g_steal_pointer (&self->news);
}

/**
 * soleus_keeper_leave_news:
 * @self: a keeper
 * @text: news that nobody could be told
 *
 * Writes it into the file, so that it is news again for whoever opens that next.
 */
void
soleus_keeper_leave_news (SoleusKeeper *self,
                          const char   *text)
{
  g_autoptr (GError) error = NULL;
  SoleusDatabase *database = soleus_keeper_get_database (self, &error);

  if (database == NULL || !soleus_renewal_leave_word (database, text, &error))
    g_message ("Nobody will be told: %s %s", text, error->message);
}

static gboolean
move_aside (SoleusKeeper *self,
            const char   *place)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal", "" };

  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *from = g_strconcat (self->path, suffixes[i], NULL);
    g_autofree char *to = g_strconcat (place, suffixes[i], NULL);

    if (g_rename (from, to) != 0 && errno != ENOENT) {
      g_warning ("Can't set “%s” aside: %s", from, g_strerror (errno));
      return FALSE;
    }
  }

  return TRUE;
}

static void
close_damaged (SoleusKeeper *self)
{
  if (self->database != NULL)
    soleus_database_leave_log (self->database);
  g_clear_pointer (&self->database, soleus_database_close);
}

/**
 * soleus_keeper_set_aside:
 * @self: a keeper
 *
 * Moves a damaged file out of the way, never deleting it, and puts a new one in its place with all that can be had of it. Its log goes along under a matching name:
 * next to a new file it would do harm, next to the old one it may hold the last sets. The new file is whole before the damaged one moves.
 *
 * Returns: whether it was moved; not when another program owns it, or its folder can't be written
 */
gboolean
soleus_keeper_set_aside (SoleusKeeper *self)
{
  g_autoptr (SoleusSetAside) told = g_new0 (SoleusSetAside, 1);
  g_autoptr (GError) error = NULL;

  if (!own (self))
    return FALSE;

  told->path = soleus_aside_find_place (self->path, "damaged");
  close_damaged (self);
  if (!soleus_rescue_prepare (self->path, told, &error)) {
    g_message ("Can't set “%s” aside yet: %s", self->path, error->message);
    return FALSE;
  }
  if (!soleus_aside_mark (told) || !move_aside (self, told->path)) {
    soleus_aside_unmark (told->path);
    soleus_rescue_drop (self->path);
    return FALSE;
  }
  soleus_rescue_take_over (self->path);

  g_clear_pointer (&self->aside, soleus_set_aside_free);
  self->aside = g_steal_pointer (&told);
  self->check_due = FALSE;
  g_debug ("Damaged, and set aside: %d sessions from a backup, %d from the file", self->aside->restored, self->aside->salvaged);

  return TRUE;
}

/**
 * soleus_keeper_check:
 * @self: a keeper
 * @is_asked: asked every now and then: anything but 0 puts the check off to the next call
 * @user_data: for @is_asked
 *
 * Looks through the whole file after an unclean end, and once a day, and sets it aside if it is damaged. To be called when nothing else waits. Not while a session is under way, whose
 * sets would break off a long look again and again: it comes right after.
 *
 * Returns: whether it was set aside
 */
gboolean
soleus_keeper_check (SoleusKeeper *self,
                     int (*is_asked) (void *),
                     gpointer user_data)
{
  gboolean sound, finished;

  if (self->database == NULL || !self->check_due || soleus_backup_is_session_running (self->database))
    return FALSE;

  sound = soleus_database_is_sound (self->database, is_asked, user_data, &finished);
  /* What became another file meanwhile says nothing of the one that was opened. */
  if (find_fate (self) != SOLEUS_FILE_FATE_SAME)
    return FALSE;
  if (!sound)
    return soleus_keeper_set_aside (self);

  self->check_due = !finished;
  if (finished)
    soleus_database_run (self->database, NULL, "INSERT OR REPLACE INTO facts (name, value) VALUES ('checked_us', ?)", "l", g_get_real_time ());
  soleus_keeper_remember_file (self);

  return FALSE;
}

static gboolean
holds (SoleusKeeper *self,
       const char   *sql,
       int           value)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (self->database, NULL, sql, value > 0 ? "i" : "", value);
  gboolean has_row = FALSE;

  return statement != NULL && soleus_database_step (self->database, statement, &has_row, NULL) && has_row;
}

static gboolean
is_backup_due (SoleusKeeper *self,
               int           today)
{
  if (self->database == NULL || self->check_due || self->backup_day == today || !own (self) || !soleus_database_check_writable (self->database, NULL))
    return FALSE;
  if (holds (self, "SELECT 1 FROM facts WHERE name = 'backup_day' AND value = ?", today))
    self->backup_day = today;

  return self->backup_day != today && !soleus_backup_is_session_running (self->database) && holds (self, "SELECT 1 FROM sessions LIMIT 1", 0);
}

/**
 * soleus_keeper_back_up:
 * @self: a keeper
 * @is_asked: asked every now and then: anything but 0 puts the backup off to the next call
 * @user_data: for @is_asked
 *
 * Makes the backup of today, unless that was done, a session is under way or the file is still to be checked. To be called when nothing else waits. A failure stands in the log, and
 * is tried again at the next start.
 */
void
soleus_keeper_back_up (SoleusKeeper *self,
                       int (*is_asked) (void *),
                       gpointer user_data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  GDate date;
  int   today;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));
  today = (int) g_date_get_julian (&date);
  if (!is_backup_due (self, today) || find_fate (self) != SOLEUS_FILE_FATE_SAME)
    return;

  if (soleus_backups_make (self->database, self->path, is_asked, user_data, &error)) {
    soleus_database_run (self->database, NULL, "INSERT OR REPLACE INTO facts (name, value) VALUES ('backup_day', ?)", "i", today);
    soleus_keeper_remember_file (self);
    self->backup_day = today;
  } else if (!is_asked (user_data)) {
    g_message ("No backup today: %s", error->message);
    self->backup_day = today;
  }
}

/**
 * soleus_keeper_steal_aside:
 * @self: a keeper
 *
 * Returns: (transfer full) (nullable): what became of a damaged file since the last call
 */
SoleusSetAside *
soleus_keeper_steal_aside (SoleusKeeper *self)
{
  return g_steal_pointer (&self->aside);
}
