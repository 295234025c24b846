-- A history as version 1 of the schema keeps it. It never changes: what opens it today must open it for ever.
-- Three sessions: a finished one, one that was cut off, and one that the person deleted.
CREATE TABLE snapshots (  hash TEXT NOT NULL PRIMARY KEY,  content TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (  number INTEGER PRIMARY KEY,  id TEXT NOT NULL UNIQUE,  routine TEXT NOT NULL,  routine_name TEXT NOT NULL,  day INTEGER NOT NULL,  started_us INTEGER NOT NULL,  started_offset_s INTEGER NOT NULL,  ended_us INTEGER NOT NULL,  ended_offset_s INTEGER NOT NULL,  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'stopped', 'interrupted')),  planned_sets INTEGER NOT NULL,  active_us INTEGER NOT NULL DEFAULT 0,  effort INTEGER CHECK (effort BETWEEN 0 AND 10),  pain INTEGER CHECK (pain BETWEEN 0 AND 10),  note TEXT NOT NULL DEFAULT '',  snapshot TEXT REFERENCES snapshots (hash),  deleted_us INTEGER) STRICT;
CREATE INDEX sessions_by_day ON sessions (day, started_us, number) WHERE deleted_us IS NULL;
CREATE INDEX sessions_by_snapshot ON sessions (snapshot);
CREATE INDEX sessions_running ON sessions (number) WHERE state = 'running';
CREATE INDEX sessions_deleted ON sessions (number) WHERE deleted_us IS NOT NULL;
CREATE TABLE sets (  session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,  place INTEGER NOT NULL,  block INTEGER NOT NULL,  exercise TEXT NOT NULL,  exercise_name TEXT NOT NULL,  side TEXT NOT NULL CHECK (side IN ('both', 'left', 'right')),  number INTEGER NOT NULL,  goal TEXT NOT NULL CHECK (goal IN ('repetitions', 'duration', 'distance', 'open')),  planned REAL NOT NULL,  done REAL NOT NULL,  active_us INTEGER NOT NULL,  load_kg REAL NOT NULL,  started_us INTEGER NOT NULL,  started_offset_s INTEGER NOT NULL,  ended_us INTEGER NOT NULL,  ended_offset_s INTEGER NOT NULL,  PRIMARY KEY (session, place)) STRICT, WITHOUT ROWID;
CREATE TABLE days (  day INTEGER PRIMARY KEY,  sessions INTEGER NOT NULL,  sets INTEGER NOT NULL,  repetitions INTEGER NOT NULL,  active_us INTEGER NOT NULL) STRICT;
CREATE TABLE facts (  name TEXT NOT NULL PRIMARY KEY,  value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO snapshots VALUES ('8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4', 'hi');
INSERT INTO sessions VALUES (1, '11111111-1111-4111-8111-111111111111', 'seated-soleus-raise', 'Seated Soleus Raise', 739676, 1772346600000000, 3600, 1772347035000000, 3600, 'finished', 3, 435000000, 4, 0, 'First one', '8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4', NULL);
INSERT INTO sessions VALUES (2, '22222222-2222-4222-8222-222222222222', 'soleus-wall-stretch', 'Soleus Wall Stretch', 739677, 1772433000500000, -18000, 1772433000500000, -18000, 'running', 4, 60500000, NULL, NULL, '', NULL, NULL);
INSERT INTO sessions VALUES (3, '33333333-3333-4333-8333-333333333333', 'circulation-pumps', 'Circulation Pumps', 739677, 1772440000000000, 0, 1772440045000000, 0, 'stopped', 1, 45000000, NULL, NULL, '', NULL, 1772440050000000);
INSERT INTO sets VALUES (1, 0, 0, 'seated-soleus-raise', 'Seated Soleus Raise', 'both', 1, 'repetitions', 15.0, 15.0, 105000000, 2.5, 1772346605000000, 3600, 1772346710000000, 3600);
INSERT INTO sets VALUES (1, 1, 0, 'seated-soleus-raise', 'Seated Soleus Raise', 'both', 2, 'repetitions', 15.0, 12.0, 84000000, 2.5, 1772346770000000, 3600, 1772346854000000, 3600);
INSERT INTO sets VALUES (2, 0, 0, 'soleus-wall-stretch', 'Soleus Wall Stretch', 'left', 1, 'duration', 30.0, 30.0, 30000000, 0.0, 1772433005500000, -18000, 1772433035500000, -18000);
INSERT INTO sets VALUES (2, 1, 0, 'soleus-wall-stretch', 'Soleus Wall Stretch', 'right', 1, 'duration', 30.0, 30.0, 30500000, 0.0, 1772433040500000, -18000, 1772433071000000, -18000);
INSERT INTO sets VALUES (3, 0, 0, 'circulation-pumps', 'Circulation Pumps', 'both', 1, 'duration', 45.0, 45.0, 45000000, 0.0, 1772440000000000, 0, 1772440045000000, 0);
INSERT INTO days VALUES (739676, 1, 2, 27, 435000000);
INSERT INTO days VALUES (739677, 1, 2, 0, 60500000);
INSERT INTO facts VALUES ('checked_us', 1772346600000000);
PRAGMA user_version = 1;
