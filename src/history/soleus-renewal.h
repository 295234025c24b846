/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-file-mark.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: a file that was moved, deleted, replaced or overwritten while it was open. */
char    *soleus_renewal_leave (SoleusDatabase       *database,
                               const SoleusFileMark *mark,
                               SoleusFileFate        fate,
                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean soleus_renewal_leave_word (SoleusDatabase *database,
                                    const char     *text,
                                    GError        **error);
char    *soleus_renewal_take_word (SoleusDatabase *database) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
