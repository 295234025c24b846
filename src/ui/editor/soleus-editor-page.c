/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-editor-page.h"

#include "soleus-announce.h"
#include "soleus-draft-values.h"
#include "soleus-entry-text.h"
#include "soleus-fault-text.h"
#include "soleus-shortcuts.h"
#include "soleus-toast.h"
#include "soleus-words-row.h"

#include <glib/gi18n-lib.h>

/* A moment without a key or a click: the person has come to a number. */
#define QUIET_MS 400

/* A pause in typing, after which the new total time is told to who can't see it. */
#define ANNOUNCE_AFTER_MS 1200

/**
 * SoleusEditorPage:
 *
 * The page on which a draft is edited. There is no button to save: each change is on the disk a moment later, and at once when the page is left. Undo and Redo stand in the
 * header, with what they are about in their tooltips. The title is the draft's name, below it the total time follows as one types, and the figure moves at the tempo that is
 * being chosen. A banner says what is missing, or why something couldn't be saved. Nothing is saved that has a fault.
 *
 * What can be edited is the page's of a routine or an exercise, which derives from it.
 *
 * A file that another program has changed isn't overwritten without a question. Whoever takes the other's gets another draft: #SoleusEditorPage::replaced. Whoever can't
 * write the file may save a copy: #SoleusEditorPage::copy-wanted. A save under way keeps the page alive, and so does the question what becomes of changes that failed.
 *
 * # Actions and keys
 * `editing.undo` and `editing.redo`, with their keys, and `editing.resolve` for the banner.
 *
 * # Size
 * From 320 × 120; below 480 pixels of height the preview is one line.
 */
typedef struct {
  SoleusDraft *draft;  /* (owned) */
  SoleusShelf *shelf;  /* (owned) */
  SoleusPart  *part;   /* (owned): the whole of the draft */
  GError      *error;  /* (owned) (nullable): why the last save failed, for people */
  GtkWidget   *window; /* (weak) (nullable): where the page was when it was left */
  GtkWindow   *held;   /* (weak) (nullable): closes as soon as everything is on the disk */
  AdwToast    *toast;  /* (weak) (nullable): offers to take back what was just done */
  guint        save_source;
  guint        announce_source;
  guint        n_saves;
  guint        shown_block;
  gboolean     is_given_up; /* the person has chosen something else than these changes */
  gboolean     is_left;     /* the page isn't what is shown any more */
  gboolean     is_told;     /* the person knows about the error, and wants to close the window */

  AdwToolbarView      *view;
  AdwWindowTitle      *window_title;
  GtkButton           *undo_button;
  GtkButton           *redo_button;
  GtkMenuButton       *menu_button;
  AdwBanner           *banner;
  AdwToastOverlay     *toasts;
  SoleusTempoPreview  *preview;
  AdwPreferencesPage  *groups;
  AdwPreferencesGroup *naming;
  GtkWidget           *name_row;
} SoleusEditorPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SoleusEditorPage, soleus_editor_page, ADW_TYPE_NAVIGATION_PAGE)

#define PRIVATE(self) ((SoleusEditorPagePrivate *) soleus_editor_page_get_instance_private (self))

enum {
  SIGNAL_REPLACED,
  SIGNAL_COPY_WANTED,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static void ask (SoleusEditorPage *self,
                 GtkWidget        *parent);

/* What is missing comes first: only without a fault is there something to save. A draft that is still as it began has nothing to complain about. */
static void
show_banner (SoleusEditorPage *self)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);
  GPtrArray               *faults = soleus_draft_get_faults (priv->draft);
  gboolean                 has_fault = faults->len > 0 && !soleus_draft_is_new (priv->draft);
  g_autofree char         *fault = has_fault ? soleus_fault_to_words (g_ptr_array_index (faults, 0)) : NULL;

  if (has_fault || priv->error != NULL) {
    adw_banner_set_title (priv->banner, has_fault ? fault : priv->error->message);
    adw_banner_set_button_label (priv->banner, has_fault ? NULL : _ ("What Now?"));
  }
  adw_banner_set_revealed (priv->banner, has_fault || priv->error != NULL);
}

