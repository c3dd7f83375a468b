// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/supportinfo.h"

#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QStringList>
#include <QSysInfo>

#include <array>

namespace Reslate {
namespace {

QString line(const char *what, const QString &value)
{
    return QStringLiteral("%1: %2").arg(QLatin1String(what), value);
}

QString yesOrNo(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

/// Numbers, and what the service itself names its errors and requests; never its words, which may hold names.
QString codesOf(const std::optional<Error> &error)
{
    if (!error)
        return QStringLiteral("none");
    QString code;
    for (const QChar c : error->code.left(64)) {
        if (c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.'))
            code.append(c);
    }
    return QStringLiteral("kind %1, status %2, code %3")
        .arg(static_cast<int>(error->kind))
        .arg(error->httpStatus)
        .arg(code.isEmpty() ? QStringLiteral("none") : code);
}

QStringList programLines()
{
    QStringList lines {line("Reslate", QStringLiteral(RESLATE_VERSION)),
        line("Qt", QStringLiteral("%1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR))),
        line("System",
            QStringLiteral("%1, %2 %3")
                .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion())),
        line("Processor", QSysInfo::currentCpuArchitecture()), line("Window system", QGuiApplication::platformName()),
        line("Language", QLocale().name())};
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        lines.append(line("Screen",
            QStringLiteral("%1 x %2 at %3 %")
                .arg(screen->size().width())
                .arg(screen->size().height())
                .arg(qRound(screen->devicePixelRatio() * 100))));
    return lines;
}

QStringList settingLines(const Settings &settings)
{
    const QString theme = settings.get(settingkeys::theme);
    const bool isKnown = theme == QLatin1String("light") || theme == QLatin1String("dark");
    return {line("Colors", isKnown ? theme : QStringLiteral("as the system")),
        line("Countdown", QStringLiteral("%1 s").arg(settings.get(settingkeys::countdownSeconds))),
        line("Notifications", yesOrNo(settings.get(settingkeys::notifyWhenAway))),
        line("Tray symbol", yesOrNo(settings.get(settingkeys::trayIcon))),
        line("Empty groups shown", yesOrNo(settings.get(settingkeys::showEmptyGroups)))};
}

QStringList catalogLines(const DeviceCatalog &catalog)
{
    constexpr std::array parts {"Groups", "Group counts", "Devices", "Entra records", "Autopilot records", "Traits"};
    constexpr std::array states {"not loaded", "loading", "complete", "incomplete"};
    static_assert(parts.size() == DeviceCatalog::partCount);
    QStringList lines {
        line("Devices", QString::number(catalog.count())), line("Groups", QString::number(catalog.groups().size()))};
    for (int i = 0; i < DeviceCatalog::partCount; ++i) {
        const DeviceCatalog::Load &load = catalog.load(DeviceCatalog::Part(i));
        lines.append(line("List",
            QStringLiteral("%1, %2, %3, error: %4")
                .arg(QLatin1String(parts[static_cast<size_t>(i)]),
                    QLatin1String(states[static_cast<size_t>(load.state)]))
                .arg(load.count)
                .arg(codesOf(load.error))));
    }
    return lines;
}

QStringList jobLines(const JobEngine &engine)
{
    std::array<int, phaseCount> phases {};
    std::array<int, itemStateCount> proofs {};
    QStringList errors;
    const QList<JobId> jobs = engine.jobs();
    for (const JobId &id : jobs) {
        const Job &job = *engine.job(id);
        ++phases[static_cast<size_t>(job.phase)];
        if (job.pausedBy)
            errors.append(line("Job held, error", codesOf(job.pausedBy)));
        for (const JobItem &item : job.items) {
            ++proofs[static_cast<size_t>(item.current().state)];
            if (item.current().error && item.current().state == ItemState::Failed)
                errors.append(line("Device failed, error", codesOf(item.current().error)));
        }
    }
    QStringList lines {line("Jobs of the last 30 days", QString::number(jobs.size()))};
    for (int i = 0; i < phaseCount; ++i)
        lines.append(QStringLiteral("  %1: %2").arg(phaseName(JobPhase(i))).arg(phases[static_cast<size_t>(i)]));
    lines.append(QStringLiteral("Their devices"));
    for (int i = 0; i < itemStateCount; ++i)
        lines.append(QStringLiteral("  %1: %2").arg(itemStateName(ItemState(i))).arg(proofs[static_cast<size_t>(i)]));
    constexpr qsizetype most = 20;
    errors.removeDuplicates();
    return lines + errors.last(std::min(errors.size(), most));
}

} // namespace

QString supportText(const Settings &settings, const OpenSchool &school, const QDateTime &now)
{
    QStringList lines {QStringLiteral("Support information of Reslate. No names, serial numbers, accounts or secrets."),
        line("Made", now.toUTC().toString(Qt::ISODate)), line("Pretend school", yesOrNo(school.isPractice)), QString()};
    lines += programLines();
    lines.append(QString());
    lines += settingLines(settings);
    lines.append(QString());
    lines += catalogLines(school.catalog);
    lines.append(QString());
    lines += jobLines(school.engine);
    lines.append(line("Journal, error", codesOf(school.journalError)));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace Reslate
