/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-actions.h"
#include "soleus-customise-page.h"
#include "soleus-deleted-dialog.h"
#include "soleus-exercise-editor-page.h"
#include "soleus-exercise-picker.h"
#include "soleus-places.h"
#include "soleus-routine-following.h"
#include "soleus-session-page.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusRoutineActions:
 *
 * What can be done with the person's own routines and exercises. The window offers it as the group `routine`:
 *
 * - `customise` (s), `duplicate` (s), `delete` (s): what has that id;
 * - `restore` (s): what had that id before it was deleted;
 * - `new`: a routine, beginning with the exercise that it asks for;
 * - `new-exercise` (s): an exercise of one's own, like the one with that id, or like none;
 * - `show-deleted`: what can be brought back.
 *
 * It pushes the pages for these, and when a built-in routine has become a copy, the page of the routine below shows the copy. Nothing new begins during a session.
 */
struct _SoleusRoutineActions {
  GSimpleActionGroup parent_instance;

  SoleusLibrary     *library;    /* (owned) */
  SoleusShelf       *shelf;      /* (owned) */
  SoleusPlayer      *player;     /* (owned) */
  SoleusRegion      *region;     /* (owned) */
  AdwNavigationView *navigation; /* (weak) (nullable): as long as there is a window */
};

G_DEFINE_FINAL_TYPE (SoleusRoutineActions, soleus_routine_actions, G_TYPE_SIMPLE_ACTION_GROUP)

