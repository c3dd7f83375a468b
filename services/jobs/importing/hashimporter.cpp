// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/importing/hashimporter.h"

#include "core/async.h"

#include <QUuid>

#include <algorithm>

namespace Reslate {
namespace {

constexpr std::chrono::minutes betweenSyncs {10}; // graph.md §3
constexpr int lostLooks = 2; // at what became of orders whose answer was lost

bool awaitsProfile(const HashProgress &one)
{
    return one.isComplete() && !one.registration.isEmpty() && one.profile != ProfileAssignment::Assigned
        && one.profile != ProfileAssignment::Failed;
}

} // namespace

HashImporter::HashImporter(RecordApi &api, Clock &clock, QObject *parent)
    : HashImporter(api, clock, Times(), parent)
{
}

HashImporter::HashImporter(RecordApi &api, Clock &clock, const Times &times, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_times(times)
{
}

template <typename Fits> QList<qsizetype> HashImporter::placesOf(Fits fits) const
{
    QList<qsizetype> places;
    for (qsizetype place = 0; place < m_progress.size(); ++place) {
        if (fits(m_progress[place]))
            places.append(place);
    }
    return places;
}

bool HashImporter::isPast(std::chrono::seconds limit) const
{
    return m_clock.awake() - m_stageBegan >= limit;
}

void HashImporter::later(void (HashImporter::*then)())
{
    m_clock.callAfter(m_times.look, this, [this, then] { (this->*then)(); });
}

void HashImporter::start(const QList<HardwareHash> &hashes)
{
    Q_ASSERT(m_progress.isEmpty());
    for (const HardwareHash &hardware : hashes) {
        const QString importId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_progress.append({.hash = {.importId = importId, .hardware = hardware}});
    }
    QMetaObject::invokeMethod(this, &HashImporter::sendPart, Qt::QueuedConnection);
}

void HashImporter::sendPart()
{
    if (m_next >= m_progress.size())
        return followImports();
    QList<HashImport> part;
    QList<qsizetype> places;
    for (; m_next < m_progress.size() && part.size() < RecordApi::maxImports; ++m_next) {
        part.append(m_progress[m_next].hash);
        places.append(m_next);
    }
    whenReady(m_api.importHashes(part), this,
        [this, places](const Result<QList<AutopilotImport>> &sent) { onSent(places, sent); });
}

void HashImporter::onSent(const QList<qsizetype> &places, const Result<QList<AutopilotImport>> &sent)
{
    if (sent) {
        assign(places, *sent);
        return sendPart();
    }
    if (sent.error().kind == ErrorKind::OutcomeUnknown)
        return lookForLost(places, lostLooks);
    fail(places, sent.error());
    if (sent.error().kind != ErrorKind::Rejected) { // it isn't about these rows: the others would meet the same
        const QList<qsizetype> rest = placesOf(
            [](const HashProgress &one) { return one.import.isEmpty() && !one.error; });
        fail(rest, sent.error());
        m_next = m_progress.size();
    }
    sendPart();
}

/// The answer was lost, perhaps not the request: the service is asked which of them it has, by our own ids; again after
/// a while, as one that is still at it doesn't name them yet.
void HashImporter::lookForLost(const QList<qsizetype> &places, int looks)
{
    whenReady(m_api.imports(), this, [this, places, looks](const Result<QList<AutopilotImport>> &found) {
        const bool isThere = found && std::any_of(found->cbegin(), found->cend(), [&](const AutopilotImport &import) {
            return std::any_of(places.cbegin(), places.cend(), [&](qsizetype place) {
                return import.importId.compare(m_progress[place].hash.importId, Qt::CaseInsensitive) == 0;
            });
        });
        if (!isThere && looks > 1) {
            m_clock.callAfter(m_times.look, this, [this, places, looks] { lookForLost(places, looks - 1); });
            return;
        }
        if (found)
            assign(places, *found);
        else
            fail(places, {.kind = ErrorKind::OutcomeUnknown});
        sendPart();
    });
}

/// Those that the service doesn't name weren't taken, or nobody knows.
void HashImporter::assign(const QList<qsizetype> &places, const QList<AutopilotImport> &found)
{
    QHash<QString, AutopilotImport> byId;
    for (const AutopilotImport &import : found)
        byId.insert(import.importId.toLower(), import);
    for (const qsizetype place : places) {
        HashProgress &one = m_progress[place];
        const auto its = byId.constFind(one.hash.importId.toLower());
        if (its == byId.cend())
            one.error = Error {.kind = ErrorKind::OutcomeUnknown};
        else
            one.import = its->id;
    }
    Q_EMIT changed();
}

void HashImporter::fail(const QList<qsizetype> &places, const Error &error)
{
    for (const qsizetype place : places)
        m_progress[place].error = error;
    Q_EMIT changed();
}

void HashImporter::followImports()
{
    beginStage();
    lookAtImports();
}

void HashImporter::lookAtImports()
{
    const QList<qsizetype> open = placesOf([](const HashProgress &one) { return !one.hasEnded(); });
    if (open.isEmpty())
        return endImports();
    if (isPast(m_times.imports)) {
        fail(open, {.kind = ErrorKind::TimeUp});
        return endImports();
    }
    QList<ImportedId> ids;
    for (const qsizetype place : open)
        ids.append(m_progress[place].import);
    whenReady(m_api.readImports(ids), this,
        [this, open](const QList<ImportReading> &readings) { onImportsRead(open, readings); });
}

void HashImporter::onImportsRead(const QList<qsizetype> &places, const QList<ImportReading> &readings)
{
    for (qsizetype i = 0; i < places.size(); ++i) {
        HashProgress &one = m_progress[places[i]];
        const ImportReading &reading = readings[i];
        if (reading.state == ImportReading::State::Gone) // somebody removed the note before its end was seen
            one.error = reading.error;
        if (reading.state != ImportReading::State::Found)
            continue;
        one.state = reading.value.state;
        one.errorName = reading.value.errorName;
        one.registration = reading.value.registration;
    }
    Q_EMIT changed();
    const bool isOpen = std::any_of(
        m_progress.cbegin(), m_progress.cend(), [](const HashProgress &one) { return !one.hasEnded(); });
    if (isOpen)
        later(&HashImporter::lookAtImports);
    else
        endImports();
}

void HashImporter::endImports()
{
    Q_EMIT imported();
    QList<ImportedId> ended;
    for (const HashProgress &one : std::as_const(m_progress)) {
        if (!one.import.isEmpty() && !one.error)
            ended.append(one.import);
    }
    if (ended.isEmpty())
        return finish();
    beginStage();
    // The service keeps its notes until somebody removes them; that one stays does no harm.
    whenReady(m_api.deleteImports(ended), this, [this](const QList<std::optional<Error>> &) { sync(); });
}

void HashImporter::sync()
{
    const bool isNeeded = std::any_of(
        m_progress.cbegin(), m_progress.cend(), [](const HashProgress &one) { return one.isComplete(); });
    if (!isNeeded)
        return finish();
    whenReady(m_api.autopilotSync(), this, [this](const Result<AutopilotSync> &state) {
        // Whoever began it: the next one is refused until then, and to be asked again and again costs the service.
        const qint64 ago = state && state->lastTriggered.isValid() ? state->lastTriggered.secsTo(m_clock.now()) : -1;
        const bool isTooEarly = ago >= 0 && std::chrono::seconds(ago) < betweenSyncs;
        if (isTooEarly && !isPast(m_times.sync))
            later(&HashImporter::sync);
        else
            orderSync();
    });
}

void HashImporter::orderSync()
{
    whenReady(m_api.syncAutopilot(), this, [this](const std::optional<Error> &error) {
        if (!error)
            return later(&HashImporter::awaitSync);
        // One that runs may have begun before ours were complete, and one after the other is refused for ten minutes.
        const bool isBusy = error->kind == ErrorKind::Conflict || error->kind == ErrorKind::Throttled;
        if (isBusy && !isPast(m_times.sync))
            return later(&HashImporter::sync);
        m_syncError = error;
        finish();
    });
}

void HashImporter::awaitSync()
{
    whenReady(m_api.autopilotSync(), this, [this](const Result<AutopilotSync> &state) {
        const bool runs = !state || state->state == AutopilotSync::State::InProgress;
        if (runs && !isPast(m_times.sync))
            return later(&HashImporter::awaitSync);
        if (!state)
            m_syncError = state.error();
        else if (state->state == AutopilotSync::State::Failed)
            m_syncError = Error {.kind = ErrorKind::ServiceFailed};
        beginStage();
        lookAtProfiles(); // records may have come all the same
    });
}

void HashImporter::lookAtProfiles()
{
    const QList<qsizetype> open = placesOf(&awaitsProfile);
    if (open.isEmpty() || isPast(m_times.profiles))
        return finish();
    QList<AutopilotId> ids;
    for (const qsizetype place : open)
        ids.append(m_progress[place].registration);
    whenReady(m_api.readProfiles(ids), this,
        [this, open](const QList<ProfileReading> &readings) { onProfilesRead(open, readings); });
}

void HashImporter::onProfilesRead(const QList<qsizetype> &places, const QList<ProfileReading> &readings)
{
    for (qsizetype i = 0; i < places.size(); ++i) {
        HashProgress &one = m_progress[places[i]];
        one.isListed = one.isListed || readings[i].state == ProfileReading::State::Found;
        if (readings[i].state == ProfileReading::State::Found)
            one.profile = readings[i].value.assignment;
    }
    Q_EMIT changed();
    if (placesOf(&awaitsProfile).isEmpty())
        finish();
    else
        later(&HashImporter::lookAtProfiles);
}

void HashImporter::finish()
{
    Q_EMIT finished();
}

} // namespace Reslate
