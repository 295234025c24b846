/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-schema.h"

/* What brings a file from one version to the next; the place in the list is the version it starts from. A step that was ever released never changes:
 * what is wrong with it is put right by the next one. For each version there is a file in tests/data/history that this list must bring up to date. Each step changes what a file is made
 * of, so that its version can be told by that, too. */
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

  /* Words are checked by whoever reads them: a check here would need another step for each new one. To be made anew, a table is renamed first, so that those that
   * point to it go along, and nothing is deleted with it. `resume` is where a session that was cut off goes on, `is_open` a set under way, `counted` what was counted
   * before the person put it right. `removed` keeps a merge from bringing back what was deleted. What is written of plans, measures, goals and pain has its place here. */
  "ALTER TABLE sessions RENAME TO sessions_1;"
  "ALTER TABLE sets RENAME TO sets_1;"

  "CREATE TABLE sessions ("
  "  number INTEGER PRIMARY KEY,"
  "  id TEXT NOT NULL UNIQUE,"
  "  origin TEXT NOT NULL DEFAULT 'guided',"
  "  routine TEXT NOT NULL,"
  "  routine_name TEXT NOT NULL,"
  "  day INTEGER NOT NULL,"
  "  started_us INTEGER NOT NULL,"
  "  started_offset_s INTEGER NOT NULL,"
  "  ended_us INTEGER NOT NULL,"
  "  ended_offset_s INTEGER NOT NULL,"
  "  state TEXT NOT NULL,"
  "  planned_sets INTEGER NOT NULL,"
  "  active_us INTEGER NOT NULL DEFAULT 0,"
  "  dose TEXT NOT NULL DEFAULT 'planned',"
  "  run TEXT,"
  "  run_week INTEGER,"
  "  run_session INTEGER,"
  "  effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
  "  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
  "  note TEXT NOT NULL DEFAULT '',"
  "  snapshot TEXT REFERENCES snapshots (hash),"
  "  resume TEXT,"
  "  changed_us INTEGER NOT NULL,"
  "  deleted_us INTEGER"
  ") STRICT;"
  "INSERT INTO sessions (number, id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, active_us, effort, pain,"
  "  note, snapshot, changed_us, deleted_us) SELECT number, id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets,"
  "  active_us, effort, pain, note, snapshot, max (started_us, ended_us, ifnull (deleted_us, 0)), deleted_us FROM sessions_1;"

  "CREATE TABLE sets ("
  "  session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,"
  "  place INTEGER NOT NULL,"
  "  block INTEGER NOT NULL,"
  "  exercise TEXT NOT NULL,"
  "  exercise_name TEXT NOT NULL,"
  "  side TEXT NOT NULL,"
  "  number INTEGER NOT NULL,"
  "  goal TEXT NOT NULL,"
  "  planned REAL NOT NULL,"
  "  done REAL NOT NULL,"
  "  counted REAL,"
  "  active_us INTEGER NOT NULL,"
  "  load_kg REAL NOT NULL,"
  "  started_us INTEGER NOT NULL,"
  "  started_offset_s INTEGER NOT NULL,"
  "  ended_us INTEGER NOT NULL,"
  "  ended_offset_s INTEGER NOT NULL,"
  "  is_open INTEGER NOT NULL DEFAULT 0,"
  "  PRIMARY KEY (session, place)"
  ") STRICT, WITHOUT ROWID;"
  "INSERT INTO sets (session, place, block, exercise, exercise_name, side, number, goal, planned, done, active_us, load_kg, started_us, started_offset_s, ended_us,"
  "  ended_offset_s) SELECT session, place, block, exercise, exercise_name, side, number, goal, planned, done, active_us, load_kg, started_us, started_offset_s, ended_us,"
  "  ended_offset_s FROM sets_1;"

  "DROP TABLE sets_1;"
  "DROP TABLE sessions_1;"
  "CREATE INDEX sessions_by_day ON sessions (day, started_us, number) WHERE deleted_us IS NULL;"
  "CREATE INDEX sessions_by_snapshot ON sessions (snapshot);"
  "CREATE INDEX sessions_running ON sessions (number) WHERE state = 'running';"
  "CREATE INDEX sessions_resumable ON sessions (number) WHERE resume IS NOT NULL;"
  "CREATE INDEX sessions_deleted ON sessions (number) WHERE deleted_us IS NOT NULL;"

  "CREATE TABLE exercise_days ("
  "  day INTEGER NOT NULL,"
  "  exercise TEXT NOT NULL,"
  "  side TEXT NOT NULL,"
  "  sets INTEGER NOT NULL,"
  "  repetitions INTEGER NOT NULL,"
  "  active_us INTEGER NOT NULL,"
  "  kg_repetitions REAL NOT NULL,"
  "  PRIMARY KEY (day, exercise, side)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX exercise_days_by_exercise ON exercise_days (exercise, day);"
  "INSERT INTO exercise_days (day, exercise, side, sets, repetitions, active_us, kg_repetitions)"
  "  SELECT day, exercise, side, count (*), sum (iif (goal = 'repetitions', CAST (done AS INTEGER), 0)), sum (sets.active_us),"
  "         sum (iif (goal = 'repetitions', load_kg * CAST (done AS INTEGER), 0.0))"
  "    FROM sessions JOIN sets ON session = sessions.number WHERE deleted_us IS NULL AND done > 0 GROUP BY day, exercise, side;"

  "CREATE TABLE removed ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  removed_us INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE edits ("
  "  number INTEGER PRIMARY KEY,"
  "  at_us INTEGER NOT NULL,"
  "  what TEXT NOT NULL,"
  "  before TEXT NOT NULL"
  ") STRICT;"

  "CREATE TABLE pains ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,"
  "  set_place INTEGER,"
  "  at_us INTEGER NOT NULL,"
  "  place TEXT NOT NULL,"
  "  side TEXT NOT NULL,"
  "  level INTEGER CHECK (level BETWEEN 0 AND 10),"
  "  action TEXT NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX pains_by_session ON pains (session);"

  "CREATE TABLE mornings ("
  "  session INTEGER PRIMARY KEY REFERENCES sessions (number) ON DELETE CASCADE,"
  "  asked_us INTEGER NOT NULL,"
  "  answered_us INTEGER,"
  "  compared TEXT,"
  "  level INTEGER CHECK (level BETWEEN 0 AND 10)"
  ") STRICT;"

  "CREATE TABLE measures ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  measure TEXT NOT NULL,"
  "  version INTEGER NOT NULL,"
  "  at_us INTEGER NOT NULL,"
  "  offset_s INTEGER NOT NULL,"
  "  day INTEGER NOT NULL,"
  "  side TEXT NOT NULL,"
  "  value REAL NOT NULL,"
  "  unit TEXT NOT NULL,"
  "  ended_by TEXT NOT NULL,"
  "  conditions TEXT NOT NULL DEFAULT '{}',"
  "  note TEXT NOT NULL DEFAULT ''"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX measures_by_measure ON measures (measure, day);"

  "CREATE TABLE runs ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  plan TEXT NOT NULL,"
  "  plan_name TEXT NOT NULL,"
  "  snapshot TEXT NOT NULL REFERENCES snapshots (hash),"
  "  answers TEXT NOT NULL DEFAULT '{}',"
  "  started_day INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX runs_by_snapshot ON runs (snapshot);"

  "CREATE TABLE run_events ("
  "  run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,"
  "  at_us INTEGER NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  value TEXT NOT NULL DEFAULT '',"
  "  PRIMARY KEY (run, at_us, kind)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE proposals ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  run TEXT,"
  "  exercise TEXT NOT NULL,"
  "  key TEXT NOT NULL,"
  "  old REAL NOT NULL,"
  "  new REAL NOT NULL,"
  "  reason TEXT NOT NULL,"
  "  at_us INTEGER NOT NULL,"
  "  answer TEXT"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE goals ("
  "  from_day INTEGER NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  target REAL NOT NULL,"
  "  PRIMARY KEY (from_day, kind)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE reminders ("
  "  at_us INTEGER NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  shown INTEGER NOT NULL,"
  "  reason TEXT NOT NULL DEFAULT '',"
  "  answer TEXT,"
  "  PRIMARY KEY (at_us, kind)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE notices ("
  "  at_us INTEGER NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  text TEXT NOT NULL,"
  "  PRIMARY KEY (at_us, kind)"
  ") STRICT, WITHOUT ROWID;"

  "PRAGMA user_version = 2;",
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

/* In an order of its own. */
#define SCHEMA_SQL "SELECT group_concat (sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)"

/**
 * soleus_schema_describe:
 * @database: an open database
 *
 * Returns: (transfer full) (nullable): what the file is made of: the same for two of the same version
 */
char *
soleus_schema_describe (SoleusDatabase *database)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, NULL, SCHEMA_SQL, "");
  gboolean has_row = FALSE;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, NULL) || !has_row)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

