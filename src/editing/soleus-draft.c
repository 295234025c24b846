/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-private.h"
#include "soleus-document.h"
#include "soleus-fault.h"
#include "soleus-json-edit.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"

#include <math.h>
#include <string.h>

struct _SoleusDraft {
  GObject parent_instance;

  SoleusLibrary *library;
  char          *id;
  gboolean       is_exercise;

  char   *path;   /* (nullable), the file, once there is one */
  GBytes *stored; /* (nullable), what the file held when it was last read or written */

  SoleusSteps *steps;
  JsonNode    *root;     /* the present state's tree */
  GBytes      *printed;  /* how the tree is written, which for a state that came from a file needn't be its text */
  char        *merging;  /* (nullable), where the last change was, while a further one there belongs to the same step */
  GBytes      *before;   /* (nullable), how the tree before that step is written */
  gboolean     can_undo; /* these four as they were last told */
  gboolean     can_redo;
  char        *undo_label;
  char        *redo_label;
  gboolean     is_sound;

  SoleusEntry *entry;  /* (nullable), what the last sound state means */
  GPtrArray   *faults; /* (element-type SoleusFault) */
};

G_DEFINE_FINAL_TYPE (SoleusDraft, soleus_draft, G_TYPE_OBJECT)

typedef enum {
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_IS_SOUND,
} SoleusDraftProperty;

static GParamSpec *properties[PROP_IS_SOUND + 1];

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_boolean (SoleusDraft        *self,
              gboolean           *shown,
              gboolean            value,
              SoleusDraftProperty property)
{
  if (*shown == value)
    return;
  *shown = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
show_text (SoleusDraft        *self,
           char              **shown,
           const char         *value,
           SoleusDraftProperty property)
{
  if (g_set_str (shown, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
show_steps (SoleusDraft *self)
{
  const SoleusSteps *steps = self->steps;
  gboolean           can_redo = steps->position + 1 < steps->states->len;

  show_text (self, &self->undo_label, steps->position > 0 ? soleus_steps_get (steps, steps->position)->label : NULL, PROP_UNDO_LABEL);
  show_text (self, &self->redo_label, can_redo ? soleus_steps_get (steps, steps->position + 1)->label : NULL, PROP_REDO_LABEL);
  show_boolean (self, &self->can_undo, steps->position > 0, PROP_CAN_UNDO);
  show_boolean (self, &self->can_redo, can_redo, PROP_CAN_REDO);
}

/* What a state with a fault means nobody can say, so the last one that had none stays for preview and for the file. */
static void
resolve (SoleusDraft *self)
{
  g_autoptr (SoleusDocument) document = soleus_document_new_for_tree (self->path, soleus_steps_get_text (self->steps), self->root);
  g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, soleus_library_get_entries (self->library));

  if (entry != NULL)
    g_set_object (&self->entry, entry);
  g_ptr_array_unref (self->faults);
  self->faults = g_ptr_array_ref (document->faults);
}

static void
tell_change (SoleusDraft *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  show_steps (self);
  show_boolean (self, &self->is_sound, self->faults->len == 0, PROP_IS_SOUND);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The text of a state that came from a file is spelled as whoever wrote it liked, so the tree is compared as it is printed here. */
static void
read_state (SoleusDraft *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->printed, g_bytes_unref);
  self->root = soleus_json_parse (soleus_steps_get_text (self->steps), NULL);
  self->printed = soleus_draft_print (self->root);
}

static void
go_to (SoleusDraft *self,
       guint        position)
{
  self->steps->position = position;
  soleus_draft_settle (self);
  read_state (self);
  resolve (self);
  tell_change (self);
}

static gboolean
names_other (SoleusDraft *self,
             GPtrArray   *uses)
{
  for (guint i = 0; i < uses->len; i++) {
    SoleusEntry *entry = g_ptr_array_index (uses, i);

    if (soleus_library_lookup (self->library, soleus_entry_get_id (entry)) != entry)
      return TRUE;
  }
  return FALSE;
}

/* An exercise that the routine names may have been changed, deleted or brought: then the routine means something else although not a letter of it has changed. */
static void
on_library_items_changed (GListModel *model,
                          guint       position,
                          guint       removed,
                          guint       added,
                          gpointer    data)
{
  SoleusDraft *self = data;
  gboolean     sound = self->faults->len == 0 && self->entry != NULL;

  if (self->is_exercise || (sound && !names_other (self, soleus_entry_get_uses (self->entry))))
    return;
  resolve (self);
  tell_change (self);
}

static void
soleus_draft_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SoleusDraft *self = SOLEUS_DRAFT (object);

  switch ((SoleusDraftProperty) property_id) {
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, self->can_undo);
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, self->can_redo);
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, self->undo_label);
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, self->redo_label);
    break;
  case PROP_IS_SOUND:
    g_value_set_boolean (value, self->is_sound);
    break;
  }
}

