/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose-reader.h"
#include "soleus-catalogue-resource.h"
#include "soleus-exercise-reader.h"
#include "soleus-fault.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"
#include "soleus-kind-types.h"
#include "soleus-limits.h"
#include "soleus-pose-types.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A pose comes from another, and that one perhaps from a third. */
#define MOST_GENERATIONS 4

/* A leg that is bent further than this can't be drawn. */
#define LEAST_REACH 8.0

static const SoleusBounds length_cm = { -500, 500, FALSE };
static const SoleusBounds size_cm = { 20, 1000, FALSE };
static const SoleusBounds radius_cm = { 0.1, 200, FALSE };
static const SoleusBounds angle_deg = { -180, 180, FALSE };
static const SoleusBounds part = { 0, 1, FALSE };
static const SoleusBounds direction = { -1, 1, FALSE };
static const SoleusBounds stride_s = { 0.2, 5, FALSE };
static const SoleusBounds stride_cm = { 1, 500, FALSE };
static const SoleusBounds ground_part = { 0.05, 0.95, FALSE };

/* Numbers that one object holds, with their places in the struct. */
typedef struct {
  const char         *key;
  const SoleusBounds *bounds;
  size_t              offset;
} Number;

static const Number key_numbers[] = {
  { "lean_deg", &angle_deg, offsetof (SoleusPoseKey, lean) },
  { "thighs_deg", &angle_deg, offsetof (SoleusPoseKey, thighs) },
  { "hands_cm", &length_cm, offsetof (SoleusPoseKey, hands) },
  { "swing_deg", &angle_deg, offsetof (SoleusPoseKey, swing) },
  { "bend_deg", &angle_deg, offsetof (SoleusPoseKey, bend) },
  { "effort", &part, offsetof (SoleusPoseKey, effort) },
};

static const Number foot_numbers[] = {
  { "heel_deg", &angle_deg, offsetof (SoleusPoseFoot, heel) },
  { "toe_deg", &angle_deg, offsetof (SoleusPoseFoot, toe) },
};

static const Number left_numbers[] = {
  { "foot_cm", &length_cm, offsetof (SoleusPoseData, left_foot) },
  { "hip_cm", &length_cm, offsetof (SoleusPoseData, left_hip) },
};

static const Number hands_numbers[] = {
  { "right_deg", &angle_deg, offsetof (SoleusPoseData, right_hand.angle) },
  { "left_deg", &angle_deg, offsetof (SoleusPoseData, left_hand.angle) },
  { "left_swing_deg", &angle_deg, offsetof (SoleusPoseData, left_swing) },
};

static const Number motion_numbers[] = {
  { "reach_cm", &stride_cm, offsetof (SoleusPoseData, reach) },
  { "handover", &part, offsetof (SoleusPoseData, handover) },
  { "tilt_deg", &angle_deg, offsetof (SoleusPoseData, tilt) },
  { "step_cm", &stride_cm, offsetof (SoleusPoseData, step) },
};

static const Number gait_numbers[] = {
  { "stride_s", &stride_s, offsetof (SoleusPoseGait, stride_s) },
  { "length_cm", &stride_cm, offsetof (SoleusPoseGait, length) },
  { "ground_part", &ground_part, offsetof (SoleusPoseGait, ground_part) },
  { "ahead_cm", &length_cm, offsetof (SoleusPoseGait, ahead) },
  { "strike_deg", &angle_deg, offsetof (SoleusPoseGait, strike) },
  { "stance_deg", &angle_deg, offsetof (SoleusPoseGait, stance) },
  { "push_deg", &angle_deg, offsetof (SoleusPoseGait, push) },
  { "swing_deg", &angle_deg, offsetof (SoleusPoseGait, swing) },
  { "clear_cm", &length_cm, offsetof (SoleusPoseGait, clear) },
  { "hip_cm", &length_cm, offsetof (SoleusPoseGait, hip) },
  { "bob_cm", &length_cm, offsetof (SoleusPoseGait, bob) },
  { "bob_from", &part, offsetof (SoleusPoseGait, bob_from) },
  { "lean_deg", &angle_deg, offsetof (SoleusPoseGait, lean) },
  { "arm_deg", &angle_deg, offsetof (SoleusPoseGait, arm) },
  { "arm_middle_deg", &angle_deg, offsetof (SoleusPoseGait, arm_middle) },
  { "elbow_deg", &angle_deg, offsetof (SoleusPoseGait, elbow) },
  { "slope_deg", &angle_deg, offsetof (SoleusPoseGait, slope) },
};