/* When the page has been left, and its banner with it, nothing is lost without a word. */
static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SoleusEditorPage) self = data;
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  priv->n_saves--;
  priv->is_told = FALSE;
  g_clear_error (&priv->error);
  if (!soleus_shelf_finish (SOLEUS_SHELF (source), result, NULL, &priv->error))
    g_debug ("Saving '%s' failed: %s", soleus_draft_get_id (priv->draft), priv->error->message);
  show_banner (self);
  if (priv->error != NULL && priv->is_left && priv->window != NULL)
    ask (self, priv->window);
  if (priv->held != NULL && !soleus_editor_page_get_is_busy (self)) {
    g_autoptr (GtkWindow) window = g_object_ref (priv->held);

    g_clear_weak_pointer (&priv->held);
    gtk_window_close (window);
  }
}

static void
save (SoleusEditorPage *self,
      gboolean          even_if_changed)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  g_clear_handle_id (&priv->save_source, g_source_remove);
  priv->n_saves++;
  soleus_shelf_save_async (priv->shelf, priv->draft, even_if_changed, on_saved, g_object_ref (self));
}

static void
on_quiet (gpointer data)
{
  PRIVATE (data)->save_source = 0;
  save (data, FALSE);
}

static gboolean
is_about (SoleusEditorPage *self,
          SoleusShelfError  code)
{
  return g_error_matches (PRIVATE (self)->error, SOLEUS_SHELF_ERROR, (int) code);
}

static void
on_answered (AdwAlertDialog   *dialog,
             const char       *response,
             SoleusEditorPage *self)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  if (g_str_equal (response, "mine") || g_str_equal (response, "again"))
    save (self, g_str_equal (response, "mine"));
  else if (priv->is_left || !g_str_equal (response, "later"))
    priv->is_given_up = TRUE;
  if (g_str_equal (response, "theirs"))
    g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
  else if (g_str_equal (response, "copy"))
    g_signal_emit (self, signals[SIGNAL_COPY_WANTED], 0);
}

/* Asks what becomes of changes that can't be saved as they are. Only a page that is shown can show another draft; and once it isn't, there is no later: the question stays
 * until it is answered, and it holds the draft. */
static void
ask (SoleusEditorPage *self,
     GtkWidget        *parent)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);
  AdwAlertDialog          *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Changes Aren’t Saved"), priv->error->message));
  gboolean                 is_changed = is_about (self, SOLEUS_SHELF_ERROR_CHANGED);
  gboolean                 is_gone = is_about (self, SOLEUS_SHELF_ERROR_GONE);

  adw_alert_dialog_add_response (dialog, "later", priv->is_left ? _ ("_Discard Changes") : _ ("_Later"));
  if (!priv->is_left && (is_changed || is_gone || is_about (self, SOLEUS_SHELF_ERROR_READ_ONLY) || is_about (self, SOLEUS_SHELF_ERROR_NOT_ALLOWED)))
    adw_alert_dialog_add_response (dialog, "copy", _ ("_Save as a Copy"));
  if (!priv->is_left && is_changed)
    adw_alert_dialog_add_response (dialog, "theirs", _ ("Use the _Other"));
  if (is_changed || is_gone) {
    adw_alert_dialog_add_response (dialog, "mine", _ ("_Keep Mine"));
    adw_alert_dialog_set_response_appearance (dialog, "mine", ADW_RESPONSE_DESTRUCTIVE);
  } else {
    adw_alert_dialog_add_response (dialog, "again", _ ("_Try Again"));
    adw_alert_dialog_set_default_response (dialog, "again");
    adw_alert_dialog_set_response_appearance (dialog, "again", ADW_RESPONSE_SUGGESTED);
  }
  adw_alert_dialog_set_close_response (dialog, "later");
  if (priv->is_left)
    adw_alert_dialog_set_response_appearance (dialog, "later", ADW_RESPONSE_DESTRUCTIVE);
  adw_dialog_set_can_close (ADW_DIALOG (dialog), !priv->is_left);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered), g_object_ref (self), (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

static void
undo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  soleus_draft_undo (PRIVATE (SOLEUS_EDITOR_PAGE (widget))->draft);
}

