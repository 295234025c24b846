/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-closures.h"
#include "soleus-entry-text.h"

/**
 * soleus_closure_has_text:
 * @self: (nullable): not used
 * @text: (nullable): a text
 *
 * Returns: whether there is something to read, so that what shows it is worth its place
 */
gboolean
soleus_closure_has_text (gpointer    self,
                         const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * soleus_closure_make_target:
 * @self: (nullable): not used
 * @id: (nullable): what an action is about
 *
 * Returns: (transfer full) (nullable): the target of the action
 */
GVariant *
soleus_closure_make_target (gpointer    self,
                            const char *id)
{
  return id != NULL ? g_variant_ref_sink (g_variant_new_string (id)) : NULL;
}

/**
 * soleus_closure_describe_entry:
 * @self: (nullable): not used
 * @entry: (nullable): an entry of the library
 * @units: how to show a distance
 *
 * Returns: (transfer full) (nullable): dose and time in one line
 */
char *
soleus_closure_describe_entry (gpointer     self,
                               SoleusEntry *entry,
                               SoleusUnits  units)
{
  return entry != NULL ? soleus_entry_to_subtitle (entry, units) : NULL;
}

/**
 * soleus_closure_describe_audiences:
 * @self: (nullable): not used
 * @entry: (nullable): an entry of the library
 *
 * Returns: (transfer full) (nullable): whom it has in mind in one line, %NULL when it doesn’t say
 */
char *
soleus_closure_describe_audiences (gpointer     self,
                                   SoleusEntry *entry)
{
  return entry != NULL ? soleus_audiences_to_line (soleus_entry_get_routine (entry)->audiences) : NULL;
}

/**
 * soleus_closures_bind:
 * @widget_class: a class with a template
 *
 * Lets the template name these functions.
 */
void
soleus_closures_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_has_text);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_make_target);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_describe_entry);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_describe_audiences);
}
