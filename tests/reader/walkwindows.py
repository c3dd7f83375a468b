# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every window of the practice school by the accessibility bus and by keys: walkwindows.py PROGRAM

Complains of a control without a name, of markup in what is spoken, of a value that is seen and not spoken, of a control
that no key leads to, of a tab key that jumps about, and of what happens and isn't announced. Ends with 1 then.
"""
import re
import sys
import tempfile

from spokentree import Failed, Node, Program, wait_for
from walkparts import MAIN, attempt, complaints, end_with_complaints, look_at
from windowchecks import CONTROLS, name_complaints

ROOM = "Year 7 – Room 101"


def main_window(program):
    return program.window(MAIN)


def open_room(program):
    def listed():  # it may be scrolled out of sight
        nodes = (node for node, _ in main_window(program).all())
        return next((node for node in nodes if node.role == "list item" and node.name.startswith(ROOM + ", 30")), None)

    wait_for("the room in the list of groups", listed).press()
    wait_for("the devices of the room", lambda: main_window(program).find("table cell", "HHS-"))


def check_a_device(program):
    """Ticks the second device by the keyboard; gives what its row says."""
    program.to_front(MAIN)
    program.tab_to("table", "Devices")
    row = program.step("Down")
    if not row or not row.name.startswith("HHS-"):
        raise Failed(f"the arrow keys led to {row}")
    name = row.name.split(",")[0]
    program.key("space")
    program.heard(f"{name}, checked")
    program.heard("Selected: 1 device")
    ticked = main_window(program).find("table cell", f"{name}, checked")
    if not ticked:
        complaints.append(f"no cell says that {name} is checked")
    return row.name + ", " + next(cell for cell in after(main_window(program), row) if cell.startswith("Primary user"))


def after(window, cell):
    """What the cells say that come after it."""
    names = [(node.id, node.name) for node, _ in window.all() if node.role == "table cell"]
    return [name for _, name in names[[each for each, _ in names].index(cell.id) + 1:]]


def details_say(program, row):
    """What the panel shows of the device has to be in what it says."""
    window = main_window(program)
    name, serial = row.split(", ")[0], row.split(", ")[1].split(" · ")[0]
    user = re.search(r"Primary user ([^@,]+)", row).group(1)
    for role, words in (("heading", name), ("label", f"Serial number: {serial}"), ("label", f"Primary user: {user}"),
                        ("label", "Joined: Entra"), ("label", "Last seen: "), ("label", "Storage: ")):
        if not window.find(role, words):
            complaints.append(f"no {role} of the details says “{words}”")
    fields = [node for node, _ in window.all() if node.role == "label" and node.focusable and node.shown]
    silent = [str(node) for node in fields if not re.match(r"[A-Z][a-zA-Z ]+: .", node.name)]
    if len(fields) < 10 or silent:
        complaints.append(f"fields of the details without their value: {silent}, {len(fields)} in all")
    if not window.find("button", f"Factory wipe {name}"):
        complaints.append("the buttons of the details don't name the device")


def walk_filter_menu(program):
    """Down leads through every box of the menu; Space ticks one, says so and leaves the menu open."""
    program.to_front(MAIN)
    program.tab_to("button", "Filter")
    program.key("space")
    first = program.step("Down")
    menu = Node(first.accessible.get_parent())
    complaints.extend(name_complaints(menu, list(menu.all())))
    if not menu.name:
        complaints.append(f"the menu of “{first.name}” has no name")
    unseen = {item.id: item for item in menu.children() if item.enabled and item.role.endswith("menu item")}
    if len(unseen) < 10:
        complaints.append(f"{menu} has no more than {list(unseen.values())}")
    node = first
    while node and unseen.pop(node.id, None):
        node = program.step("Down")
    complaints.extend(f"{menu}: no key leads to {node}" for node in unseen.values())
    program.key("space")  # at the first one again
    program.heard(f"{re.escape(first.name)}, checked")
    program.key("Escape")
    chip = wait_for("a chip of the filter", lambda: main_window(program).find("button", f"Remove: {first.name}"))
    chip.press()
    wait_for(f"an end of {chip}", lambda: not main_window(program).find("button", chip.name))


def look_at_dialog(program, item, title, rows=None):
    main_window(program).need("menu item", item).press()
    window = program.to_front(title)
    look_at(program, window, rows)
    program.key("Escape")
    program.wait_gone(window)


def enabled_button(program, name):
    found = program.window("Reset devices").find("button", name)
    return found if found and found.enabled else None


def step_on(program, button, step):
    """Presses a button of the assistant when it may be pressed; again when reading anew has just taken it away."""
    def is_there():
        if program.window("Reset devices").need("button", step).name.endswith("current"):
            return True
        found = enabled_button(program, button)
        if found:
            found.press()
        return False
    wait_for(f"{step} by “{button}”", is_there)


def unrest(window, step):
    """What is still missing until the window is at this step, has the focus there and reads nothing any more."""
    nodes = [node for node, _ in window.all() if node.shown]
    wanted = {
        "the step": any(node.name.startswith(step) and node.name.endswith("current") for node in nodes),
        "the focus": any(node.focused and node.role in CONTROLS for node in nodes),
        "an end of reading": not any(node.role == "progress bar" for node in nodes),
        "a title": any(node.role == "heading" and not node.name.startswith("Reset devices") for node in nodes),
    }
    return [name for name, is_there in wanted.items() if not is_there]


def at_rest(program, step):
    """The window as soon as nothing is missing there."""
    missing = []

    def found():
        window = program.window("Reset devices")
        missing[:] = unrest(window, step)
        return None if missing else window
    try:
        return wait_for(f"{step} at rest", found)
    except Failed as why:
        raise Failed(f"{why}; still missing: {missing}, the focus is at {program.focus()}") from why


def walk_serial_list(program):
    """The other way to choose devices, with a line that is found and one that isn't."""
    window = program.window("Reset devices")
    window.need("radio button", "A list of serial numbers").press()
    text = wait_for("a field for the list", lambda: program.window("Reset devices").find("text", "Serial numbers"))
    text.take_focus()
    program.write("5CG0000001 no-such-number")
    wait_for("what was found", lambda: program.window("Reset devices").find("table cell", "Line: 1"))
    look_at(program, program.window("Reset devices"), ("table", "What was found"))
    program.key("Escape")
    question = program.to_front("Close without saving?")
    look_at(program, question, says=(("label", "What you chose here isn't saved"), ("label", "A saved plan stands")))
    program.window("Close without saving?").need("button", "Go on here").press()
    program.wait_gone(question)
    program.to_front("Reset devices")
    program.window("Reset devices").need("radio button", "Groups and devices").press()
    wait_for("the group in the list", lambda: program.window("Reset devices").find("list item", ROOM))


