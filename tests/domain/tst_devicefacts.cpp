// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/device.h"
#include "madeup.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

class DeviceFactsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void joinCountsOnlyFromOneRecord()
    {
        Device device = plainDevice();
        QCOMPARE(joinState(device), JoinState::EntraJoined);
        for (const RecordState state :
            {RecordState::NotLoaded, RecordState::Unreadable, RecordState::Missing, RecordState::Doubtful}) {
            device.entraState = state;
            QCOMPARE(joinState(device), JoinState::Unknown);
        }
    }

    void findsTheNewestResult()
    {
        Device device = plainDevice();
        QVERIFY(!newestResult(device, RemoteAction::FactoryReset));
        const ActionResult older = result(RemoteAction::FactoryReset, ActionState::Failed, monday);
        const ActionResult newer = result(RemoteAction::FactoryReset, ActionState::Pending, monday.addSecs(60));
        const ActionResult other = result(RemoteAction::Sync, ActionState::Done, monday.addSecs(120));
        device.actions = {older, newer, other};
        QCOMPARE(newestResult(device, RemoteAction::FactoryReset), std::optional(newer));
        device.actions = {newer, other, older};
        QCOMPARE(newestResult(device, RemoteAction::FactoryReset), std::optional(newer));
        QVERIFY(!newestResult(device, RemoteAction::Retire));
    }

    void aResultWithoutATimeIsNeverTheNewest()
    {
        Device device = plainDevice();
        const ActionResult timed = result(RemoteAction::FactoryReset, ActionState::Done, monday);
        ActionResult timeless = timed;
        timeless.started = QDateTime();
        device.actions = {timeless, timed};
        QCOMPARE(newestResult(device, RemoteAction::FactoryReset), std::optional(timed));
        device.actions = {timed, timeless};
        QCOMPARE(newestResult(device, RemoteAction::FactoryReset), std::optional(timed));
    }

    void aNewerEndHidesAnOlderPending()
    {
        Device device = plainDevice();
        device.actions = {result(RemoteAction::AutopilotReset, ActionState::Pending, monday)};
        QCOMPARE(pendingReset(device), std::optional(RemoteAction::AutopilotReset));
        device.actions.append(result(RemoteAction::AutopilotReset, ActionState::Done, monday.addSecs(9)));
        QVERIFY(!pendingReset(device));
    }

    void managementStateTellsToo()
    {
        Device device = plainDevice();
        device.leaving = Leaving::RetirePending;
        QCOMPARE(pendingReset(device), std::optional(RemoteAction::Retire));
        device.leaving = Leaving::RetireFailed;
        QVERIFY(!pendingReset(device));
    }
};

QTEST_GUILESS_MAIN(DeviceFactsTest)
#include "tst_devicefacts.moc"
