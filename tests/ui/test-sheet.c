/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-code-words.h"
#include "soleus-sheet.h"

#include "soleus-library-check.h"
#include "soleus-fault.h"
#include "soleus-library.h"
#include "soleus-when-to-stop.h"

#include <glib/gstdio.h>
#include <locale.h>

/* In points. */
static const struct {
  double width;
  double height;
} papers[] = {
  { 595.28, 841.89 },  /* A4 */
  { 612.0, 792.0 },    /* Letter */
  { 419.53, 595.28 },  /* A5 */
  { 841.89, 595.28 },  /* A4 on its side */
  { 841.89, 1190.55 }, /* A3 */
  { 288.0, 432.0 },    /* 4 × 6 inches */
};

static const SoleusSheetMark *
get_mark (const SoleusSheetPiece *piece,
          guint                   index)
{
  return g_ptr_array_index (piece->marks, index);
}

static SoleusLibrary *
load_library (void)
{
  SoleusLibrary *library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");

  soleus_library_load (library);
  return library;
}

static SoleusSheet *
new_sheet (SoleusEntry *entry,
           int          paper,
           gboolean     right_to_left)
{
  return soleus_sheet_new (entry, soleus_sheet_style_new (papers[paper].width, papers[paper].height, 0.0, G_DATE_MONDAY, SOLEUS_UNITS_METRIC, right_to_left));
}

static SoleusEntry *
read_text (const char    *text,
           SoleusLibrary *library)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "sheet.json", NULL);
  SoleusEntry     *entry;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  entry = soleus_read_file (path, library, &faults);
  if (entry == NULL)
    g_error ("%s", soleus_fault_to_text (g_ptr_array_index (faults, 0), path));
  return entry;
}

/* What one look at a sheet finds. */
typedef struct {
  const SoleusSheetStyle *style;
  GString                *text;
  int                     n_boxes;
  int                     n_figures;
  int                     last_page;
  double                  last_end;
  double                  foot;
} Look;

/* Logical extents are what a reader needs room for; what is cut in lines fits in its width. */
static void
check_text (const SoleusSheetMark *mark)
{
  PangoRectangle logical;

  pango_layout_get_extents (mark->layout, NULL, &logical);
  g_assert_false (pango_layout_is_ellipsized (mark->layout));
  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (mark->layout), ==, 0);
  g_assert_cmpfloat ((double) (logical.x + logical.width) / PANGO_SCALE, <=, mark->width + 0.5);
  g_assert_cmpfloat ((double) logical.x / PANGO_SCALE, >=, -0.5);
  g_assert_cmpfloat_with_epsilon ((double) logical.height / PANGO_SCALE, mark->height, 0.01);
}

static void
check_mark (const SoleusSheetMark  *mark,
            const SoleusSheetPiece *piece,
            const SoleusSheetStyle *style)
{
  g_assert_cmpfloat (mark->x, >=, -0.01);
  g_assert_cmpfloat (mark->x + mark->width, <=, style->width + 0.01);
  g_assert_cmpfloat (mark->y, >=, -0.01);
  g_assert_cmpfloat (mark->y + mark->height, <=, piece->height + 0.01);
  if (mark->kind == SOLEUS_SHEET_MARK_TEXT)
    check_text (mark);
}

/* No two texts of a piece lie upon each other. */
static void
check_overlaps (const SoleusSheetPiece *piece)
{
  for (guint i = 0; i < piece->marks->len; i++) {
    const SoleusSheetMark *a = get_mark (piece, i);

    for (guint k = i + 1; k < piece->marks->len; k++) {
      const SoleusSheetMark *b = get_mark (piece, k);
      gboolean               apart = a->x + a->width <= b->x + 0.01 || b->x + b->width <= a->x + 0.01 || a->y + a->height <= b->y + 0.01 || b->y + b->height <= a->y + 0.01;

      if (a->kind != SOLEUS_SHEET_MARK_LINE && b->kind != SOLEUS_SHEET_MARK_LINE)
        g_assert_true (apart);
    }
  }
}

