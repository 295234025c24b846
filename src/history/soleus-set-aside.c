/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-set-aside.h"

#include <glib/gi18n-lib.h>

void
soleus_set_aside_free (SoleusSetAside *self)
{
  g_free (self->path);
  g_free (self);
}

static char *
write_day (int64_t at_us)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local_usec (at_us);

  /* Translators: a day, such as “28 November 2026”. See the documentation of g_date_time_format (). */
  return at != NULL ? g_date_time_format (at, _ ("%-e %B %Y")) : g_strdup ("");
}

/**
 * soleus_set_aside_to_text:
 * @self: what became of a damaged history
 * @name: the name of the file, as it is to be shown
 *
 * Returns: (transfer full): that, in sentences, the last one without its full stop
 */
char *
soleus_set_aside_to_text (const SoleusSetAside *self,
                          const char           *name)
{
  g_autofree char *day = write_day (self->backup_us);

  if (self->backup_us != 0 && self->salvaged == 0)
    /* Translators: the first %s is a day, the second one the name of a file. */
    return g_strdup_printf (_ ("The history was damaged. The backup of %s was restored. The damaged file was kept as “%s”"), day, name);
  if (self->backup_us != 0)
    /* Translators: the first %s is a day, the second one the name of a file. */
    return g_strdup_printf (ngettext ("The history was damaged. The backup of %s was restored, and %d more session was brought back from the damaged file, which was kept as “%s”",
                                      "The history was damaged. The backup of %s was restored, and %d more sessions were brought back from the damaged file, which was kept as “%s”",
                                      (gulong) self->salvaged),
                            day, self->salvaged, name);
  if (self->salvaged > 0)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (ngettext ("The history was damaged. %d session was brought back, others may be missing. The damaged file was kept as “%s”",
                                      "The history was damaged. %d sessions were brought back, others may be missing. The damaged file was kept as “%s”",
                                      (gulong) self->salvaged),
                            self->salvaged, name);

  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("The history was damaged. It was kept as “%s”, and a new one was begun"), name);
}
