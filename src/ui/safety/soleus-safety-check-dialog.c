/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-safety-check-dialog.h"

#include "soleus-safety-row.h"
#include "soleus-when-to-stop.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusSafetyCheckDialog:
 *
 * Asks before the first session whether something fits that speaks against exercising or asks for care. Nothing is scored and nothing is named: when
 * something fits, a second page says what that means for exercise and how to go on. Escape leaves everything as it was.
 *
 * The first statement has the focus, no button is the default, and "None of These" waits until the person has scrolled to the end or walked to the last
 * statement: nobody says so of what they haven't come to. For screen readers each statement is a check box, described by its second line.
 */
struct _SoleusSafetyCheckDialog {
  AdwDialog parent_instance;

  SoleusSafetyCheckReason reason;
  gboolean                is_over; /* answered to the end: on its way out it can still be pressed */
  gboolean                is_seen; /* the person came to the end, or to the last statement */

  guint                focus_source; /* 0 unless the first statement is to get the focus */
  AdwNavigationView   *navigation;
  GtkScrolledWindow   *scroller;
  GtkLabel            *intro;
  AdwPreferencesGroup *now;
  AdwPreferencesGroup *lately;
  GtkLabel            *review;
  GtkButton           *later;
  GtkButton           *done;
  GtkBox              *meanings;
  GtkButton           *signs;
  GtkButton           *go_on;
  SoleusSafetyRow     *rows[SOLEUS_SAFETY_N_STATEMENTS];
};

enum {
  ANSWERED,
  PUT_OFF,
  CONTINUED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusSafetyCheckDialog, soleus_safety_check_dialog, ADW_TYPE_DIALOG)

/* The signs are those of When to Stop, in fewer words; the rest is what a health professional would be asked about before exercise. */
static const struct {
  const char *title;
  const char *more;
} statements[SOLEUS_SAFETY_N_STATEMENTS] = {
  [SOLEUS_SAFETY_STATEMENT_CHEST] = { N_ ("Sudden breathlessness, or pain in the chest"), N_ ("Or coughing up blood, or you have just collapsed or fainted") },
  [SOLEUS_SAFETY_STATEMENT_LIMB] = { N_ ("A foot suddenly cold, pale, blue or numb"), N_ ("Or a calf tight as a drum, with far more pain than you would expect") },
  [SOLEUS_SAFETY_STATEMENT_ONE_LEG] = { N_ ("One leg is newly swollen, warm, red or darker"), N_ ("Or a new throbbing or cramp-like pain in one calf that doesn’t go, or veins that now feel hard") },
  [SOLEUS_SAFETY_STATEMENT_TENDON] = { N_ ("You felt a kick or a pop in your calf"), N_ ("And nobody has looked at it yet; or you suddenly can’t rise on tiptoe on that leg") },
  [SOLEUS_SAFETY_STATEMENT_INJURY] = { N_ ("Surgery, or an injured leg or foot"), N_ ("Or a cast or a long time in bed, in the last three months") },
  [SOLEUS_SAFETY_STATEMENT_HEART] = { N_ ("A heart condition, or unexplained fainting"), N_ ("Or narrowed leg arteries, or high blood pressure that isn’t under control") },
  [SOLEUS_SAFETY_STATEMENT_CLOT] = { N_ ("A blood clot, now or earlier"), N_ ("Or cancer") },
  [SOLEUS_SAFETY_STATEMENT_FEET] = { N_ ("Numb feet, or a wound on a foot"), NULL },
  [SOLEUS_SAFETY_STATEMENT_PRESSURE] = { N_ ("High blood pressure under treatment"), N_ ("Or varicose veins") },
  [SOLEUS_SAFETY_STATEMENT_JOINTS] = { N_ ("A condition of the joints or bones"), N_ ("Such as arthritis, osteoporosis or an artificial joint") },
  [SOLEUS_SAFETY_STATEMENT_BALANCE] = { N_ ("Falls, dizziness or trouble with your balance"), NULL },
  [SOLEUS_SAFETY_STATEMENT_MEDICINE] = { N_ ("Blood thinners, or medicine that lowers blood sugar"), N_ ("Or fluoroquinolone antibiotics or cortisone in the last two months") },
  [SOLEUS_SAFETY_STATEMENT_ADVICE] = { N_ ("Pregnancy, or a birth in the last six weeks"), N_ ("Or advice to be careful with exercise") },
};

#define BIT(statement) (1u << SOLEUS_SAFETY_STATEMENT_##statement)

