/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusTranscriptScanner:
 * @text: JSON, valid UTF-8
 * @length: how many bytes it has
 * @at: how many of them are behind
 *
 * Private to the history: walks along JSON that may be larger than memory, without making anything of it. It finds where a value ends; what is within is for somebody else to read.
 */
typedef struct {
  const char *text;
  gsize       length;
  gsize       at;
} SoleusTranscriptScanner;

char    *soleus_transcript_scanner_describe_place (const SoleusTranscriptScanner *self,
                                                   gsize                          at) G_GNUC_WARN_UNUSED_RESULT;
gboolean soleus_transcript_scanner_take (SoleusTranscriptScanner *self,
                                         char                     letter);
gboolean soleus_transcript_scanner_expect (SoleusTranscriptScanner *self,
                                           char                     letter,
                                           GError                 **error);
gboolean soleus_transcript_scanner_expect_end (SoleusTranscriptScanner *self,
                                               GError                 **error);
gboolean soleus_transcript_scanner_take_key (SoleusTranscriptScanner *self,
                                             char                   **key,
                                             GError                 **error);
gboolean soleus_transcript_scanner_take_value (SoleusTranscriptScanner *self,
                                               gsize                   *from,
                                               GError                 **error);

G_END_DECLS