static const Number camera_numbers[] = {
  { "middle_cm", &length_cm, offsetof (SoleusPoseData, middle) },
  { "size_cm", &size_cm, offsetof (SoleusPoseData, size) },
  { "below_cm", &length_cm, offsetof (SoleusPoseData, below) },
};

static const Number gauge_numbers[] = {
  { "x_cm", &length_cm, offsetof (SoleusPoseData, gauge_x) },
  { "base_cm", &length_cm, offsetof (SoleusPoseData, gauge_base) },
  { "depth_cm", &length_cm, offsetof (SoleusPoseData, gauge_depth) },
};

static void
read_numbers (SoleusReader *self,
              JsonObject   *object,
              const Number *numbers,
              size_t        n_numbers,
              void         *target)
{
  for (size_t i = 0; i < n_numbers; i++)
    soleus_reader_get_number (self, object, numbers[i].key, numbers[i].bounds, G_STRUCT_MEMBER_P (target, numbers[i].offset));
}

/* Goes into an object that may be missing. Whether it is or not, its reading ends with soleus_reader_leave(). */
static JsonObject *
enter (SoleusReader *self,
       JsonObject   *object,
       const char   *key,
       gsize        *place)
{
  JsonObject *inner = soleus_reader_get_object (self, object, key);

  *place = soleus_reader_enter (self, key);
  return inner;
}

static void
read_group (SoleusReader *self,
            JsonObject   *object,
            const char   *key,
            const Number *numbers,
            size_t        n_numbers,
            void         *target)
{
  gsize       place;
  JsonObject *inner = enter (self, object, key, &place);

  if (inner != NULL)
    read_numbers (self, inner, numbers, n_numbers, target);
  soleus_reader_leave (self, place);
}

/* Two numbers in a list. */
static gboolean
read_pair (SoleusReader       *self,
           JsonArray          *array,
           const SoleusBounds *bounds,
           double             *a,
           double             *b)
{
  guint before = self->n_faults;

  if (array == NULL || json_array_get_length (array) != 2) {
    soleus_reader_fault_type (self, _ ("a list of two numbers"));
    return FALSE;
  }
  for (guint i = 0; i < 2; i++)
    soleus_reader_check_number (self, array, i, bounds);
  if (self->n_faults > before)
    return FALSE;
  *a = json_array_get_double_element (array, 0);
  *b = json_array_get_double_element (array, 1);
  return TRUE;
}

static gboolean
get_pair (SoleusReader       *self,
          JsonObject         *object,
          const char         *key,
          const SoleusBounds *bounds,
          double             *a,
          double             *b)
{
  JsonArray *array = soleus_reader_get_array (self, object, key);
  gboolean   good = FALSE;
  gsize      place;

  if (array == NULL)
    return FALSE;
  place = soleus_reader_enter (self, key);
  good = read_pair (self, array, bounds, a, b);
  soleus_reader_leave (self, place);
  return good;
}

static gboolean
get_point (SoleusReader    *self,
           JsonObject      *object,
           const char      *key,
           SoleusPosePoint *point)
{
  return get_pair (self, object, key, &length_cm, &point->x, &point->y);
}

