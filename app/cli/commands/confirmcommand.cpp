// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/confirmcommand.h"

#include "app/cli/sharedoptions.h"
#include "core/async.h"
#include "domain/device/serialnumber.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"

#include <QCoreApplication>
#include <QPromise>

#include <memory>

namespace Reslate {
namespace {

struct ConfirmText {
    Q_DECLARE_TR_FUNCTIONS(ConfirmText)
};

/// The one device of the job that is called that, by id, serial number or name.
tl::expected<DeviceId, Refusal> deviceCalled(const Job &job, const QString &said)
{
    QList<DeviceId> named;
    for (const JobItem &item : job.items) {
        const bool bearsIt = item.device.serialNumber == said && isRealSerial(said);
        if (item.device.id == DeviceId(said) || bearsIt || item.device.name == said)
            named.append(item.device.id);
    }
    if (named.size() == 1)
        return named.constFirst();
    const QString name = plainForDisplay(said);
    return refuse(named.isEmpty()
            ? ConfirmText::tr("This job has no device with that id, serial number or name: %1. Nothing was written.")
                  .arg(name)
            : ConfirmText::tr("Several devices of this job are called %1. Give the serial number. Nothing was written.")
                  .arg(name));
}

tl::expected<QList<DeviceId>, Refusal> devicesMeant(const Options &options, const JobEngine &engine, const JobId &id)
{
    QList<DeviceId> devices;
    if (options.allUnknown) {
        devices = engine.unknownDevices(id);
        if (devices.isEmpty())
            return refuse(ConfirmText::tr("The outcome of every device of this job is known."));
        if (options.confirm != static_cast<int>(devices.size()))
            return refuse(ConfirmText::tr("The outcome of %1 is unknown. If nothing happened to any of them, say it "
                                          "with --confirm %2. Nothing was written.")
                              .arg(devicesText(static_cast<int>(devices.size())))
                              .arg(devices.size()));
        return devices;
    }
    for (const QString &said : options.selection.devices) {
        const auto device = deviceCalled(*engine.job(id), said);
        if (!device)
            return tl::make_unexpected(device.error());
        if (!devices.contains(*device))
            devices.append(*device);
    }
    return devices;
}

/// Why what the person saw of so many devices wasn't noted.
Refusal refusalOf(const Error &error, Witnessed witnessed, qsizetype devices)
{
    if (error.kind != ErrorKind::Usage)
        return {exitCodeOf(error), errorText(error, ErrorContext::Sending).whatHappened};
    if (devices == 1)
        return {ExitCode::Usage,
            witnessed == Witnessed::Fresh
                ? ConfirmText::tr("Nothing was ever sent to this device, or it is done already.")
                : ConfirmText::tr(
                    "What became of this device is known. --untouched is for one whose outcome is unknown.")};
    return {ExitCode::Usage,
        witnessed == Witnessed::Fresh
            ? ConfirmText::tr(
                "Nothing was ever sent to one of these devices, or it is done already. Nothing was written.")
            : ConfirmText::tr("What became of one of these devices is known. --untouched is for those whose outcome is "
                              "unknown. Nothing was written.")};
}

} // namespace

void readConfirmation(CommandLine &line, Options &options)
{
    options.selection.devices = line.texts("device");
    options.note = paperText(line, "note", 500);
    options.allUnknown = line.has("all-unknown");
    readCount(line, options);
    if (line.has("untouched"))
        options.witnessed = Witnessed::Untouched;
    if (options.selection.devices.isEmpty() != options.allUnknown || options.note.trimmed().isEmpty())
        line.wrong(CliText::tr(
            "confirm needs the devices (--device, once for each, or --all-unknown) and a --note that says what you "
            "saw."));
    if (options.allUnknown && options.witnessed != Witnessed::Untouched)
        line.wrong(CliText::tr("--all-unknown goes with --untouched only."));
    if (options.confirm && !options.allUnknown)
        line.wrong(CliText::tr("confirm takes --confirm with --all-unknown only."));
}

QFuture<tl::expected<void, Refusal>> confirmByHand(
    const Options &options, JobEngine &engine, const JobId &id, const QString &who)
{
    using Answer = tl::expected<void, Refusal>;
    const auto devices = devicesMeant(options, engine, id);
    if (!devices)
        return readyFuture(Answer(tl::make_unexpected(devices.error())));
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    onceSettled(engine.confirmAll(id, *devices, options.witnessed, options.note, who), &engine,
        [promise, witnessed = options.witnessed, n = devices->size()](const Result<void> &confirmed) {
            promise->addResult(
                confirmed ? Answer() : Answer(tl::make_unexpected(refusalOf(confirmed.error(), witnessed, n))));
            promise->finish();
        });
    return promise->future();
}

} // namespace Reslate
