// SPDX-License-Identifier: GPL-3.0-or-later
// primary-user on the command line, counted at the server: from the question to the records that name nobody.
#include "cliprocess.h"
#include "testtenant.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

struct Rig {
    Rig()
        : cli(tenant.url(), tenant.token())
    {
        const QStringList members = tenant->membersOf(room);
        for (const TenantDevice &device : tenant->devices()) {
            const bool isWindows = device.operatingSystem == QLatin1String("Windows");
            if (members.contains(device.id) && isWindows)
                (device.userPrincipalName.isEmpty() ? shared : assigned).append(device.id);
        }
    }

    CliRun run(const QStringList &rest, bool json = true) const
    {
        const QStringList first {QStringLiteral("--data-dir"), data.path(), QStringLiteral("primary-user")};
        return cli.run((json ? QStringList {QStringLiteral("--json")} : QStringList()) + first + rest);
    }
    CliRun remove(const QStringList &rest, bool json = true) const
    {
        return run(QStringList {QStringLiteral("remove"), QStringLiteral("--group"), room} + rest, json);
    }
    int removals() { return tenant->requestCount("DELETE", "/users/$ref"); }
    QString userOf(const QString &id)
    {
        for (const TenantDevice &device : tenant->devices()) {
            if (device.id == id)
                return device.userPrincipalName;
        }
        return {};
    }

    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
    QStringList assigned, shared; ///< of the room, Windows
};

int number(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toInt(-1);
}

} // namespace

class CliPrimaryUserTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWouldHappen();
    void removesThem();
    void wantsTheRightNumber();
    void refusesWhatItDoesntKnow();
};

void CliPrimaryUserTest::saysWhatWouldHappen()
{
    Rig rig;
    QVERIFY(rig.assigned.size() > 5);
    rig.tenant->clearPrimaryUser(rig.assigned.first());
    const CliRun asked = rig.remove({});
    QVERIFY2(asked.code == 0, asked.err.constData());
    QCOMPARE(number(asked.summary(), "confirm"), rig.assigned.size() - 1);
    const QList<QJsonObject> records = asked.records();
    const auto left = std::find_if(records.cbegin(), records.cend(), [&rig](const QJsonObject &record) {
        return record.value(QLatin1String("id")).toString() == rig.assigned.first();
    });
    QVERIFY(left != records.cend());
    QCOMPARE(left->value(QLatin1String("reason")).toString(), QStringLiteral("no-primary-user"));
    QCOMPARE(rig.removals(), 0);
    const CliRun told = rig.remove({}, false);
    QVERIFY2(told.err.contains("To send it, confirm with --confirm " + QByteArray::number(rig.assigned.size() - 1)),
        told.err.constData());
    QCOMPARE(rig.removals(), 0);
}

void CliPrimaryUserTest::removesThem()
{
    Rig rig;
    for (const QString &id : std::as_const(rig.assigned))
        rig.tenant->resetLocally(id);
    const auto n = static_cast<int>(rig.assigned.size());
    const CliRun sent = rig.remove({QStringLiteral("--confirm"), QString::number(n)});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(number(sent.summary(), "done"), n);
    QCOMPARE(rig.removals(), n);
    for (const QString &id : std::as_const(rig.assigned)) {
        QVERIFY(rig.userOf(id).isEmpty());
        QCOMPARE(rig.tenant->requestCount("DELETE", id.toLatin1()), 1);
    }
    QVERIFY(rig.tenant->destructiveRequests().isEmpty());
    // Once more there is nothing to do, and nothing is sent.
    const CliRun again = rig.remove({QStringLiteral("--confirm"), QStringLiteral("0")});
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(rig.removals(), n);
}

void CliPrimaryUserTest::wantsTheRightNumber()
{
    Rig rig;
    const CliRun wrong = rig.remove({QStringLiteral("--confirm"), QStringLiteral("1")});
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.err.contains("Nothing was sent: confirm with --confirm"), wrong.err.constData());
    QCOMPARE(rig.removals(), 0);
}

void CliPrimaryUserTest::refusesWhatItDoesntKnow()
{
    Rig rig;
    const auto refused = [&rig](const QStringList &words, const char *why) {
        const CliRun run = rig.run(words);
        return run.code == 2 && run.err.contains(why);
    };
    QVERIFY(refused({}, "Say what to do: primary-user remove."));
    QVERIFY(refused({QStringLiteral("steal")}, "Say what to do: primary-user remove."));
    QVERIFY(refused({QStringLiteral("remove")}, "Name the devices in one way"));
    QVERIFY(refused({QStringLiteral("remove"), QStringLiteral("--group"), room, QStringLiteral("--mode"),
                        QStringLiteral("factory-wipe"), QStringLiteral("--confirm"), QStringLiteral("1")},
        "--mode doesn't belong to \"primary-user\"."));
    QVERIFY(refused(
        {QStringLiteral("remove"), QStringLiteral("--group"), room, QStringLiteral("--countdown"), QStringLiteral("3")},
        "--countdown doesn't belong to \"primary-user\"."));
    QCOMPARE(rig.removals(), 0);
}

QTEST_GUILESS_MAIN(CliPrimaryUserTest)
#include "tst_cliprimaryuser.moc"
