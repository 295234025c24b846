/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-editing.h"

#include "soleus-fault-words.h"
#include "soleus-shortcuts.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusEditing:
 *
 * What every page on which a draft is edited has in common: each change is saved a moment later, and at once when the page is left; Undo and Redo, with what they are about
 * in their tooltips; and a banner that says what is missing, or why something couldn't be saved. Nothing is saved that has a fault.
 *
 * It puts the actions `editing.undo` and `editing.redo` on the page, with their keys, and `editing.resolve` on the banner.
 *
 * A file that another program has changed isn't overwritten without a question. Whoever takes the other's gets another draft: #SoleusEditing::replaced. Whoever can't write
 * the file may save a copy: #SoleusEditing::copy-wanted.
 */
struct _SoleusEditing {
  GObject parent_instance;

  SoleusDraft        *draft;
  SoleusShelf        *shelf;
  SoleusDraftSaver   *saver;
  GSimpleActionGroup *actions;

  gboolean           is_kept;     /* by itself, until nothing waits to be saved */
  gboolean           is_given_up; /* the person has chosen something else than these changes */
  gboolean           is_left;     /* the page isn't what is shown any more */
  GtkWidget         *window;      /* (unowned) (nullable): where the page was when it was left */
  AdwNavigationPage *page;        /* (unowned) (nullable): while it is there, as the three below */
  AdwBanner         *banner;
  GtkButton         *undo;
  GtkButton         *redo;
};

G_DEFINE_FINAL_TYPE (SoleusEditing, soleus_editing, G_TYPE_OBJECT)

enum {
  SIGNAL_REPLACED,
  SIGNAL_COPY_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_enabled (SoleusEditing *self,
             const char    *action,
             gboolean       enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action)), enabled);
}

