/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-share-actions.h"

#include "soleus-announce.h"
#include "soleus-drop-area.h"
#include "soleus-exporting.h"
#include "soleus-importing.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusShareActions:
 *
 * The actions of the group `share`, for the window:
 *
 * - `share.import` lets the person choose files, and shows what each would bring before it comes in;
 * - `share.export` (s) writes an exercise or a routine, by its id, with all that it needs to a file that the person chooses;
 * - `share.undo` (s) takes back what one import brought: what was replaced is there again byte for byte;
 * - `share.open-folder` (s) shows a file, by its URI, in its folder.
 *
 * Files come by soleus_share_actions_open () as well: dropped on the window, or opened with the program. During a session they wait until it is over.
 */
struct _SoleusShareActions {
  GSimpleActionGroup parent_instance;

  SoleusLibrary   *library; /* (owned) */
  SoleusShelf     *shelf;   /* (owned) */
  SoleusRegion    *region;  /* (owned) */
  AdwToastOverlay *toasts;  /* (nullable) (weak): of the window, which holds this and may go first */

  SoleusExporting *exporting; /* (owned) */
  SoleusImporting *importing; /* (owned) (nullable): the lot that is on its way */
  GPtrArray       *lots;      /* (element-type GPtrArray): what came in, to be undone */
  GPtrArray       *waiting;   /* (element-type GFile): what came during a session */
  gboolean         is_held;
};

G_DEFINE_FINAL_TYPE (SoleusShareActions, soleus_share_actions, G_TYPE_SIMPLE_ACTION_GROUP)

/* A toast has one button of its own, and that is Undo. */
static GtkWidget *
new_title_with_open (AdwToast   *toast,
                     const char *text,
                     const char *id)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-routine");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static char *
describe_additions (GPtrArray *additions)
{
  const SoleusAddition *addition = g_ptr_array_index (additions, 0);

  if (additions->len > 1)
    return g_strdup_printf (ngettext ("%u file came in", "%u files came in", additions->len), additions->len);
  /* Translators: %s is the name of a routine or an exercise. */
  return g_strdup_printf (addition->replaced != NULL ? _ ("“%s” was replaced") : _ ("“%s” was added"), addition->name);
}

static void
offer_undo (SoleusShareActions *self,
            GPtrArray          *additions)
{
  const SoleusAddition *addition = g_ptr_array_index (additions, 0);
  g_autofree char      *text = describe_additions (additions);
  g_autofree char      *number = g_strdup_printf ("%u", self->lots->len);
  AdwToast             *toast = soleus_toast_new_with_undo (text, "share.undo", number);

  g_ptr_array_add (self->lots, g_ptr_array_ref (additions));
  if (additions->len == 1)
    adw_toast_set_custom_title (toast, new_title_with_open (toast, text, addition->id));
  adw_toast_overlay_add_toast (self->toasts, toast);
  soleus_announce (GTK_WIDGET (self->toasts), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_finished (SoleusImporting    *importing,
             SoleusShareActions *self)
{
  g_autoptr (SoleusImporting) done = g_steal_pointer (&self->importing);
  GPtrArray *additions = soleus_importing_get_additions (done);

  g_signal_handlers_disconnect_by_data (done, self);
  if (additions->len > 0 && self->toasts != NULL)
    offer_undo (self, additions);
}

static void
import_file (SoleusShareActions *self,
             GFile              *file)
{
  if (self->importing == NULL) {
    self->importing = soleus_importing_new (self->library, self->shelf, GTK_WIDGET (self->toasts), soleus_region_get_units (self->region));
    g_signal_connect_object (self->importing, "finished", G_CALLBACK (on_finished), self, G_CONNECT_DEFAULT);
  }
  soleus_importing_add_file (self->importing, file);
}

static void
on_files_chosen (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (SoleusShareActions) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    soleus_toast_tell (GTK_WIDGET (self->toasts), error->message);
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);

    soleus_share_actions_open (self, &file, 1);
  }
}

static GListModel *
new_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _ ("Routines and Exercises"));
  gtk_file_filter_add_suffix (ours, "soleus");
  gtk_file_filter_add_suffix (ours, "json");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, ours);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static void
on_import (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  SoleusShareActions *self = SOLEUS_SHARE_ACTIONS (data);
  g_autoptr (GListModel) filters = new_filters ();
  g_autoptr (GtkFileDialog) dialog = g_object_new (GTK_TYPE_FILE_DIALOG, "title", _ ("Import"), "accept-label", _ ("_Look at Them"), "filters", filters, NULL);

  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->toasts))), NULL, on_files_chosen, g_object_ref (self));
}

static void
on_export (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  SoleusShareActions *self = SOLEUS_SHARE_ACTIONS (data);
  SoleusEntry        *entry = soleus_library_lookup (self->library, g_variant_get_string (parameter, NULL));

  if (entry != NULL)
    soleus_exporting_choose_place (self->exporting, entry);
}

static void
on_undone (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (SoleusShareActions) self = data;
  g_autoptr (GError) error = NULL;

  if (!soleus_shelf_finish (SOLEUS_SHELF (source), result, NULL, &error))
    soleus_toast_tell (GTK_WIDGET (self->toasts), error->message);
}

static void
undo_addition (SoleusShareActions   *self,
               const SoleusAddition *addition)
{
  SoleusEntry *entry = soleus_library_lookup (self->library, addition->id);

  if (addition->replaced != NULL)
    soleus_shelf_add_async (self->shelf, addition->replaced, entry != NULL ? addition->id : NULL, on_undone, g_object_ref (self));
  else if (entry != NULL)
    soleus_shelf_delete_async (self->shelf, entry, on_undone, g_object_ref (self));
}