static gboolean
upgrade_from (SoleusDatabase *database,
              int             version,
              int             to,
              GError        **error)
{
  for (; version < to; version++)
    if (!soleus_database_alter (database, upgrades[version], error))
      return FALSE;

  return TRUE;
}

/**
 * soleus_schema_build:
 * @database: an empty database
 * @version: from 1 to %SOLEUS_SCHEMA_VERSION
 * @error: return location for an error
 *
 * Makes the tables that a version had, for what it wrote.
 *
 * Returns: whether they are there
 */
gboolean
soleus_schema_build (SoleusDatabase *database,
                     int             version,
                     GError        **error)
{
  if (!soleus_database_begin (database, error))
    return FALSE;

  return upgrade_from (database, 0, version, error) ? soleus_database_commit (database, error) : soleus_database_roll_back (database);
}

static gboolean
is_made_like (SoleusDatabase *database,
              int             version)
{
  g_autoptr (SoleusDatabase) sample = soleus_database_open (":memory:", version, NULL);
  g_autofree char *found = soleus_schema_describe (database);
  g_autofree char *wanted = sample != NULL && soleus_schema_build (sample, version, NULL) ? soleus_schema_describe (sample) : NULL;

  return wanted != NULL && g_strcmp0 (found, wanted) == 0;
}

