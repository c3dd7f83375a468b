// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device.h"
#include "workspace.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Reslate {

class ElidedLabel;
class ModeCard;

/// Everything that is known about one device, and a card for each thing that can be done with it.
class DeviceDetails final : public QWidget {
    Q_OBJECT
public:
    explicit DeviceDetails(const Workspace &work, QWidget *parent = nullptr);

    /// nullptr: no device is chosen.
    void showDevice(const Device *device);
    /// Shows none, and says that the one shown so far left the list or is hidden in it.
    void showAway();
    /// Shows the device again when it is the one shown: its facts have changed.
    void refresh();
    const DeviceId &deviceId() const { return m_id; }

Q_SIGNALS:
    void requested(Reslate::ResetMode mode);
    /// The block that what is pending for the device sets is to be lifted.
    void liftRequested(const Reslate::DeviceId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Fact {
        Serial,
        User,
        Joined,
        Autopilot,
        Encryption,
        LastSeen,
        Enrolled,
        OperatingSystem,
        Storage,
        Compliant,
        Owner,
        Managed,
        Certificate,
        Profile,
        factCount
    };

    QWidget *makeContent();
    QWidget *makeFacts(Fact first, Fact last);
    QLabel *makeEmptyPage();
    QWidget *makeGuard(QWidget *parent);
    void showGuard(const Device &device);
    void showNone(const QString &why);
    void makeCards(QVBoxLayout *column);
    void fill(const Device &device);
    void showFact(Fact fact, const QString &text);
    QString supportText(const Device &device) const;
    void copyForSupport();

    const Workspace &m_work;
    DeviceId m_id;
    QLabel *m_empty;
    QScrollArea *m_scroll;
    ElidedLabel *m_name = nullptr;
    QLabel *m_subtitle = nullptr;
    QLabel *m_status = nullptr;
    QWidget *m_guard = nullptr; ///< the lock and why; hidden for a device that is free
    QLabel *m_guardText = nullptr;
    QHash<int, QLabel *> m_facts;
    QList<ModeCard *> m_cards;
    QPushButton *m_lift = nullptr; ///< hidden unless a person may lift what blocks the device
    QPushButton *m_copy = nullptr;
};

} // namespace Reslate