/* The last that came is the first to go: a routine before the exercise that it names. */
static void
on_undo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  SoleusShareActions *self = SOLEUS_SHARE_ACTIONS (data);
  guint64             number;
  GPtrArray          *lot;

  if (!g_ascii_string_to_unsigned (g_variant_get_string (parameter, NULL), 10, 0, G_MAXUINT, &number, NULL) || number >= self->lots->len)
    return;
  lot = g_ptr_array_index (self->lots, (guint) number);
  for (guint i = lot->len; i > 0; i--)
    undo_addition (self, g_ptr_array_index (lot, i - 1));
  g_ptr_array_set_size (lot, 0);
}

static void
on_open_folder (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  soleus_exporting_show_in_folder (SOLEUS_SHARE_ACTIONS (data)->exporting, file);
}

static void
on_dropped (SoleusShareActions *self,
            GFile              *file)
{
  soleus_share_actions_open (self, &file, 1);
}

/* All that lies below the toasts takes files. */
static void
accept_drops (SoleusShareActions *self)
{
  g_autoptr (GtkWidget) content = g_object_ref (adw_toast_overlay_get_child (self->toasts));
  GtkWidget *area = g_object_new (SOLEUS_TYPE_DROP_AREA, NULL);

  adw_toast_overlay_set_child (self->toasts, area);
  soleus_drop_area_set_content (SOLEUS_DROP_AREA (area), content);
  g_signal_connect_object (area, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
}

static const GActionEntry entries[] = {
  { .name = "import", .activate = on_import },
  { .name = "export", .activate = on_export, .parameter_type = "s" },
  { .name = "undo", .activate = on_undo, .parameter_type = "s" },
  { .name = "open-folder", .activate = on_open_folder, .parameter_type = "s" },
};

static void
soleus_share_actions_dispose (GObject *object)
{
  SoleusShareActions *self = SOLEUS_SHARE_ACTIONS (object);

  g_clear_weak_pointer (&self->toasts);
  g_clear_object (&self->exporting);
  g_clear_object (&self->importing);
  g_clear_object (&self->library);
  g_clear_object (&self->shelf);
  g_clear_object (&self->region);
  g_clear_pointer (&self->lots, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  G_OBJECT_CLASS (soleus_share_actions_parent_class)->dispose (object);
}

static void
soleus_share_actions_class_init (SoleusShareActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_share_actions_dispose;
}

static void
soleus_share_actions_init (SoleusShareActions *self)
{
  self->lots = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * soleus_share_actions_new:
 * @library: what is there
 * @shelf: what adds, replaces and deletes the person's own files
 * @region: how loads and distances are shown
 * @toasts: of the window: what dialogs are shown over, and where is told what was done; files can be dropped on what is in it
 *
 * Returns: (transfer full): the group, to be inserted as `share`
 */
SoleusShareActions *
soleus_share_actions_new (SoleusLibrary   *library,
                          SoleusShelf     *shelf,
                          SoleusRegion    *region,
                          AdwToastOverlay *toasts)
{
  SoleusShareActions *self = g_object_new (SOLEUS_TYPE_SHARE_ACTIONS, NULL);

  self->library = g_object_ref (library);
  self->shelf = g_object_ref (shelf);
  self->region = g_object_ref (region);
  g_set_weak_pointer (&self->toasts, toasts);
  self->exporting = soleus_exporting_new (GTK_WIDGET (toasts));
  accept_drops (self);
  return self;
}

/**
 * soleus_share_actions_open:
 * @self: the group
 * @files: (array length=n_files): files of exercises and routines, here or elsewhere
 * @n_files: how many
 *
 * Shows what each would bring, one after another, before it comes in. During a session, after it.
 */
void
soleus_share_actions_open (SoleusShareActions *self,
                           GFile             **files,
                           int                 n_files)
{
  g_return_if_fail (SOLEUS_IS_SHARE_ACTIONS (self));

  /* A question may be answered when its window has gone. */
  if (self->toasts == NULL)
    return;
  for (int i = 0; i < n_files; i++) {
    if (self->is_held)
      g_ptr_array_add (self->waiting, g_object_ref (files[i]));
    else
      import_file (self, files[i]);
  }
  if (self->is_held && n_files > 0)
    soleus_toast_tell (GTK_WIDGET (self->toasts), _ ("What you opened is shown after the session"));
}

/**
 * soleus_share_actions_set_is_held:
 * @self: the group
 * @is_held: whether a session goes on, which nothing may cover
 *
 * Lets files wait, or shows those that have waited.
 */
void
soleus_share_actions_set_is_held (SoleusShareActions *self,
                                  gboolean            is_held)
{
  g_autoptr (GPtrArray) waiting = NULL;

  if (self->is_held == is_held)
    return;
  self->is_held = is_held;
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "import")), !is_held);
  if (is_held)
    return;
  waiting = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  soleus_share_actions_open (self, (GFile **) waiting->pdata, (int) waiting->len);
}

/**
 * soleus_share_actions_get_dialog:
 * @self: the group
 *
 * Returns: (transfer none) (nullable): the preview that is shown
 */
AdwDialog *
soleus_share_actions_get_dialog (SoleusShareActions *self)
{
  return self->importing != NULL ? soleus_importing_get_dialog (self->importing) : NULL;
}
