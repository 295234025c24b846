/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-found-rows.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* Reads a database that SQLite may refuse: page after page as they lie in the file, without the header, the schema and the trees above the rows, so that no damage
 * costs more than the page that it is in. The format is that of https://sqlite.org/fileformat2.html. Nothing that is read here is trusted: each number is compared
 * with what it can be before it is used. */

/* That of every history: SQLite's own since 2016, which Soleus never changes. */
#define PAGE_SIZE 4096
#define FILE_HEADER_SIZE 100
#define LOG_HEADER_SIZE 32
#define FRAME_HEADER_SIZE 24
#define FRAME_SIZE (FRAME_HEADER_SIZE + PAGE_SIZE)

/* Larger than any row that was ever written: a routine as it was is the largest. */
#define MAX_PAYLOAD (16 * 1024 * 1024)

/* The kinds of pages that hold rows. */
#define INDEX_BRANCH 0x02
#define INDEX_LEAF 0x0a
#define TABLE_LEAF 0x0d

typedef struct {
  int         file;
  int         log; /* -1 without one */
  guint32     n_pages;
  GHashTable *frames;  /* which page (as a pointer) the log has, and in which frame, from 1 */
  GHashTable *free;    /* which pages hold nothing any more */
  GByteArray *payload; /* of the row that is read */
} Finder;

/* A page in the log. */
typedef struct {
  guint32 page;
  guint32 number; /* of the frame, from 1 */
} Frame;

static guint32
get_32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static guint
get_16 (const guint8 *bytes)
{
  return (guint) bytes[0] << 8 | bytes[1];
}

/* What can't be read, because the file ends or the disk fails there, is nothing but zeros. */
static void
read_at (int     file,
         goffset place,
         guint8 *bytes,
         gsize   size)
{
  gsize n_done = 0;

  while (n_done < size) {
    gssize n_read = pread (file, bytes + n_done, size - n_done, place + (goffset) n_done);

    if (n_read <= 0)
      break;
    n_done += (gsize) n_read;
  }
  memset (bytes + n_done, 0, size - n_done);
}

static goffset
get_size (int file)
{
  return MAX (lseek (file, 0, SEEK_END), 0);
}

static void
read_page (Finder *self,
           guint32 number,
           guint8 *page)
{
  goffset frame = GPOINTER_TO_UINT (g_hash_table_lookup (self->frames, GUINT_TO_POINTER (number)));

  if (frame > 0)
    read_at (self->log, LOG_HEADER_SIZE + (frame - 1) * FRAME_SIZE + FRAME_HEADER_SIZE, page, PAGE_SIZE);
  else
    read_at (self->file, (goffset) (number - 1) * PAGE_SIZE, page, PAGE_SIZE);
}

static void
sum_up (const guint8 *bytes,
        gsize         size,
        gboolean      big_endian,
        guint32       sums[2])
{
  for (gsize i = 0; i < size; i += 8) {
    guint32 first = get_32 (bytes + i);
    guint32 second = get_32 (bytes + i + 4);

    sums[0] += (big_endian ? first : GUINT32_SWAP_LE_BE (first)) + sums[1];
    sums[1] += (big_endian ? second : GUINT32_SWAP_LE_BE (second)) + sums[0];
  }
}

/* Each frame is tried by itself, with the sum that the one before it says of itself: SQLite gives up all that comes after one that is broken. */
static gboolean
is_frame_whole (const guint8 *frame,
                const guint8 *sums_before,
                gboolean      big_endian)
{
  guint32 sums[2] = { get_32 (sums_before), get_32 (sums_before + 4) };

  sum_up (frame, 8, big_endian, sums);
  sum_up (frame + FRAME_HEADER_SIZE, PAGE_SIZE, big_endian, sums);

  return sums[0] == get_32 (frame + 16) && sums[1] == get_32 (frame + 20);
}