static void
redo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  soleus_draft_redo (PRIVATE (SOLEUS_EDITOR_PAGE (widget))->draft);
}

static void
resolve (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  if (PRIVATE (SOLEUS_EDITOR_PAGE (widget))->error != NULL)
    ask (SOLEUS_EDITOR_PAGE (widget), widget);
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
show_steps (SoleusEditorPage *self)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editing.undo", soleus_draft_get_can_undo (priv->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editing.redo", soleus_draft_get_can_redo (priv->draft));
  show_step (priv->undo_button, _ ("Undo"), soleus_draft_get_undo_label (priv->draft));
  show_step (priv->redo_button, _ ("Redo"), soleus_draft_get_redo_label (priv->draft));
}

static void
announce_time (gpointer data)
{
  SoleusEditorPagePrivate *priv = PRIVATE (data);

  priv->announce_source = 0;
  soleus_announce (GTK_WIDGET (data), adw_window_title_get_subtitle (priv->window_title), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
show_time (SoleusEditorPage *self,
           SoleusEntry      *entry)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);
  g_autofree char         *time = entry != NULL ? soleus_entry_time_to_text (entry) : g_strdup ("");

  if (g_str_equal (time, adw_window_title_get_subtitle (priv->window_title)))
    return;
  adw_window_title_set_subtitle (priv->window_title, time);
  g_clear_handle_id (&priv->announce_source, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->announce_source = g_timeout_add_once (ANNOUNCE_AFTER_MS, announce_time, self);
}

/* The rows show themselves; here is what the whole of it comes to. While there is a fault, that is the last sound state. */
static void
show (SoleusEditorPage *self)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);
  SoleusEntry             *entry = soleus_draft_get_entry (priv->draft);
  SoleusRoutine           *routine = entry != NULL ? soleus_entry_get_routine (entry) : NULL;
  g_autofree char         *name = soleus_draft_dup_words (priv->draft, "/name");

  adw_window_title_set_title (priv->window_title, *name != '\0' ? name : adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self)));
  gtk_widget_set_visible (GTK_WIDGET (priv->preview), routine != NULL);
  soleus_tempo_preview_set_routine (priv->preview, routine, routine != NULL ? MIN (priv->shown_block, routine->blocks->len - 1) : 0);
  show_time (self, entry);
  show_banner (self);
}

static void
on_changed (SoleusEditorPage *self)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  priv->is_given_up = FALSE;
  soleus_editor_page_set_toast (self, NULL);
  show (self);
  if (soleus_draft_is_new (priv->draft))
    return;
  g_clear_handle_id (&priv->save_source, g_source_remove);
  priv->save_source = g_timeout_add_once (QUIET_MS, on_quiet, self);
}

/* What failed is tried once more, so that whoever goes away from the banner is asked what becomes of it. */
static void
leave (SoleusEditorPage *self)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  if (priv->is_left || priv->draft == NULL)
    return;
  priv->is_left = TRUE;
  soleus_draft_settle (priv->draft);
  if (!priv->is_given_up && (priv->error != NULL || priv->save_source != 0))
    save (self, FALSE);
}

static void
soleus_editor_page_showing (AdwNavigationPage *page)
{
  PRIVATE (SOLEUS_EDITOR_PAGE (page))->is_left = FALSE;
}

static void
soleus_editor_page_hiding (AdwNavigationPage *page)
{
  SoleusEditorPage *self = SOLEUS_EDITOR_PAGE (page);

  g_set_weak_pointer (&PRIVATE (self)->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page))));
  leave (self);
}

/* The window goes with the page that is shown. */
static void
soleus_editor_page_unroot (GtkWidget *widget)
{
  leave (SOLEUS_EDITOR_PAGE (widget));

  GTK_WIDGET_CLASS (soleus_editor_page_parent_class)->unroot (widget);
}

