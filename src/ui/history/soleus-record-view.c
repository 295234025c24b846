/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record-view.h"

#include "soleus-closures.h"
#include "soleus-feedback-group.h"
#include "soleus-kind-types.h"
#include "soleus-pain-text.h"
#include "soleus-record-dialog.h"
#include "soleus-record-text.h"
#include "soleus-set-list.h"
#include "soleus-snapshot.h"
#include "soleus-whole-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * SoleusRecordView:
 *
 * One recorded session: a headline that its page words, what was done, what the person says of it, each set, and buttons that correct and delete it. It follows the
 * history, and says in a banner what goes wrong. Of a session that has just been performed it says, too, what of it couldn't be kept, and why.
 */
struct _SoleusRecordView {
  AdwBin parent_instance;

  SoleusHistory       *history;     /* (nullable): until it is asked to load */
  char                *record_id;   /* (nullable): likewise */
  SoleusSessionRecord *session;     /* (nullable): until it is loaded */
  GCancellable        *cancellable; /* (nullable): while it loads */
  gboolean             stale;       /* The history changed while it was read. */
  gboolean             fresh;
  char                *trouble; /* (nullable) */
  gboolean             sets_first;
  GPtrArray           *prescriptions; /* (nullable) (element-type SoleusPrescription): what was to be done, once that is read */
  SoleusRegion        *region;        /* (nullable): until it is asked to load */
  char                *headline;
  char                *subline;

  AdwBanner           *banner;
  GtkBox              *content;
  GtkButton           *delete_button;
  SoleusFeedbackGroup *feedback_group;
  AdwPreferencesGroup *prescribed_group;
  AdwActionRow        *prescribed_row;
  AdwStatusPage       *missing_page;
  GtkBox              *set_list;
  GtkStack            *stack;
};

G_DEFINE_FINAL_TYPE (SoleusRecordView, soleus_record_view, ADW_TYPE_BIN)

typedef enum {
  PROP_FRESH = 1,
  PROP_HEADLINE,
  PROP_SESSION,
  PROP_SETS_FIRST,
  PROP_SUBLINE,
} SoleusRecordViewProperty;

static GParamSpec *properties[PROP_SUBLINE + 1];

static void
show_error (SoleusRecordView *self,
            const char       *message)
{
  g_autofree char *title = g_markup_escape_text (message, -1);

  adw_banner_set_title (self->banner, title);
  adw_banner_set_revealed (self->banner, TRUE);
}

/* Who has just performed it knows what was prescribed; later it may be another. */
static void
show_prescriptions (SoleusRecordView *self)
{
  g_autofree char *text = self->prescriptions != NULL && !self->fresh ? soleus_prescriptions_to_text (self->prescriptions, self->session, soleus_region_get_units (self->region)) : NULL;

  adw_action_row_set_subtitle (self->prescribed_row, text != NULL ? text : "");
}

/* A history without it is older than this, or damaged: what was done stands there all the same, so that is no trouble to tell of. */
static void
on_snapshot_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (SoleusRecordView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *snapshot = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (self->session == NULL)
    return;
  if (error != NULL)
    g_debug ("No snapshot: %s", error->message);
  g_clear_pointer (&self->prescriptions, g_ptr_array_unref);
  self->prescriptions = snapshot != NULL ? soleus_snapshot_read (snapshot) : NULL;
  show_prescriptions (self);
}

static gboolean
has_same_sets (SoleusSessionRecord *one,
               SoleusSessionRecord *other)
{
  GPtrArray *some = soleus_session_record_get_sets (one);
  GPtrArray *others = soleus_session_record_get_sets (other);

  if (some->len != others->len || soleus_session_record_get_active_us (one) != soleus_session_record_get_active_us (other))
    return FALSE;
  for (guint i = 0; i < some->len; i++) {
    const SoleusSetRecord *set = g_ptr_array_index (some, i);
    const SoleusSetRecord *other_set = g_ptr_array_index (others, i);

    if (set->is_corrected != other_set->is_corrected || fabs (set->done - other_set->done) > 0 || fabs (set->load_kg - other_set->load_kg) > 0)
      return FALSE;
  }
  return TRUE;
}

/* What stands there in units. */
static void
show_sets (SoleusRecordView *self)
{
  if (self->session == NULL)
    return;
  soleus_set_list_show (self->set_list, soleus_session_record_get_sets (self->session), soleus_region_get_units (self->region));
  show_prescriptions (self);
}