static gboolean
get_flag (SoleusReader *self,
          JsonObject   *object,
          const char   *key)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place;

  if (node == NULL)
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  place = soleus_reader_enter (self, key);
  soleus_reader_fault_type (self, _ ("true or false, without quotes"));
  soleus_reader_leave (self, place);
  return FALSE;
}

/* Whether any key pose says where the working foot is by its heel: then it turns about that in all of them. */
static gboolean
turns_about_heel (JsonObject *keys)
{
  for (int kind = 0; keys != NULL && kind < SOLEUS_POSE_N_KEYS; kind++) {
    JsonNode *key = json_object_get_member (keys, soleus_kind_to_nick (SOLEUS_TYPE_POSE_KEY_KIND, kind));
    JsonNode *foot = key != NULL && JSON_NODE_HOLDS_OBJECT (key) ? json_object_get_member (json_node_get_object (key), "working") : NULL;

    if (foot != NULL && JSON_NODE_HOLDS_OBJECT (foot) && json_object_has_member (json_node_get_object (foot), "heel_cm"))
      return TRUE;
  }
  return FALSE;
}

static void
read_foot (SoleusReader   *self,
           JsonObject     *object,
           const char     *key,
           SoleusPoseFoot *foot,
           gboolean        by_heel)
{
  gsize       place;
  JsonObject *inner = enter (self, object, key, &place);

  if (inner != NULL) {
    gboolean by_ball;

    read_numbers (self, inner, foot_numbers, G_N_ELEMENTS (foot_numbers), foot);
    by_ball = get_point (self, inner, "ball_cm", &foot->place);
    if (by_heel && !get_point (self, inner, "heel_cm", &foot->place) && by_ball) {
      foot->place.x -= SOLEUS_POSE_HEEL_TO_BALL * cos (-foot->heel * G_PI / 180.0);
      foot->place.y -= SOLEUS_POSE_HEEL_TO_BALL * sin (-foot->heel * G_PI / 180.0);
    }
  }
  soleus_reader_leave (self, place);
}

static double
get_effort (SoleusPoseKeyKind kind)
{
  switch (kind) {
  case SOLEUS_POSE_KEY_REST:
  case SOLEUS_POSE_KEY_LOW:
    /* A calf at rest still holds the foot a little. */
    return 0.12;
  case SOLEUS_POSE_KEY_BALANCED:
  case SOLEUS_POSE_KEY_STRETCHED:
    return 0.6;
  case SOLEUS_POSE_KEY_HIGH:
    return 1.0;
  }
  g_return_val_if_reached (0.0);
}

/* How far a foot is from the hip of its leg. */
static double
get_distance (const SoleusPoseKey  *key,
              const SoleusPoseFoot *foot,
              gboolean              by_heel,
              double                hip,
              double                ahead)
{
  double angle = -foot->heel * G_PI / 180.0;
  double back = by_heel ? SOLEUS_POSE_HEEL_TO_BALL - SOLEUS_POSE_ANKLE_BACK : -SOLEUS_POSE_ANKLE_BACK;

  return hypot (foot->place.x + ahead + back * cos (angle) - SOLEUS_POSE_ANKLE_UP * sin (angle) - key->hips.x - hip,
                foot->place.y + back * sin (angle) + SOLEUS_POSE_ANKLE_UP * cos (angle) - key->hips.y);
}

static void
check_reach (SoleusReader         *self,
             const SoleusPoseData *data,
             const SoleusPoseKey  *key,
             const char           *word,
             const SoleusPoseFoot *foot,
             gboolean              by_heel)
{
  gsize place = soleus_reader_enter (self, word);

  for (int left = 0; left < 2; left++) {
    double distance = get_distance (key, foot, by_heel, left ? data->left_hip : 0.0, left ? data->left_foot : 0.0);

    if (distance > SOLEUS_POSE_THIGH + SOLEUS_POSE_SHIN || distance < LEAST_REACH) {
      soleus_reader_fault (self, "out-of-reach", _ ("From the hip to this ankle it is %.1f cm; a leg reaches from %g to %g cm. Move the hips or the foot."), distance, LEAST_REACH, SOLEUS_POSE_THIGH + SOLEUS_POSE_SHIN);
      break;
    }
  }
  soleus_reader_leave (self, place);
}

