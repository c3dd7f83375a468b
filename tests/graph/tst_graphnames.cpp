// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/graphnames.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Graph;

class TestGraphNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void systems_data();
    void systems();
};

void TestGraphNames::names_data()
{
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, bool good) { QTest::newRow(name) << good; };
    row("wipe", actionNamed("WIPE") == RemoteAction::FactoryReset);
    row("factoryReset", actionNamed("factoryReset") == RemoteAction::FactoryReset);
    row("keep", actionNamed("factoryResetKeepEnrollmentData") == RemoteAction::KeepAccountWipe);
    row("autopilotReset", actionNamed("AutopilotReset") == RemoteAction::AutopilotReset);
    row("removeCompanyData", actionNamed("removeCompanyData") == RemoteAction::Retire);
    row("retire", actionNamed("retire") == RemoteAction::Retire);
    row("cleanWindowsDevice", actionNamed("cleanWindowsDevice") == RemoteAction::FreshStart);
    row("freshStart", actionNamed("freshStart") == RemoteAction::FreshStart);
    row("syncDevice", actionNamed("syncDevice") == RemoteAction::Sync);
    row("rebootNow", actionNamed("rebootNow") == RemoteAction::Restart);
    row("reboot", actionNamed("reboot") == RemoteAction::Restart);
    row("delete", actionNamed("delete") == RemoteAction::Delete);
    row("deleteDevice", actionNamed("deleteDevice") == RemoteAction::Delete);
    row("other action", actionNamed("quickScan") == RemoteAction::Other);
    row("easMdm", managementNamed("easMdm") == Management::Mdm);
    row("co-managed", managementNamed("configurationManagerClientMdm") == Management::Mdm);
    row("ConfigMgr", managementNamed("configurationManagerClient") == Management::ConfigManagerOnly);
    row("eas", managementNamed("eas") == Management::ExchangeOnly);
    row("msSense", managementNamed("msSense") == Management::DefenderOnly);
    row("jamf", managementNamed("jamf") == Management::Other);
    row("new agent", managementNamed("unknownFutureValue") == Management::Unknown);
    row("managed", leavingNamed("managed") == Leaving::No);
    row("wipeCanceled", leavingNamed("wipeCanceled") == Leaving::No);
    row("retireIssued", leavingNamed("retireIssued") == Leaving::RetirePending);
    row("deletePending", leavingNamed("deletePending") == Leaving::DeletePending);
    row("wipeFailed", leavingNamed("wipeFailed") == Leaving::WipeFailed);
    row("new state", leavingNamed("discoveredAgain") == Leaving::Unknown);
    row("AzureAd", joinStateNamed("AzureAd") == JoinState::EntraJoined);
    row("ServerAd", joinStateNamed("ServerAd") == JoinState::HybridJoined);
    row("Workplace", joinStateNamed("Workplace") == JoinState::Registered);
    row("new join", joinStateNamed("AzureAdX") == JoinState::Unknown);
    row("notSupported", actionStateNamed("notSupported") == ActionState::NotSupported);
    row("new action state", actionStateNamed("almost") == ActionState::Unknown);
}

void TestGraphNames::names()
{
    QFETCH(bool, good);
    QVERIFY(good);
}

void TestGraphNames::systems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Platform>("platform");
    QTest::newRow("Windows") << QStringLiteral("Windows") << Platform::Windows;
    QTest::newRow("case") << QStringLiteral("windows") << Platform::Windows;
    QTest::newRow("version") << QStringLiteral("Windows 10") << Platform::Windows;
    QTest::newRow("phone") << QStringLiteral("Windows Phone") << Platform::Other;
    QTest::newRow("mobile") << QStringLiteral("Windows 10 Mobile") << Platform::Other;
    QTest::newRow("iPad") << QStringLiteral("iPadOS") << Platform::Other;
    QTest::newRow("empty") << QString() << Platform::Unknown;
    QTest::newRow("blank") << QStringLiteral("  ") << Platform::Unknown;
}

void TestGraphNames::systems()
{
    QFETCH(QString, text);
    QFETCH(Platform, platform);
    QCOMPARE(platformNamed(text), platform);
}

QTEST_GUILESS_MAIN(TestGraphNames)
#include "tst_graphnames.moc"
