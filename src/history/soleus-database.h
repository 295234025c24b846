/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Private to the history. One connection, used on one thread only: every function asserts that it runs on the thread that made it. */
typedef struct _SoleusDatabase SoleusDatabase;

SoleusDatabase *soleus_database_open (const char *path,
                                      int         known_version,
                                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_database_close (SoleusDatabase *self);
void            soleus_database_leave_log (SoleusDatabase *self);
void            soleus_database_stop_folding (SoleusDatabase *self);
void            soleus_database_forget_statements (SoleusDatabase *self);

const char *soleus_database_get_path (SoleusDatabase *self);
sqlite3    *soleus_database_get_connection (SoleusDatabase *self);

gboolean soleus_database_get_version (SoleusDatabase *self,
                                      int            *version,
                                      GError        **error);
gboolean soleus_database_set_damaged (SoleusDatabase *self,
                                      GError        **error);
gboolean soleus_database_check_writable (SoleusDatabase *self,
                                         GError        **error);
void     soleus_database_break_off (SoleusDatabase *self,
                                    int (*is_asked) (void *),
                                    gpointer user_data);
gboolean soleus_database_is_sound (SoleusDatabase *self,
                                   int (*is_asked) (void *),
                                   gpointer  user_data,
                                   gboolean *finished);

gboolean soleus_database_copy (SoleusDatabase *self,
                               SoleusDatabase *source,
                               GError        **error);

gboolean soleus_database_begin (SoleusDatabase *self,
                                GError        **error);
gboolean soleus_database_commit (SoleusDatabase *self,
                                 GError        **error);
gboolean soleus_database_roll_back (SoleusDatabase *self);
gboolean soleus_database_execute (SoleusDatabase *self,
                                  const char     *sql,
                                  GError        **error);
gboolean soleus_database_alter (SoleusDatabase *self,
                                const char     *sql,
                                GError        **error);

/* The values follow `format`, a letter each: i for int, l for int64_t, d for double, s for a string or NULL. */
gboolean      soleus_database_run (SoleusDatabase *self,
                                   GError        **error,
                                   const char     *sql,
                                   const char     *format,
                                   ...);
sqlite3_stmt *soleus_database_query (SoleusDatabase *self,
                                     GError        **error,
                                     const char     *sql,
                                     const char     *format,
                                     ...) G_GNUC_WARN_UNUSED_RESULT;
gboolean      soleus_database_step (SoleusDatabase *self,
                                    sqlite3_stmt   *statement,
                                    gboolean       *has_row,
                                    GError        **error);

/* A statement stays prepared for the next time; what goes out of scope is only its present run, which would hold a read lock. */
static inline void
soleus_statement_reset (sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusDatabase, soleus_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, soleus_statement_reset)

G_END_DECLS