static void
show_step (GtkButton  *button,
           const char *word,
           const char *label)
{
  /* Translators: what a button does and to what, such as "Undo: Sets". */
  g_autofree char *tooltip = label != NULL ? g_strdup_printf (C_ ("undo", "%s: %s"), word, label) : g_strdup (word);

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

static void
show_steps (SoleusEditing *self)
{
  set_enabled (self, "undo", soleus_draft_get_can_undo (self->draft));
  set_enabled (self, "redo", soleus_draft_get_can_redo (self->draft));
  if (self->page == NULL)
    return;
  show_step (self->undo, _ ("Undo"), soleus_draft_get_undo_label (self->draft));
  show_step (self->redo, _ ("Redo"), soleus_draft_get_redo_label (self->draft));
}

/* What has no fault is missing nothing. A draft that is still as it began has nothing to complain about. */
static char *
find_fault (SoleusEditing *self)
{
  GPtrArray *faults = soleus_draft_get_faults (self->draft);

  return faults->len > 0 && !soleus_draft_is_new (self->draft) ? soleus_fault_to_words (g_ptr_array_index (faults, 0)) : NULL;
}

/* What is missing comes first: only without a fault is there something to save. */
static void
show_banner (SoleusEditing *self)
{
  g_autofree char *fault = find_fault (self);
  const GError    *error = soleus_draft_saver_get_error (self->saver);
  const char      *text = fault != NULL ? fault : error != NULL ? error->message
                                                                : NULL;

  if (self->page == NULL)
    return;
  if (text != NULL) {
    adw_banner_set_title (self->banner, text);
    adw_banner_set_button_label (self->banner, fault == NULL ? _ ("What Now?") : NULL);
  }
  adw_banner_set_revealed (self->banner, text != NULL);
}

static gboolean
is_about (const GError    *error,
          SoleusShelfError code)
{
  return g_error_matches (error, SOLEUS_SHELF_ERROR, (int) code);
}

static gboolean
can_take_theirs (const GError *error)
{
  return is_about (error, SOLEUS_SHELF_ERROR_CHANGED);
}

static gboolean
can_copy (const GError *error)
{
  return is_about (error, SOLEUS_SHELF_ERROR_CHANGED) || is_about (error, SOLEUS_SHELF_ERROR_GONE) || is_about (error, SOLEUS_SHELF_ERROR_READ_ONLY) || is_about (error, SOLEUS_SHELF_ERROR_NOT_ALLOWED);
}

static gboolean
can_overwrite (const GError *error)
{
  return is_about (error, SOLEUS_SHELF_ERROR_CHANGED) || is_about (error, SOLEUS_SHELF_ERROR_GONE);
}

static void
on_answered (AdwAlertDialog *dialog,
             const char     *response,
             SoleusEditing  *self)
{
  if (g_str_equal (response, "mine"))
    soleus_draft_saver_save (self->saver, TRUE);
  else if (g_str_equal (response, "again"))
    soleus_draft_saver_save (self->saver, FALSE);
  else if (self->is_left || !g_str_equal (response, "later"))
    self->is_given_up = TRUE;
  if (g_str_equal (response, "theirs"))
    g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
  else if (g_str_equal (response, "copy"))
    g_signal_emit (self, signals[SIGNAL_COPY_WANTED], 0);
}

/* Asks what becomes of changes that can't be saved as they are. Only a page that is shown can show another draft; and once it isn't, there is no later: the question stays
 * until it is answered, and it holds the draft. */
static void
ask (SoleusEditing *self,
     GtkWidget     *parent)
{
  const GError   *error = soleus_draft_saver_get_error (self->saver);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Changes Aren’t Saved"), error->message));

  adw_alert_dialog_add_response (dialog, "later", self->is_left ? _ ("_Discard Changes") : _ ("_Later"));
  if (!self->is_left && can_copy (error))
    adw_alert_dialog_add_response (dialog, "copy", _ ("_Save as a Copy"));
  if (!self->is_left && can_take_theirs (error))
    adw_alert_dialog_add_response (dialog, "theirs", _ ("Use the _Other"));
  if (can_overwrite (error)) {
    adw_alert_dialog_add_response (dialog, "mine", _ ("_Keep Mine"));
    adw_alert_dialog_set_response_appearance (dialog, "mine", ADW_RESPONSE_DESTRUCTIVE);
  } else {
    adw_alert_dialog_add_response (dialog, "again", _ ("_Try Again"));
    adw_alert_dialog_set_default_response (dialog, "again");
    adw_alert_dialog_set_response_appearance (dialog, "again", ADW_RESPONSE_SUGGESTED);
  }
  adw_alert_dialog_set_close_response (dialog, "later");
  if (self->is_left)
    adw_alert_dialog_set_response_appearance (dialog, "later", ADW_RESPONSE_DESTRUCTIVE);
  adw_dialog_set_can_close (ADW_DIALOG (dialog), !self->is_left);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered), g_object_ref (self), (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

static void
on_undo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  soleus_draft_undo (SOLEUS_EDITING (data)->draft);
}

static void
on_redo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  soleus_draft_redo (SOLEUS_EDITING (data)->draft);
}

static void
on_resolve (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  SoleusEditing *self = SOLEUS_EDITING (data);

  if (self->page != NULL && soleus_draft_saver_get_error (self->saver) != NULL)
    ask (self, GTK_WIDGET (self->page));
}

static const GActionEntry entries[] = {
  { .name = "undo", .activate = on_undo },
  { .name = "redo", .activate = on_redo },
  { .name = "resolve", .activate = on_resolve },
};

/* The page has been left, and its banner with it: nothing is lost without a word. */
static void
on_error_changed (SoleusEditing *self)
{
  show_banner (self);
  if (self->is_left && self->window != NULL && soleus_draft_saver_get_error (self->saver) != NULL)
    ask (self, self->window);
}

/* It outlives its page until everything is on the disk, or somebody has been told why not. */
static void
on_busy_changed (SoleusEditing *self)
{
  gboolean busy = soleus_draft_saver_get_is_busy (self->saver);

  if (self->is_kept == busy)
    return;
  self->is_kept = busy;
  if (busy)
    g_object_ref (self);
  else
    g_object_unref (self);
}

static void
on_draft_changed (SoleusEditing *self)
{
  self->is_given_up = FALSE;
  show_banner (self);
}

/* What failed is tried once more, so that whoever goes away from the banner is asked what becomes of it. */
static void
save_what_is_left (SoleusEditing *self)
{
  if (self->is_left)
    return;
  self->is_left = TRUE;
  soleus_draft_settle (self->draft);
  if (self->is_given_up)
    return;
  if (soleus_draft_saver_get_error (self->saver) != NULL)
    soleus_draft_saver_save (self->saver, FALSE);
  else
    soleus_draft_saver_flush (self->saver);
}