static void
soleus_editor_page_dispose (GObject *object)
{
  SoleusEditorPagePrivate *priv = PRIVATE (SOLEUS_EDITOR_PAGE (object));

  g_clear_handle_id (&priv->save_source, g_source_remove);
  g_clear_handle_id (&priv->announce_source, g_source_remove);
  g_clear_weak_pointer (&priv->window);
  g_clear_weak_pointer (&priv->held);
  g_clear_weak_pointer (&priv->toast);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_EDITOR_PAGE);
  g_clear_object (&priv->draft);
  g_clear_object (&priv->shelf);
  g_clear_object (&priv->part);
  g_clear_error (&priv->error);

  G_OBJECT_CLASS (soleus_editor_page_parent_class)->dispose (object);
}

static void
soleus_editor_page_class_init (SoleusEditorPageClass *klass)
{
  GtkWidgetClass         *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_editor_page_dispose;
  widget_class->unroot = soleus_editor_page_unroot;
  page_class->showing = soleus_editor_page_showing;
  page_class->hiding = soleus_editor_page_hiding;

  /**
   * SoleusEditorPage::replaced:
   *
   * The person goes on with what another program wrote. Whoever pushed the page opens the library's entry again, and shows that draft in place of this one.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced", SOLEUS_TYPE_EDITOR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusEditorPage::copy-wanted:
   *
   * The person wants to keep the changes next to the file, which can't or shall not be written.
   */
  signals[SIGNAL_COPY_WANTED] = g_signal_new ("copy-wanted", SOLEUS_TYPE_EDITOR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "editing.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "editing.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "editing.resolve", NULL, resolve);
  g_type_ensure (SOLEUS_TYPE_TEMPO_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-editor-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, view);
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, undo_button);
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, redo_button);
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, menu_button);
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, banner);
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, toasts);
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, preview);
  gtk_widget_class_bind_template_child_private (widget_class, SoleusEditorPage, groups);
}

static void
soleus_editor_page_init (SoleusEditorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_controller (GTK_WIDGET (self), soleus_shortcuts_new_for_editing ());
}

/**
 * soleus_editor_page_edit:
 * @self: a page on which nothing is edited yet
 * @draft: what is edited from now on
 * @shelf: where it is kept
 * @region: how loads and distances are shown
 *
 * Brings the page to life. Its first group is the name's; whoever derives from it adds what else there is.
 *
 * Returns: (transfer none): the whole of the draft, for rows
 */
SoleusPart *
soleus_editor_page_edit (SoleusEditorPage *self,
                         SoleusDraft      *draft,
                         SoleusShelf      *shelf,
                         SoleusRegion     *region)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  priv->draft = g_object_ref (draft);
  priv->shelf = g_object_ref (shelf);
  priv->part = soleus_part_new (draft, region);
  priv->name_row = soleus_words_row_new (priv->part, "/name", _ ("Name"), _ ("Name"), FALSE);
  priv->naming = soleus_editor_page_add_group (self, NULL, NULL);
  adw_preferences_group_add (priv->naming, priv->name_row);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify", G_CALLBACK (show_steps), self, G_CONNECT_SWAPPED);
  show_steps (self);
  show (self);
  return priv->part;
}

/**
 * soleus_editor_page_add_to_name:
 * @self: a page
 * @row: what comes below the name
 */
void
soleus_editor_page_add_to_name (SoleusEditorPage *self,
                                GtkWidget        *row)
{
  adw_preferences_group_add (PRIVATE (self)->naming, row);
}

/**
 * soleus_editor_page_add_group:
 * @self: a page
 * @title: (nullable): what its rows are about
 * @description: (nullable): more about it
 *
 * Returns: (transfer none): a new group of rows, below those that are there
 */
AdwPreferencesGroup *
soleus_editor_page_add_group (SoleusEditorPage *self,
                              const char       *title,
                              const char       *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (PRIVATE (self)->groups, group);
  return group;
}

/**
 * soleus_editor_page_add_top:
 * @self: a page
 * @widget: what comes below the banner, such as another one
 */
void
soleus_editor_page_add_top (SoleusEditorPage *self,
                            GtkWidget        *widget)
{
  adw_toolbar_view_add_top_bar (PRIVATE (self)->view, widget);
}