/* What it means for exercise that one of these fits. Only those as urgent as the most urgent are told: the others don't matter before those are settled. */
static const struct {
  unsigned    statements;
  const char *title;
  const char *text;
} meanings[] = {
  {
      BIT (CHEST) | BIT (LIMB),
      N_ ("Call Your Local Emergency Number"),
      N_ ("Now, and don’t wait for it to pass. Don’t exercise."),
  },
  {
      BIT (ONE_LEG),
      N_ ("Get Medical Help Today"),
      N_ ("Have the leg looked at on the same day. Don’t exercise and don’t massage it before."),
  },
  {
      BIT (TENDON),
      N_ ("Go to an Emergency Department Today"),
      N_ ("Even if you can still walk. Don’t exercise that leg before."),
  },
  {
      BIT (INJURY) | BIT (HEART) | BIT (CLOT) | BIT (FEET),
      N_ ("Talk With a Health Professional First"),
      N_ ("Ask a doctor or a physiotherapist which of these exercises are right for you, and when. Soleus asks about each one once, before you first start it."),
  },
  {
      BIT (PRESSURE) | BIT (JOINTS) | BIT (BALANCE) | BIT (MEDICINE) | BIT (ADVICE),
      N_ ("Ask, and Begin Gently"),
      N_ ("Talk with a doctor or a physiotherapist first. Most seated everyday exercises you may begin by your own choice; before the others Soleus asks whether a professional has agreed."),
  },
};

static unsigned
get_ticked (SoleusSafetyCheckDialog *self)
{
  unsigned ticked = 0;

  for (unsigned i = 0; i < SOLEUS_SAFETY_N_STATEMENTS; i++) {
    if (soleus_safety_row_get_ticked (self->rows[i]))
      ticked |= 1u << i;
  }
  return ticked;
}

static void
append_meaning (SoleusSafetyCheckDialog *self,
                const char              *title,
                const char              *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", title, "wrap", TRUE, "xalign", 0.0f, NULL);
  GtkWidget *paragraph = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PARAGRAPH, "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (heading, "title-3");
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), paragraph);
  gtk_box_append (self->meanings, box);
}

static void
fill_meanings (SoleusSafetyCheckDialog *self,
               unsigned                 ticked)
{
  SoleusSafetyCheck check = soleus_safety_weigh (ticked);
  GtkWidget        *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->meanings))) != NULL)
    gtk_box_remove (self->meanings, child);
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++) {
    if (soleus_safety_weigh (ticked & meanings[i].statements) == check)
      append_meaning (self, _ (meanings[i].title), _ (meanings[i].text));
  }
}

static void
show_meaning (SoleusSafetyCheckDialog *self,
              unsigned                 ticked)
{
  gboolean goes_on = soleus_safety_weigh (ticked) < SOLEUS_SAFETY_CHECK_URGENT && self->reason != SOLEUS_SAFETY_CHECK_REASON_ASKED_FOR;

  fill_meanings (self, ticked);
  gtk_button_set_label (self->go_on, goes_on ? _ ("_Continue") : _ ("_Close"));
  adw_navigation_view_push_by_tag (self->navigation, "meaning");
  /* Enter never goes on past what wasn't read. */
  gtk_widget_grab_focus (GTK_WIDGET (goes_on ? self->signs : self->go_on));
}

/* Returns whether it went on till now. */
static gboolean
end (SoleusSafetyCheckDialog *self)
{
  if (self->is_over)
    return FALSE;
  self->is_over = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
  return TRUE;
}

static void
finish (SoleusSafetyCheckDialog *self,
        guint                    signal)
{
  g_autoptr (SoleusSafetyCheckDialog) alive = g_object_ref (self);

  if (end (self))
    g_signal_emit (self, signals[signal], 0);
}

static void
on_later_clicked (SoleusSafetyCheckDialog *self)
{
  finish (self, PUT_OFF);
}

static void
on_done_clicked (SoleusSafetyCheckDialog *self)
{
  unsigned ticked = get_ticked (self);

  /* While its page goes, it can still be pressed. */
  if (self->is_over || !g_str_equal (adw_navigation_view_get_visible_page_tag (self->navigation), "statements"))
    return;
  g_signal_emit (self, signals[ANSWERED], 0, (int) soleus_safety_weigh (ticked));
  if (ticked != 0)
    show_meaning (self, ticked);
  else
    finish (self, CONTINUED);
}

/* What is urgent isn't gone on from: whoever heard "continued" would only ask again. */
static void
on_go_on_clicked (SoleusSafetyCheckDialog *self)
{
  if (soleus_safety_weigh (get_ticked (self)) == SOLEUS_SAFETY_CHECK_URGENT)
    end (self);
  else
    finish (self, CONTINUED);
}

static gboolean
fits (SoleusSafetyCheckDialog *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  return gtk_adjustment_get_page_size (adjustment) > 0 && gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment) + 1;
}

/* Whoever ticks something may go on at once: what comes later is never more urgent. */
static void
update_done (SoleusSafetyCheckDialog *self)
{
  gboolean is_ticked = get_ticked (self) != 0;
  gboolean can_go_on = is_ticked || self->is_seen || fits (self);

  gtk_button_set_label (self->done, is_ticked ? _ ("_Continue") : _ ("N_one of These"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->done), can_go_on);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->done), can_go_on ? NULL : _ ("Go through all statements first"));
}

