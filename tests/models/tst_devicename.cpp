// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/jobitemmodel.h"
#include "models/jobs/jobnotice.h"
#include "models/jobs/ladder.h"
#include "models/paper/chaselist.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/protectionlabels.h"

#include <QTest>

using namespace Reslate;

/// A device is never shown as nothing.
class TestDeviceName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("serial");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *title, const QString &name, const QString &serial, const QString &model,
                             const QString &shown) { QTest::newRow(title) << name << serial << model << shown; };
        const QString none;
        const auto hhs = QStringLiteral("HHS-0711"), serial = QStringLiteral("5CG2310K7L"),
                   model = QStringLiteral("300w Gen 4");
        row("name", hhs, serial, model, hhs);
        row("serial", none, serial, model, serial);
        row("model", none, none, model, QStringLiteral("(no name, 300w Gen 4)"));
        row("nothing", none, none, none, QStringLiteral("(no name)"));
        row("space", QStringLiteral(" \t\n"), serial, model, serial);
        row("zero width", QStringLiteral("\u200B\u200D\uFEFF"), serial, model, serial);
        row("override", QStringLiteral("\u202E"), serial, model, serial);
        row("marks", QStringLiteral("\u0301\uFE0F"), serial, model, serial);
        row("Hangul filler", QStringLiteral("\u3164"), serial, model, serial);
        row("empty Braille", QStringLiteral("\u2800"), serial, model, serial);
        row("placeholder serial", none, QStringLiteral("0"), model, QStringLiteral("(no name, 300w Gen 4)"));
        row("blank serial", none, QStringLiteral("\u00A0"), model, QStringLiteral("(no name, 300w Gen 4)"));
        row("markup", QStringLiteral("<b>x</b>"), serial, model, QStringLiteral("<b>x</b>"));
        row("right to left", QStringLiteral("\u202Eמחשב"), serial, model, QStringLiteral("\u2068מחשב\u2069"));
        row("right to left model", none, none, QStringLiteral("דגם"), QStringLiteral("(no name, \u2068דגם\u2069)"));
        row("lines", QStringLiteral("a\nb"), serial, model, QStringLiteral("a b"));
        row("a place holder", none, none, QStringLiteral("%1 %2"), QStringLiteral("(no name, %1 %2)"));
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, serial);
        QFETCH(QString, model);
        QFETCH(QString, shown);
        QCOMPARE(displayName(name, serial, model), shown);
        const Device device {.name = name, .serialNumber = serial, .model = model};
        QCOMPARE(displayName(device), shown);
        const JobItem item {.device = {.id = DeviceId(QStringLiteral("d")), .name = name, .serialNumber = serial}};
        QCOMPARE(displayName(item, &device), shown);
        QCOMPARE(displayName(item).isEmpty(), false);
    }

    void longNamesAreCut()
    {
        QVERIFY(displayName(QString(300, QLatin1Char('W')), {}).size() < 130);
        QVERIFY(displayName({}, QString(300, QLatin1Char('W'))).size() < 130);
        QVERIFY(displayName({}, {}, QString(300, QLatin1Char('W'))).size() < 140);
    }

    /// An order is called what was ticked, not what was shown.
    void ordersAreCalledWhatWasTicked()
    {
        std::vector<Device> all(4);
        for (size_t i = 0; i < all.size(); ++i)
            all[i].name = QStringLiteral("HHS-%1").arg(i);
        const QList<const Device *> room {all.data(), &all[1], &all[2]};
        const QString group = QStringLiteral("Room 101");
        QCOMPARE(titleOfChecked({&all[1]}, group, room), QStringLiteral("HHS-1"));
        QCOMPARE(titleOfChecked({&all[1]}), QStringLiteral("HHS-1"));
        QCOMPARE(titleOfChecked(room, group, room), group);
        QCOMPARE(titleOfChecked(room.first(2), group, room), QStringLiteral("2 devices of Room 101"));
        QCOMPARE(titleOfChecked({&all[1], &all[3]}, group, room), QStringLiteral("2 devices")); // one is elsewhere
        QCOMPARE(titleOfChecked(room), QStringLiteral("3 devices")); // of no group
    }

    void countsTheNameless()
    {
        const JobItem named {.device = {.name = QStringLiteral("A"), .serialNumber = QStringLiteral("5CG2310K7L")}};
        const JobItem serial {
            .device = {.name = QStringLiteral("\u200B"), .serialNumber = QStringLiteral("5CG2310K7L")}};
        const JobItem nothing {};
        QCOMPARE(namelessText({named, named}), QString());
        QVERIFY(namelessText({named, serial}).startsWith(QLatin1String("1 of these devices has no name.")));
        QVERIFY(!namelessText({named, serial}).contains(QLatin1String("serial")));
        const QString three = namelessText({serial, nothing, named, serial});
        QVERIFY2(three.startsWith(QLatin1String("3 of these devices have no name.")), qPrintable(three));
        QVERIFY2(three.endsWith(QLatin1String("1 has no serial number either.")), qPrintable(three));
    }

    /// Wherever a line is about one device.
    void everywhere()
    {
        const auto serial = QStringLiteral("5CG2310K7L");
        const JobItem item {.device = {.id = DeviceId(QStringLiteral("d")), .serialNumber = serial},
            .steps = {Step {.kind = ResetMode::FactoryWipe, .state = ItemState::Accepted}}};
        const Job job {.id = JobId(QStringLiteral("j")), .workflow = ResetMode::FactoryWipe, .items = {item}};
        const QString support = itemSupportText(job, item, {});
        QVERIFY2(support.contains(QLatin1String("Device: ") + serial), qPrintable(support));
        QCOMPARE(protectionTitle({.kind = ProtectionKind::Device, .key = QStringLiteral("d"), .serialNumber = serial}),
            serial);
        QCOMPARE(
            protectionTitle({.kind = ProtectionKind::Device, .key = QStringLiteral("d")}), QStringLiteral("(no name)"));
        ListEntry entry {.finding = ListFinding::Hit, .serialNumber = serial};
        QCOMPARE(entryDevice(entry), serial);
        entry.finding = ListFinding::NoHit;
        QCOMPARE(entryDevice(entry), QString());
    }
};

QTEST_APPLESS_MAIN(TestDeviceName)
#include "tst_devicename.moc"
