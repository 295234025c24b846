/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record-dialog.h"

#include "soleus-announce.h"
#include "soleus-done-sets.h"
#include "soleus-entry-json.h"
#include "soleus-record-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * SoleusRecordDialog:
 *
 * What was done in a session and when: put right where it was counted wrong, or told of a session that was done away from the computer, which begins with what is prescribed.
 * What isn't touched stays exactly what it was. When it can't be saved, the dialog says why, and keeps what was entered.
 *
 * # Actions
 * `win.offer-undo` with what was done, in words, and the id of the session.
 */
struct _SoleusRecordDialog {
  AdwDialog parent_instance;

  SoleusHistory *history;    /* (owned) */
  SoleusEntry   *entry;      /* (owned) (nullable): what is added */
  char          *session_id; /* (owned): what is put right, or added */
  SoleusUnits    units;
  GTimeZone     *zone;       /* (owned): in which it was lived */
  SoleusStamp    started;    /* as it was before */
  int64_t        active_us;  /* likewise */
  GPtrArray     *sets;       /* (owned) (element-type SoleusSetRecord): likewise */
  GPtrArray     *done_rows;  /* (owned) (element-type AdwSpinRow) (nullable elements): for each set */
  GPtrArray     *load_rows;  /* (owned) (element-type AdwSpinRow) (nullable elements): for each set that of its exercise */
  gboolean       is_filling; /* the fields are given what they begin with */

  AdwBanner          *banner;
  GtkCalendar        *calendar;
  GtkAdjustment      *hour;
  GtkAdjustment      *minute;
  GtkAdjustment      *minutes;
  AdwSpinRow         *hour_row;
  AdwSpinRow         *minute_row;
  AdwSpinRow         *minutes_row;
  AdwPreferencesPage *page;
  GtkWidget          *save_button;
  AdwExpanderRow     *start_row;
};

G_DEFINE_FINAL_TYPE (SoleusRecordDialog, soleus_record_dialog, ADW_TYPE_DIALOG)

/* Where a row was begun with a number, so that one that isn't touched changes nothing. */
#define FIRST_VALUE "soleus-first-value"

/* More than anybody does; the rows only keep slips of the finger out. */
#define MOST_REPETITIONS 999
#define MOST_SECONDS (24 * 60 * 60)
#define MOST_DISTANCE 100000
#define MOST_LOAD 999
#define MOST_MINUTES (24 * 60)

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          double      value,
          double      most,
          double      step)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (value, 0, MAX (most, value), step, 5 * step, 0);
  /* By itself this kind of row and all that is in it would be hidden from screen readers. */
  GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "adjustment", adjustment, "digits", step < 1 ? 2u : 0u, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), FIRST_VALUE, g_memdup2 (&value, sizeof value), g_free);
  return row;
}

static gboolean
is_touched (GtkWidget *row)
{
  const double *first = g_object_get_data (G_OBJECT (row), FIRST_VALUE);

  return fabs (adw_spin_row_get_value (ADW_SPIN_ROW (row)) - *first) > 1e-6;
}

/* Of an open set nothing is counted. */
static GtkWidget *
make_done_row (SoleusRecordDialog    *self,
               const SoleusSetRecord *set)
{
  g_autofree char *title = soleus_set_to_title (set);
  g_autofree char *planned = soleus_set_to_plan (set, self->units);

  switch (set->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return make_row (title, planned, set->done, MOST_REPETITIONS, 1);
  case SOLEUS_GOAL_KIND_DURATION:
    return make_row (title, planned, round (set->done), MOST_SECONDS, 1);
  case SOLEUS_GOAL_KIND_DISTANCE:
    return make_row (title, planned, round (soleus_distance_from_m (set->done, self->units)), MOST_DISTANCE, soleus_distance_get_step (self->units));
  case SOLEUS_GOAL_KIND_OPEN:
    return NULL;
  }

  g_return_val_if_reached (NULL);
}