static void
take_as_seen (SoleusSafetyCheckDialog *self)
{
  self->is_seen = TRUE;
  update_done (self);
}

static void
on_scrolled (SoleusSafetyCheckDialog *self,
             GtkAdjustment           *adjustment)
{
  if (gtk_adjustment_get_value (adjustment) > 0 && gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) >= gtk_adjustment_get_upper (adjustment) - 1)
    take_as_seen (self);
}

/* Whoever walks from statement to statement, with the keyboard or a screen reader, comes to the last one without having scrolled. */
static void
on_focus_moved (SoleusSafetyCheckDialog *self,
                GParamSpec              *pspec,
                GtkRoot                 *root)
{
  if (gtk_root_get_focus (root) == GTK_WIDGET (self->rows[SOLEUS_SAFETY_N_STATEMENTS - 1]))
    take_as_seen (self);
}

static void
add_rows (SoleusSafetyCheckDialog *self)
{
  for (unsigned i = 0; i < SOLEUS_SAFETY_N_STATEMENTS; i++) {
    AdwPreferencesGroup *group = soleus_safety_weigh (1u << i) == SOLEUS_SAFETY_CHECK_URGENT ? self->now : self->lately;
    GtkWidget           *row = soleus_safety_row_new (_ (statements[i].title), statements[i].more != NULL ? _ (statements[i].more) : NULL);

    self->rows[i] = SOLEUS_SAFETY_ROW (row);
    adw_preferences_group_add (group, row);
    g_signal_connect_object (row, "notify::ticked", G_CALLBACK (update_done), self, G_CONNECT_SWAPPED);
  }
}

static void
focus_first (gpointer data)
{
  SoleusSafetyCheckDialog *self = SOLEUS_SAFETY_CHECK_DIALOG (data);

  self->focus_source = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* A navigation view in a dialog gives the focus to its first row right after it has come, and scrolls there. */
static void
on_first_mapped (SoleusSafetyCheckDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_signal_handlers_disconnect_by_func (root, on_focus_moved, self);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus_moved), self, G_CONNECT_SWAPPED);
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_first, self);
}

static void
soleus_safety_check_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&SOLEUS_SAFETY_CHECK_DIALOG (object)->focus_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_SAFETY_CHECK_DIALOG);
  G_OBJECT_CLASS (soleus_safety_check_dialog_parent_class)->dispose (object);
}

static void
soleus_safety_check_dialog_class_init (SoleusSafetyCheckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_safety_check_dialog_dispose;

  /**
   * SoleusSafetyCheckDialog::answered:
   * @self: the check
   * @check: a #SoleusSafetyCheck
   *
   * The person has said what fits. They may go back and say it otherwise.
   */
  signals[ANSWERED] = g_signal_new ("answered", SOLEUS_TYPE_SAFETY_CHECK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * SoleusSafetyCheckDialog::put-off:
   * @self: the check
   *
   * The person leaves it for later.
   */
  signals[PUT_OFF] = g_signal_new ("put-off", SOLEUS_TYPE_SAFETY_CHECK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusSafetyCheckDialog::continued:
   * @self: the check
   *
   * The person goes on with what they were about, after having answered.
   */
  signals[CONTINUED] = g_signal_new ("continued", SOLEUS_TYPE_SAFETY_CHECK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-safety-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, now);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, lately);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, review);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, later);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, done);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, meanings);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, signs);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyCheckDialog, go_on);
  gtk_widget_class_bind_template_callback (widget_class, on_later_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_go_on_clicked);
}

static void
soleus_safety_check_dialog_init (SoleusSafetyCheckDialog *self)
{
  g_autofree char *review = soleus_when_to_stop_dup_review ();
  GtkAdjustment   *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gtk_label_set_label (self->review, review);
  add_rows (self);
  update_done (self);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (update_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows[0], "map", G_CALLBACK (on_first_mapped), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->intro, NULL, -1);
}

/**
 * soleus_safety_check_dialog_new:
 * @reason: why it is shown
 *
 * Returns: (transfer floating): the check, to be presented
 */
AdwDialog *
soleus_safety_check_dialog_new (SoleusSafetyCheckReason reason)
{
  SoleusSafetyCheckDialog *self = g_object_new (SOLEUS_TYPE_SAFETY_CHECK_DIALOG, NULL);

  self->reason = reason;
  gtk_widget_set_visible (GTK_WIDGET (self->later), reason == SOLEUS_SAFETY_CHECK_REASON_FIRST);
  if (reason == SOLEUS_SAFETY_CHECK_REASON_AGAIN)
    gtk_label_set_label (self->intro, _ ("Last time, something applied to you that needs medical help. Nothing starts before that is settled. Do any of these apply to you today?"));
  return ADW_DIALOG (self);
}
