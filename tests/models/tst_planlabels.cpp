// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "models/text/planlabels.h"
#include "models/text/timelabels.h"

#include <QSet>
#include <QtTest/QTest>

using namespace Reslate;

namespace {

const QDateTime now(QDate(2026, 8, 20), QTime(8, 0), utcZone);

PlanSection section(SectionKind kind, int devices, Reason reason = Reason::None)
{
    return {.kind = kind, .mode = ResetMode::AutopilotReset, .reason = reason, .items = QList<JobItem>(devices)};
}

} // namespace

class PlanLabelsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void titles_data()
    {
        QTest::addColumn<PlanSection>("section");
        QTest::addColumn<QString>("title");
        const auto row = [](const PlanSection &section, const char *title) {
            QTest::newRow(title) << section << QString::fromUtf8(title);
        };
        PlanSection asleep = section(SectionKind::Sleeping, 1, Reason::NotSeenLately);
        asleep.lastSeen = now.addDays(-41);
        row(section(SectionKind::Ready, 1), "Autopilot Reset for 1 device");
        row(section(SectionKind::Ready, 1284), "Autopilot Reset for 1,284 devices");
        row(section(SectionKind::Hybrid, 1, Reason::HybridJoined), "1 is hybrid joined");
        row(section(SectionKind::Hybrid, 4, Reason::HybridJoined), "4 are hybrid joined");
        row(asleep, "1 has not been seen for 41 days");
        asleep.items.resize(3);
        row(asleep, "3 have not been seen for up to 41 days");
        row(section(SectionKind::Sleeping, 1, Reason::NeverSeen), "1 has never been seen");
        row(section(SectionKind::Sleeping, 2, Reason::NeverSeen), "2 have never been seen");
        const auto recent = [](Reason reason, int devices, qint64 secondsAgo) {
            PlanSection of = section(SectionKind::Recent, devices, reason);
            of.ended = now.addSecs(-secondsAgo);
            return of;
        };
        const QByteArray anHourAgo = clockTime(now.addSecs(-3600), now).toUtf8();
        const QByteArray thisTime = clockTime(now, now).toUtf8();
        const auto timed = [&row](const PlanSection &of, const char *before, const QByteArray &time,
                               const char *after) { row(of, QByteArray(before + time + after).constData()); };
        timed(recent(Reason::ResetLately, 1, 3600), "1 was reset today at ", anHourAgo, "");
        timed(recent(Reason::ResetLately, 1, 86400), "1 was reset yesterday at ", thisTime, "");
        const QByteArray several = " in the last 24 hours, the last ";
        timed(recent(Reason::ResetLately, 5, 3600), "5 were reset", several + "today at " + anHourAgo, "");
        timed(recent(Reason::ResetLately, 5, 86400), "5 were reset", several + "yesterday at " + thisTime, "");
        timed(
            recent(Reason::RecordGoneLately, 1, 3600), "1 came back today: its Intune record went at ", anHourAgo, "");
        timed(recent(Reason::RecordGoneLately, 2, 3600), "2 came back, and their Intune records went",
            several + "today at " + anHourAgo, "");
        timed(recent(Reason::FailedLately, 1, 3600), "1 failed today at ", anHourAgo, ": check Windows RE");
        timed(recent(Reason::FailedLately, 1, 86400), "1 failed yesterday at ", thisTime, ": check Windows RE");
        timed(
            recent(Reason::FailedLately, 2, 3600), "2 failed", several + "today at " + anHourAgo, ": check Windows RE");
        timed(recent(Reason::RefusedLately, 1, 3600), "1 was turned away today at ", anHourAgo, "");
        timed(
            recent(Reason::RefusedLately, 1200, 3600), "1,200 were turned away", several + "today at " + anHourAgo, "");
        PlanSection warned = recent(Reason::ResetLately, 2, 3600);
        warned.kind = SectionKind::Warned;
        QTest::newRow("of hybrid devices")
            << warned << QString::fromUtf8("2 were reset" + several + "today at " + anHourAgo);
        row(section(SectionKind::Protected, 1, Reason::Protected), "1 is protected");
        row(section(SectionKind::Protected, 2, Reason::Protected), "2 are protected");
        row(section(SectionKind::Blocked, 6, Reason::NotWindows), "6 not Windows");
    }

    void titles()
    {
        QFETCH(PlanSection, section);
        QTEST(sectionTitle(section, now), "title");
        QVERIFY(sectionSentence(section).endsWith(QLatin1Char('.')));
    }

    void plans()
    {
        const Plan reset {.workflow = ResetMode::AutopilotReset, .items = QList<JobItem>(24)};
        const Plan wipe {.workflow = ResetMode::FactoryWipe, .items = QList<JobItem>(4)};
        QCOMPARE(plansText({}), QString());
        QCOMPARE(plansText({reset}), QStringLiteral("Autopilot Reset for 24 devices"));
        QCOMPARE(
            plansText({reset, wipe}), QStringLiteral("Autopilot Reset for 24 devices and Factory wipe for 4 devices"));
    }

    void everyRefusalHasItsText()
    {
        QSet<QString> texts;
        for (int i = 0; i <= static_cast<int>(PlanRefusal::Unusable); ++i)
            texts.insert(planRefusalText(static_cast<PlanRefusal>(i)));
        QCOMPARE(texts.size(), 5);
        QVERIFY(!texts.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(PlanLabelsTest)
#include "tst_planlabels.moc"
