/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-preferences-dialog.h"

#include "soleus-kind-types.h"
#include "soleus-cue-profile.h"
#include "soleus-data-preferences.h"
#include "soleus-region-preferences.h"
#include "soleus-session-preferences.h"
#include "soleus-sound-preferences.h"

/**
 * SoleusPreferencesDialog:
 *
 * What a person chooses once, in pages that can be searched: how sessions sound, how they begin and rest, in which units numbers are shown, and what becomes of the data.
 * Whatever is chosen holds at once.
 *
 * It reads and writes the settings that it is given and looks for none. It makes no sound itself: it asks by #SoleusPreferencesDialog::test-sound. What was answered
 * before sessions isn't its matter either: it calls `app.safety-check` and `app.ask-again`.
 */
struct _SoleusPreferencesDialog {
  AdwPreferencesDialog parent_instance;

  GPtrArray *pages; /* (element-type AdwPreferencesPage) (unowned) */
};

G_DEFINE_FINAL_TYPE (SoleusPreferencesDialog, soleus_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

enum {
  SIGNAL_TEST_SOUND,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static void
on_listen (SoleusPreferencesDialog *self,
           SoleusCueProfile         profile)
{
  g_signal_emit (self, signals[SIGNAL_TEST_SOUND], 0, profile);
}

static void
add_page (SoleusPreferencesDialog *self,
          AdwPreferencesPage      *page)
{
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), page);
  g_ptr_array_add (self->pages, page);
}

/* Of its own accord libadwaita 1.7 never lets go of a page. */
static void
remove_pages (SoleusPreferencesDialog *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    adw_preferences_dialog_remove (ADW_PREFERENCES_DIALOG (self), g_ptr_array_index (self->pages, i));
  g_ptr_array_set_size (self->pages, 0);
}

static void
soleus_preferences_dialog_dispose (GObject *object)
{
  remove_pages (SOLEUS_PREFERENCES_DIALOG (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (soleus_preferences_dialog_parent_class)->dispose (object);
}

static void
soleus_preferences_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (SOLEUS_PREFERENCES_DIALOG (object)->pages);

  G_OBJECT_CLASS (soleus_preferences_dialog_parent_class)->finalize (object);
}

static void
soleus_preferences_dialog_class_init (SoleusPreferencesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_preferences_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = soleus_preferences_dialog_finalize;

  /**
   * SoleusPreferencesDialog::test-sound:
   * @self: the dialog
   * @profile: a #SoleusCueProfile
   *
   * The person wants to hear a cue of a profile, with the volume that is set.
   */
  signals[SIGNAL_TEST_SOUND] = g_signal_new ("test-sound", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 1, SOLEUS_TYPE_CUE_PROFILE);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), SOLEUS_RESOURCE_PATH "/ui/soleus-preferences-dialog.ui");
}

static void
soleus_preferences_dialog_init (SoleusPreferencesDialog *self)
{
  self->pages = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_preferences_dialog_new:
 * @settings: the settings of the application
 * @region: what comes of the units and the week that are chosen
 * @history: what was done
 * @data_folder: (type filename): where the data lies
 *
 * Makes the dialog. Present it with adw_dialog_present().
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
soleus_preferences_dialog_new (GSettings     *settings,
                               SoleusRegion  *region,
                               SoleusHistory *history,
                               const char    *data_folder)
{
  SoleusPreferencesDialog *self;
  AdwPreferencesPage      *sound;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (SOLEUS_TYPE_PREFERENCES_DIALOG, NULL);
  sound = soleus_sound_preferences_new (settings);
  g_signal_connect_object (sound, "listen", G_CALLBACK (on_listen), self, G_CONNECT_SWAPPED);
  add_page (self, sound);
  add_page (self, soleus_session_preferences_new (settings));
  add_page (self, soleus_region_preferences_new (settings, region));
  add_page (self, soleus_data_preferences_new (history, data_folder));
  return ADW_DIALOG (self);
}
