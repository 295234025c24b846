/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-kinds.h"

/**
 * soleus_kind_to_nick:
 * @type: one of the engine's enumeration types
 * @value: one of its values
 *
 * How files, the command line and the database spell @value.
 *
 * Returns: (transfer none): a word such as "change-over"
 */
const char *
soleus_kind_to_nick (GType type,
                     int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *entry = g_enum_get_value (klass, value);

  g_return_val_if_fail (entry != NULL, NULL);

  return entry->value_nick;
}

/**
 * soleus_kind_from_nick:
 * @type: one of the engine's enumeration types
 * @nick: (nullable): a word that somebody wrote
 * @value: (out): its value, untouched when there is none
 *
 * Returns: whether @nick is a word of @type
 */
gboolean
soleus_kind_from_nick (GType       type,
                       const char *nick,
                       int        *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *entry = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  /* Newer GLib finds "Lift", too, by its nick "lift". A file has to say the same everywhere. */
  if (entry == NULL || !g_str_equal (entry->value_nick, nick))
    return FALSE;

  *value = entry->value;
  return TRUE;
}
