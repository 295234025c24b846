/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-when-to-stop-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusWhenToStopDialog:
 *
 * Says which signs end a session, and what to do about each: first the one thing to do, then the signs, the most urgent first. It names no country's number, computes
 * no score and makes no diagnosis. Its last row calls `app.safety-check`.
 *
 * Opened because something was told, what to do about that stands before the others, see soleus_when_to_stop_dialog_put_first ().
 *
 * Over a session it holds that, see soleus_when_to_stop_dialog_hold (), and offers to stop it or to go on. Closed, it leaves the session paused.
 *
 * For screen readers each section's title is a heading and labels the list of its signs; the arrow keys walk from sign to sign and on into the next list.
 */
struct _SoleusWhenToStopDialog {
  AdwDialog parent_instance;

  GtkBox    *sections;
  GtkWidget *ways_on;
  GtkWidget *lead;
  GtkLabel  *lead_text;
  GtkWidget *boxes[SOLEUS_STOP_ADVICE_BEFORE + 1]; /* each at its SoleusStopAdvice */

  SoleusPlayer *player; /* (owned) (nullable): whose session is held */
  gboolean      held;   /* whether the session has been paused under it */
};

G_DEFINE_FINAL_TYPE (SoleusWhenToStopDialog, soleus_when_to_stop_dialog, ADW_TYPE_DIALOG)

/* At the end of a list the arrow keys go on in the next, so that nobody is caught in it. */
static gboolean
on_list_keynav_failed (SoleusWhenToStopDialog *self,
                       GtkDirectionType        direction)
{
  if (direction == GTK_DIR_DOWN)
    return gtk_widget_child_focus (GTK_WIDGET (self->sections), GTK_DIR_TAB_FORWARD);
  if (direction == GTK_DIR_UP)
    return gtk_widget_child_focus (GTK_WIDGET (self->sections), GTK_DIR_TAB_BACKWARD);

  return FALSE;
}

static GtkWidget *
new_label (GtkAccessibleRole role,
           const char       *css_class,
           const char       *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", text,
                                   "wrap", TRUE,
                                   "xalign", 0.0f,
                                   NULL);

  if (css_class)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkListBox *
new_list (SoleusWhenToStopDialog *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_signal_connect_object (list, "keynav-failed", G_CALLBACK (on_list_keynav_failed), self, G_CONNECT_SWAPPED);

  return GTK_LIST_BOX (list);
}

/* Denser than an AdwActionRow, so that on a phone more than four signs are seen at once. */
static GtkWidget *
append_row (GtkListBox *list,
            GtkWidget  *content,
            GtkWidget  *label)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW,
                                 "activatable", FALSE,
                                 "child", content,
                                 NULL);

  g_object_set (content,
                "margin-bottom", 9,
                "margin-end", 12,
                "margin-start", 12,
                "margin-top", 9,
                NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  gtk_list_box_append (list, row);

  return row;
}

static GtkWidget *
append_text (GtkBox                  *box,
             const SoleusStopSection *section)
{
  GtkWidget *title = new_label (GTK_ACCESSIBLE_ROLE_HEADING, "title-4", _ (section->title));
  GtkWidget *text = new_label (GTK_ACCESSIBLE_ROLE_PARAGRAPH, NULL, _ (section->text));

  gtk_accessible_update_property (GTK_ACCESSIBLE (title),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2,
                                  -1);
  gtk_box_append (box, title);
  gtk_box_append (box, text);

  return title;
}

static GtkWidget *
append_section (SoleusWhenToStopDialog  *self,
                const SoleusStopSection *section)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkListBox *list = new_list (self);
  GtkWidget  *title = append_text (GTK_BOX (box), section);

  for (int i = 0; section->signs[i]; i++) {
    GtkWidget *label = new_label (GTK_ACCESSIBLE_ROLE_LABEL, NULL, _ (section->signs[i]));

    append_row (list, label, label);
  }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, gtk_widget_get_next_sibling (title), NULL,
                                  -1);
  gtk_widget_set_margin_top (GTK_WIDGET (list), 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list));
  gtk_box_append (self->sections, box);
  return box;
}

static void
on_check_activated (SoleusWhenToStopDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.safety-check", NULL);
}

/* Where one reads what to ask about before starting, one can also tell the program what fits. */
static void
append_check (SoleusWhenToStopDialog *self)
{
  GtkListBox *list = new_list (self);
  GtkWidget  *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Check Again What Fits You"));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_check_activated), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
  gtk_box_append (self->sections, GTK_WIDGET (list));
}