static double
read_done (SoleusRecordDialog    *self,
           const SoleusSetRecord *set,
           GtkWidget             *row)
{
  double value;

  if (row == NULL || !is_touched (row))
    return set->done;

  value = adw_spin_row_get_value (ADW_SPIN_ROW (row));
  return set->goal_kind == SOLEUS_GOAL_KIND_DISTANCE ? soleus_distance_to_m (value, self->units) : value;
}

static double
read_load (SoleusRecordDialog    *self,
           const SoleusSetRecord *set,
           GtkWidget             *row)
{
  return row != NULL && is_touched (row) ? soleus_load_to_kg (adw_spin_row_get_value (ADW_SPIN_ROW (row)), self->units) : set->load_kg;
}

/* Of an exercise whose sets were done with different loads there is no one load. */
static GtkWidget *
make_load_row (SoleusRecordDialog *self,
               guint               first,
               guint               end)
{
  const SoleusSetRecord *set = g_ptr_array_index (self->sets, first);

  for (guint i = first; i < end; i++)
    if (fabs (((const SoleusSetRecord *) g_ptr_array_index (self->sets, i))->load_kg - set->load_kg) > 1e-6)
      return NULL;

  return make_row (_ ("Load"), soleus_load_get_unit (self->units), soleus_load_from_kg (set->load_kg, self->units), MOST_LOAD, soleus_load_get_step (self->units));
}

static void
add_group (SoleusRecordDialog *self,
           guint               first,
           guint               end)
{
  const SoleusSetRecord *set = g_ptr_array_index (self->sets, first);
  g_autofree char       *name = soleus_record_name_to_text (set->exercise_name);
  g_autofree char       *title = g_markup_escape_text (name, -1);
  GtkWidget             *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
  GtkWidget             *load_row = make_load_row (self, first, end);

  for (guint i = first; i < end; i++) {
    GtkWidget *row = make_done_row (self, g_ptr_array_index (self->sets, i));

    if (row != NULL)
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    g_ptr_array_add (self->done_rows, row);
    g_ptr_array_add (self->load_rows, load_row);
  }
  if (load_row != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), load_row);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}

static void
add_groups (SoleusRecordDialog *self)
{
  guint first = 0;

  for (guint i = 1; i <= self->sets->len; i++) {
    const SoleusSetRecord *set = i < self->sets->len ? g_ptr_array_index (self->sets, i) : NULL;

    if (set != NULL && set->block == ((const SoleusSetRecord *) g_ptr_array_index (self->sets, first))->block)
      continue;
    add_group (self, first, i);
    first = i;
  }
}

/* Seconds aren't asked for, so a moment that isn't touched keeps them. */
static SoleusStamp
read_started (SoleusRecordDialog *self)
{
  g_autoptr (GDateTime) before = soleus_stamp_to_date_time (self->started);
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  int hour = (int) gtk_adjustment_get_value (self->hour);
  int minute = (int) gtk_adjustment_get_value (self->minute);
  g_autoptr (GDateTime) moment = g_date_time_new (self->zone, g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day), hour, minute, 0);
  SoleusStamp started = soleus_stamp_from_date_time (moment);

  if (soleus_stamp_get_day (started) == soleus_stamp_get_day (self->started) && hour == g_date_time_get_hour (before) && minute == g_date_time_get_minute (before))
    return self->started;
  return started;
}

static int64_t
read_active_us (SoleusRecordDialog *self)
{
  double minutes = gtk_adjustment_get_value (self->minutes);

  if (fabs (minutes - round ((double) self->active_us / G_TIME_SPAN_MINUTE)) < 0.5)
    return self->active_us;
  return (int64_t) minutes * G_TIME_SPAN_MINUTE;
}

/* What can't have been done yet can't be told. */
static void
update_start (SoleusRecordDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  SoleusStamp      started = read_started (self);
  gboolean         is_past = started.utc_us <= soleus_stamp_from_date_time (now).utc_us;
  g_autofree char *day = soleus_day_to_text (soleus_stamp_get_day (started), soleus_day_from_date_time (now));
  g_autofree char *clock = soleus_clock_to_text (started);
  /* Translators: A day and a time of it, such as “Today, 10:20”. */
  g_autofree char *text = g_strdup_printf (C_ ("day and moment", "%s, %s"), day, clock);

  adw_expander_row_set_subtitle (self->start_row, text);
  gtk_widget_set_sensitive (self->save_button, is_past);
  if (!is_past)
    adw_banner_set_title (self->banner, _ ("This is still to come. Choose an earlier start."));
  adw_banner_set_revealed (self->banner, !is_past);
}