static void
soleus_draft_dispose (GObject *object)
{
  SoleusDraft *self = SOLEUS_DRAFT (object);

  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (soleus_draft_parent_class)->dispose (object);
}

static void
soleus_draft_finalize (GObject *object)
{
  SoleusDraft *self = SOLEUS_DRAFT (object);

  g_free (self->id);
  g_free (self->path);
  g_clear_pointer (&self->stored, g_bytes_unref);
  g_clear_pointer (&self->steps, soleus_steps_free);
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->printed, g_bytes_unref);
  g_free (self->merging);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_clear_object (&self->entry);
  g_ptr_array_unref (self->faults);

  G_OBJECT_CLASS (soleus_draft_parent_class)->finalize (object);
}

static void
soleus_draft_class_init (SoleusDraftClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = soleus_draft_get_property;
  object_class->dispose = soleus_draft_dispose;
  object_class->finalize = soleus_draft_finalize;

  /**
   * SoleusDraft:can-undo:
   *
   * Whether there is a step to take back.
   */
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  /**
   * SoleusDraft:can-redo:
   *
   * Whether a step was taken back.
   */
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  /**
   * SoleusDraft:undo-label:
   *
   * What the step is called that Undo takes back, a translated noun phrase; %NULL when there is none.
   */
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  /**
   * SoleusDraft:redo-label:
   *
   * What the step is called that Redo takes again; %NULL when there is none.
   */
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  /**
   * SoleusDraft:is-sound:
   *
   * Whether the present state has no fault, so that it can be saved.
   */
  properties[PROP_IS_SOUND] = g_param_spec_boolean ("is-sound", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusDraft::changed:
   *
   * The document has changed, by a change, by Undo or Redo; or what it means has, because an exercise that it names has changed in the library.
   */
  signals[CHANGED] = g_signal_new ("changed", SOLEUS_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_draft_init (SoleusDraft *self)
{
  self->faults = soleus_faults_new ();
}

/*
 * soleus_draft_print:
 * @root: a tree
 *
 * Numbers that weren't touched are written as the shortest text that reads as the same number: 2.50 becomes 2.5, since json-glib keeps no spelling. Only states that
 * differ from the file are ever written, so an untouched file keeps all of its bytes.
 *
 * Returns: (transfer full): the text of a state
 */
GBytes *
soleus_draft_print (JsonNode *root)
{
  g_autofree char *json = soleus_json_print (root, TRUE);
  char            *text = g_strconcat (json, "\n", NULL);

  return g_bytes_new_take (text, strlen (text));
}

/*
 * soleus_draft_new_for_steps:
 * @library: the library that has been loaded
 * @steps: (transfer full): what there is to undo; every state is JSON
 * @path: (nullable): the file
 * @stored: (nullable): what the file held when it was last read
 *
 * Returns: (transfer full): a draft that stands at the present state of @steps
 */
SoleusDraft *
soleus_draft_new_for_steps (SoleusLibrary *library,
                            SoleusSteps   *steps,
                            const char    *path,
                            GBytes        *stored)
{
  SoleusDraft *self = g_object_new (SOLEUS_TYPE_DRAFT, NULL);

  self->library = g_object_ref (library);
  self->steps = steps;
  read_state (self);
  self->id = g_strdup (soleus_json_get_text (self->root, "/id"));
  self->is_exercise = g_strcmp0 (soleus_json_get_text (self->root, "/format"), "soleus-exercise") == 0;
  self->path = g_strdup (path);
  self->stored = stored != NULL ? g_bytes_ref (stored) : NULL;
  resolve (self);
  show_steps (self);
  self->is_sound = self->faults->len == 0;
  g_signal_connect (library, "items-changed", G_CALLBACK (on_library_items_changed), self);
  return self;
}

const SoleusSteps *
soleus_draft_get_steps (SoleusDraft *self)
{
  return self->steps;
}

/*
 * soleus_draft_get_path:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the file, %NULL while there is none
 */
const char *
soleus_draft_get_path (SoleusDraft *self)
{
  return self->path;
}

/*
 * soleus_draft_get_stored:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what the file held when it was last read or written; %NULL while there is none
 */
GBytes *
soleus_draft_get_stored (SoleusDraft *self)
{
  return self->stored;
}

JsonNode *
soleus_draft_get_root (SoleusDraft *self)
{
  return self->root;
}

/**
 * soleus_draft_get_id:
 * @self: a draft
 *
 * Returns: (transfer none): the id of the routine or exercise, which stays as it is whatever is changed
 */
const char *
soleus_draft_get_id (SoleusDraft *self)
{
  return self->id;
}

gboolean
soleus_draft_is_exercise (SoleusDraft *self)
{
  return self->is_exercise;
}

/**
 * soleus_draft_is_new:
 * @self: a draft
 *
 * Returns: whether there is nothing yet that would have to be kept: it has no file, and nothing was changed
 */
gboolean
soleus_draft_is_new (SoleusDraft *self)
{
  return self->stored == NULL && self->steps->position == 0;
}

/**
 * soleus_draft_get_entry:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what the present state means, for preview and total time; while it has faults, the last state that had none; %NULL when there was none
 */
SoleusEntry *
soleus_draft_get_entry (SoleusDraft *self)
{
  return self->entry;
}

/**
 * soleus_draft_get_faults:
 * @self: a draft
 *
 * Returns: (transfer none) (element-type SoleusFault): what is wrong with the present state; another array after each change
 */
GPtrArray *
soleus_draft_get_faults (SoleusDraft *self)
{
  return self->faults;
}

gboolean
soleus_draft_get_is_sound (SoleusDraft *self)
{
  return self->is_sound;
}

/**
 * soleus_draft_look_up:
 * @self: a draft
 * @pointer: a JSON pointer (RFC 6901); empty for the whole document
 *
 * Returns: (transfer none) (nullable): what stands there in the present state; valid until the next change, and only to be read
 */
JsonNode *
soleus_draft_look_up (SoleusDraft *self,
                      const char  *pointer)
{
  return soleus_json_look_up (self->root, pointer);
}

gboolean
soleus_draft_get_can_undo (SoleusDraft *self)
{
  return self->can_undo;
}

gboolean
soleus_draft_get_can_redo (SoleusDraft *self)
{
  return self->can_redo;
}

const char *
soleus_draft_get_undo_label (SoleusDraft *self)
{
  return self->undo_label;
}

const char *
soleus_draft_get_redo_label (SoleusDraft *self)
{
  return self->redo_label;
}

/*
 * soleus_draft_set_stored:
 * @self: a draft
 * @path: (nullable): the file
 * @stored: (nullable): what it holds now
 */
void
soleus_draft_set_stored (SoleusDraft *self,
                         const char  *path,
                         GBytes      *stored)
{
  g_autoptr (GBytes) old = g_steal_pointer (&self->stored);

  self->stored = stored != NULL ? g_bytes_ref (stored) : NULL;
  if (g_set_str (&self->path, path))
    resolve (self);
}

/*
 * soleus_draft_take_step:
 * @self: a draft whose tree has just been changed
 * @place: (nullable): the JSON pointer of what was changed; %NULL for a change that is never one with another
 * @label: what the step is called
 *
 * Makes a step of the change. A number that was put back is none: then the step is forgotten, and with it the other spelling of the whole text.
 */
void
soleus_draft_take_step (SoleusDraft *self,
                        const char  *place,
                        const char  *label)
{
  g_autoptr (GBytes) last = g_steal_pointer (&self->printed);
  gboolean merge = place != NULL && self->steps->position > 0 && g_strcmp0 (self->merging, place) == 0;

  self->printed = soleus_draft_print (self->root);
  /* Two blocks that are alike may have changed places. */
  if (g_bytes_equal (self->printed, last))
    return;
  if (!merge) {
    soleus_steps_add (self->steps, self->printed, label);
    soleus_draft_settle (self);
    self->merging = g_strdup (place);
    self->before = g_steal_pointer (&last);
  } else if (g_bytes_equal (self->printed, self->before)) {
    soleus_steps_drop (self->steps);
    soleus_draft_settle (self);
  } else {
    soleus_steps_replace (self->steps, self->printed, label);
  }
  resolve (self);
  tell_change (self);
}

/*
 * soleus_draft_take_text:
 * @self: a draft
 * @text: a whole document of the same id and format, which is JSON
 * @label: what the step is called
 *
 * Makes @text the present state, byte for byte, as one step.
 */
void
soleus_draft_take_text (SoleusDraft *self,
                        GBytes      *text,
                        const char  *label)
{
  if (g_bytes_equal (text, soleus_steps_get_text (self->steps)))
    return;
  soleus_steps_add (self->steps, text, label);
  go_to (self, self->steps->position);
}

/**
 * soleus_draft_set_number:
 * @self: a draft
 * @pointer: where, such as "/blocks/0/phases/hold/duration_s"
 * @number: a finite number in the unit of the key
 * @label: what the step is called in Undo, a translated noun phrase such as "Sets"
 *
 * As soleus_draft_set_node() for a number; a whole one is written as such.
 */
void
soleus_draft_set_number (SoleusDraft *self,
                         const char  *pointer,
                         double       number,
                         const char  *label)
{
  g_return_if_fail (isfinite (number));

  soleus_draft_set_node (self, pointer, soleus_json_new_number (number), label);
}

/**
 * soleus_draft_set_text:
 * @self: a draft
 * @pointer: where, such as "/name"
 * @text: the text
 * @label: what the step is called in Undo
 *
 * As soleus_draft_set_node() for a text.
 */
void
soleus_draft_set_text (SoleusDraft *self,
                       const char  *pointer,
                       const char  *text,
                       const char  *label)
{
  soleus_draft_set_node (self, pointer, json_node_init_string (json_node_alloc (), text), label);
}

/**
 * soleus_draft_set_node:
 * @self: a draft
 * @pointer: a JSON pointer to a member of an object or an element of an array, never the document itself
 * @node: (transfer full): the new value
 * @label: what the step is called in Undo
 *
 * Changes one value. Objects that are missing on the way are made. Changes at one pointer in a row are one step until soleus_draft_settle(). Nothing happens when that
 * value stands there already, or when there is no such place (a row may still speak of a block that has just gone).
 */
void
soleus_draft_set_node (SoleusDraft *self,
                       const char  *pointer,
                       JsonNode    *node,
                       const char  *label)
{
  JsonNode *old = soleus_json_look_up (self->root, pointer);

  if (old != NULL && soleus_json_equal (old, node))
    json_node_unref (node);
  else if (soleus_json_set (self->root, pointer, node))
    soleus_draft_take_step (self, pointer, label);
}

/**
 * soleus_draft_unset:
 * @self: a draft
 * @pointer: a JSON pointer to a member of an object
 * @label: what the step is called in Undo
 *
 * Takes a value away, so that what the exercise says by itself holds again. In a block, an object that becomes empty goes too.
 */
void
soleus_draft_unset (SoleusDraft *self,
                    const char  *pointer,
                    const char  *label)
{
  if (soleus_json_unset (self->root, pointer))
    soleus_draft_take_step (self, pointer, label);
}

/**
 * soleus_draft_insert:
 * @self: a draft
 * @array_pointer: a JSON pointer to an array, such as "/blocks"; one that is missing is made
 * @index: before which element; at the end when there are not so many
 * @node: (transfer full): the new element
 * @label: what the step is called in Undo
 */
void
soleus_draft_insert (SoleusDraft *self,
                     const char  *array_pointer,
                     guint        index,
                     JsonNode    *node,
                     const char  *label)
{
  if (soleus_json_insert (self->root, array_pointer, index, node))
    soleus_draft_take_step (self, NULL, label);
}

/**
 * soleus_draft_take_out:
 * @self: a draft
 * @array_pointer: a JSON pointer to an array
 * @index: which element goes
 * @label: what the step is called in Undo
 */
void
soleus_draft_take_out (SoleusDraft *self,
                       const char  *array_pointer,
                       guint        index,
                       const char  *label)
{
  if (soleus_json_take_out (self->root, array_pointer, index))
    soleus_draft_take_step (self, NULL, label);
}

/**
 * soleus_draft_move:
 * @self: a draft
 * @array_pointer: a JSON pointer to an array
 * @from: which element
 * @to: where it stands afterwards
 * @label: what the step is called in Undo
 */
void
soleus_draft_move (SoleusDraft *self,
                   const char  *array_pointer,
                   guint        from,
                   guint        to,
                   const char  *label)
{
  if (from != to && soleus_json_move (self->root, array_pointer, from, to))
    soleus_draft_take_step (self, NULL, label);
}

/**
 * soleus_draft_settle:
 * @self: a draft
 *
 * Whatever comes next is a step of its own, also where the last change was: for when a person has left a row.
 */
void
soleus_draft_settle (SoleusDraft *self)
{
  g_clear_pointer (&self->merging, g_free);
  g_clear_pointer (&self->before, g_bytes_unref);
}

/**
 * soleus_draft_undo:
 * @self: a draft
 *
 * Takes back the last step, if there is one. Where all of them are taken back, the very bytes stand there again that were there at the beginning.
 */
void
soleus_draft_undo (SoleusDraft *self)
{
  if (self->can_undo)
    go_to (self, self->steps->position - 1);
}

void
soleus_draft_redo (SoleusDraft *self)
{
  if (self->can_redo)
    go_to (self, self->steps->position + 1);
}
