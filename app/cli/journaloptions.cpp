// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/journaloptions.h"

namespace Reslate {

void readJournalOptions(Reader &read, Options &options)
{
    options.newJournal = read.has("new-journal");
    options.verify = read.has("verify");
    options.confirmName = read.text("confirm-name");
    if (options.newJournal && options.verify)
        read.wrong(CliText::tr("Choose one: --new-journal or --verify."));
}

} // namespace Reslate