static gboolean
is_log_header_whole (const guint8 *header,
                     gboolean      big_endian)
{
  guint32 sums[2] = { 0, 0 };

  sum_up (header, 24, big_endian, sums);

  return sums[0] == get_32 (header + 24) && sums[1] == get_32 (header + 28);
}

/* The frames up to one that ends a change. */
static void
settle (GArray     *begun,
        GHashTable *frames,
        guint32     most_pages,
        guint32    *n_pages)
{
  for (guint i = 0; i < begun->len; i++) {
    const Frame *frame = &g_array_index (begun, Frame, i);

    if (frame->page > most_pages)
      continue;
    g_hash_table_insert (frames, GUINT_TO_POINTER (frame->page), GUINT_TO_POINTER (frame->number));
    *n_pages = MAX (*n_pages, frame->page);
  }
  g_array_set_size (begun, 0);
}

/* Walks over the log: what was written there and not yet to the file. A log is used again from its start, so behind what counts there may be older frames, which are
 * told by other salts. A change that wasn't committed doesn't count. Returns whether a broken frame has two whole changes behind it, which nothing but damage
 * explains: a power cut can break the last change only. */
static gboolean
read_log (int         log,
          GHashTable *frames,
          guint32    *n_pages)
{
  guint8  header[LOG_HEADER_SIZE];
  guint8  frame[FRAME_SIZE];
  guint8  sums[8], salts[8];
  guint32 n_frames = (guint32) CLAMP ((get_size (log) - LOG_HEADER_SIZE) / FRAME_SIZE, 0, G_MAXINT32);
  guint32 most_pages = *n_pages + n_frames;
  guint   n_changes_behind = 0;
  g_autoptr (GArray) begun = g_array_new (FALSE, FALSE, sizeof (Frame));
  gboolean big_endian, broken = FALSE;

  read_at (log, 0, header, sizeof header);
  read_at (log, LOG_HEADER_SIZE, frame, sizeof frame);
  big_endian = get_32 (header) == 0x377f0683;
  memcpy (sums, header + 24, sizeof sums);
  memcpy (salts, is_log_header_whole (header, big_endian) ? header + 16 : frame + 8, sizeof salts);

  for (guint32 i = 0; i < n_frames; i++) {
    read_at (log, LOG_HEADER_SIZE + (goffset) i * FRAME_SIZE, frame, sizeof frame);
    if (memcmp (frame + 8, salts, sizeof salts) == 0) {
      if (!is_frame_whole (frame, sums, big_endian)) {
        broken = TRUE;
      } else {
        Frame found = { get_32 (frame), i + 1 };

        g_array_append_val (begun, found);
        if (get_32 (frame + 4) != 0) {
          settle (begun, frames, most_pages, n_pages);
          n_changes_behind += broken;
        }
      }
    }
    memcpy (sums, frame + 16, sizeof sums);
  }

  return n_changes_behind > 1;
}

/* Only a list that is whole is believed: a page that is taken for an empty one isn't looked at. */
static void
read_free_list (Finder *self)
{
  guint8  page[PAGE_SIZE];
  guint32 trunk, n_pages;

  read_page (self, 1, page);
  trunk = get_32 (page + 32);
  n_pages = get_32 (page + 36);

  while (trunk > 1 && trunk <= self->n_pages && g_hash_table_add (self->free, GUINT_TO_POINTER (trunk))) {
    guint32 n_leaves;

    read_page (self, trunk, page);
    trunk = get_32 (page);
    n_leaves = get_32 (page + 4);
    for (guint32 i = 0; i < n_leaves && i < PAGE_SIZE / 4 - 2; i++)
      g_hash_table_add (self->free, GUINT_TO_POINTER (get_32 (page + 8 + 4 * i)));
  }

  if (trunk != 0 || g_hash_table_size (self->free) != n_pages)
    g_hash_table_remove_all (self->free);
}

