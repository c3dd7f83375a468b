// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicemodel.h"
#include "models/text/badge.h"
#include "models/text/modelroles.h"
#include "smallschool.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Reslate;

namespace {

using Column = DeviceModel::Column;

struct Rig {
    Rig()
        : model(school.catalog, school.rig.clock)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
    }

    QVariant at(int row, Column column, int role = Qt::DisplayRole) const
    {
        return model.index(row, static_cast<int>(column)).data(role);
    }

    Job job(ResetMode mode, const QList<int> &rows, ItemState proof) const
    {
        Job job {.id = JobId(QStringLiteral("j%1").arg(static_cast<int>(mode))),
            .workflow = mode,
            .created = school.rig.clock.now()};
        for (const int row : rows)
            job.items.append({.device = {.id = model.device(row).id},
                .steps = {Step {.kind = mode, .state = proof, .changed = job.created}}});
        return job;
    }

    SmallSchool school;
    DeviceModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestDeviceModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesAreAppended()
    {
        Rig rig;
        rig.school.pageSize = 10;
        rig.school.addMany(0, 25);
        QSignalSpy inserted(&rig.model, &QAbstractItemModel::rowsInserted);
        QVERIFY(rig.school.load());
        QCOMPARE(rig.model.rowCount(), 25);
        QCOMPARE(inserted.size(), 3);
        QCOMPARE(inserted[2][1].toInt(), 20);
        QCOMPARE(inserted[2][2].toInt(), 24);
        QCOMPARE(rig.at(24, Column::Device).toString(), QStringLiteral("HHS-0024"));
        QCOMPARE(rig.at(24, Column::Device, SecondLineRole).toString(), QStringLiteral("SN00024 · 300w Gen 4"));
        QCOMPARE(rig.at(0, Column::LastSeen).toString(), QStringLiteral("2 h ago"));
        QCOMPARE(rig.at(0, Column::Status).toString(), QStringLiteral("–"));
    }

