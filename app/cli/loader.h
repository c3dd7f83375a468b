// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/terminal.h"
#include "catalog/devicecatalog.h"
#include "domain/device/group.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace Reslate {

/// What a command needs to know before it can answer.
struct Wanted {
    bool groupCounts = false; ///< the groups with their counts
    bool devices = false; ///< all devices with their other records
    QStringList groups; ///< the members of these groups (name or id)
};

/// Loads the wanted lists, tells how far it is, and says what of them is missing.
class Loader final : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive the loader.
    Loader(DeviceCatalog &catalog, Terminal &terminal, QObject *parent = nullptr);

    void start(const Wanted &wanted);
    /// The wanted groups, in that order, once they are found.
    const QList<Group> &groups() const { return m_groups; }

    /// Says every list that stopped early. Gives the exit code of the first of those that decide which devices are
    /// meant; nullopt: these are complete.
    std::optional<ExitCode> reportSelectionGaps();
    /// The same for the lists that only add facts: join states, Autopilot, editions, members of protected groups. Says,
    /// too, what this school's cloud doesn't tell of any device; that makes no list incomplete.
    std::optional<ExitCode> reportFactGaps();

Q_SIGNALS:
    void loaded();
    /// A wanted group can't be found, or nothing at all could be loaded for it.
    void failed(const Reslate::Refusal &refusal);

private:
    void look();
    void showProgress();
    bool isDone(DeviceCatalog::Part part) const;
    bool areMembersRead() const;
    bool findWantedGroups();
    /// Why this list stopped early; nullopt: it didn't.
    std::optional<Refusal> gapOf(DeviceCatalog::Part part);
    void end();
    QString advice(const Error &error);
    void reportUnsaid(DeviceCatalog::Part part);
    std::optional<ExitCode> reportGap(DeviceCatalog::Part part);
    std::optional<ExitCode> reportMembersGap(const Group &group);

    DeviceCatalog &m_catalog;
    Terminal &m_terminal;
    Wanted m_wanted;
    QList<Group> m_groups;
    QList<ErrorKind> m_advised; ///< what to do about these was said
    QTimer m_silence; ///< since something of a list came
    bool m_ended = true; ///< before the start as well: the catalog may load for others then
};

} // namespace Reslate