/* A newer version makes other tables. Where they are those of a version that is known, and a single bit is what makes its number a newer one, the number is damaged: waiting for an update
 * would keep the history from being written for ever. */
static gboolean
check_newer (SoleusDatabase *database,
             GError        **error)
{
  int version;

  if (!soleus_database_get_version (database, &version, error))
    return FALSE;
  if (version <= SOLEUS_SCHEMA_VERSION || sqlite3_db_readonly (soleus_database_get_connection (database), NULL))
    return TRUE;

  for (int known = 1; known <= SOLEUS_SCHEMA_VERSION; known++)
    if (((version ^ known) & ((version ^ known) - 1)) == 0 && is_made_like (database, known))
      return soleus_database_set_damaged (database, error);

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
    return check_newer (database, error);
  if (!soleus_database_get_version (database, &version, error))
    return FALSE;
  if (version == SOLEUS_SCHEMA_VERSION)
    return TRUE;

  if (!soleus_database_begin (database, error))
    return FALSE;

  /* Asked again, because another program may have been quicker. */
  if (!soleus_database_get_version (database, &version, error) || !check_start (database, version, error) || !upgrade_from (database, version, SOLEUS_SCHEMA_VERSION, error))
    return soleus_database_roll_back (database);

  return soleus_database_commit (database, error);
}
