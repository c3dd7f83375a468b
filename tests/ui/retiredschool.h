// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "jobs/reports/reportarchive.h"
#include "keptschool.h"
#include "madereport.h"
#include "ordered.h"

#include <numeric>
#include <optional>

namespace Reslate::Test {

/// A school whose journal holds devices that left before the window opens.
class RetiredSchool {
public:
    /// What happened, in the words of the page.
    struct Story {
        const char *id;
        RetirementReason reason = RetirementReason::EndOfLife;
        QString title = {};
        QString destination = {};
        int devices = 1;
        int unproven = 0; ///< of them, the last ones
        int hybrid = 0; ///< of them, the last ones: to be deleted in Active Directory
        QString model = QStringLiteral("300w Gen 4");
        bool isWiped = true;
        int untagged = 0; ///< of them, the first ones: without an asset tag
        std::optional<DisposalFacts> disposal = {}; ///< nullopt: what madeReport() says
    };

    void open() { school.open(); }

    /// Writes it into the journal, the window being closed; gives the report's number, if one is made.
    QString add(const Story &story, int daysAgo, bool makesReport = true)
    {
        FakeClock clock(QDateTime::currentDateTimeUtc().addDays(-daysAgo));
        const QDir folder(school.data.path());
        const QString file = folder.filePath(folder.entryList({QStringLiteral("journal-*.sqlite")}).value(0));
        const auto journal = Jobs::Journal::open(file, clock);
        if (!journal)
            return {};
        const Retirement retirement = retirementOf(story, clock.now());
        bool isKept = (*journal)->reports().addRetirement(retirement).has_value();
        if (story.isWiped) {
            isKept = isKept && addJob(**journal, retirement, ResetMode::FactoryWipe, story, clock);
            for (const ResetMode kind : {ResetMode::DeleteIntune, ResetMode::DeleteAutopilot, ResetMode::DeleteEntra})
                isKept = isKept && addJob(**journal, retirement, kind, story, clock);
        }
        if (!isKept || !makesReport)
            return {};
        RetirementReport draft = draftReport((*journal)->reports().loadFacts(retirement.id).value());
        draft.madeBy = QStringLiteral("anna@school.example");
        draft.tenantName = QStringLiteral("Hillside");
        const auto made = (*journal)->reports().makeReport(draft);
        return made ? made->number : QString();
    }

    void declareVoid(const QString &number)
    {
        FakeClock clock(QDateTime::currentDateTimeUtc());
        const QDir folder(school.data.path());
        const QString file = folder.filePath(folder.entryList({QStringLiteral("journal-*.sqlite")}).value(0));
        const auto journal = Jobs::Journal::open(file, clock);
        QVERIFY(journal.has_value());
        QVERIFY((*journal)
                    ->reports()
                    .voidReport({number, QStringLiteral("anna"), QStringLiteral("wrong buyer"), clock.now()})
                    .has_value());
    }

    KeptSchool school;

private:
    static Retirement retirementOf(const Story &story, const QDateTime &now)
    {
        Retirement retirement = madeReport(0).retirement;
        retirement.id = RetirementId(QLatin1String(story.id));
        retirement.reason = story.reason;
        retirement.title = story.title;
        retirement.destination = story.destination;
        retirement.disposal = story.disposal.value_or(retirement.disposal);
        retirement.created = now;
        for (int i = 0; i < story.devices; ++i) {
            RetiredDevice retired = madeLine(i).retired;
            retired.device.id = DeviceId(QStringLiteral("%1-%2").arg(QLatin1String(story.id)).arg(i));
            retired.device.entraDevice = EntraDeviceId(retired.device.id.toString());
            retired.device.autopilot = AutopilotId(retired.device.id.toString());
            retired.device.name =
                QStringLiteral("%1-%2").arg(QLatin1String(story.id).mid(0, 3)).arg(i + 1, 3, 10, QLatin1Char('0'));
            retired.device
                .serialNumber = QStringLiteral("5CG%1%2").arg(QLatin1String(story.id)).arg(i, 4, 10, QLatin1Char('0'));
            retired.photo.device.model = story.model;
            retired.assetTag = i < story.untagged ? QString() : QStringLiteral("A-") + retired.device.name;
            retirement.devices.append(retired);
        }
        return retirement;
    }

    static bool addJob(
        Jobs::Journal &journal, const Retirement &retirement, ResetMode kind, const Story &story, FakeClock &clock)
    {
        Job job {.id = JobId(retirement.id.toString() + QString(modeName(kind))),
            .workflow = kind,
            .title = retirement.title,
            .startedBy = QStringLiteral("anna@school.example"),
            .created = clock.now(),
            .pace = {},
            .phase = JobPhase::Finished};
        job.retirement = retirement.id;
        for (const RetiredDevice &retired : retirement.devices)
            job.items.append({.device = retired.device, .steps = {Step {.kind = kind, .changed = clock.now()}}});
        if (!journal.addJob(job))
            return false;
        for (int i = 0; i < job.items.size(); ++i) {
            Step &step = job.items[i].current();
            const int fromEnd = story.devices - i;
            step.state = kind == ResetMode::FactoryWipe ? ItemState::Done : ItemState::RecordGone;
            if (kind == ResetMode::FactoryWipe && fromEnd <= story.unproven)
                step.state = ItemState::Accepted;
            step.tries = 1;
            if (kind == ResetMode::DeleteEntra && fromEnd <= story.hybrid) {
                step.state = ItemState::Blocked;
                step.blockedReason = Reason::HybridJoined;
                step.tries = 0;
            }
            step.changed = clock.now();
        }
        QList<int> places(job.items.size());
        std::iota(places.begin(), places.end(), 0);
        return journal.saveItems(job, itemsAt(job, places)).has_value();
    }
};

} // namespace Reslate::Test
