// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that are larger than a day's quota, under the service's own limits, counted at the server by its days.
#include "core/utc.h"
#include "jobrig.h"
#include "jobs/journal/journal.h"

#include <QMap>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

namespace {

constexpr int planned = 1284;

enum class Cut { BetweenOrders, UnderWay };

std::chrono::milliseconds between(const QDateTime &from, const QDateTime &to)
{
    return std::chrono::milliseconds(from.msecsTo(to));
}

/// A tenant with the real limits, whose time passes with the engine's and never by itself, and a journal in a file.
class DaysRig final : public JobRig {
public:
    DaysRig()
        : JobRig({.devices = 3000, .clockStands = true}, PaceLimits())
    {
        openJournal();
    }

    /// Both clocks show that time of tomorrow.
    void begin(const QTime &time)
    {
        const QDateTime when(clock.now().date().addDays(1), time, utcZone);
        tenant->advance(between(tenant->now(), when));
        clock.advance(between(clock.now(), when));
        m_first = when.date();
    }
    /// The tenant's clock goes first, so it is never behind.
    void pass(std::chrono::milliseconds time)
    {
        tenant->advance(time);
        clock.advance(time);
    }
    bool passUntil(const std::function<bool()> &done)
    {
        return runUntil(done, [this] { pass(500ms); });
    }
    /// What may leave today has left.
    bool passUntilTomorrowsTurn(const JobId &id)
    {
        return passUntil([&] {
            const bool waits = counts(id).planned == 0 || engine->job(id)->resumesAt == tomorrow();
            return waits && counts(id).sent == 0;
        });
    }
    void passTheNight() { pass(between(clock.now(), tomorrow())); }

    QDateTime tomorrow() const { return QDateTime(clock.now().date().addDays(1), QTime(0, 0), utcZone); }
    /// A day of the run as the wall shows it where the service's day begins.
    QDate wallDay(int day) const { return QDateTime(m_first.addDays(day), QTime(0, 0), utcZone).toLocalTime().date(); }

    /// What the server carried out on that day of the run, by the server's clock.
    int carriedOutOn(int day)
    {
        int n = 0;
        for (const DestructiveRequest &request : tenant->destructiveRequests())
            n += request.time.toUTC().date() == m_first.addDays(day) ? 1 : 0;
        return n;
    }
    /// As if the computer had been switched off and on again.
    void powerFails()
    {
        engine.reset();
        openJournal();
        engine = std::make_unique<JobEngine>(access, api, clock, paceLimits);
    }

private:
    void openJournal()
    {
        store.keepIn(nullptr); // lets go of the file
        auto journal = Journal::open(m_dir.filePath(QStringLiteral("journal.sqlite")), clock);
        if (!journal)
            qFatal("no journal: %d %s %s", static_cast<int>(journal.error().kind), qUtf8Printable(journal.error().code),
                qUtf8Printable(journal.error().message));
        store.keepIn(std::move(*journal));
    }

    QTemporaryDir m_dir;
    QDate m_first;
};

} // namespace

Q_DECLARE_METATYPE(Cut)

class JobDaysTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesThreeDays_data();
    void takesThreeDays();
    void midnightComesInTheMiddle();
    void whatOthersUsedCounts();
};

void JobDaysTest::takesThreeDays_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::newRow("switched off on day two") << Cut::BetweenOrders;
    QTest::newRow("switched off with orders under way") << Cut::UnderWay;
}