    void refreshChangesOnlyWhatChanged()
    {
        Rig rig;
        rig.school.addMany(0, 10);
        QVERIFY(rig.school.load());
        QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
        QSignalSpy facts(&rig.model, &DeviceModel::factsChanged);
        QVERIFY(rig.school.load());
        QCOMPARE(facts.size(), 0);
        QCOMPARE(changed.size(), 0);
        rig.school.set(3, QStringLiteral("deviceName"), QStringLiteral("renamed"));
        rig.school.set(7, QStringLiteral("deviceName"), QStringLiteral("renamed too"));
        QVERIFY(rig.school.load());
        QCOMPARE(facts.size(), 1);
        QCOMPARE(facts[0][0].value<QList<int>>(), (QList<int> {3, 7}));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 3);
        QCOMPARE(changed[0][1].toModelIndex().row(), 3);
        QCOMPARE(rig.at(3, Column::Device).toString(), QStringLiteral("renamed"));
    }

    void joinStateArrivesLater()
    {
        Rig rig;
        rig.school.add(0, QStringLiteral("HHS-0"), QStringLiteral("ServerAd"));
        QVERIFY(rig.school.load());
        const auto badges = rig.at(0, Column::Modes, BadgesRole).value<QList<Badge>>();
        QCOMPARE(badges.size(), static_cast<qsizetype>(DeviceModel::badgeModes.size()));
        QVERIFY(badges[0].struck);
        QVERIFY(badges[0].toolTip.contains(QLatin1String("Hybrid joined")));
        QCOMPARE(rig.at(0, Column::Join).toString(), QStringLiteral("Hybrid"));
        QTRY_COMPARE(rig.model.viewCount(DeviceView::HybridJoined), 1);
    }

    void checksBelongToDevices()
    {
        Rig rig;
        rig.school.addMany(0, 10);
        QVERIFY(rig.school.load());
        QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
        QSignalSpy checked(&rig.model, &DeviceModel::checkedChanged);
        rig.model.setChecked({7, 2, 5}, true);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), rig.model.index(2, 0));
        QCOMPARE(changed[0][1].toModelIndex(), rig.model.index(7, 1)); // the sentence of the next column says it, too
        QCOMPARE(checked.size(), 1);
        rig.model.setChecked({5}, true);
        QCOMPARE(checked.size(), 1); // nothing differs
        QVERIFY(rig.model.setData(rig.model.index(5, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(rig.model.checkedCount(), 2);

        const DeviceId seven = rig.model.device(7).id;
        rig.school.devices.remove(1, 2); // takes the checked row 2 with it
        QVERIFY(rig.school.load());
        QCOMPARE(rig.model.checkedDevices(), QList<DeviceId> {seven});
        QVERIFY(rig.model.isChecked(5));
        QCOMPARE(rig.at(5, Column::Check, Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        rig.model.clearChecked();
        QCOMPARE(rig.model.checkedCount(), 0);
    }

    void selectionSurvivesManyScatteredRemovals()
    {
        Rig rig;
        rig.school.addMany(0, 200);
        QVERIFY(rig.school.load());
        const QPersistentModelIndex kept(rig.model.index(151, 1));
        const QPersistentModelIndex dropped(rig.model.index(150, 1));
        rig.model.setChecked({150, 151}, true);
        QSignalSpy removed(&rig.model, &QAbstractItemModel::rowsRemoved);
        for (qsizetype row = 198; row >= 0; row -= 2)
            rig.school.devices.removeAt(row);
        QVERIFY(rig.school.load());
        QCOMPARE(removed.size(), 0); // so many gaps come as one new layout
        QCOMPARE(rig.model.rowCount(), 100);
        QVERIFY(!dropped.isValid());
        QCOMPARE(kept.row(), 75);
        QCOMPARE(kept.data().toString(), QStringLiteral("HHS-0151"));
        QCOMPARE(rig.model.checkedDevices(), QList<DeviceId> {rig.model.device(75).id});
        QCOMPARE(rig.model.presentCount(), 100);
    }

    void jobsShowInTheStatusColumn()
    {
        Rig rig;
        rig.school.addMany(0, 10);
        QVERIFY(rig.school.load());
        QSignalSpy facts(&rig.model, &DeviceModel::factsChanged);
        Job reset = rig.job(ResetMode::AutopilotReset, {1, 4}, ItemState::Waiting);
        rig.model.setJobItems(reset);
        QCOMPARE(facts.size(), 1);
        QCOMPARE(facts[0][0].value<QList<int>>(), (QList<int> {1, 4}));
        QCOMPARE(rig.at(4, Column::Status).toString(), QStringLiteral("Waiting: offline"));
        QCOMPARE(rig.at(4, Column::Status, StatusRole).value<StatusCell>().badge.tone, Tone::Caution);
        QCOMPARE(rig.model.viewCount(DeviceView::BeingReset), 2);

        rig.model.setJobItems(rig.job(ResetMode::Sync, {4}, ItemState::Done)); // hides no open reset
        QCOMPARE(rig.at(4, Column::Status).toString(), QStringLiteral("Waiting: offline"));
        reset.items[1].current().state = ItemState::Failed;
        rig.model.setJobItems(reset, {1});
        QVERIFY(rig.at(4, Column::Status).toString().startsWith(QLatin1String("Failed")));
        QCOMPARE(rig.model.viewCount(DeviceView::NeedsAttention), 2); // one has failed, one is still waited for
        rig.model.setJobItems(rig.job(ResetMode::Sync, {4}, ItemState::Done));
        QVERIFY(rig.at(4, Column::Status).toString().startsWith(QLatin1String("Synced")));
    }

    /// One computer has two rows: what a job does under one record is known of the other, too.
    void aComputerIsHeldUnderEachOfItsRecords()
    {
        Rig rig;
        rig.school.addMany(0, 5);
        const QString serial = QStringLiteral("SN00001");
        rig.school.set(3, QStringLiteral("serialNumber"), serial.toLower());
        Job job = rig.job(ResetMode::FactoryWipe, {}, ItemState::Planned);
        bool isHeld = false;
        rig.model.setHeldBy([&](const DeviceRef &asked) -> std::optional<Holder> {
            const bool isIt = isHeld && asked.serialNumber.compare(serial, Qt::CaseInsensitive) == 0;
            return isIt ? std::optional(Holder {job.id, job.items.constFirst().device, SameBy::SerialNumber})
                        : std::nullopt;
        });
        rig.model.setRecentBy([&](const Device &device) -> std::optional<RecentReset> {
            const bool isIt = !isHeld && !job.items.isEmpty() && device.id != job.items.constFirst().device.id
                && device.serialNumber.compare(serial, Qt::CaseInsensitive) == 0;
            return isIt ? std::optional(RecentReset {RecentReset::End::RecordGone, rig.model.now()}) : std::nullopt;
        });
        QVERIFY(rig.school.load());
        job = rig.job(ResetMode::FactoryWipe, {1}, ItemState::Planned);
        job.items.first().device.serialNumber = serial;
        isHeld = true;
        QSignalSpy facts(&rig.model, &DeviceModel::factsChanged);
        rig.model.setJobItems(job);
        QCOMPARE(facts.constLast().constFirst().value<QList<int>>(), (QList<int> {1, 3}));
        for (const int row : {1, 3})
            QVERIFY(rig.model.flagsAt(row).held && rig.model.flagsAt(row).toStart);
        QVERIFY(!rig.model.flagsAt(3).canAutopilotReset);
        QCOMPARE(rig.model.eligibility(3, ResetMode::AutopilotReset).reason, Reason::AlreadyInJob);
        QVERIFY(!rig.model.flagsAt(2).held);
        QVERIFY(!rig.model.mark(rig.model.device(3).id)); // what the job shows stands with its own record

        job.phase = JobPhase::Finished;
        job.items.first().current().state = ItemState::RecordGone;
        isHeld = false;
        rig.model.setJobItems(job, {0});
        QCOMPARE(facts.constLast().constFirst().value<QList<int>>(), (QList<int> {1, 3}));
        QVERIFY(!rig.model.flagsAt(3).held && !rig.model.flagsAt(3).toStart);
        QVERIFY(rig.model.flagsAt(3).recent && !rig.model.flagsAt(3).canAutopilotReset);
        QVERIFY(!rig.model.flagsAt(3).in(DeviceView::Wiped) && !rig.model.flagsAt(3).gone);
        QCOMPARE(rig.model.eligibility(3, ResetMode::AutopilotReset).reason, Reason::RecordGoneLately);
    }

    void goneRecordsCannotBeChecked()
    {
        Rig rig;
        rig.school.addMany(0, 3);
        QVERIFY(rig.school.load());
        rig.model.setChecked({1}, true);
        rig.school.catalog.keepWhenGone({rig.model.device(1).id});
        rig.school.devices.removeAt(1);
        QVERIFY(rig.school.load());
        QCOMPARE(rig.model.rowCount(), 3);
        QCOMPARE(rig.model.presentCount(), 2);
        QCOMPARE(rig.model.checkedCount(), 0);
        rig.model.setChecked({1}, true);
        QCOMPARE(rig.model.checkedCount(), 0);
        QVERIFY(!rig.model.flags(rig.model.index(1, 0)).testFlag(Qt::ItemIsUserCheckable));
        QCOMPARE(rig.model.viewCount(DeviceView::NeedsAttention), 1);
    }

    /// What took a device away is not hidden by what was ordered after it, whichever job is told of first.
    void laterOrdersHideNoWipe_data()
    {
        QTest::addColumn<ResetMode>("mode");
        QTest::addColumn<ItemState>("end");
        QTest::newRow("sync") << ResetMode::Sync << ItemState::Done;
        QTest::newRow("sync, left out") << ResetMode::Sync << ItemState::Blocked;
        QTest::newRow("restart") << ResetMode::Restart << ItemState::Done;
        QTest::newRow("retire, left out") << ResetMode::Retire << ItemState::Blocked;
        QTest::newRow("deletion of the record") << ResetMode::DeleteIntune << ItemState::RecordGone;
    }
    void laterOrdersHideNoWipe()
    {
        QFETCH(ResetMode, mode);
        QFETCH(ItemState, end);
        Rig rig;
        rig.school.addMany(0, 3);
        QVERIFY(rig.school.load());
        Job wipe = rig.job(ResetMode::FactoryWipe, {1, 2}, ItemState::Done);
        wipe.items[1].current().state = ItemState::RecordGone;
        Job later = rig.job(mode, {1, 2}, end);
        later.created = later.created.addSecs(600);
        for (JobItem &item : later.items)
            item.current().changed = later.created;
        for (const QList<Job> &told : {QList<Job> {wipe, later}, QList<Job> {wipe}}) {
            for (const Job &job : told)
                rig.model.setJobItems(job);
            QCOMPARE(rig.model.viewCount(DeviceView::Wiped), 1);
            QVERIFY(rig.at(1, Column::Status).toString().startsWith(QLatin1String("Wipe reported done")));
        }
        // The second one's wipe is proven later only.
        wipe.items[1].current().state = ItemState::SeenFresh;
        rig.model.setJobItems(wipe, {1});
        QCOMPARE(rig.model.viewCount(DeviceView::Wiped), 2);
        QVERIFY(rig.at(2, Column::Status).toString().startsWith(QLatin1String("Wiped, enrolled again")));
        wipe.items[1].current().state = ItemState::Failed; // as a person may say of one that is gone
        rig.model.setJobItems(wipe, {1});
        QCOMPARE(rig.model.viewCount(DeviceView::Wiped), 1);
        // Something under way is told of.
        Job open = rig.job(ResetMode::ProtectedWipe, {1}, ItemState::Accepted);
        open.created = later.created.addSecs(600);
        rig.model.setJobItems(open);
        QCOMPARE(rig.model.viewCount(DeviceView::Wiped), 0);
        QCOMPARE(rig.model.viewCount(DeviceView::BeingReset), 1);
    }

    void timePasses()
    {
        Rig rig;
        rig.school.add(0, QStringLiteral("HHS-0"));
        QVERIFY(rig.school.load());
        QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
        rig.school.rig.clock.advance(std::chrono::minutes(1));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().column(), static_cast<int>(Column::LastSeen));
        QCOMPARE(rig.at(0, Column::LastSeen, ToneRole).toInt(), static_cast<int>(Tone::Neutral));
        rig.school.rig.clock.advance(std::chrono::hours(24 * 30));
        QCOMPARE(rig.at(0, Column::LastSeen).toString(), QStringLiteral("30 days ago"));
        QCOMPARE(rig.at(0, Column::LastSeen, ToneRole).toInt(), static_cast<int>(Tone::Caution));
    }

    void everyCellSpeaksAndNoneHoldsAnId()
    {
        Rig rig;
        rig.school.add(0, QStringLiteral("<b>evil</b>\u202E\n"), QStringLiteral("ServerAd"));
        rig.school.set(0, QStringLiteral("userPrincipalName"), QStringLiteral("<script>"));
        QVERIFY(rig.school.load());
        const QString id = rig.model.device(0).id.toString();
        for (int column = 0; column < DeviceModel::columns; ++column) {
            const QModelIndex cell = rig.model.index(0, column);
            const QString spoken = cell.data(Qt::AccessibleTextRole).toString();
            QVERIFY(!spoken.isEmpty());
            const QString toolTip = cell.data(Qt::ToolTipRole).toString();
            QVERIFY(!toolTip.contains(QLatin1String("<b>")) && !toolTip.contains(QLatin1String("<script>")));
            for (const QString &text : {spoken, toolTip, cell.data().toString()})
                QVERIFY(!text.contains(id) && !text.contains(QChar(0x202e)));
        }
        QString row = rig.at(0, Column::Device, Qt::AccessibleTextRole).toString();
#ifdef Q_OS_LINUX // Orca reads all cells of a row
        for (int column = static_cast<int>(Column::Device) + 1; column < DeviceModel::columns; ++column)
            row += QLatin1Char('|') + rig.model.index(0, column).data(Qt::AccessibleTextRole).toString();
        row.replace(QLatin1String(": blocked"), QLatin1String(" blocked"));
#endif
        for (const char *part : {"SN00000", "300w Gen 4", "Hybrid", "2 h ago", "Autopilot Reset blocked", "Retire"})
            QVERIFY2(row.contains(QLatin1String(part)), qPrintable(row));
        for (const char *part : {"SN00000", "300w Gen 4", "2 h ago", "Autopilot Reset blocked"})
            QVERIFY2(row.count(QLatin1String(part)) == 1, qPrintable(row)); // said once
    }
};

QTEST_GUILESS_MAIN(TestDeviceModel)
#include "tst_devicemodel.moc"
