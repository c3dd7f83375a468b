// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/removeoptions.h"

#include "app/cli/sharedoptions.h"
#include "domain/retirement/removalwish.h"
#include "models/retirement/retirementexplanations.h"

#include <utility>

namespace Reslate {
namespace {

template <typename T, typename FromName>
void readName(CommandLine &line, const char *option, FromName fromName, T &value, const QString &names)
{
    if (!line.has(option))
        return;
    const auto named = fromName(line.text(option));
    if (named)
        value = *named;
    else
        line.wrong(CliText::tr("--%1 is one of: %2").arg(QLatin1String(option), names));
}

template <typename T, typename NameOf> QString namesOf(int count, NameOf nameOf)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(nameOf(static_cast<T>(i)));
    return names.join(QLatin1Char(' '));
}

std::optional<RetirementReason> reasonNamed(const QString &name)
{
    return retirementReasonFromName(name);
}

/// Nothing was said before that an empty text could take back.
void refuseEmpty(CommandLine &line, const DisposalWords &disposal)
{
    const auto refuse = [&line](const QString &option) { line.wrong(CliText::tr("--%1 needs a value.").arg(option)); };
    if (line.has("destination") && line.text("destination").trimmed().isEmpty())
        refuse(QStringLiteral("destination"));
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        if (disposal.text(text) && disposal.text(text)->isEmpty())
            refuse(disposalTextName(text));
    }
}

} // namespace

/// What changes nothing is refused: who gives it expects something of it.
void refuseIdleChoices(CommandLine &line, const RemovalWish &wish)
{
    QList<std::pair<QString, RemovalChoice>> choices {{QStringLiteral("destination"), RemovalChoice::Destination},
        {QStringLiteral("gate"), RemovalChoice::Gate}, {QStringLiteral("keep-entra"), RemovalChoice::KeepEntra},
        {QStringLiteral("records-only"), RemovalChoice::RecordsOnly},
        {QStringLiteral("board-changed"), RemovalChoice::BoardChanged},
        {QStringLiteral("labels-removed"), RemovalChoice::Handover}};
    for (int i = 0; i < disposalTextCount; ++i) {
        if (const auto text = static_cast<DisposalText>(i); isOfHandover(text))
            choices.append({disposalTextName(text), RemovalChoice::Handover});
    }
    for (const auto &[option, choice] : std::as_const(choices)) {
        if (line.has(option.toLatin1().constData()) && !hasChoice(wish, choice))
            line.wrong(CliText::tr("--%1 means nothing with --reason %2. %3", "option, reason, sentence")
                           .arg(option, retirementReasonName(wish.reason), idleChoiceText(choice)));
    }
}

void readRemoval(CommandLine &line, Options &options)
{
    readSelection(line, options);
    const bool isScanned = line.has("scanned"); // then a group says what is expected
    const int ways = int(line.has("group") || isScanned) + int(line.has("serials")) + int(line.has("device"));
    if (ways != 1)
        line.wrong(CliText::tr("Name the devices in one way: --group, --serials, --device or --scanned."));
    RemoveOptions &remove = options.remove;
    const QString reasons = namesOf<RetirementReason>(retirementReasonCount, retirementReasonName);
    if (!line.has("reason"))
        line.wrong(CliText::tr("Say with --reason why they leave: %1").arg(reasons));
    readName(line, "reason", reasonNamed, remove.reason, reasons);
    readName(line, "data", dataClassFromName, remove.dataClass, namesOf<DataClass>(dataClassCount, dataClassName));
    readName(line, "gate", gateFromName, remove.gate, namesOf<Gate>(gateCount, gateName));
    remove.destination = paperText(line, "destination");
    remove.scannedFile = line.text("scanned");
    remove.assetsFile = line.text("assets");
    remove.recordsOnly = paperText(line, "records-only");
    remove.keepsEntra = line.has("keep-entra");
    remove.isBoardChanged = line.has("board-changed");
    options.escrow.file = line.text("escrow");
    readPassphraseOption(line, options);
    if (line.has("passphrase-env") && !line.has("escrow"))
        line.wrong(CliText::tr("--passphrase-env belongs to --escrow."));
    if (line.has("records-only") && sleepingFromName(line.text("sleeping")) == SleepingChoice::Include)
        line.wrong(CliText::tr("--records-only leaves out the wipe of those not seen lately, and --sleeping include "
                               "wants it: give one of them."));
    DisposalWords disposal;
    readDisposal(line, disposal);
    refuseEmpty(line, disposal);
    remove.disposal = reworded(DisposalFacts(), disposal);
    refuseIdleChoices(line, {.reason = remove.reason, .isBoardChanged = remove.isBoardChanged});
    readCount(line, options);
}

} // namespace Reslate
