// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/twins.h"
#include "domain/retirement/removal.h"
#include "madeup.h"
#include "nothingheld.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// Two Intune records of one computer; the one in use has a registration without a real serial number.
QList<Device> twins()
{
    Device inUse = plainDevice();
    inUse.id = DeviceId(QStringLiteral("new"));
    inUse.entraDeviceId = EntraDeviceId(QStringLiteral("E-new"));
    inUse.serialNumber = QStringLiteral("5CG1234XYZ");
    inUse.autopilotState = RecordState::Present;
    inUse.autopilotId = AutopilotId(QStringLiteral("A-new"));
    inUse.isRegistrationUnnumbered = true;
    Device older = inUse;
    older.id = DeviceId(QStringLiteral("old"));
    older.entraDeviceId = EntraDeviceId(QStringLiteral("E-old"));
    older.lastSeen = inUse.lastSeen.addDays(-3);
    older.autopilotState = RecordState::Missing;
    older.autopilotId = {};
    older.isRegistrationUnnumbered = false;
    return {inUse, older};
}

Reason reasonOf(const RemovalDraft &draft, const DeviceId &id)
{
    for (const RemovalSection &section : draft.sections) {
        for (const JobItem &item : section.items) {
            if (item.device.id == id && section.group != RemovalGroup::Warned)
                return section.reason;
        }
    }
    return Reason::None;
}

} // namespace

/// Which of the chosen devices a removal takes.
class RemovalDraftTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The record in use stays for its registration: that doesn't make the older one of the same computer fit.
    void aTwinOfOneThatIsLeftOutStays()
    {
        const QList<Device> both = twins();
        const Device &inUse = both.at(0);
        const Device &older = both.at(1);
        const RemovalWish keepsForSleep {.recordsOnly = QStringLiteral("lost for years")};
        for (const RemovalWish &wish : {RemovalWish(), keepsForSleep}) {
            for (const QList<const Device *> &chosen :
                {QList<const Device *> {&inUse, &older}, QList<const Device *> {&older, &inUse, &older}}) {
                const RemovalDraft draft = draftRemoval(wish, chosen, {}, nothingHeld(monday));
                QCOMPARE(draft.asked(), 2);
                QCOMPARE(draft.going(), 0);
                QVERIFY(draft.plans.isEmpty());
                QCOMPARE(reasonOf(draft, inUse.id), Reason::LinkDoubtful);
                QCOMPARE(reasonOf(draft, older.id), Reason::SelectedTwice);
            }
            QCOMPARE(draftRemoval(wish, {&older}, {}, nothingHeld(monday)).going(), 1);
        }
    }

    /// The other way round: the one that is left out is the older one.
    void theOneInUseGoesAlone()
    {
        QList<Device> both = twins();
        both[1].lastSeen = both[0].lastSeen.addDays(1);
        const RemovalDraft draft = draftRemoval({}, {&both[0], &both[1]}, {}, nothingHeld(monday));
        QCOMPARE(draft.going(), 1);
        QCOMPARE(draft.plans.constFirst().items.constFirst().device.id, both[1].id);
        QCOMPARE(reasonOf(draft, both[0].id), Reason::LinkDoubtful);
        QVERIFY(!twinsIn(draft.plans));
        both[1].lastSeen = both[0].lastSeen; // nothing says which one is in use
        QCOMPARE(draftRemoval({}, {&both[0], &both[1]}, {}, nothingHeld(monday)).going(), 0);
    }

    /// However much is to be said of a device, the sections add up to what was asked for.
    void eachStandsInOneSection()
    {
        Device plain = plainDevice();
        Device doubtful = plainDevice(); // by two warnings, and reset today besides
        doubtful.id = DeviceId(QStringLiteral("doubtful"));
        doubtful.entraDeviceId = EntraDeviceId(QStringLiteral("E-doubtful"));
        doubtful.serialNumber = QStringLiteral("SN-2");
        doubtful.autopilotState = RecordState::Doubtful;
        doubtful.entraState = RecordState::Doubtful;
        Device asleep = plainDevice();
        asleep.id = DeviceId(QStringLiteral("asleep"));
        asleep.entraDeviceId = EntraDeviceId(QStringLiteral("E-asleep"));
        asleep.serialNumber = QStringLiteral("SN-3");
        asleep.lastSeen = monday.addDays(-90);
        DraftBasis basis = nothingHeld(monday);
        basis.recentOf = [&doubtful](const Device &device) {
            return device.id == doubtful.id ? std::optional(RecentReset {.at = monday.addSecs(-60)}) : std::nullopt;
        };
        const RemovalDraft draft = draftRemoval({}, {&plain, &doubtful, &asleep}, {}, basis);
        QCOMPARE(draft.going(), 2);
        int standing = 0;
        QList<DeviceId> left;
        for (const RemovalSection &section : draft.sections) {
            standing += section.group == RemovalGroup::Warned ? 0 : static_cast<int>(section.items.size());
            const QList<JobItem> out = draft.leftOut(section);
            for (const JobItem &item : out)
                left.append(item.device.id);
        }
        QCOMPARE(standing, draft.asked());
        QCOMPARE(left, QList<DeviceId> {doubtful.id});
    }
};

QTEST_GUILESS_MAIN(RemovalDraftTest)
#include "tst_removaldraft.moc"