static void
look_at_piece (int                     page,
               const SoleusSheetPiece *piece,
               double                  y,
               gpointer                data)
{
  Look *look = data;

  g_assert_cmpfloat (y, >=, look->style->margin - 0.01);
  g_assert_cmpfloat (y + piece->height, <=, look->style->page_height - look->style->margin + 0.01);
  check_overlaps (piece);
  for (guint i = 0; i < piece->marks->len; i++) {
    const SoleusSheetMark *mark = get_mark (piece, i);

    check_mark (mark, piece, look->style);
    look->n_boxes += mark->kind == SOLEUS_SHEET_MARK_BOX;
    look->n_figures += mark->kind == SOLEUS_SHEET_MARK_FIGURE;
    if (mark->kind == SOLEUS_SHEET_MARK_TEXT)
      g_string_append_printf (look->text, "%s\n", pango_layout_get_text (mark->layout));
  }
}

/* The foot comes after all else, so pieces before it go down the page. */
static void
check_order (int                     page,
             const SoleusSheetPiece *piece,
             double                  y,
             gpointer                data)
{
  Look *look = data;

  if (piece->group == 0 && piece->space_before <= 0.0 && look->last_page > 0)
    return;
  if (page == look->last_page)
    g_assert_cmpfloat (y, >=, look->last_end - 0.01);
  look->last_page = page;
  look->last_end = y + piece->height;
}

static Look
look_at (const SoleusSheet *sheet)
{
  Look look = { .style = soleus_sheet_get_style (sheet), .text = g_string_new (NULL) };

  soleus_sheet_foreach_piece (sheet, look_at_piece, &look);
  soleus_sheet_foreach_piece (sheet, check_order, &look);
  return look;
}

static char *
read_sheet (const SoleusSheet *sheet)
{
  return g_string_free (look_at (sheet).text, FALSE);
}

static void
assert_says (const char *text,
             const char *what)
{
  g_autofree char *line = g_strconcat (what, "\n", NULL);

  if (strstr (text, line) == NULL)
    g_error ("The sheet doesn't say “%s”:\n%s", what, text);
}

static void
test_everything_fits (gconstpointer data)
{
  gboolean right_to_left = GPOINTER_TO_INT (data);
  g_autoptr (SoleusLibrary) library = load_library ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (library));

  g_assert_cmpuint (n, >, 60);
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);

    for (gsize paper = 0; paper < G_N_ELEMENTS (papers); paper++) {
      g_autoptr (SoleusSheet) sheet = new_sheet (entry, (int) paper, right_to_left);
      g_autofree char *text = read_sheet (sheet);

      assert_says (text, soleus_entry_get_name (entry));
    }
  }
}

static void
test_says_what_matters (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  g_autoptr (SoleusSheet) sheet = new_sheet (soleus_library_lookup (library, "seated-soleus-raise"), 0, FALSE);
  Look             look = look_at (sheet);
  g_autofree char *text = g_string_free (look.text, FALSE);

  g_assert_cmpint (soleus_sheet_get_n_pages (sheet), ==, 2);
  for (const char *const *line = (const char *const[]) { "Seated Soleus Raise", "7 min 15 s", "Once a day", "No equipment but a chair", "Everyday, gentle enough for most people",
                                                         "3 sets of 15", "Lift 2 s", "Lift both heels", "Hold 2 s", "Stay high, breathe", "Lower 3 s", "Lower slowly", "1 min between two sets",
                                                         "None at first, later up to 5 kg: a book, a weight", "heels down", "heels up", "Put both feet flat on the floor and keep your toes planted",
                                                         "Name", "Date", "Notes", "Week 1", "Week 4", "Page 1 of 2", "Page 2 of 2", NULL };
       *line != NULL; line++)
    assert_says (text, *line);
  g_assert_nonnull (strstr (text, "Soleus gives no medical advice"));
  g_assert_nonnull (strstr (text, "Repetitions, Number of sets"));
  g_assert_nonnull (strstr (text, "A guide to everyday soleus exercises"));
  g_assert_cmpint (look.n_boxes, ==, 28);
  g_assert_cmpint (look.n_figures, ==, 2);
}