/* A number of one to nine bytes; NULL behind the end. */
static const guint8 *
get_number (const guint8 *bytes,
            const guint8 *end,
            guint64      *number)
{
  *number = 0;
  for (int i = 0; i < 9 && bytes < end; i++, bytes++) {
    if (i == 8) {
      *number = *number << 8 | *bytes;
      return bytes + 1;
    }
    *number = *number << 7 | (*bytes & 0x7f);
    if (*bytes < 0x80)
      return bytes + 1;
  }
  return NULL;
}

/* How many bytes of a payload lie on the page itself, when it is too long for that. */
static gsize
count_local (gsize  length,
             guint8 type)
{
  gsize most = type == TABLE_LEAF ? PAGE_SIZE - 35 : (PAGE_SIZE - 12) * 64 / 255 - 23;
  gsize least = (PAGE_SIZE - 12) * 32 / 255 - 23;
  gsize local = least + (length - least) % (PAGE_SIZE - 4);

  if (length <= most)
    return length;
  return local <= most ? local : least;
}

static gboolean
read_payload (Finder       *self,
              const guint8 *bytes,
              const guint8 *end,
              gsize         length,
              guint8        type)
{
  gsize   local = count_local (length, type);
  guint32 next = 0;

  if (length > MAX_PAYLOAD || local > (gsize) (end - bytes) || (local < length && (gsize) (end - bytes) < local + 4))
    return FALSE;

  g_byte_array_set_size (self->payload, 0);
  g_byte_array_append (self->payload, bytes, (guint) local);
  if (local < length)
    next = get_32 (bytes + local);

  while (self->payload->len < length) {
    guint8 page[PAGE_SIZE];

    if (next < 2 || next > self->n_pages)
      return FALSE;
    read_page (self, next, page);
    g_byte_array_append (self->payload, page + 4, (guint) MIN (length - self->payload->len, PAGE_SIZE - 4));
    next = get_32 (page);
  }

  return TRUE;
}

static gboolean
get_value (const guint8    **bytes,
           const guint8     *end,
           guint64           type,
           SoleusFoundValue *value)
{
  static const guint8 sizes[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };
  guint64             number = 0;
  gsize               size;

  if (type >= 12 ? type % 2 == 0 : type >= G_N_ELEMENTS (sizes)) /* There are no blobs in a history. */
    return FALSE;
  if (type >= 12 && (type - 13) / 2 > MAX_PAYLOAD)
    return FALSE;
  size = type >= 12 ? (gsize) (type - 13) / 2 : sizes[type];
  if (size > (gsize) (end - *bytes))
    return FALSE;

  *value = (SoleusFoundValue) { .type = type == 0 ? SQLITE_NULL : type == 7 ? SQLITE_FLOAT
                                                              : type >= 12  ? SQLITE_TEXT
                                                                            : SQLITE_INTEGER };
  if (type >= 12) {
    value->text = (const char *) *bytes;
    value->length = size;
  } else if (type >= 8) {
    value->integer = type == 9;
  } else if (size > 0) {
    number = (*bytes)[0] >= 0x80 ? G_MAXUINT64 : 0;
    for (gsize i = 0; i < size; i++)
      number = number << 8 | (*bytes)[i];
    if (type == 7)
      memcpy (&value->real, &number, sizeof number);
    else
      value->integer = (int64_t) number;
  }
  *bytes += size;

  return TRUE;
}

/* Whatever isn't filled to the last byte is no row. */
static gboolean
get_values (GByteArray     *payload,
            SoleusFoundRow *row)
{
  const guint8 *end = payload->data + payload->len;
  guint64       header_size;
  const guint8 *types = get_number (payload->data, end, &header_size);
  const guint8 *bytes;

  if (types == NULL || header_size > payload->len)
    return FALSE;
  bytes = payload->data + header_size;

  for (row->n_values = 0; types < payload->data + header_size; row->n_values++) {
    guint64 type;

    types = get_number (types, payload->data + header_size, &type);
    if (types == NULL || row->n_values == SOLEUS_FOUND_ROW_MAX || !get_value (&bytes, end, type, &row->values[row->n_values]))
      return FALSE;
  }

  return bytes == end && row->n_values > 0;
}

