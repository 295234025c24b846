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
