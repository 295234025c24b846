/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_TICKER (soleus_ticker_get_type ())

G_DECLARE_FINAL_TYPE (SoleusTicker, soleus_ticker, SOLEUS, TICKER, GObject)

SoleusTicker *soleus_ticker_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
void          soleus_ticker_set_active (SoleusTicker *self,
                                        gboolean      active);
gboolean      soleus_ticker_is_seen (SoleusTicker *self);
gboolean      soleus_ticker_is_ticking (SoleusTicker *self);
gboolean      soleus_ticker_wants_motion (GtkWidget *widget);

G_END_DECLS
