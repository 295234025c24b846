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
 * @from: one color
 * @to: another
 * @by: 0 for @from, 1 for @to
 *
 * Returns: the color between
 */
GdkRGBA
soleus_figure_mix_colors (GdkRGBA from,
                          GdkRGBA to,
                          double  by)
{
  float t = (float) by;

  return (GdkRGBA) {
    from.red + (to.red - from.red) * t,
    from.green + (to.green - from.green) * t,
    from.blue + (to.blue - from.blue) * t,
    from.alpha + (to.alpha - from.alpha) * t,
  };
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
  GdkRGBA  edge = dark ? white : black;
  GdkRGBA  shirt = soleus_figure_mix_colors (slate, edge, dark ? 0.14 : 0.08);
  GdkRGBA  shorts = soleus_figure_mix_colors (slate, black, dark ? 0.30 : 0.48);
  GdkRGBA  shoe = soleus_figure_mix_colors (slate, edge, dark ? 0.45 : 0.62);
  GdkRGBA  muscle = soleus_figure_mix_colors (*accent, dark ? skin_tone : white, 0.5);

  *self = (SoleusFigurePalette) {
    .colors = {
        [SOLEUS_FIGURE_COLOR_SKIN] = skin_tone,
        [SOLEUS_FIGURE_COLOR_SKIN_FAR] = soleus_figure_mix_colors (skin_tone, skin_shade, 0.45),
        [SOLEUS_FIGURE_COLOR_HAIR] = soleus_figure_mix_colors (hair_tone, edge, dark ? 0.12 : 0.0),
        [SOLEUS_FIGURE_COLOR_SHIRT] = shirt,
        [SOLEUS_FIGURE_COLOR_SHIRT_FAR] = soleus_figure_mix_colors (shirt, black, 0.16),
        [SOLEUS_FIGURE_COLOR_SHORTS] = shorts,
        [SOLEUS_FIGURE_COLOR_SHORTS_FAR] = soleus_figure_mix_colors (shorts, black, 0.28),
        [SOLEUS_FIGURE_COLOR_SHOE] = shoe,
        [SOLEUS_FIGURE_COLOR_SHOE_FAR] = soleus_figure_mix_colors (shoe, slate, 0.45),
        [SOLEUS_FIGURE_COLOR_SOLE] = soleus_figure_mix_colors (slate, white, dark ? 0.92 : 0.72),
        [SOLEUS_FIGURE_COLOR_FURNITURE] = faint (foreground, high_contrast ? 0.75f : 0.26f),
        /* It lies over the shoe, and before the background. */
        [SOLEUS_FIGURE_COLOR_STRAP] = soleus_figure_mix_colors (slate, white, 0.28),
        [SOLEUS_FIGURE_COLOR_FLOOR] = faint (foreground, high_contrast ? 0.75f : 0.16f),
        [SOLEUS_FIGURE_COLOR_TRACK] = faint (foreground, high_contrast ? 0.50f : 0.16f),
        [SOLEUS_FIGURE_COLOR_ACCENT] = *accent,
        [SOLEUS_FIGURE_COLOR_MUSCLE] = muscle,
        [SOLEUS_FIGURE_COLOR_MUSCLE_FAR] = muscle,
    }
  };
}

/**
 * soleus_figure_palette_get:
 * @self: the colors
 * @color: which of them
 * @strength: how near that of a muscle is to the accent color, from 0 to 1
 * @result: (out caller-allocates): the color
 */
void
soleus_figure_palette_get (const SoleusFigurePalette *self,
                           SoleusFigureColor          color,
                           double                     strength,
                           GdkRGBA                   *result)
{
  *result = self->colors[color];
  if (color == SOLEUS_FIGURE_COLOR_MUSCLE || color == SOLEUS_FIGURE_COLOR_MUSCLE_FAR)
    *result = soleus_figure_mix_colors (*result, self->colors[SOLEUS_FIGURE_COLOR_ACCENT], strength);
  if (color == SOLEUS_FIGURE_COLOR_MUSCLE_FAR)
    *result = soleus_figure_mix_colors (*result, self->colors[SOLEUS_FIGURE_COLOR_SHORTS_FAR], 0.22);
}
