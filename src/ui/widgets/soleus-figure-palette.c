/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-palette.h"

/* A person keeps their skin and hair in the dark, so these two are fixed; both come from GNOME's palette of browns and stand clear of a light and of a dark card.
 * Clothes are a quiet slate that leans towards the text colour. */
static const GdkRGBA skin_tone = { 0.84f, 0.66f, 0.53f, 1.0f };
static const GdkRGBA skin_shade = { 0.66f, 0.47f, 0.35f, 1.0f };
static const GdkRGBA hair_tone = { 0.33f, 0.24f, 0.20f, 1.0f };
static const GdkRGBA slate = { 0.42f, 0.50f, 0.62f, 1.0f };

static gboolean
is_light (const GdkRGBA *color)
{
  return 0.2126f * color->red + 0.7152f * color->green + 0.0722f * color->blue > 0.5f;
}

/* The text colour as seen through @strength, but opaque enough to be put over other parts. */
static GdkRGBA
faint (const GdkRGBA *foreground,
       float          strength)
{
  GdkRGBA color = *foreground;

  color.alpha *= strength;
  return color;
}

/**
 * soleus_figure_mix_colors:
 * @from: one colour
 * @to: another
 * @by: 0 for @from, 1 for @to
 * @result: (out caller-allocates): the colour between
 *
 * Mixes two colours.
 */
void
soleus_figure_mix_colors (const GdkRGBA *from,
                          const GdkRGBA *to,
                          double         by,
                          GdkRGBA       *result)
{
  float t = (float) by;

  result->red = from->red + (to->red - from->red) * t;
  result->green = from->green + (to->green - from->green) * t;
  result->blue = from->blue + (to->blue - from->blue) * t;
  result->alpha = from->alpha + (to->alpha - from->alpha) * t;
}

/**
 * soleus_figure_palette_fill:
 * @self: (out caller-allocates): what to fill
 * @foreground: the colour of text
 * @accent: the accent colour, as it is used for text and symbols
 * @high_contrast: whether the person asked for strong edges
 *
 * Chooses the colours of the figure for one style. Everything follows @foreground, so light, dark and high contrast come by themselves.
 */
void
soleus_figure_palette_fill (SoleusFigurePalette *self,
                            const GdkRGBA       *foreground,
                            const GdkRGBA       *accent,
                            gboolean             high_contrast)
{
  gboolean dark = is_light (foreground);
  GdkRGBA  black = { 0.0f, 0.0f, 0.0f, 1.0f };
  GdkRGBA  white = { 1.0f, 1.0f, 1.0f, 1.0f };

  self->skin = skin_tone;
  soleus_figure_mix_colors (&skin_tone, &skin_shade, 0.45, &self->skin_far);
  soleus_figure_mix_colors (&hair_tone, dark ? &white : &black, dark ? 0.12 : 0.0, &self->hair);
  soleus_figure_mix_colors (&slate, dark ? &white : &black, dark ? 0.14 : 0.08, &self->shirt);
  soleus_figure_mix_colors (&self->shirt, &black, 0.16, &self->shirt_far);
  soleus_figure_mix_colors (&slate, &black, dark ? 0.30 : 0.48, &self->shorts);
  soleus_figure_mix_colors (&self->shorts, &black, 0.28, &self->shorts_far);
  soleus_figure_mix_colors (&slate, dark ? &white : &black, dark ? 0.45 : 0.62, &self->shoe);
  soleus_figure_mix_colors (&self->shoe, &slate, 0.45, &self->shoe_far);
  soleus_figure_mix_colors (&slate, &white, dark ? 0.92 : 0.72, &self->sole);
  self->furniture = faint (foreground, high_contrast ? 0.75f : 0.26f);
  /* It lies over the shoe, and before the background. */
  soleus_figure_mix_colors (&slate, &white, 0.28, &self->strap);
  self->floor = faint (foreground, high_contrast ? 0.75f : 0.16f);
  self->track = faint (foreground, high_contrast ? 0.50f : 0.16f);
  self->accent = *accent;
  soleus_figure_mix_colors (accent, dark ? &self->skin : &white, 0.5, &self->muscle);
}

static GdkRGBA
gray (float brightness)
{
  return (GdkRGBA) { brightness, brightness, brightness, 1.0f };
}

/**
 * soleus_figure_palette_fill_for_paper:
 * @self: (out caller-allocates): what to fill
 *
 * Chooses greys that stay apart when an office printer draws them: pale skin, so that the calf that works is the one dark thing on it. Nothing is translucent, since a printer would get
 * pixels for that instead of outlines.
 */
void
soleus_figure_palette_fill_for_paper (SoleusFigurePalette *self)
{
  *self = (SoleusFigurePalette) {
    .skin = gray (0.86f),
    .skin_far = gray (0.74f),
    .hair = gray (0.20f),
    .shirt = gray (0.60f),
    .shirt_far = gray (0.48f),
    .shorts = gray (0.36f),
    .shorts_far = gray (0.28f),
    .shoe = gray (0.16f),
    .shoe_far = gray (0.40f),
    .sole = gray (0.70f),
    .furniture = gray (0.78f),
    .strap = gray (0.50f),
    .floor = gray (0.55f),
    .track = gray (0.84f),
    .muscle = gray (0.50f),
    .accent = gray (0.0f),
  };
}