static void
test_warns_as_the_window_does (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  SoleusEntry *entry = soleus_library_lookup (library, "strength-day");
  g_autoptr (SoleusSheet) sheet = new_sheet (entry, 0, FALSE);
  g_autofree char         *text = read_sheet (sheet);
  const SoleusRoutine     *routine = soleus_entry_get_routine (entry);
  unsigned                 n_sections;
  const SoleusStopSection *sections = soleus_when_to_stop_get_sections (&n_sections);

  for (guint i = 0; i < routine->blocks->len; i++) {
    char **codes = soleus_routine_get_block (routine, i)->exercise->contraindications;

    for (int k = 0; codes[k] != NULL; k++) {
      g_autofree char *warning = soleus_contraindication_to_text (codes[k]);

      assert_says (text, warning);
      g_assert_null (strstr (strstr (text, warning) + 1, warning));
    }
  }
  for (unsigned i = 0; i < n_sections; i++) {
    assert_says (text, sections[i].title);
    assert_says (text, sections[i].text);
    for (int k = 0; sections[i].signs[k] != NULL; k++)
      assert_says (text, sections[i].signs[k]);
  }
}

static int
count_boxes (SoleusLibrary *library,
             const char    *id)
{
  g_autoptr (SoleusSheet) sheet = new_sheet (soleus_library_lookup (library, id), 0, FALSE);
  Look look = look_at (sheet);

  g_string_free (look.text, TRUE);
  return look.n_boxes;
}

static void
test_boxes_of_a_day (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();

  g_assert_cmpint (count_boxes (library, "heel-drops"), ==, 28 * 2);
  g_assert_cmpint (count_boxes (library, "standing-work-break"), ==, 28 * 4);
  g_assert_cmpint (count_boxes (library, "half-hour-break"), ==, 28);
}

static void
check_first_day (GDateWeekday first,
                 const char  *days)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  g_autoptr (SoleusSheet) sheet = soleus_sheet_new (soleus_library_lookup (library, "seated-soleus-raise"), soleus_sheet_style_new (595.28, 841.89, 0.0, first, SOLEUS_UNITS_METRIC, FALSE));
  g_autofree char *text = read_sheet (sheet);

  assert_says (text, days);
}

static void
test_first_day_of_the_week (void)
{
  check_first_day (G_DATE_MONDAY, "Mon\nTue\nWed\nThu\nFri\nSat\nSun\nWeek 1");
  check_first_day (G_DATE_SUNDAY, "Sun\nMon\nTue\nWed\nThu\nFri\nSat\nWeek 1");
  check_first_day (G_DATE_SATURDAY, "Sat\nSun\nMon\nTue\nWed\nThu\nFri\nWeek 1");
}

static void
test_numbers_as_they_are (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  g_autoptr (SoleusEntry) entry = read_text ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\","
                                             " \"sets\": 4, \"repetitions\": 18, \"phases\": {\"hold\": {\"duration_s\": 2.5}}, \"rest_s\": 45, \"load_kg\": 2}]}",
                                             library);
  g_autoptr (SoleusSheet) kilograms = new_sheet (entry, 0, FALSE);
  g_autoptr (SoleusSheet) pounds = soleus_sheet_new (entry, soleus_sheet_style_new (612.0, 792.0, 0.0, G_DATE_SUNDAY, SOLEUS_UNITS_US, FALSE));
  g_autofree char *text = read_sheet (kilograms);
  g_autofree char *american = read_sheet (pounds);

  assert_says (text, "4 sets of 18");
  assert_says (text, "Hold 2.5 s");
  assert_says (text, "45 s between two sets");
  assert_says (text, "2 kg, up to 5 kg: a book, a weight");
  assert_says (american, "4.5 lb, up to 11 lb: a book, a weight");
}

