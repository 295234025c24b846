/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-consent.h"

#include "soleus-safety-check-type.h"

/**
 * SoleusConsent:
 *
 * What the person has answered before exercising, as little of it as possible: how careful to be, and for each routine that was asked about whether it
 * was read about or agreed to, with a sum of what it was then. It doesn't know where it is kept: its properties are made to be bound to settings.
 */
struct _SoleusConsent {
  GObject parent_instance;

  SoleusSafetyCheck check;
  int               check_version;
  int               put_offs;
  int               stopped_day;
  GVariant         *read;   /* (owned): a{ss}, sums by ids */
  GVariant         *agreed; /* (owned): likewise */
};

G_DEFINE_FINAL_TYPE (SoleusConsent, soleus_consent, G_TYPE_OBJECT)

typedef enum {
  PROP_CHECK = 1,
  PROP_CHECK_VERSION,
  PROP_PUT_OFFS,
  PROP_STOPPED_DAY,
  PROP_READ,
  PROP_AGREED,
} SoleusConsentProperty;

static GParamSpec *properties[PROP_AGREED + 1];

static void
set_answers (SoleusConsent        *self,
             GVariant            **answers,
             GVariant             *value,
             SoleusConsentProperty property)
{
  g_autoptr (GVariant) taken = g_variant_ref_sink (value != NULL ? value : g_variant_new ("a{ss}", NULL));

  if (*answers != NULL && g_variant_equal (*answers, taken))
    return;
  g_clear_pointer (answers, g_variant_unref);
  *answers = g_steal_pointer (&taken);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_check (SoleusConsent    *self,
           SoleusSafetyCheck check)
{
  if (self->check == check)
    return;
  self->check = check;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECK]);
}

static void
set_check_version (SoleusConsent *self,
                   int            version)
{
  if (self->check_version == version)
    return;
  self->check_version = version;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECK_VERSION]);
}

static void
set_put_offs (SoleusConsent *self,
              int            put_offs)
{
  if (self->put_offs == put_offs)
    return;
  self->put_offs = put_offs;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PUT_OFFS]);
}

static void
set_stopped_day (SoleusConsent *self,
                 int            day)
{
  if (self->stopped_day == day)
    return;
  self->stopped_day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STOPPED_DAY]);
}

/* Before it was counted, it was only known that it was put off: that counts as once. */
static int
get_put_offs (SoleusConsent *self)
{
  return MAX (self->put_offs, self->check == SOLEUS_SAFETY_CHECK_PUT_OFF ? 1 : 0);
}

static void
forget_answers (SoleusConsent *self)
{
  set_answers (self, &self->read, NULL, PROP_READ);
  set_answers (self, &self->agreed, NULL, PROP_AGREED);
}

/* One answer besides those that are there, or instead of the one that this id had. */
static GVariant *
add_answer (GVariant   *answers,
            const char *id,
            const char *sum)
{
  GVariantBuilder builder;
  GVariantIter    iter;
  const char     *other_id, *other_sum;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, answers);
  while (g_variant_iter_next (&iter, "{&s&s}", &other_id, &other_sum)) {
    if (!g_str_equal (other_id, id))
      g_variant_builder_add (&builder, "{ss}", other_id, other_sum);
  }
  g_variant_builder_add (&builder, "{ss}", id, sum);
  return g_variant_builder_end (&builder);
}

static gboolean
holds (GVariant   *answers,
       const char *id,
       const char *sum)
{
  const char *found = NULL;

  return g_variant_lookup (answers, id, "&s", &found) && g_str_equal (found, sum);
}

static SoleusSafetyAnswer
look_up_id (SoleusConsent *self,
            const char    *id,
            const char    *sum)
{
  if (holds (self->agreed, id, sum))
    return SOLEUS_SAFETY_ANSWER_AGREED;
  return holds (self->read, id, sum) ? SOLEUS_SAFETY_ANSWER_READ : SOLEUS_SAFETY_ANSWER_NONE;
}