static void
read_keys (SoleusReader   *self,
           JsonObject     *object,
           SoleusPoseData *data)
{
  gsize       all;
  JsonObject *keys = enter (self, object, "keys", &all);
  guint       before = self->n_faults;

  data->by_heel = turns_about_heel (keys);
  if (keys == NULL && data->motion != SOLEUS_POSE_MOTION_GAIT)
    soleus_reader_fault (self, "missing-key", _ ("A pose needs its key poses. Write at least “rest”."));
  for (int kind = 0; kind < SOLEUS_POSE_N_KEYS; kind++) {
    const char    *nick = soleus_kind_to_nick (SOLEUS_TYPE_POSE_KEY_KIND, kind);
    SoleusPoseKey *key = &data->keys[kind];
    JsonObject    *inner = keys != NULL ? soleus_reader_get_object (self, keys, nick) : NULL;
    gsize          place = soleus_reader_enter (self, nick);

    /* Each is like the rest, but for what it says. */
    *key = data->keys[SOLEUS_POSE_KEY_REST];
    key->effort = get_effort ((SoleusPoseKeyKind) kind);
    if (inner != NULL) {
      get_point (self, inner, "hips_cm", &key->hips);
      read_numbers (self, inner, key_numbers, G_N_ELEMENTS (key_numbers), key);
      read_foot (self, inner, "working", &key->working, data->by_heel);
      read_foot (self, inner, "other", &key->other, FALSE);
    }
    /* One fault is enough: what the rest says, the others say too. */
    if (keys != NULL && data->motion == SOLEUS_POSE_MOTION_FEET && self->n_faults == before)
      check_reach (self, data, key, "working", &key->working, data->by_heel);
    if (keys != NULL && data->motion == SOLEUS_POSE_MOTION_FEET && self->n_faults == before)
      check_reach (self, data, key, "other", &key->other, FALSE);
    soleus_reader_leave (self, place);
  }
  soleus_reader_leave (self, all);
}

static void
read_hands (SoleusReader   *self,
            JsonObject     *object,
            SoleusPoseData *data)
{
  gsize       place;
  JsonObject *hands = enter (self, object, "hands", &place);
  int         kind = SOLEUS_POSE_HANDS_HANG;

  if (hands != NULL) {
    soleus_reader_require (self, hands, "kind");
    soleus_reader_get_kind (self, hands, "kind", SOLEUS_TYPE_POSE_HANDS, &kind);
    if (kind == SOLEUS_POSE_HANDS_REACH) {
      soleus_reader_require (self, hands, "right_cm");
      soleus_reader_require (self, hands, "left_cm");
    }
    get_point (self, hands, "right_cm", &data->right_hand.place);
    get_point (self, hands, "left_cm", &data->left_hand.place);
    read_numbers (self, hands, hands_numbers, G_N_ELEMENTS (hands_numbers), data);
  }
  data->hands = kind;
  soleus_reader_leave (self, place);
}

static void
read_motion (SoleusReader   *self,
             JsonObject     *object,
             SoleusPoseData *data)
{
  gsize       place;
  JsonObject *motion = enter (self, object, "motion", &place);
  int         kind = SOLEUS_POSE_MOTION_FEET;

  if (motion != NULL) {
    soleus_reader_get_kind (self, motion, "kind", SOLEUS_TYPE_POSE_MOTION, &kind);
    read_numbers (self, motion, motion_numbers, G_N_ELEMENTS (motion_numbers), data);
    if (kind == SOLEUS_POSE_MOTION_PLATE)
      soleus_reader_require (self, motion, "reach_cm");
    if (kind == SOLEUS_POSE_MOTION_GAIT) {
      JsonObject *gait = soleus_reader_get_object (self, motion, "gait");
      gsize       inner;

      soleus_reader_require (self, motion, "gait");
      inner = soleus_reader_enter (self, "gait");

      for (size_t i = 0; gait != NULL && i < G_N_ELEMENTS (gait_numbers); i++)
        soleus_reader_require (self, gait, gait_numbers[i].key);
      if (gait != NULL)
        read_numbers (self, gait, gait_numbers, G_N_ELEMENTS (gait_numbers), &data->gait);
      soleus_reader_leave (self, inner);
    }
  }
  data->motion = kind;
  soleus_reader_leave (self, place);
}

