// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/confirmoptions.h"

namespace Reslate {

void readConfirmation(Reader &read, const Words &words, Options &options)
{
    options.selection.devices = words.options.value(QStringLiteral("device"));
    options.note = read.text("note");
    options.allUnknown = read.has("all-unknown");
    if (read.has("untouched"))
        options.witnessed = Witnessed::Untouched;
    if (read.has("confirm")) {
        int count = -1;
        read.number("confirm", 0, 10'000'000, count);
        options.confirm = count;
    }
    if (options.selection.devices.isEmpty() != options.allUnknown || options.note.trimmed().isEmpty())
        read.wrong(CliText::tr(
            "confirm needs the devices (--device, once for each, or --all-unknown) and a --note that says what you "
            "saw."));
    if (options.allUnknown && options.witnessed != Witnessed::Untouched)
        read.wrong(CliText::tr("--all-unknown goes with --untouched only."));
    if (options.confirm && !options.allUnknown)
        read.wrong(CliText::tr("confirm takes --confirm with --all-unknown only."));
}

void readLift(Reader &read, const Words &words, Options &options)
{
    options.selection.devices = words.options.value(QStringLiteral("device"));
    options.protect.reason = read.text("reason");
    if (options.selection.devices.size() != 1 || options.protect.reason.trimmed().isEmpty())
        read.wrong(CliText::tr("lift-pending needs one --device (id or serial number) and a --reason."));
}

} // namespace Reslate