/**
 * soleus_editor_page_set_menu:
 * @self: a page
 * @menu: what can be done with the whole of what is edited, once it has been changed or saved
 */
void
soleus_editor_page_set_menu (SoleusEditorPage *self,
                             GMenuModel       *menu)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  gtk_menu_button_set_menu_model (priv->menu_button, menu);
  gtk_widget_set_sensitive (GTK_WIDGET (priv->menu_button), !soleus_draft_is_new (priv->draft));
  gtk_widget_set_visible (GTK_WIDGET (priv->menu_button), TRUE);
}

/**
 * soleus_editor_page_set_toast:
 * @self: a page
 * @toast: (transfer full) (nullable): what was just done, until the next change; %NULL for nothing
 *
 * Undo in the toast means what the toast says, so it goes with the next change.
 */
void
soleus_editor_page_set_toast (SoleusEditorPage *self,
                              AdwToast         *toast)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  if (priv->toast != NULL)
    adw_toast_dismiss (priv->toast);
  g_set_weak_pointer (&priv->toast, toast);
  if (toast != NULL)
    adw_toast_overlay_add_toast (priv->toasts, toast);
}

/**
 * soleus_editor_page_show_block:
 * @self: a page
 * @index: which block of the routine the figure shows from now on
 */
void
soleus_editor_page_show_block (SoleusEditorPage *self,
                               guint             index)
{
  PRIVATE (self)->shown_block = index;
  show (self);
}

/**
 * soleus_editor_page_get_draft:
 * @self: a page
 *
 * Returns: (transfer none): what is edited
 */
SoleusDraft *
soleus_editor_page_get_draft (SoleusEditorPage *self)
{
  g_return_val_if_fail (SOLEUS_IS_EDITOR_PAGE (self), NULL);

  return PRIVATE (self)->draft;
}

/**
 * soleus_editor_page_get_preview:
 * @self: a page
 *
 * Returns: (transfer none): the figure at its tempo, whose volume and cue profile are those of the settings
 */
SoleusTempoPreview *
soleus_editor_page_get_preview (SoleusEditorPage *self)
{
  g_return_val_if_fail (SOLEUS_IS_EDITOR_PAGE (self), NULL);

  return PRIVATE (self)->preview;
}

/**
 * soleus_editor_page_get_is_busy:
 * @self: a page
 *
 * Returns: whether a change isn't on the disk yet: it waits, or is being written
 */
gboolean
soleus_editor_page_get_is_busy (SoleusEditorPage *self)
{
  g_return_val_if_fail (SOLEUS_IS_EDITOR_PAGE (self), FALSE);

  return PRIVATE (self)->save_source != 0 || PRIVATE (self)->n_saves > 0;
}

/**
 * soleus_editor_page_begin:
 * @self: a page that is shown, with something new
 *
 * Selects its name, so that typing gives it another.
 */
void
soleus_editor_page_begin (SoleusEditorPage *self)
{
  g_return_if_fail (SOLEUS_IS_EDITOR_PAGE (self));

  gtk_widget_grab_focus (PRIVATE (self)->name_row);
  gtk_editable_select_region (GTK_EDITABLE (PRIVATE (self)->name_row), 0, -1);
}

/**
 * soleus_editor_page_hold_window:
 * @self: the page that is shown
 *
 * The window is about to close. Sees to it that nothing is lost by that: what isn't on the disk yet is saved, and then the window closes. What can't be saved is told
 * once for each failure; whoever closes the window again gives it up.
 *
 * Returns: whether the window must stay for now
 */
gboolean
soleus_editor_page_hold_window (SoleusEditorPage *self)
{
  SoleusEditorPagePrivate *priv = PRIVATE (self);

  if (priv->save_source != 0)
    save (self, FALSE);
  if (priv->n_saves > 0) {
    g_set_weak_pointer (&priv->held, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
    return TRUE;
  }
  if (priv->error == NULL || priv->is_told)
    return FALSE;
  priv->is_told = TRUE;
  soleus_toast_tell (GTK_WIDGET (self), _ ("Not saved yet: see above. Close again to give the changes up"));
  return TRUE;
}
