/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For xgettext only. Written by build-aux/list-exercise-texts.py from data/exercises: change the data, then run it again. */

/* Translators: the exercise “Bent-Knee Calf Raise”: its name. */
N_ ("Bent-Knee Calf Raise")

/* Translators: the exercise “Bent-Knee Calf Raise”: its summary. */
N_ ("Standing heel raises with soft knees")

/* Translators: the exercise “Bent-Knee Calf Raise”: how to get into place. */
N_ ("Stand facing a wall and rest your hands on it")

/* Translators: the exercise “Bent-Knee Calf Raise”: how to get into place. */
N_ ("Bend your knees a little, and keep that bend until the set is done")

/* Translators: the exercise “Bent-Knee Calf Raise”: how to get into place. */
N_ ("Share your weight evenly over both feet, onto the base of each big toe")

/* Translators: the exercise “Bent-Knee Calf Raise”: said when the phase “lift” begins; short. */
N_ ("Rise onto the balls of your feet")

/* Translators: the exercise “Bent-Knee Calf Raise”: said when the phase “hold” begins; short. */
N_ ("Pause at the top")

/* Translators: the exercise “Bent-Knee Calf Raise”: said when the phase “lower” begins; short. */
N_ ("Lower with control, knees stay bent")

/* Translators: the exercise “Circulation Pumps”: its name. */
N_ ("Circulation Pumps")

/* Translators: the exercise “Circulation Pumps”: its summary. */
N_ ("Small, quick heel lifts after sitting for a while")

/* Translators: the exercise “Circulation Pumps”: how to get into place. */
N_ ("Sit tall, with your back supported")

/* Translators: the exercise “Circulation Pumps”: how to get into place. */
N_ ("Rest both feet on the floor and keep the front of your feet down")

/* Translators: the exercise “Circulation Pumps”: how to get into place. */
N_ ("Afterwards, shake out your legs and breathe")

/* Translators: the exercise “Circulation Pumps”: said when the phase “pulse” begins; short. */
N_ ("Small, quick pulses")

/* Translators: the exercise “Circulation Pumps”: the title of a source. */
N_ ("A study of ankle pumps at several paces, in which people liked 30 a minute best and tired less")

/* Translators: the exercise “Seated Soleus Raise”: its name. */
N_ ("Seated Soleus Raise")

/* Translators: the exercise “Seated Soleus Raise”: its summary. */
N_ ("Heels up and down while you sit")

/* Translators: the exercise “Seated Soleus Raise”: how to get into place. */
N_ ("Sit tall, with your knees above your ankles")

/* Translators: the exercise “Seated Soleus Raise”: how to get into place. */
N_ ("Put both feet flat on the floor and keep your toes planted")

/* Translators: the exercise “Seated Soleus Raise”: how to get into place. */
N_ ("If it feels easy, lay a book or a light weight on your knees")

/* Translators: the exercise “Seated Soleus Raise”: said when the phase “lift” begins; short. */
N_ ("Lift both heels")

/* Translators: the exercise “Seated Soleus Raise”: said when the phase “hold” begins; short. */
N_ ("Stay high, breathe")

/* Translators: the exercise “Seated Soleus Raise”: said when the phase “lower” begins; short. */
N_ ("Lower slowly")

/* Translators: the exercise “Soleus Wall Stretch”: its name. */
N_ ("Soleus Wall Stretch")

/* Translators: the exercise “Soleus Wall Stretch”: its summary. */
N_ ("A calm stretch for the deep calf, one leg at a time")

/* Translators: the exercise “Soleus Wall Stretch”: how to get into place. */
N_ ("Face a wall and put both hands on it")

/* Translators: the exercise “Soleus Wall Stretch”: how to get into place. */
N_ ("Take one foot back and bend both knees")

/* Translators: the exercise “Soleus Wall Stretch”: how to get into place. */
N_ ("Keep the heel of the back foot flat on the floor")

/* Translators: the exercise “Soleus Wall Stretch”: said when the phase “stretch” begins; short. */
N_ ("Lean in until you feel it low in the calf, and breathe")

/* Translators: the exercise “Soleus Wall Stretch”: the title of a source. */
N_ ("American College of Sports Medicine, stretching guidance: hold 10 to 30 seconds, 60 seconds in all for each muscle, daily works best")