/* What to do now has the focus, so that a screen reader begins with it and that a small window shows it: the first sign would scroll it away. */
static void
append_lead (SoleusWhenToStopDialog *self)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkListBox *list = new_list (self);
  GtkWidget  *title = append_text (GTK_BOX (box), soleus_when_to_stop_get_lead ());
  GtkWidget  *row = append_row (list, box, title);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, gtk_widget_get_next_sibling (title), NULL,
                                  -1);
  gtk_box_append (self->sections, GTK_WIDGET (list));
  self->lead = GTK_WIDGET (list);
  self->lead_text = GTK_LABEL (gtk_widget_get_next_sibling (title));
  adw_dialog_set_focus (ADW_DIALOG (self), row);
}

/* A session that comes to run is paused, also one that had yet to begin. One that was paused already and goes on was told to from elsewhere: the dialog has its answer. */
static void
hold (SoleusWhenToStopDialog *self)
{
  SoleusSessionState state = soleus_player_get_state (self->player);
  gboolean           moves = state == SOLEUS_SESSION_STATE_RUNNING || state == SOLEUS_SESSION_STATE_WAITING;

  if (moves && self->held) {
    adw_dialog_close (ADW_DIALOG (self));
    return;
  }
  /* This is called again when it has paused. */
  if (moves && soleus_player_pause (self->player))
    return;
  self->held = state == SOLEUS_SESSION_STATE_PAUSED;
  gtk_widget_set_visible (self->ways_on, self->held);
}

static void
soleus_when_to_stop_dialog_closed (AdwDialog *dialog)
{
  SoleusWhenToStopDialog *self = SOLEUS_WHEN_TO_STOP_DIALOG (dialog);

  if (self->player)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_clear_object (&self->player);
}

static void
soleus_when_to_stop_dialog_dispose (GObject *object)
{
  g_clear_object (&SOLEUS_WHEN_TO_STOP_DIALOG (object)->player);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_WHEN_TO_STOP_DIALOG);

  G_OBJECT_CLASS (soleus_when_to_stop_dialog_parent_class)->dispose (object);
}

static void
soleus_when_to_stop_dialog_class_init (SoleusWhenToStopDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_when_to_stop_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = soleus_when_to_stop_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-when-to-stop-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusWhenToStopDialog, sections);
  gtk_widget_class_bind_template_child (widget_class, SoleusWhenToStopDialog, ways_on);
}

static void
soleus_when_to_stop_dialog_init (SoleusWhenToStopDialog *self)
{
  unsigned                 n_sections;
  const SoleusStopSection *sections = soleus_when_to_stop_get_sections (&n_sections);
  g_autofree char         *review = soleus_when_to_stop_dup_review ();

  gtk_widget_init_template (GTK_WIDGET (self));

  append_lead (self);
  for (unsigned i = 0; i < n_sections; i++)
    self->boxes[i] = append_section (self, &sections[i]);
  append_check (self);
  gtk_box_append (self->sections, new_label (GTK_ACCESSIBLE_ROLE_PARAGRAPH, "dimmed", soleus_when_to_stop_get_doubt ()));
  gtk_box_append (self->sections, new_label (GTK_ACCESSIBLE_ROLE_PARAGRAPH, "dimmed", review));
}

/**
 * soleus_when_to_stop_dialog_new:
 *
 * Makes the dialog. Present it with adw_dialog_present().
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
soleus_when_to_stop_dialog_new (void)
{
  return g_object_new (SOLEUS_TYPE_WHEN_TO_STOP_DIALOG, NULL);
}

/**
 * soleus_when_to_stop_dialog_hold:
 * @self: the dialog, before it is presented
 * @player: what runs sessions
 *
 * Pauses the session under way, and every one that comes to run as long as the dialog is open: nothing goes on under what is read here. While one is paused, the
 * dialog offers `app.session.stop` and `app.session.resume`.
 */
void
soleus_when_to_stop_dialog_hold (SoleusWhenToStopDialog *self,
                                 SoleusPlayer           *player)
{
  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (hold), self, G_CONNECT_SWAPPED);
  /* A resume that waits for the sound is taken back. */
  soleus_player_pause (player);
  hold (self);
}

/**
 * soleus_when_to_stop_dialog_put_first:
 * @self: the dialog, before it is presented
 * @advice: what to do about what was told
 *
 * What the person just told of stands right below the one thing to do first, whatever else is more urgent for others.
 */
void
soleus_when_to_stop_dialog_put_first (SoleusWhenToStopDialog *self,
                                      SoleusStopAdvice        advice)
{
  gtk_box_reorder_child_after (self->sections, self->boxes[advice], self->lead);
  gtk_label_set_label (self->lead_text, _ ("Then see what applies. What you told of comes first, and after it the most urgent."));
}
