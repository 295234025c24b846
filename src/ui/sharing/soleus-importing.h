/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-shelf.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/**
 * SoleusAddition:
 * @id: what came in
 * @name: what people call it
 * @replaced: (nullable): what was there before, byte for byte
 *
 * One file that came in.
 */
typedef struct {
  char   *id;
  char   *name;
  GBytes *replaced;
} SoleusAddition;

#define SOLEUS_TYPE_IMPORTING (soleus_importing_get_type ())

G_DECLARE_FINAL_TYPE (SoleusImporting, soleus_importing, SOLEUS, IMPORTING, GObject)

SoleusImporting *soleus_importing_new (SoleusLibrary *library,
                                       SoleusShelf   *shelf,
                                       GtkWidget     *parent,
                                       SoleusUnits    units) G_GNUC_WARN_UNUSED_RESULT;
void             soleus_importing_add_file (SoleusImporting *self,
                                            GFile           *file);
GPtrArray       *soleus_importing_get_additions (SoleusImporting *self);
AdwDialog       *soleus_importing_get_dialog (SoleusImporting *self);

G_END_DECLS
