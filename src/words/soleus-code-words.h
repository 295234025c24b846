/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the codes of a file are called: things that are needed, things that are added as a weight, and what speaks against an exercise. */

const char **soleus_equipment_list_codes (void) G_GNUC_WARN_UNUSED_RESULT;
const char **soleus_contraindication_list_codes (void) G_GNUC_WARN_UNUSED_RESULT;
const char **soleus_load_list_codes (void) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_load_name_to_text (const char *code) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_equipment_name_to_text (const char *code) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_equipment_to_text (char **equipment) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_load_kinds_to_text (char **kinds) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_contraindication_to_text (const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
