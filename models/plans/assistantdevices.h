// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/list/listdoctor.h"
#include "models/plans/assistantstate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace Reslate {

/// The devices that a group reset is about, by what the catalog knows just now: members of groups, or the hits of a
/// list; and how far they are known.
class AssistantDevices {
    Q_DECLARE_TR_FUNCTIONS(AssistantDevices)
public:
    /// How far it is known which devices are meant and what they are.
    struct Facts {
        bool loading = false;
        bool certain = false; ///< which devices are meant is known; without it nothing may be started
        QString trouble; ///< the title of a notice about lists that stopped early; empty: there is none
        QString troubleMore;
        QString troubleDetails; ///< for support
        QDateTime asOf; ///< UTC; nothing that was read is older; invalid: something was never read to its end
    };

    /// The catalog must outlive it.
    explicit AssistantDevices(DeviceCatalog &catalog)
        : m_catalog(catalog)
    {
    }

    /// Has the members of the groups read that were not, or not to their end.
    void loadMembers(const AssistantState &state);
    /// Has all lists read again.
    void readAgain(const AssistantState &state);
    /// Works out facts() by the lists that the state asks for.
    void updateFacts(const AssistantState &state);
    const Facts &facts() const { return m_facts; }

    /// Those that the state names, unless it is that of a saved plan; by facts(). report() and withoutRecord() are of
    /// the same state then.
    QList<const Device *> choose(const AssistantState &state);
    const ListReport &report() const { return m_report; } ///< DeviceSource::List
    int withoutRecord() const { return m_withoutRecord; } ///< members of the groups that Intune doesn't list
    /// nullptr: it isn't listed.
    const Device *find(const DeviceId &id) const;

private:
    QList<const Device *> allDevices() const;

    DeviceCatalog &m_catalog;
    Facts m_facts;
    ListReport m_report;
    int m_withoutRecord = 0;
};

} // namespace Reslate
