// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/listingcommand.h"
#include "app/cli/jobwatch.h"
#include "domain/retirement/assetlist.h"
#include "domain/retirement/removal.h"
#include "jobs/retirement/retirementstarter.h"
#include "models/retirement/scanstate.h"

#include <memory>

namespace Reslate {

/// remove: takes devices out of the school. Says what would happen, demands the number, keeps the photos, writes the
/// retirement down, starts its jobs and follows them.
class RemoveCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    RemoveCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;
    bool interrupt() override;
    bool terminate() override;

private:
    bool readAssets();
    bool readScanned();
    bool readKey();
    QString escrowTakenText() const;
    void prepare();
    RemovalWish wishFor(const QString &title) const;
    /// Which devices are named, with what is scanned and what isn't.
    Selection selection();
    void tell(const RemovalDraft &draft);
    bool isConfirmed(const RemovalDraft &draft);
    void begin(RemovalDraft draft, const Selection &named);
    RemovalOrder orderOf(const RemovalDraft &draft, const Selection &named) const;
    void startAll(RemovalOrder order);
    QString whyNotStarted(const Error &error, const QList<Plan> &plans);
    void watch(const StartedRemoval &started);
    void refuse(ExitCode code, const QString &why);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
    JobWatch m_watch;
    AssetList m_assets;
    KeptScans m_scans; ///< of the file that was named, with what is expected
    Secret m_passphrase; ///< of the file of recovery keys, where one is to be written
    bool m_keepsKeys = false; ///< they are being read, and nothing else is done yet
    bool m_isPart = false; ///< ends with ExitCode::Partly also where all that goes went: a named group has no device or
                           ///< members that Intune doesn't show, or a reset of the last day left a device out
    std::unique_ptr<RetirementStarter> m_starter;
    bool m_ended = false;
};

} // namespace Reslate