static gboolean
get_row (Finder         *self,
         const guint8   *bytes,
         const guint8   *end,
         guint8          type,
         SoleusFoundRow *row)
{
  guint64 length;
  guint64 number = 0;

  if (type == INDEX_BRANCH)
    bytes += MIN (4, end - bytes);
  bytes = get_number (bytes, end, &length);
  if (bytes != NULL && type == TABLE_LEAF)
    bytes = get_number (bytes, end, &number);

  row->is_numbered = type == TABLE_LEAF;
  row->number = (int64_t) number;

  return bytes != NULL && length > 0 && read_payload (self, bytes, end, (gsize) MIN (length, MAX_PAYLOAD + 1), type) && get_values (self->payload, row);
}

static gboolean
search_page (Finder            *self,
             const guint8      *page,
             SoleusFoundRowFunc func,
             gpointer           user_data)
{
  guint8 type = page[0];
  guint  n_rows = get_16 (page + 3);
  gsize  start = type == INDEX_BRANCH ? 12 : 8;

  if (type != INDEX_BRANCH && type != INDEX_LEAF && type != TABLE_LEAF)
    return TRUE;

  for (guint i = 0; i < n_rows && start + 2 * i + 2 <= PAGE_SIZE; i++) {
    guint          place = get_16 (page + start + 2 * i);
    SoleusFoundRow row;

    if (place >= start && place < PAGE_SIZE && get_row (self, page + place, page + PAGE_SIZE, type, &row) && !func (&row, user_data))
      return FALSE;
  }

  return TRUE;
}

static int
open_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return g_open (log, O_RDONLY | O_CLOEXEC, 0);
}

/**
 * soleus_found_rows_search:
 * @path: a database, which may be damaged in any way; a log beside it counts
 * @func: called with each row that is found, of any table or index, whole or not to be told from a whole one
 * @user_data: for @func
 *
 * Reads a file of which no connection of this process is open, and changes nothing about it. The first page isn't looked at: it holds no row of the person's.
 *
 * Returns: whether the search went to the end
 */
gboolean
soleus_found_rows_search (const char        *path,
                          SoleusFoundRowFunc func,
                          gpointer           user_data)
{
  g_autofd int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  g_autofd int log = open_log (path);
  g_autoptr (GHashTable) frames = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) free_pages = g_hash_table_new (NULL, NULL);
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  Finder   self = { .file = file, .log = log, .frames = frames, .free = free_pages, .payload = payload };
  gboolean goes_on = file >= 0;

  self.n_pages = (guint32) MIN ((get_size (file) + PAGE_SIZE - 1) / PAGE_SIZE, G_MAXUINT32 - 1);
  if (log >= 0)
    read_log (log, frames, &self.n_pages);
  read_free_list (&self);

  for (guint32 number = 2; goes_on && number <= self.n_pages; number++) {
    guint8 page[PAGE_SIZE];

    if (g_hash_table_contains (free_pages, GUINT_TO_POINTER (number)))
      continue;
    read_page (&self, number, page);
    goes_on = search_page (&self, page, func, user_data);
  }

  return goes_on;
}

/**
 * soleus_found_rows_log_is_broken:
 * @path: a database that isn't open
 *
 * Looks at the log beside it, of which SQLite silently forgets all that comes after damage.
 *
 * Returns: whether it holds changes that would be forgotten
 */
gboolean
soleus_found_rows_log_is_broken (const char *path)
{
  g_autofd int log = open_log (path);
  g_autoptr (GHashTable) frames = g_hash_table_new (NULL, NULL);
  guint32 n_pages = 0;

  return log >= 0 && read_log (log, frames, &n_pages);
}
