/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-entry.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/* What several templates compute. The first argument is the widget whose template asks; nothing depends on it. */

gboolean  soleus_closure_has_text (gpointer    self,
                                   const char *text);
GVariant *soleus_closure_make_target (gpointer    self,
                                      const char *id) G_GNUC_WARN_UNUSED_RESULT;
char     *soleus_closure_describe_entry (gpointer     self,
                                         SoleusEntry *entry,
                                         SoleusUnits  units) G_GNUC_WARN_UNUSED_RESULT;
char     *soleus_closure_describe_audiences (gpointer     self,
                                             SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
void      soleus_closures_bind (GtkWidgetClass *widget_class);

G_END_DECLS
