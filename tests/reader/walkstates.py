# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks what the practice school doesn't come to by itself, and the way into a school:
walkstates.py STAGE PROGRAM PROGRAM-OF-THE-COMMAND-LINE
"""
import contextlib
import subprocess
import sys
import tempfile

from spokentree import Program, wait_for
from walkparts import MAIN, attempt, end_with_complaints, look_at

CLIENT = "00000000-7e57-4000-8000-000000000001"  # the one that the practice school knows


@contextlib.contextmanager
def running(words):
    program = Program(words)
    try:
        yield program
    finally:
        program.end()


def need_soon(program, title, role, name):
    """The same as need() of a window, as soon as it is there and may be used."""
    def found():
        node = program.window(title).find(role, name)
        return node if node and node.enabled else None
    return wait_for(f"a {role} “{name}”", found)


def ask_before_losing(program, title, field, back):
    """Escape asks before what was written is lost, and the question is walked, too."""
    need_soon(program, title, "text", field).take_focus()
    program.write("exam")
    program.key("Escape")
    window = program.to_front("Discard what you typed?")
    look_at(program, window, says=(("label", "What you typed here isn't saved"),))
    program.window("Discard what you typed?").need("button", "Go on here").press()
    program.wait_gone(window)
    dialog = program.to_front(title)
    if back:
        program.key("Escape")
        program.window("Discard what you typed?").need("button", "Discard").press()
        program.wait_gone(dialog)


def resume_anyway(program):
    need_soon(program, MAIN, "button", "Resume anyway: ").press()
    title = "Resume anyway"
    window = program.to_front(title)
    window.need("button", "Show 3 devices").press()
    need_soon(program, title, "table cell", "HHS-")
    look_at(program, program.window(title), ("table", "The devices that get it"),
            (("heading", "Autopilot Reset 3 devices?"), ("label", "Room 101"), ("label", "A device of the pilot"),
             ("label", "Type the number of devices (3):")))
    program.tab_to("text", "Number of devices")
    program.write("3")
    need_soon(program, title, "spin button", "Seconds").take_focus()
    program.write("600")
    need_soon(program, title, "button", "Autopilot Reset 3 devices").press()
    need_soon(program, title, "button", "Stop: send nothing")
    program.heard("Autopilot Reset 3 devices in [0-9]+ s")
    look_at(program, program.window(title), says=(("label", "Autopilot Reset 3 devices in "),))
    program.window(title).need("button", "Stop: send nothing").press()
    need_soon(program, title, "text", "Number of devices")
    program.key("Escape")
    program.wait_gone(window)


def confirm_by_hand(program):
    need_soon(program, MAIN, "button", "Show failures of ").press()
    page = program.to_front("Autopilot Reset")
    look_at(program, page, ("table", "Devices of this group"))
    program.tab_to("table", "Devices of this group")
    program.key("space")
    need_soon(program, "Autopilot Reset", "button", "Confirm 1 device by hand").press()
    title = "Confirm by hand"
    window = program.to_front(title)
    look_at(program, window, says=(
        ("heading", "What did you see?"), ("label", "HHS-"), ("radio button", "I saw HHS-"), ("label", "A note"),
        ("label", "The order then counts as failed"), ("label", "Choose first what you saw.")))
    ask_before_losing(program, title, "Note", back=True)
    program.to_front("Autopilot Reset")
    program.key("Escape")
    program.wait_gone(page)


def walk_held(stage):
    with running([stage, "held"]) as program:
        attempt(resume_anyway, program)
        attempt(confirm_by_hand, program)


def walk_lift(stage):
    with running([stage, "pending"]) as program:
        need_soon(program, MAIN, "button", "Lift the block of HHS-").press()
        title = "Lift the block"
        window = program.to_front(title)
        look_at(program, window, says=(("label", "HHS-"), ("label", "The order can't be called back")))
        ask_before_losing(program, title, "Reason", back=True)
        look_at(program, program.to_front(MAIN), ("table", "Devices"))


@contextlib.contextmanager
def practice_school(words):
    """The address of one that runs on its own."""
    process = subprocess.Popen([words, "practice-tenant", "--devices", "120"], stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().split()[1]
    finally:
        process.terminate()
        process.wait()


def sign_in(program):
    look_at(program, program.to_front("Welcome to Reslate"), says=(("label", "Reslate shows the devices"),))
    program.window("Welcome to Reslate").need("button", "Sign in to your school").press()
    window = program.to_front("Sign in")
    look_at(program, window, says=(
        ("heading", "The app registration of your school"), ("label", "In the Microsoft Entra admin center"),
        ("label", "DeviceManagementManagedDevices.Read.All"), ("label", "These values aren't secret")))
    window.need("text", "Application (client) ID").take_focus()
    program.write(CLIENT)
    need_soon(program, "Sign in", "button", "Continue").press()
    need_soon(program, "Sign in", "button", "Open the browser again")
    program.heard("Sign in in your browser\nYour browser shows the sign-in page")
    look_at(program, program.window("Sign in"), says=(
        ("heading", "Sign in in your browser"), ("label", "Your browser shows the sign-in page")))
    program.window("Sign in").need("button", "Use a code instead").press()
    need_soon(program, "Sign in", "label", "The code: ")
    program.heard("Asking the sign-in service for a code")
    program.heard("The code: [A-Z0-9]")
    look_at(program, program.window("Sign in"), says=(
        ("heading", "Sign in by a code"), ("label", "The code: "), ("label", "The address: http"),
        ("label", "1. Open this address"), ("label", "2. Enter this code"), ("label", "The code is good for "),
        ("image", "The address as a QR code")))
    program.key("Escape")
    program.wait_gone(window)


def fail_to_sign_in(program):
    program.to_front("Welcome to Reslate").need("button", "Sign in to your school").press()
    window = program.to_front("Sign in")
    text = window.need("text", "Application (client) ID")
    text.take_focus()
    program.key("ctrl+a")
    program.write(CLIENT.replace("7e57", "7e58"))
    need_soon(program, "Sign in", "button", "Continue").press()
    need_soon(program, "Sign in", "button", "Use a code instead").press()
    need_soon(program, "Sign in", "button", "Try again in the browser")
    look_at(program, program.window("Sign in"), says=(("label", "The sign-in service said: "),))
    program.key("Escape")
    program.wait_gone(window)


def walk_sign_in(gui, cli):
    with practice_school(cli) as address, tempfile.TemporaryDirectory() as folder:
        with running([gui, "--graph-url", address, "--login-url", address + "/login", "--data-dir", folder]) as program:
            attempt(sign_in, program)
            attempt(fail_to_sign_in, program)


def main():
    stage, gui, cli = sys.argv[1:]
    attempt(walk_held, stage)
    attempt(walk_lift, stage)
    attempt(walk_sign_in, gui, cli)
    end_with_complaints()


if __name__ == "__main__":
    main()
