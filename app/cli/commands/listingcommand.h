// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/loader.h"
#include "app/cli/options.h"
#include "app/cli/selection.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

#include <QTimer>

namespace Reslate {

/// Loads what a selection needs and names its devices; the common beginning of devices, check and run.
Wanted wantedFor(const Options &options);
/// The devices that the options name; the lists must be loaded.
Selection select(const Options &options, const DeviceCatalog &catalog, const Loader &loader);

/// groups, devices and check: reads, prints, ends.
class ListingCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry groupsEntry, devicesEntry, checkEntry;
    /// All references must outlive the command.
    ListingCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void print();
    void printGroups();
    void printDevices(const Selection &selection);
    void printChecks(const Selection &selection);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
    QTimer m_timeUp;
    std::optional<ExitCode> m_listGap; ///< why the protected list could not be read
};

} // namespace Reslate
