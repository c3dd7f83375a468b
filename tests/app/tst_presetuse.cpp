// SPDX-License-Identifier: GPL-3.0-or-later
// Where rules are looked for, and what they mean for limits, accounts and sign-ins.
#include "app/presetplaces.h"
#include "app/presetrules.h"
#include "signin/clouds.h"

#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Reslate;

namespace {

SignedInAccount account(const QString &clientId, const QString &tenant, Cloud cloud = Cloud::Global)
{
    return {.userId = QStringLiteral("u"),
        .tenantId = QStringLiteral("11111111-1111-4111-8111-111111111111"),
        .registration = *Registration::make(clientId, tenant, endpointsOf(cloud))};
}

} // namespace

class TestPresetUse final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentTakesNoPlaceAway();
    void onlyStricterLimitsCount();
    void accounts_data();
    void accounts();
    void otherSchoolsAreForeign();
    void aSignInBeginsWithWhatIsLaidDown();
};

void TestPresetUse::theEnvironmentTakesNoPlaceAway()
{
    qputenv("XDG_CONFIG_DIRS", "/somewhere");
    QStringList places;
    for (const PresetSource &source : presetPlaces())
        places.append(source.place);
    QVERIFY(places.contains(QCoreApplication::applicationDirPath() + QStringLiteral("/reslate.ini")));
    QVERIFY(places.contains(QStringLiteral("/etc/xdg/reslate/reslate.ini")));
    QVERIFY(places.contains(QStringLiteral("/somewhere/reslate/reslate.ini")));
    const QString own = QStandardPaths::writableLocation(
        QStandardPaths::GenericConfigLocation); // holds the user's settings
    QVERIFY(
        std::none_of(places.cbegin(), places.cend(), [&own](const QString &place) { return place.startsWith(own); }));
}

void TestPresetUse::onlyStricterLimitsCount()
{
    const PaceLimits limits = limitsWith({.wipesPerDay = 100, .retiresPerDay = 5000}, PaceLimits());
    QCOMPARE(limits.wipesPerDay, 100);
    QCOMPARE(limits.retiresPerDay, PaceLimits().retiresPerDay);
    QCOMPARE(limits.deletesPerDay, PaceLimits().deletesPerDay);
}

void TestPresetUse::accounts_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *clientId, const char *tenant, const char *cloud, bool isLocked,
                         const char *other) {
        const QString reason = QStringLiteral("this computer is kept to another ");
        QTest::newRow(name) << QString::fromLatin1(clientId) << QString::fromLatin1(tenant)
                            << QString::fromLatin1(cloud) << isLocked
                            << (*other ? reason + QLatin1String(other) : QString());
    };
    row("nothing is laid down", "", "", "", true, "");
    row("the same", "ours", "school.example", "global", true, "");
    row("the same tenant by its id", "", "11111111-1111-4111-8111-111111111111", "", true, "");
    row("another client", "theirs", "", "", true, "app registration");
    row("another tenant", "", "other.example", "", true, "school");
    row("another cloud", "", "", "china", true, "cloud");
    row("no lock", "theirs", "other.example", "china", false, "");
}

void TestPresetUse::accounts()
{
    QFETCH(QString, clientId);
    QFETCH(QString, tenant);
    QFETCH(QString, cloud);
    QFETCH(bool, isLocked);
    const Presets presets {.clientId = clientId, .tenant = tenant, .cloud = cloud, .signInLocked = isLocked};
    QTEST(shutOutReason(account(QStringLiteral("Ours"), QStringLiteral("School.example")), presets), "reason");
}

void TestPresetUse::otherSchoolsAreForeign()
{
    const QString ours = QStringLiteral("11111111-1111-4111-8111-111111111111");
    const Presets locked {.tenant = ours, .signInLocked = true};
    QVERIFY(!isForeignTenant(ours.toUpper(), locked));
    QVERIFY(isForeignTenant(QStringLiteral("22222222-2222-4222-8222-222222222222"), locked));
    QVERIFY(isForeignTenant(QString(), locked)); // not known is not the same as ours
    QVERIFY(!isForeignTenant(QString(), {.tenant = ours}));
    QVERIFY(!isForeignTenant(QString(), {.tenant = QStringLiteral("school.example"), .signInLocked = true}));
}

void TestPresetUse::aSignInBeginsWithWhatIsLaidDown()
{
    const Registration before = account(QStringLiteral("before"), QStringLiteral("before.example")).registration;
    const Registration same = registrationWith({}, before);
    QCOMPARE(same.clientId, before.clientId);
    QCOMPARE(same.endpoints.graph, before.endpoints.graph);
    const Registration laidDown = registrationWith(
        {.clientId = QStringLiteral("ours"), .cloud = QStringLiteral("usgov")}, before);
    QCOMPARE(laidDown.clientId, QStringLiteral("ours"));
    QCOMPARE(laidDown.tenant, QStringLiteral("before.example"));
    QCOMPARE(laidDown.endpoints.graph, endpointsOf(Cloud::UsGovernment).graph);
}

QTEST_GUILESS_MAIN(TestPresetUse)
#include "tst_presetuse.moc"
