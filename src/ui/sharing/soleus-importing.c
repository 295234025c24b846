/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-importing.h"

#include "soleus-fault.h"
#include "soleus-import-dialog.h"
#include "soleus-import-file.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>

/* No choice for those that follow. */
#define ASK (-1)

/**
 * SoleusImporting:
 *
 * A lot of files on their way into the library: each is read, shown in one dialog after another, and added, replaced, kept beside what is there or skipped as the person says. Files that are
 * added while it goes on join the lot. Whoever closes the dialog wants no more of the files that are there by then. What names an exercise that isn't there waits until all the others are in.
 */
struct _SoleusImporting {
  GObject parent_instance;

  SoleusLibrary *library; /* (owned) */
  SoleusShelf   *shelf;   /* (owned) */
  GtkWidget     *parent;  /* (weak) (nullable): without it nothing more comes in */
  SoleusUnits    units;

  GPtrArray    *files;     /* (element-type GFile) */
  GPtrArray    *additions; /* (element-type SoleusAddition) */
  GHashTable   *waited;    /* (element-type GFile): those that were put off once */
  guint         index;     /* which file it is at */
  gboolean      is_begun;
  gboolean      is_busy;   /* while a file is read or written */
  gboolean      is_closed; /* the person doesn't want the one that is read */
  int           for_all;   /* a #SoleusImportChoice, or ASK */
  SoleusImport *import;    /* (owned) (nullable): the one that is shown */
  AdwDialog    *dialog;    /* (weak) (nullable): it owns itself */
};

enum {
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusImporting, soleus_importing, G_TYPE_OBJECT)

static void read_next (SoleusImporting *self);

static void
free_addition (SoleusAddition *addition)
{
  g_free (addition->id);
  g_free (addition->name);
  g_clear_pointer (&addition->replaced, g_bytes_unref);
  g_free (addition);
}

static void
finish (SoleusImporting *self)
{
  if (self->dialog != NULL) {
    g_signal_handlers_disconnect_by_data (self->dialog, self);
    adw_dialog_force_close (self->dialog);
    g_clear_weak_pointer (&self->dialog);
  }
  g_signal_emit (self, signals[FINISHED], 0);
}

static char *
name_file (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  if (base != NULL)
    return soleus_text_name_file (base);
  base = g_file_get_parse_name (file);
  return soleus_text_tidy (base);
}

static void
show_error (SoleusImporting *self,
            const GError    *error)
{
  /* Translators: %s is the name of a routine or an exercise. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Could Not Be Added"), soleus_import_get_name (self->import));
  g_autofree char *text = soleus_text_tidy (error->message);
  AdwDialog       *alert;

  if (self->parent == NULL)
    return;
  alert = adw_alert_dialog_new (heading, NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (alert), text);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  adw_dialog_present (alert, self->parent);
}

static void
go_on (SoleusImporting *self)
{
  self->is_busy = FALSE;
  self->is_closed = FALSE;
  self->index++;
  read_next (self);
}

static void
on_added (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SoleusImporting) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  SoleusAddition  *addition = g_ptr_array_index (self->additions, self->additions->len - 1);

  if (!soleus_shelf_finish (SOLEUS_SHELF (source), result, &id, &error)) {
    g_ptr_array_set_size (self->additions, (int) self->additions->len - 1);
    show_error (self, error);
  } else {
    SoleusEntry *entry = soleus_library_lookup (self->library, id);

    g_set_str (&addition->id, id);
    if (entry != NULL)
      g_set_str (&addition->name, soleus_entry_get_name (entry));
  }
  go_on (self);
}

static void
add (SoleusImporting *self,
     GBytes          *text,
     const char      *replace_id)
{
  SoleusAddition *addition = g_new0 (SoleusAddition, 1);
  SoleusEntry    *replaced = replace_id != NULL ? soleus_library_lookup (self->library, replace_id) : NULL;

  addition->name = g_strdup (soleus_import_get_name (self->import));
  addition->replaced = replaced != NULL ? g_bytes_ref (soleus_entry_get_text (replaced)) : NULL;
  g_ptr_array_add (self->additions, addition);
  soleus_shelf_add_async (self->shelf, text, replace_id, on_added, g_object_ref (self));
}

static void
carry_out (SoleusImporting   *self,
           SoleusImportChoice choice)
{
  g_autoptr (GBytes) copy = NULL;

  self->is_busy = TRUE;
  switch (choice) {
  case SOLEUS_IMPORT_CHOICE_ADD:
    add (self, soleus_import_get_text (self->import), NULL);
    break;
  case SOLEUS_IMPORT_CHOICE_REPLACE:
    add (self, soleus_import_get_text (self->import), soleus_import_get_id (self->import));
    break;
  case SOLEUS_IMPORT_CHOICE_KEEP_BOTH:
    copy = soleus_import_make_copy (self->import, self->library, NULL);
    add (self, copy, NULL);
    break;
  case SOLEUS_IMPORT_CHOICE_SKIP:
    go_on (self);
    break;
  }
}

static void
on_chosen (SoleusImportDialog *dialog,
           int                 choice,
           gboolean            for_all,
           SoleusImporting    *self)
{
  /* A second click, while the first is carried out. */
  if (self->is_busy)
    return;
  if (for_all)
    self->for_all = choice;
  carry_out (self, (SoleusImportChoice) choice);
}

