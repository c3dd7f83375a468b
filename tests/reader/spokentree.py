# SPDX-License-Identifier: GPL-3.0-or-later
"""A program as a screen reader gets it: its windows and what is in them, where the focus goes, what is announced."""
import re
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds; a machine may be busy
MOST_CHILDREN = 60  # of a table or list: more of the same rows say nothing new

State = Atspi.StateType


def role_of(accessible):
    """The role by one name: at-spi2-core 2.56 says "button" where earlier ones said "push button", and Qt 6.8 tells
    those apart that open a menu."""
    role = accessible.get_role_name()
    return "button" if role in ("push button", "push button menu", "button menu") else role


class Failed(Exception):
    pass


def turn_loop(moment=20):
    """Takes in what has come over the bus, and waits some milliseconds for more."""
    context = GLib.MainContext.default()
    GLib.timeout_add(moment, lambda: False)
    context.iteration(True)
    while context.pending():
        context.iteration(False)


def wait_for(what, condition, patience=PATIENCE):
    """What the condition gives as soon as that is true; fails with the words after a while."""
    end = time.monotonic() + patience
    moment = 10
    while True:
        try:
            result = condition()
        except GLib.Error:  # what it looked at has just gone
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise Failed(f"there never was {what}")
        moment = min(2 * moment, 200)
        turn_loop(moment)


