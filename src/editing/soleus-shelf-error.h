/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOLEUS_SHELF_ERROR (soleus_shelf_error_quark ())

/**
 * SoleusShelfError:
 * @SOLEUS_SHELF_ERROR_FAILED: something else went wrong; the message says what
 * @SOLEUS_SHELF_ERROR_CHANGED: another program has changed the file since it was read
 * @SOLEUS_SHELF_ERROR_EXISTS: something else has that id
 * @SOLEUS_SHELF_ERROR_NO_SPACE: the disk is full, or the person's share of it
 * @SOLEUS_SHELF_ERROR_READ_ONLY: the disk can only be read
 * @SOLEUS_SHELF_ERROR_NOT_ALLOWED: the file or its folder may not be changed
 * @SOLEUS_SHELF_ERROR_NO_FOLDER: the folder is missing and can't be made
 * @SOLEUS_SHELF_ERROR_GONE: another program has deleted the file since it was read; or there is nothing of that name to restore
 * @SOLEUS_SHELF_ERROR_FAULTY: the text has a fault, so the library could not list it
 *
 * What can go wrong with the person's own files. Each message is for people, and says what they can do.
 */
typedef enum {
  SOLEUS_SHELF_ERROR_FAILED,
  SOLEUS_SHELF_ERROR_CHANGED,
  SOLEUS_SHELF_ERROR_EXISTS,
  SOLEUS_SHELF_ERROR_NO_SPACE,
  SOLEUS_SHELF_ERROR_READ_ONLY,
  SOLEUS_SHELF_ERROR_NOT_ALLOWED,
  SOLEUS_SHELF_ERROR_NO_FOLDER,
  SOLEUS_SHELF_ERROR_GONE,
  SOLEUS_SHELF_ERROR_FAULTY,
} SoleusShelfError;

GQuark soleus_shelf_error_quark (void);

G_END_DECLS
