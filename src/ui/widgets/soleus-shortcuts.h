/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SoleusShortcut:
 * @action: the detailed name of the action
 * @accelerators: up to three, ended by %NULL; the first is the one that is shown
 * @title: what it does, a message id
 * @group: under which heading it is listed, a message id
 *
 * One key and what it does.
 */
typedef struct {
  const char *action;
  const char *accelerators[4];
  const char *title;
  const char *group;
} SoleusShortcut;

const SoleusShortcut *soleus_shortcuts_get (guint *n_shortcuts);
void                  soleus_shortcuts_set_accels (GtkApplication *application);
GtkEventController   *soleus_shortcuts_new_for_session (void) G_GNUC_WARN_UNUSED_RESULT;
GtkEventController   *soleus_shortcuts_new_for_editing (void) G_GNUC_WARN_UNUSED_RESULT;
GtkEventController   *soleus_shortcuts_new_for_routine (const char *id) G_GNUC_WARN_UNUSED_RESULT;
GtkEventController   *soleus_shortcuts_new_for_item (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