class Node:
    """One object, read once; its children are read when they are asked for."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.id = accessible.path
        self.name = accessible.get_name() or ""
        self.role = role_of(accessible)
        states = accessible.get_state_set()
        self.shown = states.contains(State.SHOWING)
        self.enabled = states.contains(State.ENABLED)
        self.focusable = states.contains(State.FOCUSABLE)
        self.focused = states.contains(State.FOCUSED)
        self.active = states.contains(State.ACTIVE)
        self.checked = states.contains(State.CHECKED)

    def __str__(self):
        return f"{self.role} “{self.name}”"

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def label(self):
        """What another node says of it, as a label beside a field does; the name of a combo box is its value."""
        relations = [each for each in self.accessible.get_relation_set()
                     if each.get_relation_type() == Atspi.RelationType.LABELLED_BY]
        return relations[0].get_target(0).get_name() if relations else ""

    def again(self):
        """The node as it is now; None: it is gone."""
        try:
            return Node(self.accessible)
        except GLib.Error:
            return None

    def children(self):
        count = min(self.accessible.get_child_count(), MOST_CHILDREN)
        nodes = []
        for place in range(count):
            try:
                child = self.accessible.get_child_at_index(place)
                if child:
                    nodes.append(Node(child))
            except GLib.Error:  # gone since they were counted
                pass
        return nodes

    def all(self):
        """The node and everything in it, each with the nodes around it."""
        return self._all(())

    def _all(self, around):
        yield self, around
        if not self.shown and self.role not in ("menu item", "popup menu"):
            return  # nobody gets to what is in there
        for child in self.children():
            yield from child._all((*around, self))

    def find(self, role, name):
        """The first one that is seen, or is in a menu, whose name begins so; None: there is none. role: None for any."""
        for node, _ in self.all():
            if role in (None, node.role) and node.name.startswith(name) and (node.shown or role == "menu item"):
                return node
        return None

    def need(self, role, name):
        """The same; fails where there is none."""
        node = self.find(role, name)
        if not node:
            raise Failed(f"there is no {role} “{name}” in {self}")
        return node

    def press(self):
        """Does what a click would do."""
        for place in range(self.accessible.get_n_actions()):
            if self.accessible.get_action_name(place) in ("Press", "Toggle"):
                self.accessible.do_action(place)
                return
        raise Failed(f"{self} can't be pressed")

    def take_focus(self):
        self.accessible.grab_focus()

    def box(self):
        box = self.accessible.get_extents(Atspi.CoordType.SCREEN)
        return box.x, box.y, box.x + box.width, box.y + box.height


class Program:
    """The program that runs, driven by keys and by what its nodes offer."""

    def __init__(self, words):
        Atspi.init()
        Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)
        self.spoken = []
        self.unnamed = set()  # fields that told of their caret first, which Orca takes for the focus: it says no name
        self._focused = []
        self._caret_moved = False
        self._caret_first = False
        self._told = {}
        self._listener = Atspi.EventListener.new(self._take)
        self._listener.register("object:state-changed:focused")
        self._listener.register("object:state-changed:showing")
        self._listener.register("object:property-change:accessible-name")
        self._listener.register("object:text-caret-moved")
        try:
            self._listener.register("object:announcement")
        except GLib.Error:
            pass  # an older one has no such event
        self.process = subprocess.Popen(words)
        self._application = wait_for("the program on the accessibility bus", self._find)
        self._application.set_cache_mask(Atspi.Cache.NONE)  # what it says now is what counts

    def _find(self):
        if self.process.poll() is not None:
            raise Failed(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(place)
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def _take(self, event):
        try:
            self._note(event)
        except GLib.Error:  # what it is about has just gone
            pass

    def _note(self, event):
        if event.type.startswith("object:announcement"):
            self.spoken.append(str(event.any_data))
        elif event.type.startswith("object:text-caret-moved"):
            self._caret_moved = True
            self._caret_first = self._caret_first or not self._focused
        elif event.type.startswith("object:property-change:accessible-name"):
            told = (event.source.path, event.source.get_name())
            self._told[told] = self._told.get(told, 0) + 1
        elif not event.detail1:
            pass
        elif event.type.startswith("object:state-changed:focused"):
            self._focused.append(event.source)
        elif event.source.get_role() == Atspi.Role.NOTIFICATION:
            self.spoken.append(event.source.get_name())

    def windows(self):
        """Those that are seen. One that closes while it is asked is none."""
        if self.process.poll() is not None:
            raise Failed(f"the program ended with {self.process.returncode}")
        return [window for window in Node(self._application).children() if window.shown]

    def window(self, name):
        """The window whose title begins so, as soon as it is there."""
        return wait_for(
            f"a window “{name}”, but {[str(each) for each in self.windows()]}",
            lambda: next((window for window in self.windows() if window.name.startswith(name)), None),
        )

    def to_front(self, name):
        """The same with the keyboard, which without a window manager nobody gives it."""
        window = self.window(name)
        if not window.active:
            subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^" + re.escape(window.name),
                            "windowfocus", "--sync"], check=True)
        return wait_for(f"the keyboard in {window}",
                        lambda: next((each for each in self.windows() if each.id == window.id and each.active), None))

    def wait_gone(self, window):
        wait_for(f"an end of {window}", lambda: window.id not in [each.id for each in self.windows()])

    def focus(self):
        """What has the focus in its windows, in words."""
        return [f"{node} of {window}" for window in self.windows() for node, _ in window.all() if node.focused]

    def key(self, keys):
        subprocess.run(["xdotool", "key", keys], check=True)

    def write(self, text):
        subprocess.run(["xdotool", "type", text], check=True)

    def step(self, keys, patience=PATIENCE):
        """Presses keys and gives the node that has the focus thereafter; None: it stays where it was."""
        turn_loop()
        self._focused.clear()
        self._caret_first = False
        self.key(keys)
        try:
            node = wait_for("a change of focus", self._newly_focused, patience)
        except Failed:
            return None
        if self._caret_first and keys == "Tab":
            self.unnamed.add(str(node))
        return node

    def step_out(self, keys):
        """The same from a field that takes the keys for its parts first, as one for a time does."""
        for _ in range(3):
            turn_loop()
            self._focused.clear()
            self._caret_moved = False
            self.key(keys)
            try:
                wait_for(f"an effect of {keys}", lambda: self._focused or self._caret_moved, PATIENCE)
                return wait_for("a change of focus", self._newly_focused, 0.3)  # which comes with it, if at all
            except Failed:
                pass
        return None

    def _newly_focused(self):
        node = Node(self._focused[-1]) if self._focused else None
        return node if node and node.shown else None  # one that is gone from sight had it before

    def tab_to(self, role, name):
        """Presses the tab key until the focus is there, or on a cell of it."""
        for _ in range(60):
            node = self.step("Tab")
            around = node.accessible if node else None
            while around:
                if role_of(around) == role and around.get_name().startswith(name):
                    return node
                around = around.get_parent()
        raise Failed(f"the tab key doesn't lead to the {role} “{name}”")

    def heard(self, words):
        """Waits until a screen reader was told these words, or something that a pattern finds."""
        return wait_for(
            f"“{words}” among what was spoken, which was {self.spoken}",
            lambda: next((text for text in self.spoken if re.search(words, text)), None),
        )

    def forget_names(self):
        """From now on the names count that are told."""
        turn_loop()
        self._told.clear()

    def told_again(self):
        """Names that were told again and again in four seconds; some times more may be news of the device."""
        return sorted({name for (_, name), times in self._told.items() if name and times > 3})

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