static void
show_session (SoleusRecordView    *self,
              SoleusSessionRecord *session)
{
  g_autoptr (SoleusSessionRecord) last = g_steal_pointer (&self->session);

  self->session = g_object_ref (session);
  soleus_feedback_group_show_session (self->feedback_group, self->history, session);
  if (last == NULL && soleus_session_record_get_snapshot_hash (session) != NULL)
    soleus_history_dup_snapshot (self->history, soleus_session_record_get_snapshot_hash (session), on_snapshot_read, g_object_ref (self));
  if (last == NULL || !has_same_sets (last, session))
    show_sets (self);

  if (self->trouble != NULL)
    show_error (self, self->trouble);
  else if (last == NULL)
    adw_banner_set_revealed (self->banner, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "session");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
show_missing (SoleusRecordView *self,
              const char       *icon_name,
              const char       *title,
              const char       *message)
{
  g_autofree char *description = g_markup_escape_text (message, -1);

  adw_status_page_set_icon_name (self->missing_page, icon_name);
  adw_status_page_set_title (self->missing_page, title);
  adw_status_page_set_description (self->missing_page, description);
  gtk_stack_set_visible_child_name (self->stack, "missing");
}

/* What can't be saved isn't there for that reason; otherwise the history says whether it was deleted. */
static void
show_failure (SoleusRecordView *self,
              const GError     *error)
{
  gboolean is_missing = g_error_matches (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);

  if (self->trouble != NULL && self->session == NULL) {
    /* Translators: The title above the reason why a session that was just performed isn’t in the history. */
    show_missing (self, "dialog-warning-symbolic", _ ("Not Saved"), self->trouble);
    show_error (self, _ ("This session isn’t in the history"));
  } else if (is_missing) {
    show_missing (self, "edit-delete-symbolic", _ ("Not in the History"), error->message);
  } else {
    show_error (self, error->message);
  }
}

/* Whoever disposes of the view cancels the reading, so nothing here may be touched before that is ruled out. */
static void
on_session_loaded (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  SoleusRecordView *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (session != NULL)
    show_session (self, session);
  else
    show_failure (self, error);

  if (self->stale)
    soleus_record_view_load (self, self->history, self->record_id, self->region);
}

static void
read_session (SoleusRecordView *self)
{
  soleus_history_load_session (self->history, self->record_id, self->cancellable, on_session_loaded, self);
}

/* What waits to be written was tried once more; what is read now is as much as could be kept. */
static void
on_keeping_tried (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  SoleusRecordView *self = user_data;
  g_autoptr (GError) error = NULL;

  soleus_history_finish (SOLEUS_HISTORY (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error == NULL && self->trouble != NULL)
    adw_banner_set_revealed (self->banner, FALSE);
  g_set_str (&self->trouble, error != NULL ? error->message : NULL);
  read_session (self);
}

static void
on_history_changed (SoleusRecordView *self)
{
  soleus_record_view_load (self, self->history, self->record_id, self->region);
}

static void
on_feedback_saved (SoleusRecordView *self)
{
  adw_banner_set_revealed (self->banner, FALSE);
}

static void
on_banner_button_clicked (SoleusRecordView *self)
{
  adw_banner_set_revealed (self->banner, FALSE);
  soleus_feedback_group_save (self->feedback_group);
  soleus_record_view_load (self, self->history, self->record_id, self->region);
}

static void
on_correct_clicked (SoleusRecordView *self)
{
  adw_dialog_present (soleus_record_dialog_new_to_correct (self->history, self->session, self->region), GTK_WIDGET (self));
}

/* Each line of what was told of pain; none where there was none. */
static char *
tell_pains (SoleusRecordView    *self,
            SoleusSessionRecord *session)
{
  return soleus_pains_to_text (session != NULL ? soleus_session_record_get_pains (session) : NULL);
}

/* What is still under way isn't done yet. */
static gboolean
can_correct (SoleusRecordView    *self,
             SoleusSessionRecord *session)
{
  return session != NULL && soleus_session_record_get_state (session) != SOLEUS_RECORD_STATE_RUNNING;
}

static void
set_sets_first (SoleusRecordView *self,
                gboolean          sets_first)
{
  GtkWidget *before = sets_first ? GTK_WIDGET (self->prescribed_group) : gtk_widget_get_prev_sibling (GTK_WIDGET (self->set_list));

  if (self->sets_first == sets_first)
    return;

  self->sets_first = sets_first;
  gtk_box_reorder_child_after (self->content, GTK_WIDGET (self->feedback_group), before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETS_FIRST]);
}

static void
soleus_record_view_dispose (GObject *object)
{
  SoleusRecordView *self = SOLEUS_RECORD_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_RECORD_VIEW);
  g_clear_object (&self->history);
  g_clear_object (&self->region);
  g_clear_object (&self->session);
  g_clear_pointer (&self->prescriptions, g_ptr_array_unref);
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->record_id, g_free);
  g_clear_pointer (&self->subline, g_free);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (soleus_record_view_parent_class)->dispose (object);
}

static void
soleus_record_view_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SoleusRecordView *self = SOLEUS_RECORD_VIEW (object);

  switch ((SoleusRecordViewProperty) property_id) {
  case PROP_FRESH:
    g_value_set_boolean (value, self->fresh);
    break;
  case PROP_HEADLINE:
    g_value_set_string (value, self->headline);
    break;
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_SETS_FIRST:
    g_value_set_boolean (value, self->sets_first);
    break;
  case PROP_SUBLINE:
    g_value_set_string (value, self->subline);
    break;
  }
}

