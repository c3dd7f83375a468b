// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "domain/list/hashlist.h"
#include "jobs/importing/hashimporter.h"

#include <QJsonObject>

#include <memory>

namespace Reslate {

/// autopilot list, autopilot import and autopilot sync: which computers are registered, registering others by their
/// hardware hashes, and bringing Autopilot and Intune together.
class AutopilotCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    AutopilotCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;
    bool interrupt() override;
    bool terminate() override;

private:
    void list();
    void printList(const ListEnd &end);
    void import();
    void sync();
    void awaitSync();
    void endSync(ExitCode code, const QString &message);
    void refuse(const QString &why);
    void tellBadRows(const HashList &list);
    void tellUnderWay(const QList<HardwareHash> &hashes, const QList<AutopilotImport> &known);
    void tellProgress();
    void tellEnds();
    void tellProfiles();
    void printRecords();
    void leave(const QString &why);
    void tellUnknown();
    bool areAllWell() const;

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    std::vector<AutopilotRecord> m_records;
    std::unique_ptr<HashImporter> m_importer;
};

/// What became of one hash, as data. Pure.
QJsonObject importRecord(const HashProgress &one);

} // namespace Reslate
