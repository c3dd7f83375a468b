// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "jobs/plans/planfile.h"

#include <QtTest/QTest>

#include <functional>

using namespace Reslate;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(PlanRefusal)

namespace {

/// Another value than the default in everything that a plan keeps.
SavedRemoval sample()
{
    SavedRemoval plan;
    plan.id = PlanId(QStringLiteral("44444444-0000-4000-8000-000000000001"));
    plan.savedBy = QStringLiteral("ann@school.example");
    plan.saved = QDateTime(QDate(2026, 8, 24), QTime(9, 0, 0, 123), utcZone);
    plan.wish = {.reason = RetirementReason::Sold,
        .title = QStringLiteral("Laptops to retire"),
        .destination = QStringLiteral("Green Ltd"),
        .dataClass = DataClass::Pupils,
        .gate = Gate::Confirmed,
        .keepsEntra = true,
        .isBoardChanged = true,
        .choices = {.sleeping = SleepingChoice::LeaveOut}};
    plan.wish.disposal = {
        .backedUp = BackedUp::NotNeeded, .nist = NistWord::Clear, .labelsRemoved = false, .texts = {}};
    for (int i = 0; i < disposalTextCount; ++i)
        plan.wish.disposal.text(static_cast<DisposalText>(i)) = QStringLiteral("text %1").arg(i);
    plan.isByHand = true;
    plan.keepsKeys = true;
    plan.assetFile = QStringLiteral("snipe-it.csv");
    plan.assets.rows = 9;
    plan.assets.withoutSerial = 2;
    plan.assets.withoutTag = 1;
    plan.assets.add(QStringLiteral("SN-0"), QStringLiteral("A-1"));
    plan.assets.add(QStringLiteral("SN-0"), QStringLiteral("a-2"));
    plan.assets.add(QStringLiteral("SN-9"), QStringLiteral("A-1"));
    plan.pace = {
        .pilot = 3, .wave = 30, .gap = 600s, .startsAt = plan.saved.addDays(1), .stopAfter = 5, .stopPercent = 20};
    for (int i = 0; i < 3; ++i) {
        const QString number = QString::number(i);
        plan.devices.append({{.id = DeviceId(QStringLiteral("11111111-0000-4000-8000-00000000000") + number),
                                 .entraDevice = EntraDeviceId(QStringLiteral("E-") + number),
                                 .autopilot = AutopilotId(QStringLiteral("A-") + number),
                                 .name = QStringLiteral("HHS-0") + number,
                                 .serialNumber = QStringLiteral("SN-") + number},
            i != 2});
    }
    plan.pilot.in = {plan.devices[0].device.id};
    plan.pilot.out = {plan.devices[1].device.id};
    return plan;
}

SavedPlan reset()
{
    SavedPlan plan {.id = sample().id};
    plan.wish = {ResetMode::FactoryWipe, {}, QStringLiteral("Room 101")};
    plan.devices = {{{.device = sample().devices[0].device}, ResetMode::FactoryWipe}};
    return plan;
}

tl::expected<SavedRemoval, PlanRefusal> readRemoval(const QByteArray &json)
{
    const auto document = readPlanDocument(json);
    if (!document)
        return tl::make_unexpected(document.error());
    const auto *removal = std::get_if<RemovalDocument>(&*document);
    return removal ? tl::expected<SavedRemoval, PlanRefusal>(removal->plan)
                   : tl::make_unexpected(PlanRefusal::NotAPlan);
}

QByteArray replaced(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = planDocument(sample());
    [&] { QVERIFY2(json.contains(before), before.constData()); }();
    return json.replace(json.indexOf(before), before.size(), after);
}

} // namespace

