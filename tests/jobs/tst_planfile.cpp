// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "jobs/plans/planfile.h"

#include <QtTest/QTest>

#include <array>
#include <functional>

using namespace Reslate;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(PlanRefusal)

namespace {

SavedPlan sample()
{
    SavedPlan plan;
    plan.id = PlanId(QStringLiteral("44444444-0000-4000-8000-000000000001"));
    plan.savedBy = QStringLiteral("ann@school.example");
    plan.saved = QDateTime(QDate(2026, 8, 24), QTime(9, 0, 0, 123), utcZone);
    plan.wish = {ResetMode::AutopilotReset, {.hybrid = HybridChoice::WipeInstead, .sleeping = SleepingChoice::LeaveOut},
        QStringLiteral("Room 101")};
    plan.pace = {
        .pilot = 3, .wave = 30, .gap = 600s, .startsAt = plan.saved.addDays(1), .stopAfter = 5, .stopPercent = 20};
    const std::array<std::optional<ResetMode>, 3> gets {
        ResetMode::AutopilotReset, ResetMode::FactoryWipe, std::nullopt};
    for (int i = 0; i < 3; ++i) {
        const QString number = QString::number(i);
        plan.devices.append({{.device = {.id = DeviceId(QStringLiteral("11111111-0000-4000-8000-00000000000") + number),
                                  .entraDevice = EntraDeviceId(QStringLiteral("E-") + number),
                                  .autopilot = AutopilotId(QStringLiteral("A-") + number),
                                  .name = QStringLiteral("HHS-0") + number,
                                  .serialNumber = QStringLiteral("SN-") + number}},
            gets[static_cast<size_t>(i)]});
    }
    return plan;
}

tl::expected<SavedPlan, PlanRefusal> readReset(const QByteArray &json)
{
    return readSealedPlan(json).map([](const PlanDocument &document) { return document.plan; });
}

QByteArray replaced(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = planDocument(sample());
    [&] { QVERIFY2(json.contains(before), before.constData()); }();
    return json.replace(json.indexOf(before), before.size(), after);
}

} // namespace

class PlanFileTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas()
    {
        const auto plan = readReset(planDocument(sample()));
        QVERIFY(plan.has_value());
        QCOMPARE(*plan, sample());
        SavedPlan bare = sample();
        bare.pace = {};
        bare.wish.choices = {.keepUserData = true};
        bare.devices = {bare.devices[0]};
        QCOMPARE(readReset(planDocument(bare)).value(), bare);
    }

    void keepsWhoIsWantedInThePilot()
    {
        SavedPlan plan = sample();
        plan.pilot.in = {plan.devices[0].item.device.id};
        plan.pilot.out = {plan.devices[1].item.device.id};
        QByteArray json = planDocument(plan);
        QCOMPARE(readReset(json).value(), plan);
        QVERIFY(json.contains("\"pilot\": true"));
        QVERIFY(!readReset(json.replace("\"pilot\": true", "\"pilot\": false")).has_value());
        QVERIFY(!readReset(planDocument(plan).replace("\"pilot\": false", "\"pilot\": 1")).has_value());
        QVERIFY(!planDocument(sample()).contains("\"pilot\": true")); // as before there was a choice
    }

    /// Names come from the network and hold what they like.
    void keepsHostileTexts()
    {
        SavedPlan plan = sample();
        plan.wish.title = QStringLiteral("\"},\n\u202E <b>=1+1 \\ \\u0000 ") + QChar(0) + QChar(0xD800) + QChar(0xFEFF)
            + QStringLiteral(" \U0001F600");
        plan.devices[0].item.device.name = QString(1, QChar(0xDC00));
        plan.devices[0].item.device.serialNumber = QString(100'000, u'x');
        const QByteArray json = planDocument(plan);
        QVERIFY(QString::fromUtf8(json).toUtf8() == json);
        QCOMPARE(readReset(json).value(), plan);
    }

    void anotherLayoutIsTheSamePlan()
    {
        QByteArray json = planDocument(sample());
        QCOMPARE(readReset("\xEF\xBB\xBF" + json.replace('\n', "\r\n\t")).value(), sample());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<PlanRefusal>("refusal");
        using enum PlanRefusal;
        const auto row = [](const char *name, const QByteArray &json, PlanRefusal refusal) {
            QTest::newRow(name) << json << refusal;
        };
        row("nothing", {}, NotAPlan);
        row("no JSON", "Room 101", NotAPlan);
        row("an Excel workbook", QByteArray("PK\x03\x04\0\0", 6), NotAPlan);
        row("another JSON", "{\"value\": []}", NotAPlan);
        row("a list", "[]", NotAPlan);
        row("another format", replaced("\"reslate-plan\"", "\"reslate-report\""), NotAPlan);
        row("no version", replaced("\"version\": 1,", ""), NotAPlan);
        row("a version of text", replaced("\"version\": 1", "\"version\": \"1\""), NotAPlan);
        row("version 0", replaced("\"version\": 1", "\"version\": 0"), NotAPlan);
        row("a version beyond numbers", replaced("\"version\": 1", "\"version\": 99999999999999999999"), NotAPlan);
        row("half of it", planDocument(sample()).first(900), NotAPlan);
        row("something after it", planDocument(sample()) + "{}", NotAPlan);
        row("a newer version", replaced("\"version\": 1", "\"version\": 2"), NewerVersion);
        row("a newer version says other things", "{\"format\": \"reslate-plan\", \"version\": 7}", NewerVersion);
        row("nothing but its head", "{\"format\": \"reslate-plan\", \"version\": 1}", Changed);
        row("another mode", replaced("\"mode\": \"autopilot-reset\"", "\"mode\": \"factory-wipe\""), Changed);
        row("an unknown mode", replaced("\"mode\": \"autopilot-reset\"", "\"mode\": \"explode\""), Changed);
        row("another choice", replaced("\"hybrid\": \"wipe\"", "\"hybrid\": \"leave\""), Changed);
        row("another device", replaced("000000000001\",\n   \"entra", "000000000009\",\n   \"entra"), Changed);
        row("another serial number", replaced("SN-1", "SN-9"), Changed);
        row("another Entra id", replaced("E-1", "E-9"), Changed);
        row("another Autopilot id", replaced("A-1", "A-9"), Changed);
        row("a device gets something", replaced("\"gets\": null", "\"gets\": \"autopilot-reset\""), Changed);
        row("another pilot", replaced("\"pilot\": 3", "\"pilot\": 0"), Changed);
        row("no pace", replaced("\"pace\"", "\"peace\""), Changed);
        row("another start", replaced("2026-08-25", "2026-08-24"), Changed);
        row("another title", replaced("Room 101", "Room 102"), Changed);
        row("another person", replaced("ann@", "bob@"), Changed);
        row("another checksum", replaced("\"checksum\": \"", "\"checksum\": \"0"), Changed);
        row("a number of text", replaced("\"wave\": 30", "\"wave\": \"30\""), Changed);
        row("a number beyond numbers", replaced("\"wave\": 30", "\"wave\": 18446744073709551615"), Changed);
        row("a broken number", replaced("\"wave\": 30", "\"wave\": 30.5"), Changed);
        row("no time", replaced("2026-08-24T09", "yesterday"), Changed);
        row("devices of another kind", replaced("\"devices\": [", "\"devices\": [1, "), Changed);
        row("brackets", QByteArray(2'000'000, '['), NotAPlan);
        row("brackets in a plan",
            replaced("\"devices\": [", "\"devices\": [" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ","),
            Changed);
        row("too large", QByteArray(largestPlanFile + 1, ' '), TooLarge);
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(PlanRefusal, refusal);
        const auto plan = readReset(json);
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error(), refusal);
    }

    /// Whoever writes such a file can write the checksum, too.
    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<std::function<void(SavedPlan &)>>("change");
        const auto row = [](const char *name, const std::function<void(SavedPlan &)> &change) {
            QTest::newRow(name) << change;
        };
        row("no id", [](SavedPlan &plan) { plan.id = {}; });
        row("no device", [](SavedPlan &plan) { plan.devices.clear(); });
        row("a device twice", [](SavedPlan &plan) { plan.devices.append(plan.devices[0]); });
        row("a device without an id", [](SavedPlan &plan) { plan.devices[0].item.device.id = {}; });
        row("what isn't sent by itself", [](SavedPlan &plan) {
            plan.wish.mode = ResetMode::WipeAndRemove;
            plan.devices[0].gets = ResetMode::WipeAndRemove;
        });
        row("a mode that nobody chose", [](SavedPlan &plan) { plan.devices[0].gets = ResetMode::DeleteIntune; });
        row("a wipe that nobody chose", [](SavedPlan &plan) { plan.wish.choices.hybrid = HybridChoice::LeaveOut; });
        row("a pilot below nothing", [](SavedPlan &plan) { plan.pace.pilot = -1; });
        row("a gap below nothing", [](SavedPlan &plan) { plan.pace.gap = -1s; });
        row("a percentage beyond all", [](SavedPlan &plan) { plan.pace.stopPercent = 101; });
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(std::function<void(SavedPlan &)>, change);
        SavedPlan plan = sample();
        change(plan);
        const auto read = readReset(planDocument(plan));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error(), PlanRefusal::Unusable);
    }

    /// No byte of it can change unnoticed, except in blanks.
    void everyByteCounts()
    {
        const QByteArray json = planDocument(sample());
        for (qsizetype i = 0; i < json.size(); ++i) {
            QByteArray changed = json;
            changed[i] = static_cast<char>(changed[i] ^ 0x01);
            const auto plan = readReset(changed);
            QVERIFY2(!plan || *plan == sample(), changed.mid(std::max<qsizetype>(i - 20, 0), 40).constData());
        }
    }
};

QTEST_GUILESS_MAIN(PlanFileTest)
#include "tst_planfile.moc"
