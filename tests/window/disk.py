# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A small disk of the test's own, which can be full or read-only, for root and for whoever may be root of a world of their own."""

import ctypes
import os

MS_RDONLY, MS_REMOUNT, MS_REC, MS_PRIVATE = 0x1, 0x20, 0x4000, 0x40000

libc = ctypes.CDLL(None, use_errno=True)


def mount(source, target, kind, flags, options=""):
    if libc.mount(source.encode(), target.encode(), kind.encode(), ctypes.c_ulong(flags), options.encode()) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def write_at_once(path, text):
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def enter_world():
    user, group = os.geteuid(), os.getegid()
    try:
        os.unshare(os.CLONE_NEWNS)
    except PermissionError:
        os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNS)
        write_at_once("/proc/self/setgroups", "deny")
        write_at_once("/proc/self/uid_map", f"{user} {user} 1")
        write_at_once("/proc/self/gid_map", f"{group} {group} 1")
    mount("none", "/", "none", MS_REC | MS_PRIVATE)


class Disk:
    """Nobody else sees it. A world of its own is for one thread, so this comes before any other is begun; `failure` says why there is none."""

    def __init__(self, folder, size):
        self.folder, self.size = folder, size
        self.filler = os.path.join(folder, "filler")
        self.failure = None
        os.makedirs(folder, mode=0o700, exist_ok=True)
        try:
            enter_world()
            mount("soleus-test", folder, "tmpfs", 0, "size=" + size)
        except (OSError, AttributeError) as error:
            self.failure = f"No disk of its own can be mounted here: {error}"

    def fill(self):
        """To the last byte."""
        with open(self.filler, "wb", buffering=0) as file:
            for size in (65536, 4096, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    pass

    def make_room(self):
        os.unlink(self.filler)

    def set_read_only(self, is_read_only):
        """Not while somebody has a file there open for writing."""
        mount("soleus-test", self.folder, "tmpfs", MS_REMOUNT | (MS_RDONLY if is_read_only else 0), "size=" + self.size)