static void
read_corners (SoleusReader        *self,
              JsonObject          *object,
              const char          *key,
              int                  least,
              int                  most,
              SoleusPoseFurniture *piece)
{
  JsonArray *corners = soleus_reader_get_array (self, object, key);
  gsize      place = soleus_reader_enter (self, key);
  int        n = corners != NULL ? (int) json_array_get_length (corners) : 0;

  if (corners != NULL && (n < least || n > most))
    soleus_reader_fault (self, "too-many", _ ("Here are %d places; from %d to %d are possible."), n, least, most);
  for (int i = 0; i < MIN (n, most); i++) {
    JsonNode *node = json_array_get_element (corners, (guint) i);
    gsize     item = soleus_reader_enter_index (self, (guint) i);

    read_pair (self, JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL, &length_cm, &piece->points[i].x, &piece->points[i].y);
    soleus_reader_leave (self, item);
  }
  piece->n_points = MIN (n, most);
  soleus_reader_leave (self, place);
}

static void
read_piece (SoleusReader        *self,
            JsonObject          *object,
            SoleusPoseFurniture *piece)
{
  gboolean outline = soleus_reader_has (object, "outline_cm");

  if (!outline)
    soleus_reader_require (self, object, "radius_cm");
  soleus_reader_get_number (self, object, "radius_cm", &radius_cm, &piece->radius);
  if (outline)
    read_corners (self, object, "outline_cm", 3, SOLEUS_POSE_MOST_CORNERS, piece);
  else if (soleus_reader_has (object, "disc_cm"))
    piece->n_points = get_point (self, object, "disc_cm", &piece->points[0]) ? 1 : 0;
  else if (soleus_reader_has (object, "bar_cm"))
    read_corners (self, object, "bar_cm", 2, 2, piece);
  else
    soleus_reader_fault (self, "missing-key", _ ("A piece of furniture needs “bar_cm”, “disc_cm” or “outline_cm”."));
}

static void
read_furniture (SoleusReader   *self,
                JsonObject     *object,
                SoleusPoseData *data)
{
  JsonArray *furniture = soleus_reader_get_array (self, object, "furniture");
  gsize      place = soleus_reader_enter (self, "furniture");
  guint      n = furniture != NULL ? json_array_get_length (furniture) : 0;

  if (n > SOLEUS_POSE_MOST_FURNITURE)
    soleus_reader_fault (self, "too-many", _ ("Here are %u pieces; at most %d are possible."), n, SOLEUS_POSE_MOST_FURNITURE);
  for (guint i = 0; i < MIN (n, SOLEUS_POSE_MOST_FURNITURE); i++) {
    gsize       item = soleus_reader_enter_index (self, i);
    JsonObject *piece = soleus_reader_get_item (self, furniture, i);

    if (piece != NULL)
      read_piece (self, piece, &data->furniture[i]);
    soleus_reader_leave (self, item);
  }
  data->n_furniture = (int) MIN (n, SOLEUS_POSE_MOST_FURNITURE);
  soleus_reader_leave (self, place);
}