def walk_protect_dialog(program):
    """What is written there isn't lost without a question."""
    main_window(program).need("button", "Protect HHS-").press()
    window = program.to_front("Protect HHS-")
    look_at(program, window)
    program.window("Protect HHS-").need("text", "Reason").take_focus()
    program.write("exam")
    program.key("Escape")
    question = program.to_front("Discard what you typed?")
    look_at(program, question)
    program.window("Discard what you typed?").need("button", "Discard").press()
    program.wait_gone(window)


def walk_assistant(program):
    main_window(program).need("menu item", "Reset a whole group").press()
    window = program.to_front("Reset devices")
    wait_for("the group in the list", lambda: program.window("Reset devices").find("list item", ROOM))
    look_at(program, window, ("list", "Groups to reset"))
    attempt(walk_serial_list, program)
    for button, step in (("Next: reset mode", "Step 2"), ("Next: check", "Step 3"), ("Next: pace", "Step 4"),
                         ("Next: confirm", "Step 5")):
        step_on(program, button, step)
        look_at(program, at_rest(program, step))
    send_from_assistant(program)


def send_from_assistant(program):
    window = program.window("Reset devices")
    ask = next(node for node, _ in window.all() if node.role == "label" and node.name.startswith("Type the number"))
    program.tab_to("text", "Number of devices")
    program.write(re.search(r"\((\d+)\)", ask.name).group(1))
    wait_for("an order that can be sent", lambda: enabled_button(program, "Autopilot Reset")).press()
    program.wait_gone(window)


def seconds_left(program):
    counting = wait_for("a countdown", lambda: main_window(program).find(None, "Sending starts in"))
    return int(re.search(r"in (\d+) s", counting.name).group(1))


def stop_in_countdown(program):
    """The one key that takes all back, and what is said on the way to it."""
    program.heard("Autopilot Reset")
    stop = wait_for("Stop with the focus",
                    lambda: next((node for node, _ in program.to_front(MAIN).all()
                                  if node.focused and node.name.startswith("Stop Autopilot Reset")), None))
    first = seconds_left(program)
    program.forget_names()
    wait_for("four seconds less", lambda: seconds_left(program) <= first - 4)
    complaints.extend(f"told again each second: {name}" for name in program.told_again())
    program.key("Escape")
    wait_for(f"an end of {stop}", lambda: not main_window(program).find("button", stop.name))
    program.heard(re.compile("Room 101: (stopped|finished)"))


def walk_job(program):
    wait_for("a way to the job", lambda: main_window(program).find("button", "Details of")).press()
    window = program.to_front("Autopilot Reset")
    look_at(program, window, ("table", "Devices of this group"))
    program.key("Escape")
    program.wait_gone(window)


def walk(program):
    open_room(program)
    row = attempt(check_a_device, program)
    if row:
        attempt(details_say, program, row)
    look_at(program, program.to_front(MAIN), ("table", "Devices"))
    for item, title in (("What your account may do", "What your account may do"), ("Plans", "Saved plans"),
                        ("Protected list", "Protected list"), ("Closed hours", "Closed hours"),
                        ("Second person", "Second person"), ("About Reslate", "About Reslate")):
        attempt(look_at_dialog, program, item, title)
    attempt(walk_filter_menu, program)
    attempt(look_at_dialog, program, "Factory wipe 1 device", "Factory wipe")
    attempt(walk_protect_dialog, program)
    attempt(walk_assistant, program)
    attempt(stop_in_countdown, program)
    attempt(walk_job, program)


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = Program([sys.argv[1], "--practice", "--data-dir", folder])
        try:
            walk(program)
        except Failed as why:
            complaints.append(str(why))
        finally:
            program.end()
    end_with_complaints()


if __name__ == "__main__":
    main()
