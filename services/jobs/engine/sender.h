// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "graph/graphapi.h"
#include "jobs/engine/daylimit.h"
#include "jobs/engine/otherorders.h"
#include "jobs/engine/pacing.h"
#include "jobs/engine/serialcensus.h"
#include "jobs/proof/factreader.h"
#include "jobs/proof/proof.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/protectedlist.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>

namespace Reslate {

class JobRegistry;
struct ItemChange;
struct JobEntry;

/// An order leaves at most this long after the facts that allow it were asked for.
inline constexpr std::chrono::seconds factsMaxAge {60};
/// What takes a device away or resets it leaves at most this long after the answer that showed that nobody else had
/// ordered anything for the device.
inline constexpr std::chrono::seconds checkMaxAge {3};
/// Whether what was read then is not older than that. What seems to lie ahead was read before somebody set the clock
/// back. Pure.
inline bool isFresh(const QDateTime &asOf, std::chrono::milliseconds maxAge, const QDateTime &now)
{
    const qint64 age = asOf.msecsTo(now);
    return age >= 0 && age <= maxAge.count();
}
/// So many batches leave at a time, after a rest, until the service has answered: another program that begins in the
/// same moment is seen before much has left.
inline constexpr int fewAbreast = 2;
inline constexpr std::chrono::milliseconds restBetween {2'000};
/// So many tries in a row at a day's count that another program has pause the job: nobody needs it for so long.
inline constexpr int lockedCountsThatPause = 20;
/// So often in a row orders that were checked may have grown old while they were written down.
inline constexpr int slowWritesThatPause = 3;
/// So many looks in a row that read nothing at all pause the job.
inline constexpr int failedReadsThatPause = 3;
/// So many failures of the same kind in a row pause the job …
inline constexpr int failuresThatPause = 10;
/// … and so many batches in a row whose answer was lost as a whole.
inline constexpr int lostBatchesThatPause = 3;

/// Sends the planned items of all jobs that are in phase Sending: last look, write down, send, note the answer. What is
/// destructive is read once more, batch by batch, in the moment before: another program may be at the same devices.
/// Every planned item stands in exactly one place of its job's Line, or is in flight.
class Sender final : public QObject {
    Q_OBJECT
public:
    /// What it works with; all must outlive it.
    struct Dependencies {
        JobRegistry &book;
        FactReader &reader;
        ProtectedList &protectedList;
        ClosedHoursList &closedHours;
        GraphApi &api;
        Clock &clock;
        Pacing &pacing;
    };
    Sender(const Dependencies &with, int parallelBatches, QObject *parent = nullptr);

    /// The job's countdown is over, or it is taken up again. A second call does nothing.
    void begin(JobEntry &entry);
    /// Paused or stopped: what was looked at has to be looked at again, or was taken back.
    void halt(JobEntry &entry);
    /// Goes on after a pause, counting failures from zero.
    void resume(JobEntry &entry);
    /// These items are planned again.
    void enqueue(JobEntry &entry, const QList<int> &items);
    /// Those of these that are planned after all, because the change couldn't be written down.
    void enqueuePlanned(JobEntry &entry, const QList<ItemChange> &refused);
    /// The protected list changed: what waits to be sent has to be looked at again.
    void lookAgain();
    /// Sends what may be sent; anything that happened may have changed that.
    void pump();
    /// Orders that are written down as sent, but wait for the event loop to leave, are planned again: the program ends.
    /// After JobRegistry::writeAll(), so that all of them are written down.
    void withdrawIntents();
    /// Why the last look at this job's items told nothing at all; none when it told something.
    std::optional<Error> blindBecause(const JobEntry &entry) const;

Q_SIGNALS:
    void followable(); ///< something can be followed, or awaits approval
    void devicesRead(const QList<Reslate::Device> &devices, const QList<Reslate::DeviceId> &gone);

private:
    /// An item that may be sent while its facts are fresh.
    struct Ready {
        int item = -1;
        QDateTime baseline;
        Device seen;
        QDateTime asOf;
    };
    /// What is on its way together.
    struct Orders {
        ResetMode kind = ResetMode::Sync;
        QList<int> items;
        QList<qsizetype> steps; ///< how many each had when it left: the answer is about that one
        quint64 number = 0; ///< of the day's count
    };
    /// By what orders were found fit to leave; they don't leave by anything older.
    struct Judged {
        QDateTime checked; ///< when the answer of the check came; invalid: there was none
        int revision = 0; ///< of the protected list
    };
    /// What leaves as soon as it is written down.
    struct Intent {
        JobEntry *entry = nullptr;
        QList<int> items;
    };
    /// What is to be sent of one job.
    struct Line {
        bool begun = false;
        bool isHeld = false; ///< by closed hours
        std::deque<int> queue; ///< to be looked at
        std::multimap<QDateTime, int> later; ///< to be looked at, not before then
        QHash<DeviceId, int> looking;
        ResetMode lookKind = ResetMode::Sync; ///< of all of these
        GuardFacts guards; ///< of the look that runs
        SerialCensus census; ///< the last one
        bool censusRuns = false;
        QDateTime censusAsked; ///< when it was asked for
        QDateTime censusEnded; ///< invalid: there was none
        QHash<DeviceId, QDateTime> untouched; ///< as JobRegistry::saidUntouched, of the look that runs
        std::deque<Ready> ready;
        bool lookRuns = false;
        bool lookReadAny = false;
        int failedReads = 0; ///< in a row
        std::optional<Error> blindError; ///< why the last of them told nothing
        int failures = 0;
        int lostBatches = 0;
        int inFlight = 0; ///< batches that are checked, written down or on their way
        int checking = 0; ///< items that are read once more, or written down as sent
        int abreast = 1; ///< so many batches at a time, the first one alone; grows while all is well
        int abreastAnswered = 0; ///< of so many, since it last grew
        bool wasSlow = false; ///< the last reading before a batch took long
        int slowWrites = 0; ///< in a row, after which a check had grown old
        int lockedCounts = 0; ///< tries in a row in which another program had the day's count
        bool isContested = false; ///< somebody else was seen at the same devices: one batch at a time
        QDateTime waitsUntil; ///< stepping back from somebody else, or while one counts; invalid: never did
        QDateTime lastLeft; ///< when a batch left; invalid: none
        bool isTrial = false; ///< after an outage: one device goes ahead of the others
        std::map<ResetMode, DayLimit> dayLimits; ///< by what is ordered
        ErrorKind failureKind = ErrorKind::None;
    };

    void serve(JobEntry &entry, Line &line);
    /// Whether orders of this job may leave at this hour.
    bool isOpenFor(const JobEntry &entry) const;
    /// Whether closed hours hold the job; it goes on by itself when they end.
    bool isHeld(JobEntry &entry, Line &line);
    /// Lines up what the pilot and the waves let go.
    void releaseMore(JobEntry &entry, Line &line);
    void wakeAt(const QDateTime &when);
    /// How many orders are already promised to jobs that are sending.
    int reserved() const;

    /// How many jobs want a share of what may leave, so that a short one needn't wait for the end of a long one.
    int waitingJobs() const;

    void lookWhenDue(JobEntry &entry, Line &line);
    static void unready(Line &line);
    void startLook(JobEntry &entry, Line &line, ResetMode kind, int n);
    /// Reads who bears the serial numbers of what is looked at, beside the look, where an enrollment may become the
    /// proof and no reading of the last minutes tells. Orders wait for it, for censusWait at most; what can't be read
    /// holds none: then no enrollment under the number alone proves them later.
    void readBearers(JobEntry &entry);
    /// Whether orders wait for that reading; the job wakes when they need no longer.
    bool awaitsBearers(const Line &line);
    /// How many bear the item's serial number by that reading; NotKnown when it is too old to tell.
    SerialBearers bearersNow(const Line &line, const JobItem &item) const;
    void readJoins(JobEntry &entry, const QList<EntraDeviceId> &entraIds);
    void readDevices(JobEntry &entry, const JoinFacts &joins);
    void takeFacts(JobEntry &entry, const QList<Device> &devices, const QDateTime &asOf, const JoinFacts &joins);
    /// Moves an item out of looking; gives how it changes, if it does.
    std::optional<ItemChange> evaluate(
        const JobEntry &entry, Line &line, int index, const Device *fresh, const QDateTime &asOf);
    void endLook(JobEntry &entry, const DeviceFactsEnd &end, const std::optional<Error> &joinError);

    /// How many may be handed on now; 0: none, and the job wakes when some may.
    int sendable(JobEntry &entry, Line &line, ResetMode kind);
    /// What of these is to be ordered next: the first kind of which some may leave now, else the front one's.
    ResetMode nextKind(const JobEntry &entry, const std::deque<int> &items) const;
    ResetMode readyKind(const JobEntry &entry, const Line &line) const;
    /// The first n of those that get such an order.
    static std::deque<Ready> takeReady(const JobEntry &entry, Line &line, ResetMode kind, int n);
    /// Reads what is about to leave once more, and sends what nobody else has ordered anything for.
    void check(JobEntry &entry, Line &line, const std::deque<Ready> &batch);
    void endCheck(
        JobEntry &entry, const std::deque<Ready> &batch, const QList<DeviceReading> &readings, const QDateTime &asked);
    /// Back to the look, those that are still planned.
    static void lookAgainAt(const JobEntry &entry, Line &line, const std::deque<Ready> &batch);
    /// Somebody else is at the same devices: goes on with few, and after a while.
    void stepBack(JobEntry &entry, Line &line, const std::deque<Ready> &batch);
    bool isSteppingBack(const Line &line);
    /// Reading told nothing about these.
    void readLater(JobEntry &entry, Line &line, const QList<int> &unread, const std::optional<Error> &error);
    /// Pauses the job when too many looks in a row told nothing at all, or the account is at fault.
    void pauseWhenBlind(JobEntry &entry, Line &line, const std::optional<Error> &error);

    /// Pauses it when several batches in a row were written down too late to leave.
    void pauseWhenSlow(JobEntry &entry, Line &line, const QDateTime &checked);
    QList<ItemChange> intentsOf(const JobEntry &entry, Line &line, const std::deque<Ready> &ready);
    /// checked: when the answer of the check came; invalid: there was none.
    bool sendBatch(JobEntry &entry, Line &line, const std::deque<Ready> &batch, const QDateTime &checked);
    /// Goes on with those that the day has room for, which is shared with other programs; puts the others back.
    void onClaimed(
        JobEntry &entry, Line &line, std::deque<Ready> batch, const QDateTime &checked, const Result<int> &claimed);
    /// Writes them down as sent, and sends them then.
    void intend(JobEntry &entry, Line &line, const std::deque<Ready> &batch, const QDateTime &checked);
    /// So many are under way before they leave (sign 1), or are no longer (-1).
    void count(Line &line, int n, int sign);
    /// Hands the orders to the transport, to leave only while the job is sending and its facts are fresh.
    void perform(
        JobEntry &entry, ResetMode kind, const QList<int> &batch, const QDateTime &factsAsOf, const Judged &judged);
    void trustMore(Line &line) const;
    void settle(JobEntry &entry, const Orders &orders, const QList<ActionOutcome> &answers);
    /// The answers, with those as Refused that seem to be about the tenant's day; pauses the job when it is used up.
    QList<ActionOutcome> applyDayLimit(
        JobEntry &entry, Line &line, const Orders &orders, QList<ActionOutcome> outcomes);
    /// Whether the service took an order of that mode within the last days; else a refusal is about the account.
    bool wasTakenLately(ResetMode mode) const;
    /// Lines an order up again that the service didn't process.
    void takeBack(Line &line, int index, JobItem &item, const ActionOutcome &outcome, const QDateTime &sentAt);
    /// Why the job has to pause, if it has to.
    static std::optional<Error> countFailures(Line &line, const QList<ActionOutcome> &outcomes);
    /// Jobs that wait for another day go on when it has come.
    void goOnWhenDue(JobEntry &entry, Line &line);

    JobRegistry &m_book;
    FactReader &m_reader;
    ProtectedList &m_protected;
    ClosedHoursList &m_closedHours;
    GraphApi &m_api;
    Clock &m_clock;
    Pacing &m_pacing;
    int m_parallelBatches;
    OtherOrders m_others;
    int m_inFlight = 0;
    int m_checking = 0; ///< items of all jobs
    QList<Intent> m_intended;
    std::unordered_map<const JobEntry *, Line> m_lines; ///< a line's address stays valid
    QDateTime m_wake; ///< the next turn that is already asked for
};

} // namespace Reslate