static void
read_view (SoleusReader   *self,
           JsonObject     *object,
           SoleusPoseData *data)
{
  gsize       place;
  JsonObject *camera = enter (self, object, "camera", &place);

  data->size = 200.0;
  data->below = 8.0;
  if (camera != NULL)
    read_group (self, camera, "whole", camera_numbers, G_N_ELEMENTS (camera_numbers), data);
  soleus_reader_leave (self, place);
  data->has_gauge = soleus_reader_has (object, "gauge");
  read_group (self, object, "gauge", gauge_numbers, G_N_ELEMENTS (gauge_numbers), data);
}

static void
read_signs (SoleusReader   *self,
            JsonObject     *object,
            SoleusPoseData *data)
{
  gsize       place;
  JsonObject *signs = enter (self, object, "signs", &place);

  /* Behind the knee nothing is in the way, and beside the body neither. */
  data->stretch_sign = (SoleusPosePoint) { -27.0, 2.0 };
  data->way_sign = (SoleusPosePoint) { -46.0, 21.0 };
  data->way_lift = (SoleusPosePoint) { 0.0, 1.0 };
  if (signs != NULL) {
    gsize       inner;
    JsonObject *sign = enter (self, signs, "stretch", &inner);

    if (sign != NULL) {
      get_point (self, sign, "knee_cm", &data->stretch_sign);
      soleus_reader_get_number (self, sign, "floor_cm", &length_cm, &data->stretch_floor);
    }
    soleus_reader_leave (self, inner);
    sign = enter (self, signs, "way", &inner);
    if (sign != NULL) {
      get_point (self, sign, "at_cm", &data->way_sign);
      get_pair (self, sign, "lift", &direction, &data->way_lift.x, &data->way_lift.y);
    }
    soleus_reader_leave (self, inner);
  }
  soleus_reader_leave (self, place);
}

static void
read_ranges (SoleusReader   *self,
             JsonObject     *object,
             SoleusPoseData *data)
{
  static const char *const joints[] = { "knee", "hip", "ankle" };
  gsize                    place;
  JsonObject              *ranges = enter (self, object, "ranges_deg", &place);

  for (int kind = 0; ranges != NULL && kind < SOLEUS_POSE_N_KEYS; kind++) {
    gsize       inner;
    JsonObject *key = enter (self, ranges, soleus_kind_to_nick (SOLEUS_TYPE_POSE_KEY_KIND, kind), &inner);

    for (size_t i = 0; key != NULL && i < G_N_ELEMENTS (joints); i++) {
      double *range = data->ranges_deg[kind][i];

      if (get_pair (self, key, joints[i], &angle_deg, &range[0], &range[1]) && range[0] > range[1])
        soleus_reader_fault_at (self, joints[i], "min-above-max", _ ("“min” is %g and “max” is %g. The smaller number must be “min”."), range[0], range[1]);
    }
    soleus_reader_leave (self, inner);
  }
  soleus_reader_leave (self, place);
}

static void
read_frames (SoleusReader   *self,
             JsonObject     *object,
             SoleusPoseData *data)
{
  gsize       place;
  JsonObject *frames = enter (self, object, "frames", &place);
  int         words = SOLEUS_POSE_WORDS_HEELS;

  if (frames != NULL) {
    soleus_reader_get_kind (self, frames, "words", SOLEUS_TYPE_POSE_WORDS, &words);
    data->still = soleus_reader_get_text (self, frames, "still", SOLEUS_LIMIT_TEXT_CHARACTERS);
    data->moving = soleus_reader_get_text (self, frames, "moving", SOLEUS_LIMIT_TEXT_CHARACTERS);
  }
  if (data->still == NULL)
    data->still = g_strdup ("%s");
  data->words = words;
  soleus_reader_leave (self, place);
}

/* What @object says comes before what @onto says; null takes something away. */
static void
merge (JsonObject *onto,
       JsonObject *object)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node)) {
    JsonNode *below = json_object_get_member (onto, key);

    if (JSON_NODE_HOLDS_NULL (node))
      json_object_remove_member (onto, key);
    else if (below != NULL && JSON_NODE_HOLDS_OBJECT (below) && JSON_NODE_HOLDS_OBJECT (node))
      merge (json_node_get_object (below), json_node_get_object (node));
    else
      json_object_set_member (onto, key, json_node_copy (node));
  }
}