static void
soleus_record_view_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SoleusRecordView *self = SOLEUS_RECORD_VIEW (object);

  switch ((SoleusRecordViewProperty) property_id) {
  case PROP_FRESH:
    self->fresh = g_value_get_boolean (value);
    break;
  case PROP_HEADLINE:
    if (g_set_str (&self->headline, g_value_get_string (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_SESSION:
    break;
  case PROP_SETS_FIRST:
    set_sets_first (self, g_value_get_boolean (value));
    break;
  case PROP_SUBLINE:
    if (g_set_str (&self->subline, g_value_get_string (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SOLEUS_TYPE_FEEDBACK_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-record-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, banner);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, content);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, delete_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, feedback_group);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, missing_page);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, prescribed_group);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, prescribed_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, set_list);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordView, stack);
  gtk_widget_class_bind_template_callback (widget_class, can_correct);
  gtk_widget_class_bind_template_callback (widget_class, tell_pains);
  gtk_widget_class_bind_template_callback (widget_class, on_banner_button_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_correct_clicked);
  gtk_widget_class_bind_template_callback (widget_class, show_error);
  gtk_widget_class_bind_template_callback (widget_class, on_feedback_saved);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_count_sets);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_count_repetitions);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_tell_active_time);
  soleus_closures_bind (widget_class);
}

static void
soleus_record_view_class_init (SoleusRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_record_view_dispose;
  object_class->get_property = soleus_record_view_get_property;
  object_class->set_property = soleus_record_view_set_property;

  /**
   * SoleusRecordView:fresh:
   *
   * Whether the session has just been performed: what isn't there of it couldn't be saved.
   */
  properties[PROP_FRESH] = g_param_spec_boolean ("fresh", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusRecordView:headline:
   *
   * What stands above the session.
   */
  properties[PROP_HEADLINE] = g_param_spec_string ("headline", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusRecordView:session:
   *
   * The session, as it was last read.
   */
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SOLEUS_TYPE_SESSION_RECORD, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusRecordView:sets-first:
   *
   * Whether the sets come before what the person says of the session: to look back rather than to tell.
   */
  properties[PROP_SETS_FIRST] = g_param_spec_boolean ("sets-first", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusRecordView:subline:
   *
   * What stands below the headline.
   */
  properties[PROP_SUBLINE] = g_param_spec_string ("subline", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
soleus_record_view_init (SoleusRecordView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  soleus_banner_show_whole (self->banner);
}

/**
 * soleus_record_view_load:
 * @self: a view
 * @history: the history
 * @record_id: the session's id
 * @region: how loads and distances are shown
 *
 * Reads the session, and again whenever the history changes.
 */
void
soleus_record_view_load (SoleusRecordView *self,
                         SoleusHistory    *history,
                         const char       *record_id,
                         SoleusRegion     *region)
{
  g_return_if_fail (SOLEUS_IS_RECORD_VIEW (self));

  if (g_set_object (&self->region, region))
    g_signal_connect_object (region, "notify::units", G_CALLBACK (show_sets), self, G_CONNECT_SWAPPED);
  if (g_set_object (&self->history, history))
    g_signal_connect_object (history, "changed", G_CALLBACK (on_history_changed), self, G_CONNECT_SWAPPED);
  if (g_set_str (&self->record_id, record_id))
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->delete_button), "s", record_id);

  self->stale = self->cancellable != NULL;
  if (self->stale)
    return;

  self->cancellable = g_cancellable_new ();
  if (self->fresh)
    soleus_history_try_keeping (history, self->cancellable, on_keeping_tried, self);
  else
    read_session (self);
}

/**
 * soleus_record_view_get_session:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the session, as it was last read
 */
SoleusSessionRecord *
soleus_record_view_get_session (SoleusRecordView *self)
{
  g_return_val_if_fail (SOLEUS_IS_RECORD_VIEW (self), NULL);

  return self->session;
}

/**
 * soleus_record_view_get_trouble:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): why something of a session that has just been performed isn't saved, and what can be done
 */
const char *
soleus_record_view_get_trouble (SoleusRecordView *self)
{
  g_return_val_if_fail (SOLEUS_IS_RECORD_VIEW (self), NULL);

  return self->trouble;
}

/**
 * soleus_record_view_get_waits:
 * @self: a view
 *
 * Returns: whether what isn't saved will be, as soon as that is possible
 */
gboolean
soleus_record_view_get_waits (SoleusRecordView *self)
{
  g_return_val_if_fail (SOLEUS_IS_RECORD_VIEW (self), FALSE);

  return self->history != NULL && soleus_history_get_waiting (self->history) != NULL;
}