/* What was answered about the built-in one holds for a copy that keeps to it. */
static SoleusSafetyAnswer
look_up (SoleusConsent *self,
         SoleusRoutine *routine)
{
  g_autofree char   *sum = soleus_safety_sum_up (routine);
  SoleusSafetyAnswer answer = look_up_id (self, routine->id, sum);

  return routine->keeps_to_origin ? MAX (answer, look_up_id (self, routine->based_on, sum)) : answer;
}

static void
soleus_consent_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SoleusConsent *self = SOLEUS_CONSENT (object);

  switch ((SoleusConsentProperty) property_id) {
  case PROP_CHECK:
    g_value_set_enum (value, (int) self->check);
    break;
  case PROP_CHECK_VERSION:
    g_value_set_int (value, self->check_version);
    break;
  case PROP_PUT_OFFS:
    g_value_set_int (value, self->put_offs);
    break;
  case PROP_STOPPED_DAY:
    g_value_set_int (value, self->stopped_day);
    break;
  case PROP_READ:
    g_value_set_variant (value, self->read);
    break;
  case PROP_AGREED:
    g_value_set_variant (value, self->agreed);
    break;
  }
}

static void
soleus_consent_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SoleusConsent *self = SOLEUS_CONSENT (object);

  switch ((SoleusConsentProperty) property_id) {
  case PROP_CHECK:
    set_check (self, g_value_get_enum (value));
    break;
  case PROP_CHECK_VERSION:
    set_check_version (self, g_value_get_int (value));
    break;
  case PROP_PUT_OFFS:
    set_put_offs (self, g_value_get_int (value));
    break;
  case PROP_STOPPED_DAY:
    set_stopped_day (self, g_value_get_int (value));
    break;
  case PROP_READ:
    set_answers (self, &self->read, g_value_get_variant (value), PROP_READ);
    break;
  case PROP_AGREED:
    set_answers (self, &self->agreed, g_value_get_variant (value), PROP_AGREED);
    break;
  }
}

static void
soleus_consent_finalize (GObject *object)
{
  SoleusConsent *self = SOLEUS_CONSENT (object);

  g_variant_unref (self->read);
  g_variant_unref (self->agreed);
  G_OBJECT_CLASS (soleus_consent_parent_class)->finalize (object);
}

