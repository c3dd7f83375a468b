# SPDX-License-Identifier: GPL-3.0-or-later
"""What has to be so in every window: names, plain text, the keyboard's reach and its order."""
import re

from spokentree import Node, wait_for

CONTROLS = {
    "button", "toggle button", "check box", "radio button", "text", "spin button", "combo box", "slider", "table",
    "list", "tree", "link",
}
NAMED = CONTROLS | {"menu item", "list item", "table cell", "table column header", "tree item", "page tab", "image"}
MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(amp|lt|gt|quot|nbsp|#\d+);")
PARTS = {"list item", "table cell", "tree item"}  # of what is one stop of the tab key
MOST_STOPS = 120  # of the tab key in one window


def name_complaints(window, nodes):
    complaints = []
    for node, around in nodes:
        parents = [each.role for each in around]
        if node.role in NAMED and not node.name and (node.shown or node.role == "menu item"):
            picture = node.role == "image" and not node.focusable  # stands beside a text that says it
            if not picture:
                complaints.append(f"{window}: a {node.role} without a name, in {around[-1]}, {parents}")
        if node.role == "combo box" and node.shown and not node.label:
            complaints.append(f"{window}: nothing says what {node} is for")
        if node.role == "spin button" and node.shown and node.label.rstrip(":") not in ("", node.name.rstrip(":")):
            complaints.append(f"{window}: {node} is also called “{node.label}”, and both are said")
        for text in (node.name, node.description):
            if MARKUP.search(text):
                complaints.append(f"{window}: markup in what {node.role} says: {text}")
            if "\u200b" in text and node.role != "label":
                complaints.append(f"{window}: a torn word in what {node.role} says: {text}")
    return complaints


def is_part_of_field(around):
    return any(each.role in ("text", "spin button", "combo box") for each in around)


def wanted_stops(window, nodes):
    """The controls that a person without a mouse has to come to, by their ids."""
    wanted = {}
    spoken_at_once = window.role == "alert"  # all its texts
    for node, around in nodes:
        if not node.shown or not node.enabled or is_part_of_field(around):
            continue
        if node.role in CONTROLS or (node.role == "label" and node.focusable and not spoken_at_once):
            wanted[node.id] = node
    return wanted


def with_parents(node):
    ids = []
    accessible = node.accessible
    while accessible and len(ids) < 30:
        ids.append(accessible.path)
        accessible = accessible.get_parent()
    return ids


def goes_back(before, now):
    """Whether a step of the tab key goes against the order in which one reads: up, or to the left in a line."""
    left, top, right, bottom = before
    now_left, now_top, now_right, now_bottom = now
    is_above = now_bottom <= top + 2
    is_same_line = now_top < bottom - 2 and now_bottom > top + 2
    return (is_above and now_left < right) or (is_same_line and now_right <= left + 2)


def next_stop(program, before):
    """Where the tab key leads; None: nowhere."""
    node = program.step_out("Tab") if before and before.role == "spin button" else program.step("Tab", 10)
    while node and node.role in PARTS:
        node = Node(node.accessible.get_parent())  # a cell may be another one when it is asked again
    return node


def order_complaints(window, stops):
    """The stops go round, so one step leads from the last back to the first: the one that goes up farthest."""
    steps = [(before, now, before.stood, now.stood) for before, now in zip(stops, stops[1:] + stops[:1])]
    backward = [step for step in steps if goes_back(step[2], step[3])]
    around = max(backward, key=lambda step: step[2][1] - step[3][1], default=None)
    return [f"{window}: from {before} {old} the tab key goes back to {now} {new}"
            for before, now, old, new in backward if (before, now, old, new) != around]


def keyboard_complaints(program, window, nodes):
    """Goes round by the tab key, and by the arrow keys where a stop is one of several."""
    complaints = []
    unseen = wanted_stops(window, nodes)
    stops = [node for node, _ in nodes if node.focused and node.id in unseen]  # where the window begins
    for stop in stops:
        stop.stood = stop.box()
        unseen.pop(stop.id)
    while len(stops) < MOST_STOPS:
        if not unseen and len(stops) < 2:
            break  # there is nowhere else to go
        node = next_stop(program, stops[-1] if stops else None)
        if not node:
            complaints.append(f"{window}: the tab key stays at {stops[-1] if stops else 'the beginning'}")
            break
        if node.id in [stop.id for stop in stops]:
            break
        for each in with_parents(node):
            unseen.pop(each, None)
        if not node.shown:
            complaints.append(f"{window}: the focus is on {node}, which can't be seen")
        node.stood = node.box()  # what lies around it may scroll away later
        stops.append(node)
    complaints += order_complaints(window, stops)
    leave_to_arrows(program, stops, unseen)
    for node in unseen.values():
        now = node.again()  # reading may be over by now, and its button gone
        if now and now.shown and now.enabled:
            complaints.append(f"{window}: no key leads to {node} {node.box()}")
    return complaints


def leave_to_arrows(program, stops, unseen):
    """One stop of the tab key may stand for several, between which the arrow keys go; takes those off the unseen."""
    for stop in stops:
        for key, back in (("Down", "Up"), ("Right", "Left")):
            left = [node for node in unseen.values() if node.role == stop.role]
            if stop.role not in ("radio button", "label") or not left:
                break
            stop.take_focus()
            wait_for(f"the focus on {stop}", lambda: Node(stop.accessible).focused)
            steps = 0
            while steps < len(left):
                node = program.step(key, 2)
                if not node:
                    break
                unseen.pop(node.id, None)
                steps += 1
            for _ in range(steps):  # what was chosen stays so
                program.step(back, 2)


def row_complaints(window, nodes, role, name):
    """Every cell that a table shows has to say what is in it."""
    table = next((node for node, _ in nodes if node.role == role and node.name.startswith(name)), None)
    cells = [node for node, around in nodes if around and around[-1] is table and node.shown
             and node.role in ("table cell", "list item")]
    empty = [cell for cell in cells if not cell.name.strip()]
    again = {cell.name for cell, before in zip(cells[1:], cells) if cell.name == before.name}  # in the next column
    if not cells:
        return [f"{window}: nothing in the {role} “{name}”"]
    complaints = [f"{window}: {len(empty)} cells of {table} say nothing"] if empty else []
    return complaints + [f"{window}: more than one cell of {table} says “{name}”" for name in sorted(again)]
