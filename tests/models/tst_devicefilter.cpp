// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicefilter.h"
#include "models/devices/searchtext.h"
#include "models/text/modelroles.h"
#include "smallschool.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Models;

namespace {

using Column = DeviceModel::Column;
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

struct Rig {
    explicit Rig(int devices = 0)
        : model(school.catalog, school.rig.clock)
        , filter(model)
        , tester(&filter, fatal)
    {
        school.addMany(0, devices);
        if (devices > 0)
            loaded = school.load();
    }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names.append(filter.index(row, static_cast<int>(Column::Device)).data().toString());
        return names;
    }

    SmallSchool school;
    DeviceModel model;
    DeviceFilter filter;
    QAbstractItemModelTester tester;
    bool loaded = false;
};

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

} // namespace

class TestDeviceFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void searchNeedsEveryWord()
    {
        Rig rig(30);
        rig.school.add(30, QStringLiteral("Bücherei 7"));
        QVERIFY(rig.school.load());
        const auto found = [&rig](const QString &typed) {
            rig.filter.setSearch(typed);
            return rig.names();
        };
        QCOMPARE(found(QStringLiteral("hhs-0011")), QStringList {QStringLiteral("HHS-0011")});
        QCOMPARE(found(QStringLiteral("SN00012")), QStringList {QStringLiteral("HHS-0012")});
        QCOMPARE(found(QStringLiteral("STUDENT13@")), QStringList {QStringLiteral("HHS-0013")});
        QCOMPARE(found(QStringLiteral("300W gen student14")), QStringList {QStringLiteral("HHS-0014")});
        QCOMPARE(found(QStringLiteral("bucherei")), QStringList {QStringLiteral("Bücherei 7")});
        QCOMPARE(found(QStringLiteral("hhs-0011 nothing")), QStringList());
        QCOMPARE(found(QStringLiteral("0011sn")), QStringList()); // not across two fields
        QCOMPARE(found(QString()).size(), 31);
    }

    void fewGapsComeAsRowsManyAsALayout()
    {
        Rig rig(600);
        QSignalSpy removed(&rig.filter, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&rig.filter, &QAbstractItemModel::rowsInserted);
        QSignalSpy layout(&rig.filter, &QAbstractItemModel::layoutChanged);
        rig.filter.setSearch(QStringLiteral("hhs-00"));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0][1].toInt(), 100);
        QCOMPARE(removed[0][2].toInt(), 599);
        rig.filter.setSearch(QString());
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(layout.size(), 0);
        const QPersistentModelIndex kept(rig.filter.index(57, 1));
        const QPersistentModelIndex hidden(rig.filter.index(58, 1));
        rig.filter.setSearch(QStringLiteral("7 gen")); // scattered
        QCOMPARE(layout.size(), 1);
        QCOMPARE(kept.data().toString(), QStringLiteral("HHS-0057"));
        QVERIFY(!hidden.isValid());
        QCOMPARE(removed.size(), 1);
    }

    void scopes()
    {
        Rig rig(10);
        rig.school.add(10, QStringLiteral("hybrid"), QStringLiteral("ServerAd"));
        QVERIFY(rig.school.load());
        QTRY_COMPARE(rig.filter.counts().devices, 11);
        QCOMPARE(rig.filter.counts().hybrid, 1);
        QCOMPARE(rig.filter.counts().canAutopilotReset, 10);
        rig.filter.setScope(GroupMembers {{rig.model.device(3).entraDeviceId, rig.model.device(10).entraDeviceId,
            EntraDeviceId(QStringLiteral("nobody"))}});
        QCOMPARE(rig.names(), (QStringList {QStringLiteral("HHS-0003"), QStringLiteral("hybrid")}));
        rig.model.setChecked({3, 5}, true); // one of them outside
        QTRY_COMPARE(rig.filter.counts(),
            (ScopeCounts {.devices = 2, .canAutopilotReset = 1, .hybrid = 1, .checked = 2, .checkedHidden = 1}));
        rig.filter.setSearch(QStringLiteral("hybrid")); // counts are the scope's
        QCOMPARE(rig.filter.rowCount(), 1);
        const QList<const Device *> checked {&rig.model.device(3), &rig.model.device(5)};
        QCOMPARE(rig.filter.checkedDevices(), checked);
        QTRY_COMPARE(rig.filter.counts().checkedHidden, 2);
        QCOMPARE(rig.filter.matchesInAll(), 1);
        QCOMPARE(rig.filter.scopeDevices().size(), 2);
        rig.filter.setSearch({});
        rig.filter.setScope(DeviceView::HybridJoined);
        QCOMPARE(rig.names(), QStringList {QStringLiteral("hybrid")});
        QCOMPARE(rig.filter.checkedDevices(), checked);
        rig.filter.setScope(ListedDevices {{rig.model.device(5).id, DeviceId(QStringLiteral("nobody"))}});
        QCOMPARE(rig.names(), QStringList {QStringLiteral("HHS-0005")});
        QTRY_COMPARE(rig.filter.counts().checkedHidden, 1);
    }

    /// A device without an Entra id is in no group, even when a group lists an empty id.
    void emptyIdsAreNoMembers()
    {
        Rig rig(2);
        rig.school.set(1, QStringLiteral("azureADDeviceId"), QStringLiteral("00000000-0000-0000-0000-000000000000"));
        QVERIFY(rig.school.load());
        rig.filter.setScope(GroupMembers {{EntraDeviceId()}});
        QCOMPARE(rig.filter.rowCount(), 0);
    }

    void goneRecordsAreInOneViewOnly()
    {
        Rig rig(3);
        rig.school.catalog.keepWhenGone({rig.model.device(1).id});
        rig.school.devices.removeAt(1);
        QVERIFY(rig.school.load());
        QCOMPARE(rig.filter.rowCount(), 2);
        rig.filter.setScope(DeviceView::NeedsAttention);
        QCOMPARE(rig.names(), QStringList {QStringLiteral("HHS-0001")});
        QVERIFY(rig.filter.scopeDevices().isEmpty());
    }

    void facets()
    {
        Rig rig(4);
        rig.school.add(4, QStringLiteral("hybrid"), QStringLiteral("ServerAd"));
        rig.school.set(1, QStringLiteral("managedDeviceOwnerType"), QStringLiteral("personal"));
        rig.school.set(2, QStringLiteral("lastSyncDateTime"), QStringLiteral("2026-01-01T00:00:00Z"));
        QVERIFY(rig.school.load());
        const auto filtered = [&rig](const DeviceFacets &facets) {
            rig.filter.setFacets(facets);
            return rig.names();
        };
        QCOMPARE(filtered({.joins = {JoinState::HybridJoined}}), QStringList {QStringLiteral("hybrid")});
        QCOMPARE(filtered({.ownerships = {Ownership::Personal}}), QStringList {QStringLiteral("HHS-0001")});
        QCOMPARE(filtered({.notSeenDays = 30}), QStringList {QStringLiteral("HHS-0002")});
        QCOMPARE(filtered({.mode = ResetMode::AutopilotReset, .verdicts = {Verdict::Blocked}}),
            QStringList {QStringLiteral("hybrid")});
        QCOMPARE(filtered({.mode = ResetMode::AutopilotReset, .verdicts = {Verdict::Warned}}),
            (QStringList {QStringLiteral("HHS-0001"), QStringLiteral("HHS-0002")}));
        QCOMPARE(filtered({.platforms = {Platform::Other}}), QStringList());
        rig.model.setChecked({0}, true);
        QCOMPARE(filtered({.checkedOnly = true}), QStringList {QStringLiteral("HHS-0000")});
        rig.model.setChecked({3}, true);
        QCOMPARE(rig.filter.rowCount(), 2);
        QCOMPARE(filtered({}).size(), 5);
    }

    void pagesMergeIntoTheOrder()
    {
        Rig rig;
        rig.school.pageSize = 20;
        for (int i = 0; i < 100; ++i)
            rig.school.add(i, QStringLiteral("HHS-%1").arg(i * 37 % 100, 4, 10, QLatin1Char('0')));
        rig.filter.sort(static_cast<int>(Column::Device));
        QVERIFY(rig.school.load());
        QCOMPARE(rig.names().size(), 100);
        QCOMPARE(rig.names(), sorted(rig.names()));
    }

    void sortKeepsPersistentIndexes()
    {
        Rig rig(50);
        const QPersistentModelIndex kept(rig.filter.index(7, 1));
        QSignalSpy layout(&rig.filter, &QAbstractItemModel::layoutChanged);
        rig.filter.sort(static_cast<int>(Column::Device), Qt::DescendingOrder);
        QCOMPARE(layout.size(), 1);
        QCOMPARE(kept.row(), 42);
        QCOMPARE(kept.data().toString(), QStringLiteral("HHS-0007"));
        rig.filter.sort(-1);
        QCOMPARE(kept.row(), 7);
    }

    void changedKeysMove()
    {
        Rig rig(20);
        rig.filter.sort(static_cast<int>(Column::Device));
        rig.school.set(4, QStringLiteral("deviceName"), QStringLiteral("zzz"));
        QVERIFY(rig.school.load());
        QCOMPARE(rig.names().last(), QStringLiteral("zzz"));
        Job job {.id = JobId(QStringLiteral("j")), .workflow = ResetMode::AutopilotReset, .created = rig.model.now()};
        job.items.append({.device = {.id = rig.model.device(11).id},
            .steps = {Step {.kind = ResetMode::AutopilotReset, .state = ItemState::Failed}}});
        rig.filter.sort(static_cast<int>(Column::Status));
        rig.model.setJobItems(job);
        QCOMPARE(rig.names().first(), QStringLiteral("HHS-0011"));
        rig.filter.setScope(DeviceView::NeedsAttention);
        QCOMPARE(rig.filter.rowCount(), 1);
        job.items[0].current().state = ItemState::SeenFresh;
        rig.model.setJobItems(job);
        QCOMPARE(rig.filter.rowCount(), 0);
    }

    void longListsSortOnAnotherThread()
    {
        constexpr int many = DeviceFilter::threadedRows + 100;
        Rig rig;
        rig.school.pageSize = 5000;
        rig.school.addMany(0, many);
        QVERIFY(rig.school.load());
        rig.filter.sort(static_cast<int>(Column::Device), Qt::DescendingOrder);
        QVERIFY(rig.filter.isSorting());
        QCOMPARE(rig.filter.sourceRow(0), 0); // the old order until the new one is there
        // What comes and changes meanwhile is not lost.
        rig.school.add(many, QStringLiteral("zz new"));
        rig.school.set(5, QStringLiteral("deviceName"), QStringLiteral("zzz changed"));
        QVERIFY(rig.school.load());
        QTRY_VERIFY(!rig.filter.isSorting());
        QCOMPARE(rig.filter.rowCount(), many + 1);
        QCOMPARE(rig.filter.sourceRow(0), 5);
        QCOMPARE(rig.filter.sourceRow(1), many);
        QCOMPARE(rig.filter.sourceRow(many), 0);
        // A second sort overtakes the first; a removal starts it anew.
        rig.filter.sort(static_cast<int>(Column::Device), Qt::AscendingOrder);
        rig.filter.sort(static_cast<int>(Column::LastSeen), Qt::AscendingOrder);
        rig.school.devices.removeAt(0);
        QVERIFY(rig.school.load());
        QTRY_VERIFY(!rig.filter.isSorting());
        QCOMPARE(rig.filter.rowCount(), many);
        QCOMPARE(rig.names().last(), QStringLiteral("zzz changed"));
    }

    /// Whatever happens in whatever order, the table shows what a plain filter and sort would show.
    void randomHistory_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomHistory()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Rig rig(120);
        QVERIFY(rig.loaded);
        int next = 120;
        QString search;
        for (int step = 0; step < 25; ++step) {
            switch (random.bounded(5)) {
            case 0:
                rig.school.addMany(next, 5, QStringLiteral("R%1-").arg(random.bounded(10)));
                next += 5;
                break;
            case 1: // sometimes a few gaps, sometimes very many
                for (qsizetype row = rig.school.devices.size() - 1; row >= 0; --row) {
                    if (random.bounded(step % 2 ? 3 : 40) == 0)
                        rig.school.devices.removeAt(row);
                }
                break;
            case 2:
                for (QJsonObject &device : rig.school.devices) {
                    if (random.bounded(10) == 0)
                        device.insert(QStringLiteral("deviceName"), QStringLiteral("N%1").arg(random.bounded(1000)));
                }
                break;
            case 3:
                search = random.bounded(2) ? QString() : QString::number(random.bounded(10));
                rig.filter.setSearch(search);
                break;
            case 4:
                rig.filter.sort(static_cast<int>(random.bounded(2) ? Column::Device : Column::User),
                    random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            }
            const QPersistentModelIndex any(rig.filter.index(random.bounded(std::max(1, rig.filter.rowCount())), 1));
            const DeviceId id = any.data(IdRole).value<DeviceId>();
            QVERIFY(rig.school.load());
            if (any.isValid())
                QCOMPARE(any.data(IdRole).value<DeviceId>(), id);
            compareWithPlain(rig, search);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    static void compareWithPlain(const Rig &rig, const QString &search)
    {
        std::vector<int> rows;
        for (int row = 0; row < rig.model.rowCount(); ++row) {
            const Device &d = rig.model.device(row);
            if ((d.name + d.serialNumber + d.userPrincipalName + d.model).contains(search))
                rows.push_back(row);
        }
        if (rig.filter.sortColumn() >= 0) {
            const auto key = [&rig](int row) {
                const std::string searchable = searchableText(rig.model.device(row));
                return sortKeyOf(rig.model, row, searchable, Column(rig.filter.sortColumn()));
            };
            const bool ascending = rig.filter.sortOrder() == Qt::AscendingOrder;
            std::stable_sort(
                rows.begin(), rows.end(), [&](int a, int b) { return ascending ? key(a) < key(b) : key(a) > key(b); });
        }
        QCOMPARE(rig.filter.rowCount(), static_cast<int>(rows.size()));
        for (int row = 0; row < rig.filter.rowCount(); ++row) {
            const int source = rows[static_cast<size_t>(row)];
            QCOMPARE(rig.filter.sourceRow(row), source);
            QCOMPARE(rig.filter.mapFromSource(rig.model.index(source, 1)), rig.filter.index(row, 1));
        }
    }
};

QTEST_GUILESS_MAIN(TestDeviceFilter)
#include "tst_devicefilter.moc"
