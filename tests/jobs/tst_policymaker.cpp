// SPDX-License-Identifier: GPL-3.0-or-later
// A policy that allows local Autopilot Reset is made, assigned and deleted at the practice tenant, with answers that
// get lost and people who change it meanwhile: never made twice, and nothing else is touched.
#include "jobs/rules/policymaker.h"

#include "directstore.h"
#include "graph/policyapi.h"
#include "graphrig.h"
#include "memoryjobstore.h"
#include "settled.h"
#include "testtenant.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using State = OwnPolicy::State;

namespace {

TenantOptions still()
{
    TenantOptions options = TestTenant::quick(120);
    options.clockStands = true;
    return options;
}

const QString anna = QStringLiteral("anna@school.example");

struct School {
    School()
    {
        settled(rig.api.listGroups(&rig.client, [this](std::vector<Group> &&page) {
            for (const Group &group : page)
                groups.insert(group.name, group.id);
        }));
        before = tenant->policies().lines();
        tenant->clearLog();
    }

    PolicyWish wish(const QString &group = QStringLiteral("Year 7 – Room 101")) const
    {
        return {.title = QStringLiteral("Local reset"), .group = groups.value(group), .groupName = group};
    }
    Result<OwnPolicy> allow() { return settled(maker.allow(wish(), anna)); }
    Result<OwnPolicy> undo(const OwnPolicy &policy) { return settled(maker.undo(policy.key, anna)); }
    QList<OwnPolicy> kept() { return settled(maker.list()).value(); }
    OwnPolicy last() { return kept().constLast(); }
    int made() { return tenant->requestCount("POST", "/v1.0/deviceManagement/deviceConfigurations") - assigned(); }
    int assigned() { return tenant->requestCount("POST", "/assign"); }
    int deleted() { return tenant->requestCount("DELETE", "/deviceConfigurations"); }
    /// Lines of the tenant's policies that were not there at first.
    QStringList added()
    {
        QStringList lines = tenant->policies().lines();
        for (const QString &line : std::as_const(before))
            lines.removeOne(line);
        return lines;
    }
    bool areOthersUntouched()
    {
        const QStringList lines = tenant->policies().lines();
        return std::all_of(
            before.cbegin(), before.cend(), [&lines](const QString &line) { return lines.contains(line); });
    }

    TestTenant tenant {still()};
    GraphRig rig {tenant.url(), {tenant.token()}};
    PolicyApi api {rig.client};
    MemoryJobStore jobs;
    DirectStore store {jobs};
    PolicyMaker maker {store, api, rig.clock};
    QHash<QString, GroupId> groups;
    QStringList before;
};

/// The next answer to that is lost.
void drop(School &school, const QByteArray &path, bool wasDone)
{
    if (wasDone)
        school.tenant->faults().on("POST", path).times(1).dropAfter();
    else
        school.tenant->faults().on("POST", path).times(1).dropBefore();
}

} // namespace

class PolicyMakerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void madeAndUndone();
    void notTwiceForAGroup();
    void aRefusalMakesNothing_data();
    void aRefusalMakesNothing();
    void aLostCreationIsFound();
    void aLostCreationThatNeverWas();
    void aLostCreationThatCantBeLookedUp();
    void aLostAssignmentIsRead_data();
    void aLostAssignmentIsRead();
    void assignmentsOfOthersStay();
    void aFilterIsNotLost();
    void aLostDeletion_data();
    void aLostDeletion();
    void aRefusedDeletionStands();
    void whatOthersChangedStays_data();
    void whatOthersChangedStays();
    void whatOthersDeletedIsGone();
    void nothingLeavesUnwritten();
    void oneThingAtATime();
};