static void
on_closed (SoleusImporting *self)
{
  g_clear_weak_pointer (&self->dialog);
  self->for_all = ASK;
  self->is_closed = self->is_busy;
  g_ptr_array_set_size (self->files, (int) self->index + self->is_busy);
  if (!self->is_busy)
    finish (self);
}

static void
present_dialog (SoleusImporting *self)
{
  g_set_weak_pointer (&self->dialog, soleus_import_dialog_new (self->units));
  g_signal_connect_object (self->dialog, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->dialog, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);
}

static void
show (SoleusImporting *self,
      GFile           *file)
{
  gboolean         is_new = self->dialog == NULL;
  g_autofree char *name = name_file (file);

  self->is_busy = FALSE;
  if (is_new)
    present_dialog (self);
  soleus_import_dialog_show (SOLEUS_IMPORT_DIALOG (self->dialog), self->import, name, self->index, self->files->len);
  if (is_new)
    adw_dialog_present (self->dialog, self->parent);
}

/* What was said for all holds where it can: what is new is added by whoever wants it beside what is there, or in its place; what has a fault is shown unless all is to be skipped. */
static int
choose_by_rule (SoleusImporting *self)
{
  if (self->for_all == ASK || self->for_all == SOLEUS_IMPORT_CHOICE_SKIP)
    return self->for_all;
  if (soleus_import_allows (self->import, (SoleusImportChoice) self->for_all))
    return self->for_all;
  if (soleus_import_allows (self->import, SOLEUS_IMPORT_CHOICE_ADD))
    return SOLEUS_IMPORT_CHOICE_ADD;
  return soleus_import_get_likeness (self->import) == SOLEUS_LIKENESS_SAME ? SOLEUS_IMPORT_CHOICE_SKIP : ASK;
}

static gboolean
misses_exercise (SoleusImport *import)
{
  GPtrArray *faults = soleus_import_get_faults (import);

  for (guint i = 0; i < faults->len; i++) {
    if (g_str_equal (((const SoleusFault *) g_ptr_array_index (faults, i))->code, "unknown-exercise"))
      return TRUE;
  }
  return FALSE;
}

/* Its exercise may be in one of those that follow. */
static gboolean
put_off (SoleusImporting *self,
         GFile           *file)
{
  if (self->index + 1 >= self->files->len || !misses_exercise (self->import) || !g_hash_table_add (self->waited, g_object_ref (file)))
    return FALSE;
  g_ptr_array_add (self->files, g_object_ref (file));
  g_ptr_array_remove_index (self->files, self->index);
  return TRUE;
}