static GBytes *
look_up (const char *id)
{
  g_autofree char *path = g_strdup_printf (SOLEUS_RESOURCE_PATH "/poses/%s.json", id);

  /* Named, so that the linker takes the catalogue in. */
  soleus_catalogue_get_resource ();
  return soleus_is_id (id) ? g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL) : NULL;
}

/* The built-in pose with all that it comes from. */
static JsonObject *
load_tree (const char *id,
           int         generations)
{
  g_autoptr (GBytes) text = look_up (id);
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (JsonNode) root = text != NULL && generations > 0 ? soleus_json_parse (text, faults) : NULL;
  const char *inherits = root != NULL ? json_object_get_string_member_with_default (json_node_get_object (root), "inherits", NULL) : NULL;
  JsonObject *tree;

  if (root == NULL)
    return NULL;
  if (inherits == NULL)
    return json_object_ref (json_node_get_object (root));
  tree = load_tree (inherits, generations - 1);
  if (tree != NULL)
    merge (tree, json_node_get_object (root));
  return tree;
}

/* The whole of a pose: what it comes from, and over that what it says itself. */
static JsonObject *
complete (SoleusReader *self,
          JsonObject   *object)
{
  JsonNode        *node = json_object_get_member (object, "inherits");
  g_autofree char *id = node != NULL && !JSON_NODE_HOLDS_NULL (node) ? soleus_reader_get_id (self, object, "inherits") : NULL;
  JsonObject      *tree;

  tree = id != NULL ? load_tree (id, MOST_GENERATIONS) : json_object_new ();
  if (tree == NULL) {
    soleus_reader_fault_at (self, "inherits", "unknown-pose", _ ("There is no pose “%s”. Name one that is built in, such as “standing”."), id);
    return NULL;
  }
  merge (tree, object);
  return tree;
}

/* Reads a pose with what it comes from, and notes everything that is wrong with it; NULL when anything is. Keys that it doesn't know are passed over. */
static SoleusPoseData *
read_pose (SoleusReader *self,
           JsonObject   *object)
{
  g_autoptr (SoleusPoseData) data = g_new0 (SoleusPoseData, 1);
  guint before = self->n_faults;
  g_autoptr (JsonObject) whole = complete (self, object);
  int gear = SOLEUS_POSE_GEAR_NONE;

  if (whole == NULL)
    return NULL;
  data->name = soleus_reader_get_text (self, whole, "name", SOLEUS_LIMIT_NAME_CHARACTERS);
  soleus_reader_get_kind (self, whole, "gear", SOLEUS_TYPE_POSE_GEAR, &gear);
  data->gear = gear;
  data->one_leg = get_flag (self, whole, "one_leg");
  data->one_works = get_flag (self, whole, "one_works");
  data->one_behind = get_flag (self, whole, "working_behind");
  read_group (self, whole, "left", left_numbers, G_N_ELEMENTS (left_numbers), data);
  read_motion (self, whole, data);
  read_keys (self, whole, data);
  read_hands (self, whole, data);
  read_furniture (self, whole, data);
  read_view (self, whole, data);
  read_signs (self, whole, data);
  read_ranges (self, whole, data);
  read_frames (self, whole, data);
  return self->n_faults == before ? g_steal_pointer (&data) : NULL;
}

/**
 * soleus_reader_check_pose_file:
 * @self: a reader
 * @object: the file that it stands at
 *
 * Notes everything that is wrong with a file that holds a pose.
 */