void PolicyMakerTest::madeAndUndone()
{
    School school;
    const auto policy = school.allow();
    QVERIFY(policy.has_value());
    QCOMPARE(policy->state, State::Assigned);
    QCOMPARE(policy->madeBy, anna);
    QCOMPARE(school.last(), *policy);
    QCOMPARE(school.added().size(), 1);
    const QString line = school.added().constFirst();
    QVERIFY(line.contains(policy->name) && line.contains(policy->key));
    QVERIFY(line.endsWith(QStringLiteral(" | %1=0 > groupAssignmentTarget %2 %3")
                              .arg(localResetUri, policy->group.toString(), QUuid().toString(QUuid::WithoutBraces))));
    QVERIFY(school.areOthersUntouched());
    const auto undone = school.undo(*policy);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->state, State::Undone);
    QCOMPARE(undone->undoneBy, anna);
    QVERIFY(undone->undone.isValid());
    QCOMPARE(school.tenant->policies().lines(), school.before);
    QCOMPARE(school.made() + school.assigned() + school.deleted(), 3);
    QCOMPARE(school.tenant->requestCount("PATCH", ""), 0);
    QCOMPARE(school.undo(*policy).error().kind, ErrorKind::Usage); // it isn't open any more
    QCOMPARE(settled(school.maker.undo(QStringLiteral("else"), anna)).error().kind, ErrorKind::NotFound);
    QCOMPARE(school.deleted(), 1);
}

void PolicyMakerTest::notTwiceForAGroup()
{
    School school;
    QVERIFY(school.allow().has_value());
    const auto again = school.allow();
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().code, QStringLiteral("already-allowed"));
    QVERIFY(settled(school.maker.allow(school.wish(QStringLiteral("Year 7 – Room 102")), anna)).has_value());
    QCOMPARE(school.made(), 2);
    QCOMPARE(school.kept().size(), 2);
    QCOMPARE(settled(school.maker.allow({}, anna)).error().kind, ErrorKind::Usage);
}

void PolicyMakerTest::aRefusalMakesNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("403") << 403;
    QTest::newRow("429") << 429;
    QTest::newRow("400") << 400;
}

void PolicyMakerTest::aRefusalMakesNothing()
{
    QFETCH(int, status);
    School school;
    school.tenant->faults().on("POST", "/v1.0/deviceManagement/deviceConfigurations").times(1).answer(status);
    QVERIFY(!school.allow().has_value());
    QCOMPARE(school.last().state, State::Dropped);
    QCOMPARE(school.made(), 1); // none repeats by itself
    QVERIFY(school.added().isEmpty());
    school.rig.clock.advance(std::chrono::hours(1));
    QVERIFY(school.allow().has_value());
    QCOMPARE(school.added().size(), 1);
}

void PolicyMakerTest::aLostCreationIsFound()
{
    School school;
    school.tenant->faults().on("POST", "/v1.0/deviceManagement/deviceConfigurations").times(1).dropAfter();
    const auto policy = school.allow();
    QVERIFY(policy.has_value());
    QCOMPARE(policy->state, State::Assigned);
    QCOMPARE(school.made(), 1);
    QCOMPARE(school.added().size(), 1);
}