static void
on_page_gone (gpointer data,
              GObject *page)
{
  SoleusEditing *self = SOLEUS_EDITING (data);

  self->page = NULL;
  save_what_is_left (self);
}

static void
on_page_hiding (SoleusEditing *self)
{
  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->page))));
  save_what_is_left (self);
}

static void
on_page_showing (SoleusEditing *self)
{
  self->is_left = FALSE;
}

static void
soleus_editing_dispose (GObject *object)
{
  SoleusEditing *self = SOLEUS_EDITING (object);

  if (self->page != NULL)
    g_object_weak_unref (G_OBJECT (self->page), on_page_gone, self);
  self->page = NULL;
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->saver);
  g_clear_object (&self->shelf);
  g_clear_object (&self->draft);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (soleus_editing_parent_class)->dispose (object);
}

static void
soleus_editing_class_init (SoleusEditingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_editing_dispose;

  /**
   * SoleusEditing::replaced:
   *
   * The person takes what another program has written: the page opens the library's entry anew, and shows that draft in place of this one.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced", SOLEUS_TYPE_EDITING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusEditing::copy-wanted:
   *
   * The person wants to keep the changes beside the file, which can't or shall not be written.
   */
  signals[SIGNAL_COPY_WANTED] = g_signal_new ("copy-wanted", SOLEUS_TYPE_EDITING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_editing_init (SoleusEditing *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/**
 * soleus_editing_new:
 * @draft: what is edited
 * @shelf: where it is kept
 *
 * Returns: (transfer full): what a page that edits @draft needs
 */
SoleusEditing *
soleus_editing_new (SoleusDraft *draft,
                    SoleusShelf *shelf)
{
  SoleusEditing *self = g_object_new (SOLEUS_TYPE_EDITING, NULL);

  self->draft = g_object_ref (draft);
  self->shelf = g_object_ref (shelf);
  self->saver = soleus_draft_saver_new (draft, shelf);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify", G_CALLBACK (show_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "notify::is-busy", G_CALLBACK (on_busy_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "notify::error", G_CALLBACK (on_error_changed), self, G_CONNECT_SWAPPED);
  show_steps (self);
  return self;
}

/**
 * soleus_editing_attach:
 * @self: an editing
 * @page: the page of the draft
 * @banner: its banner, which is this object's from now on
 * @undo: the button for `editing.undo`
 * @redo: the button for `editing.redo`
 *
 * Brings the page to life. What waits is saved when the page is hidden, and when it goes away.
 */
void
soleus_editing_attach (SoleusEditing     *self,
                       AdwNavigationPage *page,
                       AdwBanner         *banner,
                       GtkButton         *undo,
                       GtkButton         *redo)
{
  g_return_if_fail (SOLEUS_IS_EDITING (self));
  g_return_if_fail (self->page == NULL);

  self->page = page;
  self->banner = banner;
  self->undo = undo;
  self->redo = redo;
  g_object_weak_ref (G_OBJECT (page), on_page_gone, self);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "editing", G_ACTION_GROUP (self->actions));
  gtk_widget_add_controller (GTK_WIDGET (page), soleus_shortcuts_new_for_editing ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (undo), "editing.undo");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (redo), "editing.redo");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (banner), "editing.resolve");
  adw_banner_set_use_markup (banner, FALSE);
  g_signal_connect_object (page, "hiding", G_CALLBACK (on_page_hiding), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "showing", G_CALLBACK (on_page_showing), self, G_CONNECT_SWAPPED);
  show_steps (self);
  show_banner (self);
}

/**
 * soleus_editing_get_draft:
 * @self: an editing
 *
 * Returns: (transfer none): what is edited
 */
SoleusDraft *
soleus_editing_get_draft (SoleusEditing *self)
{
  g_return_val_if_fail (SOLEUS_IS_EDITING (self), NULL);

  return self->draft;
}

/**
 * soleus_editing_get_saver:
 * @self: an editing
 *
 * Returns: (transfer none): what saves it
 */
SoleusDraftSaver *
soleus_editing_get_saver (SoleusEditing *self)
{
  g_return_val_if_fail (SOLEUS_IS_EDITING (self), NULL);

  return self->saver;
}