enum {
  SIGNAL_BEGUN,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

/* What is pushed when a new file is on the disk. */
typedef struct {
  SoleusRoutineActions *actions; /* (owned) */
  SoleusDraft          *draft;   /* (owned) */
} Beginning;

static void
beginning_free (Beginning *self)
{
  g_object_unref (self->actions);
  g_object_unref (self->draft);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Beginning, beginning_free)

static char *
name_place (const char *page,
            const char *id)
{
  return g_strconcat (page, " ", id, NULL);
}

static void
set_animated (SoleusRoutineActions *self,
              gboolean              animated)
{
  adw_navigation_view_set_animate_transitions (self->navigation, animated);
}

/* The page that is left saves what it has once more, which must not come after what is done to the file next. */
static void
leave_page (SoleusRoutineActions *self,
            const char           *id)
{
  g_autofree char *editor = name_place ("customise", id);
  g_autofree char *routine = name_place ("routine", id);

  if (self->navigation == NULL)
    return;
  if (soleus_places_go_back_to (self->navigation, editor) || soleus_places_go_back_to (self->navigation, routine))
    adw_navigation_view_pop_to_tag (self->navigation, "root");
}

/* Another program's text comes as a new draft with its own steps. */
static void
on_replaced (SoleusRoutineActions *self,
             SoleusEditorPage     *page)
{
  g_autofree char *id = g_strdup (soleus_draft_get_id (soleus_editor_page_get_draft (page)));

  set_animated (self, FALSE);
  adw_navigation_view_pop (self->navigation);
  g_action_group_activate_action (G_ACTION_GROUP (self), "customise", g_variant_new_string (id));
  set_animated (self, TRUE);
}

/* What couldn't be saved in its place begins again in another. */
static void
on_copy_wanted (SoleusRoutineActions *self,
                SoleusEditorPage     *page)
{
  g_autoptr (SoleusDraft) copy = soleus_shelf_duplicate (self->shelf, soleus_draft_get_entry (soleus_editor_page_get_draft (page)));

  g_signal_emit (self, signals[SIGNAL_BEGUN], 0, copy);
}

static GtkWidget *
make_editor (SoleusRoutineActions *self,
             SoleusDraft          *draft)
{
  if (soleus_draft_is_exercise (draft))
    return soleus_exercise_editor_page_new (draft, self->shelf, self->region);
  return soleus_customise_page_new (draft, self->shelf, self->library, self->region);
}

static SoleusEditorPage *
push_editor (SoleusRoutineActions *self,
             SoleusDraft          *draft)
{
  SoleusEditorPage   *page = SOLEUS_EDITOR_PAGE (make_editor (self, draft));
  SoleusTempoPreview *preview = soleus_editor_page_get_preview (page);
  g_autofree char    *place = name_place ("customise", soleus_draft_get_id (draft));

  g_object_bind_property (self->player, "volume", preview, "volume", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->player, "cue-profile", preview, "cue-profile", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (page, "replaced", G_CALLBACK (on_replaced), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "copy-wanted", G_CALLBACK (on_copy_wanted), self, G_CONNECT_SWAPPED);
  soleus_places_push (self->navigation, ADW_NAVIGATION_PAGE (page), place);
  return page;
}

/* The page of the routine comes below: that is where one begins with it, once it is as it should be. */
static void
show_beginning (Beginning *self)
{
  SoleusRoutineActions *actions = self->actions;
  const char           *id = soleus_draft_get_id (self->draft);

  if (actions->navigation == NULL)
    return;
  if (soleus_library_lookup (actions->library, id) != NULL) {
    set_animated (actions, FALSE);
    adw_navigation_view_pop_to_tag (actions->navigation, "root");
    gtk_widget_activate_action (GTK_WIDGET (actions->navigation), "win.open-routine", "s", id);
    set_animated (actions, TRUE);
  }
  soleus_editor_page_begin (push_editor (actions, self->draft));
}

static void
on_begun (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Beginning) self = data;
  g_autoptr (GError) error = NULL;

  if (!soleus_shelf_finish (SOLEUS_SHELF (source), result, NULL, &error))
    soleus_toast_tell (GTK_WIDGET (self->actions->navigation), error->message);
  show_beginning (self);
}

static void
begin (SoleusRoutineActions *self,
       SoleusDraft          *draft)
{
  Beginning *beginning = g_new (Beginning, 1);

  *beginning = (Beginning) { g_object_ref (self), g_object_ref (draft) };
  soleus_shelf_save_async (self->shelf, draft, FALSE, on_begun, beginning);
}

static SoleusEntry *
look_up (SoleusRoutineActions *self,
         GVariant             *parameter)
{
  return soleus_library_lookup (self->library, g_variant_get_string (parameter, NULL));
}

static void
on_customise (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  SoleusRoutineActions *self = data;
  SoleusEntry          *entry = look_up (self, parameter);
  g_autofree char      *place = name_place ("customise", g_variant_get_string (parameter, NULL));
  g_autoptr (SoleusDraft) draft = NULL;

  if (entry == NULL || self->navigation == NULL || soleus_places_go_back_to (self->navigation, place))
    return;
  draft = soleus_shelf_open (self->shelf, entry);
  push_editor (self, draft);
}

static void
on_duplicate (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  SoleusRoutineActions *self = data;
  SoleusEntry          *entry = look_up (self, parameter);
  g_autoptr (SoleusDraft) draft = NULL;

  if (entry == NULL)
    return;
  draft = soleus_shelf_duplicate (self->shelf, entry);
  begin (self, draft);
}

/* What is deleted, until that is done. */
typedef struct {
  SoleusRoutineActions *actions; /* (owned) */
  char                 *id;
  char                 *name;
} Deletion;

static void
deletion_free (Deletion *self)
{
  g_object_unref (self->actions);
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deletion, deletion_free)

static void
on_deleted (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Deletion) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!soleus_shelf_finish (SOLEUS_SHELF (source), result, NULL, &error)) {
    soleus_toast_tell (GTK_WIDGET (self->actions->navigation), error->message);
    return;
  }
  /* Translators: %s is the name of a routine. */
  text = g_strdup_printf (_ ("“%s” deleted"), self->name);
  soleus_toast_show (GTK_WIDGET (self->actions->navigation), soleus_toast_new_with_undo (text, "routine.restore", self->id));
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  SoleusRoutineActions *self = data;
  SoleusEntry          *entry = look_up (self, parameter);
  Deletion             *deletion;

  if (entry == NULL || soleus_entry_get_source (entry) != SOLEUS_SOURCE_OWN)
    return;
  deletion = g_new (Deletion, 1);
  *deletion = (Deletion) { g_object_ref (self), g_strdup (soleus_entry_get_id (entry)), g_strdup (soleus_entry_get_name (entry)) };
  g_object_ref (entry);
  leave_page (self, deletion->id);
  soleus_shelf_delete_async (self->shelf, entry, on_deleted, deletion);
  g_object_unref (entry);
}

static void
on_restored (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (SoleusRoutineActions) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  SoleusEntry     *entry = soleus_shelf_finish (SOLEUS_SHELF (source), result, &id, &error) ? soleus_library_lookup (self->library, id) : NULL;
  g_autofree char *text = NULL;

  /* Translators: %s is the name of a routine. */
  text = entry != NULL ? g_strdup_printf (_ ("“%s” is back"), soleus_entry_get_name (entry)) : NULL;
  if (error != NULL || text != NULL)
    soleus_toast_tell (GTK_WIDGET (self->navigation), error != NULL ? error->message : text);
}

static void
on_restore (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  SoleusRoutineActions *self = data;

  soleus_shelf_restore_async (self->shelf, g_variant_get_string (parameter, NULL), on_restored, g_object_ref (self));
}

static void
on_picked (SoleusRoutineActions *self,
           SoleusEntry          *entry)
{
  /* Translators: the name of a new routine or exercise before it gets another; %s is the exercise that it begins with. */
  g_autofree char *name = g_strdup_printf (_ ("My %s"), soleus_entry_get_name (entry));
  g_autoptr (SoleusDraft) draft = soleus_shelf_begin_routine (self->shelf, name, soleus_entry_get_id (entry));

  begin (self, draft);
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  SoleusRoutineActions *self = data;
  AdwDialog            *picker;

  if (self->navigation == NULL)
    return;
  picker = soleus_exercise_picker_new (self->library, _ ("Begin With an Exercise"));
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  adw_dialog_present (picker, GTK_WIDGET (self->navigation));
}

