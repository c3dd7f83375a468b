// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLatin1String>
#include <QString>

#include <array>
#include <span>

namespace Reslate::Jobs {

/// What the journal asks of its database. The order in which values are bound and columns come back is part of it.
/// "Rows of": any number of them at once, through JournalDatabase::runRows() or readRows().
enum class Sql : quint8 {
    Begin,
    Commit,
    Rollback,
    AddJob, ///< binds as journalrows.h: fixed, state, saved, seal; without its plan it is not complete
    CompleteJob, ///< plan, state, saved, seal, number
    SaveJob, ///< state, saved, seal, number
    FindJob, ///< id -> number, then the fixed columns, phase
    LoadJobs, ///< saved since -> number, fixed, state, saved, seal, whether the history says that it was stopped; the
              ///< unfinished ones always, oldest first; one that isn't complete only if the history knows it
    OldJobs, ///< saved since -> id; the finished ones that LoadJobs leaves out, newest first
    LoadJob, ///< id -> as LoadJobs; a complete one
    JobAfter, ///< number -> number, fixed; the next complete one
    AddItem, ///< rows of job, place, record
    ItemsFrom, ///< job, place, how many -> record; by place
    AddStep, ///< rows of step, seal, job, place, number of the step
    SaveStep, ///< the same
    FindSteps, ///< rows of job, place -> place, state, device, approval code, number of the step; of the last step that
               ///< was planned there
    LoadItems, ///< job -> record, step, seal, number of the step, what of its last row of history; by place and step
    AddProtection, ///< protection, number
    LastProtection, ///< -> number of the newest, 0: there is none
    AddHours, ///< closed hours, number
    LastHours, ///< -> number of the newest, 0: there are none
    SavePlan, ///< id, document; in place of the one with this id
    LoadPlans, ///< -> id, document; those that were not started, oldest first
    LoadStarted, ///< -> id, when it was started; those that were, in the order of their numbers
    DropPlan, ///< id; one that was not started
    StartPlan, ///< id, when
    FindPlan, ///< id -> when it was started
    AddHistory, ///< rows of seq, job, place, at, who, what, detail, request id, previous, hash
    LastHistory, ///< -> seq, hash
    SaveHead, ///< seq, hash of the newest row of the history
    LoadHead, ///< -> the same; no row: the history is empty
    CountSent, ///< since -> workflow, number of the step, orders that left and did not come back refused
    PlanHistory, ///< job -> detail of its first row
    ProtectionHistory, ///< -> history without a job, each with the protection whose number stands in place; by seq
    HoursHistory, ///< -> the same, each with the closed hours whose number stands in place
    RuleHistory, ///< -> history without a job; by seq
    ItemHistory, ///< job, place -> as AddHistory; oldest first
    CountHistory, ///< -> how many rows
    HashAt, ///< seq -> hash
    HistoryAfter, ///< seq, how many -> as AddHistory; the later ones, by seq
    SaveVerified, ///< seq, hash of the newest row up to which the history was read and found right
    LoadVerified, ///< -> the same; no row: none was
    SaveMark, ///< id of a key, seq, hash of the newest row, seal over both; in place of this key's
    MoveMark, ///< seq, hash, seal, id of a key, seq: only where it stands there
    LoadMark, ///< id of a key -> seq, hash, seal
    OtherMarks, ///< id of a key -> how many others there are
    FirstSealed, ///< detail -> when the first row that says so was written
    AllSteps, ///< -> step, job, place, number of the step, seal
    StepsAfter, ///< job, place, number of the step, how many -> as AllSteps, what of the last row of history
    AllStates, ///< -> number, fixed, state, saved, seal; of the complete jobs
    SealStep, ///< seal, job, place, number of the step
    SealJob, ///< seal, number
    CountPlanned, ///< job -> lines of history with which a further step of a device was planned
    StrayStep, ///< -> id of the first job whose devices have more or fewer steps than their history says
    StrayJob, ///< -> id of the first job that doesn't stand where its last row of history says
    JobsOfRetirement, ///< id, id -> ids of the complete jobs that name it, or of the one without any that has this id
    JobHistory, ///< job -> as AddHistory, the lines of its devices; by seq
    CountWord, ///< word -> how many lines of history without a job say so
    AddRetirement, ///< id, document, number
    LastRetirement, ///< -> number of the newest, 0: there is none; so are all the other Last…
    RetirementsAfter, ///< number, how many -> its line of history, number, id, document; by number; so are all …After
    FindRetirement, ///< id -> number
    AddLooks, ///< retirement, document, number
    LastLooks,
    LooksAfter, ///< -> …, retirement, document
    FindLooks, ///< retirement -> numbers, oldest first
    AddReport, ///< id, retirement, title, reason, destination, devices, made, made by, replaces, hash, previous,
               ///< number, record
    LastReport,
    ReportsAfter, ///< -> …, as AddReport up to previous
    FindReport, ///< id -> number
    ReportRecord, ///< number -> record
    LastReportOf, ///< retirement -> number of its newest; no row: there is none
    CountReports, ///< pattern of ids -> how many
    AddVoiding, ///< id of the report, who, reason, when, number
    LastVoiding,
    VoidingsAfter, ///< -> …, id of the report, who, reason, when
    AddReportFile, ///< id of the report, format, SHA-256, when, number
    LastReportFile,
    ReportFilesAfter, ///< -> …, id of the report, format, SHA-256, when
    FindReportFile, ///< SHA-256 -> number of the oldest
    AddPolicyChange, ///< key, id, name, group, its name, state, made by, made, undone by, undone, number
    LastPolicyChange,
    PolicyChangesAfter, ///< -> …, as AddPolicyChange up to undone
};
inline constexpr int sqlCount = 83;

struct SqlStatement {
    Sql name;
    const char *text; ///< with %1 where rows of values stand, if it takes any
    const char *row = nullptr; ///< one of them
};

/// The statements that lead from one version of the schema to the next.
using Migration = std::span<const char *const>;

/// One kind of database: everything in which one differs from another.
struct SqlDialect {
    QLatin1String driver; ///< of Qt Sql
    QLatin1String options; ///< of the connection
    std::span<const char *const> session; ///< run once after connecting, before anything is read
    const char *mark; ///< -> journalMark when the database is a journal
    const char *version; ///< -> the version of the schema
    const char *setVersion; ///< %1: the version
    const char *check; ///< -> "ok" when the database is sound
    const char *enableWal; ///< -> enableWalAnswer: from now on a commit outlives a power failure
    QLatin1String enableWalAnswer;
    const char *refuseWrites; ///< from now on nothing is written by the connection
    std::span<const Migration> migrations; ///< the first makes version 1
    std::array<SqlStatement, sqlCount> statements; ///< by Sql
    ErrorKind (*kindOf)(const QString &nativeCode);

    int newestVersion() const { return static_cast<int>(migrations.size()); }
};

inline constexpr qint64 journalMark = 0x52534C54; // "RSLT"

const SqlDialect &sqliteDialect();

} // namespace Reslate::Jobs
