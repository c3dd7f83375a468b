// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalsql.h"

namespace Reslate::Jobs {
namespace {

// Exclusive: the process that has the file open holds a lock of the operating system on it until it ends, however it
// ends. A lock file beside it would have to be judged stale by guessing. It also spares the memory shared by
// processes, which network drives don't offer.
constexpr std::array session {
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
};

// OF: what the names of columns begin with, to tell those of one table from another's.
#define ERROR_COLUMNS_OF(OF)                                                                                           \
    OF "error_kind, " OF "error_status, " OF "error_code, " OF "error_message, " OF "error_request, " OF               \
       "error_client_request, " OF "error_retry_after"
#define ERROR_COLUMNS ERROR_COLUMNS_OF("")
#define ERROR_TYPES                                                                                                    \
    "error_kind TEXT, error_status INTEGER, error_code TEXT, error_message TEXT, error_request TEXT,"                  \
    "error_client_request TEXT, error_retry_after INTEGER"
#define JOB_FIXED                                                                                                      \
    "id, mode, title, started_by, created, keep_user_data, pilot, wave, gap, starts_at, stop_after, stop_percent, "    \
    "justification, places, retirement, plan"
#define JOB_STATE "phase, countdown_ends, resumes_at, released, released_at, pilot_waived, forgiven_at, " ERROR_COLUMNS
#define RECORD "device, entra_device, autopilot, name, serial"
#define STEP_OF(OF)                                                                                                    \
    OF "proof, " OF "changed, " OF "blocked_reason, " OF "request_id, " OF "baseline, " OF "seen_before, " OF          \
       "note, " OF "confirmed_by, " OF "enrolled_as, " OF "tries, " OF                                                 \
       "approval_code, " ERROR_COLUMNS_OF(OF) ", " OF "serial_bearers"
#define STEP STEP_OF("")
#define STEP_ROW "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?, ?, ?,?,?)"
#define PROTECTION "kind, key, serial, name, reason, who, since"
#define HOURS "name, weekdays, starts, ends, reason, who, since"
// Up to the row with which the next step was planned; only what has one pays for looking for it.
#define LAST_OF_STEP                                                                                                   \
    "SELECT what FROM history AS h WHERE h.job = steps.job AND h.place = steps.place AND h.seq <"                      \
    " CASE WHEN EXISTS (SELECT 1 FROM steps AS n WHERE n.job = steps.job AND n.place = steps.place"                    \
    " AND n.step = steps.step + 1) THEN (SELECT m.seq FROM history AS m WHERE m.job = steps.job"                       \
    " AND m.place = steps.place AND m.what = 'step' AND m.detail = CAST(steps.step + 2 AS TEXT))"                      \
    " ELSE 9223372036854775807 END ORDER BY h.seq DESC LIMIT 1"
#define WAS_STOPPED "EXISTS (SELECT 1 FROM history WHERE job = number AND place IS NULL AND what = 'stopped')"
// What is kept for good, each with the line of history that vouches for it.
#define HISTORY_OF_KEPT                                                                                                \
    "h.seq, h.job, h.place, h.at, h.who, h.what, h.detail, h.request_id, h.previous, h.hash, k.number, "
#define KEPT_FROM(TABLE, WORD)                                                                                         \
    " FROM " TABLE " AS k LEFT JOIN history AS h ON h.job IS NULL AND h.place = k.number AND h.what = '" WORD          \
    "' WHERE k.number > ? ORDER BY k.number LIMIT ?"
#define REPORT "id, retirement, title, reason, destination, devices, made, made_by, replaces, hash, previous"
#define KEPT_FOR_GOOD(TABLE)                                                                                           \
    "CREATE TRIGGER " TABLE "_stay BEFORE UPDATE ON " TABLE " BEGIN SELECT RAISE(ABORT, 'it is kept as it is'); END",  \
        "CREATE TRIGGER " TABLE "_remain BEFORE DELETE ON " TABLE                                                      \
        " BEGIN SELECT RAISE(ABORT, 'it is kept for good'); END",                                                      \
        "CREATE TRIGGER " TABLE "_grow BEFORE INSERT ON " TABLE                                                        \
        " WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM " TABLE ")"                                 \
        " BEGIN SELECT RAISE(ABORT, 'it only grows at its end'); END"
#define HISTORY "seq, job, place, at, who, what, detail, request_id, previous, hash"

// Times are milliseconds UTC, NULL where there is none. A device's work is a list of steps, those that were planned.
constexpr std::array version1 {
    "PRAGMA application_id = 0x52534C54",
    "CREATE TABLE jobs (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, mode TEXT NOT NULL, title TEXT NOT NULL,"
    " started_by TEXT NOT NULL, created INTEGER, keep_user_data INTEGER NOT NULL, pilot INTEGER NOT NULL,"
    " wave INTEGER NOT NULL, gap INTEGER NOT NULL, starts_at INTEGER, stop_after INTEGER NOT NULL,"
    " stop_percent INTEGER NOT NULL, justification TEXT NOT NULL, places INTEGER NOT NULL,"
    " plan BLOB NOT NULL, phase TEXT NOT NULL, countdown_ends INTEGER, resumes_at INTEGER, released INTEGER NOT NULL,"
    " released_at INTEGER, pilot_waived INTEGER NOT NULL, forgiven_at INTEGER, " ERROR_TYPES ","
    " saved INTEGER NOT NULL, seal BLOB NOT NULL) STRICT",
    "CREATE TABLE items (job INTEGER NOT NULL REFERENCES jobs, place INTEGER NOT NULL, device TEXT NOT NULL,"
    " entra_device TEXT NOT NULL, autopilot TEXT NOT NULL, name TEXT NOT NULL, serial TEXT NOT NULL,"
    " PRIMARY KEY (job, place)) STRICT, WITHOUT ROWID",
    "CREATE TABLE steps (job INTEGER NOT NULL, place INTEGER NOT NULL, step INTEGER NOT NULL, proof TEXT NOT NULL,"
    " changed INTEGER, blocked_reason TEXT NOT NULL, request_id TEXT NOT NULL, baseline INTEGER,"
    " seen_before INTEGER, note TEXT NOT NULL, confirmed_by TEXT NOT NULL, enrolled_as TEXT NOT NULL,"
    " tries INTEGER NOT NULL, approval_code TEXT NOT NULL, " ERROR_TYPES
    ", seal BLOB NOT NULL, PRIMARY KEY (job, place, step),"
    " FOREIGN KEY (job, place) REFERENCES items) STRICT, WITHOUT ROWID",
    // What was protected, for good; the history says since when and until when.
    "CREATE TABLE protections (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, serial TEXT NOT NULL,"
    " name TEXT NOT NULL, reason TEXT NOT NULL, who TEXT NOT NULL, since INTEGER NOT NULL) STRICT",
    // The same of closed hours: times of day where weekdays are named, else days of the calendar.
    "CREATE TABLE closed_hours (number INTEGER PRIMARY KEY, name TEXT NOT NULL, weekdays TEXT NOT NULL,"
    " starts TEXT NOT NULL, ends TEXT NOT NULL, reason TEXT NOT NULL, who TEXT NOT NULL, since INTEGER NOT NULL) "
    "STRICT",
    // Not among the things that stay: a saved plan is nobody's deed. Of one that was started only that is kept.
    "CREATE TABLE plans (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document BLOB, started INTEGER) STRICT",
    "CREATE TABLE history (seq INTEGER PRIMARY KEY, job INTEGER REFERENCES jobs, place INTEGER,"
    " at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL, request_id TEXT NOT NULL,"
    " previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT",
    // Where the history ends, so that a tail that is cut off is missed.
    "CREATE TABLE head (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL) STRICT",
    "CREATE INDEX history_of_job ON history (job, seq)",
    "CREATE TRIGGER items_stay BEFORE UPDATE ON items BEGIN SELECT RAISE(ABORT, 'a plan can''t be changed'); END",
    "CREATE TRIGGER items_remain BEFORE DELETE ON items BEGIN SELECT RAISE(ABORT, 'a plan can''t be changed'); END",
    "CREATE TRIGGER protections_stay BEFORE UPDATE ON protections"
    " BEGIN SELECT RAISE(ABORT, 'a protection can''t be changed'); END",
    "CREATE TRIGGER protections_remain BEFORE DELETE ON protections"
    " BEGIN SELECT RAISE(ABORT, 'a protection can''t be changed'); END",
    "CREATE TRIGGER hours_stay BEFORE UPDATE ON closed_hours"
    " BEGIN SELECT RAISE(ABORT, 'closed hours can''t be changed'); END",
    "CREATE TRIGGER hours_remain BEFORE DELETE ON closed_hours"
    " BEGIN SELECT RAISE(ABORT, 'closed hours can''t be changed'); END",
    "CREATE TRIGGER history_stays BEFORE UPDATE ON history"
    " BEGIN SELECT RAISE(ABORT, 'history can''t be changed'); END",
    "CREATE TRIGGER history_remains BEFORE DELETE ON history"
    " BEGIN SELECT RAISE(ABORT, 'history can''t be changed'); END",
    // REPLACE deletes a row without asking the trigger above.
    "CREATE TRIGGER history_grows BEFORE INSERT ON history"
    " WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM history)"
    " BEGIN SELECT RAISE(ABORT, 'history only grows at its end'); END",
};

// What a seal is made with lies in the keychain (sealkey.h); here stands how far each key's seal reaches.
constexpr std::array version2 {
    "CREATE TABLE seals (key BLOB PRIMARY KEY, seq INTEGER NOT NULL, hash BLOB NOT NULL, seal BLOB NOT NULL) STRICT",
    "CREATE TABLE verified (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL) "
    "STRICT",
    "CREATE INDEX history_of_item ON history (job, place, seq)",
    "DROP INDEX history_of_job",
};

// NULL, as in every row that was there before, is no value that its seal covers (journalrows.h): old seals hold.
constexpr std::array version3 {
    "ALTER TABLE steps ADD COLUMN serial_bearers TEXT",
};

// From here on a job may have several steps, which earlier versions of the program can't read.
constexpr std::array version4 {
    "CREATE TRIGGER IF NOT EXISTS steps_remain BEFORE DELETE ON steps BEGIN SELECT RAISE(ABORT, 'a step can''t be "
    "undone'); END",
};

// Devices that leave, and their reports. A job without a retirement has NULL, which its seal doesn't cover: as above.
constexpr std::array version5 {
    "ALTER TABLE jobs ADD COLUMN retirement TEXT",
    "CREATE INDEX jobs_of_retirement ON jobs (retirement) WHERE retirement IS NOT NULL",
    "CREATE TABLE retirements (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document BLOB NOT NULL) STRICT",
    KEPT_FOR_GOOD("retirements"),
    "CREATE TABLE record_looks (number INTEGER PRIMARY KEY, retirement TEXT NOT NULL, document BLOB NOT NULL) STRICT",
    "CREATE INDEX looks_of_retirement ON record_looks (retirement)",
    KEPT_FOR_GOOD("record_looks"),
    "CREATE TABLE reports (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, retirement TEXT NOT NULL,"
    " title TEXT NOT NULL, reason TEXT NOT NULL, destination TEXT NOT NULL, devices INTEGER NOT NULL,"
    " made INTEGER NOT NULL, made_by TEXT NOT NULL, replaces TEXT NOT NULL, hash BLOB NOT NULL,"
    " previous BLOB NOT NULL, record BLOB NOT NULL) STRICT",
    KEPT_FOR_GOOD("reports"),
    "CREATE TABLE report_voids (number INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE REFERENCES reports (id),"
    " who TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT",
    KEPT_FOR_GOOD("report_voids"),
    "CREATE TABLE report_files (number INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports (id),"
    " format TEXT NOT NULL, sha256 BLOB NOT NULL, written INTEGER NOT NULL) STRICT",
    "CREATE INDEX report_of_file ON report_files (sha256)",
    KEPT_FOR_GOOD("report_files"),
};

// The policies that allow local Autopilot Reset, as this program made them: a row for each of their changes.
constexpr std::array version6 {
    "CREATE TABLE policy_changes (number INTEGER PRIMARY KEY, key TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,"
    " group_id TEXT NOT NULL, group_name TEXT NOT NULL, state TEXT NOT NULL, made_by TEXT NOT NULL,"
    " made INTEGER NOT NULL, undone_by TEXT NOT NULL, undone INTEGER) STRICT",
    KEPT_FOR_GOOD("policy_changes"),
};

constexpr std::array migrations {Migration(version1), Migration(version2), Migration(version3), Migration(version4),
    Migration(version5), Migration(version6)};

constexpr std::array<SqlStatement, sqlCount> statements {{
    {Sql::Begin, "BEGIN IMMEDIATE"},
    {Sql::Commit, "COMMIT"},
    {Sql::Rollback, "ROLLBACK"},
    {Sql::AddJob,
        "INSERT INTO jobs (" JOB_FIXED ", " JOB_STATE ", saved, seal)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?,?,?,?,?, ?,?)"},
    {Sql::CompleteJob,
        "UPDATE jobs SET (plan, " JOB_STATE ", saved, seal) = (?, ?,?,?,?,?,?,?,?,?,?,?,?,?,?, ?,?) WHERE number = ?"},
    {Sql::SaveJob,
        "UPDATE jobs SET (" JOB_STATE ", saved, seal) = (?,?,?,?,?,?,?,?,?,?,?,?,?,?, ?,?) WHERE number = ?"},
    {Sql::FindJob, "SELECT number, " JOB_FIXED ", phase FROM jobs WHERE id = ?"},
    {Sql::LoadJobs,
        "SELECT number, " JOB_FIXED ", " JOB_STATE ", saved, seal, " WAS_STOPPED " FROM jobs"
        " WHERE (phase <> 'finished' OR saved >= ?)"
        " AND (plan <> x'' OR EXISTS (SELECT 1 FROM history WHERE job = number)) ORDER BY number"},
    {Sql::OldJobs, "SELECT id FROM jobs WHERE phase = 'finished' AND saved < ? AND plan <> x'' ORDER BY number DESC"},
    {Sql::LoadJob,
        "SELECT number, " JOB_FIXED ", " JOB_STATE ", saved, seal, " WAS_STOPPED
        " FROM jobs WHERE id = ? AND plan <> x''"},
    {Sql::JobAfter, "SELECT number, " JOB_FIXED " FROM jobs WHERE plan <> x'' AND number > ? ORDER BY number LIMIT 1"},
    {Sql::AddItem, "INSERT INTO items (job, place, " RECORD ") VALUES %1", "(?,?, ?,?,?,?,?)"},
    {Sql::ItemsFrom, "SELECT " RECORD ", place FROM items WHERE job = ? AND place >= ? ORDER BY place LIMIT ?"},
    {Sql::AddStep, "INSERT INTO steps (" STEP ", seal, job, place, step) VALUES %1", STEP_ROW},
    {Sql::SaveStep,
        "WITH told (" STEP ", seal, job, place, step) AS (VALUES %1)"
        " UPDATE steps SET (" STEP ", seal) = (" STEP_OF(
            "told.") ", told.seal) FROM told"
                     " WHERE steps.job = told.job AND steps.place = told.place AND steps.step = told.step",
        STEP_ROW},
    {Sql::FindSteps,
        "WITH asked (job, place) AS (VALUES %1) SELECT place, proof, device, approval_code, step"
        " FROM asked JOIN items USING (job, place) JOIN steps USING (job, place)"
        " WHERE step = (SELECT max(step) FROM steps AS s WHERE s.job = asked.job AND s.place = asked.place)",
        "(?,?)"},
    {Sql::LoadItems,
        "SELECT " RECORD ", " STEP ", seal, step, (" LAST_OF_STEP ") FROM items JOIN steps USING (job, place)"
        " WHERE job = ? ORDER BY place, step"},
    {Sql::AddProtection, "INSERT INTO protections (" PROTECTION ", number) VALUES (?,?,?,?,?,?,?, ?)"},
    {Sql::LastProtection, "SELECT coalesce(max(number), 0) FROM protections"},
    {Sql::AddHours, "INSERT INTO closed_hours (" HOURS ", number) VALUES (?,?,?,?,?,?,?, ?)"},
    {Sql::LastHours, "SELECT coalesce(max(number), 0) FROM closed_hours"},
    {Sql::SavePlan,
        "INSERT INTO plans (id, document) VALUES (?,?)"
        " ON CONFLICT (id) DO UPDATE SET document = excluded.document"},
    {Sql::LoadPlans, "SELECT id, document FROM plans WHERE started IS NULL ORDER BY number"},
    {Sql::LoadStarted, "SELECT id, started FROM plans WHERE started IS NOT NULL ORDER BY number"},
    {Sql::DropPlan, "DELETE FROM plans WHERE id = ? AND started IS NULL"},
    {Sql::StartPlan,
        "INSERT INTO plans (id, started) VALUES (?,?)"
        " ON CONFLICT (id) DO UPDATE SET started = excluded.started, document = NULL"},
    {Sql::FindPlan, "SELECT started FROM plans WHERE id = ?"},
    {Sql::AddHistory, "INSERT INTO history (" HISTORY ") VALUES %1", "(?,?,?,?,?,?,?,?,?,?)"},
    {Sql::LastHistory, "SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1"},
    {Sql::SaveHead,
        "INSERT INTO head (only, seq, hash) VALUES (1,?,?)"
        " ON CONFLICT (only) DO UPDATE SET seq = excluded.seq, hash = excluded.hash"},
    {Sql::LoadHead, "SELECT seq, hash FROM head"},
    {Sql::CountSent, // Taken back on a later day than sent, an order still counts for the day on which it was sent.
        "SELECT mode, step, sum(n) FROM (SELECT job, CASE WHEN what = 'sent' THEN 1"
        " WHEN lag(what) OVER (PARTITION BY job, place ORDER BY seq) = 'sent' THEN -1 ELSE 0 END AS n,"
        " (SELECT count(*) FROM history AS m WHERE m.job = h.job AND m.place = h.place AND m.what = 'step'"
        " AND m.seq < h.seq) AS step FROM history AS h WHERE what IN ('sent', 'planned', 'awaiting-approval')"
        " AND place IS NOT NULL AND at >= ?) AS steps JOIN jobs ON number = job GROUP BY mode, step"},
    {Sql::PlanHistory, "SELECT detail FROM history WHERE job = ? AND place IS NULL ORDER BY seq LIMIT 1"},
    {Sql::ProtectionHistory,
        "SELECT h.seq, h.job, h.place, h.at, h.who, h.what, h.detail, h.request_id, h.previous, h.hash,"
        " p.kind, p.key, p.serial, p.name, p.reason, p.who, p.since FROM history AS h"
        " LEFT JOIN protections AS p ON p.number = h.place WHERE h.job IS NULL ORDER BY h.seq"},
    {Sql::HoursHistory,
        "SELECT h.seq, h.job, h.place, h.at, h.who, h.what, h.detail, h.request_id, h.previous, h.hash,"
        " c.name, c.weekdays, c.starts, c.ends, c.reason, c.who, c.since FROM history AS h"
        " LEFT JOIN closed_hours AS c ON c.number = h.place WHERE h.job IS NULL ORDER BY h.seq"},
    {Sql::RuleHistory, "SELECT " HISTORY " FROM history WHERE job IS NULL ORDER BY seq"},
    {Sql::ItemHistory, "SELECT " HISTORY " FROM history WHERE job = ? AND place = ? ORDER BY seq"},
    {Sql::CountHistory, "SELECT count(*) FROM history"},
    {Sql::HashAt, "SELECT hash FROM history WHERE seq = ?"},
    {Sql::HistoryAfter, "SELECT " HISTORY " FROM history WHERE seq > ? ORDER BY seq LIMIT ?"},
    {Sql::SaveVerified,
        "INSERT INTO verified (only, seq, hash) VALUES (1,?,?)"
        " ON CONFLICT (only) DO UPDATE SET seq = excluded.seq, hash = excluded.hash"},
    {Sql::LoadVerified, "SELECT seq, hash FROM verified"},
    {Sql::SaveMark,
        "INSERT INTO seals (key, seq, hash, seal) VALUES (?,?,?,?)"
        " ON CONFLICT (key) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, seal = excluded.seal"},
    {Sql::MoveMark, "UPDATE seals SET (seq, hash, seal) = (?,?,?) WHERE key = ? AND seq = ?"},
    {Sql::LoadMark, "SELECT seq, hash, seal FROM seals WHERE key = ?"},
    {Sql::OtherMarks, "SELECT count(*) FROM seals WHERE key <> ?"},
    {Sql::FirstSealed, "SELECT min(at) FROM history WHERE job IS NULL AND what = 'sealed' AND detail = ?"},
    {Sql::AllSteps, "SELECT " STEP ", job, place, step, seal FROM steps"},
    {Sql::StepsAfter,
        "SELECT " STEP ", job, place, step, seal, (" LAST_OF_STEP ") FROM steps"
        " WHERE (job, place, step) > (?,?,?) ORDER BY job, place, step LIMIT ?"},
    {Sql::AllStates, "SELECT number, " JOB_FIXED ", " JOB_STATE ", saved, seal FROM jobs WHERE plan <> x''"},
    {Sql::SealStep, "UPDATE steps SET seal = ? WHERE job = ? AND place = ? AND step = ?"},
    {Sql::SealJob, "UPDATE jobs SET seal = ? WHERE number = ?"},
    {Sql::CountPlanned, "SELECT count(*) FROM history WHERE job = ? AND what = 'step'"},
    {Sql::StrayStep,
        "SELECT jobs.id FROM jobs JOIN steps ON steps.job = jobs.number WHERE jobs.mode LIKE '%>%'"
        " GROUP BY jobs.number, jobs.id, steps.place HAVING max(steps.step) <> (SELECT count(*) FROM history"
        " WHERE history.job = jobs.number AND history.place = steps.place AND history.what = 'step') LIMIT 1"},
    {Sql::StrayJob,
        "SELECT id FROM jobs WHERE plan <> x'' AND phase IS NOT (SELECT what FROM history"
        " WHERE job = number AND place IS NULL ORDER BY seq DESC LIMIT 1) LIMIT 1"},
    {Sql::JobsOfRetirement,
        "SELECT id FROM jobs WHERE plan <> x'' AND (retirement = ? OR (retirement IS NULL AND id = ?)) ORDER BY "
        "number"},
    {Sql::JobHistory, "SELECT " HISTORY " FROM history WHERE job = ? AND place IS NOT NULL ORDER BY seq"},
    {Sql::CountWord, "SELECT count(*) FROM history WHERE job IS NULL AND what = ?"},
    {Sql::AddRetirement, "INSERT INTO retirements (id, document, number) VALUES (?,?, ?)"},
    {Sql::LastRetirement, "SELECT coalesce(max(number), 0) FROM retirements"},
    {Sql::RetirementsAfter, "SELECT " HISTORY_OF_KEPT "k.id, k.document" KEPT_FROM("retirements", "retirement")},
    {Sql::FindRetirement, "SELECT number FROM retirements WHERE id = ?"},
    {Sql::AddLooks, "INSERT INTO record_looks (retirement, document, number) VALUES (?,?, ?)"},
    {Sql::LastLooks, "SELECT coalesce(max(number), 0) FROM record_looks"},
    {Sql::LooksAfter, "SELECT " HISTORY_OF_KEPT "k.retirement, k.document" KEPT_FROM("record_looks", "looked-again")},
    {Sql::FindLooks, "SELECT number FROM record_looks WHERE retirement = ? ORDER BY number"},
    {Sql::AddReport, "INSERT INTO reports (" REPORT ", number, record) VALUES (?,?,?,?,?,?,?,?,?,?,?, ?, ?)"},
    {Sql::LastReport, "SELECT coalesce(max(number), 0) FROM reports"},
    {Sql::ReportsAfter,
        "SELECT " HISTORY_OF_KEPT "k.id, k.retirement, k.title, k.reason, k.destination, k.devices, k.made, k.made_by,"
        " k.replaces, k.hash, k.previous" KEPT_FROM("reports", "report")},
    {Sql::FindReport, "SELECT number FROM reports WHERE id = ?"},
    {Sql::ReportRecord, "SELECT record FROM reports WHERE number = ?"},
    {Sql::LastReportOf, "SELECT number FROM reports WHERE retirement = ? ORDER BY number DESC LIMIT 1"},
    {Sql::CountReports, "SELECT count(*) FROM reports WHERE id LIKE ?"},
    {Sql::AddVoiding, "INSERT INTO report_voids (report, who, reason, at, number) VALUES (?,?,?,?, ?)"},
    {Sql::LastVoiding, "SELECT coalesce(max(number), 0) FROM report_voids"},
    {Sql::VoidingsAfter,
        "SELECT " HISTORY_OF_KEPT "k.report, k.who, k.reason, k.at" KEPT_FROM("report_voids", "report-void")},
    {Sql::AddReportFile, "INSERT INTO report_files (report, format, sha256, written, number) VALUES (?,?,?,?, ?)"},
    {Sql::LastReportFile, "SELECT coalesce(max(number), 0) FROM report_files"},
    {Sql::ReportFilesAfter,
        "SELECT " HISTORY_OF_KEPT "k.report, k.format, k.sha256, k.written" KEPT_FROM("report_files", "report-file")},
    {Sql::FindReportFile, "SELECT number FROM report_files WHERE sha256 = ? ORDER BY number LIMIT 1"},
    {Sql::AddPolicyChange,
        "INSERT INTO policy_changes (key, id, name, group_id, group_name, state, made_by, made, undone_by, undone,"
        " number) VALUES (?,?,?,?,?,?,?,?,?,?, ?)"},
    {Sql::LastPolicyChange, "SELECT coalesce(max(number), 0) FROM policy_changes"},
    {Sql::PolicyChangesAfter,
        "SELECT " HISTORY_OF_KEPT "k.key, k.id, k.name, k.group_id, k.group_name, k.state, k.made_by, k.made,"
        " k.undone_by, k.undone" KEPT_FROM("policy_changes", "own-policy")},
}};

constexpr bool isEachInItsPlace()
{
    for (size_t i = 0; i < statements.size(); ++i) {
        if (static_cast<size_t>(statements[i].name) != i)
            return false;
    }
    return true;
}
static_assert(isEachInItsPlace());

/// SQLite's result codes; the low byte is the kind, the rest tells more.
ErrorKind kindOf(const QString &nativeCode)
{
    switch (nativeCode.toInt() & 0xff) {
    case 5: // busy
    case 6: // locked
    case 15: // protocol: the lock was fought over
        return ErrorKind::StorageInUse;
    case 8: // read-only
    case 14: // can't open: the folder is there, so it's the permission
        return ErrorKind::StorageReadOnly;
    case 11: // corrupt
    case 26: // not a database
        return ErrorKind::StorageDamaged;
    case 13: // full
        return ErrorKind::StorageFull;
    default:
        return ErrorKind::Storage;
    }
}

} // namespace

const SqlDialect &sqliteDialect()
{
    static const SqlDialect dialect {
        .driver = QLatin1String("QSQLITE"),
        .options = QLatin1String("QSQLITE_BUSY_TIMEOUT=200"),
        .session = session,
        .mark = "PRAGMA application_id",
        .version = "PRAGMA user_version",
        .setVersion = "PRAGMA user_version = %1",
        .check = "PRAGMA quick_check",
        .enableWal = "PRAGMA journal_mode = WAL",
        .enableWalAnswer = QLatin1String("wal"),
        .refuseWrites = "PRAGMA query_only = ON",
        .migrations = migrations,
        .statements = statements,
        .kindOf = kindOf,
    };
    return dialect;
}

} // namespace Reslate::Jobs
