/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-schema.h"

/* What brings a file from one version to the next; the place in the list is the version it starts from. A step that was ever released never changes:
 * what is wrong with it is put right by the next one. For each version there is a file in tests/data/history that this list must bring up to date. */
static const char *const upgrades[SOLEUS_SCHEMA_VERSION] = {
  /* Times are UTC in microseconds, each with its offset in seconds east. A day is that of the proleptic Gregorian calendar, where 1 is 0001-01-01.
   * Enumerations are words. A session that the person deleted keeps its row until the next opening, so that it can be brought back whole. */
  "CREATE TABLE snapshots ("
  "  hash TEXT NOT NULL PRIMARY KEY,"
  "  content TEXT NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE sessions ("
  "  number INTEGER PRIMARY KEY,"
  "  id TEXT NOT NULL UNIQUE,"
  "  routine TEXT NOT NULL,"
  "  routine_name TEXT NOT NULL,"
  "  day INTEGER NOT NULL,"
  "  started_us INTEGER NOT NULL,"
  "  started_offset_s INTEGER NOT NULL,"
  "  ended_us INTEGER NOT NULL,"
  "  ended_offset_s INTEGER NOT NULL,"
  "  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'stopped', 'interrupted')),"
  "  planned_sets INTEGER NOT NULL,"
  "  active_us INTEGER NOT NULL DEFAULT 0,"
  "  effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
  "  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
  "  note TEXT NOT NULL DEFAULT '',"
  "  snapshot TEXT REFERENCES snapshots (hash),"
  "  deleted_us INTEGER"
  ") STRICT;"
  "CREATE INDEX sessions_by_day ON sessions (day, started_us, number) WHERE deleted_us IS NULL;"
  "CREATE INDEX sessions_by_snapshot ON sessions (snapshot);"
  "CREATE INDEX sessions_running ON sessions (number) WHERE state = 'running';"
  "CREATE INDEX sessions_deleted ON sessions (number) WHERE deleted_us IS NOT NULL;"

  "CREATE TABLE sets ("
  "  session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,"
  "  place INTEGER NOT NULL,"
  "  block INTEGER NOT NULL,"
  "  exercise TEXT NOT NULL,"
  "  exercise_name TEXT NOT NULL,"
  "  side TEXT NOT NULL CHECK (side IN ('both', 'left', 'right')),"
  "  number INTEGER NOT NULL,"
  "  goal TEXT NOT NULL CHECK (goal IN ('repetitions', 'duration', 'distance', 'open')),"
  "  planned REAL NOT NULL,"
  "  done REAL NOT NULL,"
  "  active_us INTEGER NOT NULL,"
  "  load_kg REAL NOT NULL,"
  "  started_us INTEGER NOT NULL,"
  "  started_offset_s INTEGER NOT NULL,"
  "  ended_us INTEGER NOT NULL,"
  "  ended_offset_s INTEGER NOT NULL,"
  "  PRIMARY KEY (session, place)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE days ("
  "  day INTEGER PRIMARY KEY,"
  "  sessions INTEGER NOT NULL,"
  "  sets INTEGER NOT NULL,"
  "  repetitions INTEGER NOT NULL,"
  "  active_us INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE facts ("
  "  name TEXT NOT NULL PRIMARY KEY,"
  "  value INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "PRAGMA user_version = 1;",
};

/* Only a file with nothing in it has no version. Another one has lost it, and building into what is there would fail each time. */
static gboolean
check_start (SoleusDatabase *database,
             int             version,
             GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean has_row = FALSE;

  if (version < 0)
    return soleus_database_set_damaged (database, error);
  if (version > 0)
    return TRUE;

  statement = soleus_database_query (database, error, "SELECT 1 FROM sqlite_schema LIMIT 1", "");
  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;

  return !has_row || soleus_database_set_damaged (database, error);
}

static gboolean
upgrade_from (SoleusDatabase *database,
              int             version,
              GError        **error)
{
  for (; version < SOLEUS_SCHEMA_VERSION; version++)
    if (!soleus_database_execute (database, upgrades[version], error))
      return FALSE;

  return TRUE;
}

/**
 * soleus_schema_upgrade:
 * @database: an open database
 * @error: return location for an error
 *
 * Brings the file up to %SOLEUS_SCHEMA_VERSION, all in one transaction: after a failure it is what it was. One that may only be read stays as it is.
 *
 * Returns: whether the file can be used
 */
gboolean
soleus_schema_upgrade (SoleusDatabase *database,
                       GError        **error)
{
  int version;

  if (!soleus_database_check_writable (database, NULL))
    return TRUE;
  if (!soleus_database_get_version (database, &version, error))
    return FALSE;
  if (version == SOLEUS_SCHEMA_VERSION)
    return TRUE;

  if (!soleus_database_begin (database, error))
    return FALSE;

  /* Asked again, because another program may have been quicker. */
  if (!soleus_database_get_version (database, &version, error) || !check_start (database, version, error) || !upgrade_from (database, version, error))
    return soleus_database_roll_back (database);

  return soleus_database_commit (database, error);
}
