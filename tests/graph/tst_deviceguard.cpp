// SPDX-License-Identifier: GPL-3.0-or-later
// The protected list in the catalog: every row knows at once whether it is protected, and not knowing is not "free".
#include "catalog/devicecatalog.h"

#include "graphrig.h"
#include "testtenant.h"

#include <QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString library = QStringLiteral("Library loan pool");

Protection protectionOf(ProtectionKind kind, const QString &key)
{
    return {.kind = kind, .key = key, .reason = QStringLiteral("on loan")};
}

} // namespace

class DeviceGuardTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_tenant = std::make_unique<TestTenant>();
        m_rig = std::make_unique<GraphRig>(m_tenant->url(), QList<QByteArray> {m_tenant->token()});
        m_catalog = std::make_unique<DeviceCatalog>(m_rig->api, m_rig->clock);
    }
    void cleanup()
    {
        m_catalog.reset();
        m_rig.reset();
        m_tenant.reset();
    }

    void aGroupIsUnreadableUntilItsMembersAreThere()
    {
        load();
        QCOMPARE(count(Guard::Free), m_catalog->count());
        QSignalSpy changed(m_catalog.get(), &DeviceCatalog::rowsChanged);
        m_catalog->setProtections(Protections({protectionOf(ProtectionKind::Group, groupId(library).toString())}));
        QCOMPARE(changed.size(), 1); // at once
        QVERIFY(m_catalog->isReadingProtected());
        QCOMPARE(count(Guard::Protected), 0);
        QVERIFY(count(Guard::Unreadable) > 500);
        QTRY_VERIFY(!m_catalog->isReadingProtected());
        QCOMPARE(count(Guard::Unreadable), 0);
        QCOMPARE(guarded(), members());
    }

    void membersComeWithARefresh()
    {
        load();
        m_catalog->setProtections(Protections({protectionOf(ProtectionKind::Group, groupId(library).toString())}));
        QTRY_VERIFY(!m_catalog->isReadingProtected());
        const int asked = asks();
        m_catalog->refresh();
        QTRY_VERIFY(!m_catalog->isLoading() && !m_catalog->isReadingProtected());
        QCOMPARE(asks(), asked + 1);
        QCOMPARE(guarded(), members());
        // What is known stays when it can't be read again.
        (*m_tenant)->faults().on("GET", "/transitiveMembers").answer(403);
        m_catalog->refresh();
        QTRY_VERIFY(!m_catalog->isLoading() && !m_catalog->isReadingProtected());
        QCOMPARE(guarded(), members());
        m_catalog->setProtections({});
        QCOMPARE(count(Guard::Free), m_catalog->count());
    }

    void membersThatCantBeReadStayUnreadable()
    {
        load();
        (*m_tenant)->faults().on("GET", "/transitiveMembers").answer(403);
        const Protections list({protectionOf(ProtectionKind::Group, groupId(library).toString()),
            protectionOf(ProtectionKind::Device, m_catalog->at(3).id.toString())});
        m_catalog->setProtections(list);
        QTRY_VERIFY(!m_catalog->isReadingProtected());
        QCOMPARE(m_catalog->at(3).guard, Guard::Protected);
        QCOMPARE(count(Guard::Protected), 1);
        QVERIFY(count(Guard::Unreadable) > 500);
        (*m_tenant)->faults().clear();
        m_catalog->setProtections(list); // asks again
        QTRY_COMPARE(count(Guard::Unreadable), 0);
    }

    void rowsThatComeLaterAreGuardedToo()
    {
        const QList<TenantDevice> devices = (*m_tenant)->devices();
        const auto user = std::find_if(devices.cbegin(), devices.cend(),
            [](const TenantDevice &device) { return !device.userPrincipalName.isEmpty(); });
        m_catalog->setProtections(Protections({protectionOf(ProtectionKind::User, user->userPrincipalName)}));
        load();
        const int row = m_catalog->rowOf(DeviceId(user->id));
        QCOMPARE(m_catalog->at(row).guard, Guard::Protected);
        Device reading = m_catalog->at(row);
        reading.userPrincipalName.clear();
        m_catalog->takeReadings({reading}, {});
        QCOMPARE(m_catalog->at(row).guard, Guard::Free);
        m_catalog->refresh(); // the service still says that it is theirs
        QTRY_VERIFY(!m_catalog->isLoading());
        QCOMPARE(m_catalog->at(row).guard, Guard::Protected);
    }

    void aListThatWasNotReadBlocksAll()
    {
        m_catalog->setProtections(Protections::unread());
        load();
        QCOMPARE(count(Guard::Unreadable), m_catalog->count());
    }

private:
    void load()
    {
        m_catalog->refresh();
        QTRY_VERIFY(!m_catalog->isLoading()
            && m_catalog->load(DeviceCatalog::Part::Traits).state != DeviceCatalog::Load::State::NotLoaded);
        QVERIFY(m_catalog->count() > 0);
    }
    int count(Guard guard) const
    {
        int n = 0;
        for (int row = 0; row < m_catalog->count(); ++row)
            n += m_catalog->at(row).guard == guard ? 1 : 0;
        return n;
    }
    QSet<QString> guarded() const
    {
        QSet<QString> ids;
        for (int row = 0; row < m_catalog->count(); ++row) {
            if (m_catalog->at(row).guard == Guard::Protected)
                ids.insert(m_catalog->at(row).id.toString());
        }
        return ids;
    }
    QSet<QString> members() const
    {
        QSet<QString> ids;
        for (const QString &id : (*m_tenant)->membersOf(library)) {
            if (!m_catalog->at(m_catalog->rowOf(DeviceId(id))).entraDeviceId.isEmpty())
                ids.insert(id);
        }
        return ids;
    }
    GroupId groupId(const QString &name) const
    {
        for (const Group &group : m_catalog->groups()) {
            if (group.name == name)
                return group.id;
        }
        return {};
    }
    int asks() const { return (*m_tenant)->requestCount("GET", "device?$count=true&$select=id,deviceId"); }

    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<GraphRig> m_rig;
    std::unique_ptr<DeviceCatalog> m_catalog;
};

QTEST_GUILESS_MAIN(DeviceGuardTest)
#include "tst_deviceguard.moc"
