// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/loader.h"
#include "app/cli/options.h"
#include "app/cli/selection.h"
#include "app/cli/session.h"
#include "catalog/readinessreader.h"

#include <QTimer>

namespace Reslate {

/// readiness: whether the devices of groups can get an Autopilot Reset, and what should be looked at first. Sends
/// nothing.
class ReadinessCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    ReadinessCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void readFacts();
    void print(const QHash<DeviceId, ReadinessFacts> &facts);
    void printTable(const Readiness &readiness);
    void printRecords(const Readiness &readiness);
    /// Whether the PDF was written, where one is wanted.
    bool save(const Readiness &readiness);
    void refuse(ExitCode code, const QString &why);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
    ReadinessReader m_reader;
    Selection m_selection;
    std::optional<ExitCode> m_gap; ///< of what says which devices these are
    std::optional<ExitCode> m_factGap; ///< of what is told of them
    bool m_ended = false;
};

} // namespace Reslate