/* Like another one, or like none. */
static void
on_new_exercise (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  SoleusRoutineActions *self = data;
  SoleusEntry          *like = look_up (self, parameter);
  g_autofree char      *name = NULL;
  g_autoptr (SoleusDraft) draft = NULL;

  if (like != NULL && !soleus_entry_get_is_exercise (like))
    like = NULL;
  name = like != NULL ? g_strdup_printf (_ ("My %s"), soleus_entry_get_name (like)) : g_strdup (_ ("My Exercise"));
  draft = soleus_shelf_begin_exercise (self->shelf, name, like);
  begin (self, draft);
}

static void
on_show_deleted (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  SoleusRoutineActions *self = data;

  if (self->navigation != NULL)
    adw_dialog_present (soleus_deleted_dialog_new (soleus_shelf_get_deleted (self->shelf)), GTK_WIDGET (self->navigation));
}

static const GActionEntry action_entries[] = {
  { .name = "customise", .activate = on_customise, .parameter_type = "s" },
  { .name = "duplicate", .activate = on_duplicate, .parameter_type = "s" },
  { .name = "delete", .activate = on_delete, .parameter_type = "s" },
  { .name = "restore", .activate = on_restore, .parameter_type = "s" },
  { .name = "new", .activate = on_new },
  { .name = "new-exercise", .activate = on_new_exercise, .parameter_type = "s" },
  { .name = "show-deleted", .activate = on_show_deleted },
};

static void
set_enabled (SoleusRoutineActions *self,
             const char           *name,
             gboolean              enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

static void
on_visible_page_changed (SoleusRoutineActions *self)
{
  gboolean in_session = SOLEUS_IS_SESSION_PAGE (adw_navigation_view_get_visible_page (self->navigation));

  set_enabled (self, "customise", !in_session);
  set_enabled (self, "duplicate", !in_session);
  set_enabled (self, "new", !in_session);
  set_enabled (self, "new-exercise", !in_session);
  set_enabled (self, "show-deleted", !in_session);
}

static void
on_library_changed (SoleusRoutineActions *self)
{
  if (self->navigation != NULL)
    soleus_routine_following_update (self->navigation, self->library);
}

static void
on_popped (SoleusRoutineActions *self,
           AdwNavigationPage    *page)
{
  soleus_routine_following_leave (self->navigation, self->library, page);
}

static void
soleus_routine_actions_finalize (GObject *object)
{
  SoleusRoutineActions *self = SOLEUS_ROUTINE_ACTIONS (object);

  g_clear_weak_pointer (&self->navigation);
  g_object_unref (self->library);
  g_object_unref (self->shelf);
  g_object_unref (self->player);
  g_object_unref (self->region);

  G_OBJECT_CLASS (soleus_routine_actions_parent_class)->finalize (object);
}

static void
soleus_routine_actions_class_init (SoleusRoutineActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_routine_actions_finalize;

  /* For itself: a page asks for a copy. */
  signals[SIGNAL_BEGUN] = g_signal_new ("begun", SOLEUS_TYPE_ROUTINE_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, SOLEUS_TYPE_DRAFT);
}

static void
soleus_routine_actions_init (SoleusRoutineActions *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), action_entries, G_N_ELEMENTS (action_entries), self);
}

/**
 * soleus_routine_actions_new:
 * @library: where routines are looked up
 * @shelf: where the person's own are kept
 * @player: whose volume and cue profile a tempo is heard with
 * @region: how loads and distances are shown
 * @navigation: where pages are pushed, whose root has the tag "root"; toasts lie over it
 *
 * Returns: (transfer full): the actions, to be inserted as `routine`
 */
SoleusRoutineActions *
soleus_routine_actions_new (SoleusLibrary     *library,
                            SoleusShelf       *shelf,
                            SoleusPlayer      *player,
                            SoleusRegion      *region,
                            AdwNavigationView *navigation)
{
  SoleusRoutineActions *self = g_object_new (SOLEUS_TYPE_ROUTINE_ACTIONS, NULL);

  self->library = g_object_ref (library);
  self->shelf = g_object_ref (shelf);
  self->player = g_object_ref (player);
  self->region = g_object_ref (region);
  g_set_weak_pointer (&self->navigation, navigation);
  g_signal_connect (self, "begun", G_CALLBACK (begin), NULL);
  g_signal_connect_object (navigation, "notify::visible-page", G_CALLBACK (on_visible_page_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (navigation, "popped", G_CALLBACK (on_popped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "items-changed", G_CALLBACK (on_library_changed), self, G_CONNECT_SWAPPED);
  return self;
}