void JobDaysTest::takesThreeDays()
{
    QFETCH(Cut, cut);
    DaysRig rig;
    const Plan plan = rig.plan(ResetMode::AutopilotReset, planned);
    QCOMPARE(plan.items.size(), planned);
    rig.begin(QTime(14, 0));
    QCOMPARE(rig.engine->estimate(QList<Plan> {plan}).days,
        (QList<PaceDay> {{rig.wallDay(0), 500}, {rig.wallDay(1), 500}, {rig.wallDay(2), 284}}));
    const JobId id = settled(rig.engine->start(plan, {})).value();

    QVERIFY(rig.passUntilTomorrowsTurn(id));
    QCOMPARE(rig.carriedOut(), 500);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    QCOMPARE(rig.engine->estimate(id).days, (QList<PaceDay> {{rig.wallDay(1), 500}, {rig.wallDay(2), 284}}));
    rig.passTheNight();

    if (cut == Cut::BetweenOrders) {
        QVERIFY(rig.passUntil([&] { return rig.carriedOut() == 700 && rig.counts(id).sent == 0; }));
        rig.powerFails();
    } else {
        bool off = false;
        rig.store.onSave = [&](const Job &job) { // the last order of the second window is being written down
            const auto sent = std::count_if(
                job.items.cbegin(), job.items.cend(), [](const JobItem &item) { return item.current().tries > 0; });
            if (sent == 900 && !std::exchange(off, true))
                QMetaObject::invokeMethod(
                    &rig.client, [&rig] { rig.powerFails(); }, Qt::QueuedConnection);
        };
        QVERIFY(rig.passUntil([&] { return off; }));
        QTRY_VERIFY(!rig.engine->job(id));
        rig.store.onSave = {};
    }
    QVERIFY(rig.engine->restore().has_value());
    QVERIFY(rig.passUntilTomorrowsTurn(id));
    QCOMPARE(rig.counts(id).planned, 284);
    rig.passTheNight();
    QVERIFY(rig.passUntilTomorrowsTurn(id));

    // What was written down and had not left yet may have left for all that anybody knows, and is never sent again.
    int neverLeft = 0;
    for (const JobItem &item : rig.engine->job(id)->items) {
        const int requests = rig.tenant->destructiveRequests(item.device.id.toString());
        neverLeft += requests == 0 ? 1 : 0;
        QVERIFY2(
            requests == 1 || item.current().state == ItemState::Unknown, itemStateName(item.current().state).data());
    }
    QCOMPARE(neverLeft > 0, cut == Cut::UnderWay);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.carriedOutOn(0), 500);
    QCOMPARE(rig.carriedOutOn(1), 500 - neverLeft);
    QCOMPARE(rig.carriedOutOn(2), 284);
    QCOMPARE(rig.tenant->requestCount("POST", "/wipe"), planned - neverLeft); // the limits were never run into
}

void JobDaysTest::midnightComesInTheMiddle()
{
    DaysRig rig;
    const Plan plan = rig.plan(ResetMode::AutopilotReset, planned);
    rig.begin(QTime(23, 59, 21)); // two windows before midnight
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QVERIFY(rig.passUntil([&] { return rig.clock.now().time() < QTime(1, 0); }));
    QVERIFY(rig.passUntilTomorrowsTurn(id));
    QCOMPARE(rig.carriedOutOn(0), 400);
    QCOMPARE(rig.carriedOutOn(1), 500);
    rig.passTheNight();
    QVERIFY(rig.passUntilTomorrowsTurn(id));
    QCOMPARE(rig.carriedOutOn(2), 384);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.tenant->requestCount("POST", "/wipe"), planned);
}

/// Somebody wiped 120 devices today by other means; the service says so only by refusing, without a time.
void JobDaysTest::whatOthersUsedCounts()
{
    constexpr int others = 120;
    DaysRig rig;
    Plan plan = rig.plan(ResetMode::AutopilotReset, planned + others);
    QCOMPARE(plan.items.size(), planned + others);
    rig.begin(QTime(14, 0));
    QList<DeviceId> theirs;
    for (const JobItem &item : plan.items.mid(planned))
        theirs.append(item.device.id);
    for (int i = 0; i < others; i += 20)
        (void)rig.api.perform(ResetMode::FactoryWipe, false, theirs.mid(i, 20));
    QTRY_COMPARE(rig.carriedOut(), others);
    plan.items.resize(planned);
    rig.pass(60s);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    const QDateTime begin = rig.clock.now();
    QVERIFY(rig.passUntilTomorrowsTurn(id));
    QVERIFY2(begin.secsTo(rig.clock.now()) < 300, "it didn't see that the day is over");
    QCOMPARE(rig.carriedOutOn(0), 500);
    QCOMPARE(rig.engine->estimate(id).days, (QList<PaceDay> {{rig.wallDay(1), 500}, {rig.wallDay(2), 404}}));
    const int asked = rig.tenant->requestCount("POST", "/wipe");
    rig.pass(6h);
    QVERIFY(rig.passUntil([&] { return begin.secsTo(rig.clock.now()) > 6 * 3600 + 400; }));
    QCOMPARE(rig.tenant->requestCount("POST", "/wipe"), asked); // and nobody asks again all day
    rig.passTheNight();
    QVERIFY(rig.passUntilTomorrowsTurn(id));
    QCOMPARE(rig.carriedOutOn(1), 500);
    rig.passTheNight();
    QVERIFY(rig.passUntilTomorrowsTurn(id));
    QCOMPARE(rig.carriedOutOn(2), 404);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.counts(id).planned + rig.counts(id).failed + rig.counts(id).unknown, 0);
}

QTEST_GUILESS_MAIN(JobDaysTest)
#include "tst_jobdays.moc"