/* Where the name and the last step of each exercise are. */
typedef struct {
  int      n_exercises;
  int      page;
  int      group;
  gboolean is_within;
} Cards;

static void
check_card (int                     page,
            const SoleusSheetPiece *piece,
            double                  y,
            gpointer                data)
{
  Cards *cards = data;

  if (cards->is_within && piece->group == cards->group)
    g_assert_cmpint (page, ==, cards->page);
  for (guint i = 0; i < piece->marks->len; i++) {
    if (get_mark (piece, i)->kind != SOLEUS_SHEET_MARK_FIGURE)
      continue;
    cards->is_within = TRUE;
    cards->group = piece->group;
    cards->page = page;
  }
}

static char *
write_blocks (int n)
{
  static const char *const ids[] = { "seated-soleus-raise", "soleus-wall-stretch", "deep-squat-calf-raise", "uphill-sprint", "tandem-walk", "glute-ham-raise-plantar", "circulation-pumps" };
  GString                 *text = g_string_new ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"long\", \"name\": \"Long\", \"blocks\": [");

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"exercise\": \"%s\"}", i > 0 ? ", " : "", ids[i % (int) G_N_ELEMENTS (ids)]);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static void
test_thirty_blocks (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  g_autofree char *json = write_blocks (30);
  g_autoptr (SoleusEntry) entry = read_text (json, library);

  for (gsize paper = 0; paper < G_N_ELEMENTS (papers); paper++) {
    g_autoptr (SoleusSheet) sheet = new_sheet (entry, (int) paper, FALSE);
    g_autofree char *text = read_sheet (sheet);
    Cards            cards = { 0 };

    assert_says (text, "30");
    assert_says (text, "Picture, tempo and setup: see 1");
    /* The smallest paper holds no whole exercise. */
    if (paper < 5)
      soleus_sheet_foreach_piece (sheet, check_card, &cards);
    if (paper < 2)
      g_assert_cmpint (soleus_sheet_get_n_pages (sheet), <=, 12);
  }
}

/* An exercise of somebody's own whose every text is as long as a file may have it, in words of any length. */
static void
test_long_texts (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  g_autoptr (GString) steps = g_string_new (NULL);
  g_autofree char *word = g_strnfill (990, 'w');
  g_autofree char *json = NULL;
  g_autoptr (SoleusEntry) entry = NULL;

  for (int i = 0; i < 12; i++)
    g_string_append_printf (steps, "%s\"%s\"", i > 0 ? ", " : "", word);
  json = g_strdup_printf ("{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"long\", \"name\": \"%.90s\", \"summary\": \"%s\", \"category\": \"strength\", \"level\": \"trained\","
                          " \"position\": \"standing\", \"sides\": \"both\", \"equipment\": [\"chair\"], \"goal\": {\"repetitions\": 5}, \"sets\": 2, \"rest_s\": 30,"
                          " \"phases\": [{\"kind\": \"lift\", \"duration_s\": 2, \"cue\": \"%s\"}], \"setup\": [%s], \"contraindications\": [], \"provenance\": {}}",
                          word, word, word, steps->str);
  entry = read_text (json, library);
  for (gsize paper = 0; paper < 5; paper++) {
    g_autoptr (SoleusSheet) sheet = new_sheet (entry, (int) paper, paper % 2 == 0);
    g_autofree char *text = read_sheet (sheet);

    assert_says (text, word);
  }
}

static void
find_title (int                     page,
            const SoleusSheetPiece *piece,
            double                  y,
            gpointer                data)
{
  double *middle = data;

  for (guint i = 0; i < piece->marks->len && page == 0; i++) {
    const SoleusSheetMark *mark = get_mark (piece, i);
    PangoRectangle         ink;

    if (mark->kind != SOLEUS_SHEET_MARK_TEXT || *middle > 0.0)
      continue;
    pango_layout_get_extents (mark->layout, &ink, NULL);
    if (g_str_equal (pango_layout_get_text (mark->layout), "Name"))
      *middle = mark->x + (ink.x + ink.width / 2.0) / PANGO_SCALE;
  }
}