static void
take_import (SoleusImporting *self,
             GFile           *file)
{
  int choice;

  if (put_off (self, file)) {
    read_next (self);
    return;
  }
  choice = choose_by_rule (self);
  if (choice == ASK)
    show (self, file);
  else
    carry_out (self, (SoleusImportChoice) choice);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (SoleusImporting) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = soleus_import_read_finish (G_FILE (source), result, &error);

  if (self->is_closed || self->parent == NULL) {
    go_on (self);
    return;
  }
  g_clear_object (&self->import);
  self->import = text != NULL ? soleus_import_new (text, self->library) : soleus_import_new_unreadable (error->message);
  take_import (self, G_FILE (source));
}

static void
read_next (SoleusImporting *self)
{
  if (self->parent == NULL || self->index >= self->files->len) {
    finish (self);
    return;
  }
  self->is_busy = TRUE;
  soleus_import_read_async (g_ptr_array_index (self->files, self->index), NULL, on_read, g_object_ref (self));
}

/* Before the library is read, everything would be new. */
static void
begin (SoleusImporting *self)
{
  if (self->is_begun || g_list_model_get_n_items (G_LIST_MODEL (self->library)) == 0)
    return;
  self->is_begun = TRUE;
  g_signal_handlers_disconnect_by_func (self->library, begin, self);
  read_next (self);
}

static void
soleus_importing_dispose (GObject *object)
{
  SoleusImporting *self = SOLEUS_IMPORTING (object);

  g_clear_object (&self->library);
  g_clear_object (&self->shelf);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->import);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->additions, g_ptr_array_unref);
  g_clear_pointer (&self->waited, g_hash_table_unref);
  G_OBJECT_CLASS (soleus_importing_parent_class)->dispose (object);
}

static void
soleus_importing_class_init (SoleusImportingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_importing_dispose;

  /**
   * SoleusImporting::finished:
   * @self: the lot
   *
   * All files are through, or the person wants no more: soleus_importing_get_additions () says what came in.
   */
  signals[FINISHED] = g_signal_new ("finished", SOLEUS_TYPE_IMPORTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_importing_init (SoleusImporting *self)
{
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->additions = g_ptr_array_new_with_free_func ((GDestroyNotify) free_addition);
  self->waited = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, NULL);
  self->for_all = ASK;
}

/**
 * soleus_importing_new:
 * @library: what is there; while it is empty, since nothing is read yet, the lot waits
 * @shelf: what adds files
 * @parent: what the dialog is shown over
 * @units: how loads and distances are shown
 *
 * Returns: (transfer full): a lot without files
 */
SoleusImporting *
soleus_importing_new (SoleusLibrary *library,
                      SoleusShelf   *shelf,
                      GtkWidget     *parent,
                      SoleusUnits    units)
{
  SoleusImporting *self = g_object_new (SOLEUS_TYPE_IMPORTING, NULL);

  self->library = g_object_ref (library);
  self->shelf = g_object_ref (shelf);
  g_set_weak_pointer (&self->parent, parent);
  self->units = units;
  g_signal_connect_object (library, "items-changed", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * soleus_importing_add_file:
 * @self: a lot
 * @file: one more file, which is read when its turn comes
 *
 * Adds a file at the end, and begins with the first.
 */
void
soleus_importing_add_file (SoleusImporting *self,
                           GFile           *file)
{
  g_ptr_array_add (self->files, g_object_ref (file));
  begin (self);
  /* The one that is shown is now one of more. */
  if (self->dialog != NULL && !self->is_busy)
    show (self, g_ptr_array_index (self->files, self->index));
}

/**
 * soleus_importing_get_additions:
 * @self: a lot
 *
 * Returns: (transfer none) (element-type SoleusAddition): what came in so far, in the order in which it did
 */
GPtrArray *
soleus_importing_get_additions (SoleusImporting *self)
{
  return self->additions;
}

/**
 * soleus_importing_get_dialog:
 * @self: a lot
 *
 * Returns: (transfer none) (nullable): the dialog that is shown
 */
AdwDialog *
soleus_importing_get_dialog (SoleusImporting *self)
{
  return self->dialog;
}
