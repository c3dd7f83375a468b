// SPDX-License-Identifier: GPL-3.0-or-later
#include "pretendtokens.h"
#include "signin/accountlist.h"
#include "signin/clouds.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <initializer_list>
#include <memory>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

SignedInAccount account(const QString &id, Cloud cloud = Cloud::Global)
{
    return {.userId = id,
        .tenantId = QStringLiteral("tenant-1"),
        .userName = id + QStringLiteral("@school.example"),
        .name = QStringLiteral("J\u00fcrgen, \"J\" [1]"),
        .registration = *Registration::make(
            QStringLiteral("client-1"), QStringLiteral("organizations"), endpointsOf(cloud))};
}

} // namespace

class TestAccountList final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAccounts();
    void putsTheLastOneFirst();
    void tellsCloudsApart();
    void findsByName();
    void removes();
    void seesWhatAnotherProgramDid();
    void leavesOutWhatIsNotWhole();
    void remembersTheRegistration();

private:
    QString file() const { return m_dir->filePath(QStringLiteral("reslate.ini")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_store;
};

void TestAccountList::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(file(), QSettings::IniFormat);
}

void TestAccountList::keepsAccounts()
{
    QVERIFY(AccountList(*m_store).all().isEmpty());
    const SignedInAccount one = account(QStringLiteral("ada"), Cloud::China);
    AccountList(*m_store).put(one);
    QSettings again(file(), QSettings::IniFormat);
    const QList<SignedInAccount> all = AccountList(again).all();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().key(), one.key());
    QCOMPARE(all.first().name, one.name);
    QCOMPARE(all.first().userName, one.userName);
    QCOMPARE(all.first().registration.tenant, one.registration.tenant);
    QCOMPARE(all.first().registration.endpoints.graph, one.registration.endpoints.graph);
}

void TestAccountList::putsTheLastOneFirst()
{
    AccountList list(*m_store);
    for (const char *id : {"ada", "ben", "cleo", "ada"})
        list.put(account(QLatin1String(id)));
    QStringList ids;
    for (const SignedInAccount &one : list.all())
        ids.append(one.userId);
    QCOMPARE(ids, QStringList({QStringLiteral("ada"), QStringLiteral("cleo"), QStringLiteral("ben")}));
}

void TestAccountList::tellsCloudsApart()
{
    AccountList list(*m_store);
    for (const Cloud cloud : {Cloud::Global, Cloud::UsGovernment, Cloud::UsDefense, Cloud::China})
        list.put(account(QStringLiteral("ada"), cloud));
    QCOMPARE(list.all().size(), 4);
}

void TestAccountList::findsByName()
{
    AccountList list(*m_store);
    list.put(account(QStringLiteral("ada")));
    list.put(account(QStringLiteral("ben")));
    QCOMPARE(list.named(QStringLiteral("ADA@school.example")).size(), 1);
    QCOMPARE(list.named(QStringLiteral("ada")).size(), 1);
    QVERIFY(list.named(QStringLiteral("ad")).isEmpty());
    QVERIFY(list.named({}).isEmpty());
}

void TestAccountList::removes()
{
    AccountList list(*m_store);
    list.put(account(QStringLiteral("ada")));
    list.put(account(QStringLiteral("ben")));
    list.remove(account(QStringLiteral("ben")));
    QCOMPARE(list.all().size(), 1);
    list.remove(account(QStringLiteral("ada")));
    QVERIFY(list.all().isEmpty());
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::ReadOnly));
    QVERIFY(!ini.readAll().contains("school.example"));
}

void TestAccountList::seesWhatAnotherProgramDid()
{
    // The other program's settings are made in a file of their own: in one program all objects of a file share what
    // they have read.
    const auto anotherProgramKeeps = [this](std::initializer_list<const char *> ids) {
        const QString elsewhere = m_dir->filePath(QStringLiteral("elsewhere.ini"));
        QFile::remove(elsewhere);
        {
            QSettings other(elsewhere, QSettings::IniFormat);
            for (const char *id : ids)
                AccountList(other).put(account(QLatin1String(id)));
        }
        return QFile::remove(file()) && QFile::copy(elsewhere, file());
    };
    const auto idsOf = [](const QList<SignedInAccount> &accounts) {
        QStringList ids;
        for (const SignedInAccount &one : accounts)
            ids.append(one.userId);
        return ids.join(QLatin1Char(' '));
    };
    AccountList list(*m_store);
    list.put(account(QStringLiteral("ada")));
    QCOMPARE(idsOf(list.all()), QStringLiteral("ada"));
    QVERIFY(anotherProgramKeeps({"ada", "ben"}));
    QCOMPARE(idsOf(list.all()), QStringLiteral("ben ada"));
    QVERIFY(anotherProgramKeeps({"ada", "ben", "cleo"}));
    list.put(account(QStringLiteral("dora")));
    QCOMPARE(idsOf(list.all()), QStringLiteral("dora cleo ben ada"));
    QVERIFY(anotherProgramKeeps({"cleo", "dora"})); // ada and ben signed out there
    list.remove(account(QStringLiteral("dora")));
    QCOMPARE(idsOf(list.all()), QStringLiteral("cleo"));
    QSettings again(file(), QSettings::IniFormat);
    QCOMPARE(idsOf(AccountList(again).all()), QStringLiteral("cleo"));
}

void TestAccountList::leavesOutWhatIsNotWhole()
{
    AccountList list(*m_store);
    for (const char *id : {"ada", "ben", "cleo", "dora"})
        list.put(account(QLatin1String(id)));
    m_store->setValue(QStringLiteral("accounts/1/graph"), QStringLiteral("https://graph.example")); // dora
    m_store->setValue(QStringLiteral("accounts/2/login"), QStringLiteral("http://login.microsoftonline.com"));
    m_store->setValue(QStringLiteral("accounts/3/userId"), QString());
    const QList<SignedInAccount> all = list.all();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().userId, QStringLiteral("ada"));
}

void TestAccountList::remembersTheRegistration()
{
    QVERIFY(!AccountList(*m_store).registration());
    const Registration one = account(QStringLiteral("ada"), Cloud::UsGovernment).registration;
    AccountList(*m_store).keepRegistration(one);
    QSettings again(file(), QSettings::IniFormat);
    const auto read = AccountList(again).registration();
    QVERIFY(read);
    QCOMPARE(read->clientId, one.clientId);
    QCOMPARE(read->tenant, one.tenant);
    QCOMPARE(read->endpoints.login, one.endpoints.login);
    QVERIFY(AccountList(again).all().isEmpty());
    again.setValue(QStringLiteral("registration/login"), QStringLiteral("https://login.example"));
    QVERIFY(!AccountList(again).registration());
}

QTEST_GUILESS_MAIN(TestAccountList)
#include "tst_accountlist.moc"