void
soleus_reader_check_pose_file (SoleusReader *self,
                               JsonObject   *object)
{
  g_autoptr (SoleusPoseData) data = NULL;
  g_autofree char *id = NULL;

  if (!soleus_reader_check_head (self, object, "soleus-pose"))
    return;
  soleus_reader_require (self, object, "id");
  soleus_reader_require (self, object, "name");
  id = soleus_reader_get_id (self, object, "id");
  data = read_pose (self, object);
}

/**
 * soleus_reader_get_pose:
 * @self: a reader
 * @object: the exercise that it stands at
 *
 * Reads which pose an exercise has, and notes everything that is wrong with one of its own.
 *
 * Returns: (transfer full) (nullable): the id of a built-in pose, or a pose as JSON; %NULL when the position says it all
 */
char *
soleus_reader_get_pose (SoleusReader *self,
                        JsonObject   *object)
{
  JsonNode        *node = json_object_get_member (object, "pose");
  g_autofree char *id = NULL;

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node)) {
    gsize place = soleus_reader_enter (self, "pose");
    g_autoptr (SoleusPoseData) data = read_pose (self, json_node_get_object (node));

    soleus_reader_leave (self, place);
    return data != NULL ? soleus_json_print (node, FALSE) : NULL;
  }
  id = soleus_reader_get_id (self, object, "pose");
  if (id != NULL) {
    g_autoptr (GBytes) text = look_up (id);

    if (text == NULL) {
      soleus_reader_fault_at (self, "pose", "unknown-pose", _ ("There is no pose “%s”. Name one that is built in, such as “standing”."), id);
      return NULL;
    }
  }
  return g_steal_pointer (&id);
}

/**
 * soleus_pose_data_free:
 * @self: (transfer full): a pose
 *
 * Frees it.
 */
void
soleus_pose_data_free (SoleusPoseData *self)
{
  g_free (self->name);
  g_free (self->still);
  g_free (self->moving);
  g_free (self);
}

static SoleusPoseData *
read_whole (JsonObject  *object,
            SoleusSource source)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  SoleusReader    reader;
  SoleusPoseData *data;

  soleus_reader_init (&reader, source, faults);
  data = read_pose (&reader, object);
  soleus_reader_clear (&reader);
  return data;
}

static SoleusPoseData *
load (const char *id)
{
  g_autoptr (JsonObject) tree = load_tree (id, MOST_GENERATIONS);

  if (tree == NULL)
    return NULL;
  json_object_remove_member (tree, "inherits");
  return read_whole (tree, SOLEUS_SOURCE_BUILT_IN);
}

/**
 * soleus_pose_data_load:
 * @position: how the body is placed
 *
 * Reads the built-in pose of that id. Nothing is kept: whoever shows a figure holds its pose as long.
 *
 * Returns: (transfer full): the pose
 */
SoleusPoseData *
soleus_pose_data_load (SoleusBodyPosition position)
{
  SoleusPoseData *data = load (soleus_kind_to_nick (SOLEUS_TYPE_BODY_POSITION, (int) position));

  /* Each position has a file, which a test holds. */
  g_assert (data != NULL);
  return data;
}

/**
 * soleus_pose_data_load_for:
 * @exercise: an exercise
 *
 * Returns: (transfer full): the pose of its own, or the one that it names, or that of its position
 */
SoleusPoseData *
soleus_pose_data_load_for (const SoleusExercise *exercise)
{
  SoleusPoseData *data = NULL;

  if (exercise->pose != NULL && *exercise->pose == '{') {
    g_autoptr (GBytes) text = g_bytes_new_static (exercise->pose, strlen (exercise->pose));
    g_autoptr (GPtrArray) faults = soleus_faults_new ();
    g_autoptr (JsonNode) root = soleus_json_parse (text, faults);

    data = root != NULL ? read_whole (json_node_get_object (root), SOLEUS_SOURCE_OWN) : NULL;
  } else if (exercise->pose != NULL) {
    data = load (exercise->pose);
  }
  return data != NULL ? data : soleus_pose_data_load (exercise->position);
}