static void
test_right_to_left (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  SoleusEntry *entry = soleus_library_lookup (library, "seated-soleus-raise");
  g_autoptr (SoleusSheet) left = new_sheet (entry, 0, FALSE);
  g_autoptr (SoleusSheet) right = new_sheet (entry, 0, TRUE);
  double from_left = 0.0;
  double from_right = 0.0;

  soleus_sheet_foreach_piece (left, find_title, &from_left);
  soleus_sheet_foreach_piece (right, find_title, &from_right);
  g_assert_cmpfloat (from_left, <, 60.0);
  g_assert_cmpfloat_with_epsilon (from_right, soleus_sheet_get_style (right)->width - from_left, 2.0);
}

/* Outlines and letters only: what a printer would get as pixels has an image in the file. */
static void
test_is_drawn_in_outlines (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  SoleusSheetRequest request = { "na_letter", G_DATE_MONDAY, SOLEUS_UNITS_METRIC };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = soleus_sheet_make_pdf (soleus_library_lookup (library, "deep-squat-calf-raise"), &request, &error);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_cmpuint (size, <, 80 * 1024);
  g_assert_null (g_strstr_len (data, (gssize) size, "/Subtype /Image"));
}

/* For looking at: pages of a text that is read from right to left. */
static void
test_looks (void)
{
  g_autoptr (SoleusLibrary) library = load_library ();
  g_autoptr (SoleusEntry) entry = read_text ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"rtl\", \"name\": \"הרמת עקבים בישיבה\", \"summary\": \"עקבים למעלה ולמטה בזמן הישיבה\","
                                             " \"blocks\": [{\"exercise\": \"seated-soleus-raise\"}, {\"exercise\": \"soleus-wall-stretch\"}]}",
                                             library);
  g_autoptr (SoleusSheet) sheet = new_sheet (entry, 0, TRUE);
  g_autoptr (PangoLayout) name = soleus_sheet_style_lay_out (soleus_sheet_get_style (sheet), SOLEUS_SHEET_FONT_TITLE, soleus_entry_get_name (entry), 500.0, PANGO_ALIGN_LEFT);
  g_autofree char *text = NULL;
  const char      *folder = g_getenv ("SOLEUS_SCREENSHOTS");

  if (pango_layout_get_unknown_glyphs_count (name) > 0) {
    g_test_skip ("No font has Hebrew letters");
    return;
  }
  text = read_sheet (sheet);
  assert_says (text, "הרמת עקבים בישיבה");
  if (folder != NULL) {
    g_autofree char *path = g_build_filename (folder, "sheet-right-to-left.pdf", NULL);
    g_autoptr (GBytes) bytes = soleus_sheet_to_pdf (sheet, NULL);

    g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/sheet/everything-fits", GINT_TO_POINTER (FALSE), test_everything_fits);
  g_test_add_data_func ("/sheet/everything-fits-right-to-left", GINT_TO_POINTER (TRUE), test_everything_fits);
  g_test_add_func ("/sheet/says-what-matters", test_says_what_matters);
  g_test_add_func ("/sheet/warns-as-the-window-does", test_warns_as_the_window_does);
  g_test_add_func ("/sheet/boxes-of-a-day", test_boxes_of_a_day);
  g_test_add_func ("/sheet/first-day-of-the-week", test_first_day_of_the_week);
  g_test_add_func ("/sheet/numbers-as-they-are", test_numbers_as_they_are);
  g_test_add_func ("/sheet/thirty-blocks", test_thirty_blocks);
  g_test_add_func ("/sheet/long-texts", test_long_texts);
  g_test_add_func ("/sheet/right-to-left", test_right_to_left);
  g_test_add_func ("/sheet/outlines", test_is_drawn_in_outlines);
  g_test_add_func ("/sheet/looks", test_looks);
  return g_test_run ();
}
