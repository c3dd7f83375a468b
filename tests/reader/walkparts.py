# SPDX-License-Identifier: GPL-3.0-or-later
"""What the walks have in common: their complaints, and what is looked at in every window."""
import sys

from spokentree import Failed
from windowchecks import keyboard_complaints, name_complaints, row_complaints

MAIN = "Hillside High School"
complaints = []


def attempt(part, *words):
    """What follows a part that failed may still hold."""
    try:
        return part(*words)
    except Failed as why:
        complaints.append(f"{part.__name__}: {why}")
        return None


def look_at(program, window, rows=None, says=()):
    """Everything that holds for every window. rows: the role and the name of what has to have some.
    says: what has to stand in it, each the role and the beginning of the words."""
    nodes = list(window.all())
    complaints.extend(name_complaints(window, nodes))
    if rows:
        complaints.extend(row_complaints(window, nodes, *rows))
    for role, words in says:
        if not any(node.role == role and node.name.startswith(words) and node.shown for node, _ in nodes):
            complaints.append(f"{window}: no {role} says “{words}”")
    complaints.extend(keyboard_complaints(program, window, nodes))
    complaints.extend(f"{window}: {field} tells of its caret before its focus" for field in sorted(program.unnamed))
    program.unnamed.clear()


def end_with_complaints():
    """Says them and ends; with 1 where there are some."""
    for each in dict.fromkeys(complaints):
        print(each)
    print(f"{len(set(complaints))} complaints")
    sys.exit(1 if complaints else 0)