static void
soleus_consent_class_init (SoleusConsentClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = soleus_consent_get_property;
  object_class->set_property = soleus_consent_set_property;
  object_class->finalize = soleus_consent_finalize;

  /**
   * SoleusConsent:check:
   *
   * What the check left behind.
   */
  properties[PROP_CHECK] = g_param_spec_enum ("check", NULL, NULL, SOLEUS_TYPE_SAFETY_CHECK, SOLEUS_SAFETY_CHECK_NOT_DONE, flags);
  /**
   * SoleusConsent:check-version:
   *
   * The version of the statements that were answered, 0 when none were.
   */
  properties[PROP_CHECK_VERSION] = g_param_spec_int ("check-version", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * SoleusConsent:put-offs:
   *
   * How often the check was put off since it was last gone through.
   */
  properties[PROP_PUT_OFFS] = g_param_spec_int ("put-offs", NULL, NULL, 0, SOLEUS_SAFETY_MOST_PUT_OFFS, 0, flags);
  /**
   * SoleusConsent:stopped-day:
   *
   * The day for which a sign told in a session has ended all exercise, 0 when there was none.
   */
  properties[PROP_STOPPED_DAY] = g_param_spec_int ("stopped-day", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * SoleusConsent:read:
   *
   * What was read about: sums by ids.
   */
  properties[PROP_READ] = g_param_spec_variant ("read", NULL, NULL, G_VARIANT_TYPE ("a{ss}"), NULL, flags);
  /**
   * SoleusConsent:agreed:
   *
   * What a health professional has agreed to, as the person says: sums by ids.
   */
  properties[PROP_AGREED] = g_param_spec_variant ("agreed", NULL, NULL, G_VARIANT_TYPE ("a{ss}"), NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_consent_init (SoleusConsent *self)
{
  self->read = g_variant_ref_sink (g_variant_new ("a{ss}", NULL));
  self->agreed = g_variant_ref_sink (g_variant_new ("a{ss}", NULL));
}

SoleusConsent *
soleus_consent_new (void)
{
  return g_object_new (SOLEUS_TYPE_CONSENT, NULL);
}

/* What is urgent, and what every exercise waits for, holds whatever the statements were: others could make nobody more careful. Who was let through by others
 * must see those of today, since what was ticked isn't kept: any of the new ones may fit. To have put them off is no answer to any. */
static gboolean
holds_still (SoleusConsent *self)
{
  return self->check_version == SOLEUS_SAFETY_CHECK_VERSION || self->check >= SOLEUS_SAFETY_CHECK_ASK_FIRST || self->check == SOLEUS_SAFETY_CHECK_PUT_OFF;
}

/**
 * soleus_consent_get_check:
 * @self: what was answered
 *
 * Returns: what the check left behind; not done when it was about other statements than today's, unless they kept the person from exercising
 */
SoleusSafetyCheck
soleus_consent_get_check (SoleusConsent *self)
{
  g_return_val_if_fail (SOLEUS_IS_CONSENT (self), SOLEUS_SAFETY_CHECK_NOT_DONE);

  return holds_still (self) ? self->check : SOLEUS_SAFETY_CHECK_NOT_DONE;
}

/**
 * soleus_consent_take_check:
 * @self: what was answered
 * @check: what soleus_safety_weigh () says
 *
 * Keeps that the check was gone through. When something fitted, what was read or agreed to before it came counts no longer.
 */
void
soleus_consent_take_check (SoleusConsent    *self,
                           SoleusSafetyCheck check)
{
  g_return_if_fail (SOLEUS_IS_CONSENT (self));

  if (check > SOLEUS_SAFETY_CHECK_CLEAR)
    forget_answers (self);
  set_put_offs (self, 0);
  set_check_version (self, SOLEUS_SAFETY_CHECK_VERSION);
  set_check (self, check);
}

/**
 * soleus_consent_put_off:
 * @self: what was answered
 *
 * The person leaves the check for later, once more. One that was gone through stands, and so does one of other statements of which something fitted.
 */
void
soleus_consent_put_off (SoleusConsent *self)
{
  int put_offs;

  g_return_if_fail (SOLEUS_IS_CONSENT (self));

  if (soleus_consent_get_check (self) > SOLEUS_SAFETY_CHECK_PUT_OFF || self->check > SOLEUS_SAFETY_CHECK_CLEAR)
    return;
  put_offs = MIN (get_put_offs (self) + 1, SOLEUS_SAFETY_MOST_PUT_OFFS);
  set_put_offs (self, put_offs);
  set_check_version (self, SOLEUS_SAFETY_CHECK_VERSION);
  set_check (self, SOLEUS_SAFETY_CHECK_PUT_OFF);
}

/**
 * soleus_consent_stop_for_day:
 * @self: what was answered
 * @day: the present day, from 1 in any way of counting that stays the same
 *
 * Keeps that nothing is begun any more on @day, whatever is answered.
 */
void
soleus_consent_stop_for_day (SoleusConsent *self,
                             int            day)
{
  g_return_if_fail (SOLEUS_IS_CONSENT (self));
  g_return_if_fail (day > 0);

  set_stopped_day (self, day);
}

/**
 * soleus_consent_is_stopped:
 * @self: what was answered
 * @day: the present day, counted in the same way
 *
 * Returns: whether nothing is begun any more on @day
 */
gboolean
soleus_consent_is_stopped (SoleusConsent *self,
                           int            day)
{
  g_return_val_if_fail (SOLEUS_IS_CONSENT (self), TRUE);

  return self->stopped_day == day;
}

/**
 * soleus_consent_ask:
 * @self: what was answered
 * @routine: what is to be started
 *
 * Returns: what must be asked before @routine starts
 */
SoleusSafetyQuestion
soleus_consent_ask (SoleusConsent *self,
                    SoleusRoutine *routine)
{
  SoleusSafetyQuestion question = soleus_safety_ask (routine, soleus_consent_get_check (self), get_put_offs (self), look_up (self, routine));

  /* Of whom something fitted, the new statements can't be put off: they would be less careful until then. */
  if (question == SOLEUS_SAFETY_QUESTION_CHECK && self->check > SOLEUS_SAFETY_CHECK_CLEAR)
    return SOLEUS_SAFETY_QUESTION_CHECK_NEEDED;
  return question;
}

/**
 * soleus_consent_answer:
 * @self: what was answered
 * @routine: what was asked about
 * @answer: what the person says; %SOLEUS_SAFETY_ANSWER_NONE changes nothing
 *
 * Keeps an answer about @routine as it is now.
 */
void
soleus_consent_answer (SoleusConsent     *self,
                       SoleusRoutine     *routine,
                       SoleusSafetyAnswer answer)
{
  g_autofree char *sum = soleus_safety_sum_up (routine);

  g_return_if_fail (SOLEUS_IS_CONSENT (self));

  switch (answer) {
  case SOLEUS_SAFETY_ANSWER_READ:
    set_answers (self, &self->read, add_answer (self->read, routine->id, sum), PROP_READ);
    break;
  case SOLEUS_SAFETY_ANSWER_AGREED:
    set_answers (self, &self->agreed, add_answer (self->agreed, routine->id, sum), PROP_AGREED);
    break;
  case SOLEUS_SAFETY_ANSWER_NONE:
    break;
  }
}

/**
 * soleus_consent_forget:
 * @self: what was answered
 *
 * Asks again about everything. Something urgent goes only with another check, and a day on which nothing is begun stays one.
 */
void
soleus_consent_forget (SoleusConsent *self)
{
  g_return_if_fail (SOLEUS_IS_CONSENT (self));

  forget_answers (self);
  if (self->check == SOLEUS_SAFETY_CHECK_URGENT)
    return;
  set_put_offs (self, 0);
  set_check (self, SOLEUS_SAFETY_CHECK_NOT_DONE);
  set_check_version (self, 0);
}

/**
 * soleus_consent_list_gentle:
 * @self: what was answered
 * @library: (element-type SoleusEntry): what there is
 * @like: what can't be started
 * @most: how many at most
 *
 * Gentle routines that the person can start instead without a question, those of the same group first. What is for after an injury is left to those who
 * treat it.
 *
 * Returns: (transfer full) (element-type SoleusEntry): the entries, maybe none
 */
GPtrArray *
soleus_consent_list_gentle (SoleusConsent *self,
                            GListModel    *library,
                            SoleusEntry   *like,
                            guint          most)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (int other_group = 0; other_group < 2; other_group++) {
    for (guint i = 0; i < g_list_model_get_n_items (library) && list->len < most; i++) {
      g_autoptr (SoleusEntry) entry = g_list_model_get_item (library, i);
      SoleusRoutine *routine = soleus_entry_get_routine (entry);
      gboolean       is_alike = routine->category == soleus_entry_get_category (like);

      if (is_alike == !other_group && routine->category != SOLEUS_CATEGORY_AFTER_INJURY && soleus_safety_is_gentle (routine) && soleus_consent_ask (self, routine) == SOLEUS_SAFETY_QUESTION_NONE)
        g_ptr_array_add (list, g_steal_pointer (&entry));
    }
  }
  return list;
}