/// A removal as a document of a saved plan, which nothing takes for a reset.
class RemovalFileTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas()
    {
        QCOMPARE(readRemoval(planDocument(sample())).value(), sample());
        SavedRemoval bare;
        bare.id = sample().id;
        bare.devices = {sample().devices[2]};
        QCOMPARE(readRemoval(planDocument(bare)).value(), bare);
        bare.isReasonChosen = false;
        QCOMPARE(readRemoval(planDocument(bare)).value(), bare);
    }

    void eachChoiceComesBack()
    {
        SavedRemoval plan = sample();
        for (int i = 0; i < retirementReasonCount; ++i) {
            plan.wish.reason = static_cast<RetirementReason>(i);
            plan.wish.dataClass = static_cast<DataClass>(i % dataClassCount);
            plan.wish.gate = static_cast<Gate>(i % gateCount);
            plan.wish.keepsEntra = i % 2 == 1;
            plan.wish.isBoardChanged = i % 2 == 0;
            plan.isByHand = i % 2 == 1;
            plan.keepsKeys = i % 2 == 0;
            plan.wish.choices.sleeping = static_cast<SleepingChoice>(i % 2);
            plan.wish.disposal.backedUp = static_cast<BackedUp>(i % backedUpCount);
            plan.wish.disposal.nist = static_cast<NistWord>(i % nistWordCount);
            plan.wish.disposal.labelsRemoved = i % 3 == 0 ? std::nullopt : std::optional(i % 3 == 1);
            QCOMPARE(readRemoval(planDocument(plan)).value(), plan);
        }
    }

    /// What was allowed about one day's devices alone isn't in it.
    void keepsNoConsent()
    {
        SavedRemoval plan = sample();
        plan.wish.recordsOnly = QStringLiteral("Drives shredded");
        plan.wish.choices = {.sleeping = SleepingChoice::Include,
            .afterReset = AgainChoice::Include,
            .afterFailure = AgainChoice::Include};
        const QByteArray json = planDocument(plan);
        QVERIFY(!json.contains("shredded"));
        const SavedRemoval kept = readRemoval(json).value();
        QCOMPARE(kept.wish.choices, PlanChoices({.sleeping = SleepingChoice::LeaveOut})); // rather than wiped
        QVERIFY(kept.wish.recordsOnly.isEmpty());
    }

    void keepsHostileTexts()
    {
        SavedRemoval plan = sample();
        plan.wish.title = QStringLiteral("\"},\n\u202E <b>=HYPERLINK(1) \\ ") + QChar(0) + QChar(0xD800)
            + QStringLiteral(" \U0001F600");
        plan.wish.destination = plan.wish.title;
        plan.assetFile = plan.wish.title;
        plan.devices[0].device.name = QString(1, QChar(0xDC00));
        plan.devices[0].device.serialNumber = QString(100'000, u'x');
        const QByteArray json = planDocument(plan);
        QVERIFY(QString::fromUtf8(json).toUtf8() == json);
        QCOMPARE(readRemoval(json).value(), plan);
        QByteArray other = json;
        QCOMPARE(readRemoval("\xEF\xBB\xBF" + other.replace('\n', "\r\n\t")).value(), plan);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<PlanRefusal>("refusal");
        using enum PlanRefusal;
        const auto row = [](const char *name, const QByteArray &json, PlanRefusal refusal) {
            QTest::newRow(name) << json << refusal;
        };
        row("half of it", planDocument(sample()).first(900), NotAPlan);
        row("a reset's version", replaced("\"version\": 2", "\"version\": 1"), Changed);
        row("a newer version", replaced("\"version\": 2", "\"version\": 3"), NewerVersion);
        row("another kind", replaced("\"kind\": \"removal\"", "\"kind\": \"exchange\""), NewerVersion);
        row("no kind", replaced("\"kind\": \"removal\",", ""), NewerVersion);
        row("a kind of another type", replaced("\"kind\": \"removal\"", "\"kind\": [1]"), NewerVersion);
        row("another reason", replaced("\"reason\": \"sold\"", "\"reason\": \"reused\""), Changed);
        row("an unknown reason", replaced("\"reason\": \"sold\"", "\"reason\": \"bored\""), Changed);
        row("another gate", replaced("\"gate\": \"confirmed\"", "\"gate\": \"reported\""), Changed);
        row("the keys aren't kept", replaced("\"keepsKeys\": true", "\"keepsKeys\": false"), Changed);
        row("sleeping ones go", replaced("\"sleeping\": \"leave\"", "\"sleeping\": \"include\""), Changed);
        row("another device", replaced("000000000001\",\n   \"entra", "000000000009\",\n   \"entra"), Changed);
        row("another serial number", replaced("\"SN-1\"", "\"SN-8\""), Changed);
        row("another tag", replaced("\"tag\": \"A-1\"", "\"tag\": \"A-3\""), Changed);
        row("another text", replaced("text 5", "text 6"), Changed);
        row("another pilot", replaced("\"pilot\": 3", "\"pilot\": 0"), Changed);
        row("something added", replaced("\"keepsKeys\"", "\"also\": 1, \"keepsKeys\""), Changed);
        row("no devices", replaced("\"devices\"", "\"devises\""), Changed);
        row("brackets in a plan",
            replaced("\"devices\": [", "\"devices\": [" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ","),
            Changed);
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(PlanRefusal, refusal);
        const auto document = readPlanDocument(json);
        QVERIFY(!document.has_value());
        QCOMPARE(document.error(), refusal);
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<std::function<void(SavedRemoval &)>>("change");
        const auto row = [](const char *name, const std::function<void(SavedRemoval &)> &change) {
            QTest::newRow(name) << change;
        };
        row("no id", [](SavedRemoval &plan) { plan.id = {}; });
        row("no device", [](SavedRemoval &plan) { plan.devices.clear(); });
        row("a device twice", [](SavedRemoval &plan) { plan.devices.append(plan.devices[0]); });
        row("a device without an id", [](SavedRemoval &plan) { plan.devices[0].device.id = {}; });
        row("a pilot below nothing", [](SavedRemoval &plan) { plan.pace.pilot = -1; });
        row("fewer rows than none", [](SavedRemoval &plan) { plan.assets.rows = -1; });
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(std::function<void(SavedRemoval &)>, change);
        SavedRemoval plan = sample();
        change(plan);
        const auto document = readPlanDocument(planDocument(plan));
        QVERIFY(!document.has_value());
        QCOMPARE(document.error(), PlanRefusal::Unusable);
    }

    void neitherKindIsTheOther()
    {
        QCOMPARE(readSealedPlan(planDocument(sample())).error(), PlanRefusal::Removal);
        QVERIFY(readSealedPlan(planDocument(reset())).has_value());
        QVERIFY(std::holds_alternative<PlanDocument>(readPlanDocument(planDocument(reset())).value()));
        QByteArray json = planDocument(reset());
        // A reset with a removal's head, as somebody might write it by hand.
        json.replace("\"version\": 1", "\"version\": 2, \"kind\": \"removal\"");
        QCOMPARE(readPlanDocument(json).error(), PlanRefusal::Changed);
    }

    void aSealIsOfItsKind()
    {
        const SealKey key(QByteArray(SealKey::bytes, 'k'));
        const auto removal = std::get<RemovalDocument>(readPlanDocument(planDocument(sample(), key)).value());
        QCOMPARE(sealOn(removal, key), SealKey::Finding::Ours);
        QCOMPARE(sealOn(PlanDocument {reset(), removal.checksum, removal.seal}, key), SealKey::Finding::Broken);
        QCOMPARE(sealOn(removal, SealKey(QByteArray(SealKey::bytes, 'l'))), SealKey::Finding::Foreign);
        SavedRemoval other = sample();
        other.wish.gate = Gate::Reported;
        const auto changed = std::get<RemovalDocument>(readPlanDocument(planDocument(other)).value());
        QCOMPARE(sealOn(RemovalDocument {changed.plan, changed.checksum, removal.seal}, key), SealKey::Finding::Broken);
    }

    /// No byte of it can change unnoticed, except in blanks.
    void everyByteCounts()
    {
        const QByteArray json = planDocument(sample());
        for (qsizetype i = 0; i < json.size(); ++i) {
            QByteArray changed = json;
            changed[i] = static_cast<char>(changed[i] ^ 0x01);
            const auto plan = readRemoval(changed);
            QVERIFY2(!plan || *plan == sample(), changed.mid(std::max<qsizetype>(i - 20, 0), 40).constData());
        }
    }
};

QTEST_GUILESS_MAIN(RemovalFileTest)
#include "tst_removalfile.moc"