static void
on_time_changed (SoleusRecordDialog *self)
{
  if (self->is_filling)
    return;
  update_start (self);
  soleus_announce (GTK_WIDGET (self->start_row), adw_expander_row_get_subtitle (self->start_row), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_error (SoleusRecordDialog *self,
            const char         *message)
{
  g_autofree char *title = g_markup_escape_text (message, -1);

  adw_banner_set_title (self->banner, title);
  adw_banner_set_revealed (self->banner, TRUE);
  soleus_announce (GTK_WIDGET (self->banner), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SoleusRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = soleus_history_finish (SOLEUS_HISTORY (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* It was closed meanwhile; the history shows what came of it. */
    return;
  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (!is_saved) {
    show_error (self, error->message);
    return;
  }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "(ss)", self->entry != NULL ? _ ("Session added") : _ ("Session corrected"), self->session_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
read_sets (SoleusRecordDialog *self,
           GPtrArray          *changed)
{
  for (guint i = 0; i < self->sets->len; i++) {
    const SoleusSetRecord *before = g_ptr_array_index (self->sets, i);
    SoleusSetRecord       *set = soleus_set_record_copy (before);

    set->done = read_done (self, before, g_ptr_array_index (self->done_rows, i));
    set->load_kg = read_load (self, before, g_ptr_array_index (self->load_rows, i));
    if (self->entry != NULL || fabs (set->done - before->done) > 0 || fabs (set->load_kg - before->load_kg) > 0)
      g_ptr_array_add (changed, set);
    else
      soleus_set_record_free (set);
  }
  return changed->len > 0;
}

static void
add (SoleusRecordDialog *self,
     SoleusStamp         started,
     int64_t             active_us,
     GPtrArray          *sets)
{
  SoleusRoutine   *routine = soleus_entry_get_routine (self->entry);
  g_autofree char *snapshot = soleus_entry_to_json (self->entry);
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new (self->session_id, routine->id, routine->name, started, soleus_routine_get_sets (routine));

  soleus_done_sets_place (sets, started);
  soleus_history_add_session (self->history, session, active_us, snapshot, sets, on_saved, g_object_ref (self));
}

/* What is typed counts for a row only when the focus leaves it, which it needn't have done. */
static void
take_typed (SoleusRecordDialog *self)
{
  GPtrArray *rows[] = { self->done_rows, self->load_rows };

  adw_spin_row_update (self->hour_row);
  adw_spin_row_update (self->minute_row);
  adw_spin_row_update (self->minutes_row);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < rows[i]->len; j++)
      if (g_ptr_array_index (rows[i], j) != NULL)
        adw_spin_row_update (g_ptr_array_index (rows[i], j));
}

static void
save (SoleusRecordDialog *self)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_record_free);
  SoleusStamp started;
  int64_t     active_us;
  gboolean    is_changed;

  take_typed (self);
  if (!gtk_widget_get_sensitive (self->save_button))
    return;
  started = read_started (self);
  active_us = read_active_us (self);
  is_changed = read_sets (self, sets) || started.utc_us != self->started.utc_us || active_us != self->active_us;

  if (!is_changed) {
    adw_dialog_close (ADW_DIALOG (self));
    return;
  }
  adw_banner_set_revealed (self->banner, FALSE);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  if (self->entry != NULL)
    add (self, started, active_us, sets);
  else
    soleus_history_correct_session (self->history, self->session_id, started, active_us, sets, on_saved, g_object_ref (self));
}

/* Where the person is still in the zone of then, a day of another season has its own offset. */
static GTimeZone *
find_zone (SoleusStamp started)
{
  g_autoptr (GDateTime) moment = soleus_stamp_to_date_time (started);
  g_autoptr (GDateTime) here = g_date_time_to_local (moment);

  return g_time_zone_ref (g_date_time_get_timezone (soleus_stamp_from_date_time (here).offset_s == started.offset_s ? here : moment));
}

static void
fill (SoleusRecordDialog *self)
{
  g_autoptr (GDateTime) moment = soleus_stamp_to_date_time (self->started);
  double minutes = round ((double) self->active_us / G_TIME_SPAN_MINUTE);

  self->is_filling = TRUE;
  gtk_calendar_select_day (self->calendar, moment);
  gtk_adjustment_set_value (self->hour, g_date_time_get_hour (moment));
  gtk_adjustment_set_value (self->minute, g_date_time_get_minute (moment));
  gtk_adjustment_set_upper (self->minutes, MAX (MOST_MINUTES, minutes));
  gtk_adjustment_set_value (self->minutes, minutes);
  add_groups (self);
  self->is_filling = FALSE;
  update_start (self);
}

static void
on_cancelled (SoleusRecordDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
soleus_record_dialog_dispose (GObject *object)
{
  SoleusRecordDialog *self = SOLEUS_RECORD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_RECORD_DIALOG);
  g_clear_object (&self->history);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_pointer (&self->done_rows, g_ptr_array_unref);
  g_clear_pointer (&self->load_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (soleus_record_dialog_parent_class)->dispose (object);
}

static void
soleus_record_dialog_class_init (SoleusRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_record_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, hour);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, minute);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, hour_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, minute_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, page);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordDialog, start_row);
  gtk_widget_class_bind_template_callback (widget_class, on_cancelled);
  gtk_widget_class_bind_template_callback (widget_class, on_time_changed);
  gtk_widget_class_bind_template_callback (widget_class, save);
}

