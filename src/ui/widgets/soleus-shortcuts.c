/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shortcuts.h"

#include <glib/gi18n-lib.h>

/* F1 is where people look for help, and the help that matters here is when to stop. */
static const SoleusShortcut shortcuts[] = {
  { "app.when-to-stop", { "F1" }, N_ ("When to Stop"), N_ ("General") },
  { "library.search", { "<Control>f" }, N_ ("Search the Library"), N_ ("General") },
  { "routine.new", { "<Control>n" }, N_ ("New Routine"), N_ ("General") },
  { "win.show-learn", { "<Control>l" }, N_ ("Learn"), N_ ("General") },
  { "share.import", { "<Control>o" }, N_ ("Import"), N_ ("General") },
  { "app.preferences", { "<Control>comma" }, N_ ("Preferences"), N_ ("General") },
  { "app.shortcuts", { "<Control>question" }, N_ ("Keyboard Shortcuts"), N_ ("General") },
  { "win.menu", { "F10" }, N_ ("Main Menu"), N_ ("General") },
  { "window.close", { "<Control>w" }, N_ ("Close the Window"), N_ ("General") },
  { "app.quit", { "<Control>q" }, N_ ("Quit"), N_ ("General") },
  { "routine.customise", { "<Control>e" }, N_ ("Customize"), N_ ("On the Page of a Routine") },
  { "paper.print", { "<Control>p" }, N_ ("Print"), N_ ("On the Page of a Routine") },
  { "editing.undo", { "<Control>z" }, N_ ("Undo"), N_ ("While You Edit") },
  { "editing.redo", { "<Control><Shift>z", "<Control>y" }, N_ ("Redo"), N_ ("While You Edit") },
  { "item.move-up", { "<Alt>Up" }, N_ ("Move the Exercise Up"), N_ ("While You Edit") },
  { "item.move-down", { "<Alt>Down" }, N_ ("Move the Exercise Down"), N_ ("While You Edit") },
  { "session.toggle-pause", { "space" }, N_ ("Pause or Go On"), N_ ("During a Session") },
  { "session.back", { "Left" }, N_ ("Back"), N_ ("During a Session") },
  { "session.skip", { "Right" }, N_ ("Skip"), N_ ("During a Session") },
  /* On many keyboards the plus sign stands above the equals sign. */
  { "session.extend-rest", { "plus", "KP_Add", "equal" }, N_ ("Rest for Longer"), N_ ("During a Session") },
  { "session.hurts", { "h" }, N_ ("It Hurts"), N_ ("During a Session") },
  { "session.stop", { "Escape" }, N_ ("Stop"), N_ ("During a Session") },
};

static gboolean
is_of_page (const SoleusShortcut *shortcut)
{
  static const char *const prefixes[] = { "session.", "editing.", "item.", "paper.", "routine.customise" };

  for (size_t i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    if (g_str_has_prefix (shortcut->action, prefixes[i]))
      return TRUE;
  }
  return FALSE;
}

static GtkShortcut *
new_shortcut (const SoleusShortcut *shortcut,
              int                   key,
              const char           *target)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (shortcut->accelerators[key]);
  GtkShortcutAction  *action = gtk_named_action_new (shortcut->action);

  return target != NULL ? gtk_shortcut_new_with_arguments (trigger, action, "s", target) : gtk_shortcut_new (trigger, action);
}

/* @target is what the actions do something with; without it they take nothing. */
static void
add_shortcuts (GtkEventController *controller,
               const char         *prefix,
               const char         *target)
{
  for (size_t i = 0; i < G_N_ELEMENTS (shortcuts); i++) {
    for (int k = 0; g_str_has_prefix (shortcuts[i].action, prefix) && shortcuts[i].accelerators[k]; k++)
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), new_shortcut (&shortcuts[i], k, target));
  }
}

static GtkEventController *
new_controller (const char *prefix)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcuts (controller, prefix, NULL);
  return controller;
}

/**
 * soleus_shortcuts_get:
 * @n_shortcuts: (out): how many there are
 *
 * Every key of the program, in the order in which they are listed. Titles and groups are message ids: translate them with gettext when they are shown.
 *
 * The keys are bound from the same table, so that what is listed works and what works is listed.
 *
 * Returns: (array length=n_shortcuts) (transfer none): the table
 */
const SoleusShortcut *
soleus_shortcuts_get (guint *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  *n_shortcuts = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/**
 * soleus_shortcuts_set_accels:
 * @application: the application
 *
 * Binds the keys that work everywhere. Those of a session and of an editor don't: a space must remain a space elsewhere. Nor do those of a routine, which need to know which.
 */
void
soleus_shortcuts_set_accels (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (size_t i = 0; i < G_N_ELEMENTS (shortcuts); i++) {
    if (!is_of_page (&shortcuts[i]))
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accelerators);
  }
}

/**
 * soleus_shortcuts_new_for_session:
 *
 * Makes a controller with the keys of a session. The session page adds it to itself and chooses its phase.
 *
 * Returns: (transfer full): a new #GtkShortcutController
 */
GtkEventController *
soleus_shortcuts_new_for_session (void)
{
  return new_controller ("session.");
}

/**
 * soleus_shortcuts_new_for_editing:
 *
 * Makes a controller with the keys of a page on which something is edited. A text field has an undo of its own, for its own text alone: so it is asked after the page.
 *
 * Returns: (transfer full): a new #GtkShortcutController
 */
GtkEventController *
soleus_shortcuts_new_for_editing (void)
{
  GtkEventController *controller = new_controller ("editing.");

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  return controller;
}

/**
 * soleus_shortcuts_new_for_routine:
 * @id: the id of a routine
 *
 * Makes a controller with the keys that do something with a routine. The routine's page adds it to itself; its keys work wherever the focus is while the page is shown.
 *
 * Returns: (transfer full): a new #GtkShortcutController
 */
GtkEventController *
soleus_shortcuts_new_for_routine (const char *id)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcuts (controller, "routine.customise", id);
  add_shortcuts (controller, "paper.", id);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  return controller;
}

/**
 * soleus_shortcuts_new_for_item:
 *
 * Makes a controller with the keys of one item in a list that is edited, such as an exercise. What has the focus in it is asked afterwards.
 *
 * Returns: (transfer full): a new #GtkShortcutController
 */
GtkEventController *
soleus_shortcuts_new_for_item (void)
{
  GtkEventController *controller = new_controller ("item.");

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  return controller;
}