void PolicyMakerTest::aLostCreationThatNeverWas()
{
    School school;
    school.tenant->faults().on("POST", "/v1.0/deviceManagement/deviceConfigurations").times(1).dropBefore();
    QCOMPARE(school.allow().error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(school.last().state, State::Intended);
    const QString key = school.last().key;
    QCOMPARE(school.allow().error().kind, ErrorKind::OutcomeUnknown); // it may still appear
    QCOMPARE(school.undo(school.last()).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(school.made(), 1);
    school.rig.clock.advance(PolicyMaker::appearing + std::chrono::minutes(1));
    const auto policy = school.allow();
    QVERIFY(policy.has_value());
    QCOMPARE(school.kept().constFirst().state, State::Dropped);
    QVERIFY(policy->key != key);
    QCOMPARE(school.made(), 2);
    QCOMPARE(school.added().size(), 1);
}

void PolicyMakerTest::aLostCreationThatCantBeLookedUp()
{
    School school;
    school.tenant->faults().on("POST", "/v1.0/deviceManagement/deviceConfigurations").times(1).dropAfter();
    school.tenant->faults().on("GET", "/beta/deviceManagement/deviceConfigurations").times(1).answer(403);
    QCOMPARE(school.allow().error().kind, ErrorKind::Forbidden);
    QCOMPARE(school.last().state, State::Intended);
    QVERIFY(school.allow().has_value()); // goes on with that one
    QCOMPARE(school.made(), 1);
    QCOMPARE(school.kept().size(), 1);
    QCOMPARE(school.added().size(), 1);
}

void PolicyMakerTest::aLostAssignmentIsRead_data()
{
    QTest::addColumn<bool>("wasDone");
    QTest::newRow("done") << true;
    QTest::newRow("not done") << false;
}

void PolicyMakerTest::aLostAssignmentIsRead()
{
    QFETCH(bool, wasDone);
    School school;
    drop(school, "/assign", wasDone);
    const auto policy = school.allow();
    QCOMPARE(policy.has_value(), wasDone);
    if (!wasDone) {
        QCOMPARE(policy.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(school.last().state, State::Made);
        QCOMPARE(school.assigned(), 1);
        QVERIFY(school.allow().has_value()); // a person asks again
    }
    QCOMPARE(school.assigned(), wasDone ? 1 : 2);
    QCOMPARE(school.last().state, State::Assigned);
    QCOMPARE(school.made(), 1);
}

void PolicyMakerTest::assignmentsOfOthersStay()
{
    School school;
    school.tenant->faults().on("POST", "/assign").times(1).answer(403);
    QVERIFY(!school.allow().has_value());
    const QString id = school.last().id.toString();
    const GroupId other = school.groups.value(QStringLiteral("Year 9 – Science"));
    school.tenant->policies().addGroup(id, QUuid::fromString(other.toString()));
    QVERIFY(school.allow().has_value());
    const QString line = school.added().constFirst();
    QVERIFY(line.contains(other.toString()) && line.contains(school.last().group.toString()));
    const auto undone = school.undo(school.last());
    QCOMPARE(undone.error().code, QStringLiteral("policy-assignments")); // it isn't ours alone any more
    QCOMPARE(school.deleted(), 0);
}

void PolicyMakerTest::aFilterIsNotLost()
{
    School school;
    school.tenant->faults().on("POST", "/assign").times(1).answer(403);
    QVERIFY(!school.allow().has_value());
    const QString id = school.last().id.toString();
    const GroupId other = school.groups.value(QStringLiteral("Year 9 – Science"));
    school.tenant->policies().addGroup(id, QUuid::fromString(other.toString()));
    school.tenant->policies().addFilter(id);
    const QStringList lines = school.tenant->policies().lines();
    QCOMPARE(school.allow().error().code, QStringLiteral("policy-filter"));
    QCOMPARE(school.tenant->policies().lines(), lines);
    QCOMPARE(school.assigned(), 1);
}

void PolicyMakerTest::aLostDeletion_data()
{
    QTest::addColumn<bool>("wasDone");
    QTest::newRow("done") << true;
    QTest::newRow("not done") << false;
}

void PolicyMakerTest::aLostDeletion()
{
    QFETCH(bool, wasDone);
    School school;
    const auto policy = school.allow();
    drop(school, "/$batch", wasDone);
    const auto undone = school.undo(*policy);
    QCOMPARE(undone.has_value(), wasDone);
    if (!wasDone) {
        QCOMPARE(undone.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(school.last().state, State::UndoIntended);
        QCOMPARE(school.allow().error().code, QStringLiteral("undo-open"));
        QVERIFY(school.undo(*policy).has_value());
    }
    QCOMPARE(school.last().state, State::Undone);
    QCOMPARE(school.deleted(), 1);
    QCOMPARE(school.tenant->policies().lines(), school.before);
}

void PolicyMakerTest::aRefusedDeletionStands()
{
    School school;
    const auto policy = school.allow();
    school.tenant->faults().on("DELETE", "/deviceConfigurations/").times(1).answer(403);
    QCOMPARE(school.undo(*policy).error().kind, ErrorKind::Forbidden);
    QCOMPARE(school.last().state, State::Assigned);
    QCOMPARE(school.added().size(), 1);
    QVERIFY(school.undo(*policy).has_value());
}

void PolicyMakerTest::whatOthersChangedStays_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
        {"policy-name", "policy-setting", "policy-setting 2", "policy-assignments", "policy-filter"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void PolicyMakerTest::whatOthersChangedStays()
{
    QFETCH(QString, code);
    School school;
    const auto policy = school.allow();
    const QString id = policy->id.toString();
    TenantPolicies policies = school.tenant->policies();
    if (code == QLatin1String("policy-name"))
        policies.rename(id, QStringLiteral("Of the county"));
    else if (code == QLatin1String("policy-setting"))
        policies.setValue(id, 1);
    else if (code == QLatin1String("policy-setting 2"))
        policies.addSetting(id);
    else if (code == QLatin1String("policy-assignments"))
        policies.addGroup(id, QUuid::fromString(school.groups.value(QStringLiteral("Staff")).toString()));
    else
        policies.addFilter(id);
    const QStringList lines = policies.lines();
    const auto undone = school.undo(*policy);
    QCOMPARE(undone.error().kind, ErrorKind::Conflict);
    QCOMPARE(undone.error().code, code.section(u' ', 0, 0));
    QCOMPARE(policies.lines(), lines);
    QCOMPARE(school.deleted(), 0);
    QCOMPARE(school.last().state, State::Assigned);
}

void PolicyMakerTest::whatOthersDeletedIsGone()
{
    School school;
    const auto policy = school.allow();
    school.tenant->policies().remove(policy->id.toString());
    const auto undone = school.undo(*policy);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->state, State::Undone);
    QCOMPARE(school.deleted(), 0);
    const auto second = school.allow();
    school.tenant->policies().remove(second->id.toString());
    const auto third = school.allow(); // that one is gone, so another is made
    QVERIFY(third.has_value());
    QCOMPARE(school.kept().at(1).state, State::Undone);
    QCOMPARE(school.added().size(), 1);
}

/// A store that keeps nothing.
class FullStore final : public StoreAccess {
public:
    explicit FullStore(JobStore &store)
        : m_store(store)
    {
    }
    int left = 0; ///< so many calls go through

protected:
    void post(std::function<void(JobStore *store)> work) override { work(left-- > 0 ? &m_store : nullptr); }

private:
    JobStore &m_store;
};

void PolicyMakerTest::nothingLeavesUnwritten()
{
    School school;
    FullStore full(school.jobs);
    PolicyMaker maker(full, school.api, school.rig.clock);
    full.left = 1; // the list
    QCOMPARE(settled(maker.allow(school.wish(), anna)).error().kind, ErrorKind::Storage);
    QCOMPARE(school.made(), 0);
    full.left = 2; // and what is intended
    QCOMPARE(settled(maker.allow(school.wish(), anna)).error().kind, ErrorKind::Storage);
    QCOMPARE(school.made(), 1);
    QCOMPARE(school.assigned(), 0);
    QCOMPARE(school.last().state, State::Intended);
    QVERIFY(school.allow().has_value()); // finds it
    QCOMPARE(school.made(), 1);
    full.left = 1;
    QCOMPARE(settled(maker.undo(school.last().key, anna)).error().kind, ErrorKind::Storage);
    QCOMPARE(school.deleted(), 0);
}

void PolicyMakerTest::oneThingAtATime()
{
    School school;
    const auto first = school.maker.allow(school.wish(), anna);
    QCOMPARE(settled(school.maker.allow(school.wish(), anna)).error().code, QStringLiteral("busy"));
    QCOMPARE(settled(school.maker.undo(QStringLiteral("k"), anna)).error().code, QStringLiteral("busy"));
    QVERIFY(settled(first).has_value());
    QCOMPARE(school.made(), 1);
}

QTEST_GUILESS_MAIN(PolicyMakerTest)
#include "tst_policymaker.moc"