static void
soleus_record_dialog_init (SoleusRecordDialog *self)
{
  self->done_rows = g_ptr_array_new ();
  self->load_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_record_dialog_new_to_correct:
 * @history: the history
 * @session: a session with its sets
 * @region: how loads and distances are shown
 *
 * Returns: (transfer floating): a dialog to present, in which that session is put right
 */
AdwDialog *
soleus_record_dialog_new_to_correct (SoleusHistory       *history,
                                     SoleusSessionRecord *session,
                                     SoleusRegion        *region)
{
  SoleusRecordDialog *self = g_object_new (SOLEUS_TYPE_RECORD_DIALOG, "title", _ ("Correct Session"), NULL);

  self->history = g_object_ref (history);
  self->session_id = g_strdup (soleus_session_record_get_id (session));
  self->units = soleus_region_get_units (region);
  self->started = soleus_session_record_get_started (session);
  self->active_us = soleus_session_record_get_active_us (session);
  self->sets = g_ptr_array_ref (soleus_session_record_get_sets (session));
  self->zone = find_zone (self->started);
  fill (self);

  return ADW_DIALOG (self);
}

/**
 * soleus_record_dialog_new_to_add:
 * @history: the history
 * @entry: what was done, a routine or an exercise
 * @region: how loads and distances are shown
 *
 * Returns: (transfer floating): a dialog to present, in which a session is added that was done away from the computer and has just ended
 */
AdwDialog *
soleus_record_dialog_new_to_add (SoleusHistory *history,
                                 SoleusEntry   *entry,
                                 SoleusRegion  *region)
{
  SoleusRecordDialog *self = g_object_new (SOLEUS_TYPE_RECORD_DIALOG, "title", _ ("Add Session"), NULL);
  SoleusRoutine      *routine = soleus_entry_get_routine (entry);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) begin = NULL;

  self->history = g_object_ref (history);
  self->entry = g_object_ref (entry);
  self->session_id = g_uuid_string_random ();
  self->units = soleus_region_get_units (region);
  self->active_us = soleus_routine_get_duration_us (routine);
  begin = g_date_time_add (now, -self->active_us);
  self->started = soleus_stamp_from_date_time (begin);
  self->sets = soleus_done_sets_new (routine);
  self->zone = g_time_zone_new_local ();
  fill (self);

  return ADW_DIALOG (self);
}
