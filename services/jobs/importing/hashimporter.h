// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/device/autopilotimport.h"
#include "graph/recordapi.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>

namespace Reslate {

/// How far one hash has come.
struct HashProgress {
    HashImport hash;
    ImportedId import; ///< empty: not taken by the service
    ImportState state = ImportState::Unknown;
    QString errorName; ///< of the service; see importErrorNamed()
    std::optional<Error> error; ///< why it couldn't be sent or followed to its end
    AutopilotId registration; ///< of a complete one
    bool isListed = false; ///< its Autopilot record stands
    ProfileAssignment profile = ProfileAssignment::Unknown; ///< of that record

    /// Whether the answer to its import was lost, and the service doesn't name it: it may have been taken.
    bool isUnknown() const { return error && error->kind == ErrorKind::OutcomeUnknown; }
    /// Whether nothing changes about its import any more.
    bool hasEnded() const { return error.has_value() || (!import.isEmpty() && state > ImportState::Pending); }
    bool isComplete() const { return !error && state == ImportState::Complete; }
};

/// Registers computers with Windows Autopilot by their hardware hashes: sends them in parts, follows each import to its
/// own end, removes the service's notes of those that ended, has the tenant synced once when any is complete, and
/// looks whether each got its deployment profile. For one list; nothing is sent after it is gone.
class HashImporter final : public QObject {
    Q_OBJECT
public:
    /// How often it looks, and when it gives up looking. Imports usually take 5 to 15 minutes (graph.md §3); between
    /// two syncs the service asks for ten, so one may have to wait for its turn.
    struct Times {
        std::chrono::seconds look {15};
        std::chrono::seconds imports {3600};
        std::chrono::seconds sync {1800};
        std::chrono::seconds profiles {1800};
    };

    /// Both must outlive it.
    HashImporter(RecordApi &api, Clock &clock, QObject *parent = nullptr);
    HashImporter(RecordApi &api, Clock &clock, const Times &times, QObject *parent = nullptr);

    /// Once. Each hash gets an import id of its own. Emits finished() in the end, from the event loop, also for none.
    void start(const QList<HardwareHash> &hashes);

    /// In the order in which they were given.
    const QList<HashProgress> &progress() const { return m_progress; }
    /// Why there was no sync although one was needed, or why the records couldn't be looked at; nullopt: nothing of
    /// that kind.
    const std::optional<Error> &syncError() const { return m_syncError; }

Q_SIGNALS:
    void changed(); ///< progress() did
    void imported(); ///< the first result: each import has come to its end, or can't be followed
    void finished(); ///< the second: each complete one has its profile, or the time for it is up

private:
    void sendPart();
    void onSent(const QList<qsizetype> &places, const Result<QList<AutopilotImport>> &sent);
    void lookForLost(const QList<qsizetype> &places, int looks);
    void assign(const QList<qsizetype> &places, const QList<AutopilotImport> &found);
    void fail(const QList<qsizetype> &places, const Error &error);
    void followImports();
    void lookAtImports();
    void onImportsRead(const QList<qsizetype> &places, const QList<ImportReading> &readings);
    void endImports();
    void sync();
    void orderSync();
    void awaitSync();
    void lookAtProfiles();
    void onProfilesRead(const QList<qsizetype> &places, const QList<ProfileReading> &readings);
    void finish();
    template <typename Fits> QList<qsizetype> placesOf(Fits fits) const;
    bool isPast(std::chrono::seconds limit) const;
    void beginStage() { m_stageBegan = m_clock.awake(); }
    void later(void (HashImporter::*then)());

    RecordApi &m_api;
    Clock &m_clock;
    const Times m_times;
    QList<HashProgress> m_progress;
    qsizetype m_next = 0; ///< the first that wasn't sent
    std::chrono::milliseconds m_stageBegan {0};
    std::optional<Error> m_syncError;
};

} // namespace Reslate
