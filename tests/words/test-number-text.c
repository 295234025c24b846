/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-number-text.h"

static const struct {
  const char *text;
  int         n;
  double      first;
  double      second;
} numbers[] = {
  { "18", 1, 18, 0 },
  { " 18 ", 1, 18, 0 },
  { "2.5", 1, 2.5, 0 },
  { "2,5", 1, 2.5, 0 },
  { "2,50", 1, 2.5, 0 },
  { "2.", 1, 2, 0 },
  { ".5", 1, 0.5, 0 },
  { "-3", 1, -3, 0 },
  { "−3", 1, -3, 0 },
  { "0,125", 1, 0.125, 0 },
  { "1,000", 2, 1, 1000 },
  { "1.000", 2, 1, 1000 },
  { "12.345", 2, 12.345, 12345 },
  { "1234.567", 1, 1234.567, 0 },
  { "1,000,000", 1, 1000000, 0 },
  { "1.000.000", 1, 1000000, 0 },
  { "1,000.5", 1, 1000.5, 0 },
  { "1.000,5", 1, 1000.5, 0 },
  { "1.000,500", 1, 1000.5, 0 },
  { "1 000", 1, 1000, 0 },
  { "1\u202f000", 1, 1000, 0 },
  { "1\u2009000,5", 1, 1000.5, 0 },
  { "1\u00a0000", 1, 1000, 0 },
  { "1’000", 1, 1000, 0 },
  { "١٨", 1, 18, 0 },
  { "۱۸", 1, 18, 0 },
  { "१८", 1, 18, 0 },
  { "٢٫٥", 1, 2.5, 0 },
  { "۱٬۰۰۰", 1, 1000, 0 },
  { "۱٫۰۰۰", 1, 1, 0 },
  { "۱,۰۰۰", 2, 1, 1000 },
  { "", 0, 0, 0 },
  { ".", 0, 0, 0 },
  { "-", 0, 0, 0 },
  { "1e3", 0, 0, 0 },
  { "0x10", 0, 0, 0 },
  { "inf", 0, 0, 0 },
  { "nan", 0, 0, 0 },
  { "1,00,000", 0, 0, 0 },
  { "1 00", 0, 0, 0 },
  { "1,2,3", 0, 0, 0 },
  { "1.000.00", 0, 0, 0 },
  { "12 kg", 0, 0, 0 },
  { "3½", 0, 0, 0 },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    double readings[2] = { 0, 0 };
    int    n = soleus_number_read (numbers[i].text, readings);

    g_test_message ("“%s”: %d, %g, %g", numbers[i].text, n, readings[0], readings[1]);
    g_assert_cmpint (n, ==, numbers[i].n);
    g_assert_cmpfloat_with_epsilon (readings[0], numbers[i].first, 1e-9);
    g_assert_cmpfloat_with_epsilon (readings[1], numbers[i].second, 1e-9);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-text/read", test_read);

  return g_test_run ();
}
